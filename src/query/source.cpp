#include "query/source.hpp"

namespace communique {

SourceReader::SourceReader(Database& knowledge)
    : select_(knowledge,
              "SELECT id || '/' || (?1 - first_fact + 1), id, date, title, "
              "CAST(substr(CAST(text AS BLOB), ?3 + 1, ?4 - ?3) AS TEXT), "
              "(SELECT id FROM main.releases first WHERE first.release = releases.repeats) "
              "FROM releases WHERE release = ?2") {}

Source SourceReader::read(std::int64_t fact, std::int64_t release, std::int64_t begin,
                          std::int64_t end) {
  select_.bind(fact, release, begin, end);
  if (!select_.step()) return {};
  return {select_.string(0), select_.string(1), select_.string(2),
          select_.string(3), select_.string(4), select_.string(5)};
}

}  // namespace communique

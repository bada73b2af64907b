#include "query/source.hpp"

namespace communique {

SourceReader::SourceReader(Database& knowledge)
    : select_(knowledge,
              "SELECT id, date, title, CAST(substr(CAST(text AS BLOB), ?2 + 1, ?3 - ?2) AS TEXT) "
              "FROM releases WHERE release = ?1") {}

Source SourceReader::read(std::int64_t release, std::int64_t begin, std::int64_t end) {
  select_.bind(release, begin, end);
  if (!select_.step()) return {};
  return {select_.string(0), select_.string(1), select_.string(2), select_.string(3)};
}

}  // namespace communique

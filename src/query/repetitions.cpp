#include "query/repetitions.hpp"

namespace communique {

Repetitions::Repetitions(Database& knowledge) {
  PreparedStatement rows(knowledge,
                         "SELECT release, repeats FROM releases INDEXED BY releases_by_repeats "
                         "WHERE repeats IS NOT NULL");
  while (rows.step()) repeated_.emplace(rows.integer(0), rows.integer(1));
}

std::int64_t Repetitions::first_of_text(std::int64_t release) const {
  const auto found = repeated_.find(release);
  return found == repeated_.end() ? release : found->second;
}

}  // namespace communique

#include "query/agreement_status.hpp"

#include <algorithm>

#include "store/stored_enum.hpp"

namespace communique {

std::vector<StatusEntry> status_history(Database& knowledge, std::int64_t agreement) {
  PreparedStatement select(knowledge,
                           "SELECT fact, release, begin, end, status, a.date, iif(a.date = '', "
                           "r.date, a.date) AS since, "
                           "confidence FROM agreements a JOIN releases r USING (release) "
                           "WHERE agreement = ? AND status > 0 ORDER BY since, status, fact");
  SourceReader sources(knowledge);
  std::vector<StatusEntry> entries;
  select.bind(agreement);
  while (select.step()) {
    entries.push_back({stored_enum<AgreementStatus>(select.integer(4)), select.string(5),
                       select.string(6), select.real(7), sources.read(select)});
  }
  return entries;
}

std::optional<StatusEntry> status_as_of(Database& knowledge, std::int64_t agreement,
                                        const std::string& day) {
  std::vector<StatusEntry> entries = status_history(knowledge, agreement);
  const auto after =
      std::ranges::find_if(entries, [&](const StatusEntry& entry) { return entry.since > day; });
  if (after == entries.begin()) return std::nullopt;
  return std::move(*std::prev(after));
}

}  // namespace communique

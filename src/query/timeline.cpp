#include "query/timeline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace communique {
namespace {

// Each statement, and each event without a date of its own, is taken for another one.
bool is_told_once(const std::string& section, const DossierFact& fact) {
  return section.starts_with("statements") || (section == "events" && !fact.own_date);
}

std::string identity(const std::string& section, const DossierFact& fact) {
  if (is_told_once(section, fact)) return fact.source.fact;
  std::string text = fact.what + '\n' + (fact.own_date ? fact.date : "");
  for (const EntityLink& link : fact.with) text += '\n' + link.id;
  return text;
}

void add_section(DossierSection&& section, std::vector<TimelineEntry>& entries) {
  struct Told {
    std::size_t entry;
    std::set<std::string> texts;  // ids of releases; those of one text count once
  };
  std::map<std::string, Told> told;
  for (DossierFact& fact : section.facts) {
    const auto [place, first] =
        told.try_emplace(identity(section.name, fact), Told{entries.size(), {}});
    place->second.texts.insert(fact.source.first_of_text());
    for (const Source& account : fact.also) place->second.texts.insert(account.first_of_text());
    if (first) entries.push_back({section.name, std::move(fact), 1});
  }
  for (const auto& [key, again] : told)
    entries[again.entry].releases = static_cast<std::int64_t>(again.texts.size());
}

}  // namespace

Answer<TimelineEntry> read_timeline(Database& knowledge, const EntityRow& entity,
                                    const Period& period, std::size_t most) {
  std::vector<TimelineEntry> entries;
  for (DossierSection& section : read_dossier(knowledge, entity, {}).sections)
    add_section(std::move(section), entries);
  std::erase_if(entries, [&](const TimelineEntry& e) { return !period.holds(e.fact.date); });
  std::ranges::stable_sort(entries, {}, [](const TimelineEntry& e) { return e.fact.date; });
  return last_rows(std::move(entries), most);
}

}  // namespace communique

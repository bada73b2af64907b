#include "link/short_name_linker.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "link/person_keys.hpp"
#include "util/hash.hpp"

namespace communique {
namespace {

class ShortNameLinker {
 public:
  ShortNameLinker(std::span<const NodeIndex> short_names, const Homes& homes, KnownPersons& persons)
      : short_names_(short_names), homes_(homes), persons_(persons) {}

  void link() {
    index_evidence();
    for (const auto& [surname, node] : by_surname()) {
      if (surname != surname_) known_.clear();
      surname_ = surname;
      link_short_name(persons_.facts_of_node(node));
    }
  }

 private:
  // Surname by surname, so that what is known of its bearers is read once; then in order of time.
  std::vector<std::pair<std::string, NodeIndex>> by_surname() const {
    std::vector<std::pair<std::string, NodeIndex>> sorted;
    for (const NodeIndex node : short_names_)
      sorted.emplace_back(persons_.name_of_node(node).parts.front(), node);
    std::ranges::sort(sorted);
    return sorted;
  }

  const PersonFacts& facts_of(PersonIndex person) {
    const auto [known, added] = known_.try_emplace(person);
    if (added) known->second = persons_.facts_of(person);
    return known->second;
  }
  void join(PersonIndex person, const PersonFacts& facts, MergeRule rule, Reason reason) {
    persons_.join(person, facts, rule, reason);
    known_.erase(person);
  }

  // Under what short names are looked for, and under nothing else.
  void index_evidence() {
    std::unordered_set<std::string> surnames;
    for (const NodeIndex node : short_names_) {
      const PersonFacts facts = persons_.facts_of_node(node);
      surnames.insert(facts.name.parts.front());
      for (const std::string& key : short_name_keys(facts)) by_evidence_[hash_of(key)];
    }
    PersonFacts room;
    for (PersonIndex person = 0; person < persons_.size(); ++person) {
      if (persons_.is_joined(person)) continue;
      const std::vector<std::string> parts = persons_.name_of(person).parts;
      const bool first = surnames.contains(parts.front()), last = surnames.contains(parts.back());
      if (!first && !last) continue;
      const PersonFacts& facts = persons_.facts_of(person, room);
      for (const auto& [wanted, surname, given] :
           {std::tuple(first, std::cref(parts.front()), std::cref(parts.back())),
            std::tuple(last, std::cref(parts.back()), std::cref(parts.front()))}) {
        if (!wanted) continue;
        index(person, evidence_keys(facts, surname));
        index(person, title_keys(facts, surname));
        index(person, initial_keys(facts, surname, given.get()[0]));
      }
    }
  }

  void index(PersonIndex person, const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
      const auto wanted = by_evidence_.find(hash_of(key));
      if (wanted != by_evidence_.end()) wanted->second.push_back(person);
    }
  }

  std::vector<std::string> short_name_keys(const PersonFacts& facts) const {
    std::vector<std::string> keys = evidence_keys(facts, facts.name.parts.front());
    if (!facts.name.abbreviated.empty()) keys.push_back(home_key(facts));
    if (keys.empty() && facts.countries.empty() && facts.guessed_countries.empty())
      keys = title_keys(facts, facts.name.parts.front());
    return keys;
  }

  // "TY Seo" and "Minister Kim": whose office or title in the country just one person fits. Who
  // fits no full name may still be one with others of the short name.
  void link_short_name(const PersonFacts& facts) {
    const std::vector<std::string> keys = short_name_keys(facts);
    std::vector<PersonIndex> full, brief;
    for (const std::string& key : keys) {
      for (const PersonIndex candidate : by_evidence_[hash_of(key)]) {
        const PersonFacts& known = facts_of(candidate);
        if (fits_short(facts.name, known.name) && persons_.may_be_one(known, facts))
          (known.name.complete() ? full : brief).push_back(candidate);
      }
    }
    const bool surname = facts.name.abbreviated.empty();
    const MergeRule rule = surname ? MergeRule::SurnameAndOffice : MergeRule::Initials;
    const Reason reason = surname ? Reason::SurnameAlone : Reason::Initials;
    std::ranges::sort(full);
    full.erase(std::unique(full.begin(), full.end()), full.end());
    if (const auto best = clear_best(facts, full)) return join(*best, facts, rule, reason);
    persons_.leave_apart(full, facts, reason);
    if (!brief.empty()) return join(brief.front(), facts, rule, reason);
    const PersonIndex person =
        persons_.add(facts.node, static_cast<std::uint32_t>(facts.name.parts.size()));
    index(person, keys);
  }

  // Under what a person of initials is looked for where no office is told: the country whose
  // government speaks.
  std::string home_key(const PersonFacts& facts) const {
    return initial_key(facts.name.parts.front(), facts.name.abbreviated[0],
                       homes_.likely(facts.node));
  }

  static bool fits_short(const PersonName& name, const PersonName& known) {
    if (known.complete()) return name.abbreviated.empty() || abbreviates(name, known);
    return name.parts == known.parts && name.abbreviated == known.abbreviated;
  }

  // The only one for whom most speaks. Of holders of one office in turn, the one of that time; a
  // surname and a title that several bear at the time is nobody's.
  std::optional<PersonIndex> clear_best(const PersonFacts& facts,
                                        std::span<const PersonIndex> candidates) {
    std::optional<PersonIndex> best;
    std::pair<float, std::int32_t> most = {0, 0};
    std::size_t equals = 0;
    for (const PersonIndex candidate : candidates) {
      const PersonFacts& known = facts_of(candidate);
      const std::int32_t days = days_between(known, facts);
      if (days > longest_absence) continue;
      const bool vague = facts.name.abbreviated.empty() && !share_body(known, facts);
      const std::pair rank = {agreement_of(known, facts), vague ? 0 : -days};
      if (best && (rank < most || persons_.is_one(candidate, *best))) continue;
      equals = best && rank == most ? equals + 1 : 1;
      best = candidate;
      most = rank;
    }
    return equals == 1 ? best : std::nullopt;
  }

  std::span<const NodeIndex> short_names_;
  const Homes& homes_;
  KnownPersons& persons_;
  std::unordered_map<std::uint64_t, std::vector<PersonIndex>> by_evidence_;  // by hash of a key
  std::string surname_;
  std::unordered_map<PersonIndex, PersonFacts> known_;  // of the surname
};

}  // namespace

void link_short_names(std::span<const NodeIndex> short_names, const Homes& homes,
                      KnownPersons& persons) {
  ShortNameLinker(short_names, homes, persons).link();
}

}  // namespace communique

#include "link/person_linker.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "link/person_evidence.hpp"

namespace communique {
namespace {

using PersonIndex = std::uint32_t;

constexpr float same_office = 0.4F;            // as agreement_of counts
constexpr std::int32_t longest_absence = 550;  // days between two sights of one holder

template <typename T>
std::vector<T> without_doubles(std::vector<T> values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

// "fish minister", not "minister"
bool tells_office(const TitleBorne& borne) { return borne.title.find(' ') != std::string::npos; }

// Under what a person of no country is looked for by surname, and is found by it.
std::vector<std::string> title_keys(const PersonFacts& facts, const std::string& surname) {
  std::vector<std::string> keys;
  for (const TitleBorne& borne : facts.titles) {
    if (tells_office(borne)) keys.push_back(surname + "@@" + std::string(borne.title));
  }
  return keys;
}

// Under what a person is looked for by surname: each office held, and in a country each title, and
// what each office is for.
std::vector<std::string> evidence_keys(const PersonFacts& facts, const std::string& surname) {
  std::vector<std::string> keys;
  for (const Employer& employer : facts.employers)
    keys.push_back(surname + "@" + std::to_string(employer.body));
  for (const auto* countries : {&facts.countries, &facts.guessed_countries}) {
    for (const std::string_view country : *countries) {
      const std::string there = surname + "@" + std::string(country) + "@";
      for (const TitleBorne& borne : facts.titles) {
        keys.push_back(there + std::string(borne.title));
        const std::string bare = there + std::string(borne.bare) + "#";
        for (const std::string_view field : borne.fields) keys.push_back(bare + std::string(field));
      }
    }
  }
  return without_doubles(std::move(keys));
}

class PersonLinker {
 public:
  PersonLinker(const Nodes& nodes, PersonFactsReader& reader, const Homes& homes,
               const TitleWords& titles, Clusters& clusters)
      : nodes_(nodes), reader_(reader), homes_(homes), titles_(titles), clusters_(clusters) {}

  void link() {
    link_full_names();
    link_longer_names();
    index_evidence();
    for (const NodeIndex node : short_) link_short_name(facts_of_node(node));
  }

 private:
  struct Person {
    NodeIndex first = no_node;        // node
    std::uint32_t parts_of_name = 0;  // of that node
    bool joined = false;              // whether the person is another one by now
    // What is known of who is named more than once; of others it is read again when it is needed.
    std::unique_ptr<PersonFacts> facts;
  };

  PersonFacts facts_of_node(NodeIndex node) const {
    PersonFacts facts = reader_.read(node);
    for (const std::string_view text : nodes_[node].entity.names) {
      PersonName name = titles_.without_title(read_person_name(text));
      if (facts.name.empty() || (name.complete() && !facts.name.complete()))
        facts.name = std::move(name);
    }
    return facts;
  }

  // In `room` where they are not kept.
  const PersonFacts& facts_of(PersonIndex person, PersonFacts& room) const {
    const Person& known = persons_[person];
    return known.facts ? *known.facts : room = facts_of_node(known.first);
  }
  PersonFacts facts_of(PersonIndex person) const {
    PersonFacts room;
    return facts_of(person, room);
  }

  // First what an office or a title in a country shows to be one person; then those whose offices
  // follow each other; last those of whom nothing but the name is known.
  void link_full_names() {
    std::unordered_map<std::string, std::vector<PersonIndex>> by_name;
    std::vector<NodeIndex> names_alone;
    for (const NodeIndex node : nodes_.of_type(EntityType::Person)) {
      const PersonFacts facts = facts_of_node(node);
      if (!facts.name.complete()) {
        if (!facts.name.empty()) short_.push_back(node);
        continue;
      }
      if (!facts.has_context()) {
        names_alone.push_back(node);
        continue;
      }
      std::vector<PersonIndex>& namesakes = by_name[facts.name.letters()];
      const auto best = best_of(facts, namesakes, same_office);
      if (best) {
        join(*best, facts, MergeRule::SameNameAndOffice, Reason::SameName);
      } else {
        namesakes.push_back(add(facts));
      }
    }
    for (auto& [name, namesakes] : by_name) link_careers(namesakes);
    for (const NodeIndex node : names_alone) {
      const PersonFacts facts = facts_of_node(node);
      std::vector<PersonIndex>& namesakes = by_name[facts.name.letters()];
      const auto best = namesakes.size() == 1 ? best_of(facts, namesakes) : std::nullopt;
      if (best) {
        join(*best, facts, MergeRule::SameName, Reason::SameName);
      } else {
        leave_apart(namesakes, facts, Reason::SameName);
        namesakes.push_back(add(facts));
      }
    }
  }

  void link_careers(std::vector<PersonIndex>& namesakes) {
    std::vector<PersonIndex> apart;
    for (const PersonIndex person : namesakes) {
      const PersonFacts facts = facts_of(person);
      if (const auto best = best_of(facts, apart)) {
        join(*best, facts, MergeRule::SameName, Reason::SameName);
        set_joined(person);
      } else {
        leave_apart(apart, facts, Reason::SameName);
        apart.push_back(person);
      }
    }
    namesakes = std::move(apart);
  }

  // "Hamad Al Ketbi" and "Hamad bin Rashid Al Ketbi"; of one office, "Jose Diaz" and "Jose Diaz
  // Solis".
  void link_longer_names() {
    std::vector<PersonIndex> order(persons_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [this](PersonIndex person) { return persons_[person].joined; });
    std::ranges::stable_sort(order, std::greater<>(), [this](PersonIndex person) {
      const Person& known = persons_[person];
      return known.facts ? known.facts->name.parts.size() : known.parts_of_name;
    });
    std::unordered_map<std::string, std::vector<PersonIndex>> by_ends, by_opening;
    for (const PersonIndex person : order) {
      const PersonFacts facts = facts_of(person);
      std::vector<PersonIndex>& others = by_ends[facts.name.ends()];
      auto best = best_of(facts, others);
      bool clear = best && (others.size() == 1 || agreement_of(facts_of(*best), facts) > 0);
      if (!clear && others.empty()) {
        best = best_of(facts, by_opening[facts.name.ends()], same_office);
        clear = best.has_value();
      }
      if (clear && facts_of(*best).name.letters() != facts.name.letters()) {
        join(*best, facts, MergeRule::LongerName, Reason::FullerName);
        set_joined(person);
      } else {
        leave_apart(others, facts, Reason::FullerName);
        others.push_back(person);
        if (const std::string opening = facts.name.opening(); !opening.empty())
          by_opening[opening].push_back(person);
      }
    }
  }

  // Under what short names are looked for, and under nothing else.
  void index_evidence() {
    std::unordered_set<std::string> surnames;
    for (const NodeIndex node : short_) {
      const PersonFacts facts = facts_of_node(node);
      surnames.insert(facts.name.parts.front());
      for (const std::string& key : short_name_keys(facts)) by_evidence_[key];
    }
    for (PersonIndex person = 0; person < persons_.size(); ++person) {
      if (persons_[person].joined) continue;
      const PersonFacts facts = facts_of(person);
      const auto& parts = facts.name.parts;
      for (const auto& [surname, given] :
           {std::pair(parts.front(), parts.back()), std::pair(parts.back(), parts.front())}) {
        if (!surnames.contains(surname)) continue;
        index(person, evidence_keys(facts, surname));
        index(person, title_keys(facts, surname));
        index(person, initial_keys(facts, surname, given[0]));
      }
    }
  }

  void index(PersonIndex person, const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
      const auto wanted = by_evidence_.find(key);
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
    PersonFacts room;
    for (const std::string& key : keys) {
      for (const PersonIndex candidate : by_evidence_[key]) {
        const PersonFacts& known = facts_of(candidate, room);
        if (fits_short(facts.name, known.name) && may_be_one(known, facts))
          (known.name.complete() ? full : brief).push_back(candidate);
      }
    }
    const bool surname = facts.name.abbreviated.empty();
    const MergeRule rule = surname ? MergeRule::SurnameAndOffice : MergeRule::Initials;
    const Reason reason = surname ? Reason::SurnameAlone : Reason::Initials;
    full = without_doubles(std::move(full));
    if (const auto best = clear_best(facts, full)) return join(*best, facts, rule, reason);
    leave_apart(full, facts, reason);
    if (!brief.empty()) return join(brief.front(), facts, rule, reason);
    const PersonIndex person = add(facts);
    index(person, keys);
  }

  // Under what a person of initials is looked for where no office is told: the country whose
  // government speaks.
  std::string home_key(const PersonFacts& facts) const {
    return facts.name.parts.front() + "#" + facts.name.abbreviated[0] + "@" +
           std::string(homes_.likely(facts.node));
  }
  static std::vector<std::string> initial_keys(const PersonFacts& facts, const std::string& surname,
                                               char initial) {
    std::vector<std::string> keys;
    for (const auto* countries : {&facts.countries, &facts.guessed_countries}) {
      for (const std::string_view country : *countries)
        keys.push_back(surname + "#" + initial + "@" + std::string(country));
    }
    return without_doubles(std::move(keys));
  }

  static bool fits_short(const PersonName& name, const PersonName& known) {
    if (known.complete()) return name.abbreviated.empty() || abbreviates(name, known);
    return name.parts == known.parts && name.abbreviated == known.abbreviated;
  }

  bool may_be_one(const PersonFacts& known, const PersonFacts& facts) const {
    return !clusters_.are_apart(known.node, facts.node) && conflicts_between(known, facts).empty();
  }

  // The person among the candidates for whom most speaks; of two equals the one seen last.
  std::optional<PersonIndex> best_of(const PersonFacts& facts,
                                     const std::vector<PersonIndex>& candidates,
                                     float least = 0) const {
    std::optional<PersonIndex> best;
    float most = least;
    PersonFacts room;
    for (const PersonIndex candidate : candidates) {
      const PersonFacts& known = facts_of(candidate, room);
      if (!are_compatible(known.name, facts.name) || !may_be_one(known, facts)) continue;
      const float score = agreement_of(known, facts);
      if (score >= most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  // The only one for whom most speaks. Of holders of one office in turn, the one of that time; a
  // surname and a title that several bear at the time is nobody's.
  std::optional<PersonIndex> clear_best(const PersonFacts& facts,
                                        const std::vector<PersonIndex>& candidates) const {
    std::optional<PersonIndex> best;
    std::pair<float, std::int32_t> most = {0, 0};
    std::size_t equals = 0;
    PersonFacts room;
    for (const PersonIndex candidate : candidates) {
      const PersonFacts& known = facts_of(candidate, room);
      const std::int32_t days = days_between(known, facts);
      if (days > longest_absence) continue;
      const bool vague = facts.name.abbreviated.empty() && !share_body(known, facts);
      const std::pair rank = {agreement_of(known, facts), vague ? 0 : -days};
      if (best && (rank < most || is_one(candidate, *best))) continue;
      equals = best && rank == most ? equals + 1 : 1;
      best = candidate;
      most = rank;
    }
    return equals == 1 ? best : std::nullopt;
  }

  // Whether the user says so of two that no evidence joins.
  bool is_one(PersonIndex a, PersonIndex b) const {
    return clusters_.find(persons_[a].first) == clusters_.find(persons_[b].first);
  }

  PersonIndex add(const PersonFacts& facts) {
    const auto parts = static_cast<std::uint32_t>(facts.name.parts.size());
    persons_.push_back({facts.node, parts, false, nullptr});
    return static_cast<PersonIndex>(persons_.size() - 1);
  }

  void set_joined(PersonIndex person) {
    persons_[person].joined = true;
    persons_[person].facts.reset();
  }

  void join(PersonIndex person, const PersonFacts& facts, MergeRule rule, Reason name) {
    Person& known = persons_[person];
    if (!known.facts) known.facts = std::make_unique<PersonFacts>(facts_of_node(known.first));
    Reasons reasons = reasons_between(*known.facts, facts);
    reasons.add(name);
    if (clusters_.unite(known.first, facts.node, rule, reasons)) known.facts->absorb(facts);
  }

  // Notes the first few that a person could have been one with.
  void leave_apart(std::span<const PersonIndex> candidates, const PersonFacts& facts, Reason name) {
    constexpr std::size_t noted = 3;
    PersonFacts room;
    for (const PersonIndex candidate : candidates.first(std::min(noted, candidates.size()))) {
      const PersonFacts& known = facts_of(candidate, room);
      Reasons reasons = reasons_between(known, facts);
      reasons.add(name);
      reasons.add(Reason::SeveralFit, candidates.size() > 1);
      reasons.add(Reason::LongInterval, days_between(known, facts) > longest_absence);
      clusters_.separate(known.node, facts.node, reasons);
    }
  }

  const Nodes& nodes_;
  PersonFactsReader& reader_;
  const Homes& homes_;
  const TitleWords& titles_;
  Clusters& clusters_;
  std::vector<NodeIndex> short_;  // whose names are not complete
  std::vector<Person> persons_;
  std::unordered_map<std::string, std::vector<PersonIndex>> by_evidence_;
};

}  // namespace

void link_persons(const Nodes& nodes, PersonFactsReader& facts, const Homes& homes,
                  const TitleWords& titles, Clusters& clusters) {
  PersonLinker(nodes, facts, homes, titles, clusters).link();
}

}  // namespace communique

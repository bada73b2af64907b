#include "link/known_persons.hpp"

#include <algorithm>
#include <utility>

namespace communique {

std::size_t KnownPersons::parts_of_name(PersonIndex person) const {
  const Person& known = persons_[person];
  return known.facts ? known.facts->name.parts.size() : known.parts_of_name;
}

PersonName KnownPersons::name_of_node(NodeIndex node) const {
  PersonName fullest;
  for (const std::string_view text : nodes_.entity(node).names) {
    PersonName name = titles_.without_title(read_person_name(text));
    if (fullest.empty() || (name.complete() && !fullest.complete())) fullest = std::move(name);
  }
  return fullest;
}

PersonFacts KnownPersons::facts_of_node(NodeIndex node) const {
  PersonFacts facts = reader_.read(node);
  facts.name = name_of_node(node);
  return facts;
}

PersonName KnownPersons::name_of(PersonIndex person) const {
  const Person& known = persons_[person];
  return known.facts ? known.facts->name : name_of_node(known.first);
}

const PersonFacts& KnownPersons::facts_of(PersonIndex person, PersonFacts& room) const {
  const Person& known = persons_[person];
  return known.facts ? *known.facts : room = facts_of_node(known.first);
}

PersonFacts KnownPersons::facts_of(PersonIndex person) const {
  PersonFacts room;
  return facts_of(person, room);
}

PersonIndex KnownPersons::add(NodeIndex node, std::uint32_t parts_of_name) {
  persons_.push_back({node, parts_of_name});
  return size() - 1;
}

PersonIndex KnownPersons::add(PersonFacts&& facts) {
  const PersonIndex person = add(facts.node, static_cast<std::uint32_t>(facts.name.parts.size()));
  persons_[person].facts = std::make_unique<PersonFacts>(std::move(facts));
  return person;
}

void KnownPersons::forget_named_once(PersonIndex first) {
  for (PersonIndex person = first; person < size(); ++person) {
    if (!persons_[person].named_again) persons_[person].facts.reset();
  }
}

void KnownPersons::sort() { std::ranges::sort(persons_, {}, &Person::first); }

void KnownPersons::join(PersonIndex person, const PersonFacts& facts, MergeRule rule, Reason name) {
  Person& known = persons_[person];
  known.named_again = true;
  if (!known.facts) known.facts = std::make_unique<PersonFacts>(facts_of_node(known.first));
  Reasons reasons = reasons_between(*known.facts, facts);
  reasons.add(name);
  if (clusters_.unite(known.first, facts.node, rule, reasons)) known.facts->absorb(facts);
}

void KnownPersons::join_known(PersonIndex person, PersonIndex other, const PersonFacts& facts,
                              MergeRule rule, Reason name) {
  join(other, facts, rule, name);
  persons_[person].joined = true;
  persons_[person].facts.reset();
}

void KnownPersons::leave_apart(std::span<const PersonIndex> candidates, const PersonFacts& facts,
                               Reason name) {
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

bool KnownPersons::may_be_one(const PersonFacts& known, const PersonFacts& facts) const {
  return !clusters_.are_apart(known.node, facts.node) && conflicts_between(known, facts).empty();
}

bool KnownPersons::is_one(PersonIndex a, PersonIndex b) const {
  return clusters_.find(persons_[a].first) == clusters_.find(persons_[b].first);
}

std::optional<PersonIndex> KnownPersons::best_of(const PersonFacts& facts,
                                                 std::span<const PersonIndex> candidates,
                                                 float least) const {
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

}  // namespace communique

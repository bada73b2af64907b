#include "fact/reference/description/side_description.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// What comes in twos: "the two sides", "both governments".
const WordSet sides = {"sides",     "countries",   "governments", "nations",  "parties",
                       "economies", "delegations", "states",      "partners", "teams"};
const WordSet sides_without_number = {"sides", "parties", "delegations"};

// Both, where they are known and not the same.
std::vector<EntityIndex> pair_of(EntityIndex first, EntityIndex second) {
  if (first == no_entity || second == no_entity || first == second) return {};
  return {first, second};
}

}  // namespace

Reference SideDescriptions::read_number(std::uint32_t first, std::uint32_t next,
                                        std::size_t count) const {
  if (count == 2 && next < context_.sentence.last && sides.contains(token(next)))
    return {{first, next + 1}, pair(first), "two-sides", true};
  if (!context_.predicate_at(next)) return no_reference(first);
  std::vector<EntityIndex> both = context_.salience.persons(count);
  if (both.empty() && count == 2) both = pair(first);
  return {{first, next}, both, "the-two", true};
}

Reference SideDescriptions::read_plain(std::uint32_t the) const {
  if (!sides_without_number.contains(token(the + 1))) return no_reference(the);
  return {{the, the + 2}, pair(the), "the-sides", true};
}

// The countries that the sentence tells of, or of the two who talked last, else the pair that is
// spoken of.
std::vector<EntityIndex> SideDescriptions::pair(std::uint32_t phrase) const {
  if (std::vector<EntityIndex> named = named_before(phrase); !named.empty()) return named;
  if (std::vector<EntityIndex> talked = of_meeting(phrase); !talked.empty()) return talked;
  if (std::vector<EntityIndex> talked = of_talks(); !talked.empty()) return talked;
  if (std::vector<EntityIndex> talked = in_turn(); !talked.empty()) return talked;
  if (std::vector<EntityIndex> own = home_and(sides_told(phrase)); !own.empty()) return own;
  const auto current = context_.pairs.current();
  if (current && std::ranges::find(*current, home()) == current->end()) {
    if (std::vector<EntityIndex> own = home_and(guests()); !own.empty()) return own;
  }
  return current ? std::vector<EntityIndex>(current->begin(), current->end())
                 : std::vector<EntityIndex>();
}

// "During the visit of Peru's President to Chile the two countries"
std::vector<EntityIndex> SideDescriptions::named_before(std::uint32_t phrase) const {
  std::vector<EntityIndex> named = sides_told(phrase);
  return named.size() == 2 ? named : std::vector<EntityIndex>();
}

// The countries that the sentence names before the phrase; none where it names a bloc.
std::vector<EntityIndex> SideDescriptions::sides_told(std::uint32_t phrase) const {
  std::vector<EntityIndex> named;
  for (std::uint32_t t = context_.sentence.first; t < phrase;) {
    std::uint32_t last = t;
    const EntityIndex side = context_.pairs.side_at(t, last);
    if (side != no_entity && context_.annotation.entities[side].type != EntityType::Country)
      return {};
    const bool scene = t > context_.sentence.first && token(t - 1).is(Particle::In);
    if (side != no_entity && !scene && std::ranges::find(named, side) == named.end())
      named.push_back(side);
    t = std::max(last, t + 1);
  }
  return named;
}

// The one that tells it and the Peru of "She met the Peruvian Minister, and the two countries".
std::vector<EntityIndex> SideDescriptions::home_and(const std::vector<EntityIndex>& named) const {
  return named.size() == 1 ? pair_of(home(), named.front()) : std::vector<EntityIndex>();
}

// The one that is named most beside it, else the one that tells of it.
EntityIndex SideDescriptions::other_side(EntityIndex side) const {
  const EntityIndex beside = context_.pairs.other_than(side);
  return beside != no_entity || home() == side ? beside : home();
}

// The countries whose officials are spoken of, without the one that tells of it.
std::vector<EntityIndex> SideDescriptions::guests() const {
  std::vector<EntityIndex> foreign;
  for (const EntityIndex person : context_.salience.recent_persons()) {
    const EntityIndex side = context_.holders.country_of(person);
    if (side != no_entity && side != home() && std::ranges::find(foreign, side) == foreign.end())
      foreign.push_back(side);
  }
  return foreign;
}

// "A held talks with Minister B of Peru. The sides": Peru and the other side of the talks.
std::vector<EntityIndex> SideDescriptions::of_talks() const {
  const std::vector<EntityIndex>& group = context_.salience.group();
  const auto is_person = [&](EntityIndex e) {
    return context_.annotation.entities[e].type == EntityType::Person;
  };
  constexpr std::uint32_t oldest = 2;  // sentences
  if (group.size() != 2 || context_.salience.group_age() > oldest ||
      !std::ranges::all_of(group, is_person))
    return {};
  EntityIndex first = context_.holders.country_of(group.front());
  EntityIndex second = context_.holders.country_of(group.back());
  if (first == no_entity && second != no_entity) first = other_side(second);
  if (second == no_entity && first != no_entity) second = other_side(first);
  return pair_of(first, second);
}

// "At the meeting with Minister B of Peru, the sides": Peru and the side of whom the text tells.
std::vector<EntityIndex> SideDescriptions::of_meeting(std::uint32_t phrase) const {
  const std::uint32_t begin = context_.sentence.first;
  if (begin == phrase || !token(phrase - 1).is(Mark::Comma)) return {};
  EntityIndex met = no_entity;
  bool with = false;
  for (std::uint32_t t = begin; t < phrase; ++t) {
    with |= token(t).is(Particle::With);
    const Mention* mention = context_.annotation.innermost_mention_at(t);
    if (with && mention != nullptr && mention->type == EntityType::Person) met = mention->entity;
  }
  return countries_of(context_.salience.subject_person(), met);
}

// "Minister A of Peru said ... Minister B of Chile said ... The two sides", where the text speaks
// of Peru and a third one, too.
std::vector<EntityIndex> SideDescriptions::in_turn() const {
  const std::vector<EntityIndex>& acting = context_.salience.acting_in_turn();
  if (acting.size() != 2) return {};
  std::vector<EntityIndex> talking = countries_of(acting.front(), acting.back());
  const auto pair = context_.pairs.current();
  const bool spoken_of = pair && std::ranges::any_of(talking, [&](EntityIndex side) {
                           return side == pair->front() || side == pair->back();
                         });
  return spoken_of ? talking : std::vector<EntityIndex>();
}

// Of two persons who are told to be of different ones.
std::vector<EntityIndex> SideDescriptions::countries_of(EntityIndex one, EntityIndex other) const {
  if (one == no_entity || other == no_entity) return {};
  return pair_of(context_.holders.country_of(one), context_.holders.country_of(other));
}

}  // namespace communique

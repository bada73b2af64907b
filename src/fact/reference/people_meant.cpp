#include "fact/reference/people_meant.hpp"

#include <algorithm>
#include <iterator>

namespace communique {

void PeopleMeant::note_assembly(std::uint32_t token) {
  const EntityIndex bloc = bloc_of_people(annotation_, token);
  if (bloc != no_entity) assembly_ = bloc;
}

std::vector<EntityIndex> PeopleMeant::meant_by(const PeoplePhrase& people) const {
  const bool all = assembly_ != no_entity && people.count == 0 && !people.narrowed;
  return all ? std::vector<EntityIndex>{assembly_} : named_by(people);
}

// "the two ministers" are none of the negotiators named last.
std::vector<EntityIndex> PeopleMeant::named_by(const PeoplePhrase& people) const {
  constexpr std::size_t most = 4;
  const auto is_one = [&](EntityIndex person) {
    constexpr std::uint64_t prime = "prime"_word;
    return holders_.is_called(person, people.title) &&
           (people.further == 0 || holders_.is_called(person, people.further)) &&
           (people.further == prime || !people.narrowed || !holders_.is_called(person, prime));
  };
  std::vector<EntityIndex> near =
      people.count > 0 ? salience_.persons(people.count) : acting_together();
  if (people.title == 0 || std::ranges::any_of(near, is_one)) return near;
  std::vector<EntityIndex> fitting;
  std::ranges::copy_if(salience_.recent_persons(), std::back_inserter(fitting), is_one);
  if (people.count == 0) {
    const bool few = fitting.size() > 1 && fitting.size() <= most;
    const Document& document = annotation_.document;
    const std::uint32_t next = people.tokens.last;
    const bool to_come = next < document.sentence_at(people.tokens.first).tokens.last &&
                         document.token(next).is(Particle::Will);
    return few && !to_come ? fitting : near;
  }
  if (fitting.size() < people.count) return people.narrowed ? std::vector<EntityIndex>() : near;
  return {fitting.end() - static_cast<std::ptrdiff_t>(people.count), fitting.end()};
}

// "the ministers", "the leaders": those who acted together last.
std::vector<EntityIndex> PeopleMeant::acting_together() const {
  const std::vector<EntityIndex>& group = salience_.group();
  const bool people =
      !group.empty() && annotation_.entities[group.front()].type == EntityType::Person;
  return people ? group : std::vector<EntityIndex>();
}

}  // namespace communique

#include "fact/event/same_talks.hpp"

#include <algorithm>
#include <iterator>

#include "fact/event/event_telling.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// "A met B", and "A met members of the Salt Chamber"
bool meets_other_house(const EventStory& story, const std::vector<EntityIndex>& a,
                       const std::vector<EntityIndex>& b) {
  return std::ranges::any_of(b, [&](EntityIndex e) {
    return is_institution(story.reading.entities[e].type) && std::ranges::find(a, e) == a.end();
  });
}

// Countries and blocs of the event, and those of its persons; not those of `known` persons.
std::vector<EntityIndex> further_sides(const EventStory& story,
                                       const std::vector<EntityIndex>& actors,
                                       const std::vector<EntityIndex>& known) {
  std::vector<EntityIndex> sides{no_entity};
  for (const EntityIndex e : actors)
    add_unique(sides, is_side(story.reading.entities[e].type) ? e : story.sides.of(e));
  for (const EntityIndex e : known) std::erase(sides, story.sides.of(e));
  std::erase(sides, no_entity);
  return sides;
}

}  // namespace

bool are_with_other_sides(const EventStory& story, const Event& a, const Event& b) {
  const auto talks = [](const Event& event) {
    return event.name.empty() &&
           (event.kind == EventKind::Meeting || event.kind == EventKind::Call);
  };
  if (!talks(a) || !talks(b)) return false;
  const std::vector<EntityIndex> first = actors_of(a);
  const std::vector<EntityIndex> second = actors_of(b);
  std::vector<EntityIndex> known = persons_among(story, first);
  if (known.empty() || persons_among(story, second).empty()) return false;
  const EntityIndex host = known.front();
  std::erase_if(known, [&](EntityIndex e) {
    return e != host && std::ranges::find(second, e) == second.end();
  });
  const std::vector<EntityIndex> one = further_sides(story, first, known);
  const std::vector<EntityIndex> other = further_sides(story, second, known);
  return !one.empty() && !other.empty() && shared(one, other) == 0;
}

std::vector<EntityIndex> persons_among(const EventStory& story,
                                       const std::vector<EntityIndex>& actors) {
  std::vector<EntityIndex> persons;
  std::ranges::copy_if(actors, std::back_inserter(persons), [&](EntityIndex e) {
    return story.reading.entities[e].type == EntityType::Person;
  });
  return persons;
}

bool same_talks(const EventStory& story, const std::vector<EntityIndex>& a,
                const std::vector<EntityIndex>& b) {
  const std::vector<EntityIndex> first = persons_among(story, a);
  const std::vector<EntityIndex> second = persons_among(story, b);
  const std::size_t both = shared(first, second);
  if (first.size() > 1 && second.size() > 1) return both > 1;
  if (first.size() > 1 && second.size() == 1 && meets_other_house(story, a, b)) return false;
  return both > 0 || (first.empty() && second.empty() && shared(a, b) > 1);
}

}  // namespace communique

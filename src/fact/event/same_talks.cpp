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

}  // namespace

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

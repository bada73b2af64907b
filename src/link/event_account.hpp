#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "link/canonical_name.hpp"
#include "link/linking.hpp"
#include "link/summaries.hpp"

namespace communique {

// What one release tells of one event, as it compares. Sets are sorted linked entities.
struct EventAccount {
  EventKey key;
  EventKind kind = EventKind::Meeting;
  Date first, last;  // days that it may have lasted; unknown where no date is told
  std::string name;  // canonical; empty where it has none
  std::vector<std::uint32_t> persons;
  std::vector<std::uint32_t> bodies;  // and organisations
  std::vector<std::uint32_t> sides;   // countries and blocs that took part, or whose people did
  std::vector<std::uint32_t> places;  // that are no countries
  std::vector<std::uint32_t> hosts;   // countries and blocs that are its place
  std::vector<std::uint32_t> about;
};

// Whether two accounts can hardly be of one event: another kind, another day, another name, other
// places, or, but for conferences, persons or sides of whom none is the same.
bool contradict(const EventAccount& a, const EventAccount& b);

// How much speaks for one event; from 0 to 1 and more.
float agreement_of(const EventAccount& a, const EventAccount& b);
inline constexpr float same_event = 1;  // from there on they are one

// Reads accounts of events. Needs entities, entity_of and countries of the linking.
class EventAccountReader {
 public:
  EventAccountReader(const Summaries& summaries, const Linking& linking,
                     const Vocabulary& vocabulary);

  EventAccount read(EventKey key);

 private:
  void add_actor(EntityIndex actor, EventAccount& account) const;
  void add_sides_of(EntityIndex person, EventAccount& account) const;

  const Summaries& summaries_;
  const Linking& linking_;
  NameCanon canon_;
};

}  // namespace communique

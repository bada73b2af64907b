#include "link/event_account.hpp"

#include <algorithm>

namespace communique {
namespace {

using Set = std::vector<std::uint32_t>;

void make_set(Set& set) {
  std::ranges::sort(set);
  set.erase(std::unique(set.begin(), set.end()), set.end());
}

std::size_t shared(const Set& a, const Set& b) {
  std::size_t count = 0;
  for (auto in_a = a.begin(), in_b = b.begin(); in_a != a.end() && in_b != b.end();) {
    const bool advance_a = *in_a <= *in_b, advance_b = *in_b <= *in_a;
    count += advance_a && advance_b;
    in_a += advance_a;
    in_b += advance_b;
  }
  return count;
}

bool disjoint(const Set& a, const Set& b) { return !a.empty() && !b.empty() && shared(a, b) == 0; }

// Talks of one government are another's meeting.
bool same_kind(EventKind a, EventKind b) {
  const auto talks = [](EventKind kind) {
    return kind == EventKind::Meeting || kind == EventKind::Negotiation;
  };
  return a == b || (talks(a) && talks(b));
}

bool same_time(const EventAccount& a, const EventAccount& b) {
  return a.first.known() && b.first.known() && a.first <= b.last && b.first <= a.last;
}

}  // namespace

bool contradict(const EventAccount& a, const EventAccount& b) {
  if (!same_kind(a.kind, b.kind) || !same_time(a, b)) return true;
  if (!a.name.empty() && !b.name.empty() && a.name != b.name) return true;
  if (disjoint(a.places, b.places) || disjoint(a.hosts, b.hosts)) return true;
  if (a.kind == EventKind::Conference) return false;
  return disjoint(a.persons, b.persons) || disjoint(a.sides, b.sides);
}

float agreement_of(const EventAccount& a, const EventAccount& b) {
  const bool of_person = a.kind == EventKind::Appointment || a.kind == EventKind::Visit;
  const std::size_t sides = shared(a.sides, b.sides);
  float sum = 0;
  if (!a.name.empty() && a.name == b.name) sum += 1;
  if (const std::size_t persons = shared(a.persons, b.persons); persons > 0)
    sum += of_person || persons > 1 ? 1 : 0.6F;
  if (sides > 0) sum += sides > 1 ? 0.4F : 0.1F;
  if (shared(a.places, b.places) > 0) sum += 0.2F;
  if (shared(a.bodies, b.bodies) > 0) sum += 0.2F;
  if (shared(a.about, b.about) > 0) sum += a.kind == EventKind::Ceremony ? 0.6F : 0.2F;
  const bool days = a.first == a.last && b.first == b.last;
  return days ? sum : sum - 0.3F;
}

EventAccountReader::EventAccountReader(const Summaries& summaries, const Linking& linking,
                                       const Vocabulary& vocabulary)
    : summaries_(summaries), linking_(linking), canon_(vocabulary) {}

void EventAccountReader::add_actor(EntityIndex actor, EventAccount& account) const {
  const std::uint32_t linked = linking_.entity_of[account.key.release][actor];
  switch (linking_.entities[linked].type) {
    case EntityType::Person:
      account.persons.push_back(linked);
      add_sides_of(actor, account);
      break;
    case EntityType::Country:
    case EntityType::Bloc:
      account.sides.push_back(linked);
      break;
    default:
      account.bodies.push_back(linked);
      if (linking_.countries[linked] != no_entity)
        account.sides.push_back(linking_.countries[linked]);
  }
}

// For whom the release says that the person speaks, and whose office they hold.
void EventAccountReader::add_sides_of(EntityIndex person, EventAccount& account) const {
  const ReleaseSummary& reading = summaries_[account.key.release];
  const std::vector<std::uint32_t>& linked = linking_.entity_of[account.key.release];
  for (const RepresentationSummary& fact : reading.representations) {
    if (fact.person == person) account.sides.push_back(linked[fact.side]);
  }
  for (const PostSummary& post : reading.posts) {
    if (post.person != person || post.former) continue;
    if (post.country != no_entity) account.sides.push_back(linked[post.country]);
    if (post.body != no_entity && linking_.countries[linked[post.body]] != no_entity)
      account.sides.push_back(linking_.countries[linked[post.body]]);
  }
}

EventAccount EventAccountReader::read(EventKey key) {
  const EventSummary& event = summaries_[key.release].events[key.event];
  const std::vector<std::uint32_t>& linked = linking_.entity_of[key.release];
  EventAccount account;
  account.key = key;
  account.kind = event.kind;
  account.first = first_day(event.date);
  account.last = last_day(event.end_date.known() ? event.end_date : event.date);
  account.name = canon_.read_whole(event.name).in_order();
  for (const EntityIndex actor : event.actors()) add_actor(actor, account);
  for (const EntityIndex place : event.place_list()) {
    const bool city = linking_.entities[linked[place]].type == EntityType::Place;
    (city ? account.places : account.hosts).push_back(linked[place]);
  }
  for (const EntityIndex thing : event.about_list()) account.about.push_back(linked[thing]);
  for (Set* set : {&account.persons, &account.bodies, &account.sides, &account.places,
                   &account.hosts, &account.about})
    make_set(*set);
  return account;
}

}  // namespace communique

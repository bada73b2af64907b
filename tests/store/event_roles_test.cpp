#include "store/event_roles.hpp"

#include <boost/test/unit_test.hpp>
#include <map>
#include <utility>

namespace communique {
namespace {

constexpr int meets = 1, takes_up = 2, taken_up = 4, visits = 8, visited = 16;

// Ends by role and entity, whose key is its place in the event and one.
std::map<std::pair<EventRole, Key>, int> ends_of(const Event& event) {
  std::map<std::pair<EventRole, Key>, int> ends;
  for (const EventRoleRow& row :
       event_role_rows(event, [](EntityIndex entity) { return Key{entity} + 1; }))
    ends[{row.role, row.entity}] = row.ends;
  return ends;
}

BOOST_AUTO_TEST_SUITE(event_roles)

BOOST_AUTO_TEST_CASE(a_meeting_joins_those_who_act_and_what_they_take_up) {
  Event event;
  event.places = {9};
  event.chairs = {0};
  event.participants = {0, 1};
  event.about = {2};
  auto ends = ends_of(event);
  BOOST_TEST((ends[{EventRole::Chair, 1}]) == (meets | takes_up));
  BOOST_TEST((ends[{EventRole::Participant, 1}]) == 0);  // its second role
  BOOST_TEST((ends[{EventRole::Participant, 2}]) == (meets | takes_up));
  BOOST_TEST((ends[{EventRole::About, 3}]) == taken_up);
  BOOST_TEST((ends[{EventRole::Place, 10}]) == 0);
}

BOOST_AUTO_TEST_CASE(nobody_meets_alone) {
  Event event;
  event.participants = {0};
  event.about = {0};
  auto ends = ends_of(event);
  BOOST_TEST((ends[{EventRole::Participant, 1}]) == 0);
  BOOST_TEST((ends[{EventRole::About, 1}]) == 0);
}

BOOST_AUTO_TEST_CASE(a_conference_is_no_meeting_of_two) {
  Event event;
  event.kind = EventKind::Conference;
  event.participants = {0, 1};
  BOOST_TEST((ends_of(event)[{EventRole::Participant, 1}]) == 0);
}

BOOST_AUTO_TEST_CASE(a_visit_joins_visitors_and_places) {
  Event event;
  event.kind = EventKind::Visit;
  event.places = {5};
  event.organizers = {1};
  event.participants = {0};
  auto ends = ends_of(event);
  BOOST_TEST((ends[{EventRole::Participant, 1}]) == (meets | visits));
  BOOST_TEST((ends[{EventRole::Organizer, 2}]) == meets);
  BOOST_TEST((ends[{EventRole::Place, 6}]) == visited);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

#pragma once

#include <string>
#include <vector>

#include "query/answer.hpp"
#include "query/entity.hpp"
#include "query/period.hpp"
#include "query/source.hpp"

namespace communique {

// An event at which some met others: a meeting, negotiation, visit or call.
struct Meeting {
  std::string date;  // of the event, else of the release
  std::string kind;  // "Meeting"
  std::string name;
  std::vector<EntityLink> participants;  // organizers and chairs too
  std::vector<EntityLink> places;
  std::vector<EntityLink> about;
  Source source;
};

struct MeetingFilter {
  std::vector<std::int64_t> with;  // keys of entities that all take part
  Period period;
  std::size_t most = 0;  // rows, those that the last releases tell; 0: all
};

// By date.
Answer<Meeting> read_meetings(Database& knowledge, const MeetingFilter& filter);

}  // namespace communique

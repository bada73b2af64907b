#pragma once

#include <string>
#include <vector>

#include "query/answer.hpp"
#include "query/dossier.hpp"
#include "query/period.hpp"

namespace communique {

struct TimelineEntry {
  std::string section;        // of the dossier
  DossierFact fact;           // as it is told first
  std::int64_t releases = 0;  // that tell it
};

// What is known of an entity, by date. What is told again, such as a post, stands once. The last
// `most` of it; 0: all.
Answer<TimelineEntry> read_timeline(Database& knowledge, const EntityRow& entity,
                                    const Period& period, std::size_t most = 0);

}  // namespace communique

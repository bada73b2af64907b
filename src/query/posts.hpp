#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/answer.hpp"
#include "query/entity.hpp"
#include "query/source.hpp"
#include "query/tenures.hpp"

namespace communique {

// Who holds or held an office, as far as releases tell.
struct PostHolder {
  TenureRow tenure;
  std::vector<EntityLink> person, place;  // one; place may be unknown
  std::string certainty;  // of a day that was asked for: "stated", "seen", "inferred"
  Source source;          // the last release that tells it
};

// By office, then by time. With `as_of`, an ISO date of which a month or year stands for its first
// day, only those who held the office then. The first `most` of them; 0: all.
Answer<PostHolder> read_posts(Database& knowledge, const OfficeFilter& filter,
                              const std::string& as_of, std::size_t most = 0);

}  // namespace communique

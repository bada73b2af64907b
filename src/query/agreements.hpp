#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fact/facts.hpp"
#include "query/answer.hpp"
#include "query/entity.hpp"
#include "query/source.hpp"

namespace communique {

// Where an agreement stands.
struct AgreementState {
  EntityLink agreement;
  std::string kind;  // that most releases give it
  std::vector<EntityLink> parties;
  std::string status;  // the latest step, or empty where none is told
  std::string date;    // of that step, else of the release that tells it
  Source source;       // of the latest step, else of the last that is said
};

struct AgreementFilter {
  std::vector<std::int64_t> parties;  // keys of entities that all are parties
  std::optional<AgreementStatus> status;
  std::string as_of;     // as it stood after the releases until then; ISO 8601, empty: all of them
  std::size_t most = 0;  // rows, those with the latest steps; 0: all
};

// By date of the step, then id.
Answer<AgreementState> read_agreements(Database& knowledge, const AgreementFilter& filter);

}  // namespace communique

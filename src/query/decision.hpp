#pragma once

#include <string>
#include <vector>

#include "link/reason.hpp"
#include "query/entity.hpp"
#include "store/knowledge_base.hpp"

namespace communique {

// A name in one release.
struct NameInRelease {
  std::string reference;  // see link/name_reference.hpp
  std::string name;
  std::string release;  // id
  std::string date;
  EntityLink entity;  // what it was linked to
};

// Whether two names were taken for one thing, and why.
struct Decision {
  bool one = true;
  std::string rule;        // that joined them; empty where none did
  double probability = 0;  // that both are one
  Reasons reasons;
  NameInRelease first, second;
  std::size_t alike = 1;  // how many decisions on the same two names were made for these reasons
};

// The decisions of all entities that could most easily have gone the other way, those first; what
// the vocabulary knows or a correction settled is not among them.
std::vector<Decision> closest_decisions(KnowledgeBase& knowledge, std::size_t limit);

// Those on the names of one entity: what joined them, the least certain first, then from what they
// were kept apart, the most doubtful first.
std::vector<Decision> decisions_on(KnowledgeBase& knowledge, std::int64_t entity);

}  // namespace communique

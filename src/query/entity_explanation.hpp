#pragma once

#include <string>
#include <vector>

#include "query/decision.hpp"
#include "query/entity.hpp"
#include "store/knowledge_base.hpp"

namespace communique {

// A name of an entity and the releases that use it, by date.
struct NameUse {
  struct Place {
    std::string release;  // id
    std::string date;
  };
  std::string name;
  std::vector<Place> places;
};

// Why the names of an entity are held for those of one thing.
struct EntityExplanation {
  EntityRow entity;
  std::vector<NameUse> names;  // those of most releases first
  std::vector<Decision> decisions;
};

EntityExplanation explain_entity(KnowledgeBase& knowledge, const EntityRow& entity);

}  // namespace communique

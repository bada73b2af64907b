#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "fact/facts.hpp"
#include "text/release.hpp"

namespace communique {

struct ReleaseReading {
  Release release;
  Reading reading;
};

// One real thing through all releases.
struct LinkedEntity {
  std::string id;  // unique, stable over builds from the same releases
  EntityType type = EntityType::Person;
  std::string name;                  // preferred
  std::vector<std::string> aliases;  // the other names, sorted
  bool official = false;
};

struct Linking {
  std::vector<LinkedEntity> entities;  // sorted by id
  std::vector<std::vector<std::uint32_t>>
      entity_of;  // [release][entity of its reading] -> index into entities
};

}  // namespace communique

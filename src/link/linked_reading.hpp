#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "fact/facts.hpp"

namespace communique {

// A reading in which each linked entity stands once.
struct LinkedReading {
  Reading reading;
  std::vector<std::uint32_t> linked;  // for each of its entities, the linked one
};

// Replaces the entities of a reading by what they are linked to: entities that turn out to be one
// are merged, and lists name each once. `linked` gives the linked entity of each entity of
// `reading`. Ids stay those of the reading; throws std::out_of_range for indices that it lacks.
LinkedReading apply_linking(Reading reading, std::span<const std::uint32_t> linked);

// Drops the entities that are not to be kept, from lists too; where a fact names one, it then names
// none.
void keep_entities(LinkedReading& linked, const std::vector<bool>& kept);

}  // namespace communique

#pragma once

#include <string>
#include <vector>

#include "link/linked_reading.hpp"
#include "store/database.hpp"
#include "text/release.hpp"

namespace communique {

// A part of a knowledge base: whoever reads through it sees only these releases, entities and
// facts. By default everything.
struct Selection {
  std::vector<EntityType> types;  // entities of these types alone; empty: of all
  std::string since, until;       // days of release, both included; ISO 8601, or empty
  double min_confidence = 0;      // of facts

  bool everything() const;
  bool holds(const Release& release) const;
  bool holds(EntityType type) const;
  bool holds(const Evidence& evidence) const;
};

// Hides the tables of facts, releases and entities, and the view of relations, behind temporary
// views of the same names that show the selection alone.
void show_selection(Database& database, const Selection& selection);

// Drops what the selection leaves out: entities, and facts that cannot do without one of them.
void reduce(LinkedReading& linked, const Selection& selection);

}  // namespace communique

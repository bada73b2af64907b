#pragma once

#include <string>
#include <vector>

#include "query/entity.hpp"
#include "query/source.hpp"

namespace communique {

// Another entity that a fact names.
struct EntityLink {
  std::string id;
  std::string name;
};

struct DossierFact {
  std::string
      what;  // "Deputy Minister for Trade", "signed", "Conference: 5th Central Asia Policy Forum"
  std::vector<EntityLink> with;  // whom or what it connects to
  std::string date;              // of the fact where it has one, else of the release
  double confidence = 0;
  Source source;
};

struct DossierSection {
  std::string name;                // "posts", "agreements", "events", "statements by", ...
  std::vector<DossierFact> facts;  // by date
};

// All that the knowledge base says of one entity.
struct Dossier {
  EntityRow entity;
  std::vector<std::string> names;
  std::vector<DossierSection> sections;  // those that are not empty
};

Dossier read_dossier(Database& knowledge, const EntityRow& entity);

}  // namespace communique

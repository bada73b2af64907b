#pragma once

#include <string>
#include <vector>

#include "query/entity.hpp"
#include "query/source.hpp"

namespace communique {

struct DossierFact {
  std::string
      what;  // "Deputy Minister for Trade", "signed", "Conference: 5th Central Asia Policy Forum"
  std::vector<EntityLink> with;  // whom or what it connects to
  std::string date;              // of the fact where it has one, else of the release
  bool own_date = false;         // the fact has one
  double confidence = 0;
  Source source;
  std::vector<Source> also = {};  // other accounts of the same event
};

struct DossierSection {
  std::string name;                // "posts", "agreements", "events", "statements by", ...
  std::vector<DossierFact> facts;  // by date; an event that several releases tell of is one
  bool cut = false;                // there are earlier ones
};

// What the knowledge base says of one entity.
struct Dossier {
  EntityRow entity;
  std::vector<std::string> names;
  std::vector<DossierSection> sections;  // those that are not empty
};

struct DossierOptions {
  std::size_t section_limit = 0;  // facts of a section, those of the last releases; 0: all
  std::string as_of;              // only what releases until then say; ISO 8601, empty: everything
};

Dossier read_dossier(Database& knowledge, const EntityRow& entity, const DossierOptions& options);

}  // namespace communique

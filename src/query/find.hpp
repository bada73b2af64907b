#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/entity.hpp"
#include "query/name_search.hpp"

namespace communique {

// How a search text fits a name, best first.
enum class Fit { Exact, Prefix, Word, Inside, Similar };

struct FoundEntity {
  EntityRow entity;
  std::string name;  // the name that fits best
  Fit fit = Fit::Exact;
};

struct FindOptions {
  NameFilter only;
  std::size_t limit = 20;
};

// Entities by any of their names, case and accents ignored. Names that only resemble the text (at
// most one typing error in four letters) are given where no name holds it.
std::vector<FoundEntity> find_entities(Database& knowledge, std::string_view text,
                                       const FindOptions& options);

}  // namespace communique

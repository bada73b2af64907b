#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mention/entity_type.hpp"
#include "store/database.hpp"

namespace communique {

// A name that a search may be for.
struct NameCandidate {
  std::string folded;
  std::string name;
  std::int64_t entity = 0;    // key
  std::int64_t releases = 0;  // of the entity
};

struct NameFilter {
  std::optional<EntityType> type;
  std::string country;  // a name of the country that an entity belongs to; empty: any
};

// Names that begin with `wanted` or, from three letters on, hold all groups of three letters that
// it has: at most some thousand, those of entities in more releases first. `wanted` is folded.
std::vector<NameCandidate> names_holding(Database& knowledge, std::string_view wanted,
                                         const NameFilter& filter);

// Names within `limit` typing errors of `wanted`: all of them for a short text, else of those that
// share a group of three letters which few names have; where all are in very many, of some
// thousands, those of entities in more releases first.
std::vector<NameCandidate> names_resembling(Database& knowledge, std::string_view wanted,
                                            std::size_t limit, const NameFilter& filter);

}  // namespace communique

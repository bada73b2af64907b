#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace communique {

// How a head of names behaves, beyond its class. Written as cv:trait "standalone" and so on; what
// each says stands in ontology/vocabulary/body_heads.ttl.
enum class Trait : std::uint8_t {
  Standalone,
  LeavesNationality,
  Mission,
  TakesOn,
  TakesIn,
  Bank,
  Local,
  Unit,
  Field,
  Company,
  Suffix,
  Common,
  Definite,
  Club,
  Count
};

std::optional<Trait> find_trait(std::string_view name);

}  // namespace communique

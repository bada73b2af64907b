#include "vocabulary/trait.hpp"

#include <algorithm>
#include <iterator>

namespace communique {
namespace {

constexpr std::string_view names[] = {
    "standalone", "leavesNationality", "mission", "takesOn", "takesIn",  "bank", "local", "unit",
    "field",      "company",           "suffix",  "common",  "definite", "club"};
static_assert(std::size(names) == static_cast<std::size_t>(Trait::Count));

}  // namespace

std::optional<Trait> find_trait(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<Trait>(found - std::begin(names));
}

}  // namespace communique

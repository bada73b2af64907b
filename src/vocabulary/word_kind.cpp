#include "vocabulary/word_kind.hpp"

#include <algorithm>
#include <iterator>

namespace communique {
namespace {

constexpr std::string_view names[] = {
    "agendaVerb",   "attribution",   "compass",     "composition", "delegate", "delivery",
    "document",     "facility",      "femaleTitle", "firmPart",    "founding", "irregularPast",
    "journey",      "looseModifier", "maleTitle",   "plan",        "press",    "speech",
    "tenureAdverb", "trader",        "trip"};
static_assert(std::size(names) == static_cast<std::size_t>(WordKind::Count));

}  // namespace

std::optional<WordKind> find_word_kind(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<WordKind>(found - std::begin(names));
}

}  // namespace communique

#include "vocabulary/word_kind.hpp"

#include <algorithm>
#include <iterator>

namespace communique {
namespace {

constexpr std::string_view names[] = {
    "agendaVerb",   "attendance",  "attribution",   "audience",      "beginning",   "buyer",
    "chairmanship", "committee",   "compass",       "composition",   "counterpart", "data",
    "delegate",     "delivery",    "document",      "earlier",       "ending",      "facility",
    "fair",         "femaleTitle", "firm",          "firmPart",      "first",       "founding",
    "hosting",      "inclusion",   "inviting",      "irregularPast", "joining",     "journey",
    "leading",      "lightVerb",   "looseModifier", "maleTitle",     "member",      "partOfDay",
    "periodEdge",   "plan",        "post",          "press",         "publishing",  "rank",
    "receiving",    "reporter",    "returning",     "round",         "seller",      "span",
    "speech",       "state",       "taking",        "talks",         "team",        "teams",
    "tenureAdverb", "together",    "trader",        "trip",          "visitor",     "worldwide",
    "worth"};
static_assert(std::size(names) == static_cast<std::size_t>(WordKind::Count));

}  // namespace

std::optional<WordKind> find_word_kind(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<WordKind>(found - std::begin(names));
}

}  // namespace communique

#include "mention/office/common_owner.hpp"

#include <algorithm>

#include "mention/office/office_owner.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// As many mentions back the noun still means what it names.
constexpr std::ptrdiff_t near = 12;

bool has_word(const Document& document, TokenRange name, std::uint64_t word) {
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (document.token(t).word == word) return true;
  }
  return false;
}

}  // namespace

const Mention* owner_meant(const Annotation& annotation, std::uint32_t noun) {
  static const WordSet firms = {"company", "firm", "enterprise"};
  static const WordSet houses = {"ministry", "department", "agency",    "authority",  "commission",
                                 "bank",     "university", "institute", "association"};
  const Document& document = annotation.document;
  if (noun >= document.size() || document.token(noun).capital()) return nullptr;
  const bool firm = firms.contains(document.token(noun));
  if (!firm && !houses.contains(document.token(noun))) return nullptr;
  const auto behind = std::ranges::lower_bound(annotation.mentions, noun, {},
                                               [](const Mention& m) { return m.tokens.first; });
  const auto steps = std::min<std::ptrdiff_t>(behind - annotation.mentions.begin(), near);
  for (auto it = behind; it != behind - steps;) {
    --it;
    if (!is_institution(*it)) continue;
    if (firm ? it->type == EntityType::Organization
             : has_word(document, it->tokens, document.token(noun).word))
      return &*it;
  }
  return nullptr;
}

}  // namespace communique

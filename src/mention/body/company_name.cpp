#include "mention/body/company_name.hpp"

#include <unordered_set>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/name_head.hpp"

namespace communique {
namespace {

const LexicalHit* legal_form(const Annotation& annotation, TokenRange name) {
  for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
    const LexicalHit* head = name_head_at(annotation, i);
    if (head != nullptr && annotation.concept_of(*head).has(Trait::Suffix)) return head;
  }
  return nullptr;
}

}  // namespace

std::uint32_t company_key(const Annotation& annotation, const Mention& mention) {
  if (mention.type != EntityType::Organization || mention.tokens.size() < 2) return no_token;
  if (mention.concept_id != no_concept) return no_token;
  const Document& document = annotation.document;
  if (legal_form(annotation, mention.tokens) != nullptr) return mention.tokens.first;
  const bool headless =
      mention.rule != "headed-name" && !document.token(mention.tokens.last - 1).all_capitals();
  return headless ? mention.tokens.last - 1 : no_token;
}

void add_short_company_names(Annotation& annotation) {
  const Document& document = annotation.document;
  std::unordered_set<std::uint64_t> keys;
  for (const Mention& mention : annotation.mentions) {
    const std::uint32_t key = company_key(annotation, mention);
    if (key != no_token) keys.insert(document.token(key).word);
  }
  if (keys.empty()) return;
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    if (!keys.contains(document.token(i).word) || !is_name_word(document, i)) continue;
    constexpr LexicalSet common{Lexical::OrganizationHead, Lexical::BodyHead, Lexical::OfficeField,
                                Lexical::PlaceHead, Lexical::OfficeHead};  // "Group", "Digital"
    if (annotation.mention_at(i) != nullptr || annotation.has_hit_at(i, common)) continue;
    annotation.add_mention({i, i + 1}, EntityType::Organization, "short-company-name", 0.85F);
  }
}

}  // namespace communique

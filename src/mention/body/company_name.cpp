#include "mention/body/company_name.hpp"

#include <unordered_map>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/name_head.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const LexicalHit* legal_form(const Annotation& annotation, TokenRange name) {
  for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
    const LexicalHit* head = name_head_at(annotation, i);
    if (head != nullptr && annotation.concept_of(*head).has(Trait::Suffix)) return head;
  }
  return nullptr;
}

// "Knorv Corporation": a firm by the word alone, if nothing explains that.
bool is_firm_of_own_word(const Annotation& annotation, TokenRange name) {
  static const WordSet firms = {"corporation", "company", "group", "holding", "holdings"};
  static const WordSet common = {"state", "united", "public", "federal", "new"};
  const Document& document = annotation.document;
  return name.size() == 2 && firms.contains(document.token(name.first + 1)) &&
         annotation.hits_at(name.first).empty() && !common.contains(document.token(name.first));
}

// The "Knorv" of "Ana Knorv" and "Knorv Bay", but not of "Knorv Chairman Ana Ruiz".
bool is_part_of_name(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  const std::uint32_t before = previous_name_word(document, token, JoinDash);
  const std::uint32_t next = next_name_word(document, token, JoinDash);
  const bool opens = before == document.sentence_at(token).tokens.first;
  return (before != no_token && !opens && annotation.hits_at(before).empty()) ||
         (next != no_token && annotation.hits_at(next).empty());
}

}  // namespace

std::uint32_t company_key(const Annotation& annotation, const Mention& mention) {
  if (mention.type != EntityType::Organization || mention.tokens.size() < 2) return no_token;
  if (mention.concept_id != no_concept) return no_token;
  const Document& document = annotation.document;
  if (legal_form(annotation, mention.tokens) != nullptr ||
      is_firm_of_own_word(annotation, mention.tokens))
    return mention.tokens.first;
  const bool headless =
      mention.rule != "headed-name" && !document.token(mention.tokens.last - 1).all_capitals();
  return headless ? mention.tokens.last - 1 : no_token;
}

void add_short_company_names(Annotation& annotation) {
  const Document& document = annotation.document;
  std::unordered_map<std::uint64_t, bool> keys;  // whether the legal form tells that it is a firm
  for (const Mention& mention : annotation.mentions) {
    const std::uint32_t key = company_key(annotation, mention);
    if (key != no_token)
      keys[document.token(key).word] |= !is_firm_of_own_word(annotation, mention.tokens);
  }
  if (keys.empty()) return;
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    const auto key = keys.find(document.token(i).word);
    if (key == keys.end() || !is_name_word(document, i)) continue;
    constexpr LexicalSet common{Lexical::OrganizationHead, Lexical::BodyHead, Lexical::OfficeField,
                                Lexical::PlaceHead, Lexical::OfficeHead};  // "Group", "Digital"
    if (annotation.mention_at(i) != nullptr || annotation.has_hit_at(i, common) ||
        (!key->second && is_part_of_name(annotation, i)))
      continue;
    annotation.add_mention({i, i + 1}, EntityType::Organization, "short-company-name", 0.85F);
  }
}

}  // namespace communique

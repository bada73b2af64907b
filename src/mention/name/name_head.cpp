#include "mention/name/name_head.hpp"

#include "mention/name/capitalised_phrase.hpp"

namespace communique {
namespace {

// The hit with more words, the first of two that have as many; either may be nullptr.
const LexicalHit* longer(const LexicalHit* a, const LexicalHit* b) {
  if (a == nullptr || b == nullptr) return a == nullptr ? b : a;
  return b->tokens.size() > a->tokens.size() ? b : a;
}

// "Co" of "Co-operatives"
bool opens_compound(const Document& document, std::uint32_t token) {
  if (token + 2 >= document.size() || !document.token(token + 1).is(Mark::Hyphen)) return false;
  const Token& rest = document.token(token + 2);
  return document.token(token + 1).glued && rest.glued && rest.is_word() && !rest.capital();
}

// "Government" of "Government Printing": the head of a name of its own would stand behind a place.
bool opens_field(const Annotation& annotation, const LexicalHit& head) {
  return annotation.concept_of(head).has(Trait::Local) &&
         next_name_word(annotation.document, head.tokens.last - 1, JoinNothing) != no_token;
}

}  // namespace

const LexicalHit* name_head_at(const Annotation& annotation, std::uint32_t token) {
  if (token >= annotation.document.size() || !annotation.document.token(token).capital() ||
      opens_compound(annotation.document, token))
    return nullptr;
  const LexicalHit* head = longer(annotation.hit_at(token, Lexical::BodyHead),
                                  annotation.hit_at(token, Lexical::OrganizationHead));
  const LexicalHit* office = annotation.hit_at(token, Lexical::OfficeHead);  // "Cabinet Secretary"
  return longer(head, office) == head ? head : nullptr;
}

std::uint32_t next_name_head(const Annotation& annotation, std::uint32_t from) {
  return annotation.next_hit(from, {Lexical::BodyHead, Lexical::OrganizationHead});
}

bool heads_own_name(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* head = name_head_at(annotation, token);
  if (head == nullptr) return false;
  const Concept& entry = annotation.concept_of(*head);
  return !entry.has(Trait::Field) && !entry.has(Trait::Company) && !entry.has(Trait::Common) &&
         annotation.hit_at(token, Lexical::Field) == nullptr && !opens_field(annotation, *head);
}

}  // namespace communique

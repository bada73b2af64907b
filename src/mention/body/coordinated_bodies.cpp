#include "mention/body/coordinated_bodies.hpp"

#include "mention/name/name_field.hpp"
#include "mention/name/name_head.hpp"

namespace communique {
namespace {

bool is_joint(const Token& token) {
  return token.is(Mark::Comma) || token.is(Particle::And) || token.is(Mark::Ampersand);
}

bool is_small(const Token& token) {
  return token.is(Particle::Of) || token.is(Particle::For) || token.is(Particle::The);
}

// The token behind the joints and small words at `at`; `at` itself where no joint stands.
std::uint32_t next_item(const Document& document, std::uint32_t at) {
  std::uint32_t next = at;
  while (next < document.size() && !document.token(next).starts_line &&
         is_joint(document.token(next)))
    ++next;
  if (next == at) return at;
  while (next < document.size() && is_small(document.token(next))) ++next;
  return next;
}

// "and of" stands behind the item.
bool is_parted_by_preposition(const Document& document, std::uint32_t end) {
  if (end < document.size() && document.token(end).is(Mark::Comma)) ++end;
  return end + 1 < document.size() && document.token(end).is(Particle::And) &&
         (document.token(end + 1).is(Particle::Of) || document.token(end + 1).is(Particle::For));
}

// Behind "Mines and Energy" in "Mines and Energy and of Trade and Industry": there only "and of"
// parts the bodies.
std::uint32_t end_of_group(const Annotation& annotation, std::uint32_t start, bool first) {
  std::uint32_t end = field_end(annotation, start, first);
  while (end != no_token && !is_parted_by_preposition(annotation.document, end)) {
    const std::uint32_t next = next_item(annotation.document, end);
    const std::uint32_t more = next == end ? no_token : field_end(annotation, next, false);
    if (more == no_token) return end;
    end = more;
  }
  return end;
}

bool holds_groups(const Annotation& annotation, std::uint32_t start) {
  const std::uint32_t end = end_of_group(annotation, start, true);
  return end != no_token && is_parted_by_preposition(annotation.document, end);
}

void add_list(Annotation& annotation, const LexicalHit& head) {
  const Document& document = annotation.document;
  std::uint32_t start = head.tokens.last + 1;
  while (start < document.size() && is_small(document.token(start))) ++start;
  std::uint32_t first = head.tokens.first;
  std::uint32_t items = 0;
  const std::size_t before = annotation.mentions.size();
  const bool groups = holds_groups(annotation, start);
  while (start < document.size() && annotation.mention_at(start) == nullptr) {
    const std::uint32_t end = groups ? end_of_group(annotation, start, items == 0)
                                     : field_end(annotation, start, items == 0);
    if (end == no_token) break;
    annotation.add_mention({first, end}, EntityType::Body, "coordinated-bodies", 0.9F);
    ++items;
    first = start = next_item(document, end);
    if (start == end) break;
  }
  if (items < 2) annotation.mentions.resize(before);
}

}  // namespace

void add_coordinated_bodies(Annotation& annotation) {
  for (std::uint32_t i = 0; (i = next_name_head(annotation, i)) + 2 < annotation.document.size();
       ++i) {
    const LexicalHit* head = name_head_at(annotation, i);
    const bool plural = head != nullptr && head->lexical == Lexical::BodyHead &&
                        head->form == LexicalForm::Plural &&
                        annotation.concept_of(*head).has(Trait::LeavesNationality);
    if (!plural || head->tokens.last >= annotation.document.size()) continue;
    const Token& preposition = annotation.document.token(head->tokens.last);
    if (preposition.is(Particle::Of) || preposition.is(Particle::For)) add_list(annotation, *head);
  }
}

}  // namespace communique

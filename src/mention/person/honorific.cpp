#include "mention/person/honorific.hpp"

#include "mention/line_tokens.hpp"

namespace communique {
namespace {

// "General" of "Secretary-General" and "Consul General".
bool ends_office(const Annotation& annotation, TokenRange honorific) {
  for (std::uint32_t back = 1; back <= 2 && back <= honorific.first; ++back) {
    const LexicalHit* office = annotation.hit_at(honorific.first - back, Lexical::OfficeHead);
    if (office != nullptr && office->tokens.last >= honorific.last) return true;
  }
  return false;
}

}  // namespace

bool is_form_of_address(const Annotation& annotation, const LexicalHit& honorific) {
  if (ends_office(annotation, honorific.tokens)) return false;
  const Document& document = annotation.document;
  const std::uint32_t last = honorific.tokens.last - 1;
  const bool apostrophe =
      last > honorific.tokens.first && document.token(last).kind == TokenKind::Mark;
  return document.token(apostrophe ? last - 1 : last).capital();
}

bool opens_name(const Annotation& annotation, const LexicalHit& honorific) {
  const std::uint32_t next = honorific.tokens.last;
  return !annotation.concept_of(honorific).attribute("given").empty() &&
         annotation.hit_at(next, Lexical::NameParticle) != nullptr &&
         !annotation.document.token(next).capital() && !annotation.document.token(next).starts_line;
}

TokenRange honorifics_at(const Annotation& annotation, std::uint32_t first) {
  std::uint32_t end = first;
  while (end < annotation.document.size()) {
    const LexicalHit* hit = annotation.hit_at(end, Lexical::Honorific);
    const bool address = hit != nullptr && is_form_of_address(annotation, *hit);
    if (!address || (end > first && annotation.document.token(end).starts_line)) break;
    if (opens_name(annotation, *hit)) break;
    end = hit->tokens.last;
  }
  return {first, end};
}

TokenRange honorifics_before(const Annotation& annotation, std::uint32_t last) {
  std::uint32_t first = last;
  for (std::uint32_t back = 1; back <= 8 && back <= last; ++back) {
    const std::uint32_t at = last - back;
    const LexicalHit* hit = annotation.hit_at(at, Lexical::Honorific);
    if (hit != nullptr && hit->tokens.last == first && is_form_of_address(annotation, *hit))
      first = at;
    if (annotation.document.token(at).starts_line) break;
  }
  return {first, last};
}

std::uint32_t behind_letters(const Annotation& annotation, std::uint32_t at) {
  const LineTokens line(annotation.document);
  for (;;) {
    const std::uint32_t first = line.is(at, Mark::Comma) ? at + 1 : at;
    const LexicalHit* letters =
        line.has(first) ? annotation.hit_at(first, Lexical::PostNominal) : nullptr;
    if (letters == nullptr) return at;
    at = letters->tokens.last;
  }
}

bool honorific_in_name(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* hit = annotation.hit_at(token, Lexical::Honorific);
  return hit != nullptr && annotation.concept_of(*hit).attribute("inName") != "false";
}

}  // namespace communique

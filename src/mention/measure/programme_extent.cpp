#include "mention/measure/programme_extent.hpp"

#include "text/year.hpp"

namespace communique {
namespace {

// "2026–2029": behind it, or the token.
std::uint32_t behind_span(const Document& document, std::uint32_t at) {
  const bool spanned = at + 2 < document.size() && is_year(document, at) &&
                       document.token(at + 1).is_dash() && is_year(document, at + 2);
  return spanned ? at + 3 : at;
}

}  // namespace

std::uint32_t behind_years(const Document& document, std::uint32_t end) {
  if (end + 1 >= document.size()) return end;
  if (document.token(end).is(Particle::To) && is_year(document, end + 1)) return end + 2;
  if (document.token(end - 1).word == "decade"_word) return behind_span(document, end);
  if (!document.token(end).is(Particle::For)) return end;
  const bool decade = end + 2 < document.size() && document.token(end + 1).is(Particle::The) &&
                      document.token(end + 2).word == "decade"_word;
  const std::uint32_t years = decade ? end + 3 : end + 1;
  const std::uint32_t behind = behind_span(document, years);
  return behind > years ? behind : end;
}

bool ends_with_years(const Document& document, std::uint32_t end) {
  return document.token(end - 1).is_number() || behind_years(document, end) > end;
}

std::uint32_t motto_before(const Annotation& annotation, std::uint32_t first) {
  const Document& document = annotation.document;
  if (first < 5 || !document.token(first - 1).is(Mark::Possessive)) return first;
  const Mention* owner = annotation.mention_at(first - 2);
  if (owner == nullptr || owner->tokens.first < 3) return first;
  const std::uint32_t motto = owner->tokens.first - 2;
  const Token& before = document.token(motto - 1);
  const bool told = document.token(motto + 1).is(Mark::Colon) && document.token(motto).capital() &&
                    !document.token(motto).starts_line && before.is_word() && !before.capital();
  return told ? motto : first;
}

std::uint32_t over_dash(const Annotation& annotation, std::uint32_t first) {
  const Document& document = annotation.document;
  if (first < 2 || !document.token(first - 1).is_dash()) return first;
  const Mention* other = annotation.mention_at(first - 2);
  const bool place = other != nullptr && other->type == EntityType::Place &&
                     document.token(first).capital() && !document.token(first - 1).starts_line;
  return place ? other->tokens.first : first;
}

}  // namespace communique

#include "mention/agreement/phrase_makers.hpp"

#include "mention/agreement/agreement_side.hpp"
#include "mention/name/bracketed_form.hpp"
#include "mention/name/capitalised_phrase.hpp"

namespace communique {
namespace {

constexpr Joins within = JoinDash | JoinAnd | JoinOf | JoinFor | JoinIn | JoinPossessive;

bool holds_and(const Document& document, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (document.token(t).is(Particle::And)) return true;
  }
  return false;
}

// Where "Peru’s tourism agency, Promperu" ends; `owner` where no name explains what Peru has.
std::uint32_t behind_description(const Document& document, std::uint32_t owner) {
  constexpr std::uint32_t longest = 5;
  if (owner + 3 >= document.size() || !document.token(owner).is(Mark::Possessive)) return owner;
  std::uint32_t t = owner + 1;
  while (t < std::min(owner + longest, document.size() - 2) && document.token(t).is_word() &&
         !document.token(t).capital() && document.token(t).is(Particle::None))
    ++t;
  const bool named = t > owner + 1 && document.token(t).is(Mark::Comma) &&
                     is_name_word(document, behind_article(document, t + 1)) &&
                     !document.token(t + 1).starts_line;
  return named ? name_from(document, behind_article(document, t + 1), within).last : owner;
}

// The name at the token, with the bracket behind it; empty where none stands.
TokenRange maker_at(const Document& document, std::uint32_t at) {
  const std::uint32_t first = behind_article(document, at);
  if (first >= document.size() || document.token(first).starts_line ||
      !is_name_word(document, first))
    return {};
  const std::uint32_t owner = name_from(document, first, within).last;
  const std::uint32_t last = behind_description(document, owner);
  const auto bracket = short_form_at(document, last);
  return {first, bracket ? bracket->end : last};
}

}  // namespace

TokenRange makers_between(const Document& document, std::uint32_t between) {
  TokenRange makers = maker_at(document, between + 1);
  if (makers.empty()) return {};
  bool several = holds_and(document, makers);
  while (makers.last + 1 < document.size()) {
    std::uint32_t at = makers.last;
    if (document.token(at).is(Mark::Comma)) ++at;
    const bool last = document.token(at).is(Particle::And);
    if (last) ++at;
    if (at == makers.last) break;
    const TokenRange next = maker_at(document, at);
    if (next.empty()) break;
    makers.last = next.last;
    several |= last || holds_and(document, next);
  }
  return several ? makers : TokenRange{};
}

TokenRange maker_with(const Document& document, std::uint32_t with) {
  TokenRange maker = maker_at(document, with + 1);
  if (maker.empty()) return maker;
  const std::uint32_t close = maker.last + 2;  // of "Orbit (Pvt) Ltd."
  const bool goes_on = close + 1 < document.size() &&
                       document.token(maker.last).is(Mark::OpenBracket) &&
                       document.token(close).is(Mark::CloseBracket) &&
                       is_name_word(document, close + 1) && !document.token(close + 1).starts_line;
  if (goes_on) maker.last = name_from(document, close + 1, within).last;
  return maker;
}

}  // namespace communique

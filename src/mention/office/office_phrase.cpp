#include "mention/office/office_phrase.hpp"

#include <algorithm>

#include "mention/date/date_words.hpp"
#include "mention/office/office_owner.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool tells_turn(const Annotation& annotation, std::uint32_t token) {
  static const WordSet others = {"most",     "once",  "then",    "new",       "next", "newest",
                                 "incoming", "first", "earlier", "initially", "still"};
  return annotation.is(token, WordKind::TenureAdverb) ||
         others.contains(annotation.document.token(token));
}

// "as Peru’s next Ambassador"
bool names_owner(const Annotation& annotation, std::uint32_t token) {
  const Mention* owner = annotation.innermost_mention_at(token);
  return owner != nullptr && is_side(*owner) && !owner->nominal &&
         owner->tokens.last < annotation.document.size() &&
         annotation.document.token(owner->tokens.last).is(Mark::Possessive);
}

// "the country's Ambassador"
bool is_the_country(const Document& document, std::uint32_t token) {
  return document.token(token).word == "country"_word && token + 1 < document.size() &&
         document.token(token + 1).is(Mark::Possessive);
}

// "as the second Deputy Governor", "as the 7th Commander"
bool counts_holders(const Annotation& annotation, std::uint32_t token) {
  return token > 0 && annotation.document.token(token - 1).is(Particle::The) &&
         !annotation.document.token(token).capital() && DateWords(annotation).ordinal(token);
}

}  // namespace

bool may_precede_office(const Annotation& annotation, std::uint32_t token) {
  const Token& word = annotation.document.token(token);
  return word.is(Particle::The) || word.is(Particle::A) || word.is(Particle::Both) ||
         word.is(Particle::His) || word.is(Particle::Her) || word.is(Particle::Its) ||
         word.is(Particle::Their) || word.is(Mark::Possessive) || tells_turn(annotation, token) ||
         names_owner(annotation, token) || is_the_country(annotation.document, token) ||
         counts_holders(annotation, token);
}

bool joins_as_well(const Document& document, std::uint32_t as) {
  constexpr std::uint64_t well = "well"_word;
  const bool first = as + 1 < document.size() && document.token(as + 1).word == well;
  return first || (as > 0 && document.token(as - 1).word == well);
}

const Office* office_named_at(const Annotation& annotation, std::uint32_t token) {
  constexpr std::uint32_t longest_opening = 6;
  for (std::uint32_t t = token; t < annotation.document.size() && t <= token + longest_opening;
       ++t) {
    const auto office = std::ranges::lower_bound(annotation.offices, t, {},
                                                 [](const Office& o) { return o.title.first; });
    if (office != annotation.offices.end() && office->title.first == t) return &*office;
    if (!may_precede_office(annotation, t)) return nullptr;
  }
  return nullptr;
}

const Office* office_behind_as(const Annotation& annotation, TokenRange range) {
  for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
    if (annotation.document.token(t).is(Particle::As)) return office_named_at(annotation, t + 1);
  }
  return nullptr;
}

const Mention* led_institution(const Annotation& annotation, TokenRange range) {
  static const WordSet leading = {"head", "lead", "chair", "direct", "run"};
  const Document& document = annotation.document;
  for (std::uint32_t t = range.first; t + 2 < range.last; ++t) {
    if (!document.token(t).is(Particle::To) || !leading.contains(document.token(t + 1))) continue;
    const std::uint32_t name = document.token(t + 2).is(Particle::The) ? t + 3 : t + 2;
    const Mention* led = annotation.mention_at(name);
    const bool fits = led != nullptr && (is_institution(*led) || led->type == EntityType::Bloc);
    return fits ? led : nullptr;
  }
  return nullptr;
}

const Mention* seat_of_post(const Annotation& annotation, TokenRange range) {
  const Document& document = annotation.document;
  if (range.empty()) return nullptr;
  const std::uint32_t name = range.first + (document.token(range.first).is(Particle::The) ? 1 : 0);
  const Mention* seat = annotation.mention_at(name);
  const bool fits = seat != nullptr && (is_institution(*seat) || seat->type == EntityType::Place ||
                                        seat->type == EntityType::Country);
  const bool holds =
      fits && office_behind_as(annotation, {seat->tokens.last, range.last}) != nullptr;
  return holds ? seat : nullptr;
}

}  // namespace communique

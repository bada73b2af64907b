#include <algorithm>

#include "fact/clause/actor_unit.hpp"
#include "fact/clause/verb_group.hpp"
#include "mention/office/office_owner.hpp"
#include "mention/person/honorific.hpp"
#include "mention/person/name_part.hpp"
#include "mention/side.hpp"
#include "text/bracket.hpp"

namespace communique {

// Brackets, "of Korea", ", Minister of Trade at X".
std::uint32_t ActorUnitReader::skip_appositions(std::uint32_t t, const Mention& head) const {
  for (;;) {
    const std::uint32_t begin = t;
    if (head.type == EntityType::Person) t = behind_letters(annotation_, t);
    t = skip_bracket_at(t);
    t = skip_affiliation(t, head);
    if (head.type == EntityType::Person) t = skip_office(t);
    if (is_institution(head)) t = skip_representation(t);
    if (t == begin && head.type == EntityType::Person) t = skip_description(t);
    if (t == begin) return t;
  }
}

// "the Salt Company, represented by its Chairman, Ana Ruiz, and the Fish Company"
std::uint32_t ActorUnitReader::skip_representation(std::uint32_t t) const {
  constexpr std::uint32_t longest = 14;
  if (!at_mark(t, Mark::Comma) || t + 4 >= sentence_.last ||
      token(t + 1).word != "represented"_word || !token(t + 2).is(Particle::By))
    return t;
  bool named = false;
  for (std::uint32_t i = t + 3; i < std::min(t + longest, sentence_.last); ++i) {
    const Mention* mention = mention_from(i);
    named |= mention != nullptr && mention->type == EntityType::Person;
    if (named && at_mark(i, Mark::Comma)) return i;
    if (starts_predicate(annotation_, i)) return t;
  }
  return t;
}

std::uint32_t ActorUnitReader::skip_bracket_at(std::uint32_t t) const {
  return at_mark(t, Mark::OpenBracket) ? skip_bracket(document_, t, sentence_.last) : t;
}

std::uint32_t ActorUnitReader::skip_affiliation(std::uint32_t t, const Mention& head) const {
  if (t >= sentence_.last || is_side(head.type)) return t;
  if (const std::uint32_t end = skip_institution(t, head); end > t) return end;
  if (!token(t).is(Particle::Of) && !token(t).is(Particle::At) && !token(t).is(Particle::From) &&
      !token(t).is(Particle::Under))
    return t;
  if (head.type != EntityType::Person && !token(t).is(Particle::Of)) return t;
  std::uint32_t next = t + 1;
  if (next < sentence_.last && is_article(token(next))) ++next;
  const Mention* mention = mention_from(next);
  if (mention == nullptr && token(t).is(Particle::Under)) return t;
  if (mention == nullptr) return skip_capitals(next) > next ? skip_capitals(next) : t;
  if (mention->type == EntityType::Person) return t;
  if (at_mark(mention->tokens.last, Mark::Possessive)) return t;
  return mention->tokens.last;
}

// "A, of the Ministry of Salt"
std::uint32_t ActorUnitReader::skip_institution(std::uint32_t comma, const Mention& head) const {
  if (head.type != EntityType::Person || !at_mark(comma, Mark::Comma) ||
      comma + 3 >= sentence_.last || !token(comma + 1).is(Particle::Of))
    return comma;
  const Mention* house = mention_from(is_article(token(comma + 2)) ? comma + 3 : comma + 2);
  return house != nullptr && is_institution(*house) ? house->tokens.last : comma;
}

std::uint32_t ActorUnitReader::skip_capitals(std::uint32_t t) const {
  while (t < sentence_.last && token(t).is_word() && token(t).capital()) ++t;
  return t;
}

std::uint32_t ActorUnitReader::skip_office(std::uint32_t t) const {
  if (!at_mark(t, Mark::Comma)) return t;
  std::uint32_t next = t + 1;
  while (next < sentence_.last && next < t + 5 && office_from(next) == nullptr) {
    const Token& word = token(next);
    // ", attended the Ministers' Forum", but not ", newly appointed Minister of Salt"
    const bool acts = starts_predicate(annotation_, next) && next + 1 < sentence_.last &&
                      is_article(token(next + 1));
    if (acts) return t;
    const Mention* mention = mention_from(next);
    const bool modifier = mention != nullptr && !mention->nominal &&
                          mention->type != EntityType::Person &&
                          mention->tokens.last < sentence_.last;
    if (modifier) {
      next = mention->tokens.last;
    } else if (is_article(word) || word.is(Mark::Possessive) ||
               (word.is_word() && !word.capital() && word.particle == Particle::None)) {
      ++next;
    } else {
      return t;
    }
  }
  const Office* office = next < sentence_.last ? office_from(next) : nullptr;
  if (office == nullptr || names_after(*office)) return t;
  if (closes_opening(t) && starts_predicate(annotation_, office->tokens.last)) return t;
  const Office* second = second_office(*office);
  return skip_posting(skip_possessed((second != nullptr ? second : office)->tokens.last));
}

// The comma of "With A, the President discussed" and of "Welcoming A, the President said", behind
// which the subject stands.
bool ActorUnitReader::closes_opening(std::uint32_t comma) const {
  const bool opens =
      is_preposition(token(sentence_.first)) || opens_participle(annotation_, sentence_.first);
  if (!opens || comma + 1 >= sentence_.last || !token(comma + 1).is(Particle::The)) return false;
  std::uint32_t t = sentence_.first;
  while (!at_mark(t, Mark::Comma)) ++t;
  return t == comma;
}

// "A, now Head of Mission in Lima, will", "A, Consul in Peru, said", but not "A, Minister of Salt,
// in Lima"
std::uint32_t ActorUnitReader::skip_posting(std::uint32_t t) const {
  if (t + 1 >= sentence_.last || !token(t).is(Particle::In)) return t;
  const Mention* place = mention_from(is_article(token(t + 1)) ? t + 2 : t + 1);
  const bool area =
      place != nullptr && (place->type == EntityType::Place || place->type == EntityType::Country);
  const bool closed = area && at_mark(place->tokens.last, Mark::Comma);
  return closed ? place->tokens.last : t;
}

// "Director of ITU’s Standardization Bureau"
std::uint32_t ActorUnitReader::skip_possessed(std::uint32_t t) const {
  if (!at_mark(t, Mark::Possessive)) return t;
  const Mention* mention = mention_from(t + 1);
  return mention != nullptr ? mention->tokens.last : skip_capitals(t + 1);
}

// ", since May the first woman in the post," without a verb and closed by a comma.
std::uint32_t ActorUnitReader::skip_description(std::uint32_t t) const {
  constexpr std::uint32_t longest_description = 25;
  if (!at_mark(t, Mark::Comma) || t + 1 >= sentence_.last) return t;
  const Token& opening = token(t + 1);
  const bool describes = opening.is(Particle::The) || opening.is(Particle::A) ||
                         opening.is(Particle::Since) || opening.is(Particle::Until) ||
                         opening.is(Particle::Then) || opening.is(Particle::Our) ||
                         (opening.is_word() && opening.is(Particle::None));
  if (!describes || read_head(t + 1).head != nullptr) return t;
  const std::uint32_t limit = std::min(sentence_.last, t + longest_description);
  for (std::uint32_t i = t + 1; i < limit; ++i) {
    const Token& word = token(i);
    if (word.is(Mark::Comma)) return i;
    if (is_relative(word) || word.is(Mark::Semicolon) || word.is(Mark::OpenQuote) ||
        starts_predicate(annotation_, i) || document_.text_of(i).ends_with("ing"))
      return t;
  }
  return t;
}

bool ActorUnitReader::is_relative(const Token& word) {
  return word.is(Particle::Who) || word.is(Particle::Which) || word.is(Particle::That) ||
         word.is(Particle::Whom) || word.is(Particle::Whose);
}

}  // namespace communique

#include "fact/figure/implied_phrase.hpp"

#include "fact/figure/figure_subject.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool is_copula(const Token& token) {
  return token.is(Particle::Was) || token.is(Particle::Were) || token.is(Particle::Is) ||
         token.is(Particle::Are);
}

// The first token of the phrase before `last` that the particle opens, within the longest name of
// goods; `last` where none does.
std::uint32_t opened_by(const Document& document, Particle particle, std::uint32_t floor,
                        std::uint32_t last) {
  for (std::uint32_t t = last; t > floor && last - t < longest_item_phrase; --t) {
    if (document.token(t - 1).is(particle)) return t;
  }
  return last;
}

// Where the subject starts in "In June, Peru took", "By product, fish led": behind the comma.
std::uint32_t behind_circumstance(const Document& document, std::uint32_t first,
                                  std::uint32_t verb) {
  const Token& opener = document.token(first);
  if (!opener.is(Particle::In) && !opener.is(Particle::During) && !opener.is(Particle::By) &&
      !opener.is(Particle::Among))
    return first;
  std::uint32_t t = first;
  while (t < verb && !document.token(t).is(Mark::Comma)) ++t;
  return t + 1 < verb ? t + 1 : first;
}

// "drugs" of "), drugs and medicines (": listed as one.
std::uint32_t joined_after_bracket(const Document& document, std::uint32_t floor,
                                   std::uint32_t second) {
  if (second < floor + 4 || !document.token(second - 1).is(Particle::And)) return second;
  std::uint32_t first = second - 1;
  while (first > floor && document.token(first - 1).is_word() &&
         document.token(first - 1).particle == Particle::None)
    --first;
  const bool listed = first + 1 < second && first > 1 &&
                      document.token(first - 1).is(Mark::Comma) &&
                      document.token(first - 2).is(Mark::CloseBracket);
  return listed ? first : second;
}

// "non-monetary gold": its words and their hyphens.
bool joins_name(const Document& document, std::uint32_t token) {
  const Token& part = document.token(token);
  return (part.is_word() && part.particle == Particle::None) ||
         (part.is(Mark::Hyphen) && part.glued);
}

// "to" of "ready-to-wear".
bool joins_compound(const Document& document, std::uint32_t token) {
  return document.token(token).is_word() && token + 1 < document.size() &&
         document.token(token + 1).is(Mark::Hyphen) && document.token(token + 1).glued;
}

}  // namespace

bool holds_rank(const Token& verb) {
  static const WordSet holding = {"came",   "remained", "retained", "kept",   "held",   "led",
                                  "ranked", "stayed",   "topped",   "headed", "closed", "finished"};
  return holding.contains(verb);
}

TokenRange opening_phrase(const Document& document, std::uint32_t clause, std::uint32_t verb) {
  clause = behind_circumstance(document, clause, verb);
  std::uint32_t last = clause;
  while (last < verb && !document.token(last).is(Mark::Comma) && !is_copula(document.token(last)) &&
         !holds_rank(document.token(last)))
    ++last;
  std::uint32_t first = last;
  while (first > clause && !document.token(first - 1).is(Particle::That)) --first;
  const bool joined = first < last && document.token(first).is(Particle::And);
  return {joined ? first + 1 : first, last};
}

TokenRange noun_before_which(const Document& document, std::uint32_t floor, std::uint32_t verb) {
  if (verb < floor + 3 || !document.token(verb - 1).is(Particle::Which) ||
      !document.token(verb - 2).is(Mark::Comma))
    return {};
  std::uint32_t first = verb - 2;
  while (first > floor && document.token(first - 1).is_word() &&
         document.token(first - 1).particle == Particle::None)
    --first;
  const bool named = first > floor && !document.token(first - 1).is(Particle::Of);
  return named ? TokenRange{first, verb - 2} : TokenRange{};
}

bool opens_that_to(const Document& document, std::uint32_t that) {
  if (that + 1 >= document.size() || !document.token(that).is(Particle::That)) return false;
  const Token& next = document.token(that + 1);
  return next.is(Particle::To) || next.is(Particle::Of) || next.is(Particle::From);
}

TokenRange gapped_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount) {
  std::uint32_t last = amount;
  const bool worth = last > floor && document.token(last - 1).word == "worth"_word;
  if (worth ||
      (last > floor &&
       (document.token(last - 1).is(Particle::By) || document.token(last - 1).is(Particle::With) ||
        document.token(last - 1).is(Particle::For) || document.token(last - 1).is(Particle::At) ||
        document.token(last - 1).is(Mark::Comma))))
    --last;  // "tea brought in $2 billion, and coffee, $1 billion"
  std::uint32_t first = last;
  while (first > floor && (joins_name(document, first - 1) || joins_compound(document, first - 1)))
    --first;
  const bool those = first > floor + 1 && document.token(first - 2).is(Particle::Those);
  if (those) first -= 2;  // "and those from tea by 9.6 percent"
  const bool article = first > floor + 1 && first < last && document.token(first).capital() &&
                       document.token(first - 1).is(Particle::The);
  if (article) --first;  // "and the Netherlands with $2 billion"
  const bool of = first > floor + 1 && document.token(first - 1).is(Particle::Of) &&
                  document.token(first - 2).is(Particle::And);  // "and of services at $2 billion"
  if (of) return {first, last};
  const bool joined = first > floor && (document.token(first - 1).is(Particle::And) ||
                                        (worth && document.token(first - 1).is(Mark::Comma)));
  return joined && first < last ? TokenRange{first, last} : TokenRange{};
}

TokenRange table_entry(const Document& document, std::uint32_t floor, std::uint32_t amount) {
  std::uint32_t first = amount;
  while (first > floor && !document.token(first - 1).is(Mark::Comma) &&
         !document.token(first - 1).is(Mark::Colon) &&
         !document.token(first - 1).is(Mark::CloseBracket))
    --first;
  return {first, amount};
}

TokenRange phrase_behind_with(const Document& document, std::uint32_t floor, std::uint32_t last) {
  return {opened_by(document, Particle::With, floor, last), last};
}

TokenRange share_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount) {
  static const WordSet parting = {"making", "accounting", "bringing"};  // up, for, in
  static const WordSet telling = {"contributing", "earning",   "fetching",   "totalling",
                                  "worth",        "reaching",  "generating", "taking",
                                  "buying",       "importing", "absorbing",  "receiving"};
  const std::uint32_t verb = telling.contains(document.token(amount - 1)) ? amount - 1 : amount - 2;
  if (verb == amount - 2 && !parting.contains(document.token(verb))) return {};
  return phrase_behind_with(document, floor, verb);
}

TokenRange of_which_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount) {
  std::uint32_t last = amount;
  while (last > floor && !document.token(last - 1).is_word()) --last;
  const std::uint32_t first = opened_by(document, Particle::Which, floor, last);
  const bool of =
      first < last && first > floor && first > 1 && document.token(first - 2).is(Particle::Of);
  return of ? TokenRange{first, last} : TokenRange{};
}

TokenRange included_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount) {
  if (amount <= floor) return {};
  std::uint32_t last = amount;
  const Token& before = document.token(last - 1);
  if (before.is(Particle::For) || before.is(Particle::At) || before.word == "worth"_word) --last;
  const std::uint32_t first = opened_by(document, Particle::Including, floor, last);
  return last < amount && first < last ? TokenRange{first, last} : TokenRange{};
}

TokenRange following_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount) {
  const std::uint32_t with = amount - 1;
  if (!document.token(with).is(Particle::With) && !document.token(with).is(Particle::At)) return {};
  const std::uint32_t first = opened_by(document, Particle::By, floor, with);
  const bool followed =
      first < with && first > floor + 1 && document.token(first - 2).word == "followed"_word;
  return followed ? TokenRange{first, with} : TokenRange{};
}

TokenRange listed_phrase(const Document& document, std::uint32_t floor, std::uint32_t bracket) {
  std::uint32_t first = bracket;
  while (first > floor && joins_name(document, first - 1)) --first;
  first = joined_after_bracket(document, floor, first);
  const bool driven = first > floor + 1 && (document.token(first - 1).is(Particle::By) ||
                                            (document.token(first - 1).is(Particle::Of) &&
                                             document.token(first - 2).word == "back"_word));
  if (driven) return {first, bracket};  // "driven by, on the back of copper ($2 billion)"
  const bool opens = first == document.sentence_at(bracket).tokens.first;
  const bool listed = opens || document.token(first - 1).is(Particle::And) ||
                      is_copula(document.token(first - 1)) ||
                      document.token(first - 1).kind == TokenKind::Mark;
  return listed ? TokenRange{first, bracket} : TokenRange{};
}

}  // namespace communique

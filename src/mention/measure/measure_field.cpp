#include "mention/measure/measure_field.hpp"

#include "mention/date/date.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Tokens of "25 per cent" and of "of 25 per cent".
constexpr std::uint32_t rate_reach = 5;

// Behind "imposed by Peru", "introduced by Peru in July" that stands at the token, or the token.
std::uint32_t behind_imposer(const Annotation& annotation, std::uint32_t at) {
  static const WordSet imposing = {"imposed", "introduced", "levied", "applied", "placed"};
  const Document& document = annotation.document;
  if (at + 2 >= document.size() || !imposing.contains(document.token(at)) ||
      !document.token(at + 1).is(Particle::By))
    return at;
  const std::uint32_t first = document.token(at + 2).is(Particle::The) ? at + 3 : at + 2;
  const Mention* side = first < document.size() ? annotation.innermost_mention_at(first) : nullptr;
  if (side == nullptr || !is_side(*side)) return at;
  const std::uint32_t in = side->tokens.last;
  const DateMention* date = in + 1 < document.size() && document.token(in).is(Particle::In)
                                ? date_at(annotation, in + 1)
                                : nullptr;
  return date == nullptr ? in : date->tokens.last;
}

// "on 95 per cent of goods", "on 1 May": no field.
bool is_rate_or_day(const Annotation& annotation, std::uint32_t at) {
  const Document& document = annotation.document;
  if (!document.token(at).is_number()) return false;
  for (std::uint32_t t = at + 2; t < document.size() && t + 1 < at + rate_reach; ++t) {
    if (rate_begin(document, t) == at) return true;
  }
  const bool year = document.text_of(at).size() == 4;
  return year || at + 1 >= document.size() || !document.token(at + 1).is_word() ||
         document.token(at + 1).particle != Particle::None ||
         annotation.hit_at(at + 1, Lexical::Month) != nullptr;
}

// "on salt" in "on salt and import tax on fish".
std::uint32_t before_other_measure(const Annotation& annotation, TokenRange field) {
  for (std::uint32_t t = field.first + 1; t < field.last; ++t) {
    if (!annotation.document.token(t).is(Particle::And)) continue;
    for (std::uint32_t other = t + 1; other < field.last; ++other) {
      if (annotation.hit_at(other, Lexical::LawHead) != nullptr) return t;
    }
  }
  return field.last;
}

}  // namespace

std::uint32_t rate_begin(const Document& document, std::uint32_t end) {
  if (end < 2 || document.token(end).starts_line) return end;
  const Token& last = document.token(end - 1);
  std::uint32_t number = end;
  if (last.is(Mark::Percent) || last.word == "percent"_word)
    number = end - 2;
  else if (end > 2 && last.word == "cent"_word && document.token(end - 2).word == "per"_word)
    number = end - 3;
  return number < end && document.token(number).is_number() ? number : end;
}

std::uint32_t behind_rate(const Document& document, std::uint32_t at) {
  if (at >= document.size() || !document.token(at).is(Particle::Of)) return at;
  for (std::uint32_t t = at + 2; t < document.size() && t < at + rate_reach; ++t) {
    if (rate_begin(document, t) == at + 1) return t;
  }
  return at;
}

namespace {

// The token, or behind the "Peruvian" that begins there.
std::uint32_t behind_side(const Annotation& annotation, std::uint32_t at) {
  const Mention* side = annotation.innermost_mention_at(at);
  return side != nullptr && is_side(*side) && side->tokens.first == at ? side->tokens.last : at;
}

// "fish meal", "steel", "solar panels"
bool names_goods(const Annotation& annotation, TokenRange phrase) {
  if (phrase.empty()) return false;
  const Token& last = annotation.document.token(phrase.last - 1);
  const bool plural = last.is_word() && !last.capital() &&
                      annotation.document.text_of(phrase.last - 1).ends_with('s');
  return plural || annotation.hit_at(phrase.first, Lexical::Item) != nullptr ||
         annotation.hit_at(phrase.last - 1, Lexical::Item) != nullptr;
}

// "salt, fish and tea": the end of a list of goods whose first ends at the token, else the token.
std::uint32_t end_of_goods(const Annotation& annotation, std::uint32_t end) {
  const Document& document = annotation.document;
  std::uint32_t last = end;
  bool joined = false;
  while (!joined && last + 2 < document.size() && document.token(last).is(Mark::Comma)) {
    joined = document.token(last + 1).is(Particle::And);  // "salt, fish, and tea"
    const std::uint32_t goods = joined ? last + 2 : last + 1;
    const std::uint32_t next = noun_phrase_end(annotation, goods);
    if (next == goods || !names_goods(annotation, {goods, next})) return end;
    for (std::uint32_t t = goods; t < next; ++t) joined |= document.token(t).is(Particle::And);
    last = next;
  }
  return joined ? last : end;
}

// "tariff on", "sanctions against", "investigation into", "requirements for", "suspension of
// imports of": what a measure is on stands behind it.
bool opens_field(const Annotation& annotation, const LexicalHit& head, std::uint32_t at) {
  const Token& joint = annotation.document.token(at);
  const Concept& law = annotation.concept_of(head);
  const auto takes = [&](AttributeKey joints) { return law.attribute(joints) == "true"; };
  const bool for_goods = joint.is(Particle::For) && law.attribute("for") == "goods" &&
                         annotation.hit_at(at + 1, Lexical::Item) != nullptr;
  return for_goods || joint.is(Particle::On) ||
         (joint.is(Particle::Against) && !law.attribute("against").empty()) ||
         (joint.is(Particle::Into) && takes("into")) || (joint.is(Particle::For) && takes("for")) ||
         (joint.is(Particle::Of) && takes("of"));
}

}  // namespace

TokenRange measure_field(const Annotation& annotation, const LexicalHit& head) {
  const Document& document = annotation.document;
  std::uint32_t at = head.tokens.last;
  if (at < document.size() && document.token(at).is(Mark::CloseQuote)) ++at;
  at = behind_imposer(annotation, behind_rate(document, at));
  if (at + 1 >= document.size() || document.token(at).starts_line) return {};
  const Token& joint = document.token(at);
  const std::uint32_t begin = at + 1;
  if (joint.is(Particle::From) && annotation.concept_of(head).attribute("of") == "true")
    return {at, end_with_origin(annotation, at)};  // "suspension of imports from Peru"
  if (!opens_field(annotation, head, at) || is_rate_or_day(annotation, begin)) return {};
  const bool imported = document.token(begin).word == "imported"_word;
  const std::uint32_t noun = imported ? begin + 1 : begin;
  std::uint32_t end = noun_phrase_end(annotation, noun);
  if (end == noun) return {};
  if (end + 1 < document.size() && document.token(end).is(Particle::On) &&
      annotation.hit_at(end - 1, Lexical::LawHead) != nullptr)
    end = noun_phrase_end(annotation, end + 1);  // "moratorium on duties on salt"
  if (names_goods(annotation, {behind_side(annotation, begin), end}))
    end = end_of_goods(annotation, end);
  return {begin, end_with_origin(annotation, before_other_measure(annotation, {begin, end}))};
}

std::uint32_t end_with_origin(const Annotation& annotation, std::uint32_t end) {
  const Document& document = annotation.document;
  std::uint32_t from = end;
  if (from < document.size() && document.token(from).word == "imported"_word) ++from;
  if (from + 1 >= document.size() || !document.token(from).is(Particle::From)) return end;
  for (std::uint32_t at = from + 1; at < document.size();) {
    const Mention* side = annotation.innermost_mention_at(at);
    if (side == nullptr || !is_side(*side)) break;
    end = at = side->tokens.last;
    const bool joined = at + 1 < document.size() && (document.token(at).is(Particle::And) ||
                                                     document.token(at).is(Mark::Comma));
    if (!joined) break;
    ++at;
  }
  return end;
}

bool tells_goods(const Annotation& annotation, TokenRange field) {
  static const WordSet words = {"export",   "exports",   "import", "imports",
                                "imported", "shipments", "goods"};
  for (std::uint32_t t = field.first; t < field.last; ++t) {
    if (words.contains(annotation.document.token(t)) ||
        annotation.hit_at(t, Lexical::Item) != nullptr)
      return true;
  }
  return false;
}

}  // namespace communique

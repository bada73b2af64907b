#include <algorithm>

#include "mention/date/date_resolution.hpp"

namespace communique {
namespace {

constexpr std::uint32_t reach_back = 30;
constexpr std::uint32_t reach_forward = 12;
// Tokens before a date that opens its sentence.
constexpr std::uint32_t longest_front = 4;

bool is_past_form(const Annotation& annotation, std::uint32_t token) {
  const Token& word = annotation.document.token(token);
  if (word.capital()) return false;
  for (const LexicalHit& hit : annotation.hits_at(token)) {
    if (hit.form == LexicalForm::Past) return true;
  }
  return annotation.document.text_of(token).ends_with("ed");
}

bool speaks_of_plans(const Token& token) {
  switch (token.word) {
    case "scheduled"_word:
    case "planned"_word:
    case "plans"_word:
    case "slated"_word:
    case "expected"_word:
    case "upcoming"_word:
    case "forthcoming"_word:
    case "due"_word:
    case "aims"_word:
    case "intends"_word:
    case "invited"_word:
    case "invites"_word:
    case "proposed"_word:
    case "proposes"_word:
    case "suggested"_word:
    case "suggests"_word:
    case "preparations"_word:
      return true;
    default:
      return false;
  }
}

// The "opens" of "which opens in Lima on 13 April", the "take" of "which take effect on 1 May".
bool tells_schedule(const Document& document, std::uint32_t t) {
  switch (document.token(t).word) {
    case "opens"_word:
    case "begins"_word:
    case "starts"_word:
    case "runs"_word:
    case "ends"_word:
    case "concludes"_word:
    case "closes"_word:
      return true;
    case "take"_word:
    case "takes"_word:
      return t + 1 < document.size() && document.token(t + 1).word == "effect"_word;
    default:
      return false;
  }
}

// Of "which opens in Lima on 13 April" what is to come; "The fair opens on 13 April" may be told on
// that day.
Tense tense_of_schedule(const Document& document, std::uint32_t verb, std::uint32_t begin) {
  const bool relative = verb > begin && (document.token(verb - 1).is(Particle::Which) ||
                                         document.token(verb - 1).is(Particle::That));
  return relative ? Tense::Future : Tense::Unknown;
}

// "A, who leaves for Lima on Sunday": what is told in the present is to come.
bool tells_departure(const Token& token) {
  switch (token.word) {
    case "leaves"_word:
    case "departs"_word:
    case "flies"_word:
      return true;
    default:
      return false;
  }
}

// Verbs whose infinitive tells what is still to come: "agreed to sign in March".
bool promises(const Token& token) {
  switch (token.word) {
    case "agreed"_word:
    case "agree"_word:
    case "agrees"_word:
    case "decided"_word:
    case "undertook"_word:
    case "committed"_word:
    case "pledged"_word:
    case "promised"_word:
    case "offered"_word:
    case "offers"_word:
    case "offer"_word:
    case "invited"_word:
    case "asked"_word:
    case "proposed"_word:
    case "instructed"_word:
    case "tasked"_word:
    case "resolved"_word:
    case "wants"_word:
    case "hopes"_word:
      return true;
    default:
      return speaks_of_plans(token);
  }
}

// Whether an infinitive or its like begins there.
bool opens_infinitive(const Document& document, std::uint32_t token, std::uint32_t end) {
  if (token + 1 >= end) return false;
  const Token& next = document.token(token + 1);
  if (document.token(token).is(Particle::In) && !next.capital() &&
      document.text_of(token + 1).ends_with("ing"))
    return true;
  if (!document.token(token).is(Particle::To)) return false;
  return next.is(Particle::Be) ||
         (next.is_word() && !next.capital() && next.particle == Particle::None);
}

// "will be held", "to be signed", "set to begin": a form of the past that tells none.
bool follows_future_auxiliary(const Document& document, std::uint32_t token, std::uint32_t begin) {
  const std::uint32_t floor = token - begin > 3 ? token - 3 : begin;
  for (std::uint32_t i = token; i-- > floor;) {
    if (document.token(i).capital()) continue;
    switch (document.token(i).particle) {
      case Particle::To:  // not "exports to Peru fell"
        if (opens_infinitive(document, i, token + 1)) return true;
        break;
      case Particle::Will:
      case Particle::Shall:
      case Particle::Would:
      case Particle::May:
      case Particle::Can:
      case Particle::Should:
        return true;
      case Particle::Was:
      case Particle::Were:
      case Particle::Has:
      case Particle::Have:
      case Particle::Had:
        return false;
      default:
        break;
    }
  }
  return false;
}

// "of the upgraded pact": no verb.
bool is_attributive(const Document& document, std::uint32_t token, std::uint32_t begin) {
  if (token == begin) return false;
  const Token& before = document.token(token - 1);
  return before.is(Particle::The) || before.is(Particle::A) || before.is(Mark::Possessive) ||
         before.is(Particle::Of) || before.is(Particle::Its) || before.is(Particle::Their);
}

// The "set" of "is set for 6 May".
bool is_set_for(const Document& document, std::uint32_t t) {
  if (document.token(t).word != "set"_word || t == 0 || t + 1 >= document.size()) return false;
  const Token& before = document.token(t - 1);
  return (before.is(Particle::Is) || before.is(Particle::Are)) &&
         document.token(t + 1).is(Particle::For);
}

// "approved the hosting in Lima, from 3 to 5 May, of the forum": still to come.
bool is_approved(const Document& document, std::uint32_t gerund, std::uint32_t begin) {
  if (gerund < begin + 2 || !document.token(gerund - 1).is(Particle::The) ||
      !document.text_of(gerund).ends_with("ing"))
    return false;
  switch (document.token(gerund - 2).word) {
    case "approved"_word:
    case "approves"_word:
    case "authorised"_word:
    case "authorized"_word:
    case "endorsed"_word:
    case "sanctioned"_word:
      return true;
    default:
      return false;
  }
}

Tense tense_at(const Annotation& annotation, std::uint32_t token, std::uint32_t begin) {
  const Token& word = annotation.document.token(token);
  if (!word.is_word()) return Tense::Unknown;
  if (is_set_for(annotation.document, token) || is_approved(annotation.document, token, begin))
    return Tense::Future;
  if (word.is(Particle::Will) || word.is(Particle::Shall) || word.is(Particle::Would) ||
      speaks_of_plans(word))
    return Tense::Future;
  if (word.is(Particle::Was) || word.is(Particle::Were) || word.is(Particle::Had) ||
      word.is(Particle::Did))
    return Tense::Past;
  if (!is_past_form(annotation, token) || is_attributive(annotation.document, token, begin))
    return Tense::Unknown;
  return follows_future_auxiliary(annotation.document, token, begin) ? Tense::Future : Tense::Past;
}

// Of "agreed to sign in March", "concurred in signing in May", "is to sign in May" the verb tells
// what is to come, of "came to sign in March" nothing.
Tense tense_of_infinitive(const Document& document, std::uint32_t to, std::uint32_t begin) {
  const Token* before = to > begin ? &document.token(to - 1) : nullptr;
  if (before != nullptr && (before->is(Particle::Is) || before->is(Particle::Are)))
    return Tense::Future;
  for (std::uint32_t t = to; t-- > begin;) {
    if (document.token(t).is(Mark::Semicolon)) break;
    if (promises(document.token(t))) return Tense::Future;
  }
  return Tense::Unknown;
}

// "by the end of March", "before August 1": a term, which may lie on either side of the issue.
bool is_term(const Document& document, std::uint32_t first, std::uint32_t begin) {
  const std::uint32_t floor = first - begin > 4 ? first - 4 : begin;
  for (std::uint32_t i = first; i-- > floor;) {
    const Token& token = document.token(i);
    if (token.is(Particle::By) || token.is(Particle::Before) || token.is(Particle::Until))
      return true;
    const bool filler = token.is(Particle::The) || token.is(Particle::Of) ||
                        token.word == "end"_word || token.word == "start"_word;
    if (!filler) return false;
  }
  return false;
}

// "effective 1 May", "effective from 1 May"
bool takes_effect(const Document& document, std::uint32_t first) {
  const bool from = first > 1 && (document.token(first - 1).is(Particle::From) ||
                                  document.token(first - 1).is(Particle::On));
  const std::uint32_t before = from ? first - 2 : first - 1;
  return first > 0 && document.token(before).word == "effective"_word;
}

// "convened a meeting for Friday", "called talks for 3 May", but not "figures for May"
bool is_set_day(const Annotation& annotation, std::uint32_t first) {
  return first > 1 && annotation.document.token(first - 1).is(Particle::For) &&
         (annotation.hit_at(first, Lexical::Weekday) != nullptr ||
          annotation.document.token(first).is_number());
}

// "- hold a forum in Lima in May;": an item of a list of what was agreed.
bool is_resolution(const Annotation& annotation, TokenRange sentence) {
  constexpr std::uint32_t longest_bullet = 3;
  const Document& document = annotation.document;
  const std::uint32_t end = std::min(sentence.first + longest_bullet, sentence.last);
  if (!document.token(sentence.first).starts_line) return false;
  for (std::uint32_t t = sentence.first; t < end; ++t) {
    const Token& token = document.token(t);
    if (!token.is_word() || document.text_of(t).size() == 1) continue;
    return !token.capital() && token.is(Particle::None) &&
           std::ranges::any_of(annotation.hits_at(t), [](const LexicalHit& hit) {
             return hit.form == LexicalForm::Base &&
                    describe(hit.lexical).inflection == Inflection::Verb;
           });
  }
  return false;
}

// Of the first verb that follows; that of "In Lima on Monday, A, Minister of Trade, will meet"
// stands far off.
Tense tense_ahead(const Annotation& annotation, TokenRange rest, bool fronted) {
  const std::uint32_t reach = fronted ? reach_back : reach_forward;
  const std::uint32_t end = std::min(rest.first + reach, rest.last);
  for (std::uint32_t i = rest.first; i < end; ++i) {
    const Token& token = annotation.document.token(i);
    if (token.is(Mark::Semicolon) || (token.is(Mark::Comma) && !fronted)) break;
    if (const Tense tense = tense_at(annotation, i, rest.first); tense != Tense::Unknown)
      return tense;
  }
  return Tense::Unknown;
}

// "He flies to Lima tomorrow, and on Monday he will open the fair", "and in May 2024 the pact was":
// the date opens a clause of its own.
bool opens_coordinate(const Document& document, TokenRange date, std::uint32_t begin) {
  if (date.first < begin + 2 || date.last >= document.size()) return false;
  const Token& before = document.token(date.first - 1);
  const bool governed = before.is(Particle::On) || before.is(Particle::In);
  const Token& joint = document.token(date.first - (governed ? 2 : 1));
  if (!joint.is(Particle::And) && !joint.is(Particle::But)) return false;
  switch (document.token(date.last).particle) {
    case Particle::He:
    case Particle::She:
    case Particle::They:
    case Particle::It:
    case Particle::The:
      return true;
    default:
      return document.token(date.last).is_word() && document.token(date.last).capital();
  }
}

}  // namespace

Tense tense_around(const Annotation& annotation, TokenRange tokens) {
  if (tokens.first > 0 && annotation.document.token(tokens.first - 1).is(Particle::Since))
    return Tense::Past;
  if (takes_effect(annotation.document, tokens.first) || is_set_day(annotation, tokens.first))
    return Tense::Future;
  const TokenRange sentence = annotation.document.sentence_at(tokens.first).tokens;
  const std::uint32_t begin =
      tokens.first - sentence.first > reach_back ? tokens.first - reach_back : sentence.first;
  if (is_term(annotation.document, tokens.first, begin)) return Tense::Unknown;
  if (opens_coordinate(annotation.document, tokens, begin)) {
    if (const Tense tense = tense_ahead(annotation, {tokens.last, sentence.last}, true);
        tense != Tense::Unknown)
      return tense;
  }
  for (std::uint32_t i = tokens.first; i-- > begin;) {
    if (annotation.document.token(i).is(Mark::Semicolon)) break;
    if (tells_departure(annotation.document.token(i))) return Tense::Future;
    if (tells_schedule(annotation.document, i))
      return tense_of_schedule(annotation.document, i, begin);
    if (opens_infinitive(annotation.document, i, tokens.first))
      return tense_of_infinitive(annotation.document, i, sentence.first);
    if (const Tense tense = tense_at(annotation, i, begin); tense != Tense::Unknown) return tense;
  }
  // "In Lima on Monday, A, Minister of Trade, will meet"
  const bool fronted = tokens.first - sentence.first <= longest_front;
  if (const Tense tense = tense_ahead(annotation, {tokens.last, sentence.last}, fronted);
      tense != Tense::Unknown)
    return tense;
  return is_resolution(annotation, sentence) ? Tense::Future : Tense::Unknown;
}

}  // namespace communique

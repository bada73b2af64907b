#include "mention/date/verb_tense.hpp"

namespace communique {
namespace {

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

}  // namespace

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

std::optional<Tense> tense_told_at(const Annotation& annotation, std::uint32_t token,
                                   TokenRange before) {
  const Document& document = annotation.document;
  if (tells_departure(document.token(token))) return Tense::Future;
  if (tells_schedule(document, token)) return tense_of_schedule(document, token, before.first);
  if (opens_infinitive(document, token, before.last))
    return tense_of_infinitive(document, token, document.sentence_at(token).tokens.first);
  const Tense tense = tense_at(annotation, token, before.first);
  return tense == Tense::Unknown ? std::nullopt : std::optional(tense);
}

}  // namespace communique

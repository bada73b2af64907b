#include "fact/agreement/step_date.hpp"

#include "mention/date/date.hpp"

namespace communique {
namespace {

// "prolonged until the end of 2029": for how long, not when.
bool is_term(const Document& document, const DateMention& date) {
  for (std::uint32_t t = date.tokens.first; t-- > 0;) {
    const Token& token = document.token(t);
    if (token.is(Particle::Until)) return true;
    if (!token.is(Particle::Of) && !token.is(Particle::The) && token.word != "end"_word) break;
  }
  return false;
}

Date date_behind(const Annotation& annotation, TokenRange trigger, std::uint32_t end) {
  for (std::uint32_t t = trigger.last; t < end; ++t) {
    const DateMention* date = date_at(annotation, t);
    if (date != nullptr && !is_term(annotation.document, *date)) return date->begin;
    if (date != nullptr) t = date->tokens.last - 1;
    const LexicalHit* verb = annotation.hit_at(t, Lexical::StatusVerb);
    if (verb == nullptr && !annotation.document.token(t).is(Mark::Semicolon)) continue;
    // "the signing was held on 3 May": of the signing
    const bool held = verb != nullptr && annotation.concept_of(*verb).attribute("status").empty() &&
                      is_auxiliary(annotation.document.token(t - 1));
    if (!held && t > trigger.last) break;
  }
  return {};
}

Date date_before(const Annotation& annotation, TokenRange trigger, std::uint32_t begin) {
  const Document& document = annotation.document;
  const bool noun = annotation.hit_at(trigger.first, Lexical::StatusVerb) == nullptr;
  for (std::uint32_t t = trigger.first; t-- > begin;) {
    if (const DateMention* date = date_at(annotation, t)) return date->begin;
    // "the pact of 1974, and the ratification of the protocol"
    if (noun && document.token(t).is(Particle::And) && t > 0 &&
        document.token(t - 1).is(Mark::Comma))
      break;
    if (annotation.hit_at(t, Lexical::StatusVerb) != nullptr) break;
  }
  return {};
}

}  // namespace

Date date_of_step(const Annotation& annotation, TokenRange trigger) {
  const TokenRange sentence = annotation.document.sentence_at(trigger.first).tokens;
  const Date behind = date_behind(annotation, trigger, sentence.last);
  return behind.known() ? behind : date_before(annotation, trigger, sentence.first);
}

}  // namespace communique

#include "fact/agreement/step_reach.hpp"

#include "fact/clause/actors.hpp"
#include "mention/date/date.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// "for five years".
bool measures_time(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  return document.token(token).is(Particle::For) &&
         (document.token(token + 1).is_number() ||
          annotation.hit_at(token + 1, Lexical::NumberWord) != nullptr);
}

// "in Lima", "with Chile" between "signed" and "an agreement": behind it, else the token.
std::uint32_t behind_adverbial(const Annotation& annotation, std::uint32_t at,
                               std::uint32_t object) {
  const Document& document = annotation.document;
  const Token& joint = document.token(at);
  const bool in = joint.is(Particle::In) || joint.is(Particle::At);
  if ((!in && !joint.is(Particle::With)) || at + 2 >= object) return at;
  const std::uint32_t first = document.token(at + 1).is(Particle::The) ? at + 2 : at + 1;
  const Mention* mention = annotation.mention_at(first);
  if (mention == nullptr || mention->tokens.last >= object) return at;
  const bool fits = in ? mention->type == EntityType::Place : is_side(*mention);
  const Token& next = document.token(mention->tokens.last);
  const bool ends = next.is(Particle::A) || next.is(Particle::The) || next.is(Mark::Comma) ||
                    is_preposition(next) || date_at(annotation, mention->tokens.last) != nullptr;
  return fits && ends ? mention->tokens.last : at;
}

}  // namespace

bool reaches_object(const Annotation& annotation, const StepLexicon& lexicon, TokenRange between) {
  const auto [from, to] = between;
  const Document& document = annotation.document;
  for (std::uint32_t t = from; t < to; ++t) {
    const Token& token = document.token(t);
    if (const DateMention* date = date_at(annotation, t)) {
      t = date->tokens.last - 1;
      continue;
    }
    if (is_preposition(token) && t + 1 < to &&
        (date_at(annotation, t + 1) != nullptr || measures_time(annotation, t)))
      continue;
    if (const std::uint32_t end = behind_adverbial(annotation, t, to); end > t) {
      t = end - 1;
      continue;
    }
    const bool of_text =  // "signed the text of the agreement"
        token.is(Particle::Of) && t > from && document.token(t - 1).word == "text"_word;
    if (of_text) continue;
    const bool stops = is_preposition(token) || token.is(Mark::Semicolon) ||
                       token.is(Particle::That) || token.is(Mark::CloseQuote) ||
                       token.is(Particle::Which) || token.starts_line;
    const bool attribute = follows_determiner(document, t);  // "signed the proposed MOU"
    if (stops || (annotation.hit_at(t, Lexical::StatusVerb) != nullptr && !attribute)) return false;
    const LexicalHit* noun = annotation.hit_at(t, Lexical::StatusNoun);
    if (noun != nullptr && !lexicon[noun->concept_id].talks) return false;
  }
  return true;
}

}  // namespace communique

#include "mention/agreement/agreement_support.hpp"

#include <algorithm>
#include <array>

#include "mention/agreement/agreement_side.hpp"
#include "mention/annotation.hpp"
#include "mention/date/date.hpp"
#include "mention/place/country.hpp"

namespace communique {
namespace {

// "the parties", "the ministers": more than one.
bool is_sides(const Token& token) {
  static const std::array words = {word_hash("parties"),     word_hash("sides"),
                                   word_hash("ministers"),   word_hash("countries"),
                                   word_hash("governments"), word_hash("leaders")};
  return std::ranges::find(words, token.word) != words.end();
}

bool is_actor(EntityType type) {
  return type == EntityType::Country || type == EntityType::Bloc || type == EntityType::Body ||
         type == EntityType::Organization || type == EntityType::Person;
}

std::uint32_t count_actors(const Annotation& annotation, TokenRange range) {
  std::uint32_t actors = 0;
  const Mention* last = nullptr;
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Mention* here = annotation.mention_at(t);
    if (here != nullptr && here != last && is_actor(here->type)) ++actors;
    const Token& token = annotation.document.token(t);
    if (token.is(Particle::He) || token.is(Particle::She)) ++actors;
    if (token.is(Particle::They) || token.is(Particle::We) || token.is(Particle::Two) ||
        token.is(Particle::Both) || is_sides(token))
      actors += 2;
    last = here;
  }
  return actors;
}

// "an agreement on fish" in a sentence or under a title that names two who may make it; "an
// agreement on the farm bill" at home is none.
bool is_between_sides(const Annotation& annotation, const AgreementPhrase& phrase) {
  const TokenRange sentence = annotation.document.sentence_at(phrase.name.first).tokens;
  return count_actors(annotation, sentence) > 1 ||
         count_actors(annotation, annotation.document.sentences().front().tokens) > 1;
}

// "talks on an arrangement", "negotiations with Chile on the CEPA": what is talked about; of two
// sides also "negotiations for a free trade agreement".
bool is_under_talks(const Annotation& annotation, const AgreementPhrase& phrase) {
  constexpr std::uint32_t reach = 6;
  const Document& document = annotation.document;
  const std::uint32_t on = before_article(document, phrase.name.first);
  if (on == 0) return false;
  const Token& preposition = document.token(on - 1);
  const bool aimed = preposition.is(Particle::For) || preposition.is(Particle::Toward);
  if (!preposition.is(Particle::On) && !preposition.is(Particle::Over) &&
      !(aimed && is_between_sides(annotation, phrase)))
    return false;
  const std::uint32_t begin = document.sentence_at(on).tokens.first;
  for (std::uint32_t t = on - 1; t-- > begin && on - t <= reach;) {
    const LexicalHit* noun = annotation.hit_at(t, Lexical::StatusNoun);
    if (noun != nullptr && !annotation.concept_of(*noun).attribute("talks").empty()) return true;
  }
  return false;
}

// The status of "the signing of a Joint Declaration", "the entry into force of the FTA".
std::string_view status_of_noun_before(const Annotation& annotation,
                                       const AgreementPhrase& phrase) {
  const Document& document = annotation.document;
  const std::uint32_t of = before_article(document, phrase.name.first);
  if (of < 2 || !document.token(of - 1).is(Particle::Of)) return {};
  constexpr std::uint32_t longest = 3;
  for (std::uint32_t t = of - 1; t > 0 && of - t <= longest; --t) {
    const LexicalHit* noun = annotation.hit_at(t - 1, Lexical::StatusNoun);
    if (noun != nullptr && noun->tokens.last == of - 1)
      return annotation.concept_of(*noun).attribute("status");
  }
  return {};
}

// "are negotiating a free trade agreement", "will explore a free trade agreement"
bool is_negotiated(const Annotation& annotation, const AgreementPhrase& phrase) {
  const std::uint32_t behind = before_article(annotation.document, phrase.name.first);
  const LexicalHit* verb =
      behind > 0 ? annotation.hit_at(behind - 1, Lexical::StatusVerb) : nullptr;
  if (verb == nullptr || !is_between_sides(annotation, phrase)) return false;
  const std::string_view status = annotation.concept_of(*verb).attribute("status");
  return status == "negotiating" || (status == "proposed" && phrase.strength == HeadStrength::Kind);
}

// "contract for the supply of fish between Orbit and Salz", "MOUs were signed between".
bool is_between_makers(const Annotation& annotation, const AgreementPhrase& phrase) {
  constexpr std::uint32_t reach = 24;
  std::uint32_t between = phrase.end();
  const std::uint32_t end = annotation.document.sentence_at(phrase.name.first).tokens.last;
  while (between < end && (is_auxiliary(annotation.document.token(between)) ||
                           date_at(annotation, between) != nullptr ||
                           annotation.hit_at(between, Lexical::StatusVerb) != nullptr))
    ++between;
  return between < end && annotation.document.token(between).is(Particle::Between) &&
         count_actors(annotation, {between, std::min(end, between + reach)}) > 1;
}

// "the regional agreement that Peru and Chile have had with members of ASEAN".
bool is_held_in_relative(const Annotation& annotation, const AgreementPhrase& phrase) {
  constexpr std::uint32_t reach = 10;
  const Document& document = annotation.document;
  const std::uint32_t end = document.sentence_at(phrase.name.first).tokens.last;
  const std::uint32_t that = phrase.end();
  if (that >= end || !document.token(that).is(Particle::That)) return false;
  bool has = false;
  for (std::uint32_t t = that + 1; t < std::min(end, that + reach); ++t) {
    const Token& token = document.token(t);
    has = has || token.is(Particle::Has) || token.is(Particle::Have);
    if (token.is(Particle::With)) return has && count_actors(annotation, {that, t}) > 0;
  }
  return false;
}

// "the entry into force of the FTA" of two sides.
bool is_at_step(const Annotation& annotation, const AgreementPhrase& phrase) {
  return !status_of_noun_before(annotation, phrase).empty() && is_between_sides(annotation, phrase);
}

// "Early Harvest Arrangement", "Protocol on the Salt Community": a name that tells its matter.
bool is_speaking_name(const AgreementPhrase& phrase) {
  return phrase.proper && phrase.kind != "Contract" &&
         (!phrase.field.empty() || phrase.name.size() > 2);
}

}  // namespace

bool is_at_signing(const Annotation& annotation, const AgreementPhrase& phrase) {
  return status_of_noun_before(annotation, phrase) == "signed";
}

bool is_sealed(const Annotation& annotation, const AgreementPhrase& phrase) {
  const TokenRange sentence = annotation.document.sentence_at(phrase.name.first).tokens;
  bool sealed = false;
  for (std::uint32_t t = sentence.first; t < sentence.last && !sealed; ++t) {
    const LexicalHit* verb = annotation.hit_at(t, Lexical::StatusVerb);
    if (verb == nullptr) continue;
    const std::string_view status = annotation.concept_of(*verb).attribute("status");
    sealed = status == "signed" || status == "concluded";
  }
  return sealed && count_actors(annotation, sentence) > 1;
}

bool is_talked_about(const Annotation& annotation, const AgreementPhrase& phrase) {
  return is_under_talks(annotation, phrase) || is_negotiated(annotation, phrase);
}

bool is_held(const Annotation& annotation, const AgreementPhrase& phrase) {
  if (is_held_in_relative(annotation, phrase)) return true;
  const Document& document = annotation.document;
  const std::uint32_t article = before_article(document, phrase.name.first);
  if (article == 0 || article == phrase.name.first) return false;
  const Token& verb = document.token(article - 1);
  const bool there = article > 1 && document.token(article - 2).word == "there"_word &&
                     (verb.is(Particle::Is) || verb.is(Particle::Are));
  if (there && phrase.parties.size() > 1) return true;
  return (verb.is(Particle::Has) || verb.is(Particle::Have) || verb.is(Particle::Had)) &&
         is_between_sides(annotation, phrase);
}

bool is_convened(const Annotation& annotation, const AgreementPhrase& phrase) {
  for (std::uint32_t t = phrase.name.first; t < phrase.name.last; ++t) {
    const Mention* side = annotation.innermost_mention_at(t);
    if (side != nullptr && convenes_all(*annotation.vocabulary, side->concept_id)) return true;
  }
  return false;
}

bool tells_of_agreement(const Annotation& annotation, const AgreementPhrase& phrase) {
  const bool any = phrase.kind == "Contract" && phrase.plural && phrase.bare();
  if (phrase.nominal || any) return false;
  if (phrase.known != no_concept || is_convened(annotation, phrase) ||
      (phrase.proper && phrase.strength != HeadStrength::Weak))
    return true;
  const bool in_capitals = annotation.document.token(phrase.name.last - 1).capital();
  if (phrase.strength == HeadStrength::General && phrase.parties.empty() && !phrase.field.empty() &&
      !in_capitals)
    return is_sealed(annotation, phrase) || is_between_sides(annotation, phrase);
  if (phrase.strength == HeadStrength::Weak)
    return !phrase.parties.empty() || is_speaking_name(phrase) || is_sealed(annotation, phrase) ||
           is_under_talks(annotation, phrase) ||
           (phrase.name.size() > 1 && is_held(annotation, phrase)) ||
           (phrase.kind == "Contract" && is_between_makers(annotation, phrase)) ||
           (phrase.proper && is_at_step(annotation, phrase)) ||
           (is_at_signing(annotation, phrase) && is_between_sides(annotation, phrase));
  const bool described = phrase.strength == HeadStrength::General && phrase.name.size() > 1;
  const bool several = phrase.strength == HeadStrength::Kind && phrase.plural;
  return !phrase.bare() || ((described || several) && is_between_makers(annotation, phrase)) ||
         (!phrase.plural && (is_sealed(annotation, phrase) || is_talked_about(annotation, phrase) ||
                             is_held(annotation, phrase) || is_at_step(annotation, phrase)));
}

}  // namespace communique

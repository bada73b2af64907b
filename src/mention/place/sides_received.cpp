#include "mention/place/sides_received.hpp"

#include <algorithm>
#include <string_view>

#include "mention/office/letters_of_credence.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The "received" of "received a delegation", but not of "was received".
bool receives(const Annotation& annotation, std::uint32_t t) {
  if (t == 0) return false;
  const LexicalHit& verb = *annotation.hit_at(t, Lexical::EventVerb);
  const std::string_view object = annotation.concept_of(verb).attribute("object");
  const Token& before = annotation.document.token(t - 1);
  static const WordSet passive = {"is", "are", "was", "were", "be", "been", "being"};
  return (object == "person" || object == "guest") && !passive.contains(before);
}

// The country of the delegation that stands behind: "a Peruvian delegation", "the Delegation of the
// Republic of Peru".
ConceptId side_of_delegation(const Annotation& annotation, std::uint32_t verb) {
  constexpr std::uint32_t reach = 9;
  const std::uint32_t end =
      std::min(annotation.document.sentence_at(verb).tokens.last, verb + reach);
  bool delegation = false;
  for (std::uint32_t t = verb + 1; t < end; ++t) {
    const Mention* side = annotation.mention_at(t);
    delegation |= annotation.is(t, {WordKind::Team, WordKind::Teams});
    if (side == nullptr || side->type != EntityType::Country) continue;
    const std::uint32_t behind = side->tokens.last;
    const bool modifies = behind < end && annotation.is(behind, {WordKind::Team, WordKind::Teams});
    return delegation || modifies ? side->concept_id : no_concept;
  }
  return no_concept;
}

// "received letters of credence from the ambassadors of Peru, Chile and Cuba": they are guests.
void add_senders_of_envoys(const Annotation& annotation, TokenRange sentence,
                           std::set<ConceptId>& guests) {
  static const WordSet envoys = {"ambassadors", "envoys"};
  const Document& document = annotation.document;
  if (!document.holds(letters_of_credence())) return;
  bool told = false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
    told |= letters_of_credence().contains(document.token(t));
  for (std::uint32_t t = sentence.first; told && t + 2 < sentence.last; ++t) {
    if (!envoys.contains(document.token(t)) || !document.token(t + 1).is(Particle::Of)) continue;
    for (const Mention& mention : mentions_in(annotation, {t + 2, sentence.last})) {
      if (mention.type == EntityType::Country) guests.insert(mention.concept_id);
    }
    return;
  }
}

// "A delegation from Peru arrived", "was received": but not a "delegation of Peru", which its own
// country sends.
void add_arriving(const Annotation& annotation, TokenRange sentence, std::set<ConceptId>& guests) {
  static const WordSet arriving = {"arrived", "arrives"};
  static const WordSet passive = {"is", "was", "been"};
  const Document& document = annotation.document;
  if (!document.holds(arriving) && !annotation.holds(WordKind::Receiving)) return;
  ConceptId from = no_concept;
  for (std::uint32_t t = sentence.first; t + 3 < sentence.last; ++t) {
    if (!annotation.is(t, {WordKind::Team, WordKind::Teams}) ||
        !document.token(t + 1).is(Particle::From))
      continue;
    const Mention* side =
        annotation.mention_at(document.token(t + 2).is(Particle::The) ? t + 3 : t + 2);
    if (side != nullptr && side->type == EntityType::Country) from = side->concept_id;
    break;
  }
  for (std::uint32_t t = sentence.first + 1; from != no_concept && t < sentence.last; ++t) {
    const Token& word = document.token(t);
    if (arriving.contains(word) ||
        (annotation.is(t, WordKind::Receiving) && passive.contains(document.token(t - 1))))
      guests.insert(from);
  }
}

}  // namespace

std::set<ConceptId> sides_received(const Annotation& annotation) {
  constexpr std::uint32_t last_paragraph = 1;
  std::set<ConceptId> guests;
  for (const Sentence& sentence : annotation.document.sentences()) {
    if (sentence.paragraph > last_paragraph) break;
    add_senders_of_envoys(annotation, sentence.tokens, guests);
    add_arriving(annotation, sentence.tokens, guests);
    for (std::uint32_t t = sentence.tokens.first;
         (t = annotation.next_hit(t, {Lexical::EventVerb})) < sentence.tokens.last; ++t) {
      if (receives(annotation, t)) guests.insert(side_of_delegation(annotation, t));
    }
  }
  guests.erase(no_concept);
  return guests;
}

}  // namespace communique

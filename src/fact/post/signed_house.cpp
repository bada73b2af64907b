#include "fact/post/signed_house.hpp"

#include <algorithm>
#include <vector>

#include "fact/post/post_title.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Behind the "signed by" of the range; no_token where there is none.
std::uint32_t behind_signed_by(const Annotation& annotation, TokenRange range) {
  for (std::uint32_t t = range.first + 1; t < range.last; ++t) {
    if (!annotation.document.token(t).is(Particle::By)) continue;
    const LexicalHit* verb = annotation.hit_at(t - 1, Lexical::StatusVerb);
    if (verb != nullptr && annotation.concept_of(*verb).attribute("status") == "signed")
      return t + 1;
  }
  return no_token;
}

// Where those begin who only look on: "in the presence of".
std::uint32_t before_onlookers(const Document& document, TokenRange range) {
  static const WordSet onlooking = {"presence", "witnessed", "attended"};
  while (range.first < range.last && !onlooking.contains(document.token(range.first)))
    ++range.first;
  return range.first;
}

template <typename Fits>
std::vector<EntityIndex> named_in(const Annotation& annotation, TokenRange range, Fits fits) {
  std::vector<EntityIndex> named;
  for (const Mention& mention : mentions_in(annotation, range)) {
    const bool known = std::ranges::find(named, mention.entity) != named.end();
    if (mention.entity != no_entity && !mention.nominal && fits(mention) && !known)
      named.push_back(mention.entity);
  }
  return named;
}

std::vector<EntityIndex> institutions_in(const Annotation& annotation, TokenRange range) {
  return named_in(annotation, range,
                  [](const Mention& mention) { return is_institution(mention.type); });
}

// The two of "a pact between A and B was signed by", else those of the sentence before.
std::vector<EntityIndex> parties_before(const Annotation& annotation, TokenRange before) {
  std::vector<EntityIndex> parties = institutions_in(annotation, before);
  const std::uint32_t sentence = annotation.document.sentence_index(before.first);
  if (parties.empty() && sentence > 0)
    parties = institutions_in(annotation, annotation.document.sentences()[sentence - 1].tokens);
  return parties;
}

}  // namespace

EntityIndex house_signed_for(const Annotation& annotation, const Office& office) {
  const Mention* signer = annotation.mention_of(office.holder);
  if (signer == nullptr || !parts_of(annotation, office).field.empty()) return no_entity;
  const TokenRange sentence = annotation.document.sentence_at(office.title.first).tokens;
  const std::uint32_t first = behind_signed_by(annotation, {sentence.first, office.tokens.first});
  if (first == no_token) return no_entity;
  const TokenRange signing{first, before_onlookers(annotation.document, {first, sentence.last})};
  const auto signers = named_in(annotation, signing, [](const Mention& mention) {
    return mention.type == EntityType::Person;
  });
  const auto parties = parties_before(annotation, {sentence.first, first});
  if (signers.size() != 2 || parties.size() != 2) return no_entity;
  if (signers.front() == signer->entity) return parties.front();
  return signers.back() == signer->entity ? parties.back() : no_entity;
}

}  // namespace communique

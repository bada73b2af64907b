#include "fact/post/guest/host.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet stays = {"is", "was", "while", "arrived", "arrives", "stay", "currently", "landed"};
const WordSet visits = {"visited", "visits"};

}  // namespace

EntityIndex Hosts::of(std::uint32_t start, std::uint32_t end) const {
  const EntityIndex told = beside(start, end);
  return told != no_entity ? told : before(document_.sentence_at(start).tokens.first);
}

// The country of the capital where one is met: "met A in Lima", else that named last before `start`
// in the sentence. `end` is the token behind the name and the office.
EntityIndex Hosts::beside(std::uint32_t start, std::uint32_t end) const {
  if (end + 2 < document_.size() && document_.token(end).is(Mark::Comma)) ++end;
  if (end + 1 < document_.size() && document_.token(end).is(Particle::In)) {
    const EntityIndex host = capital_at(end + 1);
    if (host != no_entity) return host;
  }
  const std::uint32_t begin = document_.sentence_at(start).tokens.first;
  for (std::uint32_t t = start; t > begin; --t) {
    EntityIndex country = capital_at(t - 1);
    if (country == no_entity) country = visited_at(t - 1, begin);
    if (country != no_entity) return country;
  }
  return no_entity;
}

// "her visit to Peru", where the country begins at the token
EntityIndex Hosts::visited_at(std::uint32_t token, std::uint32_t begin) const {
  const Mention* country = annotation_.mention_of(token);
  const bool named = country != nullptr && country->type == EntityType::Country &&
                     country->tokens.first == token && token >= begin + 2;
  const bool visited = named && document_.token(token - 1).is(Particle::To) &&
                       document_.token(token - 2).word == "visit"_word;
  return visited ? country->entity : no_entity;
}

// "In Peru, she met A", "Going on to Peru, she met A", "While in Peru", "announced a visit to Peru.
// While there, she met A": the country last named so near it.
EntityIndex Hosts::stayed_in(std::uint32_t start) const {
  constexpr std::uint32_t near = 1;  // paragraph
  const std::uint32_t paragraph = document_.sentence_at(start).paragraph;
  for (std::uint32_t t = start; t-- > 0;) {
    const Sentence& sentence = document_.sentence_at(t);
    if (paragraph - sentence.paragraph > near || sentence.paragraph == 0) break;
    const bool in = document_.token(t).is(Particle::In) &&
                    (t == sentence.tokens.first || stays.contains(document_.token(t - 1)));
    if (!in && !goes_to(t, sentence.tokens.first)) continue;
    EntityIndex country = capital_at(t + 1);
    if (country == no_entity) country = country_named_at(t + 1);
    if (country != no_entity) return country;
  }
  return no_entity;
}

// "visit to", "travels to", "Going on to"
bool Hosts::goes_to(std::uint32_t preposition, std::uint32_t begin) const {
  if (preposition <= begin || !document_.token(preposition).is(Particle::To)) return false;
  return annotation_.is(preposition - 1, WordKind::Journey) ||
         (preposition > begin + 1 && document_.token(preposition - 1).is(Particle::On) &&
          annotation_.is(preposition - 2, WordKind::Journey));
}

// The country last said to be stayed in before the sentence: "is in Lima", "visited Peru", "In Lima
// on 5 May".
EntityIndex Hosts::before(std::uint32_t end) const {
  constexpr std::uint32_t near = 2;  // paragraphs
  const std::uint32_t paragraph = document_.sentence_at(end).paragraph;
  for (std::uint32_t t = end; t-- > 1;) {
    const Sentence& sentence = document_.sentence_at(t);
    const std::uint32_t first = sentence.tokens.first;
    const bool numbered = first + 1 == t && document_.token(first).is_number();
    const bool opens = (first == t || numbered) && paragraph - sentence.paragraph <= near;
    const bool stay =
        document_.token(t).is(Particle::In) && (opens || stays.contains(document_.token(t - 1)));
    const bool visit = visits.contains(document_.token(t));
    if (!stay && !visit) continue;
    EntityIndex country = capital_at(t + 1);
    if (visit && country == no_entity) country = country_named_at(t + 1);
    if (country != no_entity) return country;
  }
  return no_entity;
}

// "the Republic of Peru", but not "Peru's regions"
EntityIndex Hosts::country_named_at(std::uint32_t token) const {
  if (document_.token(token).is(Particle::The)) ++token;
  const Mention* country = annotation_.mention_of(token);
  const bool whole = country != nullptr && country->type == EntityType::Country &&
                     country->tokens.first == token && country->tokens.last < document_.size() &&
                     !document_.token(country->tokens.last).is(Mark::Possessive);
  return whole ? country->entity : no_entity;
}

EntityIndex Hosts::capital_at(std::uint32_t token) const {
  for (const LexicalHit& hit : annotation_.hits_at(token)) {
    if (hit.lexical != Lexical::Country || hit.form != LexicalForm::Capital) continue;
    const auto entity = std::ranges::find(reading_.entities, hit.concept_id, &Entity::concept_id);
    if (entity != reading_.entities.end())
      return static_cast<EntityIndex>(entity - reading_.entities.begin());
  }
  return no_entity;
}

// "Prime Minister Ruiz's official visit to Lima" in a release of Peru
bool Hosts::visits_home(std::uint32_t end) const {
  constexpr std::uint32_t longest = 4;  // "three-day official visit"
  if (home_ == no_entity || end >= document_.size() || !document_.token(end).is(Mark::Possessive))
    return false;
  std::uint32_t visit = end + 1;
  while (visit < document_.size() && visit <= end + longest &&
         document_.token(visit).word != "visit"_word)
    ++visit;
  if (visit + 2 >= document_.size() || document_.token(visit).word != "visit"_word ||
      !document_.token(visit + 1).is(Particle::To))
    return false;
  const Mention* country = annotation_.mention_of(visit + 2);
  return capital_at(visit + 2) == home_ || (country != nullptr && country->entity == home_);
}

}  // namespace communique

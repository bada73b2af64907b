#include "fact/post/house_nearby.hpp"

namespace communique {
namespace {

bool can_own(const Mention& mention) {
  return mention.entity != no_entity && !mention.nominal &&
         (mention.type == EntityType::Body || mention.type == EntityType::Organization ||
          mention.type == EntityType::Bloc || mention.type == EntityType::Country);
}

bool is_body(const Mention& mention) {
  return mention.entity != no_entity &&
         (mention.type == EntityType::Body || mention.type == EntityType::Organization);
}

EntityIndex last_owner_in(const Annotation& annotation, TokenRange range) {
  for (std::uint32_t t = range.last; t-- > range.first;) {
    const Mention* mention = annotation.mention_at(t);
    if (mention != nullptr && can_own(*mention)) return mention->entity;
  }
  return no_entity;
}

// The subject of a sentence, where it is one: nothing but an article stands before it.
EntityIndex owner_opening(const Annotation& annotation, TokenRange sentence) {
  std::uint32_t first = sentence.first;
  if (first < sentence.last && annotation.document.token(first).is(Particle::The)) ++first;
  const Mention* mention = first < sentence.last ? annotation.mention_at(first) : nullptr;
  return mention != nullptr && can_own(*mention) ? mention->entity : no_entity;
}

// "the country's", "that country's" before the token.
bool is_of_the_country(const Document& document, std::uint32_t token) {
  return token > 2 && document.token(token - 1).is(Mark::Possessive) &&
         document.token(token - 2).word == "country"_word &&
         (document.token(token - 3).is(Particle::The) ||
          document.token(token - 3).is(Particle::That));
}

// The country named last before the token, in its sentence or the one before.
EntityIndex country_before(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  const std::uint32_t sentence = document.sentence_index(token);
  const std::uint32_t begin =
      document.sentences()[sentence == 0 ? sentence : sentence - 1].tokens.first;
  for (std::uint32_t t = token; t-- > begin;) {
    const Mention* mention = annotation.innermost_mention_at(t);
    if (mention != nullptr && mention->type == EntityType::Country) return mention->entity;
  }
  return no_entity;
}

// "the country's Consul in Lima until 2022 and its Ambassador to Mexico"
bool is_its_other_envoy(const Annotation& annotation, const Office& office) {
  const Document& document = annotation.document;
  const std::uint32_t its = office.tokens.first - 1;
  if (!document.token(its).is(Particle::Its) || its == 0 || &office == annotation.offices.data() ||
      !document.token(its - 1).is(Particle::And))
    return false;
  const Office& other = (&office)[-1];
  return document.sentence_index(other.title.first) == document.sentence_index(its) &&
         is_of_the_country(document, other.tokens.first);
}

// "The United Nations Secretary-General named A as his envoy": the bloc whose official is named
// before the token in the sentence.
EntityIndex bloc_of_official_before(const Annotation& annotation, std::uint32_t token) {
  const std::uint32_t begin = annotation.document.sentence_at(token).tokens.first;
  for (const Office& office : annotation.offices) {
    if (office.title.first >= token) break;
    const Mention* bloc = annotation.mention_of(office.body);
    const bool names = office.title.first >= begin && office.holder != no_token;
    if (names && bloc != nullptr && bloc->type == EntityType::Bloc) return bloc->entity;
  }
  return no_entity;
}

// "joined", "was posted to": verbs whose object one is a part of from then on.
bool joins_house(const Annotation& annotation, std::uint32_t verb) {
  const LexicalHit* hit = annotation.hit_at(verb, Lexical::AppointmentVerb);
  return hit != nullptr && annotation.concept_of(*hit).attribute("object") == "house";
}

}  // namespace

EntityIndex owner_by_pronoun(const Annotation& annotation, const Office& office) {
  const Document& document = annotation.document;
  const std::uint32_t first = office.tokens.first;
  if (first == 0) return no_entity;
  const Token& pronoun = document.token(first - 1);
  if (is_of_the_country(document, first) || is_its_other_envoy(annotation, office))
    return country_before(annotation, first);
  if (pronoun.is(Particle::His) || pronoun.is(Particle::Her))
    return bloc_of_official_before(annotation, first);
  if (!pronoun.is(Particle::Its) && !pronoun.is(Particle::Whose)) return no_entity;
  const std::uint32_t sentence = document.sentence_index(first);
  const TokenRange before{document.sentences()[sentence].tokens.first, first - 1};
  const EntityIndex owner = last_owner_in(annotation, before);
  if (owner != no_entity || sentence == 0) return owner;
  return owner_opening(annotation, document.sentences()[sentence - 1].tokens);
}

EntityIndex house_entered(const Annotation& annotation, const Office& office) {
  const Document& document = annotation.document;
  const TokenRange sentence = document.sentence_at(office.title.first).tokens;
  std::uint32_t at = sentence.first + 1;
  if (at + 1 >= sentence.last || !document.token(sentence.first).is(Particle::At)) return no_entity;
  if (document.token(at).is(Particle::The)) ++at;
  const Mention* house = annotation.mention_at(at);
  const Token& before = document.token(office.tokens.first - 1);
  const bool met =
      before.is(Particle::With) || before.is(Particle::By) || before.word == "met"_word;
  return met && house != nullptr && house->type == EntityType::Body ? house->entity : no_entity;
}

EntityIndex house_joined(const Annotation& annotation, const Office& office) {
  const Document& document = annotation.document;
  constexpr std::uint32_t reach = 16;
  std::uint32_t as = office.tokens.first;
  if (as > 0 && !document.token(as - 1).is_word()) return no_entity;
  while (as > 0 && office.tokens.first - as < 3 && !document.token(as).is(Particle::As)) --as;
  if (!document.token(as).is(Particle::As)) return no_entity;
  EntityIndex house = no_entity;
  for (std::uint32_t t = as; t > document.sentence_at(as).tokens.first && as - t < reach; --t) {
    if (joins_house(annotation, t - 1)) return house;
    const Mention* mention = annotation.mention_at(t - 1);
    if (mention != nullptr && mention->type == EntityType::Person) break;
    if (mention != nullptr && is_body(*mention)) house = mention->entity;
  }
  return no_entity;
}

EntityIndex body_on_next_line(const Annotation& annotation, const Office& office) {
  const Document& document = annotation.document;
  const std::uint32_t next = office.tokens.last;
  if (next >= document.size() || office.holder >= office.title.first) return no_entity;
  if (!document.token(next).starts_line || !document.token(office.tokens.first).starts_line)
    return no_entity;
  const Mention* mention = annotation.mention_at(next);
  return mention != nullptr && mention->tokens.first == next && is_body(*mention) ? mention->entity
                                                                                  : no_entity;
}

}  // namespace communique

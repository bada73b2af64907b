#include "mention/place/owned_body.hpp"

#include <algorithm>

namespace communique {
namespace {

// "of Peru" at the end of the name or behind it.
bool precedes_its_country(const Annotation& annotation, const Mention& body) {
  const Document& document = annotation.document;
  constexpr std::uint32_t longest_bracket = 4;
  const std::uint32_t end = std::min(document.size() - 1, body.tokens.last + longest_bracket);
  for (std::uint32_t t = body.tokens.first; t < end; ++t) {
    if (!document.token(t).is(Particle::Of)) continue;
    const bool article = document.token(t + 1).is(Particle::The) && t + 2 < document.size();
    const LexicalHit* country = annotation.hit_at(article ? t + 2 : t + 1, Lexical::Country);
    if (country != nullptr && country->concept_id == body.country) return true;
  }
  return false;
}

// "Peru’s investment agency, PROMPERU"
bool is_explained_by_country(const Annotation& annotation, const Mention& body) {
  const Document& document = annotation.document;
  constexpr std::uint32_t reach = 6;
  const std::uint32_t first = body.tokens.first;
  const std::uint32_t begin = document.sentence_at(first).tokens.first;
  if (first < begin + 3) return false;
  const std::uint32_t last = document.token(first - 1).is(Mark::Comma) ? first - 1 : first;
  for (std::uint32_t t = last; t > begin + 1 && last - t < reach; --t) {
    const Token& word = document.token(t - 1);
    if (word.is(Mark::Possessive)) {
      const Mention* side = annotation.mention_at(t - 2);
      return side != nullptr && side->type == EntityType::Country;
    }
    if (!word.is_word() || word.capital() || word.particle != Particle::None) return false;
  }
  return false;
}

}  // namespace

std::set<EntityIndex> bodies_told_with_country(const Annotation& annotation) {
  const Document& document = annotation.document;
  std::set<EntityIndex> told;
  const Mention* before = nullptr;
  for (const Mention& mention : annotation.mentions) {
    if (mention.type != EntityType::Body && mention.type != EntityType::Organization) continue;
    if (is_explained_by_country(annotation, mention)) told.insert(mention.entity);
    if (mention.country != no_concept && precedes_its_country(annotation, mention)) {
      told.insert(mention.entity);
      const std::uint32_t comma = mention.tokens.first - 1;
      const bool part = before != nullptr && before->tokens.last <= comma &&
                        comma - before->tokens.last < 2 && document.token(comma).is(Mark::Comma);
      if (part) told.insert(before->entity);
    }
    before = &mention;
  }
  return told;
}

bool is_named_after_country(const Annotation& annotation, const Mention& body) {
  const LexicalHit* country = annotation.hit_at(body.tokens.first, Lexical::Country);
  return body.type == EntityType::Body && country != nullptr &&
         (country->form == LexicalForm::Base || body.concept_id != no_concept) &&
         country->concept_id == body.country && body.tokens.size() > country->tokens.size();
}

bool ends_in_country(const Annotation& annotation, const Mention& body) {
  if (body.type != EntityType::Body) return false;
  for (std::uint32_t t = body.tokens.first + 1; t < body.tokens.last; ++t) {
    const LexicalHit* country = annotation.hit_at(t, Lexical::Country);
    if (country != nullptr && country->tokens.last == body.tokens.last)
      return country->form == LexicalForm::Base && country->concept_id == body.country &&
             annotation.document.token(t - 1).capital();
  }
  return false;
}

ConceptId country_of_bodies(const Annotation& annotation) {
  std::set<std::uint32_t> of_officials;
  for (const Office& office : annotation.offices) {
    if (office.country != no_token) return no_concept;
    of_officials.insert(office.body);
  }
  ConceptId country = no_concept;
  for (const Mention& mention : annotation.mentions) {
    if (mention.type != EntityType::Body || mention.country == no_concept ||
        of_officials.contains(mention.tokens.first))
      continue;
    if (country != no_concept && country != mention.country) return no_concept;
    country = mention.country;
  }
  return country;
}

}  // namespace communique

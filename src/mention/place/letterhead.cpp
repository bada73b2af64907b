#include "mention/place/letterhead.hpp"

#include <algorithm>
#include <initializer_list>

#include "mention/date/date.hpp"
#include "mention/place/country.hpp"

namespace communique {
namespace {

bool fills_lines(const Document& document, const Sentence& sentence) {
  const TokenRange tokens = sentence.tokens;
  return sentence.paragraph > 0 && document.token(tokens.first).starts_line &&
         (tokens.last == document.size() || document.token(tokens.last).starts_line);
}

// "Peru", "Salt Office of Peru", "Salt Office, Peru"
ConceptId country_of_name(const Annotation& annotation, TokenRange line) {
  const Mention* name = annotation.mention_at(line.first);
  if (name == nullptr) return no_concept;
  if (name->type == EntityType::Country)
    return name->tokens == line ? name->concept_id : no_concept;
  const Mention* end = annotation.innermost_mention_at(line.last - 1);
  const bool body = name->type == EntityType::Body && name->country != no_concept &&
                    (name->tokens == line || (end != nullptr && end->concept_id == name->country));
  return body ? name->country : no_concept;
}

ConceptId country_of_body(const Annotation& annotation, const Mention& body) {
  return body.country != no_concept ? body.country
                                    : known_country(*annotation.vocabulary, body.concept_id);
}

// "3 May 2025 – Lima – Salt Office Peru"
ConceptId country_of_issuer(const Annotation& annotation, TokenRange line) {
  constexpr std::uint32_t longest = 20;
  const Mention* issuer = annotation.mention_at(line.last - 1);
  const bool ends = issuer != nullptr && issuer->type == EntityType::Body &&
                    issuer->tokens.first > line.first &&
                    annotation.document.token(issuer->tokens.first - 1).is_dash();
  const bool dateline = ends && line.size() < longest && date_at(annotation, line.first) != nullptr;
  return dateline ? country_of_body(annotation, *issuer) : no_concept;
}

// "... of the Prime Minister of Peru", and no more than that.
ConceptId country_of_last_office(const Annotation& annotation, TokenRange line) {
  constexpr std::uint32_t longest = 24;
  const Mention* country = annotation.innermost_mention_at(line.last - 1);
  if (line.last != annotation.document.size() || line.size() > longest || country == nullptr ||
      country->type != EntityType::Country || country->tokens.last != line.last)
    return no_concept;
  const bool held = std::ranges::any_of(offices_in(annotation, line), [&](const Office& office) {
    return office.country == country->tokens.first && office.holder == no_token;
  });
  return held ? country->concept_id : no_concept;
}

using CountryOfLine = ConceptId (*)(const Annotation&, TokenRange);

std::vector<ConceptId> countries_of_lines(const Annotation& annotation,
                                          std::initializer_list<CountryOfLine> readers) {
  std::vector<ConceptId> countries;
  for (const Sentence& sentence : annotation.document.sentences()) {
    if (!fills_lines(annotation.document, sentence)) continue;
    for (const CountryOfLine country_of : readers)
      countries.push_back(country_of(annotation, sentence.tokens));
  }
  std::erase(countries, no_concept);
  return countries;
}

}  // namespace

std::vector<ConceptId> countries_of_letterheads(const Annotation& annotation) {
  return countries_of_lines(annotation, {country_of_name, country_of_last_office});
}

ConceptId country_of_data(const Annotation& annotation) {
  const Document& document = annotation.document;
  if (!annotation.holds(WordKind::Publishing)) return no_concept;
  const auto lead = std::ranges::find(document.sentences(), 1U, &Sentence::paragraph);
  if (lead == document.sentences().end()) return no_concept;
  for (std::uint32_t t = lead->tokens.first + 1; t + 2 < lead->tokens.last; ++t) {
    const bool told = annotation.is(t, WordKind::Publishing) &&
                      annotation.is(t - 1, WordKind::Data) &&
                      document.token(t + 1).is(Particle::By);
    const std::uint32_t name = document.token(t + 2).is(Particle::The) ? t + 3 : t + 2;
    const Mention* source = told ? annotation.mention_at(name) : nullptr;
    if (source != nullptr && source->type == EntityType::Body)
      return country_of_body(annotation, *source);
  }
  return no_concept;
}

std::vector<ConceptId> countries_of_issuers(const Annotation& annotation) {
  return countries_of_lines(annotation, {country_of_issuer});
}

}  // namespace communique

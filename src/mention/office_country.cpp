#include "mention/office_country.hpp"

#include "mention/body_country.hpp"
#include "mention/name_complement.hpp"
#include "mention/name_core.hpp"

namespace communique {
namespace {

const std::uint64_t minister = word_hash("minister");
const std::uint64_t secretary = word_hash("secretary");

std::uint64_t hash_words(std::span<const std::uint64_t> words) {
  std::uint64_t hash = 1;
  for (const std::uint64_t word : words) hash = hash * 1099511628211ULL + word;
  return hash;
}

// The country in front of a title: "Peru's Deputy Prime Minister and Minister", "Chilean Minister".
ConceptId country_before(const Annotation& annotation, std::uint32_t title) {
  constexpr std::uint32_t longest_title = 8;
  const Document& document = annotation.document;
  for (std::uint32_t i = title; i-- > 0 && title - i <= longest_title;) {
    const Token& token = document.token(i);
    const LexicalHit* country = annotation.hit_at(i, Lexical::Country);
    if (country != nullptr && country->form != LexicalForm::Capital) return country->concept_id;
    const bool part = token.capital() || token.is(Particle::And) || token.is(Mark::Possessive) ||
                      token.is(Mark::Hyphen);
    if (token.starts_line || !part) break;
  }
  return no_concept;
}

}  // namespace

OfficeCountries::OfficeCountries(const Annotation& annotation) {
  const Document& document = annotation.document;
  for (std::uint32_t i = 0; i + 2 < document.size(); ++i) {
    const Token& token = document.token(i);
    if (!token.capital() || (token.word != minister && token.word != secretary)) continue;
    const LexicalHit title{{i, i + 1}, 0, Lexical::OfficeHead, LexicalForm::Base};
    const TokenRange field{i + 1, complement_end(annotation, title)};
    if (field.empty()) continue;
    ConceptId country = country_named_in(annotation, field);
    if (country == no_concept) country = country_before(annotation, i);
    if (country == no_concept) continue;
    countries_.try_emplace(hash_words(name_words(annotation, field)), country);
  }
}

ConceptId OfficeCountries::country_of(std::span<const std::uint64_t> field) const {
  const auto found = countries_.find(hash_words(field));
  return found == countries_.end() ? no_concept : found->second;
}

}  // namespace communique

#include "mention/country.hpp"

#include <string_view>

namespace communique {
namespace {

bool names_territory(Lexical lexical) {
  return lexical == Lexical::Country || lexical == Lexical::Bloc || lexical == Lexical::Place;
}

// The longest name of a country, bloc or place that starts at the token. Longer names hide what
// stands inside them: "Latin American", "New Mexico", "Mexico City".
const LexicalHit* longest_territory_at(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* longest = nullptr;
  for (const LexicalHit& hit : annotation.hits_at(token)) {
    if (!names_territory(hit.lexical)) continue;
    if (longest == nullptr || hit.tokens.last > longest->tokens.last) longest = &hit;
  }
  return longest;
}

// "US$ 3 billion" speaks of money.
bool is_currency_sign(const Annotation& annotation, const LexicalHit& hit) {
  if (hit.tokens.last >= annotation.document.size()) return false;
  const Token& next = annotation.document.token(hit.tokens.last);
  return next.glued && next.is(Mark::Currency);
}

// "Jordan Miller": a name that persons bear, too, before a capitalised word that nothing explains.
bool is_given_name(const Annotation& annotation, const LexicalHit& hit) {
  const std::uint32_t after = hit.tokens.last;
  if (after >= annotation.document.size() || hit.form != LexicalForm::Base) return false;
  const Token& next = annotation.document.token(after);
  const bool surname = next.is_word() && next.capital() && !next.all_capitals() &&
                       !next.starts_line && next.particle == Particle::None &&
                       annotation.hits_at(after).empty();
  return surname && annotation.concept_of(hit).attribute("alsoGivenName") == "true";
}

// "Savannah, Georgia": a name that a smaller place bears, too, after that of a town.
bool is_homonymous_place(const Annotation& annotation, const LexicalHit& hit) {
  const LexicalHit* place = annotation.hit_at(hit.tokens.first, Lexical::Place);
  if (place == nullptr || place->tokens != hit.tokens || hit.tokens.first < 2) return false;
  const Token& town = annotation.document.token(hit.tokens.first - 2);
  return annotation.document.token(hit.tokens.first - 1).is(Mark::Comma) && town.is_word() &&
         town.capital() && !annotation.mentions.empty() &&
         annotation.mentions.back().tokens.last != hit.tokens.first - 1;
}

bool stands_for_other(const Annotation& annotation, const LexicalHit& hit) {
  return is_currency_sign(annotation, hit) || is_given_name(annotation, hit) ||
         is_homonymous_place(annotation, hit);
}

void add_territory(Annotation& annotation, const LexicalHit& hit) {
  if (hit.form == LexicalForm::Capital || stands_for_other(annotation, hit)) return;
  if (hit.lexical == Lexical::Country)
    annotation.add_mention(hit.tokens, EntityType::Country, "known-country", 0.95F, hit.concept_id);
  if (hit.lexical == Lexical::Bloc)
    annotation.add_mention(hit.tokens, EntityType::Bloc, "known-bloc", 0.95F, hit.concept_id);
}

}  // namespace

void find_countries(Annotation& annotation) {
  std::uint32_t covered = 0;
  for (std::uint32_t token = 0; token < annotation.document.size(); ++token) {
    if (token < covered) continue;
    const LexicalHit* hit = longest_territory_at(annotation, token);
    if (hit == nullptr) continue;
    covered = hit->tokens.last;
    add_territory(annotation, *hit);
  }
}

}  // namespace communique

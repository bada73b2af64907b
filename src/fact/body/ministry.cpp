#include "fact/body/ministry.hpp"

#include <algorithm>

#include "text/tokenizer.hpp"

namespace communique {
namespace {

bool opens_ministry(std::uint64_t word) {
  static const std::uint64_t heads[] = {word_hash("ministry"), word_hash("department"),
                                        word_hash("directorate-general"), word_hash("secretariat"),
                                        word_hash("undersecretariat")};
  return std::ranges::find(heads, word) != std::end(heads);
}

FieldWords words_of(std::span<const Token> tokens) {
  FieldWords words;
  for (const Token& token : tokens) {
    if (token.is_word() && token.particle == Particle::None) words.push_back(token.word);
  }
  return words;
}

// The field in "Ministry of Trade and Industry (MTI)", "Directorate General of Foreign Trade";
// empty where no ministry is named.
FieldWords field_of_name(std::span<const Token> tokens) {
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const bool general =
        i > 0 && tokens[i].word == "general"_word && tokens[i - 1].word == "directorate"_word;
    if (!general && !opens_ministry(tokens[i].word)) continue;
    if (!tokens[i + 1].is(Particle::Of) && !tokens[i + 1].is(Particle::For)) continue;
    std::size_t last = i + 2;
    while (last < tokens.size() && !tokens[last].is(Mark::OpenBracket) &&
           !tokens[last].is(Particle::Of))
      ++last;
    return words_of(tokens.subspan(i + 2, last - i - 2));
  }
  return {};
}

}  // namespace

FieldWords field_words(const Annotation& annotation, TokenRange tokens) {
  return words_of(annotation.document.tokens().subspan(tokens.first, tokens.size()));
}

Ministries::Ministries(const Annotation& annotation, const Reading& reading)
    : annotation_(annotation), reading_(reading), known_(reading.entities.size()) {
  for (const Mention& mention : annotation.mentions) {
    if (mention.type == EntityType::Body && !mention.nominal && mention.entity != no_entity)
      add(mention);
  }
}

void Ministries::add(const Mention& mention) {
  if (known_[mention.entity]) return;
  FieldWords field = field_of_name(
      annotation_.document.tokens().subspan(mention.tokens.first, mention.tokens.size()));
  if (!field.empty()) {
    push(mention.entity, std::move(field));
  } else if (mention.concept_id != no_concept) {
    const Concept& entry = (*annotation_.vocabulary)[mention.concept_id];
    add_label(mention.entity, entry.label);
  }
}

void Ministries::add_label(EntityIndex body, std::string_view label) {
  std::vector<Token> tokens;
  tokenize(label, tokens);
  FieldWords field = field_of_name(tokens);
  if (!field.empty()) push(body, std::move(field));
}

void Ministries::push(EntityIndex body, FieldWords field) {
  known_[body] = true;
  ministries_.push_back({body, std::move(field)});
}

EntityIndex Ministries::of_field(const FieldWords& field, EntityIndex country) const {
  for (const Ministry& ministry : ministries_) {
    if (field.empty() || ministry.field != field) continue;
    const EntityIndex own = country_of(ministry.body);
    if (own == no_entity || country == no_entity || own == country) return ministry.body;
  }
  return no_entity;
}

EntityIndex Ministries::first_of(EntityIndex country) const {
  for (const Ministry& ministry : ministries_) {
    if (country_of(ministry.body) == country) return ministry.body;
  }
  return no_entity;
}

bool Ministries::shares_field(EntityIndex body, const FieldWords& field) const {
  const auto ministry = std::ranges::find(ministries_, body, &Ministry::body);
  return ministry != ministries_.end() && std::ranges::any_of(field, [&](std::uint64_t word) {
           return std::ranges::find(ministry->field, word) != ministry->field.end();
         });
}

EntityIndex Ministries::country_of(EntityIndex body) const {
  for (const BodyFact& fact : reading_.bodies) {
    if (fact.body == body && fact.country != no_entity) return fact.country;
  }
  return no_entity;
}

}  // namespace communique

#include "mention/person/name_part.hpp"

#include <algorithm>

#include "mention/person/honorific.hpp"

namespace communique {
namespace {

// "van", "Van", "ole", but not "Ole", a given name.
bool is_particle(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* particle = annotation.hit_at(token, Lexical::NameParticle);
  return particle != nullptr && !(annotation.document.token(token).capital() &&
                                  annotation.concept_of(*particle).attribute("small") == "true");
}

// The "Le" of "Le Van Hai", with which the words begin.
bool is_surname(const Annotation& annotation, TokenRange words) {
  const LexicalHit* particle = annotation.hit_at(words.first, Lexical::NameParticle);
  return particle != nullptr && words.size() > 2 &&
         annotation.document.token(words.first).capital() &&
         annotation.concept_of(*particle).attribute("surname") == "true";
}

// The "Ben" of "Ben Ruiz", where the name begins.
bool is_given_name(const Annotation& annotation, std::uint32_t first) {
  const LexicalHit* particle = annotation.hit_at(first, Lexical::NameParticle);
  return particle != nullptr && annotation.document.token(first).capital() &&
         annotation.concept_of(*particle).attribute("given") == "true";
}

}  // namespace

std::vector<TokenRange> name_units(const Annotation& annotation, TokenRange name) {
  std::vector<TokenRange> units;
  const Document& document = annotation.document;
  bool open = false;  // whether the next word goes to the last unit
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const Token& token = document.token(i);
    if (token.is(Mark::Hyphen)) {
      open = true;
      if (!units.empty()) units.back().last = i + 1;
      continue;
    }
    if (!token.is_word()) continue;
    if (open && !units.empty()) {
      units.back().last = i + 1;
    } else {
      units.push_back({i, i + 1});
    }
    open = is_particle(annotation, i) && !is_surname(annotation, {i, name.last}) &&
           !(i == name.first && is_given_name(annotation, i));
  }
  return units;
}

TokenRange name_in(const Annotation& annotation, const Mention& mention) {
  const auto office = std::ranges::lower_bound(annotation.offices, mention.tokens.first, {},
                                               [](const Office& o) { return o.title.first; });
  const bool titled = office != annotation.offices.end() && office->holder != no_token &&
                      office->title.first == mention.tokens.first &&
                      mention.tokens.contains(office->holder);
  if (titled) return {office->holder, mention.tokens.last};
  const std::uint32_t first = honorifics_at(annotation, mention.tokens.first).last;
  return {first < mention.tokens.last ? first : mention.tokens.first, mention.tokens.last};
}

bool looks_like_name(const Annotation& annotation, TokenRange name) {
  const std::size_t units = name_units(annotation, name).size();
  if (units < 2 || units > 4) return false;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const Token& token = annotation.document.token(i);
    if (token.is_word() && token.all_capitals() && !token.has(Abbreviated)) return false;
    const bool known = std::ranges::any_of(annotation.hits_at(i), [](const LexicalHit& hit) {
      return hit.lexical != Lexical::NameParticle && hit.lexical != Lexical::Month;
    });
    if (known) return false;
  }
  return annotation.document.token(name.first).particle == Particle::None;
}

bool opens_participle(const Annotation& annotation, std::uint32_t token) {
  constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::EventVerb, Lexical::RoleVerb};
  return annotation.document.sentence_at(token).tokens.first == token &&
         std::ranges::any_of(annotation.hits_at(token), [&](const LexicalHit& hit) {
           return verbs.has(hit.lexical) && hit.form == LexicalForm::Gerund;
         });
}

}  // namespace communique

#include "mention/place/country_of_origin.hpp"

namespace communique {

std::uint32_t behind_origin(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  if (token + 2 >= document.size()) return token;
  const Token& preposition = document.token(token);
  if (!preposition.is(Particle::From) && !preposition.is(Particle::Of) &&
      !preposition.is(Particle::In))
    return token;
  const std::uint32_t name = token + (document.token(token + 1).is(Particle::The) ? 2 : 1);
  const LexicalHit* country = annotation.hit_at(name, Lexical::Country);
  const bool named = country != nullptr && country->form != LexicalForm::Adjective;
  return named ? country->tokens.last : token;
}

}  // namespace communique

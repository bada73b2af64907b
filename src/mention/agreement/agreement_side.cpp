#include "mention/agreement/agreement_side.hpp"

#include "mention/side.hpp"

namespace communique {

const Mention* side_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = annotation.innermost_mention_at(token);
  return mention != nullptr && is_side(*mention) && mention->tokens.first == token ? mention
                                                                                   : nullptr;
}

std::uint32_t behind_article(const Document& document, std::uint32_t at) {
  return at < document.size() && document.token(at).is(Particle::The) ? at + 1 : at;
}

std::uint32_t before_article(const Document& document, std::uint32_t at) {
  if (at == 0) return at;
  const Token& before = document.token(at - 1);
  return before.is(Particle::The) || before.is(Particle::A) ? at - 1 : at;
}

}  // namespace communique

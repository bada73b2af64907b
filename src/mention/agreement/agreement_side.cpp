#include "mention/agreement/agreement_side.hpp"

#include "mention/office/office_owner.hpp"

namespace communique {

const Mention* side_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = annotation.innermost_mention_at(token);
  return mention != nullptr && is_side(*mention) && mention->tokens.first == token ? mention
                                                                                   : nullptr;
}

std::uint32_t behind_article(const Document& document, std::uint32_t at) {
  return at < document.size() && document.token(at).is(Particle::The) ? at + 1 : at;
}

}  // namespace communique

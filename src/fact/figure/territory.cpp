#include "fact/figure/territory.hpp"

#include "mention/side.hpp"

namespace communique {

Territory territory_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = annotation.mention_at(token);
  if (mention == nullptr || mention->tokens.first != token) return {};
  if (!is_side(mention->type)) return {};
  return {mention->entity, mention->tokens.last};
}

}  // namespace communique

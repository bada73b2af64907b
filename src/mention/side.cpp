#include "mention/side.hpp"

namespace communique {

bool joins_sides(const Annotation& annotation, std::uint32_t dash) {
  if (dash == 0 || dash >= annotation.document.size() || !annotation.document.token(dash).is_dash())
    return false;
  const Mention* first = annotation.mention_at(dash - 1);
  return first != nullptr && is_side(*first) &&
         annotation.has_hit_at(dash + 1, {Lexical::Country, Lexical::Bloc});
}

}  // namespace communique

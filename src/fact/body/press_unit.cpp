#include "fact/body/press_unit.hpp"

#include "mention/name/name_core.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool head_has(const Annotation& annotation, const Mention& name, Trait trait) {
  const NameCore core = read_name_core(annotation, name.tokens);
  return core.head != no_concept && (*annotation.vocabulary)[core.head].has(trait);
}

}  // namespace

bool names_press(const Document& document, TokenRange range) {
  static const WordSet words = {"press", "media", "communication", "communications", "relations"};
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (words.contains(document.token(t))) return true;
  }
  return false;
}

bool names_unit(const Annotation& annotation, const Mention& name) {
  return head_has(annotation, name, Trait::Unit) || names_press(annotation.document, name.tokens);
}

bool names_press_unit(const Annotation& annotation, const Mention& name) {
  return head_has(annotation, name, Trait::Unit) && head_has(annotation, name, Trait::Field);
}

}  // namespace communique

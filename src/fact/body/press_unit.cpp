#include "fact/body/press_unit.hpp"

#include "mention/name/name_core.hpp"

namespace communique {
namespace {

bool head_has(const Annotation& annotation, const Mention& name, Trait trait) {
  const NameCore core = read_name_core(annotation, name.tokens);
  return core.head != no_concept && (*annotation.vocabulary)[core.head].has(trait);
}

}  // namespace

bool names_press(const Annotation& annotation, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (annotation.is(t, WordKind::Press)) return true;
  }
  return false;
}

bool names_unit(const Annotation& annotation, const Mention& name) {
  return head_has(annotation, name, Trait::Unit) || names_press(annotation, name.tokens);
}

bool names_press_unit(const Annotation& annotation, const Mention& name) {
  return head_has(annotation, name, Trait::Unit) && head_has(annotation, name, Trait::Field);
}

}  // namespace communique

#include "fact/post/delegation_pairs.hpp"

#include <algorithm>

namespace communique {
namespace {

// As many sides stand before the word, in one list, as persons after it.
bool align(const Document& document, const DelegationSentence& named, std::uint32_t word,
           std::vector<Representation>& found) {
  std::vector<const Mention*> persons;
  for (const Mention* person : named.persons()) {
    if (person->tokens.first > word) persons.push_back(person);
  }
  const auto sides = named.sides();
  const auto end =
      std::ranges::find_if(sides, [&](const Mention* side) { return side->tokens.first > word; });
  const std::size_t count = persons.size();
  if (count < 2 || static_cast<std::size_t>(end - sides.begin()) < count) return false;
  const auto first = end - static_cast<std::ptrdiff_t>(count);
  const Span sentence = document.span_of(named.tokens());
  for (std::size_t i = 0; i < count; ++i) {
    const Mention& side = **(first + static_cast<std::ptrdiff_t>(i));
    found.push_back({persons[i]->entity, side.entity, {sentence, "respectively", 0.9F}});
  }
  return true;
}

}  // namespace

bool read_respectively(const Document& document, const DelegationSentence& named,
                       std::vector<Representation>& found) {
  for (std::uint32_t t = named.tokens().first; t < named.tokens().last; ++t) {
    if (document.token(t).is(Particle::Respectively)) return align(document, named, t, found);
  }
  return false;
}

}  // namespace communique

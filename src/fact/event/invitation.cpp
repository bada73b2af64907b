#include "fact/event/invitation.hpp"

#include "text/word_set.hpp"

namespace communique {

std::span<const Mention* const> invited_before(const EventStory& story, std::uint32_t verb) {
  static const WordSet invitation = {"invitation"};
  static const WordSet accepting = {"accepted", "accepts", "accept"};
  constexpr std::uint32_t reach = 16;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(verb).tokens.first;
  bool told = false;
  for (std::uint32_t t = verb; t > begin && t + reach > verb; --t) {
    told |= invitation.contains(document.token(t - 1));
    if (told && accepting.contains(document.token(t - 1)))
      return story.clauses.read({t - 1, t}, LexicalForm::Past).subjects;
  }
  return {};
}

}  // namespace communique

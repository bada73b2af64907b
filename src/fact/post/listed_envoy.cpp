#include "fact/post/listed_envoy.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "mention/office/letters_of_credence.hpp"
#include "text/word_set.hpp"

namespace communique {

bool names_envoys(const Document& document, TokenRange sentence) {
  static const WordSet envoys = {"ambassadors", "envoys", "heads", "commissioners", "they", "them"};
  constexpr std::uint32_t longest_opening = 12;
  const std::uint32_t end = std::min(sentence.first + longest_opening, sentence.last);
  bool named = false;
  for (std::uint32_t t = sentence.first; t < end; ++t) {
    const Token& token = document.token(t);
    if (token.is(Particle::Are) || token.is(Particle::Were)) {
      const bool governs = t + 1 < document.size() && is_preposition(document.token(t + 1)) &&
                           !document.token(t + 1).is(Particle::As);
      return named && !governs;
    }
    named |= envoys.contains(token);
  }
  return false;
}

std::vector<const Mention*> listed_envoys(const Annotation& annotation) {
  static const WordSet ambassadors = {"ambassadors", "amb", "amb."};
  const Document& document = annotation.document;
  std::vector<const Mention*> envoys;
  if (!document.holds(letters_of_credence()) || !document.holds(ambassadors)) return envoys;
  std::uint32_t read_until = 0;
  for (std::uint32_t t = 0; t < document.size(); ++t) {
    if (t < read_until || !letters_of_credence().contains(document.token(t))) continue;
    TokenRange sentence = document.sentence_at(t).tokens;
    if (sentence.last < document.size()) {
      const TokenRange next = document.sentence_at(sentence.last).tokens;
      if (names_envoys(document, next)) sentence.last = next.last;
    }
    read_until = sentence.last;
    for (const Mention& mention : mentions_in(annotation, sentence)) {
      if (mention.type == EntityType::Person && !mention.nominal) envoys.push_back(&mention);
    }
  }
  return envoys;
}

}  // namespace communique

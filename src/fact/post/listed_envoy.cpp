#include "fact/post/listed_envoy.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "mention/office/letters_of_credence.hpp"
#include "text/word_set.hpp"

namespace communique {

bool names_envoys(const Document& document, TokenRange sentence) {
  static const WordSet envoys = {"ambassadors", "envoys", "heads", "commissioners",
                                 "they",        "them",   "others"};
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

namespace {

bool tells_of_letters(const Document& document, TokenRange sentence) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (letters_of_credence().contains(document.token(t))) return true;
  }
  return false;
}

// Behind "told the envoys, who included": those of whom a bracket tells the country.
std::uint32_t behind_envoys(const Document& document, TokenRange sentence) {
  static const WordSet words = {"ambassadors", "envoys"};
  std::uint32_t t = sentence.first;
  while (t < sentence.last && !words.contains(document.token(t))) ++t;
  return t;
}

}  // namespace

std::vector<const Mention*> listed_envoys(const Annotation& annotation) {
  static const WordSet ambassadors = {"ambassadors", "amb", "amb."};
  const Document& document = annotation.document;
  std::vector<const Mention*> envoys;
  if (!document.holds(letters_of_credence()) || !document.holds(ambassadors)) return envoys;
  bool listing = false;
  for (const Sentence& sentence : document.sentences()) {
    listing = tells_of_letters(document, sentence.tokens) ||
              (listing && names_envoys(document, sentence.tokens));
    const std::uint32_t last = sentence.tokens.last;
    const std::uint32_t first =
        listing ? sentence.tokens.first : behind_envoys(document, sentence.tokens);
    for (const Mention& mention : mentions_in(annotation, {first, last})) {
      const std::uint32_t behind = mention.tokens.last;
      const bool told = listing || (behind < last && document.token(behind).is(Mark::OpenBracket));
      if (told && mention.type == EntityType::Person && !mention.nominal)
        envoys.push_back(&mention);
    }
  }
  return envoys;
}

}  // namespace communique

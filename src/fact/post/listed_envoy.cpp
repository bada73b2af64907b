#include "fact/post/listed_envoy.hpp"

#include "mention/office/letters_of_credence.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "The new envoys are Ana Ruiz (Peru) and ..." at the token.
bool lists_envoys(const Document& document, std::uint32_t first) {
  constexpr std::uint32_t reach = 4;
  for (std::uint32_t t = first; t + 1 < document.size() && t < first + reach; ++t) {
    if (document.token(t).word == "envoys"_word) return document.token(t + 1).is(Particle::Are);
  }
  return false;
}

}  // namespace

std::vector<const Mention*> listed_envoys(const Annotation& annotation) {
  static const WordSet ambassadors = {"ambassadors", "amb", "amb."};
  const Document& document = annotation.document;
  std::vector<const Mention*> envoys;
  if (!document.holds(letters_of_credence()) || !document.holds(ambassadors)) return envoys;
  std::uint32_t read_until = 0;
  for (std::uint32_t t = 0; t < document.size(); ++t) {
    if (t < read_until || !letters_of_credence().contains(document.token(t))) continue;
    TokenRange sentence = document.sentence_at(t).tokens;
    if (lists_envoys(document, sentence.last))
      sentence.last = document.sentence_at(sentence.last).tokens.last;
    read_until = sentence.last;
    for (const Mention& mention : mentions_in(annotation, sentence)) {
      if (mention.type == EntityType::Person && !mention.nominal) envoys.push_back(&mention);
    }
  }
  return envoys;
}

}  // namespace communique

#include "fact/post/listed_envoy.hpp"

#include "text/word_set.hpp"

namespace communique {

std::vector<const Mention*> listed_envoys(const Annotation& annotation) {
  static const WordSet letters = {"credentials", "credence"};
  static const WordSet ambassadors = {"ambassadors"};
  const Document& document = annotation.document;
  std::vector<const Mention*> envoys;
  if (!document.holds(letters) || !document.holds(ambassadors)) return envoys;
  std::uint32_t read_until = 0;
  for (std::uint32_t t = 0; t < document.size(); ++t) {
    if (t < read_until || !letters.contains(document.token(t))) continue;
    const TokenRange sentence = document.sentence_at(t).tokens;
    read_until = sentence.last;
    for (const Mention& mention : mentions_in(annotation, sentence)) {
      if (mention.type == EntityType::Person && !mention.nominal) envoys.push_back(&mention);
    }
  }
  return envoys;
}

}  // namespace communique

#include "fact/post/onlooker.hpp"

#include "text/word_set.hpp"

namespace communique {
namespace {

// Said of all whom a part of a sentence names.
bool tells_presence(const Document& document, std::uint32_t token) {
  static const WordSet words = {"attended", "present", "witnessed", "participated"};
  static const WordSet taking = {"took", "take", "takes", "taking"};
  static const WordSet part = {"part"};
  return words.contains(document.token(token)) ||
         (token > 0 && part.contains(document.token(token)) &&
          taking.contains(document.token(token - 1)));
}

// Said of those whom it names afterwards.
bool tells_company(const Token& token) {
  static const WordSet words = {"accompanied", "presence", "alongside", "participation", "joined"};
  return words.contains(token);
}

// Whether the part of the sentence, which semicolons bound, says that the one named at the token
// looked on.
bool looks_on_at(const Document& document, std::uint32_t token) {
  const TokenRange sentence = document.sentence_at(token).tokens;
  std::uint32_t first = token;
  while (first > sentence.first && !document.token(first - 1).is(Mark::Semicolon)) --first;
  for (std::uint32_t t = first; t < sentence.last && !document.token(t).is(Mark::Semicolon); ++t) {
    if (tells_presence(document, t) || (t < token && tells_company(document.token(t)))) return true;
  }
  return false;
}

}  // namespace

Onlookers::Onlookers(const Annotation& annotation) : looks_on_(annotation.entities.size(), false) {
  std::vector<bool> seen(annotation.entities.size(), false);
  for (const Mention& mention : annotation.mentions) {
    const std::uint32_t token = mention.tokens.first;
    if (mention.type != EntityType::Person || mention.entity == no_entity || mention.nominal ||
        seen[mention.entity] || annotation.document.sentence_at(token).paragraph == 0)
      continue;
    seen[mention.entity] = true;
    looks_on_[mention.entity] = looks_on_at(annotation.document, token);
  }
}

}  // namespace communique

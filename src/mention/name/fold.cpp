#include "mention/name/fold.hpp"

#include <string_view>

namespace communique {
namespace {

constexpr std::string_view ending = "fold";

// What a number in one word is, or 0.
double number_word(const Vocabulary& vocabulary, std::string_view word) {
  const Vocabulary::State state = vocabulary.next(Vocabulary::start, word_hash(word));
  if (state == Vocabulary::dead) return 0;
  for (const Sense& sense : vocabulary.senses(state)) {
    if (vocabulary[sense.concept_id].lexical == Lexical::NumberWord)
      return vocabulary[sense.concept_id].value;
  }
  return 0;
}

}  // namespace

std::optional<Fold> read_fold(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  double times = 0;
  std::uint32_t at = token;
  for (; at < document.size(); ++at) {
    const LexicalHit* number = annotation.hit_at(at, Lexical::NumberWord);
    const bool one_word = number != nullptr && number->tokens.size() == 1;
    if (one_word) times += annotation.concept_of(*number).value;
    if (!one_word && !(document.token(at).is(Mark::Hyphen) && at > token)) break;
  }
  if (at >= document.size()) return std::nullopt;
  if (times > 0 && document.token(at).word == "fold"_word) return Fold{times, at + 1};
  std::string_view text = document.text_of(at);
  if (!text.ends_with(ending) || text.size() == ending.size()) return std::nullopt;
  text.remove_suffix(ending.size());
  const double unit = number_word(*annotation.vocabulary, text);
  if (unit == 0) return std::nullopt;
  return Fold{times + unit, at + 1};
}

}  // namespace communique

#include "fact/statement/statement_act.hpp"

#include "fact/statement/quoted_act.hpp"

namespace communique {

Act act_of(const SpeechWord& word, const SpeechContent& content) {
  if (content.announces_words) return Act::State;
  const bool feeling = word.act == Act::State && content.noun_act &&
                       (*content.noun_act == Act::Concern || *content.noun_act == Act::Regret);
  if (content.noun_act && (word.carries || feeling)) return *content.noun_act;
  if (word.act_with_infinitive && (content.frames & ToInfinitive) != 0 &&
      (content.frames & ThatClause) == 0 && !content.direct_quote)
    return *word.act_with_infinitive;
  if (word.act_with_quote && content.direct_quote) return *word.act_with_quote;
  return word.act;
}

Act act_of_words(const Annotation& annotation, const SpeechLexicon& lexicon, TokenRange words) {
  const bool quoted = annotation.document.token(words.first).is(Mark::OpenQuote);
  const std::uint32_t first = words.first + (quoted ? 1 : 0);
  const LexicalHit* verb =
      first < words.last ? own_act_at(annotation, lexicon, first, words.last) : nullptr;
  return verb != nullptr && verb->form == LexicalForm::Base ? lexicon[verb->concept_id].act
                                                            : Act::State;
}

}  // namespace communique

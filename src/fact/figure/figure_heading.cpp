#include "fact/figure/figure_heading.hpp"

#include <algorithm>

#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Its words but for the date, where the sentence is a line that may head a list, or ends with a
// colon; else none.
std::vector<Token> words_of_heading(const Annotation& annotation, TokenRange sentence) {
  constexpr std::uint32_t longest = 20;
  const Document& document = annotation.document;
  const Token& end = document.token(sentence.last - 1);
  const bool colon = end.is(Mark::Colon);
  const std::size_t most_words = colon ? 14 : 6;
  const bool heads = (document.token(sentence.first).starts_line || colon) &&
                     sentence.size() <= longest && !end.is(Mark::Period);
  std::vector<Token> words;
  for (std::uint32_t t = sentence.first; heads && t < sentence.last; ++t) {
    const Token& word = document.token(t);
    if (date_at(annotation, t) != nullptr || word.is(Mark::Comma)) continue;
    if (word.is_number() || word.is_dash() || word.is(Mark::Bullet)) return {};
    words.push_back(word);
  }
  if (words.size() > most_words) words.clear();
  return words;
}

}  // namespace

ConceptId indicator_of_heading(const Annotation& annotation, TokenRange sentence) {
  static const WordSet buyers = {"destinations", "markets",  "buyers", "customers",
                                 "exports",      "exported", "sold",   "sell"};
  static const WordSet sellers = {"suppliers", "origins", "sources", "imports",
                                  "imported",  "bought",  "buy"};
  static const WordSet listed = {"items",       "products", "goods",    "markets",
                                 "commodities", "partners", "countries"};
  ConceptId told = no_concept;
  bool lists = false;
  std::vector<Token> words = words_of_heading(annotation, sentence);
  std::ranges::reverse(words);
  for (const Token& word : words) {
    if (lists && word.word == "export"_word)
      return annotation.vocabulary->find("indicator-exports");
    if (lists && word.word == "import"_word)
      return annotation.vocabulary->find("indicator-imports");
    lists |= listed.contains(word);
    if (told != no_concept) continue;
    if (buyers.contains(word)) told = annotation.vocabulary->find("indicator-exports");
    if (sellers.contains(word)) told = annotation.vocabulary->find("indicator-imports");
  }
  return told;
}

void take_topic_of_heading(const Annotation& annotation, TokenRange sentence, FigureTopic& topic) {
  if (!topic.subject) return;
  const ConceptId indicator = indicator_of_heading(annotation, sentence);
  if (indicator == no_concept) return;
  FigureSubject subject;
  subject.tokens = sentence;
  subject.indicator = indicator;
  if (topic.subject->item == "goods") subject.item = topic.subject->item;
  topic.subject = subject;
  topic.item = subject.item;
  topic.silent_sentences = 0;
  topic.headed = true;
}

}  // namespace communique

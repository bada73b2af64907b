#include "fact/statement/list_subject.hpp"

#include "fact/clause/verb_group.hpp"

namespace communique {
namespace {

// Where the text of an item begins behind "-", "2.", "(a)" or "iv."; `first` where none stands.
std::uint32_t behind_marker(const Document& document, TokenRange item) {
  constexpr std::size_t longest_number = 4;  // "viii"
  std::uint32_t t = item.first;
  const bool letters = document.token(t).is_word();
  if (letters && (document.text_of(t).size() > longest_number || t + 1 >= item.last ||
                  document.token(t + 1).is_word()))
    return t;
  if (document.token(t).is(Mark::OpenQuote)) return t;
  if (letters) ++t;
  while (t < item.last && !document.token(t).is_word()) ++t;
  return t;
}

}  // namespace

ListSubjects::ListSubjects(const Document& document, const ActorPhrases& actors)
    : document_(document), actors_(actors) {
  std::uint32_t colon = no_token;
  for (const Sentence& sentence : document.sentences()) {
    const TokenRange tokens = sentence.tokens;
    const bool item = behind_marker(document, tokens) > tokens.first;
    if (document.token(tokens.first).starts_line && !item) colon = no_token;
    colons_.push_back(colon);
    if (document.token(tokens.last - 1).is(Mark::Colon)) colon = tokens.last - 1;
  }
}

const Actors* ListSubjects::over(std::uint32_t verb) const {
  const std::uint32_t colon = colons_[document_.sentence_index(verb)];
  if (colon == no_token) return nullptr;
  const TokenRange item = document_.sentence_at(verb).tokens;
  std::uint32_t begin = behind_marker(document_, item);
  while (begin < verb && is_adverb(document_, begin)) ++begin;
  if (begin != verb || begin == item.first) return nullptr;
  const Actors* actors = actors_.ending_at(colon);
  if (actors == nullptr || actors->governed) return nullptr;
  const std::uint32_t first = actors->tokens.first;
  const bool alone = first == document_.sentence_at(colon).tokens.first ||
                     document_.token(first - 1).is(Mark::Comma);
  return alone ? actors : nullptr;
}

}  // namespace communique

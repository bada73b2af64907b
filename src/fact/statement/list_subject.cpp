#include "fact/statement/list_subject.hpp"

#include "fact/clause/verb_group.hpp"

namespace communique {
namespace {

// The end of "(a)" or "(iv)" at the token; the token where there is none.
std::uint32_t behind_bracketed_number(const Document& document, TokenRange item) {
  const std::uint32_t t = item.first;
  const bool bracket = t + 3 < item.last && document.token(t).is(Mark::OpenBracket) &&
                       document.token(t + 2).is(Mark::CloseBracket);
  return bracket ? t + 3 : t;
}

// Where the text of an item begins behind "-", "2.", "(a)" or "iv."; `first` where none stands.
std::uint32_t behind_marker(const Document& document, TokenRange item) {
  constexpr std::size_t longest_number = 4;  // "viii"
  std::uint32_t t = behind_bracketed_number(document, item);
  if (t != item.first) return t;
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
  std::uint32_t opener = no_token;
  for (const Sentence& sentence : document.sentences()) {
    const TokenRange tokens = sentence.tokens;
    const bool item = behind_marker(document, tokens) > tokens.first;
    if (document.token(tokens.first).starts_line && !item) opener = no_token;
    openers_.push_back(opener);
    const Token& last = document.token(tokens.last - 1);
    const bool opens = document.token(tokens.first).starts_line || opener == no_token;
    if (last.is(Mark::Colon) || (last.is(Mark::Comma) && !item && opens)) opener = tokens.last - 1;
  }
}

// The first token behind the marker of the item that the sentence begins or, behind "1.", is; its
// end where there is no marker.
std::uint32_t ListSubjects::begin_of_item(std::size_t sentence) const {
  const TokenRange tokens = document_.sentences()[sentence].tokens;
  const std::uint32_t begin = behind_marker(document_, tokens);
  if (begin != tokens.first) return begin;
  if (sentence == 0 || document_.token(tokens.first).starts_line) return tokens.last;
  const TokenRange before = document_.sentences()[sentence - 1].tokens;
  return behind_marker(document_, before) == before.last ? begin : tokens.last;
}

std::uint32_t ListSubjects::opening_of_item(std::uint32_t token) const {
  std::uint32_t begin = begin_of_item(document_.sentence_index(token));
  while (begin < token && is_adverb(document_, begin)) ++begin;
  return begin;
}

const Actors* ListSubjects::over(std::uint32_t verb) const {
  const std::uint32_t opener = openers_[document_.sentence_index(verb)];
  if (opener == no_token || opening_of_item(verb) != verb) return nullptr;
  const Actors* actors = actors_.ending_at(opener);
  if (actors == nullptr || actors->governed) return nullptr;
  const std::uint32_t first = actors->tokens.first;
  const bool alone = first == document_.sentence_at(opener).tokens.first ||
                     document_.token(first - 1).is(Mark::Comma);
  return alone ? actors : nullptr;
}

}  // namespace communique

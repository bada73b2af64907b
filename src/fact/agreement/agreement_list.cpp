#include "fact/agreement/agreement_list.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr std::uint32_t longest_list = 40;  // sentences

// Index after what marks an item: "– ", "* ", "2. ", "(i) ", "iv. "; the first token where none
// does.
std::uint32_t behind_item_mark(const Document& document, const Sentence& sentence) {
  std::uint32_t t = sentence.tokens.first;
  if (!document.token(t).starts_line) return t;
  const auto marks = [&](std::uint32_t at) {
    const Token& token = document.token(at);
    return token.kind == TokenKind::Mark || token.is_number() || document.text_of(at).size() < 3;
  };
  while (t < sentence.tokens.last && t < sentence.tokens.first + 4 && marks(t)) ++t;
  return t;
}

// "1.", that stands as a sentence of its own before its item.
bool is_bare_mark(const Document& document, std::uint32_t sentence) {
  const Sentence& mark = document.sentences()[sentence];
  return behind_item_mark(document, mark) == mark.tokens.last;
}

bool is_item(const Document& document, std::uint32_t sentence) {
  const Sentence& item = document.sentences()[sentence];
  return behind_item_mark(document, item) > item.tokens.first ||
         (sentence > 0 && is_bare_mark(document, sentence - 1));
}

// "The following documents were signed:", "They witnessed the signing of:".
const LexicalHit* sealing_word(const Annotation& annotation, TokenRange sentence) {
  constexpr LexicalSet steps{Lexical::StatusVerb, Lexical::StatusNoun};
  std::uint32_t t = sentence.first;
  for (; (t = annotation.next_hit(t, steps)) < sentence.last; ++t) {
    for (const Lexical lexical : {Lexical::StatusVerb, Lexical::StatusNoun}) {
      const LexicalHit* hit = annotation.hit_at(t, lexical);
      if (hit != nullptr && annotation.concept_of(*hit).attribute("status") == "signed") return hit;
    }
  }
  return nullptr;
}

bool names_documents(const Annotation& annotation, std::uint32_t noun) {
  static const WordSet others = {"mous", "outcomes", "accords"};
  return annotation.is(noun, WordKind::Document) ||
         others.contains(annotation.document.token(noun));
}

// "The four agreements are", "The documents include".
bool lists_documents(const Annotation& annotation, TokenRange sentence) {
  const Document& document = annotation.document;
  static const WordSet listing = {"include", "included", "comprise", "comprised",
                                  "cover",   "are",      "were"};
  constexpr std::uint32_t reach = 5;
  const std::uint32_t last = std::min(sentence.last, sentence.first + reach);
  for (std::uint32_t t = sentence.first + 1; t + 1 < last; ++t) {
    if (names_documents(annotation, t)) return listing.contains(document.token(t + 1));
  }
  return false;
}

// What was signed is told in a sentence before its list: "They witnessed the signing
// of four agreements".
const LexicalHit* step_told_before(const Annotation& annotation, std::uint32_t list) {
  constexpr std::uint32_t reach = 5;
  for (std::uint32_t i = list; i > 0 && list - i < reach; --i) {
    const TokenRange told = annotation.document.sentences()[i - 1].tokens;
    bool documents = false;
    for (std::uint32_t t = told.first; t < told.last; ++t)
      documents |= names_documents(annotation, t);
    const LexicalHit* step = documents ? sealing_word(annotation, told) : nullptr;
    if (step != nullptr) return step;
  }
  return nullptr;
}

// "DOCUMENTS SIGNED DURING THE VISIT", a line of its own.
bool heads_documents(const Annotation& annotation, const Sentence& sentence) {
  const Document& document = annotation.document;
  if (!document.token(sentence.tokens.first).starts_line ||
      document.token(sentence.tokens.last - 1).is(Mark::Period))
    return false;
  for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
    if (names_documents(annotation, t)) return true;
  }
  return false;
}

}  // namespace

const LexicalHit* step_of_list(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  const std::uint32_t item = document.sentence_index(token);
  if (!is_item(document, item))
    return lists_documents(annotation, document.sentences()[item].tokens)
               ? step_told_before(annotation, item)
               : nullptr;
  for (std::uint32_t i = item; i > 0 && item - i < longest_list; --i) {
    const Sentence& before = document.sentences()[i - 1];
    if (document.token(before.tokens.last - 1).is(Mark::Colon) ||
        (!is_item(document, i - 1) && heads_documents(annotation, before)))
      return sealing_word(annotation, before.tokens);
    if (!is_item(document, i - 1)) return nullptr;
  }
  return nullptr;
}

bool opens_item(const Document& document, std::uint32_t token) {
  const Sentence& sentence = document.sentence_at(token);
  return is_item(document, document.sentence_index(token)) &&
         behind_item_mark(document, sentence) == token;
}

}  // namespace communique

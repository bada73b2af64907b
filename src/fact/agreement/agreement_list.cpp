#include "fact/agreement/agreement_list.hpp"

namespace communique {
namespace {

constexpr std::uint32_t longest_list = 40;  // sentences

// "– ", "* ", "2. ", "(i) ", "iv. "
bool opens_item(const Document& document, const Sentence& sentence) {
  const Token& first = document.token(sentence.tokens.first);
  return first.starts_line && (first.kind == TokenKind::Mark || first.is_number() ||
                               document.text_of(sentence.tokens.first).size() < 3);
}

// "The following documents were signed:", "Among the acts signed are:".
const LexicalHit* sealing_verb(const Annotation& annotation, TokenRange sentence) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const LexicalHit* verb = annotation.hit_at(t, Lexical::StatusVerb);
    const bool seals =
        verb != nullptr && annotation.concept_of(*verb).attribute("status") == "signed";
    if (seals) return verb;
  }
  return nullptr;
}

}  // namespace

const LexicalHit* verb_of_list(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  const std::uint32_t item = document.sentence_index(token);
  if (!opens_item(document, document.sentences()[item])) return nullptr;
  for (std::uint32_t i = item; i > 0 && item - i < longest_list; --i) {
    const Sentence& before = document.sentences()[i - 1];
    if (document.token(before.tokens.last - 1).is(Mark::Colon))
      return sealing_verb(annotation, before.tokens);
    if (!opens_item(document, before)) return nullptr;
  }
  return nullptr;
}

}  // namespace communique

#include "fact/figure/report_goods.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// Whether the sentence names what a balance of trade counts: "Exports climb", "Goods surplus".
bool tells_trade(const Annotation& annotation, TokenRange sentence) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const LexicalHit* hit = annotation.hit_at(t, Lexical::Indicator);
    if (hit == nullptr) continue;
    const std::string_view indicator = annotation.concept_of(*hit).attribute("indicator");
    if (indicator == "exports" || indicator == "imports" || indicator == "trade balance")
      return true;
  }
  return false;
}

// Whether services, too, are traded in the release.
bool tells_services(const Document& document) {
  static const WordSet joints = {"in", "of", "and"};
  static const WordSet traded = {"exports", "imports", "trade", "surplus", "deficit"};
  return std::ranges::any_of(document.places_of("services"_word), [&](std::uint32_t t) {
    return joints.contains(document.token(t - 1)) || traded.contains(document.token(t + 1));
  });
}

}  // namespace

std::string_view goods_of_report(const Annotation& annotation) {
  constexpr std::size_t beginning = 5;
  const auto& sentences = annotation.document.sentences();
  if (sentences.empty() || !tells_trade(annotation, sentences.front().tokens)) return "";
  const std::size_t last = std::min(beginning, sentences.size());
  for (std::size_t s = 0; s < last; ++s) {
    for (std::uint32_t t = sentences[s].tokens.first; t < sentences[s].tokens.last; ++t) {
      const std::uint64_t word = annotation.document.token(t).word;
      if (word != "merchandise"_word && word != "goods"_word) continue;
      if (t + 1 < sentences[s].tokens.last && annotation.document.token(t + 1).word == "worth"_word)
        continue;  // "selling goods worth"
      if (tells_services(annotation.document)) return "";
      return word == "goods"_word ? "goods" : "merchandise";
    }
  }
  return "";
}

}  // namespace communique

#include "fact/figure/amount_context.hpp"

#include <algorithm>

namespace communique {

namespace {

// "than the 2.4", "against a 2.0", "compared with the 3.1", "extending the 4.9": the rate of
// another period.
bool compares_rate(const Document& document, TokenRange sentence, std::uint32_t at) {
  if (at < sentence.first + 2) return false;
  const Token& article = document.token(at - 1);
  if (!article.is(Particle::The) && !article.is(Particle::A)) return false;
  const Token& before = document.token(at - 2);
  const bool compared = at > sentence.first + 2 && document.token(at - 3).word == "compared"_word;
  return before.is(Particle::Than) || before.is(Particle::Against) || before.is(Particle::From) ||
         compared || before.word == "extending"_word || before.word == "reversing"_word;
}

}  // namespace

bool belongs_to_past(const Document& document, TokenRange sentence, std::uint32_t at) {
  if (compares_rate(document, sentence, at)) return true;
  const std::uint32_t floor = at > sentence.first + 2 ? at - 2 : sentence.first;
  for (std::uint32_t t = at; t-- > floor;) {
    if (document.token(t).is(Particle::After) || document.token(t).is(Particle::Following))
      return true;
  }
  return false;
}

bool opens_bracket(const Document& document, TokenRange sentence, std::uint32_t at) {
  if (at == sentence.first) return false;
  std::uint32_t before = at - 1;
  const Token& mark = document.token(before);
  if ((mark.is_dash() || mark.is(Mark::Plus)) && before > sentence.first) --before;
  return document.token(before).is(Mark::OpenBracket);
}

bool is_size_of_change(const Document& document, TokenRange sentence, std::uint32_t at) {
  if (at == sentence.first) return false;
  const Token& before = document.token(at - 1);
  return before.is(Particle::Or) || before.is(Particle::By);
}

bool is_level(const Document& document, TokenRange sentence, std::uint32_t at) {
  return at > sentence.first && document.token(at - 1).is(Particle::To);
}

int direction_after(const Annotation& annotation, TokenRange sentence, std::uint32_t after) {
  if (after >= sentence.last) return 0;
  const LexicalHit* change = annotation.hit_at(after, Lexical::ChangeWord);
  if (change != nullptr) return annotation.concept_of(*change).value < 0 ? -1 : 1;
  const std::uint64_t word = annotation.document.token(after).word;
  if (word == "more"_word || word == "greater"_word) return 1;
  return word == "less"_word || word == "fewer"_word ? -1 : 0;
}

bool is_threshold(const Document& document, TokenRange sentence, std::uint32_t at) {
  if (at == sentence.first) return false;
  const std::uint64_t before = document.token(at - 1).word;
  return before == "above"_word || before == "topped"_word || before == "below"_word ||
         before == "exceeded"_word;
}

bool is_target(const Document& document, TokenRange sentence, std::uint32_t after) {
  for (std::uint32_t t = after; t < std::min(after + 3, sentence.last); ++t) {
    if (document.token(t).word == "target"_word || document.token(t).word == "goal"_word)
      return true;
  }
  return false;
}

bool is_of_period_before(const Annotation& annotation, TokenRange sentence, std::uint32_t after) {
  const Document& document = annotation.document;
  if (after + 3 >= sentence.last || !document.token(after).is(Particle::Of)) return false;
  const Token& article = document.token(after + 1);
  if (!article.is(Particle::The) && !article.is(Particle::A)) return false;
  const auto are = [&](WordKind first, WordKind second) {
    return annotation.is(after + 2, first) && annotation.is(after + 3, second);
  };
  return are(WordKind::Span, WordKind::Earlier) || are(WordKind::Earlier, WordKind::Span);
}

bool is_part_of_last(const Document& document, TokenRange sentence, std::uint32_t after) {
  return after + 1 < sentence.last && document.token(after).is(Particle::Of) &&
         (document.token(after + 1).is(Particle::That) ||
          document.token(after + 1).is(Particle::This) ||
          document.token(after + 1).is(Particle::It));
}

bool disclaims(const Annotation& annotation, std::uint32_t token) {
  const Token& word = annotation.document.token(token);
  if (word.is(Particle::Would) || word.is(Particle::Could)) return true;
  const LexicalHit* hit = annotation.hit_at(token, Lexical::Indicator);
  return hit != nullptr && annotation.concept_of(*hit).attribute("indicator").empty();
}

}  // namespace communique

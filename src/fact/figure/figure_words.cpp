#include "fact/figure/figure_words.hpp"

namespace communique {

bool breaks_clause(const Token& token) {
  return token.is(Mark::Semicolon) || token.is(Particle::While) || token.word == "whereas"_word;
}

bool disclaims(const Token& token) {
  switch (token.word) {
    case "target"_word:
    case "targets"_word:
    case "goal"_word:
    case "quota"_word:
    case "tariff"_word:
    case "tariffs"_word:
    case "duty"_word:
    case "duties"_word:
    case "planned"_word:
    case "forecast"_word:
    case "forecasts"_word:
    case "loan"_word:
    case "loans"_word:
    case "grant"_word:
      return true;
    default:
      return token.is(Particle::Would) || token.is(Particle::Could);
  }
}

}  // namespace communique

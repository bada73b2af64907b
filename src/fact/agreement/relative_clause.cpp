#include "fact/agreement/relative_clause.hpp"

namespace communique {

bool is_relative(const Document& document, std::uint32_t at) {
  if (at >= document.size()) return false;
  return document.token(at).is(Particle::That) || document.token(at).is(Particle::Which);
}

bool has_relative_clause(const Document& document, std::uint32_t end) {
  const bool comma = end < document.size() && document.token(end).is(Mark::Comma);
  return is_relative(document, comma ? end + 1 : end);
}

std::uint32_t relative_subject(const Document& document, std::uint32_t from, std::uint32_t verb) {
  const Token& first = document.token(from);
  if (first.is(Particle::They) || first.is(Particle::We)) return from;
  for (std::uint32_t t = from; t + 1 < verb; ++t) {
    const bool joined = t == from || document.token(t - 1).is(Mark::Comma);
    if (joined && is_relative(document, t)) return t + 1;
    if (document.token(t).word != "text"_word) continue;
    if (document.token(t - 1).is(Particle::Whose)) return t + 1;
    if (document.token(t + 1).is(Particle::Of) && is_relative(document, t + 2)) return t + 3;
  }
  return verb;
}

}  // namespace communique

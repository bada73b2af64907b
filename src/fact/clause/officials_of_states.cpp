#include "fact/clause/officials_of_states.hpp"

#include <algorithm>

#include "fact/clause/verb_group.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Behind "The Foreign Ministers of"; no_token where no such plural stands there.
std::uint32_t behind_officials(const Annotation& annotation, std::uint32_t begin,
                               std::uint32_t verb) {
  static const WordSet officials = {"ministers", "leaders",   "presidents", "representatives",
                                    "officials", "delegates", "governments"};
  constexpr std::uint32_t longest_title = 7;  // "Ministers responsible for Trade and Industry"
  const Document& document = annotation.document;
  bool told = false;
  for (std::uint32_t t = begin; t < std::min(verb, begin + longest_title); ++t) {
    told |= officials.contains(document.token(t));
    const bool of = document.token(t).is(Particle::Of) || document.token(t).is(Particle::From);
    const std::uint32_t next = t + (document.token(t + 1).is(Particle::The) ? 2 : 1);
    const Mention* state = told && of ? annotation.mention_at(next) : nullptr;
    if (state != nullptr && is_side(*state)) return t + 1;
    if (annotation.mention_at(t) != nullptr) return no_token;
  }
  return no_token;
}

// Behind the title in "and the High Representative of the European Union"; else the token.
std::uint32_t behind_title(const Annotation& annotation, std::uint32_t t) {
  const auto offices = offices_in(annotation, {t, t + 1});
  const bool of_bloc = !offices.empty() && annotation.mention_of(offices.begin()->body) != nullptr;
  return of_bloc ? offices.begin()->body : t;
}

}  // namespace

std::vector<const Mention*> states_of_officials(const Annotation& annotation, std::uint32_t begin,
                                                std::uint32_t verb) {
  const Document& document = annotation.document;
  std::vector<const Mention*> states;
  std::uint32_t t = behind_officials(annotation, begin, verb);
  if (t == no_token) return states;
  while (t < verb) {
    const Token& token = document.token(t);
    if (token.is(Particle::The) || token.is(Particle::And) || token.is(Mark::Comma)) {
      ++t;
      continue;
    }
    t = behind_title(annotation, t);
    const Mention* state = annotation.innermost_mention_at(t);
    if (state == nullptr || !is_side(*state)) break;
    states.push_back(state);
    t = state->tokens.last;
    for (const Office& office : offices_in(annotation, {begin, t})) {
      if (office.body == state->tokens.first) t = std::max(t, office.tokens.last);
    }
  }
  while (t < verb && (is_adverb(document, t) || document.token(t).is(Mark::Comma))) ++t;
  if (t < verb || states.size() < 2) states.clear();
  return states;
}

}  // namespace communique

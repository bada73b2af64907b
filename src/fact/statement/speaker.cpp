#include "fact/statement/speaker.hpp"

#include <algorithm>

namespace communique {
namespace {

// "speaking for", "speaking also on behalf of", ", on behalf of": where the group begins that is
// spoken for, or no_token.
std::uint32_t spoken_for(const Document& document, std::uint32_t t, std::uint32_t first) {
  constexpr std::uint32_t reach = 4;
  constexpr std::uint64_t speaking = "speaking"_word, behalf = "behalf"_word;
  const bool on_behalf = document.token(t).word == behalf && t > first &&
                         document.token(t - 1).is(Particle::On) &&
                         document.token(t + 1).is(Particle::Of);
  if (on_behalf) {
    const bool begins = t < first + 2 || document.token(t - 2).is(Mark::Comma);
    const bool spoken = t >= first + 2 && !begins &&
                        (document.token(t - 2).word == speaking ||
                         (t >= first + 3 && document.token(t - 3).word == speaking));
    return begins || spoken ? t + 2 : no_token;
  }
  if (!document.token(t).is(Particle::For)) return no_token;
  for (std::uint32_t back = t; back > first && back + reach > t; --back) {
    if (document.token(back - 1).word == speaking) return t + 1;
  }
  return no_token;
}

}  // namespace

void add_speakers(const Mention& mention, std::vector<EntityIndex>& speakers) {
  for_each_entity(mention, [&](EntityIndex entity) {
    if (std::ranges::find(speakers, entity) == speakers.end()) speakers.push_back(entity);
  });
}

void add_principals(const Annotation& annotation, const ClauseReader& clauses, const Clause& clause,
                    std::vector<EntityIndex>& speakers) {
  const Document& document = annotation.document;
  const std::uint32_t first = document.sentence_at(clause.head).tokens.first;
  for (std::uint32_t t = first; t + 1 < clause.verb.first; ++t) {
    const std::uint32_t group = spoken_for(document, t, first);
    const Actors* actors = group == no_token ? nullptr : clauses.actors().starting_at(group);
    if (actors == nullptr) continue;
    for (const Mention* member : clauses.actors().members(*actors)) {
      if (member->type != EntityType::Person) add_speakers(*member, speakers);
    }
  }
}

bool opens_sentence(const Document& document, std::uint32_t token) {
  std::uint32_t first = document.sentence_at(token).tokens.first;
  while (first < token && !document.token(first).is_word()) ++first;
  return first == token;
}

}  // namespace communique

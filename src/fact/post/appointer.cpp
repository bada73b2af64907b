#include "fact/post/appointer.hpp"

#include "mention/line_tokens.hpp"

namespace communique {
namespace {

// The "as" before "the new Envoy for Water", or no_token.
std::uint32_t as_before(const Annotation& annotation, const Office& office) {
  constexpr std::uint32_t longest_opening = 4;
  const LineTokens line(annotation.document);
  for (std::uint32_t t = office.tokens.first; t > 0 && line.has(t); --t) {
    if (line.is(t - 1, Particle::As)) return t - 1;
    if (office.tokens.first - t >= longest_opening) break;
  }
  return no_token;
}

// Whether only "of Peru" stands between the name and the token.
bool tells_nationality(const Annotation& annotation, const Mention& holder, std::uint32_t end) {
  const LineTokens line(annotation.document);
  const std::uint32_t of = holder.tokens.last;
  if (!line.is(of, Particle::Of)) return false;
  const std::uint32_t name = line.is(of + 1, Particle::The) ? of + 2 : of + 1;
  const Mention* country = line.has(name) ? annotation.mention_at(name) : nullptr;
  return country != nullptr && country->type == EntityType::Country &&
         country->tokens.first == name && country->tokens.last == end;
}

EntityIndex bloc_of(const Annotation& annotation, const Office& office) {
  const Mention* body = annotation.mention_of(office.body);
  const bool bloc = body != nullptr && body->type == EntityType::Bloc;
  return bloc ? body->entity : no_entity;
}

}  // namespace

EntityIndex bloc_of_appointer(const Annotation& annotation, const Office& office,
                              EntityIndex person, EntityIndex home) {
  const std::uint32_t as = as_before(annotation, office);
  if (as == no_token) return no_entity;
  const std::uint32_t begin = annotation.document.sentence_at(as).tokens.first;
  for (const Mention& mention : mentions_in(annotation, {begin, as})) {
    if (mention.entity != person || !tells_nationality(annotation, mention, as)) continue;
    for (const Office& appointer : offices_in(annotation, {begin, mention.tokens.first})) {
      if (appointer.holder != no_token) return bloc_of(annotation, appointer);
    }
    const bool bloc = home != no_entity && annotation.entities[home].type == EntityType::Bloc;
    return bloc ? home : no_entity;
  }
  return no_entity;
}

}  // namespace communique

#include "fact/post/officials.hpp"

#include <algorithm>

#include "fact/post/governor.hpp"
#include "mention/name/name_core.hpp"
#include "mention/place/country.hpp"

namespace communique {

Officials::Officials(const Annotation& annotation, const Reading& reading)
    : annotation_(annotation),
      reading_(reading),
      sides_(reading),
      deputies_(reading.entities.size()),
      secretaries_(reading.entities.size()),
      governors_(reading.entities.size()) {
  for (const Post& post : reading.posts) {
    governors_[post.person] = governs_place(annotation, reading, post.person);
    if (post.title.find("Deputy Minister") != std::string::npos ||
        post.title.find("Vice Minister") != std::string::npos)
      deputies_[post.person] = true;
    const bool bloc =
        post.body != no_entity && reading.entities[post.body].type == EntityType::Bloc;
    if (bloc && (post.title == "Secretary-General" || post.title == "Secretary General"))
      secretaries_[post.person] = true;
  }
}

bool Officials::contains(EntityIndex person) const {
  if (person == no_entity || reading_.entities[person].type != EntityType::Person ||
      !reading_.entities[person].official || governors_[person])
    return false;
  const EntityIndex side = side_of(person);
  return side != no_entity &&
         (secretaries_[person] ||
          !convenes_all(*annotation_.vocabulary, reading_.entities[side].concept_id));
}

bool Officials::leads_for_country(EntityIndex person) const {
  const EntityIndex side = side_of(person);
  return reading_.entities[side].type == EntityType::Country && !deputies_[person];
}

bool Officials::serves_agency(EntityIndex person) const {
  bool held = false;
  for (const Post& post : reading_.posts) {
    if (post.person != person || post.former) continue;
    held = true;
    if (post.body == no_entity || !is_signed_for_by_head(post.body)) return false;
  }
  return held;
}

bool Officials::is_signed_for_by_head(EntityIndex body) const {
  return std::ranges::any_of(annotation_.mentions, [&](const Mention& mention) {
    if (mention.entity != body || mention.type != EntityType::Body) return false;
    const NameCore core = read_name_core(annotation_, mention.tokens);
    return core.head != no_concept &&
           !(*annotation_.vocabulary)[core.head].attribute("agency").empty();
  });
}

std::vector<const Mention*> Officials::in(TokenRange range) const {
  std::vector<const Mention*> officials;
  std::uint32_t t = range.first;
  int brackets = 0;
  for (const Mention& mention : mentions_in(annotation_, range)) {
    const std::uint32_t first = mention.tokens.first;
    if (annotation_.innermost_mention_at(first) != &mention || !contains(mention.entity)) continue;
    for (; t <= first; ++t) {
      const Token& token = annotation_.document.token(t);
      brackets += token.is(Mark::OpenBracket) - token.is(Mark::CloseBracket);
    }
    if (brackets == 0) officials.push_back(&mention);
  }
  return officials;
}

bool Officials::have_two_sides(const std::vector<EntityIndex>& officials) const {
  return std::ranges::any_of(
      officials, [&](EntityIndex person) { return side_of(person) != side_of(officials.front()); });
}

bool Officials::have_sides_of_their_own(const std::vector<EntityIndex>& officials) const {
  std::vector<EntityIndex> sides;
  for (const EntityIndex person : officials) sides.push_back(side_of(person));
  std::ranges::sort(sides);
  return std::ranges::adjacent_find(sides) == sides.end();
}

}  // namespace communique

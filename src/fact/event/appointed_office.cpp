#include "fact/event/appointed_office.hpp"

#include <algorithm>

#include "mention/side.hpp"

namespace communique {

void add_offices(const EventStory& story, TokenRange range, std::vector<EntityIndex>& holders) {
  const EntityIndex holder = holders.front();
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Mention* body = story.annotation.mention_at(t);
    const bool holds = body != nullptr &&
                       (body->type == EntityType::Body || body->type == EntityType::Organization ||
                        body->type == EntityType::Bloc);
    if (!holds) continue;
    const bool held = std::ranges::any_of(story.reading.posts, [&](const Post& post) {
      return post.person == holder && !post.former && post.body == body->entity;
    });
    if (held) add_unique(holders, body->entity);
  }
}

}  // namespace communique

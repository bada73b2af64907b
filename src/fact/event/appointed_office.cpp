#include "fact/event/appointed_office.hpp"

#include <algorithm>

#include "mention/office/office.hpp"
#include "mention/office/office_owner.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool holds_post(const EventStory& story, EntityIndex holder, const Mention& body) {
  return std::ranges::any_of(story.reading.posts, [&](const Post& post) {
    return post.person == holder && !post.former && post.body == body.entity;
  });
}

// "Permanent Representative to the WTO"
bool is_accredited_to(const EventStory& story, const Mention& bloc) {
  return bloc.type == EntityType::Bloc &&
         std::ranges::any_of(story.annotation.offices, [&](const Office& office) {
           return office.title.last <= bloc.tokens.first &&
                  bloc.tokens.last <= office.tokens.last &&
                  office_has(story.annotation, office, "envoy");
         });
}

}  // namespace

void add_offices(const EventStory& story, TokenRange range, std::vector<EntityIndex>& holders) {
  const EntityIndex holder = holders.front();
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Mention* body = story.annotation.mention_at(t);
    const bool institution =
        body != nullptr && (is_institution(*body) || body->type == EntityType::Bloc);
    if (institution && (holds_post(story, holder, *body) || is_accredited_to(story, *body)))
      add_unique(holders, body->entity);
  }
}

void add_office_beside(const EventStory& story, std::uint32_t verb,
                       std::vector<EntityIndex>& holders) {
  // "A, currently Director of the Salt Office, will take up the post": another one.
  static const WordSet lasting = {"currently", "presently"};
  const TokenRange sentence = story.document().sentence_at(verb).tokens;
  for (std::uint32_t t = sentence.first; t < verb; ++t) {
    if (lasting.contains(story.document().token(t))) return;
  }
  const std::size_t begin = story.document().sentence_span(verb).begin;
  EntityIndex body = no_entity;
  for (const Post& post : story.reading.posts) {
    if (post.person != holders.front() || post.former || post.evidence.span.begin != begin)
      continue;
    if (body != no_entity || post.body == no_entity) return;
    body = post.body;
  }
  if (body != no_entity) add_unique(holders, body);
}

}  // namespace communique

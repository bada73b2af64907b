#include "fact/event/where_clause.hpp"

#include <algorithm>

namespace communique {
namespace {

// The "where" behind a comma and the gathering, where no other event is told between; else
// no_token.
std::uint32_t where_behind(const EventStory& story, const EventDraft& gathering) {
  constexpr std::uint32_t longest_circumstance = 20;
  const Document& document = story.document();
  const std::uint32_t begin = gathering.words.last;
  const std::uint32_t end =
      std::min(begin + longest_circumstance, document.sentence_at(begin - 1).tokens.last);
  for (std::uint32_t t = begin + 1; t < end; ++t) {
    if (document.token(t).is(Particle::Where) && document.token(t - 1).is(Mark::Comma))
      return story.first_draft_in({begin, t}) == no_draft ? t : no_token;
  }
  return no_token;
}

}  // namespace

void read_where_clauses(EventStory& story) {
  const auto& phrases = story.clauses.actors();
  for (EventDraft& draft : story.drafts) {
    if (draft.event.kind != EventKind::Conference || draft.generic) continue;
    const std::uint32_t where = where_behind(story, draft);
    const Actors* people = where == no_token ? nullptr : phrases.starting_at(where + 1);
    if (people == nullptr || !starts_predicate(story.annotation, people->tokens.last)) continue;
    const auto members = phrases.members(*people);
    if (members.front()->type == EntityType::Person) add_actors(draft.event.participants, members);
  }
}

}  // namespace communique

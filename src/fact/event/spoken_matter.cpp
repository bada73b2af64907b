#include "fact/event/spoken_matter.hpp"

#include <algorithm>

#include "fact/event/event_draft.hpp"

namespace communique {
namespace {

bool is_talks(const Event& event) {
  return is_gathering(event.kind) && event.kind != EventKind::Ceremony;
}

// The first gathering that the release tells, where it is a conference that has begun; or nullptr.
Event* news_of(const Annotation& annotation, Reading& reading) {
  Event* first = nullptr;
  for (Event& event : reading.events) {
    if (is_talks(event) &&
        (first == nullptr || event.evidence.span.begin < first->evidence.span.begin))
      first = &event;
  }
  const bool begun = first != nullptr && first->kind == EventKind::Conference &&
                     first->date.known() && first->date <= annotation.document.release().date;
  return begun ? first : nullptr;
}

bool speaks_at(const Event& event, const Statement& statement) {
  const std::vector<EntityIndex> actors = actors_of(event);
  return statement.evidence.span.begin > event.evidence.span.begin &&
         std::ranges::any_of(statement.speakers, [&](EntityIndex speaker) {
           return std::ranges::find(actors, speaker) != actors.end();
         });
}

bool deals_with(const Event& event, EntityIndex matter) {
  return std::ranges::find(event.about, matter) != event.about.end();
}

// At a session with a chair and at a press conference one thing is spoken of after the other; what
// is said at a fair or a forum may be about what took place elsewhere.
bool is_of_another(const Reading& reading, const Event& news, EntityIndex matter) {
  return news.chairs.empty() && !news.name.empty() &&
         std::ranges::any_of(reading.events,
                             [&](const Event& event) { return deals_with(event, matter); });
}

}  // namespace

void add_spoken_matters(const Annotation& annotation, Reading& reading) {
  Event* news = news_of(annotation, reading);
  if (news == nullptr) return;
  for (const Statement& statement : reading.statements) {
    if (!speaks_at(*news, statement)) continue;
    for (const Mention& mention : annotation.mentions) {
      const bool said = mention.span.begin >= statement.cue.begin &&
                        mention.span.end <= statement.cue.end && is_matter(mention);
      if (!said) continue;
      for_each_entity(mention, [&](EntityIndex e) {
        if (!is_of_another(reading, *news, e)) add_unique(news->about, e);
      });
    }
  }
}

}  // namespace communique

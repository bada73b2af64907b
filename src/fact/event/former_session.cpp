#include "fact/event/former_session.hpp"

#include <algorithm>
#include <iterator>

#include "fact/event/event_attachment.hpp"
#include "mention/date/date.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// The session of "in Lima in 2022", whose place stands there; without a date where none follows.
Event session_at(const EventStory& story, const Mention& place) {
  const std::uint32_t in = place.tokens.last;
  Event session;
  session.kind = EventKind::Conference;
  session.places.push_back(place.entity);
  session.evidence = story.evidence(place.tokens.first, "event-former", 0.65F);
  const bool dated = in + 1 < story.document().size() && is_preposition(story.document().token(in));
  const DateMention* date = dated ? date_at(story.annotation, in + 1) : nullptr;
  if (date != nullptr && date->begin < story.document().release().date) {
    session.date = date->begin;
    session.end_date = date->end;
  }
  return session;
}

class FormerSessions {
 public:
  FormerSessions(const EventStory& story, const std::vector<EventDraft>& drafts)
      : story_(story), drafts_(drafts) {}

  std::vector<EventDraft> find() {
    const Document& document = story_.document();
    for (const std::uint32_t held : document.places_of("held"_word)) {
      if (held > 1 && compares_with_others(document, held - 2)) read(held - 2);
    }
    return std::move(found_);
  }

 private:
  void read(std::uint32_t following) {
    const EventDraft* next = gathering_before(following);
    if (next == nullptr) return;
    const TokenRange clause{following, story_.clauses.clause_end(following + 1)};
    for (const Mention& mention : mentions_in(story_.annotation, clause)) {
      if (mention.type != EntityType::Place) continue;
      EventDraft former;
      former.event = session_at(story_, mention);
      former.words = mention.tokens;
      former.happens = former.told = former.earlier = true;
      for (const EntityIndex e : next->event.participants) {
        if (is_side(story_.reading.entities[e].type)) former.event.participants.push_back(e);
      }
      if (former.event.date.known()) found_.push_back(std::move(former));
    }
  }

  // The one that the sentence tells before the token.
  const EventDraft* gathering_before(std::uint32_t token) const {
    const TokenRange sentence = story_.document().sentence_at(token).tokens;
    const auto told = [&](TokenRange words) {
      return words.first >= sentence.first && words.last <= token;
    };
    const auto found = std::ranges::find_if(drafts_, [&](const EventDraft& draft) {
      return draft.event.kind == EventKind::Conference &&
             (told(draft.words) || told(draft.last_words));
    });
    return found == drafts_.end() ? nullptr : &*found;
  }

  const EventStory& story_;
  const std::vector<EventDraft>& drafts_;
  std::vector<EventDraft> found_;
};

}  // namespace

void add_former_sessions(const EventStory& story, std::vector<EventDraft>& drafts) {
  std::ranges::move(FormerSessions(story, drafts).find(), std::back_inserter(drafts));
}

}  // namespace communique

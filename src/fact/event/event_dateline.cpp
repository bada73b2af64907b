#include "fact/event/event_dateline.hpp"

#include <algorithm>

#include "fact/event/event_context.hpp"
#include "fact/event/promise.hpp"
#include "mention/date/date.hpp"
#include "mention/place/dateline.hpp"
#include "mention/place/known_place.hpp"

namespace communique {
namespace {

using Places = std::vector<EntityIndex>;

constexpr std::uint32_t longest = 10;  // tokens behind the places

// Reads the line from its first token on; no place where it is no dateline.
class DatelineReader {
 public:
  DatelineReader(const Annotation& annotation, TokenRange line)
      : annotation_(annotation), document_(annotation.document), line_(line) {}

  Places read() {
    // Not the letterhead "3 May 2025 – Lima – Salt Office".
    std::uint32_t t =
        holds_predicate(annotation_, line_) ? behind_day(annotation_, line_) : line_.first;
    const Mention* first = t < line_.last ? place_named_at(annotation_, t) : nullptr;
    if (first == nullptr || first->type != EntityType::Place) return {};
    t = read_places(t);
    return closes(t) ? places_ : Places{};
  }

 private:
  // "Lima, Callao, Peru": without the country.
  std::uint32_t read_places(std::uint32_t t) {
    const Mention* place = place_named_at(annotation_, t);
    while (place != nullptr) {
      if (place->type == EntityType::Place) add_unique(places_, place->entity);
      t = place->tokens.last;
      const bool more = t + 1 < line_.last && document_.token(t).is(Mark::Comma);
      place = more ? place_named_at(annotation_, t + 1) : nullptr;
    }
    return t;
  }

  // A dash or colon, or a day that a stop or the end of the line follows.
  bool closes(std::uint32_t t) const {
    const std::uint32_t last = std::min(t + longest, document_.size());
    for (bool dated = false; t < last; ++t) {
      const Token& token = document_.token(t);
      if (ends_dateline(document_, t)) return true;
      if (token.starts_line && !dated) return opens_with_day(t);
      if (dated && (token.is(Mark::Period) || token.starts_line)) return true;
      const DateMention* date = date_at(annotation_, t);
      dated = date != nullptr && date->begin.is_day() && date->tokens.last == t + 1;
    }
    return false;
  }

  // "State House, Lima" above "Tuesday, 3 May 2025"
  bool opens_with_day(std::uint32_t t) const {
    constexpr std::uint32_t weekday = 2;
    for (std::uint32_t i = t; i < std::min(t + weekday + 1, document_.size()); ++i) {
      const DateMention* date = date_at(annotation_, i);
      if (date != nullptr) return date->begin.is_day();
    }
    return false;
  }

  const Annotation& annotation_;
  const Document& document_;
  TokenRange line_;
  Places places_;
};

// The places of the news, if any: its dateline follows the headline, or lines without a verb.
Places dateline_places(const Annotation& annotation) {
  constexpr std::uint32_t longest_heading = 6;
  std::uint32_t lines = 0;
  for (const Sentence& sentence : annotation.document.sentences()) {
    if (sentence.paragraph == 0) continue;
    Places places = DatelineReader(annotation, sentence.tokens).read();
    if (!places.empty()) return places;
    if (++lines == longest_heading || holds_predicate(annotation, sentence.tokens)) break;
  }
  return {};
}

// "LIMA, 3 May – Minister Ruiz visited Chile": what follows is told of Chile.
bool leads_abroad(const EventStory& story, const EventDraft& visit, const Places& dateline) {
  const ConceptId home = land_of(story.annotation, dateline.front());
  return !visit.planned && home != no_concept &&
         std::ranges::any_of(visit.event.places, [&](EntityIndex place) {
           const ConceptId land = land_of(story.annotation, place);
           return land != no_concept && land != home;
         });
}

// Whether a few words before it tie the draft to what was told before.
bool follows_context(const EventStory& story, const EventDraft& draft) {
  constexpr std::uint32_t reach = 4;
  const std::uint32_t begin = story.document().sentence_at(draft.words.first).tokens.first;
  for (std::uint32_t t = draft.words.first; t > begin && t + reach > draft.words.first; --t) {
    if (ties_to_context(story.document().token(t - 1))) return true;
  }
  return false;
}

// "negotiations on the Salt Pact": held here and there.
bool is_round(const EventDraft& draft) {
  return draft.event.kind != EventKind::Negotiation || draft.name.ordinal;
}

}  // namespace

void place_by_dateline(EventStory& story) {
  const Places places = dateline_places(story.annotation);
  if (places.empty()) return;
  const Document& document = story.document();
  std::uint32_t travelled = 0;  // the last sentence that tells a visit
  for (EventDraft& draft : story.drafts) {
    const std::uint32_t sentence = document.sentence_index(draft.words.first);
    if (document.sentences()[sentence].paragraph == 0) continue;
    // "During her visit to Chile, she met A"
    if (draft.event.kind == EventKind::Visit) travelled = sentence;
    if (draft.event.kind == EventKind::Visit && leads_abroad(story, draft, places)) return;
    if (travelled == sentence) continue;
    if (!draft.told || draft.planned || !is_gathering(draft.event.kind)) continue;
    if (draft.event.kind == EventKind::Call) return;
    if (draft.event.places.empty() && is_round(draft)) draft.event.places = places;
    return;
  }
}

void place_visits(const EventStory& story, std::vector<EventDraft>& drafts) {
  Places places = dateline_places(story.annotation);
  for (EventDraft& draft : drafts) {
    Event& event = draft.event;
    if (event.kind != EventKind::Visit) {
      if (draft.happens && !draft.planned && !event.places.empty()) places = event.places;
    } else if (event.places.empty() && !draft.verbal && follows_context(story, draft)) {
      event.places = places;
    }
  }
}

}  // namespace communique

#include "fact/event/day_of_news.hpp"

#include <algorithm>

#include "fact/event/day_of_lead.hpp"
#include "fact/event/day_phrase.hpp"
#include "fact/event/event_context.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool tied_to_context(const Document& document, const EventDraft& draft) {
  const bool launch_there = draft.event.kind == EventKind::Launch && !draft.verbal;
  if (draft.told &&
      (is_gathering(draft.event.kind) || draft.event.kind == EventKind::Visit || launch_there))
    return draft.event.kind != EventKind::Negotiation;
  if (draft.event.kind == EventKind::Ceremony || draft.event.kind == EventKind::Conference)
    return draft.happens && draft.event.name.empty();
  if (draft.event.kind != EventKind::Meeting && draft.event.name.empty()) return false;
  const TokenRange sentence = document.sentence_at(draft.words.first).tokens;
  for (std::uint32_t t = sentence.first; t < draft.words.last; ++t) {
    if (ties_to_context(document.token(t))) return true;
  }
  return false;
}

// Days before the issue of a release in which what it tells as news took place.
constexpr std::int32_t days_of_news = 14;

bool is_recent(const Date& date, const EventStory& story) {
  const Date& issue = story.document().release().date;
  if (!date.is_day() || !issue.is_day()) return date.is_day();
  const std::int32_t age = days_since_epoch(issue) - days_since_epoch(date);
  return age >= 0 && age <= days_of_news;
}

bool in_lead(const Document& document, const EventDraft& draft, std::uint32_t lead) {
  const std::uint32_t sentence = document.sentence_index(draft.words.first);
  const bool at_large = draft.event.kind == EventKind::Negotiation && !draft.name.ordinal;
  if (at_large && sentence > 2) return false;
  if (draft.event.kind == EventKind::Launch) return draft.told && sentence <= std::max(lead, 2U);
  return draft.told && sentence <= lead + 1 &&
         (is_gathering(draft.event.kind) || draft.event.kind == EventKind::Launch);
}

// The day of what a release tells, as it goes from one event to the next.
class DayOfNews {
 public:
  explicit DayOfNews(const EventStory& story)
      : story_(story), gathering_(day_of_lead(story.annotation)) {
    if (gathering_.date.known()) return;
    gathering_.date = gathering_.end_date = day_near_lead(story.annotation);
    begins_near_lead_ = gathering_.date.known();
  }

  void pass(EventDraft& draft) {
    Event& event = draft.event;
    bool tied = !draft.earlier && (tied_to_context(story_.document(), draft) ||
                                   in_lead(story_.document(), draft, lead_));
    const Event& context = context_of(draft);
    tied |= draft.plain_past && acts_there(event, context);
    const bool apart = event.kind == EventKind::Visit || event.kind == EventKind::Appointment;
    if (apart && begins_near_lead_) tied = false;
    if (!event.date.known() && context.date.known() && tied && !draft.planned) {
      take_day(event, context);
      if (is_during_stay(story_.document(), draft)) event.date.day = event.end_date.day = 0;
      if (event.kind == EventKind::Visit && is_on_first_day(story_.document(), draft)) {
        event.date = context.date;
        event.end_date = {};
      }
    } else if (!event.date.known() && gathering_.end_date.is_day() &&
               is_on_last_day(story_.document(), draft)) {
      event.date = event.end_date = gathering_.end_date;
    } else if (!event.date.known() && draft.planned) {
      take_day_ahead(draft);
    }
    if (draft.planned && event.date.known() && gathers_person(event)) ahead_ = &draft;
    if (is_gathering(event.kind) && event.date > story_.document().release().date)
      gathering_ahead_ = &draft;
    if (!draft.happens || !is_recent(event.date, story_)) return;
    if (is_gathering(event.kind) && !draft.planned) {
      told_.push_back(event);
      paragraph_told_ = paragraph_of(draft);
    }
    // What took place before the news is told as its background.
    const Date& last_day = event.end_date.is_day() ? event.end_date : event.date;
    if (is_gathering(event.kind) && last_day >= gathering_.date && !is_part_of_longer(event)) {
      gathering_ = event;
      begins_near_lead_ = false;
    }
    if (event.kind == EventKind::Visit) visit_ = event;
  }

 private:
  // On a day of a gathering of several days: what is told next may be on any of them.
  bool is_part_of_longer(const Event& event) const {
    return event.date == event.end_date && gathering_.date < gathering_.end_date &&
           gathering_.date <= event.date && event.date <= gathering_.end_date;
  }

  // "The Minister also addressed a forum": some day of the visit told before. "After the talks, A
  // and B signed": the day of the talks.
  const Event& context_of(const EventDraft& draft) const {
    if (const Event* followed = gathering_followed(draft)) return *followed;
    if (!told_.empty() && (comes_next(story_.annotation, draft) || goes_on(draft)))
      return told_.back();
    const bool during_visit = visit_.date.known() && is_one_more(story_.document(), draft);
    return during_visit || !gathering_.date.known() ? visit_ : gathering_;
  }

  // "The ministers appointed A" or "launched the Salt Fund": who gathered. "The Council elected B":
  // the gathering itself.
  bool acts_there(const Event& event, const Event& gathering) const {
    const bool launch = event.kind == EventKind::Launch;
    if (launch && event.organizers.empty()) return false;
    const std::vector<EntityIndex> actors = actors_of(gathering);
    return std::ranges::all_of(event.organizers, [&](EntityIndex e) {
      const bool gathers = story_.reading.entities[e].type == EntityType::Body && !launch;
      return gathers || std::ranges::find(actors, e) != actors.end();
    });
  }

  bool gathers_person(const Event& event) const {
    return std::ranges::any_of(actors_of(event), [&](EntityIndex e) {
      return story_.reading.entities[e].type == EntityType::Person;
    });
  }

  // "The forum will take place on 6 May. At the forum A and B will sign": on that day.
  bool take_day_of_gathering_ahead(EventDraft& draft) const {
    const Document& document = story_.document();
    const TokenRange sentence = document.sentence_at(draft.words.first).tokens;
    const bool there = draft.told && is_gathering(draft.event.kind) &&
                       gathering_ahead_ != nullptr && !is_during_stay(story_.document(), draft) &&
                       (document.token(sentence.first).is(Particle::At) ||
                        document.token(sentence.first).is(Particle::During)) &&
                       opens_at_gathering(story_, sentence);
    if (there) take_day(draft.event, gathering_ahead_->event);
    return there;
  }

  // "On 6 May they will co-chair the forum. They are to sign an MOU": on that day; what else is to
  // come is in its month.
  void take_day_ahead(EventDraft& draft) const {
    constexpr std::uint32_t sentences_near = 8;
    Event& event = draft.event;
    if (take_day_of_gathering_ahead(draft)) return;
    const bool of_persons = event.kind == EventKind::Meeting || event.kind == EventKind::Call ||
                            event.kind == EventKind::Ceremony;
    const bool gathers = event.kind == EventKind::Launch || event.kind == EventKind::Conference;
    const bool told = draft.told && (of_persons || (gathers && gathers_person(event)));
    if (told && ahead_ == nullptr && visit_.date.known() &&
        is_during_stay(story_.document(), draft))
      take_day(event, visit_);
    if (!told || ahead_ == nullptr) return;
    const std::uint32_t own = story_.document().sentence_index(draft.words.first);
    if (own > story_.document().sentence_index(ahead_->words.first) + sentences_near) return;
    take_day(event, ahead_->event);
    if (event.evidence.rule != "event-signed") event.date.day = event.end_date.day = 0;
  }

  // "At the event, A signed", "At the end of the talks, A and B signed": the last one told that the
  // noun may stand for, or nullptr.
  const Event* gathering_followed(const EventDraft& draft) const {
    const Document& document = story_.document();
    const std::uint32_t begin = document.sentence_at(draft.words.first).tokens.first;
    if (!is_preposition(document.token(begin))) return nullptr;
    for (std::uint32_t t = begin + 1; t < draft.words.first; ++t) {
      if (document.token(t).is(Mark::Comma)) return nullptr;
      const LexicalHit* noun = story_.annotation.hit_at(t, Lexical::EventNoun);
      if (noun == nullptr) continue;
      const EventWord& word = story_.words[noun->concept_id];
      const bool definite = word.points_back && follows_determiner(t);
      return definite && is_gathering(word.kind) ? last_told(word, t) : nullptr;
    }
    return nullptr;
  }
  // "the meeting", "their bilateral meeting"
  bool follows_determiner(std::uint32_t noun) const {
    constexpr std::uint32_t reach = 7;
    const Document& document = story_.document();
    for (std::uint32_t t = noun; t > 0 && t + reach > noun; --t) {
      const Token& token = document.token(t - 1);
      if (token.is(Particle::The)) return t == noun;
      if (is_possessive_pronoun(token)) return true;
      const bool modifier = token.is_dash() || (token.is_word() && !token.capital() &&
                                                token.particle == Particle::None);
      if (!modifier) return false;
    }
    return false;
  }
  // "On the sidelines of the Meeting": of the one that is called so, where one is.
  const Event* last_told(const EventWord& word, std::uint32_t noun) const {
    const Document& document = story_.document();
    const auto called = std::find_if(told_.rbegin(), told_.rend(), [&](const Event& event) {
      return document.token(noun).capital() && event.name.ends_with(document.text_of(noun));
    });
    if (called != told_.rend()) return &*called;
    const bool ceremony = word.kind == EventKind::Ceremony;
    const auto last = std::find_if(told_.rbegin(), told_.rend(), [&](const Event& event) {
      return word.generic || ceremony == (event.kind == EventKind::Ceremony);
    });
    return last == told_.rend() ? nullptr : &*last;
  }

  std::uint32_t paragraph_of(const EventDraft& draft) const {
    return story_.document().sentence_at(draft.words.first).paragraph;
  }
  // "On 3 May she met A. With the latter she signed a pact": told on in the paragraph of those who
  // were there, though the news is of a later day.
  bool goes_on(const EventDraft& draft) const {
    if (paragraph_told_ != paragraph_of(draft)) return false;
    const std::vector<EntityIndex> there = actors_of(told_.back());
    return std::ranges::any_of(actors_of(draft.event), [&](EntityIndex e) {
      return story_.reading.entities[e].type == EntityType::Person &&
             std::ranges::find(there, e) != there.end();
    });
  }

  const EventStory& story_;
  std::uint32_t lead_ = std::max(lead_sentence(story_.annotation), 1U);
  Event gathering_;
  bool begins_near_lead_ = false;                // the day of the news is told behind its lead
  const EventDraft* ahead_ = nullptr;            // the last event to come, of persons
  const EventDraft* gathering_ahead_ = nullptr;  // and the last gathering
  std::vector<Event> told_;           // gatherings with their days, those of the background too
  std::uint32_t paragraph_told_ = 0;  // of the last one
  Event visit_;
};

}  // namespace

void date_by_context(const EventStory& story, std::vector<EventDraft>& drafts) {
  DayOfNews day(story);
  std::vector<EventDraft*> told;
  for (EventDraft& draft : drafts) told.push_back(&draft);
  std::ranges::stable_sort(told, {}, [](const EventDraft* draft) { return draft->words.first; });
  for (EventDraft* draft : told) day.pass(*draft);
}

}  // namespace communique

#include "fact/event/day_of_news.hpp"

#include <algorithm>

#include "fact/event/event_context.hpp"
#include "mention/date/date.hpp"
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

// A line of place and day only, of names and titles, or "Posted On: ...", opens many texts.
bool is_line_of_issue(const Annotation& annotation, TokenRange sentence) {
  if (sentence.size() < 8 || !holds_predicate(annotation, sentence)) return true;
  for (std::uint32_t t = sentence.first; t < sentence.first + 3; ++t) {
    if (annotation.document.token(t).is(Mark::Colon)) return true;
  }
  return false;
}

// "today", "this morning": the day of issue.
bool tells_today(const Annotation& annotation, const DateMention& date) {
  static const WordSet days = {"today", "morning", "afternoon", "evening", "tonight"};
  if (!date.begin.is_day() || date.begin != annotation.document.release().date) return false;
  for (std::uint32_t t = date.tokens.first; t < date.tokens.last; ++t) {
    if (days.contains(annotation.document.token(t))) return true;
  }
  return false;
}

// The first sentence of the text that is no line of issue.
std::uint32_t lead_sentence(const Annotation& annotation) {
  const auto& sentences = annotation.document.sentences();
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].paragraph > 0 && !is_line_of_issue(annotation, sentences[i].tokens)) return i;
  }
  return 0;
}

// The day of issue where one of the sentences after the lead tells what happened "this morning".
Date day_near_lead(const Annotation& annotation) {
  constexpr std::uint32_t reach = 4;
  const auto& sentences = annotation.document.sentences();
  const std::uint32_t lead = lead_sentence(annotation);
  for (std::uint32_t i = lead; i < std::min<std::size_t>(lead + reach, sentences.size()); ++i) {
    for (const DateMention& date : dates_in(annotation, sentences[i].tokens)) {
      if (tells_today(annotation, date)) return date.begin;
    }
  }
  return {};
}

// "concluded on Friday a visit to Peru", "returned today from a mission"
bool ends_journey(const Annotation& annotation, TokenRange sentence) {
  static const WordSet ends = {"concluded", "concludes", "ended",    "ends",    "completed",
                               "wrapped",   "finished",  "returned", "returns", "wraps"};
  constexpr std::uint32_t reach = 10;
  if (!annotation.document.holds(ends)) return false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (!ends.contains(annotation.document.token(t))) continue;
    for (std::uint32_t trip = t + 1; trip < std::min(t + reach, sentence.last); ++trip) {
      if (annotation.is(trip, WordKind::Trip)) return true;
    }
  }
  return false;
}

// The first sentence of the text tells when its news happened; its dateline where it does not.
Event day_of_lead(const Annotation& annotation) {
  Event lead;
  for (const Sentence& sentence : annotation.document.sentences()) {
    if (sentence.paragraph == 0) continue;
    const bool line = is_line_of_issue(annotation, sentence.tokens);
    for (const DateMention& date : dates_in(annotation, sentence.tokens)) {
      if (!date.begin.is_day() || date.begin > annotation.document.release().date) continue;
      if (line && date.begin != annotation.document.release().date) continue;
      lead.date = date.begin;
      lead.end_date = date.end;
      if (!stands_in_dateline(annotation.document, date)) break;
    }
    if (ends_journey(annotation, sentence.tokens)) lead.kind = EventKind::Visit;
    if (!line) break;
  }
  return lead;
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
      if (is_during_stay(draft)) event.date.day = event.end_date.day = 0;
      if (event.kind == EventKind::Visit && begins_there(draft)) {
        event.date = context.date;
        event.end_date = {};
      }
    } else if (!event.date.known() && on_last_day(draft)) {
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
    if (!told_.empty() && (comes_next(draft) || goes_on(draft))) return told_.back();
    const bool during_visit = visit_.date.known() && is_one_more(draft);
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
                       gathering_ahead_ != nullptr && !is_during_stay(draft) &&
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
    const bool launches = event.kind == EventKind::Launch && gathers_person(event);
    const bool told =
        draft.told && (event.kind == EventKind::Meeting || event.kind == EventKind::Call ||
                       event.kind == EventKind::Ceremony || launches);
    if (told && ahead_ == nullptr && visit_.date.known() && is_during_stay(draft))
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

  // "He subsequently held a meeting with B"
  bool comes_next(const EventDraft& draft) const {
    static const WordSet next = {"subsequently", "then", "afterwards", "afterward"};
    const TokenRange sentence = story_.document().sentence_at(draft.words.first).tokens;
    for (std::uint32_t t = sentence.first; t < draft.words.first; ++t) {
      if (next.contains(story_.document().token(t))) return true;
    }
    return opens_with_part_of_day(sentence);
  }
  // "That afternoon A met B", "The same afternoon", "In the evening, ..."
  bool opens_with_part_of_day(TokenRange sentence) const {
    static const WordSet parts = {"morning", "afternoon", "evening", "night"};
    constexpr std::uint32_t reach = 4;
    const Document& document = story_.document();
    const Token& first = document.token(sentence.first);
    const std::uint32_t last = std::min(sentence.first + reach, sentence.last);
    static const WordSet same = {"same"};
    const bool same_day = first.is(Particle::The) && sentence.first + 1 < sentence.last &&
                          same.contains(document.token(sentence.first + 1));
    if (!same_day && !first.is(Particle::That) && !first.is(Particle::In)) return false;
    for (std::uint32_t t = sentence.first + 1; t < last; ++t) {
      if (parts.contains(document.token(t))) return true;
    }
    return false;
  }

  // "While in Lima, A met B", "During her stay": on any day of it.
  bool is_during_stay(const EventDraft& draft) const {
    static const WordSet stays = {"stay", "visit", "trip", "mission"};
    constexpr std::uint32_t reach = 4;
    const Document& document = story_.document();
    const TokenRange sentence = document.sentence_at(draft.words.first).tokens;
    const Token& first = document.token(sentence.first);
    if (first.is(Particle::While))
      return document.token(sentence.first + 1).is(Particle::In) ||
             document.token(sentence.first + 1).is(Particle::There);
    if (!first.is(Particle::During)) return false;
    for (std::uint32_t t = sentence.first + 1; t < std::min(sentence.first + reach, sentence.last);
         ++t) {
      if (stays.contains(document.token(t))) return true;
    }
    return false;
  }

  // "In a call on the last day of the round"
  bool on_last_day(const EventDraft& draft) const {
    static const WordSet last = {"last", "final", "closing"};
    static const WordSet days = {"day"};
    const TokenRange sentence = story_.document().sentence_at(draft.words.first).tokens;
    for (std::uint32_t t = sentence.first; t + 2 < sentence.last; ++t) {
      const Document& document = story_.document();
      if (last.contains(document.token(t)) && days.contains(document.token(t + 1)) &&
          document.token(t + 2).is(Particle::Of))
        return gathering_.end_date.is_day();
    }
    return false;
  }

  // "on the first day of a four-day visit"
  bool begins_there(const EventDraft& draft) const {
    static const WordSet first = {"first", "opening"};
    static const WordSet days = {"day"};
    constexpr std::uint32_t reach = 9;
    const Document& document = story_.document();
    const std::uint32_t begin = document.sentence_at(draft.words.first).tokens.first;
    for (std::uint32_t t = draft.words.first; t > begin + 2 && t + reach > draft.words.first; --t) {
      if (document.token(t - 1).is(Particle::Of) && days.contains(document.token(t - 2)) &&
          first.contains(document.token(t - 3)))
        return true;
    }
    return false;
  }

  bool is_one_more(const EventDraft& draft) const {
    const TokenRange sentence = story_.document().sentence_at(draft.words.first).tokens;
    for (std::uint32_t t = sentence.first; t < draft.words.first; ++t) {
      if (story_.document().token(t).is(Particle::Also)) return true;
    }
    return false;
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

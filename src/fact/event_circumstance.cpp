#include "fact/event_circumstance.hpp"

#include <algorithm>
#include <array>

#include "fact/event_sideline.hpp"
#include "mention/date.hpp"

namespace communique {
namespace {

// "occasion", "margins", "sidelines", "meanwhile", "same": words by which a sentence
// ties what it tells to what was told before.
bool ties_to_context(const Token& token) {
  static const std::array<std::uint64_t, 6> words = {
      word_hash("occasion"),  word_hash("margins"), word_hash("sidelines"),
      word_hash("meanwhile"), word_hash("same"),    word_hash("separately")};
  return token.is(Particle::During) || std::ranges::find(words, token.word) != words.end();
}

// Tokens between "next year's" and what it owns.
constexpr std::uint32_t longest_modifier = 5;

// Looks for the event that a phrase belongs to.
class CueFinder {
 public:
  explicit CueFinder(const EventStory& story) : story_(story), document_(story.document()) {}

  DraftIndex find(TokenRange phrase) const {
    const TokenRange sentence = document_.sentence_at(phrase.first).tokens;
    const auto after = std::ranges::lower_bound(story_.cues, phrase.first, {},
                                                [](const EventCue& c) { return c.tokens.first; });
    const bool owner =
        phrase.last < document_.size() && document_.token(phrase.last).is(Mark::Possessive);
    for (auto left = after; !owner && left != story_.cues.begin();) {
      --left;
      if (left->tokens.first < sentence.first || barred({left->tokens.last, phrase.first})) break;
      if (!is_generic(*left)) return left->draft;
    }
    if (!owner && !precedes_adjunct(phrase.last) && follows_predicate(phrase.first, sentence.first))
      return no_draft;
    for (auto right = after; right != story_.cues.end(); ++right) {
      if (right->tokens.last > sentence.last ||
          barred({phrase.last, right->tokens.first}, right->tokens.first))
        break;
      if (owner && right->tokens.first > phrase.last + longest_modifier) break;
      if (!is_generic(*right)) return right->draft;
    }
    return no_draft;
  }

 private:
  // "negotiations" by itself: a day or a place near it belongs to another.
  bool is_generic(const EventCue& cue) const {
    const EventDraft& draft = story_.drafts[cue.draft];
    return draft.generic && draft.words == cue.tokens;
  }

  // "... on Monday, at the close of the forum": said of the forum too.
  bool precedes_adjunct(std::uint32_t t) const {
    if (t < document_.size() && document_.token(t).is(Mark::Comma)) ++t;
    if (t + 2 < document_.size() && document_.token(t).is(Particle::On) &&
        ties_to_context(document_.token(t + 2)))
      return true;
    return t < document_.size() &&
           (document_.token(t).is(Particle::At) || document_.token(t).is(Particle::During));
  }

  // Whether the phrase belongs to a verb before it that tells no event.
  bool follows_predicate(std::uint32_t phrase, std::uint32_t begin) const {
    for (std::uint32_t t = phrase; t > begin; --t) {
      const Mention* mention = story_.annotation.mention_at(t - 1);
      if (mention != nullptr && !mention->nominal) {
        t = mention->tokens.first + 1;
        continue;
      }
      const Token& token = document_.token(t - 1);
      if (token.is(Mark::Semicolon)) return false;
      if (t < phrase && starts_predicate(story_.annotation, t - 1)) return true;
    }
    return false;
  }

  // Whether another clause or its verb stands in the range; the auxiliaries right before `own` are
  // those of the cue.
  bool barred(TokenRange range, std::uint32_t own = no_token_index) const {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr && !mention->nominal) {
        t = std::max(t + 1, mention->tokens.last) - 1;
        continue;
      }
      const Token& token = document_.token(t);
      if (token.is(Mark::OpenBracket)) {
        t = std::max(t + 1, skip_bracket(document_, t, range.last)) - 1;
        continue;
      }
      if (is_relative(token) && t > 0 && document_.token(t - 1).is(Mark::Comma)) {
        while (t < range.last && !document_.token(t).is(Mark::Comma)) ++t;
        if (t >= range.last) return true;
        continue;
      }
      if (token.is(Mark::Semicolon) || token.is(Mark::OpenQuote) || token.is(Mark::CloseQuote))
        return true;
      if (is_reduced_clause(t, range.last)) continue;
      if (starts_predicate(story_.annotation, t) && !(own != no_token_index && leads_to(t, own)))
        return true;
    }
    return false;
  }

  static bool is_relative(const Token& token) {
    return token.is(Particle::Which) || token.is(Particle::Who) || token.is(Particle::Whom) ||
           token.is(Particle::Whose) || token.is(Particle::Where);
  }

  // "the committee established under the treaty": no clause of its own.
  bool is_reduced_clause(std::uint32_t t, std::uint32_t last) const {
    if (t + 1 >= last || !is_preposition(document_.token(t + 1))) return false;
    if (!document_.text_of(t).ends_with("ed")) return false;
    return std::ranges::none_of(story_.annotation.hits_at(t), [](const LexicalHit& hit) {
      return hit.lexical == Lexical::SpeechVerb || hit.lexical == Lexical::EventVerb;
    });
  }

  bool leads_to(std::uint32_t t, std::uint32_t own) const {
    for (; t < own; ++t) {
      if (!is_auxiliary(document_.token(t)) && !is_adverb(document_, t) &&
          !document_.token(t).is(Particle::To))
        return false;
    }
    return true;
  }

  static constexpr std::uint32_t no_token_index = 0xFFFFFFFF;
  const EventStory& story_;
  const Document& document_;
};

bool in_brackets(const Document& document, std::uint32_t token) {
  const std::uint32_t begin = document.sentence_at(token).tokens.first;
  for (std::uint32_t t = token; t > begin && token - t < 12; --t) {
    if (document.token(t - 1).is(Mark::CloseBracket)) return false;
    if (document.token(t - 1).is(Mark::OpenBracket)) return true;
  }
  return false;
}

// "since May", "until 2027", "by April-end" tell no day of an event.
bool bounds_a_time(const Document& document, std::uint32_t date) {
  if (date < 2) return false;
  const bool article = document.token(date - 1).is(Particle::The);
  const Token& before = document.token(article ? date - 2 : date - 1);
  return before.is(Particle::To) || before.is(Particle::Since) || before.is(Particle::Until) ||
         before.is(Particle::By) || before.is(Particle::Before) || before.is(Particle::After) ||
         before.is(Particle::Through);
}

// Whether the date holds more than the other one, and agrees with it.
bool refines(const Date& date, const Date& other) {
  if (date.year != other.year) return false;
  if (other.month == 0) return date.month != 0;
  return date.month == other.month && other.day == 0 && date.day != 0;
}

// "ended today ..., held from 12 to 16 May": the span tells more than a day of it.
bool spans(const DateMention& date, const Date& day) {
  return date.begin < date.end && date.begin.is_day() && day.is_day() && date.begin <= day &&
         day <= date.end;
}

bool tells_place(const Mention& mention) {
  return mention.type == EntityType::Place || mention.type == EntityType::Country ||
         mention.type == EntityType::Bloc;
}

bool tied_to_context(const Document& document, const EventDraft& draft) {
  if (draft.told && (is_gathering(draft.event.kind) || draft.event.kind == EventKind::Visit))
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

// The first sentence of the text tells when its news happened.
Event day_of_lead(const Annotation& annotation) {
  Event lead;
  for (const Sentence& sentence : annotation.document.sentences()) {
    // A line of place and day only opens many texts.
    if (sentence.paragraph == 0 || sentence.tokens.size() < 8) continue;
    for (const DateMention& date : dates_in(annotation, sentence.tokens)) {
      if (!date.begin.is_day() || date.begin > annotation.document.release().date) continue;
      lead.date = date.begin;
      lead.end_date = date.end;
      return lead;
    }
    break;
  }
  return lead;
}

bool in_lead(const Document& document, const EventDraft& draft) {
  const std::uint32_t sentence = document.sentence_index(draft.words.first);
  return draft.told && sentence <= 2 &&
         (is_gathering(draft.event.kind) || draft.event.kind == EventKind::Launch);
}

void take_day(Event& event, const Event& context) {
  event.date = context.date;
  const bool one_day = !context.end_date.known() || context.end_date == context.date;
  if (!one_day || event.kind == EventKind::Visit) event.date.day = 0;
  event.end_date = event.date;
}

// "will meet on the sidelines of the Salt Summit on 3 June": as long as the one in its sentence.
void date_by_neighbour(EventStory& story) {
  for (DraftIndex i = 0; i < story.drafts.size(); ++i) {
    EventDraft& draft = story.drafts[i];
    const TokenRange sentence = story.document().sentence_at(draft.words.first).tokens;
    const DraftIndex next = story.first_draft_in({draft.words.last, sentence.last});
    if (draft.event.date.known() || next == no_draft || !is_gathering(draft.event.kind)) continue;
    const EventDraft& neighbour = story.drafts[next];
    if (!neighbour.event.date.known()) continue;
    for (std::uint32_t t = draft.words.last; t < neighbour.words.first; ++t) {
      if (!names_a_margin(story.document().token(t).word)) continue;
      take_day(draft.event, neighbour.event);
      break;
    }
  }
}

// "LIMA – ", "Lima, May 3 (News) - ": the place of the news, or nullptr.
const Mention* dateline_place(const Annotation& annotation) {
  constexpr std::uint32_t longest = 10;
  const Document& document = annotation.document;
  std::uint32_t t = 0;
  while (t < document.size() && document.sentence_at(t).paragraph == 0) ++t;
  const Mention* place = t < document.size() ? annotation.mention_at(t) : nullptr;
  if (place == nullptr || place->type != EntityType::Place || place->tokens.first != t)
    return nullptr;
  const std::uint32_t last = std::min(place->tokens.last + longest, document.size());
  for (t = place->tokens.last; t < last; ++t) {
    if (document.token(t).is_dash() && !document.token(t).glued) return place;
  }
  return nullptr;
}

// The first gathering told in the text has the place of its dateline where no other is told.
void place_by_dateline(EventStory& story) {
  const Mention* place = dateline_place(story.annotation);
  if (place == nullptr) return;
  for (EventDraft& draft : story.drafts) {
    if (story.document().sentence_at(draft.words.first).paragraph == 0) continue;
    if (!draft.told || draft.planned || !is_gathering(draft.event.kind)) continue;
    if (draft.event.places.empty()) draft.event.places.push_back(place->entity);
    return;
  }
}

}  // namespace

void date_by_context(const EventStory& story, std::vector<EventDraft>& drafts) {
  Event context = day_of_lead(story.annotation);
  for (EventDraft& draft : drafts) {
    Event& event = draft.event;
    const bool tied = tied_to_context(story.document(), draft) || in_lead(story.document(), draft);
    if (!event.date.known() && context.date.known() && tied && !draft.planned)
      take_day(event, context);
    if (is_gathering(event.kind) && draft.happens && is_recent(event.date, story)) context = event;
  }
}

void read_event_dates(EventStory& story) {
  const CueFinder finder(story);
  for (const DateMention& date : story.annotation.dates) {
    if (bounds_a_time(story.document(), date.tokens.first)) continue;
    if (in_brackets(story.document(), date.tokens.first)) continue;
    const DraftIndex index = finder.find(date.tokens);
    if (index == no_draft) continue;
    Event& event = story.drafts[index].event;
    if (event.date.known() && !refines(date.begin, event.date) && !spans(date, event.date))
      continue;
    event.date = date.begin;
    event.end_date = date.end;
    story.drafts[index].happens = true;
    story.drafts[index].planned |= date.begin > story.document().release().date;
  }
  date_by_neighbour(story);
}

void read_event_places(EventStory& story) {
  const CueFinder finder(story);
  const Document& document = story.document();
  DraftIndex last = no_draft;
  std::uint32_t last_end = 0;
  for (const Mention& mention : story.annotation.mentions) {
    if (!tells_place(mention) || mention.nominal || mention.tokens.first == 0) continue;
    std::uint32_t before = mention.tokens.first - 1;
    if (document.token(before).is(Particle::The) && before > 0) --before;
    const bool prepositional =
        document.token(before).is(Particle::In) || document.token(before).is(Particle::At);
    const bool continues = last != no_draft && before == last_end &&
                           mention.type == EntityType::Place &&
                           document.token(before).is(Mark::Comma);
    if (!prepositional && !continues) continue;
    if (in_brackets(document, mention.tokens.first)) continue;
    const DraftIndex index = continues ? last : finder.find(mention.tokens);
    last = index;
    last_end = mention.tokens.last;
    if (index == no_draft) continue;
    Event& event = story.drafts[index].event;
    if (mention.type != EntityType::Place && event.kind == EventKind::Launch) continue;
    if (mention.type == EntityType::Bloc && event.kind != EventKind::Visit) continue;
    add_unique(event.places, mention.entity);
    story.drafts[index].happens = true;
  }
  place_by_dateline(story);
}

}  // namespace communique

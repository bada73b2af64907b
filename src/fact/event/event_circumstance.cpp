#include "fact/event/event_circumstance.hpp"

#include <algorithm>

#include "fact/event/event_context.hpp"
#include "fact/event/event_sideline.hpp"
#include "mention/date/date.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

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
    const bool own_adjunct = is_adjunct_of_its_own(phrase.first, sentence);
    for (auto left = after; !owner && !own_adjunct && left != story_.cues.begin();) {
      --left;
      if (left->tokens.first < sentence.first || barred({left->tokens.last, phrase.first})) break;
      if (!is_generic(*left)) return left->draft;
    }
    if (!owner && !precedes_adjunct(phrase.last) && !stands_in_verb(phrase, after) &&
        follows_predicate(phrase.first, sentence.first))
      return no_draft;
    for (auto right = after; right != story_.cues.end(); ++right) {
      if (stands_in_comparison(phrase.last, right->tokens.first)) continue;
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

  // "Within the framework of the visit, on 3 June, in Lima, A met B": said of what the clause
  // tells.
  bool is_adjunct_of_its_own(std::uint32_t phrase, TokenRange sentence) const {
    return phrase >= sentence.first + 2 && is_preposition(document_.token(sentence.first)) &&
           is_preposition(document_.token(phrase - 1)) &&
           document_.token(phrase - 2).is(Mark::Comma) && !predicate_in({sentence.first, phrase});
  }
  bool predicate_in(TokenRange range) const { return holds_predicate(story_.annotation, range); }

  // "on Monday, the day before the meeting"
  bool stands_in_comparison(std::uint32_t from, std::uint32_t cue) const {
    for (std::uint32_t t = cue; t > from && !document_.token(t - 1).is(Mark::Comma); --t) {
      const Token& token = document_.token(t - 1);
      if (token.is(Particle::Before) || token.is(Particle::After)) return true;
    }
    return false;
  }

  // "will tomorrow receive"
  bool stands_in_verb(TokenRange phrase, std::vector<EventCue>::const_iterator cue) const {
    return cue != story_.cues.end() && cue->tokens.first == phrase.last && phrase.first > 0 &&
           is_auxiliary(document_.token(phrase.first - 1));
  }

  // "... on Monday, at the close of the forum": said of the forum too.
  bool precedes_adjunct(std::uint32_t t) const {
    if (t < document_.size() && document_.token(t).is(Particle::On)) {
      if (const DateMention* date = date_at(story_.annotation, t + 1)) t = date->tokens.last;
    }
    if (t < document_.size() && document_.token(t).is(Mark::Comma)) ++t;
    if (t + 2 < document_.size() && document_.token(t).is(Particle::On) &&
        ties_to_context(document_.token(t + 2)))
      return true;
    return t < document_.size() &&
           (document_.token(t).is(Particle::At) || document_.token(t).is(Particle::For) ||
            document_.token(t).is(Particle::During));
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
      // "to Lima, where on 3 May she will address the forum"
      if (token.is(Mark::Semicolon) || token.is(Particle::Where)) return false;
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
      if (is_relative(token) && opens_relative_clause(t)) {
        while (t < range.last && !document_.token(t).is(Mark::Comma)) ++t;
        if (t >= range.last) return true;
        continue;
      }
      if (token.is(Mark::Semicolon) || token.is(Mark::OpenQuote) || token.is(Mark::CloseQuote))
        return true;
      // "on Monday, the day before the meeting, A visited"
      if (token.is(Particle::Before) || token.is(Particle::After)) {
        while (t < range.last && !document_.token(t).is(Mark::Comma)) ++t;
        if (t >= range.last) return true;
        continue;
      }
      if (is_reduced_clause(t, range.last)) continue;
      if (starts_predicate(story_.annotation, t) && !(own != no_token_index && leads_to(t, own)))
        return true;
    }
    return false;
  }

  // ", which", ", in which"
  bool opens_relative_clause(std::uint32_t t) const {
    if (t > 1 && is_preposition(document_.token(t - 1))) --t;
    return t > 0 && document_.token(t - 1).is(Mark::Comma);
  }

  static bool is_relative(const Token& token) {
    return token.is(Particle::Which) || token.is(Particle::Who) || token.is(Particle::Whom) ||
           token.is(Particle::Whose) || token.is(Particle::Where);
  }

  // "the committee established under the treaty": no clause of its own.
  bool is_reduced_clause(std::uint32_t t, std::uint32_t last) const {
    if (t + 1 >= last || !is_preposition(document_.token(t + 1))) return false;
    if (!document_.text_of(t).ends_with("ed")) return false;
    const LexicalHit* verb = story_.annotation.hit_at(t, Lexical::EventVerb);
    const bool founds =
        verb != nullptr && story_.words[verb->concept_id].frame == EventFrame::Launching;
    return (verb == nullptr || founds) &&
           story_.annotation.hit_at(t, Lexical::SpeechVerb) == nullptr;
  }

  // "will be", "had a"
  bool leads_to(std::uint32_t t, std::uint32_t own) const {
    constexpr std::uint32_t longest_phrase = 3;
    if (document_.token(t).is(Particle::Had) && document_.token(t + 1).is(Particle::A))
      return own <= t + longest_phrase;
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

// "an MOU on a salt works in Cusco": the place is that of what was agreed on.
bool is_part_of_matter(const EventStory& story, std::uint32_t cue, std::uint32_t place) {
  bool agreement = false;
  bool topic = false;
  bool article = false;
  for (std::uint32_t t = cue; t + 2 < place; ++t) {
    const Token& token = story.document().token(t);
    const Mention* mention = story.annotation.mention_at(t);
    agreement |= mention != nullptr && mention->type == EntityType::Agreement;
    topic |= agreement && (token.is(Particle::On) || token.is(Particle::For));
    if (topic && (token.is(Particle::At) || token.is(Particle::In))) return false;
    article |= topic && token.is(Particle::A);
  }
  const Token& last = story.document().token(place < 2 ? 0 : place - 2);
  return article && last.is_word() && !last.capital();
}

bool in_brackets(const Document& document, std::uint32_t token) {
  const std::uint32_t begin = document.sentence_at(token).tokens.first;
  for (std::uint32_t t = token; t > begin && token - t < 12; --t) {
    if (document.token(t - 1).is(Mark::CloseBracket)) return false;
    if (document.token(t - 1).is(Mark::OpenBracket)) return true;
  }
  return false;
}

// The word before the date and its article.
const Token* word_before(const Document& document, std::uint32_t date) {
  if (date < 2) return nullptr;
  return &document.token(document.token(date - 1).is(Particle::The) ? date - 2 : date - 1);
}

// "by June": the latest day of what is to come.
bool tells_deadline(const Document& document, std::uint32_t date) {
  const Token* before = word_before(document, date);
  return before != nullptr && (before->is(Particle::By) || before->is(Particle::Before));
}

// "since May", "until 2027", "by April-end", "ending in 2027" tell no day of an event.
bool bounds_a_time(const Document& document, std::uint32_t date) {
  static const WordSet ends = {"ending", "expiring", "expires", "ends"};
  const Token* before = word_before(document, date);
  if (before != nullptr && before->is(Particle::In) && ends.contains(document.token(date - 2)))
    return true;
  return before != nullptr &&
         (before->is(Particle::To) || before->is(Particle::Since) || before->is(Particle::Until) ||
          before->is(Particle::After) || before->is(Particle::Through));
}

// "the figures for May", "exports of June": a period of what is told, no day of an event.
bool tells_period(const EventStory& story, const DateMention& date) {
  const Document& document = story.document();
  if (date.tokens.first < 2 || date.begin.is_day()) return false;
  if (!document.token(date.tokens.first - 1).is(Particle::For)) return false;
  const std::uint32_t noun = date.tokens.first - 2;
  const Token& token = document.token(noun);
  return token.is_word() && token.is(Particle::None) && document.text_of(noun).ends_with('s') &&
         story.annotation.hit_at(noun, Lexical::EventNoun) == nullptr &&
         story.annotation.hit_at(noun, Lexical::RoleVerb) == nullptr;
}

// Whether the date holds more than the other one, and agrees with it.
bool refines(const Date& date, const Date& other) {
  if (date.year != other.year) return false;
  if (other.month == 0) return date.month != 0;
  return date.month == other.month && other.day == 0 && date.day != 0;
}

// "Sunday, October 26, the opening day of the fair": a day of an event that lasts longer.
void read_day_of_longer(EventStory& story, const DateMention& date) {
  static const WordSet which = {"opening", "first", "second", "last", "final", "closing"};
  static const WordSet days = {"day"};
  constexpr std::uint32_t reach = 8;
  const TokenRange sentence = story.document().sentence_at(date.tokens.first).tokens;
  for (std::uint32_t t = date.tokens.last; t + 1 < std::min(date.tokens.last + 4, sentence.last);
       ++t) {
    if (!which.contains(story.document().token(t)) || !days.contains(story.document().token(t + 1)))
      continue;
    const DraftIndex index = story.first_draft_in({t, sentence.last});
    if (index == no_draft || story.drafts[index].words.first > t + reach) return;
    Event& event = story.drafts[index].event;
    if (event.date.known()) return;
    event.date = date.begin;
    event.end_date = {};
    story.drafts[index].happens = true;
    return;
  }
}

// "ended today ..., held from 12 to 16 May": the span tells more than a day of it.
bool spans(const DateMention& date, const Date& day) {
  return date.begin < date.end && date.begin.is_day() && day.is_day() && date.begin <= day &&
         day <= date.end;
}

// "met in Lima on the sidelines of the Salt Forum": the forum is held there too.
DraftIndex host_on_margins(const EventStory& story, std::uint32_t t) {
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(t - 1).tokens;
  const bool margin = t + 3 < sentence.last && document.token(t).is(Particle::On) &&
                      document.token(t + 1).is(Particle::The) &&
                      names_a_margin(document.token(t + 2).word);
  if (!margin) return no_draft;
  const DraftIndex host = story.first_draft_in({t, sentence.last});
  return host != no_draft && story.drafts[host].words.first <= t + 6 ? host : no_draft;
}

// Of a quarter or half of a year the year alone is told.
Date day_of(const DateMention& date) {
  const bool months = date.begin.day == 0 && date.begin.month != date.end.month;
  return months ? Date{date.begin.year, 0, 0} : date.begin;
}

bool tells_place(const Mention& mention) {
  return mention.type == EntityType::Place || is_side(mention.type);
}

// The country of "signed in Lima, Peru, on 3 May", but not one that a clause begins with: "in Lima,
// Peru and Chile signed".
bool is_country_of_place(const EventStory& story, const Mention& country) {
  const Actors* actors = story.clauses.actors().starting_at(country.tokens.first);
  if (country.type != EntityType::Country || actors == nullptr || actors->member_count > 1)
    return false;
  const Token& next = story.document().token(country.tokens.last);
  return next.is(Mark::Comma) || next.is(Mark::Period) || next.is(Mark::Semicolon) ||
         next.is(Mark::CloseBracket) || is_preposition(next);
}

// The token before a place and its article; of "in the city of Lima" the "in".
std::uint32_t before_place(const Document& document, std::uint32_t place) {
  static const WordSet kinds = {"city", "town", "village", "port"};
  std::uint32_t before = place - 1;
  if (before > 1 && document.token(before).is(Particle::Of) &&
      kinds.contains(document.token(before - 1)))
    before -= 2;
  return before > 0 && document.token(before).is(Particle::The) ? before - 1 : before;
}

bool is_planned_signing(const EventDraft& draft) {
  return draft.planned && draft.event.kind == EventKind::Ceremony;
}

// Gives the date to the event that it belongs to, unless that has a better one.
void read_event_date(EventStory& story, const CueFinder& finder, const DateMention& date) {
  if (bounds_a_time(story.document(), date.tokens.first) || tells_period(story, date)) return;
  if (in_brackets(story.document(), date.tokens.first)) return;
  read_day_of_longer(story, date);
  const DraftIndex index = finder.find(date.tokens);
  if (index == no_draft) return;
  const bool deadline = tells_deadline(story.document(), date.tokens.first);
  if (deadline && !is_planned_signing(story.drafts[index])) return;
  Event& event = story.drafts[index].event;
  if (event.date.known() && !refines(date.begin, event.date) && !spans(date, event.date)) return;
  event.date = day_of(date);
  event.end_date = date.end;
  story.drafts[index].happens = true;
  story.drafts[index].planned |= date.begin > story.document().release().date;
}

}  // namespace

void read_event_dates(EventStory& story) {
  const CueFinder finder(story);
  std::vector<const DateMention*> datelines;
  for (const DateMention& date : story.annotation.dates) {
    if (stands_in_dateline(story.document(), date)) {
      datelines.push_back(&date);
    } else {
      read_event_date(story, finder, date);
    }
  }
  // The day of issue where the sentence tells no other.
  for (const DateMention* date : datelines) read_event_date(story, finder, *date);
}

void read_event_places(EventStory& story) {
  const CueFinder finder(story);
  const Document& document = story.document();
  DraftIndex last = no_draft;
  std::uint32_t last_end = 0;
  for (const Mention& mention : story.annotation.mentions) {
    if (!tells_place(mention) || mention.nominal || mention.tokens.first == 0) continue;
    const std::uint32_t before = before_place(document, mention.tokens.first);
    const bool prepositional =
        document.token(before).is(Particle::In) || document.token(before).is(Particle::At);
    const bool continues =
        last != no_draft && before == last_end && document.token(before).is(Mark::Comma) &&
        (mention.type == EntityType::Place ||
         (story.drafts[last].event.name.empty() && is_country_of_place(story, mention)));
    if (!prepositional && !continues) continue;
    if (in_brackets(document, mention.tokens.first)) continue;
    const DraftIndex index = continues ? last : finder.find(mention.tokens);
    last = index;
    last_end = mention.tokens.last;
    if (index == no_draft) continue;
    const std::uint32_t cue = story.drafts[index].words.last;
    if (!continues && is_part_of_matter(story, cue, mention.tokens.first)) continue;
    Event& event = story.drafts[index].event;
    if (mention.type != EntityType::Place && event.kind == EventKind::Launch) continue;
    if (mention.type == EntityType::Bloc && event.kind != EventKind::Visit) continue;
    add_unique(event.places, mention.entity);
    story.drafts[index].happens = true;
    if (const DraftIndex host = host_on_margins(story, mention.tokens.last); host != no_draft)
      add_unique(story.drafts[host].event.places, mention.entity);
  }
}

}  // namespace communique

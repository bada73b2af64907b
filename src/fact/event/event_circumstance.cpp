#include "fact/event/event_circumstance.hpp"

#include <algorithm>

#include "fact/event/event_attachment.hpp"
#include "fact/event/event_context.hpp"
#include "fact/event/event_sideline.hpp"
#include "fact/event/event_telling.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The token before a place and its article; of "in the city of Lima" the "in".
std::uint32_t before_place(const Document& document, std::uint32_t place) {
  static const WordSet kinds = {"city", "town", "village", "port"};
  std::uint32_t before = place - 1;
  if (before > 1 && document.token(before).is(Particle::Of) &&
      kinds.contains(document.token(before - 1)))
    before -= 2;
  return before > 0 && document.token(before).is(Particle::The) ? before - 1 : before;
}

// "an MOU on a salt works in Cusco", "on the sale of salt works in Cusco": the place is that of
// what was agreed on.
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
    article |= topic && (token.is(Particle::A) || token.is(Particle::Of));
  }
  const std::uint32_t in = before_place(story.document(), place);
  const Token& last = story.document().token(in == 0 ? 0 : in - 1);
  return article && last.is_word() && !last.capital();
}

// The "for" of "a fair slated for Lima in July", "talks scheduled for Lima".
bool is_destined(const Annotation& annotation, std::uint32_t t) {
  const Document& document = annotation.document;
  return t > 0 && document.token(t).is(Particle::For) &&
         (annotation.is(t - 1, WordKind::Plan) || document.token(t - 1).word == "booked"_word);
}

// "the ambassador of Chile in Peru": where an envoy lives, no place of an event.
bool is_post_of_envoy(const EventStory& story, std::uint32_t in) {
  const Document& document = story.document();
  static const WordSet envoys = {"ambassador", "ambassadors", "representative",
                                 "consul",     "envoy",       "attaché"};
  constexpr std::uint32_t reach = 7;
  const std::uint32_t begin = document.sentence_at(in).tokens.first;
  for (std::uint32_t t = in; t > begin && t + reach > in; --t) {
    const Token& token = document.token(t - 1);
    if (envoys.contains(token)) return true;
    const Mention* mention = story.annotation.mention_at(t - 1);
    if (mention != nullptr && mention->type == EntityType::Person) return false;
    const bool name = token.is(Particle::Of) || token.is(Particle::The) || token.capital() ||
                      token.is(Mark::Possessive);
    if (!name) return false;
  }
  return false;
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

// "her first visit since taking office in May"
bool follows_since_doing(const Document& document, std::uint32_t date) {
  constexpr std::uint32_t reach = 10;
  const std::uint32_t begin = document.sentence_at(date).tokens.first;
  for (std::uint32_t t = date; t > begin && t + reach > date; --t) {
    if (document.token(t - 1).kind == TokenKind::Mark) return false;
    if (document.token(t - 1).is(Particle::Since)) return document.text_of(t).ends_with("ing");
  }
  return false;
}

// "replacing the one of 2009": part of a name; not so "the first half of 2026".
bool names_year(const Document& document, const DateMention& date) {
  static const WordSet things = {"one",      "ones",          "agreement",  "memorandum",
                                 "protocol", "understanding", "declaration"};
  const std::uint32_t t = date.tokens.first;
  return date.begin.month == 0 && t > 1 && document.token(t - 1).is(Particle::Of) &&
         things.contains(document.token(t - 2));
}

// "adopted the Salt Strategy 2025–2030"
bool stands_in_name(const EventStory& story, const DateMention& date) {
  const Mention* mention = story.annotation.mention_at(date.tokens.first);
  return mention != nullptr && !mention->nominal && mention->type != EntityType::Place &&
         mention->tokens.first < date.tokens.first && date.tokens.last <= mention->tokens.last;
}

// "the budget for the financial year 2026", not "is planned for the year 2026"
bool tells_budget_year(const Annotation& annotation, const DateMention& date) {
  constexpr std::uint32_t longest_name = 4;
  const Document& document = annotation.document;
  if (date.begin.month != 0 || !document.token(date.tokens.last - 1).is_number()) return false;
  const std::uint32_t begin = document.sentence_at(date.tokens.first).tokens.first;
  bool year = false;
  for (std::uint32_t t = date.tokens.last; t > begin + 1 && t + longest_name > date.tokens.first;
       --t) {
    year |= document.token(t - 1).word == "year"_word;
    if (document.token(t - 1).is(Particle::For))
      return year && !annotation.is(t - 2, WordKind::Plan);
  }
  return false;
}

// "the figures for May", "exports of June": a period of what is told, no day of an event.
bool tells_period(const EventStory& story, const DateMention& date) {
  const Document& document = story.document();
  if (date.tokens.first < 3 || date.begin.is_day()) return false;
  if (tells_budget_year(story.annotation, date)) return true;
  const bool article = document.token(date.tokens.first - 1).is(Particle::The);
  const std::uint32_t before = date.tokens.first - (article ? 2 : 1);
  if (!document.token(before).is(Particle::For) && !document.token(before).is(Particle::Of))
    return false;
  const std::uint32_t noun = before - 1;
  const Token& token = document.token(noun);
  const bool quarter = date.unit == DateUnit::Quarter && !story.annotation.is(noun, WordKind::Plan);
  return token.is_word() && token.is(Particle::None) &&
         (quarter || document.text_of(noun).ends_with('s')) &&
         !story.annotation.is(noun, WordKind::Span) &&
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

// "at the UK Department of Fish"
bool is_owner(const EventStory& story, const Mention& side) {
  const Mention* body = story.annotation.mention_at(side.tokens.last);
  return is_side(side.type) && body != nullptr && body->type == EntityType::Body &&
         body->tokens.first == side.tokens.last &&
         !story.document().token(body->tokens.first).starts_line;
}

// The "in" of "held in" and "take place in".
bool follows_role_verb(const EventStory& story, std::uint32_t in) {
  for (std::uint32_t t = in; t > 0 && t + 2 > in; --t) {
    const LexicalHit* verb = story.annotation.hit_at(t - 1, Lexical::RoleVerb);
    if (verb != nullptr && verb->tokens.last == in) return true;
  }
  return false;
}

bool is_planned_signing(const EventDraft& draft) {
  return draft.planned && draft.event.kind == EventKind::Ceremony;
}

// "on the sidelines of the Salt Week (5 to 8 May)"
void date_named_before(EventStory& story, const DateMention& date) {
  const std::uint32_t open = date.tokens.first - 1;
  if (!story.document().token(open).is(Mark::OpenBracket)) return;
  const DraftIndex index = story.last_draft_in({0, open});
  if (index == no_draft || story.drafts[index].words.last != open ||
      story.drafts[index].event.name.empty() ||
      story.drafts[index].event.kind != EventKind::Conference)
    return;
  story.drafts[index].event.date = date.begin;
  story.drafts[index].event.end_date = date.end;
  story.drafts[index].happens = true;
}

// Gives the date to the event that it belongs to, unless that has a better one.
void read_event_date(EventStory& story, const DateMention& date) {
  if (bounds_a_time(story.document(), date.tokens.first) || tells_period(story, date) ||
      follows_since_doing(story.document(), date.tokens.first))
    return;
  if (names_year(story.document(), date) || stands_in_name(story, date)) return;
  if (in_brackets(story.document(), date.tokens.first)) return date_named_before(story, date);
  read_day_of_longer(story, date);
  const DraftIndex index = event_of(story, date.tokens);
  if (index == no_draft) return;
  const bool deadline = tells_deadline(story.document(), date.tokens.first);
  if (deadline && !is_planned_signing(story.drafts[index])) return;
  Event& event = story.drafts[index].event;
  if (told_in_past(story, story.drafts[index], date.begin)) return;
  if (event.date.known() && !refines(date.begin, event.date) && !spans(date, event.date)) return;
  event.date = day_of(date);
  event.end_date = event.date == date.begin ? date.end : event.date;
  story.drafts[index].happens = true;
  story.drafts[index].planned |= date.begin > story.document().release().date;
}

// The Peru of "at the Peru Salt Show"
bool opens_name_of_event(const EventStory& story, const Mention& side) {
  const DraftIndex index = story.last_draft_in({side.tokens.first, side.tokens.first + 1});
  return is_side(side.type) && index != no_draft && !story.drafts[index].event.name.empty();
}

// Helsinki for "the Finnish capital", where the release names it; the side itself of others.
EntityIndex town_meant(const EventStory& story, const Mention& side) {
  const Annotation& annotation = story.annotation;
  const std::uint32_t next = side.tokens.last;
  const bool capital = side.type == EntityType::Country && side.concept_id != no_concept &&
                       next < story.document().size() &&
                       story.document().token(next).word == "capital"_word;
  if (!capital) return side.entity;
  const std::string_view name = (*annotation.vocabulary)[side.concept_id].attribute("capital");
  const auto town = std::ranges::find_if(annotation.mentions, [&](const Mention& mention) {
    return mention.type == EntityType::Place && story.document().text_of(mention.tokens) == name;
  });
  return town == annotation.mentions.end() ? side.entity : town->entity;
}

// "the UN climate conference", but not "visited the UN"
bool describes_noun(const Document& document, std::uint32_t next) {
  if (next >= document.size()) return false;
  const Token& token = document.token(next);
  return token.is_word() && !token.capital() && token.particle == Particle::None;
}

}  // namespace

void read_event_dates(EventStory& story) {
  std::vector<const DateMention*> datelines;
  for (const DateMention& date : story.annotation.dates) {
    if (stands_in_dateline(story.document(), date)) {
      datelines.push_back(&date);
    } else {
      read_event_date(story, date);
    }
  }
  // The day of issue where the sentence tells no other.
  for (const DateMention* date : datelines) read_event_date(story, *date);
}

void read_event_places(EventStory& story) {
  const Document& document = story.document();
  DraftIndex last = no_draft;
  std::uint32_t last_end = 0;
  bool held = false;
  for (const Mention& mention : story.annotation.mentions) {
    if (!tells_place(mention) || mention.nominal || mention.tokens.first == 0) continue;
    const std::uint32_t before = before_place(document, mention.tokens.first);
    const bool prepositional = document.token(before).is(Particle::In) ||
                               document.token(before).is(Particle::At) ||
                               is_destined(story.annotation, before);
    const bool joined = last != no_draft && before == last_end &&
                        document.token(before).is(Particle::And) &&
                        mention.type == EntityType::Place &&
                        !starts_predicate(story.annotation, mention.tokens.last);
    const bool continues =
        joined ||
        (last != no_draft && before == last_end && document.token(before).is(Mark::Comma) &&
         (mention.type == EntityType::Place || ((held || story.drafts[last].event.name.empty()) &&
                                                is_country_of_place(story, mention))));
    if (!prepositional && !continues) continue;
    if (in_brackets(document, mention.tokens.first) || is_owner(story, mention) ||
        opens_name_of_event(story, mention))
      continue;
    if (!continues && is_post_of_envoy(story, before)) continue;
    const DraftIndex index = continues ? last : event_of(story, mention.tokens);
    if (!continues) held = follows_role_verb(story, before);
    last = index;
    last_end = mention.tokens.last;
    if (index == no_draft || story.drafts[index].name.quoted.contains(mention.tokens)) continue;
    const std::uint32_t cue = story.drafts[index].words.last;
    if (!continues && is_part_of_matter(story, cue, mention.tokens.first)) continue;
    Event& event = story.drafts[index].event;
    if (event.kind == EventKind::Appointment && !event.places.empty()) continue;
    if (mention.type != EntityType::Place && event.kind == EventKind::Launch) continue;
    if (mention.type == EntityType::Bloc &&
        (event.kind != EventKind::Visit || describes_noun(document, mention.tokens.last)))
      continue;
    add_unique(event.places, town_meant(story, mention));
    story.drafts[index].happens = true;
    if (const DraftIndex host = host_on_margins(story, mention.tokens.last); host != no_draft)
      add_unique(story.drafts[host].event.places, mention.entity);
  }
}

}  // namespace communique

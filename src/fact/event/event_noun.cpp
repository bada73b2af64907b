#include "fact/event/event_noun.hpp"

#include <algorithm>

#include "fact/clause/circumstance.hpp"
#include "fact/event/event_noun_phrase.hpp"
#include "fact/event/invitation.hpp"
#include "fact/event/noun_or_verb.hpp"
#include "fact/event/opening.hpp"
#include "fact/event/promise.hpp"
#include "fact/event/remote.hpp"
#include "fact/event/unreal_event.hpp"
#include "fact/event/welcome.hpp"
#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Whether a quotation that began in the sentence is still open.
bool is_quoted(const Document& document, std::uint32_t token) {
  bool open = false;
  for (std::uint32_t t = document.sentence_at(token).tokens.first; t < token; ++t) {
    if (document.token(t).is(Mark::OpenQuote)) open = true;
    if (document.token(t).is(Mark::CloseQuote)) open = false;
  }
  return open;
}

// "the November 26 introduction of the Salt Act"
bool is_dated(const EventStory& story, std::uint32_t noun) {
  const DateMention* date = noun > 0 ? date_at(story.annotation, noun - 1) : nullptr;
  return date != nullptr && date->begin.is_day();
}

// "we agreed that it will hold its first meeting in Lima in May"
bool is_counted_session(const EventStory& story, std::uint32_t noun) {
  if (noun < 2 ||
      !(story.annotation.is(noun - 1, WordKind::First) || ordinal_of(story.annotation, noun - 1)))
    return false;
  const TokenRange rest{noun + 1, story.clauses.clause_end(noun + 1)};
  return names_place(story.annotation, rest) && !dates_in(story.annotation, rest).empty();
}

// "“I had talks with A in Lima,” said B": told by one of those who met.
bool tells_of_speaker(const EventStory& story, const LexicalHit& noun) {
  const std::uint32_t with = noun.tokens.last;
  const TokenRange before{story.document().sentence_at(with - 1).tokens.first, noun.tokens.first};
  const Actors* partner =
      with < story.document().size() && story.document().token(with).is(Particle::With)
          ? story.clauses.actors().starting_at(with + 1)
          : nullptr;
  return partner != nullptr && holds_person(story.clauses.actors().members(*partner)) &&
         std::ranges::any_of(mentions_in(story.annotation, before),
                             [](const Mention& m) { return m.rule == "author"; });
}

// "five days of talks", "second round of FTA talks", but not "ahead of talks with A"
bool follows_of(const EventStory& story, std::uint32_t noun) {
  const Mention* modifier = noun > 0 ? story.annotation.mention_at(noun - 1) : nullptr;
  const std::uint32_t first = modifier != nullptr ? modifier->tokens.first : noun;
  return first > 1 && story.document().token(first - 1).is(Particle::Of) &&
         story.document().token(first - 2).word != "ahead"_word;
}

// "the next meeting of the Salt Dialogue": told by the name.
bool is_of(const Document& document, const LexicalHit& noun, const EventDraft& name) {
  const std::uint32_t t = noun.tokens.last;
  if (t + 1 >= document.size() || !document.token(t).is(Particle::Of)) return false;
  return name.words.first == t + (document.token(t + 1).is(Particle::The) ? 2 : 1);
}

// "the salt conference, SC30, in Lima": told by the name.
bool is_named_behind(const Document& document, const LexicalHit& noun, const EventDraft& name) {
  const std::uint32_t comma = noun.tokens.last;
  const std::uint32_t end = name.words.last;
  if (name.words.first >= document.size() || comma + 1 >= document.size() ||
      !document.token(comma).is(Mark::Comma))
    return false;
  const std::uint32_t first = comma + (document.token(comma + 1).is(Particle::The) ? 2 : 1);
  const bool closed = end >= document.size() || document.token(end).kind == TokenKind::Mark ||
                      document.token(end).is(Particle::In);
  return name.words.first == first && closed;
}

// The comma that opens the ", in Lima," which the one at the token closes; else the token behind
// it.
std::uint32_t before_aside(const EventStory& story, std::uint32_t comma) {
  constexpr std::uint32_t longest = 5;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(comma).tokens.first;
  for (std::uint32_t t = comma; t > begin + 1 && t + longest > comma; --t) {
    if (document.token(t - 1).is(Mark::Comma))
      return is_preposition(document.token(t)) ? t - 1 : comma + 1;
  }
  return comma + 1;
}

// "left for a mission", but not "prepared for a mission"
bool leaves_for(const EventStory& story, std::uint32_t preposition) {
  const LexicalHit* verb =
      preposition == 0 ? nullptr : story.annotation.hit_at(preposition - 1, Lexical::EventVerb);
  return story.document().token(preposition).is(Particle::For) && verb != nullptr &&
         story.words[verb->concept_id].frame == EventFrame::Visiting;
}

// "returned from a four-day mission to Lima", "is on a five-day, four-city trade mission to Lima"
bool is_gone_on(const EventStory& story, std::uint32_t noun) {
  constexpr std::uint32_t reach = 12;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(noun).tokens.first;
  for (std::uint32_t t = noun; t > begin + 1 && t + reach > noun; --t) {
    if (is_preposition(document.token(t - 1))) return false;
    if (!document.token(t - 1).is(Particle::A)) continue;
    const Token& before = document.token(t - 2);
    const bool gone =
        before.is(Particle::From) || before.is(Particle::On) || leaves_for(story, t - 2);
    return gone && noun + 1 < document.size() && document.token(noun + 1).is(Particle::To);
  }
  return false;
}

// "launched a trade mission to Lima"
bool launches(const EventStory& story, std::uint32_t t) {
  const LexicalHit* verb = story.annotation.hit_at(t, Lexical::EventVerb);
  return verb != nullptr && verb->form != LexicalForm::Base &&
         story.words[verb->concept_id].frame == EventFrame::Launching;
}

// "led a mission of bakers to Lima", "wound up a mission to Lima": a journey of those who lead it.
bool is_led(const EventStory& story, std::uint32_t noun) {
  constexpr int reach = 6;
  if (is_gone_on(story, noun)) return true;
  const std::uint32_t begin = story.document().sentence_at(noun).tokens.first;
  std::uint32_t t = noun;
  for (int step = 0; t > begin && step < reach; ++step, --t) {
    t = before_day(story.annotation, t);
    if (t == begin) return false;
    const Token& token = story.document().token(t - 1);
    // "will hold, in Lima, a mission"
    const std::uint32_t aside = token.is(Mark::Comma) ? before_aside(story, t - 1) : t;
    if (aside < t) {
      t = aside + 1;
      continue;
    }
    if (token.kind == TokenKind::Mark && !token.is_dash()) return false;
    const bool talks = token.is(Particle::With) && t > begin + 1 &&
                       story.annotation.hit_at(t - 2, Lexical::EventNoun) != nullptr;
    if (talks) return false;  // "held talks with a delegation"
    if (launches(story, t - 1)) return true;
    const LexicalHit* verb = story.annotation.hit_at(t - 1, Lexical::RoleVerb);
    if (verb == nullptr) continue;
    const bool titled =
        token.capital() && story.annotation.has_hit_at(t - 1, {Lexical::OfficeHead});
    if (titled) return false;  // "Head of Mission in Lima"
    const bool adjective = verb->form == LexicalForm::Gerund && verb->tokens.last == noun;
    if (adjective) return false;  // "and her accompanying delegation"
    const EventWord& word = story.words[verb->concept_id];
    const bool sends = word.role == EventPart::Organizer &&
                       !story.document().text_of(verb->tokens.first).starts_with("host");
    return word.role == EventPart::Participant || sends ||
           (word.role == EventPart::Nothing && word.frame == EventFrame::None);
  }
  return false;
}

// "agreed to launch a dialogue on salt": a thing that starts, no gathering.
bool is_started(const EventStory& story, const LexicalHit& noun) {
  if (story.words[noun.concept_id].kind != EventKind::Conference) return false;
  const Document& document = story.document();
  std::uint32_t t = noun.tokens.first;
  const std::uint32_t begin = document.sentence_at(t).tokens.first;
  while (t > begin + 2 && !document.token(t - 1).is(Particle::A) &&
         document.token(t - 1).kind != TokenKind::Mark && !is_preposition(document.token(t - 1)))
    --t;
  while (t > begin + 2 && document.token(t - 1).is_dash()) t -= 2;
  const LexicalHit* verb = t > begin + 1 && document.token(t - 1).is(Particle::A)
                               ? story.annotation.hit_at(t - 2, Lexical::EventVerb)
                               : nullptr;
  return verb != nullptr && verb->form == LexicalForm::Base &&
         story.words[verb->concept_id].frame == EventFrame::Launching;
}

// "[The opening of a terminal in Lima] was attended by A", "took place on 3 May"
bool takes_place(const EventStory& story, TokenRange rest) {
  constexpr std::uint32_t longest_group = 4;
  std::uint32_t t = rest.first;
  while (t < rest.last && !starts_predicate(story.annotation, t)) {
    const Mention* mention = story.annotation.mention_at(t);
    t = mention == nullptr ? t + 1 : std::max(t + 1, mention->tokens.last);
  }
  for (std::uint32_t last = std::min(t + longest_group, rest.last); t < last; ++t) {
    if (story.annotation.hit_at(t, Lexical::RoleVerb) != nullptr) return true;
  }
  return false;
}

// "A trade mission of 32 bakers was held in Lima", "The next business mission to Lima is planned"
bool is_held(const EventStory& story, const LexicalHit& mission) {
  static const WordSet aims = {"trade", "economic", "business", "export", "investment", "sourcing"};
  const std::uint32_t last = mission.tokens.last - 1;
  const Document& document = story.document();
  return last > 0 && document.token(last).word == "mission"_word &&
         aims.contains(document.token(last - 1)) &&
         takes_place(story, {mission.tokens.last, document.sentence_at(last).tokens.last});
}

// "spoke at the opening of a terminal", "attended the grand opening of a terminal", "• Opening of a
// terminal", "The opening of a terminal was attended by A", but neither "at the opening of the
// market" nor "welcomed the opening of a terminal"
bool is_attended(const EventStory& story, const LexicalHit& opening) {
  constexpr std::uint32_t reach = 4;
  const std::uint32_t first = opening.tokens.last;
  if (!facility_in(story, {first, story.clauses.clause_end(first)})) return false;
  const TokenRange sentence = story.document().sentence_at(first).tokens;
  const std::uint32_t begin = sentence.first;
  if (begin < opening.tokens.first &&
      behind_bullet(story.document(), sentence) == opening.tokens.first)
    return true;
  for (std::uint32_t t = opening.tokens.first; t > begin && t + reach > opening.tokens.first; --t) {
    const Token& before = story.document().token(t - 1);
    if (before.is(Particle::At) || before.is(Particle::During) || before.is(Particle::For))
      return true;
    if (story.annotation.hit_at(t - 1, Lexical::RoleVerb) != nullptr) return true;
  }
  return takes_place(story, {first, sentence.last});
}

// "The Salt Council met by videoconference", "talks by phone", but not "discussed it by phone".
bool is_medium_of_event(const EventStory& story, std::uint32_t noun) {
  constexpr std::uint32_t reach = 12;
  if (!is_medium(story.document(), noun)) return false;
  const std::uint32_t begin = story.document().sentence_at(noun).tokens.first;
  for (std::uint32_t t = noun; t > begin && t + reach > noun; --t) {
    if (story.annotation.has_hit_at(t - 1,
                                    {Lexical::EventVerb, Lexical::RoleVerb, Lexical::EventNoun}))
      return true;
  }
  return false;
}

// "invited A to pay a visit to Lima", of which no day is told, nor that A accepted
bool is_only_offered(const EventStory& story, const LexicalHit& noun) {
  return story.words[noun.concept_id].kind == EventKind::Visit &&
         guests_before(story, noun.tokens.first) != nullptr &&
         guests_who_accept(story, noun.tokens.first) == nullptr &&
         dates_in(story.annotation, {noun.tokens.last, story.clauses.clause_end(noun.tokens.last)})
             .empty();
}

// "paid courtesy calls on A and B": the verb tells of each.
bool is_part_of_verb(const EventStory& story, const LexicalHit& noun) {
  if (noun.form != LexicalForm::Plural) return false;
  const std::uint32_t last = noun.tokens.last;
  const std::uint32_t begin = story.document().sentence_at(last - 1).tokens.first;
  constexpr std::uint32_t longest = 3;
  for (std::uint32_t t = noun.tokens.first; t > begin && t + longest > noun.tokens.first; --t) {
    const LexicalHit* verb = story.annotation.hit_at(t - 1, Lexical::EventVerb);
    if (verb != nullptr) return verb->tokens.last > last && story.words[verb->concept_id].each;
  }
  return false;
}

// "a dinner for A", but not "the dinner"
bool has_guest(const EventStory& story, const Event& dinner) {
  return std::ranges::any_of(dinner.participants, [&](EntityIndex e) {
    return story.reading.entities[e].type == EntityType::Person;
  });
}

}  // namespace

void add_noun_drafts(EventStory& story) {
  const std::size_t names = story.drafts.size();
  std::size_t next_name = 0;
  for (std::uint32_t t = 0;
       (t = story.annotation.next_hit(t, {Lexical::EventNoun})) < story.document().size(); ++t) {
    while (next_name < names && story.drafts[next_name].words.last <= t) ++next_name;
    if (next_name < names && story.drafts[next_name].words.first <= t) continue;
    if (next_name > 0 && story.drafts[next_name - 1].words.last == t) continue;
    const LexicalHit* noun = story.annotation.hit_at(t, Lexical::EventNoun);
    if (story.annotation.mention_at(t) != nullptr) continue;
    if (next_name < names && (is_of(story.document(), *noun, story.drafts[next_name]) ||
                              is_named_behind(story.document(), *noun, story.drafts[next_name])))
      continue;
    // "five days of talks" tells how long, "entry into force" far from the headline how far.
    const bool measured =
        follows_of(story, t) && story.words[noun->concept_id].kind == EventKind::Meeting;
    const bool background = story.words[noun->concept_id].frame == EventFrame::Starting &&
                            story.document().sentence_index(t) > 2;
    const bool travelling = story.words[noun->concept_id].frame == EventFrame::Visiting;
    if (travelling && !is_led(story, t) && !is_held(story, *noun)) continue;
    if (story.words[noun->concept_id].opens_facilities && !is_attended(story, *noun)) continue;
    if (is_only_offered(story, *noun) || is_part_of_verb(story, *noun)) continue;
    if (tells_no_event(story, t)) continue;
    if (is_medium_of_event(story, t)) {
      t = noun->tokens.last - 1;
      continue;
    }
    if (measured || background || is_started(story, *noun) ||
        !stands_as_noun(story.annotation, t) ||
        (is_quoted(story.document(), t) && !is_dated(story, t) && !is_counted_session(story, t) &&
         !tells_of_speaker(story, *noun)))
      continue;
    EventDraft draft = read_noun_phrase(story, *noun);
    if (!story.words[noun->concept_id].of_guests || has_guest(story, draft.event) ||
        !draft.event.organizers.empty() || draft.event.kind == EventKind::Conference)
      story.drafts.push_back(std::move(draft));
    t = noun->tokens.last - 1;
  }
}

}  // namespace communique

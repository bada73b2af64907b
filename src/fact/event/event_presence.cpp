#include "fact/event/event_presence.hpp"

#include <algorithm>

#include "fact/event/credentials.hpp"
#include "fact/event/event_evidence.hpp"
#include "fact/event/represented.hpp"
#include "fact/event/witness.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet presence_words = {
    "chairmanship", "participation", "presence", "present",     "attendance", "presidency",
    "leadership",   "associated",    "company",  "patronage",   "auspices",   "guests",
    "attendees",    "dignitaries",   "joined",   "accompanied", "graced",     "attended"};

// "..., the President of Peru, and Premier B": those whom "and" joins to the first.
void add_following(const EventStory& story, const Actors& first, std::vector<EntityIndex>& list) {
  const auto& phrases = story.clauses.actors();
  const std::uint32_t end = story.clauses.clause_end(first.tokens.last);
  for (const Actors& actors : phrases.in({first.tokens.last, end})) {
    std::uint32_t before = actors.tokens.first - 1;
    if (story.document().token(before).is(Particle::By)) --before;  // "by A, and by B"
    const bool joined = story.document().token(before).is(Particle::And);
    if (joined && phrases.members(actors).front()->type == EntityType::Person)
      add_actors(list, phrases.members(actors));
  }
}

// The "presidency" of "under the presidency of A".
bool is_under_presidency(const Document& document, std::uint32_t t) {
  static const WordSet words = {"presidency", "leadership"};
  return t > 1 && words.contains(document.token(t)) && document.token(t - 1).is(Particle::The) &&
         document.token(t - 2).is(Particle::Under);
}

// The "company" of "in the company of A".
bool is_in_company(const Document& document, std::uint32_t t) {
  return t > 1 && document.token(t).word == "company"_word &&
         document.token(t - 1).is(Particle::The) && document.token(t - 2).is(Particle::In);
}

// "After the talks, in the presence of A, B and C signed": whether the words before the token open
// the sentence.
bool follows_opening(const Document& document, TokenRange sentence, std::uint32_t t) {
  constexpr std::uint32_t longest = 8;
  const Token& first = document.token(sentence.first);
  if (t < sentence.first + 4 || t > sentence.first + longest) return false;
  return (first.is(Particle::After) || first.is(Particle::Following) || first.is(Particle::At)) &&
         document.token(t - 3).is(Mark::Comma) && document.token(t - 2).is(Particle::In);
}

bool in_their_presence(const Document& document, std::uint32_t presence) {
  return presence > 1 && document.token(presence - 1).is(Particle::Their) &&
         document.token(presence - 2).is(Particle::In);
}

void add_watchers(EventStory& story, std::uint32_t token, DraftIndex index) {
  for (const EntityIndex e : people_of_talks_before(story, token))
    add_unique(story.drafts[index].event.participants, e);
}

bool is_under_patronage(const Document& document, std::uint32_t t) {
  static const WordSet words = {"patronage", "auspices"};
  return t > 1 && words.contains(document.token(t)) && document.token(t - 1).is(Particle::The);
}

// "under the chairmanship of A", "under the patronage of D", "with the participation of B", "in the
// presence of C"
void read_noun_role(EventStory& story, std::uint32_t t) {
  constexpr std::uint64_t chairmanship = "chairmanship"_word;
  constexpr std::uint64_t participation = "participation"_word;
  constexpr std::uint64_t presence = "presence"_word;
  const std::uint64_t word = story.document().token(t).word;
  const bool presides = word == chairmanship || is_under_presidency(story.document(), t);
  const bool company = is_in_company(story.document(), t);
  const bool patronage = is_under_patronage(story.document(), t);
  if (!presides && !company && !patronage && word != participation && word != presence) return;
  const TokenRange sentence = story.document().sentence_at(t).tokens;
  DraftIndex index = story.last_draft_in({sentence.first, t});
  const bool opening = t < sentence.first + 3 || follows_opening(story.document(), sentence, t);
  if (word == presence && opening) {
    index = story.first_draft_in({t, sentence.last});
    if (index != no_draft && in_their_presence(story.document(), t)) add_watchers(story, t, index);
  } else if (index == no_draft && (opening || presides || patronage)) {
    index = story.first_draft_in({t, sentence.last});
  }
  const Actors* actors = story.clauses.complement({t + 1, sentence.last}, {Particle::Of});
  if (index == no_draft || actors == nullptr || actors->tokens.first > t + 3) return;
  const EventKind kind = story.drafts[index].event.kind;
  const bool sent = patronage && names_mission(story.document(), story.drafts[index]);
  if (!is_gathering(kind) && !sent && (presides || kind != EventKind::Launch)) return;
  Event& event = story.drafts[index].event;
  story.drafts[index].happens = true;
  std::vector<EntityIndex>& list = presides    ? event.chairs
                                   : patronage ? event.organizers
                                               : event.participants;
  add_actors(list, story.clauses.actors().members(*actors));
  add_following(story, *actors, list);
}

// The "were" of "were present", "were also in attendance"; else the token itself.
std::uint32_t copula_before(const Document& document, std::uint32_t t) {
  constexpr std::uint32_t longest_group = 5;
  static const WordSet those = {"those", "dignitaries", "guests"};
  for (std::uint32_t at = t; at > 0 && at + longest_group > t; --at) {
    const Token& before = document.token(at - 1);
    if (is_auxiliary(before)) return at - 1;
    if (!before.is(Particle::Also) && !before.is(Particle::In) && !before.is(Particle::Among) &&
        !before.is(Particle::The) && !those.contains(before))
      return t;
  }
  return t;
}

// "he was joined by Senator A in introducing the bill": not at a gathering.
bool joins_in_doing(const Document& document, TokenRange range) {
  for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
    const bool in = document.token(t).is(Particle::In) || document.token(t).is(Particle::For);
    if (in && document.text_of(t + 1).ends_with("ing")) return true;
  }
  return false;
}

// The "by" of "joined by A", "joined at the works in Lima by A"; else the sentence's end.
std::uint32_t by_behind(const EventStory& story, std::uint32_t joined, std::uint32_t end) {
  constexpr std::uint32_t reach = 12;
  for (std::uint32_t t = joined + 1; t < std::min(joined + reach, end); ++t) {
    const Token& token = story.document().token(t);
    if (token.is(Particle::By)) return t;
    if (token.is(Particle::To) || token.kind == TokenKind::Mark) return end;
  }
  return end;
}

// The gathering that the sentence tells, or that people were joined at: one told before, else what
// one of them launched or opened. "The event" tells none.
DraftIndex joined_event(const EventStory& story, TokenRange range) {
  const DraftIndex own = story.last_draft_in(range);
  if (own != no_draft && is_gathering(story.drafts[own].event.kind) && !story.drafts[own].generic)
    return own;
  const DraftIndex attended = story.attended_before(range.first);
  if (attended != no_draft && story.drafts[attended].event.kind != EventKind::Call) return attended;
  const std::uint32_t sentence = story.document().sentence_index(range.first);
  return story.last_draft_before(range.first, [&](const EventDraft& draft) {
    const bool launched = draft.event.kind == EventKind::Launch && draft.verbal && !draft.planned &&
                          !draft.event.organizers.empty();
    const bool visited =
        draft.event.kind == EventKind::Visit && draft.told && !draft.event.participants.empty();
    return (launched || visited) &&
           sentence - story.document().sentence_index(draft.words.first) <= 1;
  });
}

// "The Minister was joined by A and B.", "joined at the works by A, and by B", "The event was
// attended by A": of a launch, which no verb of gatherings tells.
void read_joined(EventStory& story, std::uint32_t t) {
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(t).tokens;
  if (t < sentence.first + 2 || t + 2 >= sentence.last || copula_before(document, t) == t ||
      joins_in_doing(document, {t, sentence.last}))
    return;
  const std::uint32_t by = by_behind(story, t, sentence.last);
  const Actors* first =
      by + 1 < sentence.last ? story.clauses.actors().starting_at(by + 1) : nullptr;
  const DraftIndex index = first == nullptr ? no_draft : joined_event(story, {sentence.first, t});
  if (index == no_draft) return;
  Event& event = story.drafts[index].event;
  if (document.token(t).word != "joined"_word && event.kind != EventKind::Launch) return;
  add_actors(event.participants, story.clauses.actors().members(*first));
  add_following(story, *first, event.participants);
}

// "A; B; C and officials of D": the persons before the token.
void add_persons_before(const EventStory& story, std::uint32_t end,
                        std::vector<EntityIndex>& participants) {
  const auto& phrases = story.clauses.actors();
  for (const Actors& actors : phrases.in({story.document().sentence_at(end).tokens.first, end})) {
    if (!actors.governed && phrases.members(actors).front()->type == EntityType::Person)
      add_actors(participants, phrases.members(actors));
  }
}

// The comma of "A and B, who took office in May, were also present"; else the end of the range.
std::uint32_t before_relative(TokenRange range, const Document& document) {
  if (range.empty() || !document.token(range.last - 1).is(Mark::Comma)) return range.last;
  for (std::uint32_t t = range.first + 1; t < range.last; ++t) {
    if (document.token(t).is(Particle::Who) && document.token(t - 1).is(Mark::Comma)) return t - 1;
  }
  return range.last;
}

// The word of "A and B were associated with the meeting".
bool is_associated(const Document& document, std::uint32_t t) {
  static const WordSet gatherings = {"meeting", "talks",    "discussion", "discussions",
                                     "event",   "occasion", "ceremony",   "call"};
  return t + 3 < document.size() && document.token(t).word == "associated"_word &&
         document.token(t + 1).is(Particle::With) && gatherings.contains(document.token(t + 3));
}

// The signing that the sentence before tells: "A and B signed a pact. C was present."
DraftIndex signed_before(const EventStory& story, std::uint32_t token) {
  const std::uint32_t sentence = story.document().sentence_index(token);
  const std::uint32_t begin = story.document().sentence_at(token).tokens.first;
  if (sentence == 0 || story.document().token(begin).starts_line) return no_draft;
  const DraftIndex last = story.last_draft_in(story.document().sentences()[sentence - 1].tokens);
  const bool signs = last != no_draft && story.drafts[last].told && !story.drafts[last].planned &&
                     story.drafts[last].event.evidence.rule == "event-signed";
  return signs ? last : no_draft;
}

// The ceremony told before that "present at the ceremony" means, or no_draft.
DraftIndex rite_before(const EventStory& story, const EventDraft& named) {
  if (!named.definite || named.event.kind != EventKind::Ceremony) return no_draft;
  return story.last_draft_before(named.words.first, [&](const EventDraft& draft) {
    return draft.event.kind == EventKind::Ceremony && draft.told && !draft.planned &&
           draft.event.date.is_day() && !story.is_history(draft);
  });
}

// The ceremony at which envoys presented their letters, or no_draft: others look on there.
DraftIndex credentials_before(const EventStory& story, std::uint32_t token) {
  return story.last_draft_before(token, [](const EventDraft& draft) {
    return draft.event.evidence.rule == credentials_rule && draft.told && !draft.planned;
  });
}

// The fair of "present at the Salt Fair"; else the gathering told before.
DraftIndex attended_at(const EventStory& story, TokenRange range) {
  constexpr std::uint32_t reach = 8;
  const Document& document = story.document();
  const bool at = range.size() > 2 && document.token(range.first + 1).is(Particle::At);
  const DraftIndex named = at ? story.first_draft_in(range) : no_draft;
  const bool near = named != no_draft && story.drafts[named].words.first < range.first + reach &&
                    is_gathering(story.drafts[named].event.kind) &&
                    !(story.drafts[named].definite && story.drafts[named].event.name.empty());
  if (near) return named;
  const DraftIndex letters = at ? no_draft : credentials_before(story, range.first);
  if (letters != no_draft) return letters;
  const DraftIndex rite = !at                 ? signed_before(story, range.first)
                          : named != no_draft ? rite_before(story, story.drafts[named])
                                              : no_draft;
  return rite != no_draft ? rite
                          : story.attended_before(document.sentence_at(range.first).tokens.first);
}

// "with A and B in attendance", "with A present"
void read_beside(EventStory& story, std::uint32_t t) {
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(t).tokens.first;
  const std::uint32_t end = document.token(t - 1).is(Particle::In) ? t - 1 : t;
  const Actors* actors = story.clauses.actors().ending_at(end);
  if (actors == nullptr || actors->tokens.first <= begin ||
      !document.token(actors->tokens.first - 1).is(Particle::With))
    return;
  const DraftIndex index = story.last_draft_in({begin, actors->tokens.first});
  if (index != no_draft && is_gathering(story.drafts[index].event.kind))
    add_actors(story.drafts[index].event.participants, story.clauses.actors().members(*actors));
}

// The "guests" of "A and B were among the guests".
bool is_among_company(const Annotation& annotation, std::uint32_t t) {
  const Document& document = annotation.document;
  return t > 1 && annotation.is(t, WordKind::Audience) && document.token(t - 1).is(Particle::The) &&
         document.token(t - 2).is(Particle::Among);
}

// Talks have no guests beside those who talk.
bool is_talks(const EventDraft& draft) {
  return draft.event.kind == EventKind::Meeting || draft.event.kind == EventKind::Call;
}

// "A and B were also present", "A was among the guests"
void read_present(EventStory& story, std::uint32_t t) {
  constexpr std::uint64_t present = "present"_word;
  constexpr std::uint64_t attendance = "attendance"_word;
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(t).tokens;
  const std::uint64_t word = document.token(t).word;
  if (t < sentence.first + 2 ||
      (word != present && word != attendance && !is_associated(document, t) &&
       !is_among_company(story.annotation, t)))
    return;
  const std::uint32_t front_end = copula_before(document, t);
  if (front_end == t && !is_among_company(story.annotation, t)) return read_beside(story, t);
  if (front_end < sentence.first + 1) return;
  const DraftIndex index = attended_at(story, {t, sentence.last});
  if (index == no_draft || (is_among_company(story.annotation, t) && is_talks(story.drafts[index])))
    return;
  std::vector<EntityIndex>& participants = story.drafts[index].event.participants;
  const Actors* actors = story.clauses.actors().before(t);
  const std::uint32_t people_end = before_relative({sentence.first, front_end}, document);
  if (!holds_predicate(story.annotation, {sentence.first, people_end})) {
    add_persons_before(story, people_end, participants);
  } else if (actors != nullptr && actors->tokens.first >= sentence.first) {
    add_actors(participants, story.clauses.actors().members(*actors));
  }
  add_represented(story, sentence, participants);
}

}  // namespace

void read_presence(EventStory& story) {
  const Document& document = story.document();
  static const WordSet joining_words = {"joined", "accompanied", "graced", "attended"};
  for (const std::uint32_t t : document.places_of(presence_words)) {
    if (joining_words.contains(document.token(t))) {
      read_joined(story, t);
      continue;
    }
    read_noun_role(story, t);
    read_present(story, t);
  }
}

}  // namespace communique

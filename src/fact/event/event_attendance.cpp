#include "fact/event/event_attendance.hpp"

#include <algorithm>

#include "fact/event/delegation_phrase.hpp"
#include "fact/event/delegation_roster.hpp"
#include "fact/event/event_presence.hpp"
#include "fact/event/event_team.hpp"
#include "fact/event/represented.hpp"
#include "fact/event/signatory_list.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet pronouns_of_company = {"him", "her", "them"};
const WordSet listing_words = {"included", "sat"};
const WordSet announcing_words = {"include", "includes"};

// "With him were A and B", "Beside her were A and B"
bool opens_with_company(const Document& document, TokenRange sentence) {
  static const WordSet beside = {"with", "beside", "alongside"};
  return sentence.size() > 3 && beside.contains(document.token(sentence.first)) &&
         pronouns_of_company.contains(document.token(sentence.first + 1)) &&
         is_auxiliary(document.token(sentence.first + 2));
}

// "Also at the ceremony were A and B"
bool opens_with_gathering(const EventStory& story, TokenRange sentence) {
  const Document& document = story.document();
  const std::uint32_t t = sentence.first;
  return sentence.size() > 5 && document.token(t).is(Particle::Also) &&
         document.token(t + 1).is(Particle::At) && document.token(t + 2).is(Particle::The) &&
         story.annotation.hit_at(t + 3, Lexical::EventNoun) != nullptr;
}

bool names_company(const Annotation& annotation, std::uint32_t token) {
  return annotation.is(token, {WordKind::Audience, WordKind::Attendance}) ||
         annotation.document.token(token).word == "table"_word;
}

// "Across the table sat A", "Also at the table were A, B and, on the Chilean side, C",
// "Participants included A and B", "Speakers will include A"
void read_company(EventStory& story, TokenRange sentence) {
  const auto& phrases = story.clauses.actors();
  const std::uint32_t end = end_of_list(story.document(), sentence);
  const std::uint32_t opening = opens_with_company(story.document(), sentence) ? 3 : 0;
  const Actors* first = phrases.after(sentence.first + opening);
  if (first == nullptr || first->tokens.last > end) return;
  bool company = opening != 0 || opens_with_gathering(story, sentence);
  bool lists = false;
  bool announces = false;
  for (std::uint32_t t = sentence.first; t < std::min(first->tokens.first, sentence.last); ++t) {
    const Token& token = story.document().token(t);
    company |= names_company(story.annotation, t);
    lists |= company &&
             (token.is(Particle::Were) || token.is(Particle::Was) || listing_words.contains(token));
    announces |= company && announcing_words.contains(token);
  }
  if (!lists && !announces) return;
  DraftIndex index = story.last_draft_in({sentence.first, first->tokens.first});
  if (index == no_draft || !is_gathering(story.drafts[index].event.kind))
    index = announces ? story.last_gathering_before(sentence.first)
                      : story.attended_before(sentence.first);
  if (index == no_draft) return;
  std::vector<EntityIndex>& participants = story.drafts[index].event.participants;
  for (const Actors& actors : phrases.in({first->tokens.first, end})) {
    const bool region = phrases.members(actors).front()->type == EntityType::Bloc &&
                        first != &actors;  // "Head of Unit for South and Southeast Asia"
    if (!actors.governed && !region) add_actors(participants, phrases.members(actors));
  }
  add_represented(story, {sentence.first, end}, participants);
}

// "At the head of the Peruvian delegation was A": of the talks told before.
void read_head_of_delegation(EventStory& story, TokenRange sentence) {
  const Document& document = story.document();
  constexpr std::uint32_t longest_phrase = 8;
  if (sentence.size() < 6 || !document.token(sentence.first).is(Particle::At) ||
      document.token(sentence.first + 2).word != "head"_word ||
      !document.token(sentence.first + 3).is(Particle::Of))
    return;
  const std::uint32_t last = std::min(sentence.first + 4 + longest_phrase, sentence.last);
  std::uint32_t t = sentence.first + 4;
  while (t < last && !document.token(t).is(Particle::Was) && !document.token(t).is(Particle::Were))
    ++t;
  if (t == last) return;
  const Actors* head = story.clauses.actors().starting_at(t + 1);
  const DraftIndex index = story.last_gathering_before(sentence.first, sentences_of_gathering);
  if (head != nullptr && index != no_draft)
    add_actors(story.drafts[index].event.participants, story.clauses.actors().members(*head));
}

// Behind the verb of "The Peruvian delegation included ...", "The mission is made up of ..."; else
// 0, as in "Her delegation also included", which travels with her.
std::uint32_t behind_membership(const Annotation& annotation, TokenRange sentence) {
  static const WordSet verbs = {"consisted", "consists", "made", "composed"};
  const Document& document = annotation.document;
  constexpr std::uint32_t reach = 8;
  bool delegation = false;
  const std::uint32_t end = std::min(sentence.first + reach, sentence.last);
  for (std::uint32_t t = sentence.first; t < end; ++t) {
    if (delegation &&
        (annotation.is(t, WordKind::Composition) || verbs.contains(document.token(t))))
      return t + 1;
    const Token& token = document.token(t);
    if (token.kind == TokenKind::Mark || token.is(Particle::Also)) return 0;
    delegation |= annotation.is(t, WordKind::Team);
  }
  return 0;
}

// "The delegation comprised representatives of 18 firms, among them A and B": of the talks told
// before.
void read_members_of_delegation(EventStory& story, TokenRange sentence) {
  static const WordSet sent = {"representatives", "executives", "heads", "officials", "members"};
  const Document& document = story.document();
  const std::uint32_t begin = behind_membership(story.annotation, sentence);
  const DraftIndex index = begin == 0 ? no_draft : story.attended_before(sentence.first);
  if (index == no_draft) return;
  const auto& phrases = story.clauses.actors();
  for (const Actors& actors : phrases.in({begin, sentence.last})) {
    const Token& before = document.token(actors.tokens.first - 1);
    const bool of_sent = before.is(Particle::Of) || before.is(Particle::From)
                             ? sent.contains(document.token(actors.tokens.first - 2))
                             : begin + 1 == actors.tokens.first;  // "made up of A"
    const auto members = phrases.members(actors);
    if (is_side(members.front()->type) || (actors.governed && !of_sent)) continue;
    add_actors(story.drafts[index].event.participants, members);
  }
}

// "invited A to the 3rd Salt Forum", "has invited B to attend the summit in May": of one to come.
void read_invited(EventStory& story, std::uint32_t verb) {
  const Document& document = story.document();
  const Actors* guests = story.clauses.actors().starting_at(verb + 1);
  if (guests == nullptr || guests->tokens.last + 1 >= document.size()) return;
  const std::uint32_t to =
      guests->tokens.last + (document.token(guests->tokens.last).is(Mark::Comma) ? 1 : 0);
  if (!document.token(to).is(Particle::To)) return;
  constexpr std::uint32_t reach = 8;
  const DraftIndex index = story.first_draft_in({to, document.sentence_at(verb).tokens.last});
  if (index == no_draft || story.drafts[index].words.first > to + reach) return;
  const bool comes = story.drafts[index].words.first <= to + 2 ||
                     story.annotation.hit_at(to + 1, Lexical::RoleVerb) != nullptr;
  if (!comes) return;
  EventDraft& draft = story.drafts[index];
  const bool ahead = draft.event.kind == EventKind::Conference && !draft.event.name.empty();
  const auto members = story.clauses.actors().members(*guests);
  if (ahead && members.front()->type == EntityType::Person)
    add_actors(draft.event.participants, members);
}

// "with A, Director of Salt, as keynote speaker": the word for the part at the token.
void read_part_as(EventStory& story, std::uint32_t part, const WordSet& presiding) {
  constexpr std::uint32_t reach = 4;  // "as the main keynote speaker"
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(part).tokens;
  std::uint32_t as = part;
  while (as > sentence.first && as + reach > part && !document.token(as).is(Particle::As)) --as;
  if (!document.token(as).is(Particle::As) || as < sentence.first + 3) return;
  const std::uint32_t end = document.token(as - 1).is(Mark::Comma) ? as - 1 : as;
  const Actors* actors = story.clauses.actors().ending_at(end);
  if (actors == nullptr || actors->tokens.first <= sentence.first ||
      !document.token(actors->tokens.first - 1).is(Particle::With))
    return;
  const DraftIndex index = story.last_draft_in({sentence.first, actors->tokens.first});
  if (index == no_draft || !is_gathering(story.drafts[index].event.kind)) return;
  Event& event = story.drafts[index].event;
  story.drafts[index].happens = true;
  add_actors(presiding.contains(document.token(part)) ? event.chairs : event.participants,
             story.clauses.actors().members(*actors));
}

// "with A and B in the chair", "A was in the chair"
void read_chair(EventStory& story, std::uint32_t chair) {
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(chair).tokens;
  if (chair < sentence.first + 3 || !document.token(chair - 1).is(Particle::The) ||
      !document.token(chair - 2).is(Particle::In))
    return;
  if (chair + 1 < sentence.last && !document.token(chair + 1).is(Mark::Comma) &&
      !document.token(chair + 1).is(Mark::Period) && !document.token(chair + 1).is(Mark::Semicolon))
    return;
  const std::uint32_t in = chair - 2;
  const bool apart = is_auxiliary(document.token(in - 1)) || document.token(in - 1).is(Mark::Comma);
  const Actors* actors = story.clauses.actors().ending_at(apart ? in - 1 : in);
  if (actors == nullptr) return;
  DraftIndex index = story.last_draft_in({sentence.first, chair});
  if (index == no_draft || !is_gathering(story.drafts[index].event.kind))
    index = story.attended_before(sentence.first);
  if (index != no_draft)
    add_actors(story.drafts[index].event.chairs, story.clauses.actors().members(*actors));
}

bool tells_company(const Annotation& annotation) {
  static const WordSet others = {"also", "table"};
  return annotation.holds(WordKind::Audience) || annotation.holds(WordKind::Attendance) ||
         annotation.document.holds(pronouns_of_company) || annotation.document.holds(others);
}

}  // namespace

void read_event_attendance(EventStory& story) {
  const Document& document = story.document();
  const bool company = tells_company(story.annotation);
  for (const Sentence& sentence : document.sentences()) {
    if (company) read_company(story, sentence.tokens);
    read_head_of_delegation(story, sentence.tokens);
  }
  read_signatory_lists(story);
  read_event_teams(story);
  read_delegation_rosters(story);
  if (story.annotation.holds(WordKind::Team)) {
    for (const Sentence& sentence : document.sentences())
      read_members_of_delegation(story, sentence.tokens);
  }
  for (const std::uint32_t t : document.places_of("chair"_word)) read_chair(story, t);
  static const WordSet presiding = {"moderator", "chair", "chairperson", "facilitator"};
  static const WordSet parts = {"speaker",   "speakers",    "panellist", "panelist",
                                "moderator", "facilitator", "panelists", "chairperson",
                                "chair",     "panellists"};
  for (const std::uint32_t t : document.places_of(parts)) read_part_as(story, t, presiding);
  for (std::uint32_t t = 0;
       (t = story.annotation.next_word(t, {WordKind::Inviting})) < document.size(); ++t)
    read_invited(story, t);
  read_presence(story);
}

}  // namespace communique

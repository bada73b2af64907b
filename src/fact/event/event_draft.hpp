#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "fact/body/actor_side.hpp"
#include "fact/clause/clause.hpp"
#include "fact/event/event_name.hpp"
#include "fact/event/event_words.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

using DraftIndex = std::uint32_t;
inline constexpr DraftIndex no_draft = 0xFFFFFFFF;

// Drafts that a search back through the text looks at; keeps the reading of long texts linear.
inline constexpr DraftIndex longest_memory = 100;

// Sentences that those who speak or attend reach back to their gathering.
inline constexpr std::uint32_t sentences_of_gathering = 8;

// One telling of an event: by a name, a noun or a verb. What is told twice is merged later.
struct EventDraft {
  Event event;
  TokenRange words;                  // the name, the noun or the verb
  TokenRange last_words;             // those of its last telling, once tellings are merged
  std::vector<EntityIndex> company;  // who attended it and others: tells nothing of whose it is
  EventName name;                    // empty but for its ordinal where it has none
  bool definite = false;             // "the meeting", "this forum": may point back
  bool points_back = false;          // its noun may stand for an event told before
  bool generic = false;              // "negotiations": by itself no event, but one may point to it
  bool signings = false;             // "a signing ceremony": of what is told to be signed there
  bool together = false;             // "the two ministers signed", not "A signed with B"
  bool to_press = false;             // a press conference
  bool verbal = false;               // its word is a verb
  bool told = false;                 // a verb such as "held" tells it
  bool planned = false;              // still to come
  bool earlier = false;              // "prior talks": took place before what the release tells
  bool counted = false;              // "its first meeting": one of several
  bool plain_past = false;           // "appointed", not "has appointed" or "was appointed"
  bool happens = false;              // a verb, date or place tells that it takes place
};

// A word that belongs to the telling of an event, such as "held" in "held a forum".
struct EventCue {
  TokenRange tokens;
  DraftIndex draft = no_draft;
};

// By entity; null where no fact is told of it.
std::vector<const AgreementFact*> first_agreement_facts(const Reading& reading);

// Whether somebody speaks "at the launch", "during the same event".
bool tells_speech_at_launch(const Annotation& annotation);

// All that is known while the events of one release are read.
struct EventStory {
  const Annotation& annotation;
  const ClauseReader& clauses;
  const EventWords& words;
  const Reading& reading;  // posts, bodies and agreements are filled
  ActorSides sides{reading};
  std::vector<const AgreementFact*> agreement_facts = first_agreement_facts(reading);
  bool speeches_at_launch = tells_speech_at_launch(annotation);
  std::vector<EventDraft> drafts = {};
  std::vector<EventCue> cues = {};  // by token once sort_cues was called

  const Document& document() const { return annotation.document; }
  // Null where none is told of it.
  const AgreementFact* fact_of_agreement(EntityIndex agreement) const {
    return agreement_facts[agreement];
  }
  // Puts the drafts into the order of the text and makes a cue of each one's words.
  void sort_drafts();
  void sort_cues();
  // The first (last) draft whose words begin in the range; the first one must also end in it.
  DraftIndex first_draft_in(TokenRange range) const;
  DraftIndex last_draft_in(TokenRange range) const;
  // Of the last `longest_memory` drafts before the token the last that fits, or no_draft.
  template <typename Fits>
  DraftIndex last_draft_before(std::uint32_t token, const Fits& fits) const {
    const DraftIndex last = last_draft_in({0, token});
    for (DraftIndex i = last; i != no_draft && i + longest_memory > last;
         i = i == 0 ? no_draft : i - 1) {
      if (fits(drafts[i])) return i;
    }
    return no_draft;
  }
  // The last meeting, conference, ceremony or round of the two sentences before, one that a verb
  // tells before others.
  DraftIndex last_gathering_before(std::uint32_t token) const {
    return last_gathering_before(token, 2);
  }
  // The same of as many sentences; beyond two only one that a verb tells.
  DraftIndex last_gathering_before(std::uint32_t token, std::uint32_t sentences) const;
  // The gathering that those present came to: one told before in the token's paragraph, else the
  // first that the text tells, which its news is about.
  DraftIndex attended_before(std::uint32_t token) const;
  // Whether it took place more than two months before the release: nobody speaks there now.
  bool is_history(const EventDraft& draft) const;
  // Whether people gather there though it starts a thing: "Minister A today launched the Salt
  // Plan. Speaking at the launch, B said".
  bool is_public_launch(const EventDraft& draft) const;
  // The person of whom the release tells first, before the token; or no_entity.
  EntityIndex protagonist_before(std::uint32_t token) const;
  // The sentence of the token.
  Evidence evidence(std::uint32_t token, std::string_view rule, float confidence) const;
};

// The entity of the release that the vocabulary's entry stands for, or no_entity.
EntityIndex entity_of(const Annotation& annotation, ConceptId concept_id);

// Organizers, chairs and participants.
std::vector<EntityIndex> actors_of(const Event& event);

// Whether people gather there: any kind but visits, launches and appointments.
bool is_gathering(EventKind kind);

// What an event is about: an agreement, a law or a programme.
inline bool is_matter(const Mention& mention) {
  return mention.type >= EntityType::Agreement && mention.type <= EntityType::Programme;
}

// The first persons in the range that stand together and after no preposition.
std::span<const Mention* const> first_persons_in(const EventStory& story, TokenRange range);

// Behind the "•", "2." or "(a)" that opens the line of the sentence; else its first token.
std::uint32_t behind_bullet(const Document& document, TokenRange sentence);

// Where the list ends that the sentence opens with a colon, after the last line with a bullet; else
// where the sentence ends.
std::uint32_t end_of_list(const Document& document, TokenRange sentence);

void add_unique(std::vector<EntityIndex>& list, EntityIndex entity);
void add_actors(std::vector<EntityIndex>& list, std::span<const Mention* const> actors);
std::vector<EntityIndex>& role_of(Event& event, EventPart role);

}  // namespace communique

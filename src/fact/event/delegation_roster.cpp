#include "fact/event/delegation_roster.hpp"

#include <algorithm>

#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr std::size_t longest_roster = 60;  // in sentences

// "Members of the delegations", "The following ministers attended the Forum:", "Participants"
bool heads_roster(const EventStory& story, TokenRange sentence) {
  static const WordSet delegates = {"delegation",  "delegations", "participants", "attendees",
                                    "attendance",  "attended",    "present",      "delegates",
                                    "represented", "accompanied", "comprises",    "included"};
  constexpr std::size_t longest_heading = 20;
  if (sentence.size() > longest_heading || !story.document().token(sentence.first).starts_line)
    return false;
  const bool colon = story.document().token(sentence.last - 1).is(Mark::Colon);
  bool named = false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    named |= delegates.contains(story.document().token(t));
    const Mention* mention = story.annotation.mention_at(t);
    if (mention != nullptr && mention->type == EntityType::Person) return false;
  }
  return named && (colon || !holds_predicate(story.annotation, sentence));
}

// "Peru", "Peru:", "Peruvian side"
bool is_side_alone(const EventStory& story, TokenRange line) {
  constexpr std::size_t longest = 6;
  const Mention* side = story.annotation.mention_at(line.first);
  return line.size() <= longest && side != nullptr && is_side(side->type);
}

// The persons of "- Minister of Trade A" and "Peru: A, Minister of Trade; B, Director".
std::vector<EntityIndex> persons_of_line(const EventStory& story, TokenRange line) {
  std::vector<EntityIndex> persons;
  const ActorPhrases& phrases = story.clauses.actors();
  for (const Actors& actors : phrases.in(line)) {
    for (const Mention* member : phrases.members(actors)) {
      if (!actors.governed && member->type == EntityType::Person)
        add_unique(persons, member->entity);
    }
  }
  return persons;
}

// "The delegation includes:", "Mission participants": of those who travel.
bool lists_travellers(const Annotation& annotation, TokenRange heading) {
  for (std::uint32_t t = heading.first; t < heading.last; ++t) {
    if (annotation.is(t, WordKind::Team) || annotation.document.token(t).word == "accompanied"_word)
      return true;
  }
  return false;
}

// The named gathering of the heading, else the journey or the gathering that the release tells of.
DraftIndex attended(const EventStory& story, TokenRange heading) {
  const DraftIndex own = story.first_draft_in(heading);
  if (own != no_draft && !story.drafts[own].event.name.empty()) return own;
  const DraftIndex journey =
      lists_travellers(story.annotation, heading)
          ? story.last_draft_before(heading.first,
                                    [](const EventDraft& draft) {
                                      return draft.event.kind == EventKind::Visit &&
                                             !draft.event.participants.empty();
                                    })
          : no_draft;
  return journey != no_draft ? journey : story.attended_before(heading.first);
}

// Adds those of the lines behind the heading; tells how many lines they take.
std::size_t read_lines(EventStory& story, std::size_t heading) {
  const auto& sentences = story.document().sentences();
  const std::size_t end = std::min(heading + longest_roster, sentences.size());
  std::vector<EntityIndex> persons;
  std::size_t next = heading + 1;
  for (; next < end; ++next) {
    const TokenRange line = sentences[next].tokens;
    if (!story.document().token(line.first).starts_line) break;
    const std::vector<EntityIndex> listed = persons_of_line(story, line);
    const bool entry = !listed.empty() && !holds_predicate(story.annotation, line);
    if (!entry && !is_side_alone(story, line)) break;
    for (const EntityIndex e : listed) add_unique(persons, e);
  }
  if (persons.size() < 2) return 0;
  const DraftIndex index = attended(story, sentences[heading].tokens);
  if (index == no_draft) return 0;
  story.drafts[index].happens = true;
  for (const EntityIndex e : persons) add_unique(story.drafts[index].event.participants, e);
  return next - heading - 1;
}

}  // namespace

void read_delegation_rosters(EventStory& story) {
  const auto& sentences = story.document().sentences();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].paragraph != 0 && heads_roster(story, sentences[i].tokens))
      i += read_lines(story, i);
  }
}

}  // namespace communique

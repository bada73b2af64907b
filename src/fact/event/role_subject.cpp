#include "fact/event/role_subject.hpp"

#include <algorithm>

#include "fact/event/event_attachment.hpp"
#include "fact/event/event_sideline.hpp"

namespace communique {
namespace {

class RoleSubject {
 public:
  RoleSubject(const EventStory& story, const LexicalHit& verb, const Clause& clause)
      : story_(story),
        document_(story.document()),
        word_(story.words[verb.concept_id]),
        clause_(clause),
        sentence_(document_.sentence_at(verb.tokens.first).tokens) {}

  DraftIndex draft() const {
    const std::uint32_t end = clause_.relative && !clause_.subject_range.empty()
                                  ? clause_.subject_range.last
                                  : clause_.verb.first;
    DraftIndex index = story_.last_draft_in({sentence_.first, end});
    while (index != no_draft && (is_other_verb(index) || is_margin(index)))
      index = story_.last_draft_in({sentence_.first, story_.drafts[index].words.first});
    if (index == no_draft) return no_draft;
    index = whole_of(index);
    for (std::uint32_t t = story_.drafts[index].words.last; t < end; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr && !mention->nominal) {
        t = std::max(t + 1, mention->tokens.last) - 1;
      } else if (document_.token(t).is(Mark::Semicolon) || compares_with_others(document_, t) ||
                 (document_.token(t).is(Particle::That) && is_told(story_.drafts[index]))) {
        return no_draft;  // "told the forum that a works would be opened"
      }
    }
    return index;
  }

 private:
  // "The Salt Council met in Lima, chaired by A" tells who chaired the session, "A signed the Salt
  // Pact, witnessed by B" who looked on.
  bool is_other_verb(DraftIndex index) const {
    const EventDraft& draft = story_.drafts[index];
    const bool session = draft.event.evidence.rule == "event-gathered" && clause_.passive &&
                         word_.role == EventPart::Chair;
    const bool watched = clause_.passive && draft.event.kind == EventKind::Ceremony &&
                         document_.text_of(clause_.head).starts_with("witness");
    return draft.verbal && !session && !watched;
  }

  // "told the forum"
  bool is_told(const EventDraft& draft) const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t t = draft.words.first; t > sentence_.first && t + reach > draft.words.first;
         --t) {
      if (story_.annotation.hit_at(t - 1, Lexical::SpeechVerb) != nullptr) return true;
    }
    return false;
  }

  // The fair of "The signing took place on the sidelines of the fair and was witnessed by A"
  bool is_margin(DraftIndex index) const {
    std::uint32_t t = story_.drafts[index].words.first;
    if (!clause_.passive || t < sentence_.first + 3 ||
        !document_.token(clause_.verb.first - 1).is(Particle::And))
      return false;
    if (document_.token(t - 1).is(Particle::The)) --t;
    return document_.token(t - 1).is(Particle::Of) && names_a_margin(document_.token(t - 2).word);
  }

  // Of "the first round of the FTA negotiations" the round.
  DraftIndex whole_of(DraftIndex index) const {
    if (!story_.drafts[index].generic || index == 0) return index;
    const EventDraft& before = story_.drafts[index - 1];
    const bool round = before.words.first >= sentence_.first && !before.generic &&
                       document_.token(before.words.last).is(Particle::Of);
    return round ? index - 1 : index;
  }

  const EventStory& story_;
  const Document& document_;
  const EventWord& word_;
  const Clause& clause_;
  TokenRange sentence_;
};

}  // namespace

DraftIndex subject_draft(const EventStory& story, const LexicalHit& verb, const Clause& clause) {
  return RoleSubject(story, verb, clause).draft();
}

}  // namespace communique

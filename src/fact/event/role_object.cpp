#include "fact/event/role_object.hpp"

#include <algorithm>

#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class RoleObject {
 public:
  RoleObject(const EventStory& story, const LexicalHit& verb, const Clause& clause)
      : story_(story),
        document_(story.document()),
        role_(story.words[verb.concept_id].role),
        clause_(clause) {}

  DraftIndex draft() const {
    const DraftIndex index = story_.first_draft_in(clause_.object_range);
    if (index == no_draft) return no_draft;
    const std::uint32_t first = story_.drafts[index].words.first;
    const std::uint32_t begin = behind_company(after_day(clause_.object_range.first));
    for (std::uint32_t t = begin; t < first; ++t) {
      if (const Mention* mention = story_.annotation.mention_at(t)) {
        const bool person = mention->type == EntityType::Person && !mention->nominal;
        if (person && !invites(first) && !joins_there(first) && !acts_with_another())
          return no_draft;
        t = std::max(t + 1, mention->tokens.last) - 1;
      } else if (starts_predicate(story_.annotation, t) ||
                 (breaks(document_.token(t)) && !sends_delegates(t) && !leads_on(t, index)) ||
                 (clause_.infinitive && document_.token(t).is(Particle::At) && follows_object(t) &&
                  !names_delegates_before(t)) ||
                 acts_there(t, first)) {
        return no_draft;
      }
    }
    return aim_of_mission(index);
  }

 private:
  // "hosted on 6 May the forum": the object stands behind the day.
  std::uint32_t after_day(std::uint32_t t) const {
    if (!document_.token(t).is(Particle::On)) return t;
    const DateMention* day = date_at(story_.annotation, t + 1);
    return day != nullptr ? day->tokens.last : t;
  }

  // "opened, together with the President of the Salt Agency, A, the forum"
  std::uint32_t behind_company(std::uint32_t t) const {
    static const WordSet joined = {"together", "along", "alongside", "jointly", "with"};
    const std::uint32_t end = clause_.object_range.last;
    const std::uint32_t opening = t < end && document_.token(t).is(Mark::Comma) ? t + 1 : t;
    if (opening == t || opening >= end || !joined.contains(document_.token(opening))) return t;
    std::uint32_t behind = t;
    for (const Actors& company : story_.clauses.actors().in({opening, end})) {
      const std::uint32_t comma = company.tokens.last;
      if (comma >= end || !document_.token(comma).is(Mark::Comma)) break;
      behind = comma + 1;
      const Token& next = document_.token(behind);
      if (next.is(Particle::The) || next.is(Particle::A) || next.is(Particle::In)) break;
    }
    return behind;
  }

  // Of "the delegation to the 3rd Salt Forum" the forum.
  DraftIndex aim_of_mission(DraftIndex index) const {
    if (story_.drafts[index].event.kind != EventKind::Visit || index + 1 == story_.drafts.size())
      return index;
    const EventDraft& aim = story_.drafts[index + 1];
    std::uint32_t before = aim.words.first - 1;
    if (document_.token(before).is(Particle::The)) --before;
    const bool aimed = !aim.event.name.empty() && document_.token(before).is(Particle::To) &&
                       before == story_.drafts[index].words.last;
    return aimed ? index + 1 : index;
  }

  // "head the delegation of bakers to the forum", "lead 22 firms to the salt fair"
  bool sends_delegates(std::uint32_t to) const {
    return document_.token(to).is(Particle::To) && names_delegates_before(to);
  }
  // "to head the delegation at the forum"
  bool names_delegates_before(std::uint32_t end) const {
    static const WordSet sent = {"firms",   "companies", "businesses",  "exporters",
                                 "mission", "producers", "enterprises", "entrepreneurs"};
    for (std::uint32_t t = clause_.object_range.first; t < end; ++t) {
      if (story_.annotation.is(t, WordKind::Delegate) || sent.contains(document_.token(t)))
        return true;
    }
    return false;
  }

  // "will lead 30 companies on a trade mission to Lima"
  bool leads_on(std::uint32_t on, DraftIndex mission) const {
    return document_.token(on).is(Particle::On) && document_.token(on + 1).is(Particle::A) &&
           role_ == EventPart::Participant && story_.drafts[mission].event.kind == EventKind::Visit;
  }

  // The "at" of "promoted salt at the forum", who organises no forum, unlike "hosted A at the
  // forum".
  bool acts_there(std::uint32_t at, std::uint32_t draft) const {
    constexpr std::uint32_t longest_article = 3;
    if (role_ != EventPart::Organizer || !document_.token(at).is(Particle::At) ||
        at == clause_.object_range.first || at + longest_article < draft)
      return false;
    return first_persons_in(story_, {clause_.object_range.first, at}).empty();
  }

  // The "at" of "to open its economy at the forum" follows an object.
  bool follows_object(std::uint32_t at) const {
    if (at <= clause_.object_range.first) return false;
    const Token& first = document_.token(clause_.object_range.first);
    return first.is(Particle::The) || first.is(Particle::A) || is_possessive_pronoun(first);
  }

  // "hosted A for talks", "hosted A at the 3rd Salt Retreat"
  bool invites(std::uint32_t draft) const {
    return role_ == EventPart::Organizer && follows_occasion(draft);
  }
  // "joined A at the forum", "joined A for a working dinner"
  bool joins_there(std::uint32_t draft) const {
    return joins_somebody(document_, clause_) && role_ == EventPart::Participant &&
           follows_occasion(draft);
  }
  // "for talks", "at the 3rd Salt Retreat"
  bool follows_occasion(std::uint32_t draft) const {
    std::uint32_t t = draft;
    while (t > clause_.object_range.first && !opens_occasion(document_.token(t - 1)) &&
           t + 4 > draft)
      --t;
    return t > clause_.object_range.first && opens_occasion(document_.token(t - 1));
  }
  static bool opens_occasion(const Token& token) {
    return token.is(Particle::For) || token.is(Particle::At);
  }

  // "co-chair with A the first session", "inaugurated with A the Salt Week"
  bool acts_with_another() const {
    return role_ != EventPart::Nothing && object_opens_with(document_, clause_, Particle::With);
  }

  static bool breaks(const Token& token) {
    return token.is(Particle::To) || token.is(Particle::On) || token.is(Particle::During) ||
           token.is(Particle::After) || token.is(Particle::That) || token.is(Mark::Semicolon);
  }

  const EventStory& story_;
  const Document& document_;
  EventPart role_;
  const Clause& clause_;
};

}  // namespace

bool joins_somebody(const Document& document, const Clause& clause) {
  return !clause.passive && document.text_of(clause.head).starts_with("join");
}

DraftIndex object_draft(const EventStory& story, const LexicalHit& verb, const Clause& clause) {
  return RoleObject(story, verb, clause).draft();
}

}  // namespace communique

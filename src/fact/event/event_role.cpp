#include "fact/event/event_role.hpp"

#include <algorithm>

#include "fact/event/event_part.hpp"
#include "fact/event/invitation.hpp"
#include "fact/event/joined_party.hpp"
#include "fact/event/promised_session.hpp"
#include "fact/event/remote.hpp"
#include "fact/event/role_aside.hpp"
#include "fact/event/role_clause.hpp"
#include "fact/event/role_company.hpp"
#include "fact/event/role_object.hpp"
#include "fact/event/role_plural.hpp"
#include "fact/event/role_reference.hpp"
#include "fact/event/role_subject.hpp"
#include "fact/event/travel_company.hpp"
#include "fact/event/welcome.hpp"
#include "fact/event/witness.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// Reads the clause of one verb.
class RoleReader {
 public:
  RoleReader(EventStory& story, const LexicalHit& verb)
      : story_(story),
        document_(story.document()),
        verb_(verb),
        word_(story.words[verb.concept_id]),
        clause_(read_role_clause(story, verb)),
        sentence_(document_.sentence_at(verb.tokens.first).tokens) {}

  void read() {
    if (clause_.negated) return miss();
    if (clause_.modality == Modality::Possible || has_failed(document_, verb_)) return;
    if (word_.frame == EventFrame::Discussing || word_.frame == EventFrame::Hosting) return;
    if (word_.frame == EventFrame::Neighbouring) return read_neighbour();
    if ((word_.frame == EventFrame::Visiting && !accompanies_talks(story_, clause_)) ||
        joins_traveller(story_, verb_, clause_))
      return join_company(story_, verb_, clause_);
    if (const Party party = joined_party(); party != Party::None) return join(party);
    const bool led = clause_.passive || names_delegations(document_, clause_);
    const DraftIndex object = led ? no_draft : object_draft(story_, verb_, clause_);
    if (object == no_draft && speaks_to_somebody()) return;
    const DraftIndex index = object != no_draft ? object : draft_without_object();
    if (index == no_draft || will_after(index)) return;
    EventDraft& draft = story_.drafts[index];
    // "announced appointments to lead the Salt Office"
    if (draft.event.kind == EventKind::Appointment) return;
    if (word_.role == EventPart::Participant && stands_for_all(document_, draft))
      return join_all(story_, verb_, clause_, index);
    story_.cues.push_back({verb_.tokens, index});
    if (object != no_draft && word_.role == EventPart::Organizer &&
        promise_session(story_, verb_, clause_, draft))
      return;
    if (clause_.infinitive && object != no_draft) return take_part_on_visit_for(draft);
    take_part(draft, object != no_draft);
  }

 private:
  DraftIndex draft_without_object() {
    DraftIndex index = destined_draft();
    if (index == no_draft) index = witnessed_signing(story_, clause_);
    if (index == no_draft) index = introduced_draft(story_, verb_, clause_);
    if (index == no_draft) index = subject_draft(story_, verb_, clause_);
    if (index == no_draft) index = watched_draft(story_, clause_);
    if (index == no_draft) index = represented_draft(story_, verb_, clause_);
    if (index == no_draft) index = organised_journey(story_, verb_, clause_);
    if (index == no_draft && points_back(story_, verb_, clause_)) index = told_before();
    return index;
  }

  // "invited A to open the fair", "offered to host the forum"
  void take_part_on_visit_for(EventDraft& draft) {
    std::vector<EntityIndex>& list = role_of(draft.event, word_.role);
    add_actors(list, invited_before(story_, clause_.verb.first));
    if (word_.role == EventPart::Organizer && add_offering(story_, clause_.verb.first, list))
      draft.happens = draft.told = true;
    take_part_on_visit(draft);
  }

  void take_part(EventDraft& draft, bool is_object) {
    const bool planned = clause_.modality == Modality::Planned || clause_.infinitive;
    const bool reduced = clause_.passive && clause_.verb.first == clause_.head &&
                         word_.role == EventPart::Organizer;  // ", hosted by A"
    if (!reduced) draft.planned = planned && (draft.planned || !draft.told);
    draft.happens = draft.told = true;
    if (!clause_.gerund && stands_for_named(story_, draft))
      draft.event.kind = EventKind::Conference;
    const bool modifies = !is_object && !clause_.passive && !clause_.gerund &&
                          word_.role == EventPart::Organizer &&
                          clause_.subject_range.first < draft.words.last;
    const bool stand_for_sides = witnesses() && add_people_of_talks(draft.event);
    const bool by_itself = !is_object && opens_by_itself(draft);
    if (!modifies && !stand_for_sides && !by_itself)
      give_parts(story_, verb_, clause_, draft.event);
    if (modifies) give_company(story_, verb_, clause_, draft.event);
    if (word_.role == EventPart::Organizer) add_host_town(draft.event);
    if (word_.role == EventPart::Nothing && is_object && !clause_.gerund) add_closing(draft.event);
    if (follows_chairs()) add_chairs_before(draft);
    if (draft.event.kind == EventKind::Conference && draft.event.name.empty() &&
        tells_medium(document_, clause_.object_range))
      draft.event.kind = EventKind::Call;
  }

  // "the Salt Forum, which Lima will host", "hosted by Lima"
  void add_host_town(Event& event) const {
    if (!clause_.actors().empty() || clause_.verb.first == 0) return;
    const std::uint32_t behind = clause_.verb.last;
    const bool by = behind + 1 < sentence_.last && document_.token(behind).is(Particle::By);
    const Mention* town =
        story_.annotation.mention_at(clause_.passive && by ? behind + 1 : clause_.verb.first - 1);
    const bool hosts = clause_.passive == by && town != nullptr &&
                       town->type == EntityType::Place && !town->nominal;
    if (hosts) add_unique(event.places, town->entity);
  }

  // "A closed the forum", "A and B concluded the second round"
  void add_closing(Event& event) const {
    if (!clause_.passive && holds_person(clause_.subjects))
      add_actors(event.participants, clause_.subjects);
  }

  // "A said the second round would open in Lima": A does not.
  bool opens_by_itself(const EventDraft& draft) const {
    const TokenRange between{draft.words.last, clause_.verb.first};
    return !clause_.passive && !clause_.gerund && word_.role == EventPart::Participant &&
           clause_.actors().empty() && document_.text_of(clause_.head).starts_with("open") &&
           sentence_.first <= draft.words.first && between.first <= between.last &&
           first_persons_in(story_, between).empty();
  }

  // "The two sides witnessed the signing", "The co-chairs signed the minutes and witnessed"
  bool witnesses() const {
    const auto is_unnamed_side = [](const Mention* actor) {
      return actor->nominal && is_side(actor->type);
    };
    return !clause_.passive && document_.text_of(clause_.head).starts_with("witness") &&
           (clause_.actors().empty() ? names_chairs()
                                     : std::ranges::all_of(clause_.actors(), is_unnamed_side));
  }
  bool names_chairs() const {
    constexpr std::uint32_t reach = 15;
    for (std::uint32_t t = clause_.verb.first;
         t-- > sentence_.first && t + reach > clause_.verb.first;) {
      if (document_.text_of(t).ends_with("chairs") && !document_.token(t).capital()) return true;
    }
    return false;
  }
  bool add_people_of_talks(Event& event) const {
    const std::vector<EntityIndex> people = people_of_talks_before(story_, sentence_.first);
    for (const EntityIndex e : people) add_unique(event.participants, e);
    return !people.empty();
  }

  // "The co-chairs joined a roundtable": those who presided over the session told before.
  bool follows_chairs() const {
    const std::uint32_t t = clause_.verb.first;
    return word_.role == EventPart::Participant && !clause_.passive && clause_.actors().empty() &&
           t > sentence_.first && document_.text_of(t - 1).ends_with("chairs");
  }
  void add_chairs_before(EventDraft& draft) const {
    const DraftIndex session = story_.last_draft_before(
        sentence_.first, [](const EventDraft& before) { return before.event.chairs.size() > 1; });
    if (session == no_draft) return;
    for (const EntityIndex chair : story_.drafts[session].event.chairs)
      add_unique(draft.event.participants, chair);
  }

  // "The team will be headed by A", behind a meeting that was held: another one's.
  bool will_after(DraftIndex index) const {
    const EventDraft& draft = story_.drafts[index];
    return clause_.modality == Modality::Planned && !draft.planned &&
           (draft.told || draft.definite) && draft.words.first < sentence_.first;
  }

  // "Joining the Peruvian delegation were A and B", "Joining her will be C"
  Party joined_party() const {
    const bool inverted = clause_.gerund && verb_.tokens.first == sentence_.first &&
                          word_.role == EventPart::Participant && clause_.actors().empty();
    return inverted ? party_at(story_.annotation, {verb_.tokens.last, sentence_.last})
                    : Party::None;
  }
  void join(Party party) {
    const DraftIndex journey =
        party == Party::Traveller ? joined_by_company(story_, clause_) : no_draft;
    if (journey != no_draft) return join_company(story_, verb_, clause_);
    const DraftIndex index = story_.attended_before(sentence_.first);
    if (index != no_draft) give_parts(story_, verb_, clause_, story_.drafts[index].event);
  }

  DraftIndex told_before() const {
    const bool came = word_.frame == EventFrame::None && word_.role == EventPart::Participant &&
                      !clause_.passive && !clause_.gerund &&
                      (ends_after_verb() || names_proceedings(document_, clause_));
    const DraftIndex awaited = came && clause_.modality == Modality::Planned
                                   ? awaited_before(story_, sentence_.first)
                                   : no_draft;
    if (awaited != no_draft) return awaited;
    if (came) return story_.attended_before(sentence_.first);
    if (const DraftIndex index = subject_told_before(story_, clause_); index != no_draft)
      return index;
    const DraftIndex last = story_.last_gathering_before(
        sentence_.first, word_.frame == EventFrame::Speaking ? sentences_of_gathering : 2);
    return last == no_draft && leads_delegation() ? story_.attended_before(sentence_.first) : last;
  }

  // "The Peruvian delegation was headed by A"
  bool leads_delegation() const {
    if (!clause_.passive || word_.role != EventPart::Participant) return false;
    for (std::uint32_t t = sentence_.first; t < clause_.verb.first; ++t) {
      if (story_.annotation.is(t, WordKind::Delegate)) return true;
    }
    return false;
  }

  bool ends_after_verb() const {
    const std::uint32_t t = verb_.tokens.last;
    return t >= sentence_.last || document_.token(t).kind == TokenKind::Mark;
  }

  // "A did not attend the forum": the release tells what happened elsewhere.
  void miss() {
    const DraftIndex index = clause_.passive ? no_draft : object_draft(story_, verb_, clause_);
    if (index != no_draft) story_.drafts[index].earlier = true;
  }

  // "The session will be preceded on 3 June by a seminar": tells the seminar.
  void read_neighbour() {
    const DraftIndex index = story_.first_draft_in(clause_.object_range);
    if (!clause_.passive || index == no_draft) return;
    story_.cues.push_back({verb_.tokens, index});
    story_.drafts[index].happens = story_.drafts[index].told = true;
    story_.drafts[index].planned |= clause_.modality == Modality::Planned;
    story_.drafts[index].earlier = true;
  }

  // "the delegation led by A to the Salt Forum": the forum, or no_draft.
  DraftIndex destined_draft() const {
    constexpr std::uint32_t longest_article = 2;
    if (clause_.agents.empty() || !leads_delegation()) return no_draft;
    const Actors* leaders = story_.clauses.actors().after(verb_.tokens.last);
    std::uint32_t to = leaders == nullptr ? sentence_.last : leaders->tokens.last;
    if (to < sentence_.last && document_.token(to).is(Mark::Comma)) ++to;
    if (to + 1 >= sentence_.last || !document_.token(to).is(Particle::To)) return no_draft;
    const DraftIndex index = story_.first_draft_in({to, sentence_.last});
    const bool near = index != no_draft && is_gathering(story_.drafts[index].event.kind) &&
                      story_.drafts[index].words.first <= to + longest_article;
    return near ? index : no_draft;
  }

  // "spoke to reporters", but not "spoke to the forum"
  bool speaks_to_somebody() const {
    return document_.token(verb_.tokens.last - 1).is(Particle::To);
  }

  // "travels to Lima to co-chair the Salt Committee": who visits.
  void take_part_on_visit(EventDraft& draft) {
    const DraftIndex visit = story_.last_draft_in({sentence_.first, clause_.head});
    const bool visits = visit != no_draft && story_.drafts[visit].event.kind == EventKind::Visit;
    draft.planned |= !visits;
    if (!visits) return;
    draft.happens = true;
    for (const EntityIndex e : story_.drafts[visit].event.participants)
      add_unique(role_of(draft.event, word_.role), e);
  }

  EventStory& story_;
  const Document& document_;
  const LexicalHit& verb_;
  const EventWord& word_;
  Clause clause_;
  TokenRange sentence_;
};

// "a host", "the chair of": no verb.
bool stands_as_name(const Annotation& annotation, const LexicalHit& verb) {
  const std::uint32_t t = verb.tokens.first;
  // "market opening", "the opening day"
  if (verb.form == LexicalForm::Gerund && t > 0) {
    const Token& noun = annotation.document.token(t - 1);
    if (noun.is(Particle::The) || noun.is(Particle::A)) return true;
    return noun.is_word() && !noun.capital() && noun.particle == Particle::None &&
           annotation.mention_at(t - 1) == nullptr && !is_adverb(annotation.document, t - 1);
  }
  if (verb.form != LexicalForm::Base && verb.form != LexicalForm::Third) return false;
  if (verb.tokens.last < annotation.document.size() &&
      annotation.document.token(verb.tokens.last).is(Particle::Of))
    return true;
  if (t == annotation.document.sentence_at(t).tokens.first) return false;
  const Token& before = annotation.document.token(t - 1);
  return before.is(Particle::The) || before.is(Particle::A) || before.is(Mark::Possessive) ||
         before.is(Particle::As) || before.is(Particle::Its) || before.is(Particle::His) ||
         before.is(Particle::Whose) || before.is(Particle::Their) || before.is(Particle::Two);
}

}  // namespace

void read_event_roles(EventStory& story) {
  const Annotation& annotation = story.annotation;
  for (std::uint32_t t = 0;
       (t = annotation.next_hit(t, {Lexical::RoleVerb})) < story.document().size(); ++t) {
    const LexicalHit* verb = annotation.hit_at(t, Lexical::RoleVerb);
    const Mention* mention = story.annotation.mention_at(t);
    if (mention != nullptr && !mention->nominal) continue;
    const DraftIndex own = story.first_draft_in({t, story.document().size()});
    // "to attend the forum and hold talks with B" tells of both.
    const bool tells_itself = own != no_draft && story.drafts[own].words.first == t &&
                              story.drafts[own].event.evidence.rule != "event-purpose";
    if (tells_itself || stands_as_name(story.annotation, *verb)) continue;
    RoleReader(story, *verb).read();
    t = verb->tokens.last - 1;
  }
}

}  // namespace communique

#include "fact/event/event_role.hpp"

#include <algorithm>

#include "fact/event/event_noun.hpp"

namespace communique {
namespace {

bool is_talks(EventKind kind) {
  return kind == EventKind::Meeting || kind == EventKind::Call || kind == EventKind::Negotiation ||
         kind == EventKind::Visit;
}

// Reads the clause of one verb.
class RoleReader {
 public:
  RoleReader(EventStory& story, const LexicalHit& verb)
      : story_(story),
        document_(story.document()),
        verb_(verb),
        word_(story.words[verb.concept_id]),
        clause_(story.clauses.read(verb)),
        sentence_(document_.sentence_at(verb.tokens.first).tokens) {}

  void read() {
    if (clause_.negated || clause_.modality == Modality::Possible) return;
    if (word_.frame == EventFrame::Visiting) return join_traveller();
    const DraftIndex object = clause_.passive ? no_draft : object_draft();
    DraftIndex index = object != no_draft ? object : subject_draft();
    if (index == no_draft && points_back()) index = story_.last_gathering_before(sentence_.first);
    if (index == no_draft) return;
    EventDraft& draft = story_.drafts[index];
    story_.cues.push_back({verb_.tokens, index});
    if (clause_.infinitive && object != no_draft) return take_part_on_visit(draft);
    draft.happens = true;
    draft.told = true;
    draft.planned |= clause_.modality == Modality::Planned;
    const bool modifies = object == no_draft && !clause_.passive && !clause_.gerund &&
                          word_.role == EventPart::Organizer &&
                          clause_.subject_range.first < draft.words.last;
    if (!modifies) take_part(draft.event);
  }

 private:
  // The event that the verb's object names: "held the 5th Salt Forum".
  DraftIndex object_draft() const {
    const DraftIndex index = story_.first_draft_in(clause_.object_range);
    if (index == no_draft) return no_draft;
    const std::uint32_t first = story_.drafts[index].words.first;
    for (std::uint32_t t = clause_.object_range.first; t < first; ++t) {
      if (const Mention* mention = story_.annotation.mention_at(t)) {
        const bool person = mention->type == EntityType::Person && !mention->nominal;
        if (person && !invites(first)) return no_draft;
        t = std::max(t + 1, mention->tokens.last) - 1;
      } else if (starts_predicate(story_.annotation, t) || breaks(document_.token(t))) {
        return no_draft;
      }
    }
    return index;
  }

  // "hosted A for talks"
  bool invites(std::uint32_t draft) const {
    std::uint32_t t = draft;
    while (t > clause_.object_range.first && !document_.token(t - 1).is(Particle::For) &&
           t + 4 > draft)
      --t;
    return word_.role == EventPart::Organizer && t > clause_.object_range.first &&
           document_.token(t - 1).is(Particle::For);
  }

  static bool breaks(const Token& token) {
    return token.is(Particle::To) || token.is(Particle::On) || token.is(Particle::During) ||
           token.is(Particle::After) || token.is(Particle::That) || token.is(Mark::Semicolon);
  }

  // The event that is the verb's subject, or that the participle belongs to.
  DraftIndex subject_draft() const {
    const std::uint32_t end = clause_.relative && !clause_.subject_range.empty()
                                  ? clause_.subject_range.last
                                  : clause_.verb.first;
    DraftIndex index = story_.last_draft_in({sentence_.first, end});
    while (index != no_draft && story_.drafts[index].verbal)
      index = story_.last_draft_in({sentence_.first, story_.drafts[index].words.first});
    if (index == no_draft) return no_draft;
    index = whole_of(index);
    for (std::uint32_t t = story_.drafts[index].words.last; t < end; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr && !mention->nominal) {
        t = std::max(t + 1, mention->tokens.last) - 1;
      } else if (document_.token(t).is(Mark::Semicolon)) {
        return no_draft;
      }
    }
    return index;
  }

  // "B will accompany the Minister", "A was accompanied by B": on the visit or in the talks told
  // before.
  void join_traveller() {
    const DraftIndex last = story_.last_draft_in({0, clause_.head});
    for (DraftIndex i = last; i != no_draft && i + longest_memory > last;
         i = i == 0 ? no_draft : i - 1) {
      const EventKind kind = story_.drafts[i].event.kind;
      if (!story_.drafts[i].told || story_.drafts[i].event.participants.empty()) continue;
      if (kind != EventKind::Visit && kind != EventKind::Meeting) continue;
      if (clause_.passive)
        return add_named_after(Particle::By, story_.drafts[i].event.participants);
      return add_actors(story_.drafts[i].event.participants, clause_.subjects);
    }
  }

  // "travels to Lima to co-chair the Salt Committee": who visits.
  void take_part_on_visit(EventDraft& draft) {
    const DraftIndex visit = story_.last_draft_in({sentence_.first, clause_.head});
    if (visit == no_draft || story_.drafts[visit].event.kind != EventKind::Visit) return;
    draft.happens = true;
    for (const EntityIndex e : story_.drafts[visit].event.participants)
      add_unique(role_of(draft.event, word_.role), e);
  }

  // Of "the first round of the FTA negotiations" the round.
  DraftIndex whole_of(DraftIndex index) const {
    if (!story_.drafts[index].generic || index == 0) return index;
    const EventDraft& before = story_.drafts[index - 1];
    const bool round = before.words.first >= sentence_.first && !before.generic &&
                       document_.token(before.words.last).is(Particle::Of);
    return round ? index - 1 : index;
  }

  // "A and B presided jointly", "The Peruvian side is led by C": of the gathering told before.
  bool points_back() const {
    if (word_.role != EventPart::Chair && word_.role != EventPart::Participant) return false;
    if (clause_.passive) return !clause_.agents.empty();
    if (clause_.gerund || clause_.object_range.empty()) return true;
    const Token& next = document_.token(clause_.object_range.first);
    const Mention* object = story_.annotation.mention_at(clause_.object_range.first);
    return (object != nullptr && object->nominal) || next.kind == TokenKind::Mark ||
           is_preposition(next) || is_adverb(document_, clause_.object_range.first);
  }

  // "Taking part were A, B and C": all actors of the rest of the sentence.
  void add_inverted(std::vector<EntityIndex>& list) {
    for (std::uint32_t t = verb_.tokens.last; t < sentence_.last; ++t) {
      const Token& token = document_.token(t);
      if (token.is(Mark::OpenBracket))
        t = std::max(t + 1, skip_bracket(document_, t, sentence_.last)) - 1;
      const bool were = token.is(Particle::Were) || token.is(Particle::Was) ||
                        token.is(Particle::Are) || token.is(Particle::Is);
      if (were) return add_all_after(t, list);
    }
  }
  void add_all_after(std::uint32_t t, std::vector<EntityIndex>& list) {
    const auto& phrases = story_.clauses.actors();
    for (const Actors* actors = phrases.after(t);
         actors != nullptr && actors->tokens.last <= sentence_.last;
         actors = phrases.after(actors->tokens.last)) {
      if (document_.token(actors->tokens.first - 1).is(Particle::Of)) continue;
      add_actors(list, phrases.members(*actors));
    }
  }

  void take_part(Event& event) {
    const auto& actors = clause_.actors();
    if (clause_.gerund && clause_.verb.first == sentence_.first && actors.empty() &&
        word_.role != EventPart::Nothing)
      return add_inverted(role_of(event, word_.role));
    const bool hosts_talks = word_.role == EventPart::Organizer && is_talks(event.kind);
    const EventPart role = hosts_talks ? EventPart::Participant : word_.role;
    if (role == EventPart::Nothing) return;
    if (word_.frame == EventFrame::Gathering) return add_gathered(event.participants);
    add_actors(role_of(event, role), actors);
    if (actors.empty() && !clause_.passive && role == EventPart::Participant)
      add_persons_before(event.participants);
    if (hosts_talks && !clause_.passive) add_guests(event);
    if (clause_.passive && role == EventPart::Participant) {
      add_named_after(Particle::By, event.participants);
      add_named_after(Particle::Including, event.participants);
    }
    if (role == EventPart::Chair && !clause_.passive) add_fellow_chairs(event.chairs);
    add_companions(role_of(event, role));
  }

  // "A, Director of B; C, Director of D; and E took the floor": the persons before the verb.
  void add_persons_before(std::vector<EntityIndex>& list) {
    const auto& phrases = story_.clauses.actors();
    for (const Actors* actors = phrases.after(sentence_.first);
         actors != nullptr && actors->tokens.last <= clause_.verb.first;
         actors = phrases.after(actors->tokens.last)) {
      if (!actors->governed && phrases.members(*actors).front()->type == EntityType::Person)
        add_actors(list, phrases.members(*actors));
    }
  }

  // "co-chair with A the first session", "chaired it together with A"
  void add_fellow_chairs(std::vector<EntityIndex>& chairs) {
    const TokenRange range = clause_.object_range;
    const Actors* other = story_.clauses.complement(range, {Particle::With});
    if (other == nullptr || other->tokens.first < 2) return;
    const Token& before = document_.token(other->tokens.first - 2);
    const bool fellow = verb_.tokens.size() > 1 || before.is(Particle::Together) ||
                        other->tokens.first == range.first + 1;
    const auto members = story_.clauses.actors().members(*other);
    if (fellow && !before.is(Mark::Comma) && members.front()->type == EntityType::Person)
      add_actors(chairs, members);
  }

  // "hosted A for talks"
  void add_guests(Event& event) {
    const Actors* guests = story_.clauses.actors().starting_at(clause_.object_range.first);
    if (guests == nullptr) return;
    add_actors(event.organizers, clause_.subjects);
    add_actors(event.participants, story_.clauses.actors().members(*guests));
  }

  // "Peru is represented by A, Director, and Chile by B", "attended by 50 bakers, including C"
  void add_named_after(Particle word, std::vector<EntityIndex>& list) {
    const auto& phrases = story_.clauses.actors();
    for (const Actors* actors = phrases.after(verb_.tokens.last);
         actors != nullptr && actors->tokens.last <= sentence_.last;
         actors = phrases.after(actors->tokens.last)) {
      if (document_.token(actors->tokens.first - 1).is(word))
        add_actors(list, phrases.members(*actors));
    }
  }

  // "brought together 200 bakers, including A and B"
  void add_gathered(std::vector<EntityIndex>& list) {
    const auto& phrases = story_.clauses.actors();
    for (const Actors* actors = phrases.after(clause_.object_range.first);
         actors != nullptr && actors->tokens.last <= clause_.object_range.last;
         actors = phrases.after(actors->tokens.last)) {
      if (phrases.members(*actors).front()->type == EntityType::Person)
        add_actors(list, phrases.members(*actors));
    }
  }

  bool is_jointly(std::uint32_t t) const {
    static const std::uint64_t jointly = word_hash("jointly");
    return document_.token(t).word == jointly && document_.token(t + 1).is(Particle::With);
  }

  // "held the forum together with A and B"
  void add_companions(std::vector<EntityIndex>& list) {
    const std::uint32_t first =
        clause_.subject_range.empty() ? clause_.object_range.first : clause_.subject_range.last;
    for (std::uint32_t t = first; t + 1 < clause_.object_range.last; ++t) {
      const bool together = document_.token(t).is(Particle::Together) ||
                            document_.token(t).is(Particle::Along) ||
                            document_.token(t).is(Particle::Alongside) || is_jointly(t);
      if (!together) continue;
      const TokenRange rest{t, clause_.object_range.last};
      if (const Actors* actors = story_.clauses.complement(rest, {Particle::With}))
        add_actors(list, story_.clauses.actors().members(*actors));
      return;
    }
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
  // "market opening"
  if (verb.form == LexicalForm::Gerund && t > 0) {
    const Token& noun = annotation.document.token(t - 1);
    return noun.is_word() && !noun.capital() && noun.particle == Particle::None &&
           !is_adverb(annotation.document, t - 1);
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
  for (std::uint32_t t = 0; t < story.document().size(); ++t) {
    const LexicalHit* verb = story.annotation.hit_at(t, Lexical::RoleVerb);
    if (verb == nullptr) continue;
    const Mention* mention = story.annotation.mention_at(t);
    if (mention != nullptr && !mention->nominal) continue;
    const DraftIndex own = story.first_draft_in({t, story.document().size()});
    const bool tells_itself = own != no_draft && story.drafts[own].words.first == t;
    if (tells_itself || stands_as_name(story.annotation, *verb)) continue;
    RoleReader(story, *verb).read();
    t = verb->tokens.last - 1;
  }
}

}  // namespace communique

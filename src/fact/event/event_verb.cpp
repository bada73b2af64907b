#include "fact/event/event_verb.hpp"

#include <algorithm>

#include "fact/event/appointment.hpp"
#include "fact/event/event_noun.hpp"
#include "fact/event/event_side.hpp"
#include "fact/event/launch.hpp"

namespace communique {
namespace {

bool is_matter(const Mention& mention) {
  return mention.type >= EntityType::Agreement && mention.type <= EntityType::Programme;
}

bool is_destination(const Mention& mention) {
  return mention.type == EntityType::Place || mention.type == EntityType::Country ||
         mention.type == EntityType::Bloc || mention.type == EntityType::Organization ||
         mention.type == EntityType::Body;
}

// Reads the clause of one verb.
class VerbReader {
 public:
  VerbReader(const EventStory& story, const LexicalHit& verb)
      : story_(story),
        document_(story.document()),
        verb_(verb),
        word_(story.words[verb.concept_id]),
        clause_(story.clauses.read(verb)) {}

  std::optional<EventDraft> read() {
    if (clause_.negated || clause_.modality == Modality::Possible) return std::nullopt;
    if (clause_.infinitive && !takes_subject_of_visit()) return std::nullopt;
    draft_.words = {clause_.head, verb_.tokens.last};
    draft_.event.kind = word_.kind;
    draft_.happens = draft_.told = draft_.verbal = true;
    draft_.planned = clause_.modality == Modality::Planned;
    switch (word_.frame) {
      case EventFrame::Counterpart:
        return read_counterparts("event-met");
      case EventFrame::Gathering:
        return read_session("event-gathered");
      case EventFrame::Signing:
        return read_signing("event-signed");
      case EventFrame::Visiting:
        return read_visit("event-visited");
      default:
        return std::nullopt;
    }
  }

 private:
  // "flies to Lima to meet B": who visits also meets.
  bool takes_subject_of_visit() {
    if (word_.frame != EventFrame::Counterpart || story_.drafts.empty()) return false;
    const EventDraft& visit = story_.drafts.back();
    if (visit.event.kind != EventKind::Visit || visit.words.first >= clause_.head) return false;
    if (document_.sentence_index(visit.words.first) != document_.sentence_index(clause_.head))
      return false;
    for (const EntityIndex e : visit.event.participants) add_unique(draft_.event.participants, e);
    for (const EntityIndex e : visit.event.places) add_unique(draft_.event.places, e);
    return true;
  }

  std::optional<EventDraft> finish(std::string_view rule, float confidence) {
    draft_.event.evidence = story_.evidence(clause_.head, rule, confidence);
    return std::move(draft_);
  }

  // "A met with B", "A received B", "A was received by B", "A and B met".
  std::optional<EventDraft> read_counterparts(std::string_view rule) {
    const Actors* other = story_.clauses.actors().starting_at(clause_.object_range.first);
    if (other == nullptr) other = story_.clauses.complement(clause_.object_range, {Particle::With});
    if (other == nullptr) other = antecedent();
    if (word_.of_persons && !clause_.passive && (other == nullptr || !names_person(*other)))
      return std::nullopt;
    std::vector<EntityIndex>& participants = draft_.event.participants;
    add_actors(participants, clause_.subjects);
    add_actors(participants, clause_.agents);
    if (other != nullptr) add_actors(participants, story_.clauses.actors().members(*other));
    if (participants.size() < 2) return read_session("event-gathered");
    return finish(rule, 0.85F);
  }

  // "The Salt Committee met in Lima", "the leaders of ASEAN gather in Lima": who gathers is a body
  // or a bloc.
  std::optional<EventDraft> read_session(std::string_view rule) {
    const Mention* body = clause_.subjects.size() == 1 ? clause_.subjects.front() : leaders_of();
    if (body == nullptr || body->type == EntityType::Person || body->type == EntityType::Country)
      return std::nullopt;
    draft_.event.kind = EventKind::Conference;
    draft_.event.participants.clear();
    for_each_entity(*body, [&](EntityIndex e) { add_unique(draft_.event.participants, e); });
    return finish(rule, 0.6F);
  }

  // "the leaders of ASEAN gather"
  const Mention* leaders_of() const {
    if (clause_.verb.first == 0) return nullptr;
    const Mention* mention = story_.annotation.mention_at(clause_.verb.first - 1);
    return mention != nullptr && mention->type == EntityType::Bloc ? mention : nullptr;
  }

  // "B, whom he met on Monday", "B, with whom she signed the MOU"
  const Actors* antecedent() const {
    if (clause_.subject_range.empty() || clause_.subject_range.first < 2) return nullptr;
    std::uint32_t t = clause_.subject_range.first - 1;
    if (!document_.token(t).is(Particle::Whom)) return nullptr;
    if (document_.token(t - 1).is(Particle::With)) --t;
    if (document_.token(t - 1).is(Mark::Comma)) --t;
    return story_.clauses.actors().ending_at(t);
  }

  bool names_person(const Actors& actors) const {
    return std::ranges::any_of(story_.clauses.actors().members(actors),
                               [](const Mention* m) { return m->type == EntityType::Person; });
  }

  // "A and B signed an MOU on salt", "the FTA was signed by A and B".
  std::optional<EventDraft> read_signing(std::string_view rule) {
    add_matter(clause_.object_range);
    if (draft_.event.about.empty() && (word_.of_measures || is_bare_participle()))
      return std::nullopt;
    if (draft_.event.about.empty()) add_matter_before();
    if (draft_.event.about.empty() && has_signer())
      add_unique(draft_.event.about, agreement_in_focus(story_, clause_.head));
    if (draft_.event.about.empty()) return std::nullopt;
    add_actors(draft_.event.participants, clause_.actors());
    if (const Actors* partner = antecedent())
      add_actors(draft_.event.participants, story_.clauses.actors().members(*partner));
    const Particle before_others = clause_.passive ? Particle::Between : Particle::With;
    if (const Actors* other = story_.clauses.complement(before_comparison(), {before_others}))
      add_actors(draft_.event.participants, story_.clauses.actors().members(*other));
    // "the FTA that Peru signed in 2004" tells how far the agreement is, no ceremony.
    const bool background = clause_.relative || clause_.gerund || clause_.perfect;
    if (background && !has_signer()) return std::nullopt;
    return finish(rule, 0.8F);
  }

  // What stands before "..., the third after those with Peru".
  TokenRange before_comparison() const {
    TokenRange range = clause_.object_range;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (document_.token(t).is(Particle::After)) range.last = t;
    }
    return range;
  }

  // "the one signed in 2021": how far an agreement is, unless a place is told.
  bool is_bare_participle() const {
    const bool past = verb_.form == LexicalForm::Past || verb_.form == LexicalForm::Participle;
    if (!past || clause_.passive || !clause_.subjects.empty()) return false;
    const std::uint32_t t = clause_.object_range.first;
    if (t + 1 >= document_.size() || !document_.token(t).is(Particle::In)) return true;
    const Mention* place = story_.annotation.mention_at(t + 1);
    return place == nullptr || place->type != EntityType::Place;
  }

  bool has_signer() const {
    return std::ranges::any_of(clause_.actors(), [](const Mention* actor) {
      return actor->type == EntityType::Person || actor->type == EntityType::Body ||
             actor->type == EntityType::Organization;
    });
  }

  void add_matter(TokenRange range) {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr) continue;
      if (mention->type == EntityType::Agreement) add_unique(draft_.event.about, mention->entity);
      t = std::max(t + 1, mention->tokens.last) - 1;
    }
  }

  // The agreement nearest before the verb in its sentence.
  void add_matter_before() {
    const std::uint32_t begin = document_.sentence_at(clause_.head).tokens.first;
    for (std::uint32_t t = clause_.head; t > begin; --t) {
      const Mention* mention = story_.annotation.mention_at(t - 1);
      if (mention == nullptr || !is_matter(*mention)) continue;
      add_unique(draft_.event.about, mention->entity);
      return;
    }
  }

  // "A visited the salt works in Lima", "A leaves for Lima on Monday".
  std::optional<EventDraft> read_visit(std::string_view rule) {
    std::uint32_t t = clause_.object_range.first;
    if (t < document_.size() && document_.token(t).is(Particle::The)) ++t;
    const Mention* place = story_.annotation.mention_at(t);
    if (place == nullptr || !is_destination(*place)) place = place_near(t);
    if (place == nullptr) return std::nullopt;
    add_actors(draft_.event.participants, clause_.actors());
    if (draft_.event.participants.empty()) return std::nullopt;
    const bool host = place->type == EntityType::Organization || place->type == EntityType::Body;
    add_unique(host ? draft_.event.participants : draft_.event.places, place->entity);
    if (!host) add_further_places(place->tokens.last);
    return finish(rule, 0.8F);
  }

  // "travels to Lima, Cusco and Tacna"
  void add_further_places(std::uint32_t t) {
    while (t + 1 < clause_.object_range.last) {
      const bool joins = document_.token(t).is(Mark::Comma) || document_.token(t).is(Particle::And);
      const Mention* next = joins ? story_.annotation.mention_at(t + 1) : nullptr;
      if (next == nullptr || next->type != EntityType::Place) return;
      add_unique(draft_.event.places, next->entity);
      t = next->tokens.last;
    }
  }

  // "toured a salt works in Lima"
  const Mention* place_near(std::uint32_t t) const {
    constexpr std::uint32_t reach = 10;
    for (const std::uint32_t last = std::min(t + reach, clause_.object_range.last); t + 1 < last;
         ++t) {
      const Token& token = document_.token(t);
      const Mention* mention = story_.annotation.mention_at(t + 1);
      if (mention == nullptr || mention->type != EntityType::Place) continue;
      if (token.is(Particle::In) || token.is(Particle::At)) return mention;
    }
    return nullptr;
  }

  const EventStory& story_;
  const Document& document_;
  const LexicalHit& verb_;
  const EventWord& word_;
  Clause clause_;
  EventDraft draft_;
};

}  // namespace

namespace {

std::optional<EventDraft> read_verb(const EventStory& story, const LexicalHit& verb) {
  switch (story.words[verb.concept_id].frame) {
    case EventFrame::Launching:
    case EventFrame::Starting:
    case EventFrame::Resuming:
      return read_launch(story, verb);
    case EventFrame::Appointing:
    case EventFrame::Assuming:
      return read_appointment(story, verb);
    default:
      return VerbReader(story, verb).read();
  }
}

bool tells_apart(const EventStory& story, const EventDraft& draft) {
  static const std::uint64_t individually = word_hash("individually");
  static const std::uint64_t separately = word_hash("separately");
  const std::uint32_t end = std::min(draft.words.last + 2, story.document().size());
  for (std::uint32_t t = draft.words.first; t < end; ++t) {
    const std::uint64_t word = story.document().token(t).word;
    if (word == individually || word == separately) return true;
  }
  return false;
}

// "A met separately with B and C" tells of two meetings.
void add_each(EventStory& story, EventDraft draft) {
  const std::vector<EntityIndex> all = draft.event.participants;
  if (draft.event.kind != EventKind::Meeting || all.size() < 3 || !tells_apart(story, draft))
    return story.drafts.push_back(std::move(draft));
  for (std::size_t i = 1; i < all.size(); ++i) {
    draft.event.participants = {all.front(), all[i]};
    story.drafts.push_back(draft);
  }
}

}  // namespace

void add_verb_drafts(EventStory& story) {
  const Annotation& annotation = story.annotation;
  for (std::uint32_t t = 0; t < story.document().size(); ++t) {
    const Mention* mention = annotation.mention_at(t);
    if (mention != nullptr && !mention->nominal) continue;
    const bool noun = annotation.hit_at(t, Lexical::EventNoun) && stands_as_noun(annotation, t);
    for (const Lexical lexical : {Lexical::EventVerb, Lexical::AppointmentVerb}) {
      const LexicalHit* verb = annotation.hit_at(t, lexical);
      if (verb == nullptr || noun) continue;
      if (auto draft = read_verb(story, *verb)) add_each(story, std::move(*draft));
    }
  }
}

}  // namespace communique

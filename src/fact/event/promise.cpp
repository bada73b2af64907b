#include "fact/event/promise.hpp"

#include <algorithm>

#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "proposed that the two countries open talks": the bare form of a verb behind a wish.
bool is_wished(const EventStory& story, const LexicalHit& verb, const Clause& clause) {
  constexpr std::uint32_t longest_subject = 6;
  if (verb.form != LexicalForm::Base || clause.modality != Modality::Real || clause.infinitive)
    return false;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(clause.head).tokens.first;
  const std::uint32_t end = clause.verb.first;
  for (std::uint32_t t = end; t > begin + 1 && t + longest_subject > end; --t) {
    if (!document.token(t - 1).is(Particle::That)) continue;
    const LexicalHit* wish = story.annotation.hit_at(t - 2, Lexical::SpeechVerb);
    return wish != nullptr && story.words[wish->concept_id].wishes;
  }
  return false;
}

bool names_country(const Annotation& annotation, TokenRange range) {
  return std::ranges::any_of(mentions_in(annotation, range), [](const Mention& mention) {
    return mention.type == EntityType::Country;
  });
}

}  // namespace

std::optional<Clause> promise_before(const EventStory& story, std::uint32_t infinitive) {
  if (infinitive < 2 || !story.document().token(infinitive - 1).is(Particle::To))
    return std::nullopt;
  const LexicalHit* verb = story.annotation.hit_at(infinitive - 2, Lexical::SpeechVerb);
  if (verb == nullptr || !story.words[verb->concept_id].agrees) return std::nullopt;
  return story.clauses.read(*verb);
}

Clause read_event_clause(const EventStory& story, const LexicalHit& verb) {
  Clause clause = story.clauses.read(verb);
  const bool visit = story.words[verb.concept_id].kind == EventKind::Visit;
  if (is_told_to_come(story, clause) &&
      (tells_when_or_where(story.annotation, clause.object_range) ||
       (visit && names_country(story.annotation, clause.object_range))))
    clause.modality = Modality::Planned;
  if (is_wished(story, verb, clause)) clause.modality = Modality::Possible;
  return clause;
}

bool is_told_to_come(const EventStory& story, const Clause& clause) {
  static const WordSet wishes = {"hoped", "hopes", "hope", "hoping", "wished"};
  const Document& document = story.document();
  if (clause.modality != Modality::Possible ||
      !document.token(clause.verb.first).is(Particle::Would))
    return false;
  const std::uint32_t begin = document.sentence_at(clause.head).tokens.first;
  for (std::uint32_t t = clause.verb.first; t > begin; --t) {
    if (document.token(t - 1).is(Particle::If) || wishes.contains(document.token(t - 1)))
      return false;
    const LexicalHit* verb = story.annotation.hit_at(t - 1, Lexical::SpeechVerb);
    if (verb != nullptr) return story.words[verb->concept_id].asserts;
  }
  return false;
}

const Mention* place_named_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* place = annotation.mention_at(token);
  const bool starts = place != nullptr && place->tokens.first == token && !place->nominal;
  const bool area =
      starts && (place->type == EntityType::Place || place->type == EntityType::Country);
  return area ? place : nullptr;
}

bool names_place(const Annotation& annotation, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Mention* mention = annotation.mention_at(t);
    if (mention != nullptr && mention->type == EntityType::Place) return true;
  }
  return false;
}

bool tells_when_or_where(const Annotation& annotation, TokenRange range) {
  return !dates_in(annotation, range).empty() || names_place(annotation, range);
}

}  // namespace communique

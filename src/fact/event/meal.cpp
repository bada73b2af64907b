#include "fact/event/meal.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// The verb of "hosted by", "put on in Lima by", "given by" behind a meal.
bool gives(const EventStory& story, const LexicalHit& verb) {
  const bool participle = verb.form == LexicalForm::Past || verb.form == LexicalForm::Participle;
  const EventWord& word = story.words[verb.concept_id];
  return participle && (word.role == EventPart::Organizer || word.frame == EventFrame::Hosting);
}

// Behind the first verb of the phrase, where those who give the meal stand; else its end.
std::uint32_t behind_giving(const EventStory& story, TokenRange phrase) {
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const LexicalHit* verb = story.annotation.hit_at(t, Lexical::RoleVerb);
    if (verb != nullptr && gives(story, *verb)) return verb->tokens.last;
    const Mention* mention = story.annotation.mention_at(t);
    if (mention != nullptr && !mention->nominal) {
      t = std::max(t + 1, mention->tokens.last) - 1;
    } else if (starts_predicate(story.annotation, t)) {
      return phrase.last;
    }
  }
  return phrase.last;
}

// "the warm reception given by Peru"
bool is_treatment(const Document& document, std::uint32_t noun) {
  static const WordSet kinds = {"warm", "cordial", "gracious", "hospitable", "kind", "friendly"};
  return noun > 0 && kinds.contains(document.token(noun - 1));
}

}  // namespace

void read_host_of_meal(const EventStory& story, const LexicalHit& meal, EventDraft& draft) {
  constexpr std::uint32_t reach = 20;
  if (!draft.event.participants.empty() || is_treatment(story.document(), meal.tokens.first))
    return;
  const std::uint32_t end = std::min(story.document().sentence_at(meal.tokens.first).tokens.last,
                                     meal.tokens.last + reach);
  const std::uint32_t after = behind_giving(story, {meal.tokens.last, end});
  const Actors* hosts = story.clauses.complement({after, end}, {Particle::By});
  const bool reception = story.words[meal.concept_id].frame == EventFrame::Hosting;
  if (hosts != nullptr || (reception && !draft.definite)) draft.event.kind = EventKind::Conference;
  if (hosts == nullptr) return;
  add_actors(draft.event.organizers, story.clauses.actors().members(*hosts));
  draft.happens = draft.told = true;
}

}  // namespace communique

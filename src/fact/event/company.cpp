#include "fact/event/company.hpp"

#include "fact/event/welcome.hpp"

namespace communique {
namespace {

const Actors* if_persons(const EventStory& story, const Actors* actors) {
  return actors != nullptr && holds_person(story.clauses.actors().members(*actors)) ? actors
                                                                                    : nullptr;
}

}  // namespace

const Actors* company_of_subject(const EventStory& story, const Clause& clause) {
  const TokenRange aside{clause.subject_range.last, clause.verb.first};
  if (clause.subject_range.empty() || aside.first >= aside.last || aside.size() < 3 ||
      !story.document().token(aside.first).is(Mark::Comma))
    return nullptr;
  const Token& word = story.document().token(aside.first + 1);
  if (!word.is(Particle::Together) && !word.is(Particle::Along) && !word.is(Particle::Alongside))
    return nullptr;
  const Actors* company = story.clauses.actors().after(aside.first);
  return company != nullptr && company->tokens.last <= aside.last ? if_persons(story, company)
                                                                  : nullptr;
}

const Actors* company_before(const EventStory& story, const Clause& clause) {
  if (clause.passive || clause.verb.empty()) return nullptr;
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(clause.head).tokens;
  for (std::uint32_t t = clause.head; t > sentence.first; --t) {
    std::uint32_t aside = t - 1;
    if (!document.token(aside).is(Particle::With) && !document.token(aside).is(Particle::Alongside))
      continue;
    if (aside > sentence.first && (document.token(aside - 1).is(Particle::Together) ||
                                   document.token(aside - 1).is(Particle::Along)))
      --aside;
    if (aside != sentence.first && !document.token(aside - 1).is(Mark::Comma)) return nullptr;
    const Actors* company = if_persons(story, story.clauses.actors().starting_at(t));
    const bool before =
        company != nullptr && company->tokens.last <= clause.head &&
        !holds_predicate(story.annotation, {company->tokens.last, clause.verb.first});
    return before ? company : nullptr;
  }
  return nullptr;
}

const Actors* company_behind(const EventStory& story, const Clause& clause) {
  if (clause.passive) return nullptr;
  const TokenRange behind{clause.object_range.first,
                          story.document().sentence_at(clause.head).tokens.last};
  for (std::uint32_t t = behind.first; t + 2 < behind.last; ++t) {
    if (!story.document().token(t).is(Particle::Together)) continue;
    return story.document().token(t + 1).is(Particle::With)
               ? if_persons(story, story.clauses.actors().starting_at(t + 2))
               : nullptr;
  }
  return if_persons(story, story.clauses.complement(clause.object_range, {Particle::With}));
}

}  // namespace communique

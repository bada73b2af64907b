#include "fact/event/partner.hpp"

namespace communique {

const Actors* partner_before_whom(const EventStory& story, const Clause& clause) {
  if (clause.subject_range.empty() || clause.subject_range.first < 2) return nullptr;
  const Document& document = story.document();
  std::uint32_t t = clause.subject_range.first - 1;
  if (!document.token(t).is(Particle::Whom)) return nullptr;
  if (document.token(t - 1).is(Particle::With)) --t;
  if (document.token(t - 1).is(Mark::Comma)) --t;
  return story.clauses.actors().ending_at(t);
}

}  // namespace communique

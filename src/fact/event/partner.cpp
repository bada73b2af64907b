#include "fact/event/partner.hpp"

#include "fact/clause/verb_group.hpp"
#include "mention/date/date.hpp"

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

bool stands_apart(const EventStory& story, std::uint32_t talks, std::uint32_t with) {
  const Document& document = story.document();
  std::uint32_t before = with - 1;
  while (before > talks &&
         (is_adverb(document, before) || document.token(before).word == "most"_word))
    --before;
  if (!document.token(before).is(Mark::Comma)) return false;
  if (before == talks || before < with - 1) return true;
  const Mention* place = story.annotation.mention_at(before - 1);
  return date_at(story.annotation, before - 1) == nullptr &&
         (place == nullptr || place->type != EntityType::Place);
}

}  // namespace communique

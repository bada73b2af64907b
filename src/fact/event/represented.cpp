#include "fact/event/represented.hpp"

#include "text/word_set.hpp"

namespace communique {

void add_represented(const EventStory& story, TokenRange range, std::vector<EntityIndex>& list) {
  static const WordSet people = {"officials",   "representatives", "delegates",   "executives",
                                 "delegations", "experts",         "negotiators", "leaders",
                                 "ministers",   "ambassadors",     "envoys"};
  const ActorPhrases& phrases = story.clauses.actors();
  bool sent = false;
  for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
    const Token& token = story.document().token(t);
    if (people.contains(token)) sent = true;
    if (token.is(Mark::Semicolon)) sent = false;
    if (!sent || !(token.is(Particle::Of) || token.is(Particle::From))) continue;
    const Actors* actors = phrases.starting_at(t + 1);
    if (actors == nullptr || actors->tokens.last > range.last) continue;
    const auto members = phrases.members(*actors);
    // "delegations from Peru, Chile and Cuba"
    const bool states = token.is(Particle::From) && members.size() > 1;
    for (const Mention* member : members) {
      if (member->type == EntityType::Body || member->type == EntityType::Organization ||
          (states && member->type == EntityType::Country))
        for_each_entity(*member, [&](EntityIndex e) { add_unique(list, e); });
    }
  }
}

}  // namespace communique

#include "fact/event/invitation.hpp"

#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {

std::span<const Mention* const> invited_before(const EventStory& story, std::uint32_t verb) {
  static const WordSet invitation = {"invitation"};
  static const WordSet accepting = {"accepted", "accepts", "accept"};
  constexpr std::uint32_t reach = 16;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(verb).tokens.first;
  bool told = false;
  for (std::uint32_t t = verb; t > begin && t + reach > verb; --t) {
    told |= invitation.contains(document.token(t - 1));
    if (told && accepting.contains(document.token(t - 1)))
      return story.clauses.read({t - 1, t}, LexicalForm::Past).subjects;
  }
  return {};
}

const Actors* guests_before(const EventStory& story, std::uint32_t noun) {
  static const WordSet inviting = {"invited", "invites", "invite", "inviting"};
  constexpr std::uint32_t reach = 25;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(noun).tokens.first;
  for (std::uint32_t t = noun; t > begin && t + reach > noun; --t) {
    if (inviting.contains(document.token(t - 1))) return story.clauses.actors().starting_at(t);
    if (document.token(t - 1).is(Mark::Comma)) break;
  }
  return nullptr;
}

bool add_offering(const EventStory& story, std::uint32_t infinitive,
                  std::vector<EntityIndex>& list) {
  static const WordSet offers = {"offered", "offers", "offer", "offering"};
  const Document& document = story.document();
  if (infinitive < 3 || !document.token(infinitive - 1).is(Particle::To) ||
      !offers.contains(document.token(infinitive - 2)))
    return false;
  const std::uint32_t offer = infinitive - 2;
  const bool noun = document.token(offer - 1).is(Mark::Possessive);
  const Mention* owner = noun ? story.annotation.mention_at(offer - 2) : nullptr;
  std::vector<EntityIndex> hosts;
  if (owner != nullptr) add_unique(hosts, owner->entity);
  if (!noun) add_actors(hosts, story.clauses.read({offer, offer + 1}, LexicalForm::Past).subjects);
  std::erase_if(hosts, [&](EntityIndex e) { return !is_side(story.reading.entities[e].type); });
  for (const EntityIndex e : hosts) add_unique(list, e);
  return !hosts.empty();
}

}  // namespace communique

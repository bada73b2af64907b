#include "fact/reference/description/guest_description.hpp"

#include <algorithm>

#include "fact/clause/verb_group.hpp"

namespace communique {

Reference GuestDescriptions::read(std::uint32_t the) const {
  std::uint32_t first = the + 1;
  const EntityIndex country = context_.pairs.side_at(the + 1, first);
  const GuestPhrase guest = read_guest_phrase(context_.annotation, first, end());
  const bool bare = guest.title == 0 && country == no_entity;
  if (guest.tokens.empty() || (bare && !is_received({the, guest.tokens.last})))
    return no_reference(the);
  const auto fits = [&](EntityIndex person) {
    return bare ? is_foreign(person) : is_titled(person, guest, country);
  };
  if (guest.title == "president"_word) return read_head_of_state(the, guest, fits);
  const auto& recent = context_.salience.recent_persons();
  const auto person = std::find_if(recent.rbegin(), recent.rend(), fits);
  if (person == recent.rend()) return no_reference(the);
  return {{the, guest.tokens.last}, {*person}, "the-guest", true};
}

// "the Chilean Head of Government" is no Deputy Prime Minister.
bool GuestDescriptions::is_titled(EntityIndex person, const GuestPhrase& guest,
                                  EntityIndex country) const {
  const OfficeHolders& holders = context_.holders;
  const bool deputy = (guest.title == "prime"_word && holders.is_called(person, "deputy"_word)) ||
                      (guest.title == "president"_word && holders.is_called(person, "vice"_word));
  return (country == no_entity || holders.country_of(person) == country) && !deputy &&
         (guest.title == 0 || holders.is_called(person, guest.title));
}

// "received the guest", "The guest thanked Peru", but neither "Welcoming the guest, she", nor "the
// guest of honour" nor "the guest speaker"
bool GuestDescriptions::is_received(TokenRange guest) const {
  const std::uint32_t next = guest.last;
  if (next >= end() || document_.text_of(next - 1).ends_with('s')) return false;  // "the visitors"
  if (context_.annotation.mention_at(next) != nullptr || token(next).is(Particle::Of)) return false;
  const bool object = guest.first > context_.sentence.first &&
                      starts_predicate(context_.annotation, guest.first - 1);
  const bool of_participle =
      guest.first > context_.sentence.first && document_.text_of(guest.first - 1).ends_with("ing");
  if (!object && (of_participle || context_.annotation.home.any == no_concept)) return false;
  return !token(next).is_word() || token(next).particle != Particle::None ||
         starts_predicate(context_.annotation, next) || is_adverb(document_, next);
}

bool GuestDescriptions::is_foreign(EntityIndex person) const {
  const EntityIndex country = context_.holders.country_of(person);
  const ConceptId home = context_.annotation.home.any;
  if (country == no_entity) return false;
  if (home != no_concept) return context_.annotation.entities[country].concept_id != home;
  const EntityIndex host = context_.salience.recent_persons().back();
  return country != context_.holders.country_of(host);
}

// "the Head of State", where he acts: the president who is spoken of, else the one named first, of
// whom the release is.
template <typename Predicate>
Reference GuestDescriptions::read_head_of_state(std::uint32_t the, const GuestPhrase& phrase,
                                                Predicate fits) const {
  if (!context_.predicate_at(phrase.tokens.last)) return no_reference(the);
  const EntityIndex subject = context_.salience.subject_person();
  EntityIndex first = subject != no_entity && fits(subject) ? subject : no_entity;
  for (const EntityIndex person : context_.salience.recent_persons()) {
    if (first != subject && fits(person)) first = std::min(first, person);
  }
  if (first == no_entity) return no_reference(the);
  return {{the, phrase.tokens.last}, {first}, "the-guest", true};
}

}  // namespace communique

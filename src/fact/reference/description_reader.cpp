#include "fact/reference/description_reader.hpp"

#include <algorithm>

#include "fact/clause/verb_group.hpp"
#include "fact/reference/guest_phrase.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// What comes in twos: "the two sides", "both governments".
const WordSet sides = {"sides",     "countries",   "governments", "nations",  "parties",
                       "economies", "delegations", "states",      "partners", "teams"};
const WordSet sides_without_number = {"sides", "parties", "delegations"};

}  // namespace

// "the two sides", "both ministers", "the Minister", "the ministry".
Reference DescriptionReader::read(std::uint32_t t) {
  std::uint32_t next = t + 1;
  if (token(t).is(Particle::The)) {
    if (at(next, Particle::Two)) return read_number(t, next + 1, 2);
    if (next < end() && token(next).word == "three"_word) return read_number(t, next + 1, 3);
    if (next < end() && sides_without_number.contains(token(next)))
      return {{t, next + 1}, pair(t), "the-sides", true};
    if (Reference office = read_office(t, next); !office.tokens.empty()) return office;
    if (Reference guest = read_guest(t, next); !guest.tokens.empty()) return guest;
    if (next < end() && token(next).word == "latter"_word)
      return {{t, next + 1}, last_person(), "the-latter", true};
    return read_body(t, next);
  }
  if (token(t).is(Particle::Our)) return read_own_office(t, next);
  return at(next, Particle::Of) ? no_reference(t) : read_number(t, next, 2);
}

// "Minister noted", "Chilean Minister will", but not in a headline
Reference DescriptionReader::read_bare_office(std::uint32_t t) {
  std::uint32_t first = t;
  context_.pairs.side_at(t, first);
  const Office* office = office_at(t) != nullptr ? office_at(t) : office_at(first);
  const Sentence& sentence = document_.sentence_at(t);
  std::uint32_t next = office == nullptr ? end() : office->tokens.last;
  while (next < end() && is_adverb(document_, next)) ++next;
  const bool predicated = next < end() && starts_predicate(context_.annotation, next);
  return predicated && sentence.paragraph > 0 && !sentence.headline ? read_office(t, t)
                                                                    : no_reference(t);
}

// "Our Minister", after "our Minister, Ana Ruiz": she; else who bears the title for the country of
// the release; else who bears it beside the guest of whom the text tells.
Reference DescriptionReader::read_own_office(std::uint32_t our, std::uint32_t t) const {
  const Office* office = office_at(t);
  if (office == nullptr || office->plural || office->holder != no_token) return no_reference(our);
  const auto is_introduced = [&](const Office& other) {
    return other.holder != no_token && other.tokens.first > 0 && other.tokens.first < our &&
           token(other.tokens.first - 1).is(Particle::Our) &&
           document_.text_of(other.title) == document_.text_of(office->title);
  };
  const auto own = std::ranges::find_if(context_.annotation.offices, is_introduced);
  if (own != context_.annotation.offices.end()) {
    const Mention* person = context_.annotation.innermost_mention_at(own->holder);
    if (person != nullptr)
      return {{our, office->tokens.last}, {person->entity}, "the-office", true};
  }
  std::vector<EntityIndex> others = context_.salience.recent_persons();
  const EntityIndex home = side_of(context_.annotation.home.any);
  const auto serves_home = [&](EntityIndex person) {
    return home != no_entity && context_.holders.country_of(person) == home &&
           context_.holders.fit(office->title, person, home) > 0;
  };
  const auto told = std::ranges::find_if(others, serves_home);
  EntityIndex holder = told == others.end() ? no_entity : *told;
  std::erase(others, context_.salience.subject_person());
  if (holder == no_entity)
    holder = context_.holders.find(office->title, no_entity, no_entity, others);
  if (holder == no_entity) return no_reference(our);
  return {{our, office->tokens.last}, {holder}, "the-office", true};
}

// After "the two", "the three" or "both".
Reference DescriptionReader::read_number(std::uint32_t first, std::uint32_t t,
                                         std::size_t count) const {
  if (t < end() && sides.contains(token(t)) && count == 2)
    return {{first, t + 1}, pair(first), "two-sides", true};
  std::uint32_t next = t;
  while (next < end() && is_adverb(document_, next)) ++next;
  const bool alone = next < end() && starts_predicate(context_.annotation, next);
  if (!alone) return no_reference(first);
  std::vector<EntityIndex> both = context_.salience.persons(count);
  if (both.empty() && count == 2) both = pair(first);
  return {{first, t}, both, "the-two", true};
}

// The countries that the sentence tells of, or of the two who talked last, else the pair that is
// spoken of.
std::vector<EntityIndex> DescriptionReader::pair(std::uint32_t phrase) const {
  if (std::vector<EntityIndex> named = sides_named_before(phrase); !named.empty()) return named;
  if (std::vector<EntityIndex> talked = sides_of_meeting(phrase); !talked.empty()) return talked;
  if (std::vector<EntityIndex> talked = sides_of_talks(); !talked.empty()) return talked;
  if (std::vector<EntityIndex> talked = sides_in_turn(); !talked.empty()) return talked;
  if (std::vector<EntityIndex> own = home_and(sides_told(phrase)); !own.empty()) return own;
  const auto current = context_.pairs.current();
  if (current && std::ranges::find(*current, home()) == current->end()) {
    if (std::vector<EntityIndex> own = home_and(guests()); !own.empty()) return own;
  }
  return current ? std::vector<EntityIndex>(current->begin(), current->end())
                 : std::vector<EntityIndex>();
}

// "During the visit of Peru's President to Chile the two countries"
std::vector<EntityIndex> DescriptionReader::sides_named_before(std::uint32_t phrase) const {
  std::vector<EntityIndex> named = sides_told(phrase);
  return named.size() == 2 ? named : std::vector<EntityIndex>();
}

// The countries that the sentence names before the phrase; none where it names a bloc.
std::vector<EntityIndex> DescriptionReader::sides_told(std::uint32_t phrase) const {
  std::vector<EntityIndex> named;
  for (std::uint32_t t = context_.sentence.first; t < phrase;) {
    std::uint32_t last = t;
    const EntityIndex side = context_.pairs.side_at(t, last);
    if (side != no_entity && context_.annotation.entities[side].type != EntityType::Country)
      return {};
    const bool scene = t > context_.sentence.first && token(t - 1).is(Particle::In);
    if (side != no_entity && !scene && std::ranges::find(named, side) == named.end())
      named.push_back(side);
    t = std::max(last, t + 1);
  }
  return named;
}

// The one that tells it and the Peru of "She met the Peruvian Minister, and the two countries".
std::vector<EntityIndex> DescriptionReader::home_and(const std::vector<EntityIndex>& named) const {
  const EntityIndex own = home();
  const bool other = named.size() == 1 && own != no_entity && named.front() != own;
  return other ? std::vector{own, named.front()} : std::vector<EntityIndex>();
}

// Of the country or bloc, or no_entity where no entity is.
EntityIndex DescriptionReader::side_of(ConceptId concept_id) const {
  const auto& entities = context_.annotation.entities;
  const auto side = std::ranges::find(entities, concept_id, &Entity::concept_id);
  return concept_id == no_concept || side == entities.end()
             ? no_entity
             : static_cast<EntityIndex>(side - entities.begin());
}

// The country of the release, named or not, or no_entity.
EntityIndex DescriptionReader::home() const { return side_of(context_.annotation.home.country); }

// The one that is named most beside it, else the one that tells of it.
EntityIndex DescriptionReader::other_side(EntityIndex side) const {
  const EntityIndex beside = context_.pairs.other_than(side);
  return beside != no_entity || home() == side ? beside : home();
}

// The countries whose officials are spoken of, without the one that tells of it.
std::vector<EntityIndex> DescriptionReader::guests() const {
  std::vector<EntityIndex> sides;
  for (const EntityIndex person : context_.salience.recent_persons()) {
    const EntityIndex side = context_.holders.country_of(person);
    if (side != no_entity && side != home() && std::ranges::find(sides, side) == sides.end())
      sides.push_back(side);
  }
  return sides;
}

// "A held talks with Minister B of Peru. The sides": Peru and the other side of the talks.
std::vector<EntityIndex> DescriptionReader::sides_of_talks() const {
  const std::vector<EntityIndex>& group = context_.salience.group();
  const auto is_person = [&](EntityIndex e) {
    return context_.annotation.entities[e].type == EntityType::Person;
  };
  constexpr std::uint32_t oldest = 2;  // sentences
  if (group.size() != 2 || context_.salience.group_age() > oldest ||
      !std::ranges::all_of(group, is_person))
    return {};
  EntityIndex first = context_.holders.country_of(group.front());
  EntityIndex second = context_.holders.country_of(group.back());
  if (first == no_entity && second != no_entity) first = other_side(second);
  if (second == no_entity && first != no_entity) second = other_side(first);
  if (first == no_entity || second == no_entity || first == second) return {};
  return {first, second};
}

// "At the meeting with Minister B of Peru, the sides": Peru and the side of whom the text tells.
std::vector<EntityIndex> DescriptionReader::sides_of_meeting(std::uint32_t the) const {
  const std::uint32_t begin = context_.sentence.first;
  if (begin == the || !token(the - 1).is(Mark::Comma)) return {};
  EntityIndex met = no_entity;
  bool with = false;
  for (std::uint32_t t = begin; t < the; ++t) {
    with |= token(t).is(Particle::With);
    const Mention* mention = context_.annotation.innermost_mention_at(t);
    if (with && mention != nullptr && mention->type == EntityType::Person) met = mention->entity;
  }
  return countries_of(context_.salience.subject_person(), met);
}

// "Minister A of Peru said ... Minister B of Chile said ... The two sides", where the text speaks
// of Peru and a third one, too.
std::vector<EntityIndex> DescriptionReader::sides_in_turn() const {
  const std::vector<EntityIndex>& acting = context_.salience.acting_in_turn();
  if (acting.size() != 2) return {};
  std::vector<EntityIndex> talking = countries_of(acting.front(), acting.back());
  const auto pair = context_.pairs.current();
  const bool spoken_of = pair && std::ranges::any_of(talking, [&](EntityIndex side) {
                           return side == pair->front() || side == pair->back();
                         });
  return spoken_of ? talking : std::vector<EntityIndex>();
}

// Of two persons who are told to be of different ones.
std::vector<EntityIndex> DescriptionReader::countries_of(EntityIndex one, EntityIndex other) const {
  if (one == no_entity || other == no_entity) return {};
  const EntityIndex first = context_.holders.country_of(one);
  const EntityIndex second = context_.holders.country_of(other);
  if (first == no_entity || second == no_entity || first == second) return {};
  return {first, second};
}

// "the Minister", "the Korean Minister": the best fit among those named lately, the
// subject before others.
Reference DescriptionReader::read_office(std::uint32_t the, std::uint32_t t) {
  EntityIndex country = no_entity;
  const Office* office = office_at(t);
  if (std::uint32_t last = t; context_.pairs.side_at(t, last) != no_entity) {
    country = context_.pairs.side_at(t, last);
    if (office == nullptr) office = office_at(last);
  }
  if (office == nullptr || office->plural || office->holder != no_token) return no_reference(the);
  if (country == no_entity) country = country_behind(*office);
  EntityIndex holder =
      context_.holders.find(office->title, country, context_.salience.subject_person(),
                            context_.salience.recent_persons());
  if (holder == no_entity && is_bare_chair(*office)) holder = told_to_chair(the);
  if (holder == no_entity && country == no_entity) holder = named_next(*office);
  if (holder == no_entity) return no_reference(the);
  return {{the, office->tokens.last}, {holder}, "the-office", true};
}

// "The Minister met A. The Minister, Ms B, thanked him": who opens one of the next sentences with
// the very title.
EntityIndex DescriptionReader::named_next(const Office& office) const {
  constexpr std::uint32_t reach = 4;
  const std::vector<Office>& offices = context_.annotation.offices;
  const std::uint32_t sentence = document_.sentence_index(office.head.first);
  for (const Office* next = &office + 1; next != offices.data() + offices.size(); ++next) {
    const Sentence& own = document_.sentence_at(next->head.first);
    if (document_.sentence_index(next->head.first) > sentence + reach) break;
    const bool opens = next->tokens.first == own.tokens.first + 1 &&
                       token(own.tokens.first).is(Particle::The) && next->holder != no_token &&
                       next->holder > next->title.last;
    if (!opens || document_.text_of(next->title) != document_.text_of(office.title)) continue;
    const Mention* person = context_.annotation.innermost_mention_at(next->holder);
    return person == nullptr ? no_entity : person->entity;
  }
  return no_entity;
}

// "the President of Peru"
EntityIndex DescriptionReader::country_behind(const Office& office) const {
  if (office.country == no_token || office.country < office.title.last) return no_entity;
  const Mention* country = context_.annotation.mention_of(office.country);
  const bool told = country != nullptr && country->type == EntityType::Country;
  return told ? country->entity : no_entity;
}

bool DescriptionReader::is_bare_chair(const Office& office) const {
  return office.title.size() == 1 && token(office.title.first).capital() &&
         token(office.title.first).word == "chair"_word;
}

// "The meeting was chaired by A. ... The Chair said": A, unless another one chaired, too.
EntityIndex DescriptionReader::told_to_chair(std::uint32_t end) {
  constexpr std::uint32_t longest_title = 8;
  for (; chairs_until_ < end; ++chairs_until_) {
    const std::uint32_t by = chairs_until_;
    if (!token(by).is(Particle::By) || token(by - 1).word != "chaired"_word) continue;
    for (std::uint32_t p = by + 1; p < std::min(end, by + longest_title); ++p) {
      const Mention* person = context_.annotation.innermost_mention_at(p);
      if (person == nullptr || person->type != EntityType::Person) continue;
      several_chairs_ |= chair_ != no_entity && chair_ != person->entity;
      chair_ = person->entity;
      break;
    }
  }
  return several_chairs_ ? no_entity : chair_;
}

const Office* DescriptionReader::office_at(std::uint32_t t) const {
  const auto office = std::ranges::lower_bound(context_.annotation.offices, t, {},
                                               [](const Office& o) { return o.tokens.first; });
  return office != context_.annotation.offices.end() && office->tokens.first == t ? &*office
                                                                                  : nullptr;
}

// "the Chilean guest", "the envoy": the last one named whom it fits; a guest by his country.
Reference DescriptionReader::read_guest(std::uint32_t the, std::uint32_t t) const {
  std::uint32_t first = t;
  const EntityIndex country = context_.pairs.side_at(t, first);
  const GuestPhrase guest = read_guest_phrase(context_.annotation, first, end());
  const bool bare = guest.title == 0 && country == no_entity;
  if (guest.tokens.empty() || (bare && !is_received({the, guest.tokens.last})))
    return no_reference(the);
  const auto fits = [&](EntityIndex person) {
    constexpr std::uint64_t prime = "prime"_word;
    const bool deputy =
        (guest.title == prime && context_.holders.is_called(person, "deputy"_word)) ||
        (guest.title == "president"_word && context_.holders.is_called(person, "vice"_word));
    if (bare) return is_foreign(person);
    return (country == no_entity || context_.holders.country_of(person) == country) && !deputy &&
           (guest.title == 0 || context_.holders.is_called(person, guest.title));
  };
  const auto& recent = context_.salience.recent_persons();
  if (guest.title == "president"_word) return read_head_of_state(the, guest, fits);
  const auto person = std::find_if(recent.rbegin(), recent.rend(), fits);
  if (person == recent.rend()) return no_reference(the);
  return {{the, guest.tokens.last}, {*person}, "the-guest", true};
}

// "received the guest", "The guest thanked Peru", but neither "Welcoming the guest, she", nor "the
// guest of honour" nor "the guest speaker"
bool DescriptionReader::is_received(TokenRange guest) const {
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

bool DescriptionReader::is_foreign(EntityIndex person) const {
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
Reference DescriptionReader::read_head_of_state(std::uint32_t the, const GuestPhrase& phrase,
                                                Predicate fits) const {
  std::uint32_t next = phrase.tokens.last;
  while (next < end() && is_adverb(document_, next)) ++next;
  if (next >= end() || !starts_predicate(context_.annotation, next)) return no_reference(the);
  const EntityIndex subject = context_.salience.subject_person();
  EntityIndex first = subject != no_entity && fits(subject) ? subject : no_entity;
  for (const EntityIndex person : context_.salience.recent_persons()) {
    if (first != subject && fits(person)) first = std::min(first, person);
  }
  if (first == no_entity) return no_reference(the);
  return {{the, phrase.tokens.last}, {first}, "the-guest", true};
}

// "the ministry", "the committee": the first body with that word in its name.
Reference DescriptionReader::read_body(std::uint32_t the, std::uint32_t t) {
  if (t >= end() || token(t).capital()) return no_reference(the);
  const bool head = context_.annotation.hit_at(t, Lexical::BodyHead) != nullptr ||
                    context_.annotation.hit_at(t, Lexical::OrganizationHead) != nullptr;
  if (!head) return no_reference(the);
  const Mention* body = bodies_.first_with_word(token(t).word, the);
  if (body == nullptr) return no_reference(the);
  return {{the, t + 1}, {body->entity}, "the-body", true};
}

std::vector<EntityIndex> DescriptionReader::last_person() const {
  const auto& recent = context_.salience.recent_persons();
  return recent.empty() ? std::vector<EntityIndex>() : std::vector{recent.back()};
}

}  // namespace communique

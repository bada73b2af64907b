#include "mention/person/addressed_name.hpp"

#include <algorithm>

#include "mention/name/abbreviation.hpp"
#include "mention/name/abstract_word.hpp"
#include "mention/office/office.hpp"
#include "mention/office/office_field.hpp"
#include "mention/office/office_title.hpp"
#include "mention/person/honorific.hpp"
#include "mention/person/name_part.hpp"
#include "mention/person/person_name.hpp"

namespace communique {

bool may_be_place(const Annotation& annotation, const AddressedName& named) {
  const LexicalHit* place = annotation.hit_at(named.name.first, Lexical::Place);
  if (place == nullptr || !named.honorifics.empty()) return false;
  const Document& document = annotation.document;
  for (std::uint32_t t = place->tokens.last; t < named.name.last; ++t) {
    const bool known = std::ranges::any_of(annotation.hits_at(t), [](const LexicalHit& hit) {
      return hit.lexical != Lexical::NameParticle;
    });
    if (known || document.token(t).all_capitals()) return true;
  }
  return place->tokens.last >= named.name.last;
}

bool AddressedNames::in_headline(std::uint32_t token) const {
  return document_.sentence_at(token).headline;
}

// "chair of the Crisis Response Network": what "the" opens is a thing, whose name goes on; not so
// in "Adviser to the President".
bool AddressedNames::has_article(const Office& office) const {
  if (office.tokens.last > office.title.last) return false;
  for (std::uint32_t t = office.head.last; t < office.title.last; ++t) {
    if (document_.token(t).is(Particle::The) && !read_title(annotation_, t + 1)) return true;
  }
  return false;
}

AddressedName AddressedNames::at(std::uint32_t token) const {
  if (!line_.has(token)) return {};
  const TokenRange honorifics = honorifics_at(annotation_, token);
  if (!line_.has(honorifics.last)) return {};
  TokenRange name = read_person_name(annotation_, after_particles(honorifics.last));
  if (!name.empty()) name.first = honorifics.last;
  const bool follows_office = honorifics.empty() && !line_.is(token - 1, Mark::Comma);
  const bool judge = line_.has(token) && document_.token(token).word == "justice"_word;
  if (name.size() > 2 && (follows_office || judge) &&
      (heads_body(name.first) || names_house(name.first)))
    ++name.first;
  if (!name.empty() && in_headline(token)) name = cut_to_known(name);
  return {honorifics, name, name_units(annotation_, name).size()};
}

// "Minister van der Ruiz": particles in small letters open the surname.
std::uint32_t AddressedNames::after_particles(std::uint32_t at) const {
  const auto is_particle = [&](std::uint32_t t) {
    return line_.has(t) && !document_.token(t).capital() && document_.token(t).is(Particle::None) &&
           annotation_.hit_at(t, Lexical::NameParticle) != nullptr;
  };
  while (is_particle(at)) ++at;
  return at;
}

// "Chairman of the Rubber Board Ana Ruiz": the head of a name that no mention covers.
bool AddressedNames::heads_body(std::uint32_t at) const {
  return annotation_.hit_at(at, Lexical::BodyHead) != nullptr ||
         annotation_.hit_at(at, Lexical::OrganizationHead) != nullptr;
}

// "Secretary Commerce Ana Ruiz", "Chairman UNIDO Ana Ruiz": the field or the house of the office,
// without an "of". Letters that nobody knows are initials.
bool AddressedNames::names_house(std::uint32_t at) const {
  constexpr LexicalSet houses{Lexical::OfficeField, Lexical::Body, Lexical::Organization};
  return !in_headline(at) && annotation_.has_hit_at(at, houses);
}

// In a headline every word has a capital: the name goes on as long as its words are known ones.
TokenRange AddressedNames::cut_to_known(TokenRange name) const {
  if (!persons_.known_word(name.first)) return name;
  std::uint32_t last = name.first + 1;
  while (last < name.last && (!document_.token(last).is_word() || persons_.known_word(last)))
    ++last;
  while (last > name.first + 1 && !document_.token(last - 1).is_word()) --last;
  return {name.first, last};
}

AddressedName AddressedNames::before(std::uint32_t separator) const {
  std::uint32_t last = separator;
  if (last > 0 && document_.token(last - 1).is(Mark::CloseBracket)) last = before_bracket(last);
  TokenRange name = behind_field(read_person_name_before(annotation_, before_country(last)));
  if (name.empty()) return {};
  if (name.size() > 2 && opens_participle(annotation_, name.first)) ++name.first;
  return {honorifics_before(annotation_, name.first), name, name_units(annotation_, name).size()};
}

// "Ana Ruiz" of "Integration Ana Ruiz" behind "Minister of Trade and".
TokenRange AddressedNames::behind_field(TokenRange name) const {
  constexpr std::uint32_t longest = 10;
  for (std::uint32_t at = name.first; name.size() > 2 && at > 1 && name.first - at < longest;
       --at) {
    const Token& before = document_.token(at - 1);
    if (document_.token(at).starts_line || before.is(Mark::Period)) break;
    if (!before.is(Particle::Of) && !before.is(Particle::For)) continue;
    if (!annotation_.has_hit_at(at - 2, {Lexical::OfficeHead})) break;
    const std::uint32_t behind = read_office_field(annotation_, at).last;
    return behind > name.first && behind < name.last ? TokenRange{behind, name.last} : name;
  }
  return name;
}

// "Ana Ruiz of Peru, Chair": past the country.
std::uint32_t AddressedNames::before_country(std::uint32_t last) const {
  const Mention* country = last > 0 ? annotation_.mention_at(last - 1) : nullptr;
  if (country == nullptr || country->type != EntityType::Country) return last;
  std::uint32_t of = country->tokens.first;
  if (of > 0 && document_.token(of - 1).is(Particle::The)) --of;
  return of > 0 && document_.token(of - 1).is(Particle::Of) ? of - 1 : last;
}

// "Dodd (D-Conn.), Chairman": past the bracket.
std::uint32_t AddressedNames::before_bracket(std::uint32_t last) const {
  for (std::uint32_t at = last - 1; at > 0 && last - at < 8; --at) {
    if (document_.token(at).is(Mark::OpenBracket)) return at;
  }
  return last;
}

bool AddressedNames::may_follow(const Office& office, const AddressedName& named) const {
  if (persons_.claimed(named.name) || names_thing(named.name)) return false;
  if (!named.honorifics.empty() || persons_.known_word(named.name.first)) return true;
  if (in_headline(named.name.first) && ends_like_verb(named.name.first) &&
      !opens_with_number(named.name.first) && !is_joined(office))
    return false;
  if (names_unit(office, named)) return false;
  const bool capital = document_.token(office.head.first).capital();
  if (sphere_of(annotation_, office) == Sphere::Any && has_article(office)) return false;
  if (named.units > 1)
    return capital || sphere_of(annotation_, office) != Sphere::Any || is_owned(office) ||
           follows_house(office, named);
  if (!capital || is_common_word(named.name.first)) return false;
  if (office.title.last > office.head.last) return follows_field(office, named);
  return !in_headline(named.name.first) || !goes_on_in_capitals(named.name.last);
}

// "DG MARE": an abbreviated head before an abbreviation.
bool AddressedNames::names_unit(const Office& office, const AddressedName& named) const {
  return named.units == 1 && office.head.size() == 1 &&
         document_.token(office.head.first).all_capitals() &&
         document_.token(named.name.first).all_capitals() && !in_headline(named.name.first);
}

// "Minister of Transport Odera said": a surname alone, where the words before it are a field that
// is known and none that may go on with it stands behind.
bool AddressedNames::follows_field(const Office& office, const AddressedName& named) const {
  const std::uint32_t after = named.name.last;
  const bool list = line_.is(after, Particle::And) || line_.is(after, Mark::Comma);
  const bool of_state = sphere_of(annotation_, office) != Sphere::Any;
  return of_state && is_field_word(annotation_, office.title.last - 1) && !has_article(office) &&
         !list && !looks_abbreviated(document_, named.name.first) && !goes_on_in_capitals(after) &&
         !in_headline(named.name.first);
}

// "head of the Salt Department of Peru Ana Ruiz", but not "head of the Senate Salt Caucus"
bool AddressedNames::follows_house(const Office& office, const AddressedName& named) const {
  return office.body != no_token && office.tokens.last > office.title.last &&
         annotation_.has_hit_at(office.tokens.last - 1, {Lexical::Country}) &&
         looks_like_name(annotation_, named.name);
}

// "its president Ana Ruiz", "Orbit chair Ana Ruiz": a title that belongs to somebody.
bool AddressedNames::is_owned(const Office& office) const {
  const std::uint32_t first = office.tokens.first;
  if (annotation_.mention_at(first) != nullptr && first < office.title.first) return true;
  if (first == 0 || !line_.has(first)) return false;
  const Token& before = document_.token(first - 1);
  return before.is(Particle::Its) || before.is(Particle::Their) || before.is(Mark::Possessive) ||
         (before.is_word() && before.capital() && before.particle == Particle::None);
}

// "2. Ambassador Jaimes Ruiz": an item of a list is no headline.
bool AddressedNames::opens_with_number(std::uint32_t at) const {
  while (at > 0 && !document_.token(at).starts_line) --at;
  return document_.token(at).is_number();
}

// "Signed by Minister Ana Ruiz and Ambassador Jaimes Ruiz": two or a verb before it have none
// behind.
bool AddressedNames::is_joined(const Office& office) const {
  const std::uint32_t first = office.tokens.first;
  if (first == 0 || !line_.has(first)) return false;
  const Token& before = document_.token(first - 1);
  return before.is(Particle::And) || before.is(Particle::By);
}

// "President Pledges Support"
bool AddressedNames::ends_like_verb(std::uint32_t at) const {
  const std::string_view word = document_.text_of(at);
  return word.size() > 4 && word.ends_with('s');
}

// "Response Network", "Joint Commission", "Investigative Team": the last word is the head of some
// other name. "Prison Affairs", "Lima District" and "Debt Restructuring": it is a field.
bool AddressedNames::names_thing(TokenRange name) const {
  const std::string_view last = document_.text_of(name.last - 1);
  const bool field = is_field_word(annotation_, name.last - 1);
  const bool placed = annotation_.has_hit_at(name.first, {Lexical::Place, Lexical::Country});
  if (field && (is_field_word(annotation_, name.first) || placed || last.ends_with('s')))
    return true;
  // "At the Salt Residence, our Minister"; Park and Lake are surnames, too.
  const bool definite = name.first > 0 && document_.token(name.first - 1).is(Particle::The);
  if (definite && annotation_.hit_at(name.last - 1, Lexical::PlaceHead) != nullptr) return true;
  // "Head of the Salt Team", "Ambassadors of ASEAN Member States"
  constexpr WordKinds groups{WordKind::Team, WordKind::Member, WordKind::State};
  if (is_abstract_word(last) || annotation_.is(name.last - 1, groups)) return true;
  return std::ranges::any_of(annotation_.hits_at(name.last - 1), [](const LexicalHit& hit) {
    return hit.lexical == Lexical::BodyHead || hit.lexical == Lexical::OrganizationHead ||
           hit.lexical == Lexical::EventHead || hit.lexical == Lexical::ProgrammeHead ||
           hit.lexical == Lexical::AgreementHead || hit.lexical == Lexical::LawHead;
  });
}

bool AddressedNames::goes_on_in_capitals(std::uint32_t at) const {
  return line_.has(at) && document_.token(at).is_word() && document_.token(at).capital();
}

// "Ministers Meeting", "President Award", "Minister Visits": a word that the vocabulary knows as
// something else. Parks and places are surnames as well.
bool AddressedNames::is_common_word(std::uint32_t at) const {
  return std::ranges::any_of(annotation_.hits_at(at), [](const LexicalHit& hit) {
    return hit.lexical != Lexical::PlaceHead && hit.lexical != Lexical::NameParticle &&
           hit.lexical != Lexical::Honorific;
  });
}

std::uint32_t AddressedNames::short_surface_start(const Office& office,
                                                  const AddressedName& named) const {
  if (named.honorifics.empty())
    return office.tokens.last == named.name.first ? office.title.first : named.name.first;
  std::uint32_t start = named.name.first;
  for (std::uint32_t at = named.honorifics.first; at < named.honorifics.last;) {
    const LexicalHit* hit = annotation_.hit_at(at, Lexical::Honorific);
    if (honorific_in_name(annotation_, at)) start = std::min(start, at);
    at = hit->tokens.last;
  }
  return start;
}

}  // namespace communique

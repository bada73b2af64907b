#include "fact/post/post_place.hpp"

#include <algorithm>

#include "fact/body/actor_side.hpp"
#include "fact/post/appointer.hpp"
#include "fact/post/companion.hpp"
#include "fact/post/delegation_members.hpp"
#include "fact/post/envoy_place.hpp"
#include "fact/post/governor.hpp"
#include "fact/post/house_nearby.hpp"
#include "fact/post/office_rank.hpp"
#include "fact/post/post_title.hpp"
#include "fact/post/secretariat.hpp"
#include "fact/post/signed_house.hpp"
#include "fact/post/titled_office.hpp"
#include "fact/reference/counterpart.hpp"
#include "mention/line_tokens.hpp"
#include "mention/office/office.hpp"
#include "mention/place/known_place.hpp"
#include "mention/side.hpp"

namespace communique {
PostPlaces::PostPlaces(const Annotation& annotation, std::span<const Representation> delegates,
                       const Reading& reading)
    : annotation_(annotation),
      reading_(reading),
      ministries_(annotation, reading),
      side_of_(reading.entities.size(), no_entity) {
  learn_sides(delegates);
  home_ = entity_of(annotation.home.any);
  if (home_ != no_entity) own_ministry_ = ministries_.first_of(home_);
  learn_guests();
}

EntityIndex PostPlaces::entity_at(std::uint32_t token) const {
  const Mention* mention = token == no_token ? nullptr : annotation_.mention_of(token);
  return mention == nullptr ? no_entity : mention->entity;
}

EntityIndex PostPlaces::country_at(std::uint32_t token) const {
  const EntityIndex entity = entity_at(token);
  return entity != no_entity && is_side(reading_.entities[entity].type) ? entity : no_entity;
}

EntityIndex PostPlaces::entity_of(ConceptId id) const {
  const auto found = std::ranges::find(reading_.entities, id, &Entity::concept_id);
  const bool named = id != no_concept && found != reading_.entities.end();
  return named ? static_cast<EntityIndex>(found - reading_.entities.begin()) : no_entity;
}

void PostPlaces::learn_sides(std::span<const Representation> delegates) {
  const BodySides bodies(reading_);
  for (const Office& office : annotation_.offices) {
    const EntityIndex person = entity_at(office.holder);
    if (person == no_entity) continue;
    learn(person, country_at(office.country));
    learn(person, country_governed_in(office));
    const EntityIndex body = entity_at(office.body);
    if (body == no_entity) continue;
    const bool named = body < annotation_.origins.size();  // else its office alone tells of it
    const bool guessed = named && annotation_.origins[body].rule == "home-country";
    if (!guessed && reading_.entities[body].type != EntityType::Person)
      learn(person, bodies.of(body));
  }
  for (const Mention& mention : annotation_.mentions) {
    if (mention.type == EntityType::Person && mention.tokens.size() > 1)
      learn(mention.entity, country_behind(mention));
  }
  for (const Representation& delegate : delegates) learn(delegate.person, delegate.side);
  for (const DelegationMember& member : find_delegation_members(annotation_))
    learn(member.person, member.side);
  for (const Counterpart& counterpart : find_counterparts(annotation_))
    learn(counterpart.person, counterpart.side);
  for (const TitledOffice& titled : find_titled_offices(annotation_))
    learn(titled.person, titled.side);
}

// "H.E. Ana Ruiz (Peru)", "Ms Ana Ruiz of Peru"
EntityIndex PostPlaces::country_behind(const Mention& person) const {
  const LineTokens line(annotation_.document);
  const std::uint32_t joint = person.tokens.last;
  const bool bracket = line.is(joint, Mark::OpenBracket);
  if (person.nominal || (!bracket && !line.is(joint, Particle::Of))) return no_entity;
  const std::uint32_t first = line.is(joint + 1, Particle::The) ? joint + 2 : joint + 1;
  const Mention* country = line.has(first) ? annotation_.mention_at(first) : nullptr;
  if (country == nullptr || country->type != EntityType::Country || country->tokens.first != first)
    return no_entity;
  const std::uint32_t behind = country->tokens.last;
  const bool closed = line.is(behind, Mark::CloseBracket) || line.is(behind, Mark::Comma);
  const bool whole = bracket ? closed : !line.is(behind, Mark::Possessive);
  return whole ? country->entity : no_entity;
}

void PostPlaces::learn_guests() {
  const Guests guests(annotation_, reading_, side_of_, home_);
  for (const Office& office : annotation_.offices) {
    const EntityIndex person = entity_at(office.holder);
    if (person == no_entity) continue;
    const EntityIndex traveller = side_of_traveller(annotation_, office, side_of_);
    if (traveller != home_) learn(person, traveller);
    const bool from_home = traveller == home_ && home_ != no_entity;
    if (side_of_[person] == no_entity && !from_home) learn(person, guests.judge(office).side);
    EntityIndex host = host_of_credentials(annotation_, office);
    if (host == no_entity && destination_of(annotation_, office) == home_) host = home_;
    if (host != no_entity) learn(person, only_other_than(host));
    learn(person, side_of_superior(office));
  }
}

// "Minister Ruiz was accompanied by her Secretary General, Bo Diaz", "by Bo Diaz, her successor as
// Minister": whom "her" may mean.
EntityIndex PostPlaces::side_of_superior(const Office& office) const {
  const Document& document = annotation_.document;
  std::uint32_t first = office.tokens.first;
  if (first > 2 && document.token(first - 1).is(Particle::As) &&
      document.token(first - 2).word == "successor"_word)
    first -= 2;
  if (first == 0) return no_entity;
  const Token& pronoun = document.token(first - 1);
  if (pronoun.is(Particle::Our)) return home_;
  if (!pronoun.is(Particle::His) && !pronoun.is(Particle::Her)) return no_entity;
  for (std::uint32_t t = first; t-- > document.sentence_at(first).tokens.first;) {
    const EntityIndex named = entity_at(t);
    if (named != no_entity && reading_.entities[named].type == EntityType::Person)
      return side_of_[named];
  }
  return no_entity;
}

// "Mayor of Lima Ana Ruiz", "Akim of the Lima region Ana Ruiz", "Mayor Ana Ruiz of Lima"
EntityIndex PostPlaces::country_governed_in(const Office& office) const {
  const Mention* holder = annotation_.mention_of(office.holder);
  if (const LexicalHit* place = place_in_title(annotation_, office); place != nullptr)
    return entity_of(land_of(annotation_, *place));
  if (!office_has(annotation_, office, "jurisdiction") || holder == nullptr) return no_entity;
  const Document& document = annotation_.document;
  for (const std::uint32_t of : {office.title.last, holder->tokens.last}) {
    if (of + 1 >= document.size() || !document.token(of).is(Particle::Of)) continue;
    const bool article = document.token(of + 1).is(Particle::The) && of + 2 < document.size();
    const LexicalHit* place = place_hit_at(annotation_, article ? of + 2 : of + 1);
    if (place == nullptr) continue;
    if (const EntityIndex found = entity_of(land_of(annotation_, *place)); found != no_entity)
      return found;
  }
  return no_entity;
}

void PostPlaces::learn(EntityIndex person, EntityIndex side) {
  if (side != no_entity && side_of_[person] == no_entity) side_of_[person] = side;
}

// The field that names a ministry: "Commerce" of "Under Secretary of Commerce for Industry and
// Security", "Trade, Industry and Energy" of "Trade, Industry and Energy Minister".
FieldWords PostPlaces::ministry_field(const Office& office) const {
  const TitleParts parts = parts_of(annotation_, office);
  if (parts.field.empty()) {
    FieldWords before = field_words(annotation_, parts.rank);
    if (before.size() < 2) before.clear();
    return before;
  }
  const std::uint32_t portfolio = behind_state(annotation_, parts.field);
  if (portfolio > parts.field.first)
    return field_words(annotation_, {portfolio + 1, parts.field.last});
  std::uint32_t last = parts.field.first;
  while (last < parts.field.last && !annotation_.document.token(last).is(Particle::For)) ++last;
  return field_words(annotation_, {parts.field.first, last});
}

bool PostPlaces::is_field_of(const Office& office, EntityIndex body) const {
  const FieldWords field = ministry_field(office);
  const TitleParts parts = parts_of(annotation_, office);
  const std::uint32_t portfolio = behind_state(annotation_, parts.field);
  const FieldWords all = parts.field.empty()
                             ? field_words(annotation_, parts.rank)
                             : field_words(annotation_, {portfolio, parts.field.last});
  return !field.empty() && field == all && (!parts.field.empty() || field.size() > 2) &&
         ministries_.of_field(field, no_entity) == body;
}

EntityIndex PostPlaces::body_named(const Office& office) const {
  const EntityIndex body = entity_at(office.body);
  return body != no_entity ? body : ministries_.of_field(ministry_field(office), no_entity);
}

PostPlace PostPlaces::stated(const Office& office, EntityIndex person) const {
  const EntityIndex body = entity_at(office.body);
  EntityIndex country = country_at(office.country);
  if (country == no_entity) country = sender_before(annotation_, office);
  if (country == no_entity) country = entity_of(country_served(annotation_, office));
  if (body != no_entity && reading_.entities[body].type != EntityType::Person) {
    const EntityIndex usual = usual_body(office);
    const bool bloc = reading_.entities[body].type == EntityType::Bloc;
    return {bloc && usual != no_entity ? usual : body, no_entity, 0.95F};
  }
  if (country == no_entity) {
    const EntityIndex house = owner_by_pronoun(annotation_, office);
    EntityIndex place = house != no_entity ? house : house_joined(annotation_, office);
    if (place == no_entity) place = body_on_next_line(annotation_, office);
    if (place == no_entity) place = house_signed_for(annotation_, office);
    if (place != no_entity && is_side(reading_.entities[place].type))
      return {no_entity, place, 0.8F};
    if (place != no_entity) return {place, no_entity, 0.8F};
  }
  const EntityIndex side = country != no_entity ? country : side_of_[person];
  if (country == no_entity && side != no_entity && side != home_ &&
      ministry_field(office).empty()) {
    const EntityIndex house = house_entered(annotation_, office);
    if (house != no_entity) return {house, no_entity, 0.8F};
  }
  const EntityIndex ministry = ministries_.of_field(ministry_field(office), side);
  const EntityIndex owner = ministry == no_entity ? no_entity : ministries_.country_of(ministry);
  const bool anothers = side == no_entity && owner != home_ && is_headed_by_other(ministry, person);
  const bool foreign = anothers || (owner == no_entity && side != no_entity && side != home_);
  if (ministry != no_entity && !foreign) return {ministry, no_entity, 0.85F};
  const EntityIndex usual = usual_body(office);
  if (usual != no_entity) return {usual, no_entity, 0.85F};
  return {no_entity, country, 0.95F};
}

// "Minister of Trade Ana Ruiz met Bo Diaz, Head of the Department of Trade of Chile"
bool PostPlaces::is_headed_by_other(EntityIndex ministry, EntityIndex person) const {
  return ministry != no_entity &&
         std::ranges::any_of(annotation_.offices, [&](const Office& office) {
           const EntityIndex head = entity_at(office.holder);
           return head != no_entity && head != person && entity_at(office.body) == ministry &&
                  office_has(annotation_, office, "calling");
         });
}

// "Trade Commissioner" is another office than "Deputy Commissioner".
bool PostPlaces::has_field_before(const Office& office) const {
  for (std::uint32_t t = office.title.first; t < office.head.first; ++t) {
    const Token& token = annotation_.document.token(t);
    if (token.is_word() && annotation_.hit_at(t, Lexical::OfficeModifier) == nullptr) return true;
  }
  return false;
}

// The body that an office belongs to in all releases that name it: the European Commission for its
// commissioners.
EntityIndex PostPlaces::usual_body(const Office& office) const {
  const std::string_view name = (*annotation_.vocabulary)[office.concept_id].attribute("at");
  if (name.empty() || has_field_before(office)) return no_entity;
  return entity_of(annotation_.vocabulary->find(name));
}

// Ranks of a ministry are at the ministry that speaks; other offices of state are the country's.
PostPlace PostPlaces::by_context(const Office& office, EntityIndex person) const {
  if (const EntityIndex at = secretariat_of(annotation_, reading_, office, home_); at != no_entity)
    return {at, no_entity, 0.8F};
  const EntityIndex bloc = bloc_of_appointer(annotation_, office, person, home_);
  if (bloc != no_entity) return {no_entity, bloc, 0.8F};
  EntityIndex side = side_of_[person];
  const bool told = side != no_entity;
  if (!told) side = untold_side(office);
  EntityIndex host = destination_of(annotation_, office);
  if (side != no_entity && side == host) side = sender_of(office);
  if (host == no_entity) host = host_of_credentials(annotation_, office);
  if (host != no_entity && (side == no_entity || side == host)) side = only_other_than(host);
  if (side == no_entity) return {};
  if (side == home_ && (!told || is_bare_minister(office)) && own_ministry_ != no_entity &&
      is_ministry_rank(office, own_ministry_))
    return {own_ministry_, no_entity, 0.7F};
  const Sphere sphere = sphere_of(annotation_, office);
  if (sphere == Sphere::Any && !heads_state(annotation_, office) &&
      !directs_field(annotation_, office) && !serves_state(annotation_, office) && !told)
    return {};
  if (reading_.entities[side].type == EntityType::Bloc) return {side, no_entity, 0.8F};
  return {no_entity, side, told ? 0.85F : 0.75F};
}

// "Minister Ruiz", not "Minister of Salt"
bool PostPlaces::is_bare_minister(const Office& office) const {
  return office.title == office.head &&
         (*annotation_.vocabulary)[office.concept_id].attribute("rank") == "minister";
}

// "Vice Minister", "Deputy Minister for Trade", "Director General for FTA Policy", "Minister"; but
// "Vice Minister of Commerce" or "Deputy Minister for Finance" may name another ministry, and
// "Trade Minister" and "Assistant Minister for Trade" offices of their own.
bool PostPlaces::is_ministry_rank(const Office& office, EntityIndex ministry) const {
  const std::string_view rank = (*annotation_.vocabulary)[office.concept_id].attribute("rank");
  const TitleParts parts = parts_of(annotation_, office);
  if (rank.empty()) return false;
  if (parts.link == Particle::Of)
    return directs_field(annotation_, office) &&
           ministries_.shares_field(ministry, field_words(annotation_, parts.field));
  if (rank == "ministry" || office.title.size() == office.head.size()) return true;
  bool lower = false;
  for (std::uint32_t t = parts.rank.first; t < parts.rank.last; ++t) {
    const LexicalHit* modifier = annotation_.hit_at(t, Lexical::OfficeModifier);
    const Token& token = annotation_.document.token(t);
    if (modifier != nullptr) {
      const Concept& entry = annotation_.concept_of(*modifier);
      if (entry.attribute("portfolio") == "own") return false;
      lower |= entry.attribute("rank") == "lower";
    } else if (!token.is_number() && token.kind != TokenKind::Mark) {
      return false;
    }
  }
  return lower && (parts.field.empty() ||
                   ministries_.shares_field(ministry, field_words(annotation_, parts.field)));
}

// The one that speaks, or the only other country that the release names, if but in the name of a
// body: "High Commission of Peru".
EntityIndex PostPlaces::only_other_than(EntityIndex host) const {
  if (home_ != no_entity && home_ != host) return home_;
  EntityIndex other = no_entity;
  for (const Mention& mention : annotation_.mentions) {
    EntityIndex named = no_entity;
    if (mention.type == EntityType::Country) named = mention.entity;
    if (mention.type == EntityType::Body) named = entity_of(mention.country);
    if (named == no_entity || named == host) continue;
    if (other != no_entity && named != other) return no_entity;
    other = named;
  }
  return other;
}

// "Minister Diaz of Peru named Ana Ruiz Ambassador to Chile": the side of the official told of
// before, where Chile is what the release tells most of.
EntityIndex PostPlaces::sender_of(const Office& envoy) const {
  const EntityIndex destination = destination_of(annotation_, envoy);
  for (const Office* office = &envoy; office != annotation_.offices.data();) {
    --office;
    const EntityIndex person = entity_at(office->holder);
    const EntityIndex side = person == no_entity ? no_entity : side_of_[person];
    if (side != no_entity && side != destination) return side;
  }
  return no_entity;
}

// The side of a holder of whom none is told: a guest's, else the one that speaks; for one of a
// bloc's countries the nearest. no_entity for a guest of whom it cannot be said.
EntityIndex PostPlaces::untold_side(const Office& office) const {
  const Guest guest = Guests(annotation_, reading_, side_of_, home_).judge(office);
  const EntityIndex side = guest.side != no_entity ? guest.side : home_;
  if (side == no_entity) return no_entity;
  if (reading_.entities[side].type == EntityType::Bloc) return nearest_country(office.tokens.first);
  return guest.foreign && guest.side == no_entity ? no_entity : side;
}

// The country, or that of the capital, named last before the token in its paragraph.
EntityIndex PostPlaces::nearest_country(std::uint32_t token) const {
  constexpr std::uint32_t reach = 120;
  const Document& document = annotation_.document;
  const Hosts hosts(annotation_, reading_, home_);
  for (std::uint32_t t = token; t > 0 && token - t < reach && !document.token(t).starts_line; --t) {
    const EntityIndex named = entity_at(t - 1);
    if (named != no_entity && reading_.entities[named].type == EntityType::Country) return named;
    const EntityIndex country = hosts.capital_at(t - 1);
    if (country != no_entity) return country;
  }
  return no_entity;
}

}  // namespace communique

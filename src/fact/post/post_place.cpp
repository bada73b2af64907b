#include "fact/post/post_place.hpp"

#include <algorithm>

#include "fact/event/event_side.hpp"
#include "fact/post/delegation.hpp"
#include "fact/post/house_nearby.hpp"
#include "fact/post/post_title.hpp"
#include "fact/post/secretariat.hpp"
#include "mention/office/office.hpp"
#include "mention/person/person_name.hpp"
#include "mention/place/country_votes.hpp"
#include "mention/place/known_place.hpp"

namespace communique {
namespace {

bool is_side(EntityType type) { return type == EntityType::Country || type == EntityType::Bloc; }

}  // namespace

PostPlaces::PostPlaces(const Annotation& annotation, const Reading& reading)
    : annotation_(annotation),
      reading_(reading),
      ministries_(annotation, reading),
      side_of_(reading.entities.size(), no_entity) {
  learn_sides();
  const ConceptId home = CountryVotes(annotation).home();
  const auto speaks = std::ranges::find(reading.entities, home, &Entity::concept_id);
  if (home != no_concept && speaks != reading.entities.end())
    home_ = static_cast<EntityIndex>(speaks - reading.entities.begin());
}

EntityIndex PostPlaces::entity_at(std::uint32_t token) const {
  const Mention* mention = token == no_token ? nullptr : annotation_.mention_of(token);
  return mention == nullptr ? no_entity : mention->entity;
}

EntityIndex PostPlaces::country_at(std::uint32_t token) const {
  const EntityIndex entity = entity_at(token);
  return entity != no_entity && is_side(reading_.entities[entity].type) ? entity : no_entity;
}

void PostPlaces::learn_sides() {
  for (const Office& office : annotation_.offices) {
    const EntityIndex person = entity_at(office.holder);
    if (person == no_entity) continue;
    learn(person, country_at(office.country));
    learn(person, country_governed_in(office));
    const EntityIndex body = entity_at(office.body);
    if (body == no_entity) continue;
    learn(person,
          reading_.entities[body].type == EntityType::Bloc ? body : ministries_.country_of(body));
  }
  for (const Representation& delegate : find_delegates(annotation_))
    learn(delegate.person, delegate.side);
}

// "Mayor of Lima Ana Ruiz", "Mayor Ana Ruiz of Lima"
EntityIndex PostPlaces::country_governed_in(const Office& office) const {
  const Mention* holder = annotation_.mention_of(office.holder);
  if (!office_has(annotation_, office, "jurisdiction") || holder == nullptr) return no_entity;
  const Document& document = annotation_.document;
  for (const std::uint32_t of : {office.title.last, holder->tokens.last}) {
    if (of + 1 >= document.size() || !document.token(of).is(Particle::Of)) continue;
    const LexicalHit* place = place_hit_at(annotation_, of + 1);
    if (place == nullptr) continue;
    const std::string_view land = annotation_.concept_of(*place).attribute("within");
    const ConceptId country = land.empty() ? place->concept_id : annotation_.vocabulary->find(land);
    const auto found = std::ranges::find(reading_.entities, country, &Entity::concept_id);
    if (found != reading_.entities.end())
      return static_cast<EntityIndex>(found - reading_.entities.begin());
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
  std::uint32_t last = parts.field.first;
  while (last < parts.field.last && !annotation_.document.token(last).is(Particle::For)) ++last;
  return field_words(annotation_, {parts.field.first, last});
}

bool PostPlaces::is_field_of(const Office& office, EntityIndex body) const {
  const FieldWords field = ministry_field(office);
  const TitleParts parts = parts_of(annotation_, office);
  const FieldWords all = parts.field.empty() ? field_words(annotation_, parts.rank)
                                             : field_words(annotation_, parts.field);
  return !field.empty() && field == all && (!parts.field.empty() || field.size() > 2) &&
         ministries_.of_field(field, no_entity) == body;
}

PostPlace PostPlaces::stated(const Office& office, EntityIndex person) const {
  const EntityIndex body = entity_at(office.body);
  const EntityIndex country = country_at(office.country);
  if (body != no_entity && reading_.entities[body].type != EntityType::Person) {
    const EntityIndex usual = usual_body(office);
    const bool bloc = reading_.entities[body].type == EntityType::Bloc;
    return {bloc && usual != no_entity ? usual : body, no_entity, 0.95F};
  }
  if (country == no_entity) {
    const EntityIndex house = owner_by_pronoun(annotation_, office);
    const EntityIndex place = house != no_entity ? house : body_on_next_line(annotation_, office);
    if (place != no_entity && is_side(reading_.entities[place].type))
      return {no_entity, place, 0.8F};
    if (place != no_entity) return {place, no_entity, 0.8F};
  }
  const EntityIndex side = country != no_entity ? country : side_of_[person];
  const EntityIndex ministry = ministries_.of_field(ministry_field(office), side);
  const EntityIndex owner = ministry == no_entity ? no_entity : ministries_.country_of(ministry);
  const bool foreign = owner == no_entity && side != no_entity && side != home_;
  if (ministry != no_entity && !foreign) return {ministry, no_entity, 0.85F};
  const EntityIndex usual = usual_body(office);
  if (usual != no_entity) return {usual, no_entity, 0.85F};
  return {no_entity, country, 0.95F};
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
  const ConceptId id = annotation_.vocabulary->find(name);
  for (EntityIndex entity = 0; entity < reading_.entities.size(); ++entity) {
    if (id != no_concept && reading_.entities[entity].concept_id == id) return entity;
  }
  return no_entity;
}

// Ranks of a ministry are at the ministry that speaks; other offices of state are the country's.
PostPlace PostPlaces::by_context(const Office& office, EntityIndex person) const {
  if (const EntityIndex at = secretariat_of(annotation_, reading_, office, home_); at != no_entity)
    return {at, no_entity, 0.8F};
  EntityIndex side = side_of_[person];
  const bool told = side != no_entity;
  if (!told) side = guest_side(office);
  if (side == no_entity) side = home_;
  const bool bloc = side != no_entity && reading_.entities[side].type == EntityType::Bloc;
  if (bloc && !told) side = nearest_country(office.tokens.first);
  if (side == no_entity) return {};
  const EntityIndex ministry = ministries_.first();
  if (side == home_ && !told && ministry != no_entity && is_ministry_rank(office)) {
    if (ministries_.country_of(ministry) == side) return {ministry, no_entity, 0.7F};
  }
  const Sphere sphere = sphere_of(annotation_, office);
  if (sphere == Sphere::Any && !leads_state(office) && !told) return {};
  if (reading_.entities[side].type == EntityType::Bloc) return {side, no_entity, 0.8F};
  return {no_entity, side, told ? 0.85F : 0.75F};
}

// "President", "Vice-President": of the state where nothing else is said.
bool PostPlaces::leads_state(const Office& office) const {
  if (!office_has(annotation_, office, "state")) return false;
  for (std::uint32_t t = office.title.first; t < office.title.last; ++t) {
    static const std::uint64_t vice = word_hash("vice");
    const Token& token = annotation_.document.token(t);
    if (!office.head.contains(t) && token.word != vice && !token.is_dash()) return false;
  }
  return true;
}

// The side of a holder who is spoken of as a foreigner: as "H.E." where another official is not, or
// as the one whom an official of one's own met ("in Lima to meet Minister Ruiz"). no_entity if told
// by nothing.
EntityIndex PostPlaces::guest_side(const Office& office) const {
  const Mention* holder =
      office.holder == no_token ? nullptr : annotation_.mention_of(office.holder);
  if (holder == nullptr) return no_entity;
  std::uint32_t start = std::min(holder->tokens.first, office.tokens.first);
  bool excellency = false;
  while (start > 0 && annotation_.hit_at(start - 1, Lexical::Honorific) != nullptr) {
    --start;
    excellency |= !honorific_in_name(annotation_, start);
  }
  if (start == 0) return no_entity;
  if (chairs_with_own_official(office)) return only_foreign_side();
  const Token& before = annotation_.document.token(start - 1);
  const bool met =
      before.is(Particle::With) || annotation_.hit_at(start - 1, Lexical::EventVerb) != nullptr;
  if (met || before.is(Particle::By)) {
    const EntityIndex host = capital_before(start);
    if (host != no_entity && host != home_) return host;
    if (received_one_of_own(start)) return only_foreign_side();
  }
  return (excellency || met) && follows_own_official(start) ? only_foreign_side() : no_entity;
}

// "Minister Ruiz and Minister Diaz are to chair", "co-chaired by Minister Ruiz and Minister Diaz":
// each of a side, one's own official first.
bool PostPlaces::chairs_with_own_official(const Office& office) const {
  const Document& document = annotation_.document;
  const auto at = static_cast<std::size_t>(&office - annotation_.offices.data());
  if (at == 0 || annotation_.offices[at - 1].concept_id != office.concept_id) return false;
  const Mention* own = annotation_.mention_of(annotation_.offices[at - 1].holder);
  const Mention* other = annotation_.mention_of(office.holder);
  const bool joined = own != nullptr && own->tokens.last + 1 == office.tokens.first &&
                      document.token(own->tokens.last).is(Particle::And);
  if (!joined || !follows_own_official(office.tokens.first)) return false;
  constexpr std::uint32_t reach = 5;
  const TokenRange sentence = document.sentence_at(office.tokens.first).tokens;
  const std::uint32_t end = std::max(other->tokens.last, office.tokens.last);
  const std::uint32_t first = std::min(own->tokens.first, annotation_.offices[at - 1].tokens.first);
  return chairs_in({std::max(sentence.first + reach, first) - reach, first}) ||
         chairs_in({end, std::min(sentence.last, end + reach)});
}

bool PostPlaces::chairs_in(TokenRange range) const {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const LexicalHit* verb = annotation_.hit_at(t, Lexical::RoleVerb);
    if (verb != nullptr && annotation_.concept_of(*verb).attribute("role") == "chair") return true;
  }
  return false;
}

// The country of the capital named last before the token in its sentence.
EntityIndex PostPlaces::capital_before(std::uint32_t token) const {
  const std::uint32_t begin = annotation_.document.sentence_at(token).tokens.first;
  for (std::uint32_t t = token; t > begin; --t) {
    const EntityIndex country = capital_at(t - 1);
    if (country != no_entity) return country;
  }
  return no_entity;
}

EntityIndex PostPlaces::capital_at(std::uint32_t token) const {
  for (const LexicalHit& hit : annotation_.hits_at(token)) {
    if (hit.lexical != Lexical::Country || hit.form != LexicalForm::Capital) continue;
    const auto entity = std::ranges::find(reading_.entities, hit.concept_id, &Entity::concept_id);
    if (entity != reading_.entities.end())
      return static_cast<EntityIndex>(entity - reading_.entities.begin());
  }
  return no_entity;
}

// "Minister Ruiz was received by President Diaz".
bool PostPlaces::received_one_of_own(std::uint32_t start) const {
  static const std::uint64_t received = word_hash("received");
  const Document& document = annotation_.document;
  if (!document.token(start - 1).is(Particle::By) || !follows_own_official(start)) return false;
  for (std::uint32_t t = document.sentence_at(start).tokens.first; t < start; ++t) {
    if (document.token(t).word == received) return true;
  }
  return false;
}

// Whether an official of one's own side stands before in the sentence, without "H.E.".
bool PostPlaces::follows_own_official(std::uint32_t token) const {
  const std::uint32_t begin = annotation_.document.sentence_at(token).tokens.first;
  for (std::uint32_t t = begin; t < token; ++t) {
    const Mention* mention = annotation_.mention_of(t);
    if (mention == nullptr || mention->type != EntityType::Person || mention->entity == no_entity)
      continue;
    const EntityIndex side = side_of_[mention->entity];
    if (side == home_ || side == no_entity) return true;
  }
  return false;
}

// The one side other than the own that persons are said to be of, or the only other country; none
// if there are more.
EntityIndex PostPlaces::only_foreign_side() const {
  std::vector<EntityIndex> sides;
  for (const EntityIndex side : side_of_) add_unique(sides, side);
  std::erase(sides, home_);
  if (sides.empty()) {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type == EntityType::Country) add_unique(sides, mention.entity);
    }
    std::erase(sides, home_);
  }
  return sides.size() == 1 ? sides.front() : no_entity;
}

// "Vice Minister", "Deputy Minister for Trade", "Director General for FTA Policy", "Minister"; but
// "Vice Minister of Commerce" names another ministry, and "Trade Minister" an office of its own.
bool PostPlaces::is_ministry_rank(const Office& office) const {
  const std::string_view rank = (*annotation_.vocabulary)[office.concept_id].attribute("rank");
  const TitleParts parts = parts_of(annotation_, office);
  if (rank.empty() || parts.link == Particle::Of) return false;
  if (rank == "ministry" || office.title.size() == office.head.size()) return true;
  bool lower = false;
  for (std::uint32_t t = parts.rank.first; t < parts.rank.last; ++t) {
    const LexicalHit* modifier = annotation_.hit_at(t, Lexical::OfficeModifier);
    const Token& token = annotation_.document.token(t);
    if (modifier != nullptr) {
      lower |= annotation_.concept_of(*modifier).attribute("rank") == "lower";
    } else if (!token.is_number() && token.kind != TokenKind::Mark) {
      return false;
    }
  }
  return lower;
}

// The country, or that of the capital, named last before the token in its paragraph.
EntityIndex PostPlaces::nearest_country(std::uint32_t token) const {
  constexpr std::uint32_t reach = 120;
  const Document& document = annotation_.document;
  for (std::uint32_t t = token; t > 0 && token - t < reach && !document.token(t).starts_line; --t) {
    const EntityIndex named = entity_at(t - 1);
    if (named != no_entity && reading_.entities[named].type == EntityType::Country) return named;
    if (const EntityIndex country = capital_at(t - 1); country != no_entity) return country;
  }
  return no_entity;
}

}  // namespace communique

#include "mention/place/country_votes.hpp"

#include <algorithm>

#include "mention/name/nesting.hpp"
#include "mention/office/office.hpp"
#include "mention/office/office_country.hpp"
#include "mention/place/country.hpp"
#include "mention/place/country_telling.hpp"
#include "mention/place/dateline.hpp"
#include "mention/place/host_country.hpp"
#include "mention/place/known_place.hpp"
#include "mention/place/leading_bloc.hpp"
#include "mention/place/leading_official.hpp"
#include "mention/place/letterhead.hpp"
#include "mention/place/owned_body.hpp"
#include "mention/place/sides_abroad.hpp"
#include "mention/place/sides_received.hpp"
#include "mention/place/visited_country.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr int known_body = 8;
constexpr int known_again = 2;
constexpr int opens_title = 10;
constexpr int in_dateline = 6;
constexpr int official_of_bloc = 6;
constexpr int by_name = 2;
constexpr int main_topic = 3 * by_name;
constexpr int as_partner = 1;
constexpr int of_person = 0;
constexpr int told_in_passing = by_name + as_partner;
constexpr int by_place = 1;
constexpr int of_official = -1;
constexpr int of_other_side = -4;
constexpr int of_destination = -12;
constexpr int opens_text = 3;
constexpr int in_letterhead = 8;
constexpr int as_issuer = 12;
constexpr int of_leading_official = 8;

// Before names are united each stands for itself.
bool is_same(const Mention& a, const Mention& b) {
  return &a == &b || (a.entity != no_entity && a.entity == b.entity);
}

}  // namespace

CountryVotes::CountryVotes(const Annotation& annotation)
    : annotation_(annotation), document_(annotation.document) {
  count_names();
  count_officials();
  vote(bloc_of_title(annotation), official_of_bloc);
  vote(convener_of_members(annotation), as_issuer);
  count_travel();
  count_bodies();
  count_datelines();
  count_letterheads();
  if (led_by_minister(annotation)) turn_from_blocs();
  if (votes_.empty()) vote(country_of_bodies(annotation), by_name);
  const bool in_passing =
      std::ranges::all_of(votes_, [](const Vote& vote) { return vote.weight <= told_in_passing; });
  if (votes_.empty() || (in_passing && !tells_travel())) count_places();
}

// Countries by name, less where they are named as the other side ("with Peru") and not at all where
// the name says whose an official is; a bloc where it opens the title. What is talked about tells
// where nothing else does.
void CountryVotes::count_names() {
  std::vector<ConceptId> matters;
  std::set<ConceptId> others;
  std::set<std::uint32_t> of_officials;
  for (const Office& office : annotation_.offices) {
    if (office.country != no_token) of_officials.insert(office.country);
  }
  for (const Mention& mention : annotation_.mentions) {
    if (!is_side(mention) || mention.concept_id == no_concept ||
        mention.rule == region_of_institution)
      continue;
    const CountryTelling telling(annotation_, mention);
    if (telling.repeats_in_brackets() || telling.hosts()) continue;
    if (telling.is_matter()) {
      matters.push_back(mention.concept_id);
      continue;
    }
    const ConceptId blamed_by = telling.blamed_by();
    if (blamed_by != no_concept) vote(blamed_by, opens_title);
    const bool treaty = mention.type == EntityType::Bloc && telling.names_treaty();
    const bool opens = mention.tokens.first == 0 && !telling.is_partner_in_title() &&
                       blamed_by == no_concept && !treaty && !tells_region_of_field(mention);
    if (opens || telling.opens_with_members()) {
      vote(mention.concept_id, opens_title);
    } else if (mention.type == EntityType::Bloc) {
      if (!is_region(*annotation_.vocabulary, mention.concept_id)) vote(mention.concept_id, 0);
    } else if (!telling.locates()) {
      const bool official = of_officials.contains(mention.tokens.first) || telling.owns_body();
      const bool other = telling.is_partner_of_title() || telling.is_host_of_our_envoy();
      const bool person = telling.is_of_person() || telling.is_trading_partner();
      const bool partner = telling.is_partner() || telling.is_second_party();
      const bool leads = telling.opens_text() && !others.contains(mention.concept_id);
      if (other) others.insert(mention.concept_id);
      vote(mention.concept_id, other      ? of_other_side
                               : official ? of_official
                               : person   ? of_person
                               : partner  ? as_partner
                               : leads    ? by_name + opens_text
                                          : by_name);
    }
  }
  if (!votes_.empty()) return;
  for (const ConceptId matter : matters) vote(matter, by_name);
}

// "Gulf trade bill clears its last hurdle": where a matter lies, not whose it is.
bool CountryVotes::tells_region_of_field(const Mention& mention) const {
  return mention.type == EntityType::Bloc &&
         is_region(*annotation_.vocabulary, mention.concept_id) &&
         annotation_.has_hit_at(mention.tokens.last, {Lexical::Field});
}

// "United Nations Secretary-General", of one whom the title or the first sentence names; beside an
// official of a country she is a guest as often.
void CountryVotes::count_officials() {
  for (const Office& office : annotation_.offices) {
    const Mention* body = annotation_.mention_of(office.body);
    if (body == nullptr || body->type != EntityType::Bloc || body->rule == region_of_institution)
      continue;
    const std::uint32_t sentence = document_.sentence_index(office.tokens.first);
    const bool leads = sentence <= 1 && !names_official_of_country(document_.sentences()[sentence]);
    if (leads || in_title(office.holder)) vote(body->concept_id, official_of_bloc);
  }
}

bool CountryVotes::names_official_of_country(const Sentence& sentence) const {
  return std::ranges::any_of(offices_in(annotation_, sentence.tokens),
                             [](const Office& office) { return office.country != no_token; });
}

void CountryVotes::count_travel() {
  for (const ConceptId abroad : destinations_of_speaker(annotation_)) vote(abroad, of_destination);
  const std::set<ConceptId> guests = sides_received(annotation_);
  for (const ConceptId guest : guests) vote(guest, of_destination);
  for (const ConceptId country : visited_countries(annotation_)) vote(country, of_destination);
  for (const ConceptId host : host_countries(annotation_)) vote(host, of_leading_official);
  const Invitation invitation = find_invitation(annotation_);
  if (invitation.host != no_concept) vote(invitation.host, of_leading_official);
  for (const ConceptId guest : invitation.guests) vote(guest, of_destination);
  for (const ConceptId guest : countries_of_calling_envoys(annotation_))
    vote(guest, of_destination);
  const ConceptId visitor = country_of_guest_in_title(annotation_);
  vote(visitor, of_destination);
  if (visitor == no_concept) vote(country_of_leading_official(annotation_), of_leading_official);
  vote(country_of_leading_body(annotation_), of_leading_official);
  if (guests.empty()) count_other_sides();  // who leads the guests may come first
}

// Where the release opens with an official of whom it does not say whose, those of whom it says
// it are the other side's.
void CountryVotes::count_other_sides() {
  const auto is_state = [&](const Office& office) {
    const bool heads_state = office.title == office.head && office.body == no_token &&
                             office_has(annotation_, office, "state");
    return office.holder != no_token && !office_has(annotation_, office, "envoy") &&
           (heads_state || sphere_of(annotation_, office) != Sphere::Any);
  };
  const auto lead = std::ranges::find_if(annotation_.offices, is_state);
  if (lead == annotation_.offices.end() || country_of_title(annotation_, *lead) != no_concept)
    return;
  std::set<ConceptId> others;
  for (const Office& office : annotation_.offices) {
    if (is_state(office)) others.insert(country_of_office(annotation_, office));
  }
  if (lead->tokens.first == 0) {
    const ConceptId own = country_of_holder(*lead);
    if (others.erase(own) > 0 && own != no_concept) vote(own, of_leading_official);
  }
  for (const ConceptId side : sides_abroad(annotation_, *lead)) {
    vote(side, of_destination);
    others.erase(side);
  }
  for (const ConceptId other : others) {
    if (other != no_concept) vote(other, of_other_side);
  }
}

void CountryVotes::turn_from_blocs() {
  for (Vote& vote : votes_) {
    if (!is_country(vote.side)) vote.weight = std::min(vote.weight, 2 * of_other_side - 1);
  }
}

// "Minister Ruiz meets ..." in the title, "Minister of Salt of Peru Ana Ruiz" in the text.
ConceptId CountryVotes::country_of_holder(const Office& lead) const {
  const Mention* holder = annotation_.mention_of(lead.holder);
  for (const Office& office : annotation_.offices) {
    const Mention* same = annotation_.mention_of(office.holder);
    if (same == nullptr || holder == nullptr || !is_same(*same, *holder)) continue;
    if (const ConceptId told = country_of_office(annotation_, office); told != no_concept)
      return told;
  }
  return no_concept;
}

bool CountryVotes::in_title(std::uint32_t holder) const {
  const Mention* person = annotation_.mention_of(holder);
  return person != nullptr && std::ranges::any_of(annotation_.mentions, [&](const Mention& m) {
           return is_same(m, *person) && document_.sentence_at(m.tokens.first).paragraph == 0;
         });
}

void CountryVotes::count_bodies() {
  std::set<ConceptId> counted;
  std::set<EntityIndex> named_after;
  const std::set<EntityIndex> told = bodies_told_with_country(annotation_);
  for (const Mention& mention : annotation_.mentions) {
    if (is_named_after_country(annotation_, mention) && named_after.insert(mention.entity).second)
      vote(mention.country, mention.concept_id == no_concept ? as_partner : by_name);
    if (ends_in_country(annotation_, mention) && named_after.insert(mention.entity).second)
      vote(mention.country, told_in_passing);
    // A release names its own country's bodies without the country.
    if (mention.country != no_concept || mention.concept_id == no_concept) continue;
    if (told.contains(mention.entity)) continue;
    if (mention.type == EntityType::Body || is_agency(mention.concept_id)) {
      const bool first = counted.insert(mention.concept_id).second;
      vote_for(mention.concept_id, first ? known_body : known_again);
    } else if (mention.type == EntityType::Organization) {
      vote_for(mention.concept_id, known_again);
    }
  }
  const bool known_bodies =
      std::ranges::any_of(counted, [&](ConceptId body) { return country_of(body) != no_concept; });
  if (known_bodies) return;
  std::set<ConceptId> acting;
  for (const Vote& vote : votes_) {
    if (vote.weight > 0) acting.insert(vote.side);
  }
  for (const ConceptId body : counted) acting.insert(part_of(body));
  for (const Mention& mention : annotation_.mentions) {
    if (mention.type != EntityType::Bloc || !acting.contains(mention.concept_id) ||
        mention.rule == region_of_institution ||
        CountryTelling(annotation_, mention).names_treaty())
      continue;
    const CountryTelling telling(annotation_, mention);
    if (!telling.repeats_in_brackets())
      vote(mention.concept_id, telling.is_partner() ? as_partner : by_name);
  }
}

// An organisation of a state, which speaks for it as its bodies do.
bool CountryVotes::is_agency(ConceptId organization) const {
  return !(*annotation_.vocabulary)[organization].attribute("agency").empty();
}

ConceptId CountryVotes::country_of(ConceptId body) const {
  return known_country(*annotation_.vocabulary, body);
}

ConceptId CountryVotes::part_of(ConceptId body) const {
  return annotation_.vocabulary->find((*annotation_.vocabulary)[body].attribute("partOf"));
}

// Parts of a bloc speak against all countries.
void CountryVotes::vote_for(ConceptId body, int weight) {
  if (country_of(body) != no_concept) vote(country_of(body), weight);
  if (part_of(body) != no_concept) vote(part_of(body), known_again);
}

// "LIMA, 3 May –": of a country of which the text speaks, too, or of no other.
void CountryVotes::count_datelines() {
  const bool any = std::ranges::any_of(votes_, [](const Vote& vote) { return vote.weight > 0; });
  for (const Dateline& dateline : find_datelines(annotation_)) vote_for_seat(*dateline.place, any);
  for (const LexicalHit* place : find_address_places(annotation_)) vote_for_seat(*place, any);
}

void CountryVotes::vote_for_seat(const LexicalHit& place, bool any) {
  const ConceptId country = land_of(annotation_, place);
  const bool capital = place.lexical == Lexical::Country;
  if (country != no_concept && (!any || capital || votes_for(country) > 0))
    vote(country, in_dateline);
}

void CountryVotes::count_letterheads() {
  for (const ConceptId country : countries_of_letterheads(annotation_))
    vote(country, in_letterhead);
  for (const ConceptId country : countries_of_issuers(annotation_)) vote(country, as_issuer);
  if (const ConceptId source = country_of_data(annotation_); source != no_concept)
    vote(source, as_issuer);
}

// Whether somebody is on a visit: places may be those abroad.
bool CountryVotes::tells_travel() const {
  static const WordSet travels = {"visit",    "visits",    "visited", "visiting", "travel",
                                  "travels",  "travelled", "trip",    "arrived",  "arrives",
                                  "departed", "departs",   "tour"};
  return document_.holds(travels);
}

// The places of a release that tells of no country or bloc but in passing.
void CountryVotes::count_places() {
  for (const Mention& mention : annotation_.mentions) {
    if (mention.type != EntityType::Place || mention.concept_id == no_concept) continue;
    const std::string_view country =
        (*annotation_.vocabulary)[mention.concept_id].attribute("within");
    if (!country.empty()) vote(annotation_.vocabulary->find(country), by_place);
  }
}

int CountryVotes::votes_for(ConceptId side) const {
  const auto found = std::ranges::find(votes_, side, &Vote::side);
  return found == votes_.end() ? 0 : found->weight;
}

void CountryVotes::vote(ConceptId side, int weight) {
  if (side == no_concept) return;
  auto found = std::ranges::find(votes_, side, &Vote::side);
  if (found == votes_.end()) found = votes_.insert(found, {side, 0});
  found->weight += weight;
}

ConceptId CountryVotes::home() const {
  const auto most = std::ranges::max_element(votes_, {}, &Vote::weight);
  return most == votes_.end() || most->weight < 2 * of_other_side ? no_concept : most->side;
}

ConceptId CountryVotes::home_side() const {
  ConceptId side = no_concept;
  for (const Vote& vote : votes_) {
    if (!convenes_all(*annotation_.vocabulary, vote.side) &&
        (side == no_concept || vote.weight > votes_for(side)))
      side = vote.side;
  }
  return side;
}

ConceptId CountryVotes::state_before_all() const {
  const ConceptId side = home_side();
  if (side == no_concept || votes_for(side) < main_topic ||
      !convenes_all(*annotation_.vocabulary, home()) || !is_country(side))
    return no_concept;
  const bool rivalled = std::ranges::any_of(votes_, [&](const Vote& vote) {
    return vote.side != side && is_country(vote.side) && 2 * vote.weight > votes_for(side);
  });
  return rivalled ? no_concept : side;
}

bool CountryVotes::is_country(ConceptId side) const {
  return side != no_concept && (*annotation_.vocabulary)[side].lexical == Lexical::Country;
}

ConceptId CountryVotes::home_country() const {
  const ConceptId side = home();
  return side != no_concept && is_country(side) ? side : no_concept;
}

ConceptId CountryVotes::told_home() const {
  const ConceptId home = home_country();
  return votes_for(home) >= main_topic ? home : no_concept;
}

ConceptId CountryVotes::most_of(std::span<const std::string> names) const {
  const ConceptId home = home_country();
  ConceptId best = no_concept;
  for (const std::string& name : names) {
    const ConceptId country = annotation_.vocabulary->find(name);
    if (country == home && country != no_concept) return country;
    const bool named = std::ranges::find(votes_, country, &Vote::side) != votes_.end();
    if (named && (best == no_concept || votes_for(country) > votes_for(best))) best = country;
  }
  return best;
}

}  // namespace communique

#include "link/person_facts.hpp"

#include <algorithm>
#include <limits>

#include "util/utf8.hpp"

namespace communique {
namespace {

template <typename T>
void add_once(std::vector<T>& values, const T& value) {
  if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

template <typename T>
bool overlap(const std::vector<T>& a, const std::vector<T>& b) {
  return std::ranges::any_of(
      a, [&](const T& value) { return std::ranges::find(b, value) != b.end(); });
}

// Whether some offices were held at one time, or too shortly one after the other for a change.
bool coincide(const PersonFacts& a, const PersonFacts& b) {
  constexpr std::int32_t change = 30;  // days
  return std::ranges::any_of(a.tenures, [&](const Tenure& one) {
    return std::ranges::any_of(b.tenures, [&](const Tenure& other) {
      return one.first < other.last + change && other.first < one.last + change;
    });
  });
}

bool all_official(const PersonFacts& facts) {
  return std::ranges::all_of(facts.tenures, &Tenure::official);
}
bool none_official(const PersonFacts& facts) {
  return std::ranges::none_of(facts.tenures, &Tenure::official);
}

std::string_view country_known_to(const Vocabulary& vocabulary, const Entity& body) {
  if (body.concept_id == no_concept) return {};
  const ConceptId country = vocabulary.find(vocabulary[body.concept_id].attribute("country"));
  return country == no_concept ? std::string_view() : vocabulary[country].attribute("entity");
}

void add_office(const Nodes& nodes, NodeIndex at, bool former, PersonFacts& facts,
                const BodyCountries& countries, Clusters& clusters) {
  const NodeIndex body = clusters.find(at);
  const std::string_view country = countries.of(body);
  if (!country.empty()) add_once(facts.countries, country);
  const std::int32_t day = nodes[facts.node].day;
  const bool official = nodes[at].entity->type != EntityType::Organization;
  if (!former && day != 0) facts.tenures.push_back({body, official, day, day});
}

}  // namespace

BodyCountries::BodyCountries(const Nodes& nodes, const Homes& homes, const Vocabulary& vocabulary,
                             Clusters& clusters) {
  for (const NodeIndex node : nodes.of_type(EntityType::Body)) {
    std::string_view country = homes.stated(node);
    if (country.empty()) country = country_known_to(vocabulary, *nodes[node].entity);
    if (country.starts_with("country:")) country_of_.try_emplace(clusters.find(node), country);
  }
}

std::string_view BodyCountries::of(NodeIndex cluster) const {
  const auto found = country_of_.find(cluster);
  return found == country_of_.end() ? std::string_view() : found->second;
}

bool PersonFacts::shares_country(const PersonFacts& other) const {
  return overlap(countries, other.countries);
}

bool PersonFacts::shares_body(const PersonFacts& other) const {
  return std::ranges::any_of(tenures, [&](const Tenure& tenure) {
    return std::ranges::find(other.tenures, tenure.body, &Tenure::body) != other.tenures.end();
  });
}

bool PersonFacts::shares_title(const PersonFacts& other) const {
  return overlap(titles, other.titles);
}

std::int32_t PersonFacts::days_from(std::int32_t day) const {
  if (tenures.empty() || day == 0) return 0;
  std::int32_t nearest = std::numeric_limits<std::int32_t>::max();
  for (const Tenure& tenure : tenures)
    nearest = std::min(nearest, std::max({tenure.first - day, day - tenure.last, 0}));
  return nearest;
}

void PersonFacts::absorb(const PersonFacts& other) {
  if (other.name.letters().size() > name.letters().size()) name = other.name;
  if (name.abbreviated.empty()) name.abbreviated = other.name.abbreviated;
  for (const std::string_view country : other.countries) add_once(countries, country);
  for (const std::string& title : other.titles) add_once(titles, title);
  for (const Tenure& tenure : other.tenures) {
    const auto known = std::ranges::find(tenures, tenure.body, &Tenure::body);
    if (known == tenures.end()) {
      tenures.push_back(tenure);
    } else {
      known->first = std::min(known->first, tenure.first);
      known->last = std::max(known->last, tenure.last);
    }
  }
}

std::vector<PersonFacts> read_person_facts(const Nodes& nodes, const BodyCountries& countries,
                                           Clusters& clusters) {
  std::vector<PersonFacts> all(nodes.size());
  for (NodeIndex node = 0; node < nodes.size(); ++node) all[node].node = node;
  for (std::uint32_t release = 0; release < nodes.release_count(); ++release) {
    const Reading& reading = nodes.reading_of(release);
    for (const Post& post : reading.posts) {
      PersonFacts& facts = all[nodes.at({release, post.person})];
      add_once(facts.titles, fold(post.title));
      if (post.country != no_entity)
        add_once(facts.countries, std::string_view(reading.entities[post.country].id));
      if (post.body != no_entity)
        add_office(nodes, nodes.at({release, post.body}), post.former, facts, countries, clusters);
    }
    for (const Representation& fact : reading.representations) {
      const Entity& side = reading.entities[fact.side];
      if (side.type == EntityType::Country)
        add_once(all[nodes.at({release, fact.person})].countries, std::string_view(side.id));
    }
  }
  return all;
}

bool contradict(const PersonFacts& a, const PersonFacts& b) {
  const bool both_countries = !a.countries.empty() && !b.countries.empty();
  if (both_countries && !a.shares_country(b)) return true;
  if (a.tenures.empty() || b.tenures.empty() || a.shares_body(b)) return false;
  if ((all_official(a) && none_official(b)) || (none_official(a) && all_official(b))) return true;
  return !a.shares_title(b) && coincide(a, b);
}

float agreement_of(const PersonFacts& a, const PersonFacts& b) {
  float sum = 0;
  if (a.shares_country(b)) sum += 0.3F;
  if (a.shares_body(b)) sum += 0.4F;
  if (a.shares_title(b)) sum += 0.3F;
  return sum;
}

}  // namespace communique

#include "link/person_facts.hpp"

#include <algorithm>
#include <limits>

#include "link/canonical_title.hpp"

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

// Calls `action` with each thing seen of one and each that is the same of the other.
template <typename Seen, typename Member, typename Action>
void for_shared(const std::vector<Seen>& a, const std::vector<Seen>& b, Member member,
                Action action) {
  for (const Seen& one : a) {
    for (const Seen& other : b) {
      if (one.*member == other.*member) action(one, other);
    }
  }
}

template <typename Seen, typename Member>
bool share(const std::vector<Seen>& a, const std::vector<Seen>& b, Member member) {
  bool shared = false;
  for_shared(a, b, member, [&](const Seen&, const Seen&) { shared = true; });
  return shared;
}

// The same thing as seen before and without so long a gap that it may have been another's in
// between; nullptr for none.
template <typename Seen, typename Member>
Seen* seen_before(std::vector<Seen>& all, const Seen& seen, Member member) {
  constexpr std::int32_t longest_gap = 365;  // days
  const auto known = std::ranges::find_if(all, [&](const Seen& other) {
    return other.*member == seen.*member && other.period.days_from(seen.period) <= longest_gap;
  });
  return known == all.end() ? nullptr : &*known;
}

void add_employer(std::vector<Employer>& all, const Employer& employer) {
  Employer* known = seen_before(all, employer, &Employer::body);
  if (known == nullptr) return all.push_back(employer);
  known->period.include(employer.period);
}

void add_title(std::vector<TitleBorne>& all, const TitleBorne& borne) {
  TitleBorne* known = seen_before(all, borne, &TitleBorne::title);
  if (known == nullptr) return all.push_back(borne);
  known->period.include(borne.period);
  for (const std::string& field : borne.fields) add_once(known->fields, field);
}

// Whether the title of both is held for the same, or nobody tells for what: "Minister" of two
// ministries is not shared, but for those of "Fish" and "Fish and Bread".
bool share_office(const PersonFacts& a, const PersonFacts& b) {
  bool shared = false;
  for_shared(a.titles, b.titles, &TitleBorne::title,
             [&](const TitleBorne& one, const TitleBorne& other) {
               const bool told = !one.fields.empty() && !other.fields.empty();
               shared |= !told || overlap(one.fields, other.fields);
             });
  return shared;
}

// Whether some offices were held at one time, or too shortly one after the other for a change.
bool coincide(const PersonFacts& a, const PersonFacts& b) {
  constexpr std::int32_t change = 30;  // days
  return std::ranges::any_of(a.employers, [&](const Employer& one) {
    return std::ranges::any_of(b.employers, [&](const Employer& other) {
      const bool dated = one.period.known() && other.period.known();
      return dated && one.period.days_from(other.period) < change;
    });
  });
}

// "Minister of Fish" and "Minister" at the Ministry of Fish.
bool share_field(const PersonFacts& a, const PersonFacts& b) {
  return std::ranges::any_of(a.titles, [&](const TitleBorne& one) {
    return std::ranges::any_of(b.titles, [&](const TitleBorne& other) {
      return one.bare == other.bare && overlap(one.fields, other.fields);
    });
  });
}

bool all_official(const PersonFacts& facts) {
  return std::ranges::all_of(facts.employers, &Employer::official);
}
bool none_official(const PersonFacts& facts) {
  return std::ranges::none_of(facts.employers, &Employer::official);
}
bool all_stated(const PersonFacts& facts) {
  return std::ranges::all_of(facts.employers, &Employer::stated);
}

// "Minister of State for Foreign Trade Affairs" is hardly borne by namesakes of two countries: one
// of the countries was misread.
bool share_telling_title(const PersonFacts& a, const PersonFacts& b) {
  bool shared = false;
  for_shared(a.titles, b.titles, &TitleBorne::title, [&](const TitleBorne& one, const TitleBorne&) {
    shared |= std::ranges::count(one.title, ' ') >= 3;
  });
  return shared;
}

std::string_view country_known_to(const Vocabulary& vocabulary, const Entity& body) {
  if (body.concept_id == no_concept) return {};
  const ConceptId country = vocabulary.find(vocabulary[body.concept_id].attribute("country"));
  return country == no_concept ? std::string_view() : vocabulary[country].attribute("entity");
}

// Takes in one post after another.
class PostReader {
 public:
  PostReader(const Nodes& nodes, const BodyCountries& countries, const Vocabulary& vocabulary,
             Clusters& clusters)
      : nodes_(nodes),
        countries_(countries),
        title_canon_(vocabulary),
        name_canon_(vocabulary),
        clusters_(clusters) {}

  void read(std::uint32_t release, const Post& post, PersonFacts& facts) {
    const std::int32_t day = nodes_[facts.node].day;
    const bool stated = post.evidence.confidence >= stated_confidence;
    add_title(facts.titles, borne({release, post.body}, post.title, day));
    if (post.country != no_entity)
      add_country(nodes_.reading_of(release).entities[post.country].id, stated, facts);
    if (post.body == no_entity) return;
    const NodeIndex node = nodes_.at({release, post.body});
    const NodeIndex body = clusters_.find(node);
    add_country(countries_.of(body), stated, facts);
    add_country(countries_.likely(body), false, facts);
    const bool official = nodes_[node].entity->type != EntityType::Organization;
    if (!post.former) add_employer(facts.employers, {body, official, stated, {day, day}});
  }

  static void add_country(std::string_view country, bool stated, PersonFacts& facts) {
    if (!country.empty()) add_once(stated ? facts.countries : facts.guessed_countries, country);
  }

 private:
  TitleBorne borne(const EntityKey& body, const std::string& title, std::int32_t day) {
    const auto [known, added] = titles_.try_emplace(title);
    if (added) known->second = title_canon_.read(title);
    const CanonicalTitle& canonical = known->second;
    TitleBorne borne{canonical.plain(), {day, day}, canonical.bare(), canonical.fields};
    if (borne.fields.empty() && body.entity != no_entity)
      borne.fields = fields_of_body(nodes_[nodes_.at(body)].entity->name);
    return borne;
  }

  const std::vector<std::string>& fields_of_body(const std::string& name) {
    const auto [known, added] = fields_of_body_.try_emplace(name);
    if (added) known->second = name_canon_.fields_of_body(name);
    return known->second;
  }

  const Nodes& nodes_;
  const BodyCountries& countries_;
  TitleCanon title_canon_;
  NameCanon name_canon_;
  std::unordered_map<std::string, CanonicalTitle> titles_;                    // by title as printed
  std::unordered_map<std::string, std::vector<std::string>> fields_of_body_;  // by name
  Clusters& clusters_;
};

}  // namespace

BodyCountries::BodyCountries(const Nodes& nodes, const Homes& homes, const Vocabulary& vocabulary,
                             Clusters& clusters) {
  for (const NodeIndex node : nodes.of_type(EntityType::Body)) {
    std::string_view country = homes.stated(node);
    if (country.empty()) country = country_known_to(vocabulary, *nodes[node].entity);
    const bool stated = country.starts_with("country:");
    if (!stated) country = homes.likely(node);
    if (!country.empty()) (stated ? stated_ : guessed_).try_emplace(clusters.find(node), country);
  }
}

std::string_view BodyCountries::of(NodeIndex cluster) const {
  const auto found = stated_.find(cluster);
  return found == stated_.end() ? std::string_view() : found->second;
}

std::string_view BodyCountries::likely(NodeIndex cluster) const {
  if (const auto stated = of(cluster); !stated.empty()) return stated;
  const auto found = guessed_.find(cluster);
  return found == guessed_.end() ? std::string_view() : found->second;
}

void Period::include(const Period& other) {
  if (!other.known()) return;
  first = known() ? std::min(first, other.first) : other.first;
  last = std::max(last, other.last);
}

std::int32_t Period::days_from(const Period& other) const {
  if (!known() || !other.known()) return 0;
  return std::max({first - other.last, other.first - last, 0});
}

bool PersonFacts::shares_country(const PersonFacts& other) const {
  return overlap(countries, other.countries) || overlap(countries, other.guessed_countries) ||
         overlap(guessed_countries, other.countries) ||
         overlap(guessed_countries, other.guessed_countries);
}
bool PersonFacts::shares_body(const PersonFacts& other) const {
  return share(employers, other.employers, &Employer::body);
}
bool PersonFacts::shares_title(const PersonFacts& other) const {
  return share(titles, other.titles, &TitleBorne::title);
}

std::int32_t PersonFacts::days_from(const PersonFacts& other) const {
  constexpr std::int32_t none = std::numeric_limits<std::int32_t>::max();
  std::int32_t nearest = none;
  const auto measure = [&](const auto& a, const auto& b) {
    nearest = std::min(nearest, a.period.days_from(b.period));
  };
  for_shared(titles, other.titles, &TitleBorne::title, measure);
  if (nearest == none) for_shared(employers, other.employers, &Employer::body, measure);
  return nearest == none ? 0 : nearest;
}

void PersonFacts::absorb(const PersonFacts& other) {
  if (other.name.letters().size() > name.letters().size()) name = other.name;
  if (name.abbreviated.empty()) name.abbreviated = other.name.abbreviated;
  for (const std::string_view country : other.countries) add_once(countries, country);
  for (const std::string_view country : other.guessed_countries)
    add_once(guessed_countries, country);
  for (const TitleBorne& title : other.titles) add_title(titles, title);
  for (const Employer& employer : other.employers) add_employer(employers, employer);
}

std::vector<PersonFacts> read_person_facts(const Nodes& nodes, const BodyCountries& countries,
                                           const Vocabulary& vocabulary, Clusters& clusters) {
  std::vector<PersonFacts> all(nodes.size());
  for (NodeIndex node = 0; node < nodes.size(); ++node) all[node].node = node;
  PostReader posts(nodes, countries, vocabulary, clusters);
  for (std::uint32_t release = 0; release < nodes.release_count(); ++release) {
    const Reading& reading = nodes.reading_of(release);
    for (const Post& post : reading.posts)
      posts.read(release, post, all[nodes.at({release, post.person})]);
    for (const Representation& fact : reading.representations) {
      const Entity& side = reading.entities[fact.side];
      const bool stated = fact.evidence.confidence >= stated_confidence;
      if (side.type == EntityType::Country)
        PostReader::add_country(side.id, stated, all[nodes.at({release, fact.person})]);
    }
  }
  return all;
}

Reasons conflicts_between(const PersonFacts& a, const PersonFacts& b) {
  const bool both_countries = !a.countries.empty() && !b.countries.empty();
  const bool other_country = both_countries && !overlap(a.countries, b.countries);
  if (other_country && !share_telling_title(a, b)) return {Reason::OtherCountry};
  if (a.employers.empty() || b.employers.empty() || a.shares_body(b)) return {};
  if (!all_stated(a) || !all_stated(b)) return {};
  if ((all_official(a) && none_official(b)) || (none_official(a) && all_official(b)))
    return {Reason::OtherEmployer};
  return !share_office(a, b) && coincide(a, b) ? Reasons{Reason::OtherOffice} : Reasons();
}

Reasons reasons_between(const PersonFacts& a, const PersonFacts& b) {
  Reasons reasons = conflicts_between(a, b);
  reasons.add(Reason::SameCountry, a.shares_country(b));
  reasons.add(Reason::SameBody, a.shares_body(b));
  reasons.add(Reason::SameTitle, a.shares_title(b));
  reasons.add(Reason::NothingElseKnown, !a.has_context() || !b.has_context());
  return reasons;
}

float agreement_of(const PersonFacts& a, const PersonFacts& b) {
  float sum = 0;
  if (a.shares_country(b)) sum += 0.3F;
  if (a.shares_body(b)) sum += 0.4F;
  if (a.shares_title(b)) {
    sum += 0.3F;
  } else if (share_field(a, b)) {
    sum += 0.2F;
  }
  return sum;
}

}  // namespace communique

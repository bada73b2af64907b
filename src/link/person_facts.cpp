#include "link/person_facts.hpp"

#include <algorithm>
#include <unordered_map>

#include "link/canonical_title.hpp"

namespace communique {
namespace {

template <typename T>
void add_once(std::vector<T>& values, const T& value) {
  if (std::ranges::find(values, value) == values.end()) values.push_back(value);
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

  void read(std::uint32_t release, const PostSummary& post, PersonFacts& facts) {
    const std::int32_t day = nodes_[facts.node].day;
    const bool stated = post.confidence >= stated_confidence;
    add_title(facts.titles, borne({release, post.body}, post.title, day));
    if (post.country != no_entity)
      add_country(nodes_.summaries()[release].entities[post.country]->id, stated, facts);
    if (post.body == no_entity) return;
    const NodeIndex node = nodes_.at({release, post.body});
    const NodeIndex body = clusters_.find(node);
    add_country(countries_.of(body), stated, facts);
    add_country(countries_.likely(body), false, facts);
    const bool official = nodes_[node].entity.type != EntityType::Organization;
    if (!post.former) add_employer(facts.employers, {body, official, stated, {day, day}});
  }

  static void add_country(std::string_view country, bool stated, PersonFacts& facts) {
    if (!country.empty()) add_once(stated ? facts.countries : facts.guessed_countries, country);
  }

 private:
  TitleBorne borne(const EntityKey& body, std::string_view title, std::int32_t day) {
    const auto [known, added] = titles_.try_emplace(title);
    if (added) known->second = title_canon_.read(title);
    const CanonicalTitle& canonical = known->second;
    TitleBorne borne{canonical.plain(), {day, day}, canonical.bare(), canonical.fields};
    if (borne.fields.empty() && body.entity != no_entity)
      borne.fields = fields_of_body(nodes_[nodes_.at(body)].entity.name());
    return borne;
  }

  const std::vector<std::string>& fields_of_body(std::string_view name) {
    const auto [known, added] = fields_of_body_.try_emplace(name);
    if (added) known->second = name_canon_.fields_of_body(name);
    return known->second;
  }

  const Nodes& nodes_;
  const BodyCountries& countries_;
  TitleCanon title_canon_;
  NameCanon name_canon_;
  std::unordered_map<std::string_view, CanonicalTitle> titles_;  // by title as printed
  std::unordered_map<std::string_view, std::vector<std::string>> fields_of_body_;  // by name
  Clusters& clusters_;
};

}  // namespace

void Period::include(const Period& other) {
  if (!other.known()) return;
  first = known() ? std::min(first, other.first) : other.first;
  last = std::max(last, other.last);
}

std::int32_t Period::days_from(const Period& other) const {
  if (!known() || !other.known()) return 0;
  return std::max({first - other.last, other.first - last, 0});
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
  for (std::uint32_t release = 0; release < nodes.summaries().size(); ++release) {
    const ReleaseSummary& reading = nodes.summaries()[release];
    for (const PostSummary& post : reading.posts)
      posts.read(release, post, all[nodes.at({release, post.person})]);
    for (const RepresentationSummary& fact : reading.representations) {
      const NamedEntity& side = *reading.entities[fact.side];
      const bool stated = fact.confidence >= stated_confidence;
      if (side.type == EntityType::Country)
        PostReader::add_country(side.id, stated, all[nodes.at({release, fact.person})]);
    }
  }
  return all;
}

}  // namespace communique

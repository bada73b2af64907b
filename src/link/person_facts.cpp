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
  for (const std::string_view field : borne.fields) add_once(known->fields, field);
}

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

// Takes in one post after another.
class PersonFactsReader::PostReader {
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
    const bool official = nodes_.entity(node).type != EntityType::Organization;
    if (!post.former) add_employer(facts.employers, {body, official, stated, {day, day}});
  }

  static void add_country(std::string_view country, bool stated, PersonFacts& facts) {
    if (!country.empty()) add_once(stated ? facts.countries : facts.guessed_countries, country);
  }

 private:
  struct Title {
    std::string plain, bare;
    std::vector<std::string> fields;
  };

  TitleBorne borne(const EntityKey& body, std::string_view printed, std::int32_t day) {
    const Title& title = read_title(printed);
    TitleBorne borne{title.plain, {day, day}, title.bare, {}};
    const bool of_body = title.fields.empty() && body.entity != no_entity;
    const auto& fields =
        of_body ? fields_of_body(nodes_.entity(nodes_.at(body)).name()) : title.fields;
    borne.fields.assign(fields.begin(), fields.end());
    return borne;
  }

  const Title& read_title(std::string_view printed) {
    const auto [known, added] = titles_.try_emplace(printed);
    if (added) {
      CanonicalTitle title = title_canon_.read(printed);
      known->second = {title.plain(), title.bare(), std::move(title.fields)};
    }
    return known->second;
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
  std::unordered_map<std::string_view, Title> titles_;  // by title as printed
  std::unordered_map<std::string_view, std::vector<std::string>> fields_of_body_;  // by name
  Clusters& clusters_;
};

PersonFactsReader::PersonFactsReader(const Nodes& nodes, const BodyCountries& countries,
                                     const Vocabulary& vocabulary, Clusters& clusters)
    : nodes_(nodes), posts_(std::make_unique<PostReader>(nodes, countries, vocabulary, clusters)) {}

PersonFactsReader::~PersonFactsReader() = default;

void PersonFactsReader::index(std::uint32_t release) {
  if (release == indexed_) return;
  const ReleaseSummary& summary = nodes_.summaries()[release];
  const auto sort_by_person = [](const auto& facts, std::vector<Mention>& sorted) {
    sorted.clear();
    for (const auto& fact : facts)
      sorted.push_back({fact.person, static_cast<std::uint32_t>(&fact - facts.data())});
    std::ranges::sort(sorted);
  };
  sort_by_person(summary.posts, post_index_);
  sort_by_person(summary.representations, side_index_);
  indexed_ = release;
}

template <typename Fact, typename Action>
void PersonFactsReader::for_facts_of(const EntityKey& person, std::span<const Fact> facts,
                                     std::span<const Mention> index, Action action) const {
  if (person.release == indexed_) {
    auto mention = std::ranges::lower_bound(index, person.entity, {}, &Mention::person);
    for (; mention != index.end() && mention->person == person.entity; ++mention)
      action(facts[mention->fact]);
  } else {
    for (const Fact& fact : facts) {
      if (fact.person == person.entity) action(fact);
    }
  }
}

PersonFacts PersonFactsReader::read(NodeIndex person) {
  PersonFacts facts;
  facts.node = person;
  const EntityKey key = nodes_[person].key;
  if (key.release == asked_) index(key.release);
  asked_ = key.release;
  const ReleaseSummary& summary = nodes_.summaries()[key.release];
  for_facts_of(key, summary.posts, post_index_,
               [&](const PostSummary& post) { posts_->read(key.release, post, facts); });
  for_facts_of(key, summary.representations, side_index_, [&](const RepresentationSummary& fact) {
    const NamedEntity& side = *summary.entities[fact.side];
    if (side.type == EntityType::Country)
      PostReader::add_country(side.id, fact.confidence >= stated_confidence, facts);
  });
  return facts;
}

}  // namespace communique

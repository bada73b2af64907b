#include "link/office.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "link/body_lineage.hpp"
#include "link/canonical_title.hpp"

namespace communique {
namespace {

using Index = std::uint32_t;

constexpr std::int32_t longest_absence = 550;  // days between a short title and the fuller one

struct OfficeKey {
  Index place = no_entity;  // linked body or country
  CanonicalTitle title;

  friend auto operator<=>(const OfficeKey&, const OfficeKey&) = default;
};

// A post of one release.
struct Sighting {
  Index person = 0, release = 0, post = 0;
  std::int32_t day = 0;  // 0 where unknown
  Index office = 0;
};

bool includes(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  return std::ranges::includes(all, some);
}

using Words = std::vector<std::string>;
using WordsOf = std::unordered_map<Index, Words>;  // by linked body

const Words& words_of(const WordsOf& all, Index entity) {
  static const Words none;
  const auto known = all.find(entity);
  return known == all.end() ? none : known->second;
}

// What bodies are for: the words of their fullest names without "Ministry of".
class BodyFields {
 public:
  BodyFields(const Vocabulary& vocabulary, const Linking& linking) : canon_(vocabulary) {
    for (Index body = 0; body < linking.entities.size(); ++body) {
      const LinkedEntity& entity = linking.entities[body];
      if (entity.type != EntityType::Body) continue;
      Words& fields = fields_[body];
      fields = canon_.fields_of_body(entity.name);
      for (const std::string_view alias : entity.aliases) {
        Words other = canon_.fields_of_body(alias);
        if (other.size() > fields.size()) fields = std::move(other);
      }
    }
  }
  const Words& operator[](Index entity) const { return words_of(fields_, entity); }

 private:
  NameCanon canon_;
  WordsOf fields_;
};

class OfficeFinder {
 public:
  OfficeFinder(const Summaries& summaries, const Linking& linking, const Vocabulary& vocabulary)
      : summaries_(summaries),
        linking_(linking),
        titles_(vocabulary),
        countries_(linking.countries),
        lineages_(summaries, linking),
        fields_(vocabulary, linking),
        sightings_(summaries.memory()) {
    index_ministries();
  }

  Offices find() {
    for (Index release = 0; release < summaries_.size(); ++release) see(release);
    join_offices_of_countries();
    std::ranges::sort(sightings_, [this](const Sighting& a, const Sighting& b) {
      return std::tie(a.person, a.day, keys_[a.office], a.release, a.post) <
             std::tie(b.person, b.day, keys_[b.office], b.release, b.post);
    });
    for (auto first = sightings_.begin(); first != sightings_.end();) {
      const auto last = std::find_if(first, sightings_.end(),
                                     [&](const Sighting& s) { return s.person != first->person; });
      complete_short_titles({first, last});
      first = last;
    }
    return take();
  }

 private:
  void index_ministries() {
    for (Index body = 0; body < countries_.size(); ++body) {
      if (fields_[body].empty()) continue;
      const Index last = lineages_.last(body);
      Words& all = fields_of_line_[last];
      std::ranges::copy(fields_[body], std::back_inserter(all));
      std::ranges::sort(all);
      if (countries_[body] == no_entity) continue;
      const auto [known, added] = ministries_.try_emplace({countries_[body], fields_[body]}, last);
      if (!added && known->second != last) known->second = no_entity;
    }
  }

  void see(Index release) {
    if (linking_.is_superseded(release)) return;
    const Date date = summaries_[release].date;
    const std::int32_t day = date.is_day() ? days_since_epoch(date) : 0;
    const std::span<const PostSummary> posts = summaries_[release].posts;
    for (Index post = 0; post < posts.size(); ++post) {
      const Index person = linking_.entity_of[release][posts[post].person];
      const Index office = office_of(release, posts[post]);
      ++uses_[office][posts[post].title];
      sightings_.push_back({person, release, post, day, office});
    }
  }

  Index office_of(Index release, const PostSummary& post) {
    const auto [place, title] = key_of(release, post);
    const auto [known, added] =
        numbers_.try_emplace({place, title}, static_cast<Index>(keys_.size()));
    if (added) {
      keys_.push_back(known->first);
      uses_.emplace_back();
    }
    return known->second;
  }

  OfficeKey key_of(Index release, const PostSummary& post) {
    OfficeKey key{no_entity, titles_.read(post.title)};
    const std::vector<Index>& linked = linking_.entity_of[release];
    if (post.body != no_entity) {
      const Index body = linked[post.body];
      key.place = lineages_.last(body);
      key.title.drop_fields(fields_[body]);
      drop_country(countries_[body], key.title);
    } else if (post.country != no_entity) {
      key.place = linked[post.country];
      drop_country(key.place, key.title);
      const auto ministry = ministries_.find({key.place, key.title.fields});
      if (ministry != ministries_.end() && ministry->second != no_entity) {
        key.place = ministry->second;
        key.title.fields.clear();
      }
    }
    return key;
  }

  void drop_country(Index country, CanonicalTitle& title) const {
    if (country != no_entity) title.drop_fields({std::string(linking_.entities[country].id)});
  }

  // "Deputy Minister for Trade" of a country is that of its ministry which is known to have one; of
  // several, the one most told of.
  void join_offices_of_countries() {
    std::map<OfficeKey, std::vector<Index>> in_bodies;  // by country
    for (Index office = 0; office < keys_.size(); ++office) {
      const auto& [place, title] = keys_[office];
      if (place == no_entity || title.fields.empty() || countries_[place] == no_entity) continue;
      in_bodies[{countries_[place], title}].push_back(office);
    }
    std::vector<Index> joined(keys_.size());
    for (Index office = 0; office < keys_.size(); ++office) {
      const auto found = in_bodies.find(keys_[office]);
      joined[office] = found == in_bodies.end() ? office : most_told(found->second, office);
    }
    for (Sighting& sighting : sightings_) sighting.office = joined[sighting.office];
  }

  std::size_t told(Index office) const {
    std::size_t sum = 0;
    for (const auto& [title, uses] : uses_[office]) sum += uses;
    return sum;
  }

  Index most_told(const std::vector<Index>& offices, Index otherwise) const {
    const auto by_told = [this](Index office) { return told(office); };
    const Index best = *std::ranges::max_element(offices, {}, by_told);
    return std::ranges::count(offices, told(best), by_told) == 1 ? best : otherwise;
  }

  // Of one person, in order of time.
  void complete_short_titles(std::span<Sighting> own) const {
    std::set<Index> offices;
    for (const Sighting& sighting : own) offices.insert(sighting.office);
    const std::vector<Sighting> before(own.begin(), own.end());
    for (const Index brief : offices) {
      if (is_sole(brief)) continue;
      std::vector<Sighting> fuller;
      std::ranges::copy_if(before, std::back_inserter(fuller), [&](const Sighting& sighting) {
        return completes(sighting.office, brief);
      });
      for (std::size_t i = 0; i < own.size(); ++i) {
        if (before[i].office == brief) own[i].office = nearest_office(fuller, before[i]);
      }
    }
  }

  // The office of the sighting that is nearest in time and not too far; else its own.
  static Index nearest_office(const std::vector<Sighting>& fuller, const Sighting& brief) {
    const auto after = std::ranges::lower_bound(fuller, brief.day, {}, &Sighting::day);
    const Sighting* nearest = nullptr;
    const auto consider = [&](const Sighting& other) {
      const auto distance = [&](const Sighting& s) { return std::abs(s.day - brief.day); };
      const bool near = brief.day == 0 || distance(other) < longest_absence;
      if (near && (nearest == nullptr || distance(other) < distance(*nearest))) nearest = &other;
    };
    if (after != fuller.begin()) consider(*std::prev(after));
    if (after != fuller.end()) consider(*after);
    return nearest == nullptr ? brief.office : nearest->office;
  }

  bool is_sole(Index office) const {
    const auto& [place, title] = keys_[office];
    return place != no_entity && title.sole_at(linking_.entities[place].type);
  }

  // Whether the title of the first says all that the second says, and more.
  bool completes(Index full, Index brief) const {
    const auto& [place, title] = keys_[full];
    const auto& [brief_place, brief_title] = keys_[brief];
    if (full == brief || title.head != brief_title.head || title.ranks != brief_title.ranks)
      return false;
    if (brief_place == place)
      return title.fields.size() > brief_title.fields.size() &&
             includes(title.fields, brief_title.fields);
    const bool within =
        brief_place == no_entity || (place != no_entity && countries_[place] == brief_place);
    if (!within) return false;
    std::vector<std::string> fields;
    std::ranges::merge(title.fields,
                       place == no_entity ? title.fields : words_of(fields_of_line_, place),
                       std::back_inserter(fields));
    return includes(fields, brief_title.fields);
  }

  // Offices that are left, in order of their keys.
  Offices take() {
    std::vector<bool> held(keys_.size(), false);
    for (const Sighting& sighting : sightings_) held[sighting.office] = true;
    Offices offices;
    std::vector<Index> number(keys_.size(), no_entity);
    for (const auto& [key, office] : numbers_) {
      if (!held[office]) continue;
      number[office] = static_cast<Index>(offices.all.size());
      offices.all.push_back({most_used_title(office), key.place, is_sole(office)});
    }
    for (Index release = 0; release < summaries_.size(); ++release)
      offices.of_post.emplace_back(summaries_[release].posts.size());
    for (const Sighting& s : sightings_) offices.of_post[s.release][s.post] = number[s.office];
    return offices;
  }

  std::string most_used_title(Index office) const {
    const auto better = [](const auto& a, const auto& b) {
      return std::tuple(a.second, a.first.size()) < std::tuple(b.second, b.first.size());
    };
    return std::string(std::ranges::max_element(uses_[office], better)->first);
  }

  const Summaries& summaries_;
  const Linking& linking_;
  TitleCanon titles_;
  const std::vector<Index>& countries_;
  BodyLineages lineages_;
  BodyFields fields_;
  WordsOf fields_of_line_;  // by last body: of all, sorted
  std::map<std::pair<Index, std::vector<std::string>>, Index> ministries_;  // of country and fields
  std::map<OfficeKey, Index> numbers_;
  std::vector<OfficeKey> keys_;                                // by office
  std::vector<std::map<std::string_view, std::size_t>> uses_;  // by office: titles as printed
  std::pmr::vector<Sighting> sightings_;
};

}  // namespace

Offices find_offices(const Summaries& summaries, const Linking& linking,
                     const Vocabulary& vocabulary) {
  return OfficeFinder(summaries, linking, vocabulary).find();
}

}  // namespace communique

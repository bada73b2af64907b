#include "mention/person/person_names.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "mention/person/full_name.hpp"
#include "mention/person/name_part.hpp"
#include "util/hash.hpp"

namespace communique {
namespace {

// Names of one unit that are compared; no release that people write has as many.
constexpr std::size_t most_compared = 16;

// One mention of a person.
struct NameForm {
  std::uint32_t mention = 0;
  TokenRange name;
  NameUnits units;
  const Office* office = nullptr;  // whose title stands with the name
  std::uint32_t person = 0;        // of a full name: the group of all forms of it

  bool is_full() const { return units.size() > 1; }
};

class NameUniter {
 public:
  NameUniter(const Annotation& annotation, MentionGroups& groups)
      : annotation_(annotation), groups_(groups) {
    collect_forms();
    for (const Office& office : annotation_.offices) bind_office(office);
  }

  void run() {
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      if (forms_[f].is_full()) unite_full(f);
    }
    for (NameForm& form : forms_) {
      if (form.is_full()) form.person = groups_.find(form.mention);
    }
    std::set<std::pair<std::uint32_t, std::uint64_t>> known;
    for (const auto& [f, office] : held_) {
      if (known.emplace(forms_[f].person, title_key(office)).second)
        keep(offices_of_, forms_[f].person, office);
    }
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      if (is_short(f)) unite_short(f);
      if (forms_[f].is_full()) last_seen_[forms_[f].person] = f + 1;
    }
  }

 private:
  void collect_forms() {
    for (std::uint32_t m = 0; m < annotation_.mentions.size(); ++m) {
      const Mention& mention = annotation_.mentions[m];
      if (mention.type != EntityType::Person) continue;
      const TokenRange name = name_in(annotation_, mention);
      forms_.push_back({m, name, folded_units(annotation_, name), nullptr, 0});
    }
  }

  void bind_office(const Office& office) {
    if (office.holder == no_token) return;
    const auto form = std::ranges::upper_bound(forms_, office.holder, {},
                                               [](const NameForm& f) { return f.name.first; });
    if (form == forms_.begin()) return;
    NameForm& holder = *std::prev(form);
    if (!holder.name.contains(office.holder)) return;
    if (holder.office == nullptr) holder.office = &office;
    if (holder.is_full())
      held_.emplace_back(static_cast<std::uint32_t>(&holder - forms_.data()), &office);
  }

  // Unites a full name with the earlier ones that it is a form of. One of the same words stands for
  // all its repetitions, so that a release that repeats a name a thousand times takes no longer.
  void unite_full(std::uint32_t f) {
    const auto [same, added] = first_full_.try_emplace(key_of(forms_[f].units), f);
    if (!added) return groups_.unite(forms_[f].mention, forms_[same->second].mention);
    for (const std::string& unit : forms_[f].units) {
      const auto [first, last] = full_by_unit_.equal_range(unit);
      for (auto other = first; other != last; ++other) {
        if (same_full_name(forms_[f].units, forms_[other->second].units))
          groups_.unite(forms_[f].mention, forms_[other->second].mention);
      }
    }
    for (const std::string& unit : forms_[f].units) {
      keep(full_by_unit_, unit, f);
      const std::size_t space = unit.rfind(' ');  // "Van Loc": "Loc", too
      if (space != std::string::npos) keep(full_by_unit_, unit.substr(space + 1), f);
    }
  }

  // A form is short where it is one unit, or where its units are the part of a name found whole.
  bool is_short(std::uint32_t f) { return !forms_[f].is_full() || part_of_longer(f) != nullptr; }

  const NameForm* part_of_longer(std::uint32_t f) const {
    const auto [first, last] = full_by_unit_.equal_range(forms_[f].units.front());
    for (auto other = first; other != last; ++other) {
      const NameForm& whole = forms_[other->second];
      if (whole.units.size() > forms_[f].units.size() && contains_all(whole, forms_[f]))
        return &whole;
    }
    return nullptr;
  }

  static bool contains_all(const NameForm& whole, const NameForm& part) {
    return std::ranges::all_of(part.units, [&](const std::string& unit) {
      return std::ranges::any_of(whole.units, [&](const std::string& full) {
        return full == unit || full.ends_with(' ' + unit);
      });
    });
  }

  // Unites a short form with the person whom it fits best.
  void unite_short(std::uint32_t f) {
    const NameForm& form = forms_[f];
    if (form.units.empty()) return;
    const NameForm* best = nullptr;
    int best_score = 0;
    const auto [first, last] = full_by_unit_.equal_range(form.units.front());
    for (auto other = first; other != last; ++other) {
      const NameForm& whole = forms_[other->second];
      if (whole.mention == form.mention || !contains_all(whole, form)) continue;
      const int score = fit(form, whole) * 1000 + recency(whole);
      if (best == nullptr || score > best_score) {
        best = &whole;
        best_score = score;
      }
    }
    if (best != nullptr) {
      unite_with_person(f, best->person);
    } else {
      unite_with_equal_short(f);
    }
  }

  // Equal short forms are united already: only the first of them finds its person.
  void unite_with_person(std::uint32_t f, std::uint32_t person) {
    const auto [known, added] = person_of_.try_emplace(groups_.find(forms_[f].mention), person);
    last_seen_[known->second] = f + 1;
    if (!added) return;
    groups_.unite(forms_[f].mention, person);
    person_of_.try_emplace(groups_.find(person), person);
  }

  // Two short forms of no known full name: one person if their titles do not speak against it.
  void unite_with_equal_short(std::uint32_t f) {
    const std::uint64_t key = key_of(forms_[f].units) * 31 + title_key(forms_[f].office);
    const auto [same, added] = first_short_.try_emplace(key, f);
    if (!added) return groups_.unite(forms_[f].mention, forms_[same->second].mention);
    const auto [first, last] = short_by_unit_.equal_range(forms_[f].units.back());
    for (auto other = first; other != last; ++other) {
      const NameForm& earlier = forms_[other->second];
      const bool free = earlier.office == nullptr || forms_[f].office == nullptr;
      if (free || titles_fit(*earlier.office, *forms_[f].office) > 0)
        groups_.unite(earlier.mention, forms_[f].mention);
    }
    keep(short_by_unit_, forms_[f].units.back(), f);
  }

  // Of very many with one key the first are enough.
  template <typename Map, typename Value>
  static void keep(Map& map, const typename Map::key_type& key, Value value) {
    if (map.count(key) < most_compared) map.emplace(key, value);
  }

  static std::uint64_t key_of(const NameUnits& units) {
    Hasher key;
    for (const std::string& unit : units) {
      key.add(unit);
      key.add(' ');
    }
    return key.value();
  }

  // Equal for offices of one title; 0 for none.
  std::uint64_t title_key(const Office* office) const {
    if (office == nullptr) return 0;
    std::uint64_t key = office->concept_id + 1;
    for (std::uint32_t t = office->title.first; t < office->head.last; ++t)
      key = key * 0x100000001b3ULL + annotation_.document.token(t).word;
    return key;
  }

  int recency(const NameForm& whole) {
    const auto seen = last_seen_.find(whole.person);
    return seen == last_seen_.end() ? 0 : static_cast<int>(std::min(seen->second, 999U));
  }

  // How well title, form of address and place of the short name agree with the person.
  int fit(const NameForm& form, const NameForm& whole) {
    int score = 0;
    if (form.office != nullptr) score += 4 * best_title_fit(*form.office, whole);
    if (same_address(form, whole)) score += 2;
    const bool outer =
        form.units.back() == whole.units.back() || form.units.front() == whole.units.front();
    return score + (outer ? 1 : 0);
  }

  int best_title_fit(const Office& office, const NameForm& whole) {
    int best = -1;
    const auto [first, last] = offices_of_.equal_range(whole.person);
    for (auto other = first; other != last; ++other)
      best = std::max(best, titles_fit(*other->second, office));
    return best;
  }

  // 2 for the same rank and head ("Deputy Minister"), 1 for the same head, else 0.
  int titles_fit(const Office& a, const Office& b) const {
    if (a.concept_id != b.concept_id) return 0;
    const std::uint32_t length = a.head.last - a.title.first;
    if (length != b.head.last - b.title.first) return 1;
    for (std::uint32_t i = 0; i < length; ++i) {
      if (annotation_.document.token(a.title.first + i).word !=
          annotation_.document.token(b.title.first + i).word)
        return 1;
    }
    return 2;
  }

  bool same_address(const NameForm& form, const NameForm& whole) const {
    const std::uint32_t own = form.name.first;
    const std::uint32_t other = whole.name.first;
    if (own == 0 || other == 0) return false;
    const LexicalHit* address = annotation_.hit_at(own - 1, Lexical::Honorific);
    return address != nullptr && annotation_.hit_at(other - 1, Lexical::Honorific) != nullptr &&
           annotation_.document.token(own - 1).word == annotation_.document.token(other - 1).word;
  }

  const Annotation& annotation_;
  MentionGroups& groups_;
  std::vector<NameForm> forms_;
  std::unordered_map<std::uint64_t, std::uint32_t> first_full_;   // by all units
  std::unordered_map<std::uint64_t, std::uint32_t> first_short_;  // by all units and title
  std::unordered_multimap<std::string, std::uint32_t> full_by_unit_;
  std::unordered_multimap<std::string, std::uint32_t> short_by_unit_;
  std::vector<std::pair<std::uint32_t, const Office*>> held_;  // offices of full names' forms
  std::unordered_multimap<std::uint32_t, const Office*> offices_of_;  // the same, by person
  std::unordered_map<std::uint32_t, std::uint32_t> person_of_;  // by group that holds short forms
  std::unordered_map<std::uint32_t, std::uint32_t> last_seen_;  // by person; index of form + 1
};

}  // namespace

void unite_person_names(const Annotation& annotation, MentionGroups& groups) {
  NameUniter(annotation, groups).run();
}

}  // namespace communique

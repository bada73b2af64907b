#include "link/name_linker.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "link/context_index.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

// What an entity is called, and where.
struct Naming {
  std::string full;                        // canonical form of the fullest name; empty where it has
                                           // only abbreviations
  std::vector<std::string> abbreviations;  // folded
  std::string country;                     // or bloc, in the names; empty where they have none
};
struct NamedNode {
  const Naming& name;
  std::string_view country;  // or bloc; empty where nothing states it
  std::string_view home;     // its likely country otherwise
};

// Whether `part` says nothing that `whole` does not.
bool is_short_form(const CanonicalName& part, const CanonicalName& whole) {
  return std::ranges::all_of(part.words, [&](const std::string& word) {
    return std::ranges::find(whole.words, word) != whole.words.end();
  });
}

// Whether hardly two countries have a thing of that name.
bool is_telling(std::string_view name) {
  return name.starts_with('#') ? name.size() > 4 : std::ranges::count(name, ' ') >= 3;
}

// "Ltd." and the like, and "D.C.", at the end of a name tell nothing apart.
void drop_ending(EntityType type, CanonicalName& name) {
  constexpr std::array<std::string_view, 12> of_companies = {
      "co", "ltd", "inc", "corp", "llc", "plc", "limited", "gmbh", "jsc", "pjsc", "company", "spa"};
  constexpr std::array<std::string_view, 2> of_cities = {"dc", "city"};
  const auto drop = [&](const auto& endings) {
    while (name.words.size() > 1 && std::ranges::find(endings, name.words.back()) != endings.end())
      name.words.pop_back();
  };
  if (type == EntityType::Organization) drop(of_companies);
  if (type == EntityType::Place) drop(of_cities);
}

class NamesOfOneType {
 public:
  NamesOfOneType(const Nodes& nodes, EntityType type, const Homes& homes, NameCanon& canon,
                 Clusters& clusters)
      : nodes_(nodes), type_(type), homes_(homes), canon_(canon), clusters_(clusters) {}

  void link() {
    in_each_pass([this](NodeIndex node, const NamedNode& naming) {
      if (naming.name.full.empty() || naming.country.empty()) return;
      const Reason country =
          homes_.is_told_by_holder(node) ? Reason::SameHolder : Reason::SameCountry;
      join_or_add(naming.name.full, naming.country, node, MergeRule::SameNameAndCountry,
                  {Reason::SameName, country});
    });
    in_each_pass([this](NodeIndex node, const NamedNode& naming) {
      if (!naming.name.full.empty() && naming.country.empty())
        place(naming.name.full, naming, node);
    });
    in_each_pass([this](NodeIndex node, const NamedNode& naming) {
      if (!naming.name.full.empty()) add_abbreviations(node, naming);
    });
    in_each_pass([this](NodeIndex node, const NamedNode& naming) {
      if (naming.name.full.empty() && !naming.country.empty()) link_abbreviation(node, naming);
    });
    in_each_pass([this](NodeIndex node, const NamedNode& naming) {
      if (naming.name.full.empty() && naming.country.empty()) link_abbreviation(node, naming);
    });
  }

 private:
  bool has_countries() const { return type_ == EntityType::Body || type_ == EntityType::Law; }

  // An abbreviation; "NAIROBI" is a city in capitals.
  bool is_short(std::string_view name) const {
    constexpr std::size_t longest_of_place = 4;
    return is_abbreviation(name) && (type_ != EntityType::Place || name.size() <= longest_of_place);
  }

  template <typename Action>
  void in_each_pass(Action action) {
    for (const NodeIndex node : nodes_.of_type(type_)) action(node, named(node));
  }

  NamedNode named(NodeIndex node) {
    const NamedEntity& entity = nodes_.entity(node);
    const auto [known, added] = namings_.try_emplace(&entity);
    if (added) known->second = read(entity);
    const Naming& naming = known->second;
    if (!has_countries()) return {naming, {}, {}};
    const std::string_view stated = homes_.stated(node);
    return {naming, stated.empty() ? std::string_view(naming.country) : stated,
            homes_.likely(node)};
  }

  Naming read(const NamedEntity& entity) {
    Naming naming;
    CanonicalName fullest;
    for (const std::string_view name : entity.names) {
      if (is_short(name)) {
        naming.abbreviations.push_back("#" + fold(name));
        continue;
      }
      CanonicalName form = has_countries() ? canon_.read(name) : canon_.read_whole(name);
      drop_ending(type_, form);
      if (naming.country.empty()) naming.country = form.country;
      if (form.country.empty() && canon_.is_bare_head(form)) continue;
      if (fullest.words.size() < form.words.size() && !is_short_form(form, fullest))
        fullest = std::move(form);
    }
    naming.full = type_ == EntityType::Body ? fullest.sorted() : fullest.in_order();
    return naming;
  }

  void join_or_add(const std::string& name, std::string_view country, NodeIndex node,
                   MergeRule rule, Reasons reasons) {
    if (const auto* known = index_.find(name, country))
      clusters_.unite(known->node, node, rule, reasons);
    index_.add(name, country, node);
  }

  // The country whose body of that name is told of nearly always, where it is told of often.
  static const ContextIndex::Known* dominant(std::span<const ContextIndex::Known> all) {
    constexpr std::size_t often = 20;
    std::size_t uses = 0;
    for (const ContextIndex::Known& known : all) uses += known.uses;
    const auto main = std::ranges::max_element(all, {}, &ContextIndex::Known::uses);
    const bool nearly_always = uses >= often && main->uses * 20 >= uses * 19;
    return nearly_always ? &*main : nullptr;
  }

  // Why a node of no stated country may be what bears its name.
  Reasons reasons_for(const std::string& name, Reason also) const {
    Reasons reasons{name.starts_with('#') ? Reason::SameAbbreviation : Reason::SameName};
    if (!has_countries()) return reasons;
    reasons.add(Reason::CountryUnstated);
    reasons.add(also);
    return reasons;
  }

  // Joins a node of no stated country to what bears its name in the country that its release
  // suggests.
  void place(const std::string& name, const NamedNode& naming, NodeIndex node) {
    const auto all = index_.all(name);
    if (const ContextIndex::Known* main = dominant(all)) {
      clusters_.unite(main->node, node, MergeRule::SameNameOfMainCountry,
                      reasons_for(name, Reason::MainCountry));
      return;
    }
    const ContextIndex::Known* only = all.size() == 1 && is_telling(name) ? &all.front() : nullptr;
    std::size_t possible = 0;
    for (const ContextIndex::Known& known : all) {
      if (known.context == naming.home) {
        clusters_.unite(known.node, node, MergeRule::SameName,
                        reasons_for(name, Reason::CountryOfRelease));
        return;
      }
      if (homes_.may_mean(node, known.context)) {
        only = &known;
        ++possible;
      }
    }
    if (only != nullptr && possible <= 1) {
      clusters_.unite(only->node, node, MergeRule::SameNameOfOneCountry,
                      reasons_for(name, Reason::OnlyOneKnown));
    } else {
      leave_apart(name, all, node);
      index_.add(name, naming.home, node);
    }
  }

  void leave_apart(const std::string& name, std::span<const ContextIndex::Known> all,
                   NodeIndex node) {
    if (all.empty()) return;
    const auto main = std::ranges::max_element(all, {}, &ContextIndex::Known::uses);
    Reasons reasons = reasons_for(name, Reason::OtherCountryOfRelease);
    reasons.add(Reason::SeveralFit, all.size() > 1);
    clusters_.separate(main->node, node, reasons);
  }

  void add_abbreviations(NodeIndex node, const NamedNode& naming) {
    const std::string_view country = naming.country.empty() ? naming.home : naming.country;
    for (const std::string& abbreviation : naming.name.abbreviations)
      index_.add(abbreviation, country, node);
  }

  void link_abbreviation(NodeIndex node, const NamedNode& naming) {
    for (const std::string& abbreviation : naming.name.abbreviations) {
      if (naming.country.empty()) {
        place(abbreviation, naming, node);
      } else {
        join_or_add(abbreviation, naming.country, node, MergeRule::Abbreviation,
                    {Reason::SameAbbreviation, Reason::SameCountry});
      }
    }
  }

  const Nodes& nodes_;
  EntityType type_;
  const Homes& homes_;
  NameCanon& canon_;
  Clusters& clusters_;
  ContextIndex index_;
  std::unordered_map<const NamedEntity*, Naming> namings_;
};

}  // namespace

void link_names(const Nodes& nodes, EntityType type, const Homes& homes, NameCanon& canon,
                Clusters& clusters) {
  NamesOfOneType(nodes, type, homes, canon, clusters).link();
}

void link_known(const Nodes& nodes, const Vocabulary& vocabulary, Clusters& clusters) {
  std::unordered_map<std::string_view, NodeIndex> first_with;
  for (NodeIndex node = 0; node < nodes.size(); ++node) {
    const NamedEntity& entity = nodes.entity(node);
    if (entity.concept_id == no_concept || clusters.has_opposites(node)) continue;
    const std::string_view identity = vocabulary[entity.concept_id].attribute("entity");
    if (identity.empty()) continue;
    clusters.identify(node, identity);
    const auto [first, added] = first_with.try_emplace(identity, node);
    if (!added) clusters.unite(first->second, node, MergeRule::Vocabulary, {Reason::KnownIdentity});
  }
}

}  // namespace communique

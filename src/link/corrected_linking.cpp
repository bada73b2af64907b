#include "link/corrected_linking.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "fact/fact_name.hpp"
#include "link/name_reference.hpp"

namespace communique {
namespace {

// "claim:rel-1/2", or "rel-1/2" for the whole fact, as what the release with that id states.
struct StatedFact {
  std::string release;
  std::string name;
};

std::optional<StatedFact> parse_fact(std::string_view id) {
  constexpr std::array<std::string_view, 5> kinds = {
      "claim:", "status:", "event:", "statement:", "figure:"};
  const std::size_t slash = id.rfind('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string number(id.substr(slash + 1));
  for (const std::string_view kind : kinds) {
    if (!id.starts_with(kind)) continue;
    return StatedFact{std::string(id.substr(kind.size(), slash - kind.size())),
                      std::string(kind.substr(0, kind.size() - 1)) + "/" + number};
  }
  return StatedFact{std::string(id.substr(0, slash)), number};
}

class Corrector {
 public:
  Corrector(const ReadingSource& releases, Summaries& summaries, const Vocabulary& vocabulary,
            const RepetitionsToCome& repetitions, std::span<const Correction> corrections)
      : releases_(releases),
        summaries_(summaries),
        vocabulary_(vocabulary),
        repetitions_(repetitions),
        corrections_(corrections),
        plain_(link_readings(releases, summaries, vocabulary, repetitions)),
        references_(summaries, plain_),
        result_{Linking(summaries.memory()), {}, {}} {}

  CorrectedLinking correct() {
    for (const Correction& correction : corrections_) {
      if (correction.kind == CorrectionKind::Withdrawal) withdraw_fact(correction);
      if (correction.kind == CorrectionKind::SameAs) identify(correction, true);
      if (correction.kind == CorrectionKind::DifferentFrom) identify(correction, false);
    }
    linking() = link_readings(releases_, summaries_, vocabulary_, repetitions_, certain_);
    for (const std::size_t i : linking().refused) report_contradiction(*source_of_[i]);
    keep_ids();
    for (const Correction& correction : corrections_) {
      if (correction.kind == CorrectionKind::Name) give_name(correction);
      if (correction.kind == CorrectionKind::Type) give_type(correction);
    }
    sort_entities(linking());
    for (auto& [correction, reason] : unfit_)
      result_.unfit.push_back(correction->place + ": " + reason);
    return std::move(result_);
  }

 private:
  Linking& linking() { return result_.linking; }

  void report(const Correction& correction, const std::string& reason) {
    unfit_.try_emplace(&correction, reason);
  }
  void report_contradiction(const Correction& correction) {
    report(correction, "contradicts another correction, which counts");
  }

  std::optional<EntityKey> find(const Correction& correction, const std::string& id) {
    const auto found = references_.find(id);
    if (!found) report(correction, "fits nothing: there is no " + id);
    return found;
  }

  // The place among the entities of what the correction is about.
  std::optional<std::uint32_t> find_entity(const Correction& correction) {
    const auto key = find(correction, correction.subject);
    return key ? std::optional(entity_of(*key)) : std::nullopt;
  }
  std::uint32_t entity_of(const EntityKey& key) {
    return linking().entity_of[key.release][key.entity];
  }

  void identify(const Correction& correction, bool same) {
    const auto first = find(correction, correction.subject);
    const auto second = find(correction, correction.object);
    if (!first || !second) return;
    certain_.push_back({*first, *second, same});
    source_of_.push_back(&correction);
  }

  void withdraw_fact(const Correction& correction) {
    const auto fact = parse_fact(correction.subject);
    const auto release = fact ? references_.find_release(fact->release) : std::nullopt;
    if (!release)
      return report(correction, "fits nothing: no release states " + correction.subject);
    std::set<std::string>& withdrawn = result_.withdrawn[*release];
    if (withdrawn.contains(fact->name)) return;
    NamePool rules;
    ReleaseReading item = releases_.reading(*release, rules);
    withdraw(item.reading, withdrawn);
    if (withdraw(item.reading, {fact->name}).empty())
      return report(correction, "fits nothing: the release states no " + fact->name);
    withdrawn.insert(fact->name);
    summaries_.replace(*release, item);
  }

  void keep_ids() {
    std::vector<std::string_view> ids(linking().entities.size());
    for (const LinkedEntity& known : plain_.entities) {
      const std::uint32_t entity = entity_of(known.first);
      std::string_view id = known.id;
      if (ids[entity].empty() || linking().entities[entity].first == known.first)
        std::swap(ids[entity], id);
      if (!id.empty()) linking().former_ids.push_back({std::string(id), entity});
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
      LinkedEntity& entity = linking().entities[i];
      const auto& [release, number] = entity.first;
      entity.id = linking().texts->keep(ids[i].empty() ? name_reference(summaries_[release], number)
                                                       : std::string(ids[i]));
    }
    std::ranges::sort(linking().former_ids, {}, &FormerId::id);
  }

  void give_name(const Correction& correction) {
    const auto place = find_entity(correction);
    if (!place) return;
    LinkedEntity& entity = linking().entities[*place];
    if (!named_.insert(*place).second) return report_contradiction(correction);
    if (entity.name == correction.object) return;
    std::vector<std::string_view> aliases(entity.aliases.begin(), entity.aliases.end());
    aliases.push_back(std::exchange(entity.name, linking().texts->keep(correction.object)));
    std::erase(aliases, entity.name);
    std::ranges::sort(aliases);
    entity.aliases = linking().texts->keep(std::span<const std::string_view>(aliases));
  }

  void give_type(const Correction& correction) {
    const auto place = find_entity(correction);
    if (!place) return;
    LinkedEntity& entity = linking().entities[*place];
    if (entity.type == EntityType::Country)
      return report(correction, "fits nothing: a country is nothing else");
    if (!typed_.insert(*place).second) return report_contradiction(correction);
    entity.type = *parse_entity_type(correction.object);
  }

  const ReadingSource& releases_;
  Summaries& summaries_;
  const Vocabulary& vocabulary_;
  const RepetitionsToCome& repetitions_;
  std::span<const Correction> corrections_;
  const Linking plain_;  // without corrections
  const NameReferences references_;
  std::vector<Identification> certain_;
  std::vector<const Correction*> source_of_;        // of what is certain
  std::set<std::uint32_t> named_, typed_;           // entities
  std::map<const Correction*, std::string> unfit_;  // why, in the order of the corrections
  CorrectedLinking result_;
};

}  // namespace

CorrectedLinking link_corrected(const ReadingSource& releases, Summaries& summaries,
                                const Vocabulary& vocabulary, const RepetitionsToCome& repetitions,
                                std::span<const Correction> corrections) {
  if (corrections.empty())
    return {link_readings(releases, summaries, vocabulary, repetitions), {}, {}};
  return Corrector(releases, summaries, vocabulary, repetitions, corrections).correct();
}

}  // namespace communique

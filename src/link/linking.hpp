#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "link/merge_rule.hpp"
#include "link/reading_source.hpp"
#include "link/reason.hpp"
#include "link/repetition.hpp"
#include "link/tenure.hpp"
#include "util/arena.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// One entity of one release.
struct EntityKey {
  std::uint32_t release = 0;
  EntityIndex entity = no_entity;

  friend bool operator==(const EntityKey&, const EntityKey&) = default;
  friend auto operator<=>(const EntityKey&, const EntityKey&) = default;
};

// One event of one release.
struct EventKey {
  std::uint32_t release = 0, event = 0;

  friend bool operator==(const EventKey&, const EventKey&) = default;
};

// Why two entities were taken for one thing.
struct Merge {
  EntityKey first, second;
  MergeRule rule;
  Reasons reasons;  // for and against
};

// Two entities that could have been taken for one thing and were not.
struct Separation {
  EntityKey first, second;
  Reasons reasons;
};

// What is certain of two entities before any evidence is weighed.
struct Identification {
  EntityKey first, second;
  bool same = true;
};

// One real thing through all releases.
struct LinkedEntity {
  std::string_view id;  // unique, stable over builds from the same releases
  EntityType type = EntityType::Person;
  std::string_view name;                      // preferred
  std::span<const std::string_view> aliases;  // the other names, sorted
  bool official = false;
  EntityKey first;  // the earliest of what it was linked from
};

// A further id of an entity: what it was called before the user said that two are one.
struct FormerId {
  std::string id;
  std::uint32_t entity = 0;  // index
};

struct Linking {
  // The memory, which must outlive this, holds most of what grows with the releases.
  explicit Linking(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
      : texts(std::make_shared<Arena>(memory)), entities(memory), merges(memory), tenures(memory) {}

  std::shared_ptr<Arena> texts;             // ids and names
  std::pmr::vector<LinkedEntity> entities;  // sorted by id
  std::vector<std::uint32_t> countries;     // by entity: of a body, see link/body_lineage.hpp
  std::vector<std::vector<std::uint32_t>>
      entity_of;                       // [release][entity of its reading] -> index into entities
  std::vector<std::uint32_t> repeats;  // [release] -> the first of its text, or itself
  std::vector<std::uint32_t> superseded_by;  // [release] -> what takes its place, or itself
  std::pmr::vector<Merge> merges;       // sorted; together they connect all entities that are one
  std::vector<Separation> separations;  // sorted; the most probable of each two entities
  std::vector<FormerId> former_ids;     // sorted by id
  std::vector<std::size_t> refused;     // places of identifications that contradict others
  std::vector<std::vector<EventKey>> first_account;  // [release][event] -> the first release's
                                                     // account of the same event, or itself
  std::vector<LinkedOffice> offices;
  std::pmr::vector<LinkedTenure> tenures;                  // by office, then by time
  std::vector<std::vector<std::uint32_t>> tenure_of_post;  // [release][post] -> index into tenures

  std::uint64_t comparisons = 0;  // of two names: what linking cost

  // Whether another release takes its place: what it tells counts no more.
  bool is_superseded(std::uint32_t release) const { return superseded_by.at(release) != release; }
};

// Finds what is the same thing over all releases. The outcome does not depend on the order of the
// releases; time grows as their number does. What is certain comes before all evidence. The
// releases themselves are asked for only where two entities cannot be told apart otherwise.
Linking link_readings(const ReadingSource& releases, const Summaries& summaries,
                      const Vocabulary& vocabulary, const RepetitionsToCome& repetitions,
                      std::span<const Identification> certain = {});
// The same of readings in memory.
Linking link_readings(std::span<const ReleaseReading> readings, const Vocabulary& vocabulary,
                      std::span<const Identification> certain = {});

// Puts the entities in the order of their ids.
void sort_entities(Linking& linking);

}  // namespace communique

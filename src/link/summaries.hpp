#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory_resource>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "fact/facts.hpp"
#include "link/reading_source.hpp"
#include "link/text_digest.hpp"
#include "util/arena.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// An entity as a release names it; one for all releases that name it alike.
struct NamedEntity {
  EntityType type = EntityType::Person;
  bool official = false;
  ConceptId concept_id = no_concept;
  std::string_view id;                      // in the reading
  std::span<const std::string_view> names;  // the different ones, the fullest first

  std::string_view name() const { return names.front(); }
  friend bool operator==(const NamedEntity& a, const NamedEntity& b);
};

// Facts as far as linking needs them. Entities are those of the release.
struct PostSummary {
  std::string_view title;
  EntityIndex person = no_entity, body = no_entity, country = no_entity;
  Span span;
  float confidence = 0;
  bool former = false;
};
struct TermSummary {
  std::uint32_t post = 0;
  Term term;
};
struct BodySummary {
  EntityIndex body = no_entity, country = no_entity, part_of = no_entity;
  float confidence = 0;
};
struct RepresentationSummary {
  EntityIndex person = no_entity, side = no_entity;
  float confidence = 0;
};
struct AgreementSummary {
  EntityIndex agreement = no_entity;
  AgreementKind kind = AgreementKind::Other;
  std::span<const EntityIndex> parties;
};
struct EventSummary {
  std::string_view name;
  EventKind kind = EventKind::Meeting;
  Date date, end_date;
  std::uint32_t places = 0, about = 0;    // how many
  std::span<const EntityIndex> entities;  // places, what it is about, and who took part

  std::span<const EntityIndex> place_list() const { return entities.first(places); }
  std::span<const EntityIndex> about_list() const { return entities.subspan(places, about); }
  std::span<const EntityIndex> actors() const { return entities.subspan(places + about); }
};
struct AppointmentSummary {
  Date date;
  std::span<const EntityIndex> persons;
  Evidence evidence;
};

// What linking keeps of a release.
struct ReleaseSummary {
  std::string_view id;
  Date date;
  std::uint64_t content = 0;  // hash of the text
  TextDigest text;
  EntityIndex publisher = no_entity;
  EntityIndex most_named_country = no_entity;  // of equals the one named first
  std::span<const NamedEntity* const> entities;
  std::span<const PostSummary> posts;
  std::span<const TermSummary> terms;  // of posts of which one is known
  std::span<const BodySummary> bodies;
  std::span<const RepresentationSummary> representations;
  std::span<const AgreementSummary> agreements;
  std::span<const EventSummary> events;
  std::span<const AppointmentSummary> appointments;  // those of the events that have a date
  std::span<const Succession> successions;
};

// What linking keeps of all releases: some hundred bytes for each, and each name once.
class Summaries {
 public:
  // The memory, which must outlive this, holds all that grows with the releases.
  explicit Summaries(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
      : names_(memory), facts_(memory), entities_(names_.memory()), releases_(memory) {}
  Summaries(const Summaries&) = delete;
  Summaries& operator=(const Summaries&) = delete;

  // For what else grows with the releases.
  std::pmr::memory_resource* memory() const { return releases_.get_allocator().resource(); }

  void reserve(std::uint32_t releases) { releases_.reserve(releases); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(releases_.size()); }
  const ReleaseSummary& operator[](std::uint32_t release) const { return releases_[release]; }

  void add(const ReleaseReading& item, const TextDigest& text);
  // All were added: what finds names that are known goes.
  void close() { known_ = {}; }
  // Facts were taken out of the release.
  void replace(std::uint32_t release, const ReleaseReading& item);

  // Keeps the names of releases alone. Linking is done with the rest.
  void drop_facts();

  // The releases in order of day of issue, then id and content, however they were given.
  std::vector<std::uint32_t> by_time() const;

 private:
  struct Hash {
    std::size_t operator()(const NamedEntity* entity) const;
  };
  struct Equal {
    bool operator()(const NamedEntity* a, const NamedEntity* b) const { return *a == *b; }
  };

  ReleaseSummary summarize(const ReleaseReading& item);
  void add_dates_of_offices(const Reading& reading, ReleaseSummary& summary);
  const NamedEntity* keep(const Release& release, const Entity& entity);
  Evidence keep(Evidence evidence);
  EventSummary summarize(const Event& event);
  template <typename T>
  std::span<const T> keep_facts(const std::vector<T>& facts) {
    return facts_.keep(std::span<const T>(facts));
  }

  Arena names_, facts_;
  NamePool texts_;  // titles, names of events and of rules
  std::pmr::deque<NamedEntity> entities_;
  std::unordered_set<const NamedEntity*, Hash, Equal> known_;  // looked up all over
  std::pmr::vector<ReleaseSummary> releases_;
};

// Gives the releases of a range of numbers; the names of rules live in the pool.
using ReadingSupply =
    std::function<std::vector<ReleaseReading>(std::uint32_t first, std::uint32_t last, NamePool&)>;

// Fills `summaries` from so many releases, for which `jobs` threads ask, each a supply of its own.
// `progress` hears how many more are done.
void summarize(
    std::uint32_t releases, const std::function<ReadingSupply()>& make_supply,
    const Vocabulary& vocabulary, unsigned jobs, Summaries& summaries,
    const std::function<void(std::size_t)>& progress = [](std::size_t) {});
void summarize(const ReadingSource& source, const Vocabulary& vocabulary, Summaries& summaries);

}  // namespace communique

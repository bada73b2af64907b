#include "query/timeline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "query/fact_key.hpp"
#include "query/repetitions.hpp"
#include "query/section_reader.hpp"

namespace communique {
namespace {

// One thing, by the facts that tell it.
struct Told {
  SectionFact first;
  std::vector<SectionFact> again;
};

std::vector<Told> things_told(std::vector<SectionFact> facts) {
  std::vector<Told> things;
  things.reserve(facts.size());
  std::unordered_map<std::string, std::size_t> places;
  for (SectionFact& fact : facts) {
    if (!fact.is_news()) {
      const auto [place, first] = places.try_emplace(std::move(fact.saying), things.size());
      if (!first) {
        things[place->second].again.push_back(std::move(fact));
        continue;
      }
    }
    things.push_back({std::move(fact), {}});
  }
  return things;
}

const std::string& date_of(const Told& thing) { return thing.first.date; }

// The timeline of one section. Reads the sources of what it gives alone, and of releases that
// repeat others.
class SectionTimeline {
 public:
  SectionTimeline(SectionReader& reader, std::string_view name, const Repetitions& repetitions)
      : reader_(reader), name_(name), repetitions_(repetitions) {}

  // All that may be among the last `most` entries of a timeline of the period, in order of facts.
  std::vector<TimelineEntry> read(const Period& period, const std::vector<FactRange>& ranges,
                                  std::size_t most) {
    std::vector<SectionFact> facts = reader_.facts(0).rows;
    drop_repetitions(facts);
    std::vector<Told> things = things_told(std::move(facts));
    std::erase_if(things, [&](const Told& thing) {
      if (!date_of(thing).empty()) return !period.holds(date_of(thing));
      return std::ranges::none_of(
          ranges, [&](const FactRange& range) { return range.holds(thing.first.fact); });
    });
    const auto dated = std::stable_partition(
        things.begin(), things.end(), [](const Told& thing) { return date_of(thing).empty(); });
    std::stable_sort(dated, things.end(),
                     [](const Told& a, const Told& b) { return date_of(a) < date_of(b); });
    read_last({things.begin(), dated}, period, most);
    read_last({dated, things.end()}, period, most);
    return entries();
  }

 private:
  // What is told again is one thing anyway, but for what has a date.
  std::unordered_set<std::int64_t> repeated_texts(const std::vector<SectionFact>& facts) {
    std::unordered_set<std::int64_t> texts;
    for (const SectionFact& fact : facts) {
      if (!fact.is_news() && fact.date.empty()) continue;
      const std::int64_t text = repetitions_.first_of_text(fact.release);
      if (text != fact.release) texts.insert(text);
    }
    return texts;
  }

  void drop_repetitions(std::vector<SectionFact>& facts) {
    std::vector<std::pair<DossierFact, std::int64_t>> candidates;
    const std::unordered_set<std::int64_t> texts = repeated_texts(facts);
    for (const SectionFact& fact : facts) {
      if (texts.contains(repetitions_.first_of_text(fact.release)))
        candidates.emplace_back(reader_.read(fact.fact), fact.fact);
    }
    std::ranges::stable_sort(candidates, {}, [](const auto& c) { return c.first.date; });
    RepetitionFilter filter;
    std::set<std::int64_t> dropped;
    for (const auto& [fact, key] : candidates) {
      if (filter.is_repetition(fact)) dropped.insert(key);
    }
    std::erase_if(facts, [&](const SectionFact& fact) { return dropped.contains(fact.fact); });
  }

  // Of things in order of date.
  void read_last(std::span<const Told> things, const Period& period, std::size_t most) {
    std::size_t wanted = most == 0 ? things.size() : most + 1;
    for (; !things.empty() && wanted > 0; things = things.first(things.size() - 1)) {
      const Told& thing = things.back();
      DossierFact fact = reader_.read(thing.first.fact);
      if (!period.holds(fact.date)) continue;
      by_fact_.emplace(thing.first.fact,
                       TimelineEntry{std::string(name_), std::move(fact), count_texts(thing)});
      --wanted;
    }
  }

  std::int64_t count_texts(const Told& thing) {
    std::set<std::int64_t> texts;
    add_texts(thing.first, texts);
    for (const SectionFact& fact : thing.again) add_texts(fact, texts);
    return static_cast<std::int64_t>(texts.size());
  }

  void add_texts(const SectionFact& fact, std::set<std::int64_t>& texts) {
    texts.insert(repetitions_.first_of_text(fact.release));
    for (const std::int64_t release : reader_.other_releases(fact.fact))
      texts.insert(repetitions_.first_of_text(release));
  }

  std::vector<TimelineEntry> entries() {
    std::vector<TimelineEntry> entries;
    for (auto& [fact, entry] : by_fact_) entries.push_back(std::move(entry));
    return entries;
  }

  SectionReader& reader_;
  std::string_view name_;
  const Repetitions& repetitions_;
  std::map<std::int64_t, TimelineEntry> by_fact_;
};

}  // namespace

Answer<TimelineEntry> read_timeline(Database& knowledge, const EntityRow& entity,
                                    const Period& period, std::size_t most) {
  const Repetitions repetitions(knowledge);
  const std::vector<FactRange> ranges = facts_within(knowledge, period);
  NameReader names(knowledge);
  SourceReader sources(knowledge);
  std::vector<TimelineEntry> entries;
  for (const SectionQuery& query : section_queries()) {
    SectionReader reader(knowledge, query, entity.key, first_fact_after(knowledge, ""), names,
                         sources);
    std::ranges::move(SectionTimeline(reader, query.name, repetitions).read(period, ranges, most),
                      std::back_inserter(entries));
  }
  std::ranges::stable_sort(entries, {}, [](const TimelineEntry& e) { return e.fact.date; });
  return last_rows(std::move(entries), most);
}

}  // namespace communique

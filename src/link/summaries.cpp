#include "link/summaries.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <tuple>

#include "util/hash.hpp"
#include "util/ordered_work.hpp"

namespace communique {
namespace {

// Of equals the one named first.
EntityIndex most_named_country(const std::vector<Entity>& entities) {
  EntityIndex most = no_entity;
  const auto before = [](const Entity& a, const Entity& b) {
    if (a.spans.size() != b.spans.size()) return a.spans.size() > b.spans.size();
    return !a.spans.empty() && a.spans.front().begin < b.spans.front().begin;
  };
  for (EntityIndex i = 0; i < entities.size(); ++i) {
    const bool country = entities[i].type == EntityType::Country;
    if (country && (most == no_entity || before(entities[i], entities[most]))) most = i;
  }
  return most;
}

std::vector<std::string_view> names_of(const Release& release, const Entity& entity) {
  std::vector<std::string_view> names = {entity.name};
  for (const Span span : entity.spans) {
    const std::string_view name = span.of(release.text);
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    if (names.size() == 16) break;  // a list longer than any real one must not make this quadratic
  }
  return names;
}

// The summaries of all facts of one kind.
template <typename Fact, typename Make>
auto map_facts(const std::vector<Fact>& facts, Make make) {
  std::vector<decltype(make(facts.front()))> made;
  made.reserve(facts.size());
  std::ranges::transform(facts, std::back_inserter(made), make);
  return made;
}

}  // namespace

bool operator==(const NamedEntity& a, const NamedEntity& b) {
  return std::tie(a.type, a.official, a.concept_id, a.id) ==
             std::tie(b.type, b.official, b.concept_id, b.id) &&
         std::ranges::equal(a.names, b.names);
}

std::size_t Summaries::Hash::operator()(const NamedEntity* entity) const {
  Hasher hasher;
  hasher.add(entity->id);
  for (const std::string_view name : entity->names) hasher.add(name);
  return hasher.value();
}

const NamedEntity* Summaries::keep(const Release& release, const Entity& entity) {
  std::vector<std::string_view> names = names_of(release, entity);
  NamedEntity named{entity.type, entity.official, entity.concept_id, entity.id, names};
  if (const auto known = known_.find(&named); known != known_.end()) return *known;
  named.id = names_.keep(entity.id);
  named.names = names_.keep_texts(std::move(names));
  return *known_.insert(&entities_.emplace_back(named)).first;
}

Evidence Summaries::keep(Evidence evidence) {
  evidence.rule = texts_.keep(evidence.rule);
  return evidence;
}

EventSummary Summaries::summarize(const Event& event) {
  std::vector<EntityIndex> entities = event.places;
  for (const auto* list : {&event.about, &event.organizers, &event.chairs, &event.participants})
    entities.insert(entities.end(), list->begin(), list->end());
  return {texts_.keep(event.name),
          event.kind,
          event.date,
          event.end_date,
          static_cast<std::uint32_t>(event.places.size()),
          static_cast<std::uint32_t>(event.about.size()),
          keep_facts(entities)};
}

ReleaseSummary Summaries::summarize(const ReleaseReading& item) {
  const Release& release = item.release;
  const Reading& reading = item.reading;
  ReleaseSummary summary;
  summary.id = names_.keep(release.id);
  summary.date = release.date;
  summary.content = hash_of(release.text);
  summary.publisher = reading.publisher;
  summary.most_named_country = most_named_country(reading.entities);
  const auto entities =
      map_facts(reading.entities, [&](const Entity& entity) { return keep(release, entity); });
  summary.entities = names_.keep(std::span<const NamedEntity* const>(entities));
  summary.posts = keep_facts(map_facts(reading.posts, [this](const Post& post) {
    return PostSummary{
        texts_.keep(post.title),  post.person, post.body, post.country, post.evidence.span,
        post.evidence.confidence, post.former};
  }));
  summary.bodies = keep_facts(map_facts(reading.bodies, [](const BodyFact& fact) {
    return BodySummary{fact.body, fact.country, fact.part_of, fact.evidence.confidence};
  }));
  summary.representations =
      keep_facts(map_facts(reading.representations, [](const Representation& fact) {
        return RepresentationSummary{fact.person, fact.side, fact.evidence.confidence};
      }));
  summary.agreements = keep_facts(map_facts(reading.agreements, [this](const AgreementFact& fact) {
    return AgreementSummary{fact.agreement, fact.kind, keep_facts(fact.parties)};
  }));
  summary.events = keep_facts(
      map_facts(reading.events, [this](const Event& event) { return summarize(event); }));
  summary.successions = keep_facts(map_facts(reading.successions, [this](Succession fact) {
    fact.evidence = keep(fact.evidence);
    return fact;
  }));
  add_dates_of_offices(reading, summary);
  return summary;
}

// Terms and appointments, which few posts and events have.
void Summaries::add_dates_of_offices(const Reading& reading, ReleaseSummary& summary) {
  std::vector<TermSummary> terms;
  for (const Post& post : reading.posts) {
    const auto number = static_cast<std::uint32_t>(&post - reading.posts.data());
    if (!post.term.known()) continue;
    terms.push_back({number, post.term});
    terms.back().term.evidence = keep(post.term.evidence);
  }
  std::vector<AppointmentSummary> appointments;
  for (const Event& event : reading.events) {
    if (event.kind == EventKind::Appointment && event.date.known())
      appointments.push_back({event.date, keep_facts(event.participants), keep(event.evidence)});
  }
  summary.terms = keep_facts(terms);
  summary.appointments = keep_facts(appointments);
}

void Summaries::add(const ReleaseReading& item, const TextDigest& text) {
  releases_.push_back(summarize(item));
  releases_.back().text = text;
}

void Summaries::replace(std::uint32_t release, const ReleaseReading& item) {
  ReleaseSummary summary = summarize(item);
  summary.text = releases_[release].text;
  releases_[release] = summary;
}

void Summaries::drop_facts() {
  for (ReleaseSummary& release : releases_) {
    ReleaseSummary names;
    names.id = release.id;
    names.date = release.date;
    names.entities = release.entities;
    release = names;
  }
  facts_.clear();
}

std::vector<std::uint32_t> Summaries::by_time() const {
  std::vector<std::uint32_t> order(releases_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [this](std::uint32_t release) {
    const ReleaseSummary& summary = releases_[release];
    return std::tie(summary.date, summary.id, summary.content);
  });
  return order;
}

void summarize(std::uint32_t releases, const std::function<ReadingSupply()>& make_supply,
               const Vocabulary& vocabulary, unsigned jobs, Summaries& summaries,
               const std::function<void(std::size_t)>& progress) {
  struct Batch {
    NamePool rules;
    std::vector<ReleaseReading> items;
    std::vector<TextDigest> texts;
  };
  constexpr std::uint32_t batch_size = 32;  // enough releases for a thread to be worth its while
  const TextDigester digester(vocabulary);
  summaries.reserve(releases);
  OrderedWork<std::uint32_t, std::unique_ptr<Batch>> work(jobs);
  work.run(
      [&](const auto& push) {
        for (std::uint32_t first = 0; first < releases; first += batch_size)
          push(std::uint32_t{first});
      },
      [&] {
        return [&, supply = make_supply()](std::uint32_t first) {
          auto batch = std::make_unique<Batch>();
          batch->items = supply(first, std::min(first + batch_size, releases), batch->rules);
          for (const ReleaseReading& item : batch->items)
            batch->texts.push_back(digester.read(item.release));
          return batch;
        };
      },
      [&](std::unique_ptr<Batch>&& batch) {
        for (std::size_t i = 0; i < batch->items.size(); ++i)
          summaries.add(batch->items[i], batch->texts[i]);
        progress(batch->items.size());
      });
  summaries.close();
}

void summarize(const ReadingSource& source, const Vocabulary& vocabulary, Summaries& summaries) {
  ReadingSupply supply = [&](std::uint32_t first, std::uint32_t last, NamePool& rules) {
    std::vector<ReleaseReading> all;
    for (std::uint32_t number = first; number < last; ++number)
      all.push_back(source.reading(number, rules));
    return all;
  };
  summarize(
      source.size(), [&] { return supply; }, vocabulary, 1, summaries);
}

}  // namespace communique

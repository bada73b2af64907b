#include "link/linked_reading.hpp"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

#include "fact/entity_references.hpp"

namespace communique {
namespace {

bool span_before(Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; }

void add_spans(std::vector<Span>& spans, const std::vector<Span>& others) {
  if (others.empty()) return;
  spans.insert(spans.end(), others.begin(), others.end());
  std::ranges::sort(spans, span_before);
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

void merge(Entity& entity, Entity&& other) {
  if (other.name.size() > entity.name.size()) entity.name = std::move(other.name);
  entity.official |= other.official;
  if (entity.concept_id == no_concept) entity.concept_id = other.concept_id;
  add_spans(entity.spans, other.spans);
  add_spans(entity.nominal_spans, other.nominal_spans);
}

// The new number of each entity of one reading; no_entity for one that is dropped.
class Renumbering {
 public:
  explicit Renumbering(std::vector<EntityIndex> numbers) : numbers_(std::move(numbers)) {}

  template <typename... Indices>
  void operator()(Indices&... indices) const {
    (renumber(indices), ...);
  }

 private:
  void renumber(EntityIndex& index) const {
    if (index != no_entity) index = numbers_.at(index);
  }
  void renumber(std::vector<EntityIndex>& list) const {
    std::size_t kept = 0;
    for (EntityIndex index : list) {
      renumber(index);
      if (index == no_entity) continue;
      const auto end = list.begin() + static_cast<std::ptrdiff_t>(kept);
      if (std::find(list.begin(), end, index) == end) list[kept++] = index;
    }
    list.resize(kept);
  }

  std::vector<EntityIndex> numbers_;
};

}  // namespace

LinkedReading apply_linking(Reading reading, std::span<const std::uint32_t> linked) {
  if (linked.size() != reading.entities.size())
    throw std::out_of_range("a reading and its links differ in length");
  LinkedReading result;
  std::unordered_map<std::uint32_t, EntityIndex> number_of;
  std::vector<EntityIndex> numbers;
  std::vector<Entity> entities;
  for (std::size_t i = 0; i < linked.size(); ++i) {
    const auto [known, added] =
        number_of.try_emplace(linked[i], static_cast<EntityIndex>(entities.size()));
    numbers.push_back(known->second);
    if (added) {
      entities.push_back(std::move(reading.entities[i]));
      result.linked.push_back(linked[i]);
    } else {
      merge(entities[known->second], std::move(reading.entities[i]));
    }
  }
  reading.entities = std::move(entities);
  visit_entity_references(reading, Renumbering(std::move(numbers)));
  result.reading = std::move(reading);
  return result;
}

void keep_entities(LinkedReading& linked, const std::vector<bool>& kept) {
  LinkedReading rest;
  std::vector<EntityIndex> numbers;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    numbers.push_back(kept[i] ? static_cast<EntityIndex>(rest.linked.size()) : no_entity);
    if (!kept[i]) continue;
    rest.reading.entities.push_back(std::move(linked.reading.entities[i]));
    rest.linked.push_back(linked.linked[i]);
  }
  linked.reading.entities = std::move(rest.reading.entities);
  linked.linked = std::move(rest.linked);
  visit_entity_references(linked.reading, Renumbering(std::move(numbers)));
}

}  // namespace communique

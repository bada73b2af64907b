#include "fact/reference/side_pair.hpp"

#include <algorithm>

#include "mention/side.hpp"

namespace communique {
namespace {

// Pairs and sides that are kept; more of them are a list, no talks.
constexpr std::size_t most_kept = 32;

}  // namespace

SidePairs::SidePairs(const Annotation& annotation) : annotation_(annotation) {
  for (EntityIndex i = 0; i < annotation.entities.size(); ++i) {
    const Entity& entity = annotation.entities[i];
    const bool side = is_side(entity.type);
    if (side && entity.concept_id != no_concept) entity_of_.emplace(entity.concept_id, i);
  }
}

EntityIndex SidePairs::known_side_at(std::uint32_t token, std::uint32_t& last) const {
  for (const Lexical lexical : {Lexical::Country, Lexical::Bloc}) {
    const LexicalHit* hit = annotation_.hit_at(token, lexical);
    if (hit == nullptr || hit->form == LexicalForm::Capital) continue;
    const auto entity = entity_of_.find(hit->concept_id);
    if (entity == entity_of_.end()) continue;
    last = hit->tokens.last;
    return entity->second;
  }
  return no_entity;
}

void SidePairs::advance(std::uint32_t token) {
  while ((next_token_ = annotation_.next_hit(next_token_, sides)) < token) {
    std::uint32_t last = next_token_ + 1;
    const EntityIndex side = known_side_at(next_token_, last);
    if (side != no_entity) note(side, {next_token_, last});
    next_token_ = last;
  }
}

void SidePairs::note(EntityIndex side, TokenRange tokens) {
  const std::uint32_t paragraph = annotation_.document.sentence_at(tokens.first).paragraph;
  paragraph_ = paragraph;
  const auto counted =
      std::ranges::find(counts_, side, &std::pair<EntityIndex, std::uint32_t>::first);
  if (counted != counts_.end()) {
    ++counted->second;
  } else if (counts_.size() < most_kept) {
    counts_.emplace_back(side, 1U);
  }
  if (previous_ != no_entity && previous_ != side && joined(previous_end_, tokens.first)) {
    Pair* pair = note_pair(previous_, side, paragraph);
    const Mention* name = annotation_.mention_at(tokens.first);
    const bool dashed = !annotation_.document.token(previous_end_).is(Particle::And);
    if (pair != nullptr && dashed && name != nullptr && name->type == EntityType::Agreement)
      ++pair->in_names;
  }
  previous_ = side;
  previous_end_ = tokens.last;
}

SidePairs::Pair* SidePairs::note_pair(EntityIndex first, EntityIndex second,
                                      std::uint32_t paragraph) {
  const auto known = std::ranges::find_if(pairs_, [&](const Pair& pair) {
    return (pair.first == first && pair.second == second) ||
           (pair.first == second && pair.second == first);
  });
  if (known == pairs_.end() && pairs_.size() == most_kept) return nullptr;
  Pair& pair = known != pairs_.end() ? *known : pairs_.emplace_back(Pair{first, second});
  if (pair.paragraph != paragraph) pair.count_in_paragraph = 0;
  pair.paragraph = paragraph;
  ++pair.count;
  ++pair.count_in_paragraph;
  return &pair;
}

// One of the two that are named most often.
bool SidePairs::is_main(EntityIndex side) const {
  const auto counted =
      std::ranges::find(counts_, side, &std::pair<EntityIndex, std::uint32_t>::first);
  return counted != counts_.end() && std::ranges::count_if(counts_, [&](const auto& other) {
                                       return other.second > counted->second;
                                     }) < 2;
}

EntityIndex SidePairs::other_than(EntityIndex side) const {
  EntityIndex other = no_entity;
  std::uint32_t most = 0;
  for (const Pair& pair : pairs_) {
    if ((pair.first != side && pair.second != side) || pair.count <= most) continue;
    other = pair.first == side ? pair.second : pair.first;
    most = pair.count;
  }
  return other;
}

// "and", "and the", a dash or a slash, and no third one before or after in the manner of a list.
bool SidePairs::joined(std::uint32_t from, std::uint32_t to) const {
  const Document& document = annotation_.document;
  if (to == from + 1) {
    const Token& between = document.token(from);
    return between.is_dash() || between.is(Mark::Slash) || between.is(Particle::And) ||
           between.is(Mark::Ampersand);
  }
  return to == from + 2 && document.token(from).is(Particle::And) &&
         document.token(from + 1).is(Particle::The);
}

std::optional<std::array<EntityIndex, 2>> SidePairs::current() const {
  const Pair* best = nullptr;
  const auto weight = [&](const Pair& pair) {
    return pair.count + (pair.paragraph == paragraph_ ? 1000 * pair.count_in_paragraph : 0);
  };
  for (const Pair& pair : pairs_) {
    const bool of_others =
        pair.count == pair.in_names && !(is_main(pair.first) && is_main(pair.second));
    if (of_others) continue;
    if (best == nullptr || weight(pair) > weight(*best)) best = &pair;
  }
  if (best != nullptr) return std::array{best->first, best->second};
  if (counts_.size() < 2) return std::nullopt;
  auto most = counts_;
  std::ranges::stable_sort(most, std::ranges::greater{},
                           &std::pair<EntityIndex, std::uint32_t>::second);
  return std::array{most[0].first, most[1].first};
}

}  // namespace communique

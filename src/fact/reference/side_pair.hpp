#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// Which two countries or blocs "the two sides" are. Fed with the text from left to right; a pair is
// two that are named together: "Korea and Canada", "Korea–EU", "between Kenya and the UK".
class SidePairs {
 public:
  explicit SidePairs(const Annotation& annotation);

  // Takes note of what stands before the token; tokens may only grow from call to call.
  void advance(std::uint32_t token);

  // The pair named most often in this paragraph, else in all the text so far, else the two that
  // are named most often.
  std::optional<std::array<EntityIndex, 2>> current() const;

  // The side named most often so far together with that one, or no_entity.
  EntityIndex other_than(EntityIndex side) const;

  // The entity of the country or bloc whose name or adjective begins at the token, or no_entity.
  EntityIndex side_at(std::uint32_t token, std::uint32_t& last) const {
    return annotation_.has_hit_at(token, sides) ? known_side_at(token, last) : no_entity;
  }

 private:
  static constexpr LexicalSet sides{Lexical::Country, Lexical::Bloc};

  struct Pair {
    EntityIndex first, second;
    std::uint32_t count = 0;
    std::uint32_t in_names = 0;  // "EU–Peru Pact", which may be one of others
    std::uint32_t count_in_paragraph = 0;
    std::uint32_t paragraph = 0;
  };

  EntityIndex known_side_at(std::uint32_t token, std::uint32_t& last) const;
  void note(EntityIndex side, TokenRange tokens);
  Pair* note_pair(EntityIndex first, EntityIndex second, std::uint32_t paragraph);
  bool is_main(EntityIndex side) const;
  bool joined(std::uint32_t from, std::uint32_t to) const;

  const Annotation& annotation_;
  std::unordered_map<ConceptId, EntityIndex> entity_of_;
  std::vector<Pair> pairs_;
  std::vector<std::pair<EntityIndex, std::uint32_t>> counts_;  // times named
  std::uint32_t next_token_ = 0;
  std::uint32_t paragraph_ = 0;
  EntityIndex previous_ = no_entity;
  std::uint32_t previous_end_ = 0;
};

}  // namespace communique

#pragma once

#include <cstdint>
#include <vector>

#include "fact/reference/reference_context.hpp"

namespace communique {

// Which sides "the two sides", "the parties" and "both" stand for. Keeps the context.
class SideDescriptions {
 public:
  explicit SideDescriptions(const ReferenceContext& context)
      : context_(context), document_(context.annotation.document) {}

  // After "the two", "the three" or "both" at `first`: what stands from `next` on, so many of them.
  Reference read_number(std::uint32_t first, std::uint32_t next, std::size_t count) const;
  // "the sides" at the token; empty where what follows is none.
  Reference read_plain(std::uint32_t the) const;

 private:
  std::vector<EntityIndex> pair(std::uint32_t phrase) const;
  std::vector<EntityIndex> named_before(std::uint32_t phrase) const;
  std::vector<EntityIndex> sides_told(std::uint32_t phrase) const;
  // The country of the release, named or not, or no_entity.
  EntityIndex home() const { return context_.side_of(context_.annotation.home.country); }
  EntityIndex other_side(EntityIndex side) const;
  std::vector<EntityIndex> guests() const;
  std::vector<EntityIndex> home_and(const std::vector<EntityIndex>& named) const;
  std::vector<EntityIndex> of_meeting(std::uint32_t phrase) const;
  std::vector<EntityIndex> of_talks() const;
  std::vector<EntityIndex> in_turn() const;
  std::vector<EntityIndex> countries_of(EntityIndex one, EntityIndex other) const;

  const Token& token(std::uint32_t t) const { return document_.token(t); }

  const ReferenceContext& context_;
  const Document& document_;
};

}  // namespace communique

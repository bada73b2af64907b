#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// In which country officials are met. `home` is the side that speaks, or no_entity.
class Hosts {
 public:
  Hosts(const Annotation& annotation, const Reading& reading, EntityIndex home)
      : annotation_(annotation), document_(annotation.document), reading_(reading), home_(home) {}

  // The country where one is met who is named from `start` on, with the office up to `end`.
  EntityIndex of(std::uint32_t start, std::uint32_t end) const;
  // The same as the sentence tells it.
  EntityIndex beside(std::uint32_t start, std::uint32_t end) const;
  // The country where those of the sentence are who go abroad, before the token.
  EntityIndex stayed_in(std::uint32_t start) const;
  // The country whose capital is named at the token.
  EntityIndex capital_at(std::uint32_t token) const;
  // Whether who is named before `end` comes on a visit to the side that speaks.
  bool visits_home(std::uint32_t end) const;

 private:
  EntityIndex visited_at(std::uint32_t token, std::uint32_t begin) const;
  bool goes_to(std::uint32_t preposition, std::uint32_t begin) const;
  EntityIndex before(std::uint32_t end) const;
  EntityIndex country_named_at(std::uint32_t token) const;

  const Annotation& annotation_;
  const Document& document_;
  const Reading& reading_;
  EntityIndex home_;
};

}  // namespace communique

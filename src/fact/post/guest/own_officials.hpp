#pragma once

#include <cstdint>
#include <span>

#include "mention/annotation.hpp"

namespace communique {

// The officials of the side that speaks, as long as guests are not yet known: all of whom no other
// side is told.
class OwnOfficials {
 public:
  // `side_of`: by entity, the country or bloc that is told of a person; to outlive this. `home`:
  // the side that speaks, or no_entity.
  OwnOfficials(const Annotation& annotation, std::span<const EntityIndex> side_of, EntityIndex home)
      : annotation_(annotation), side_of_(side_of), home_(home) {}

  // False for what is no person, too, and for nullptr.
  bool contains(const Mention* mention) const;
  // Whether one who is not met himself stands in the sentence before the token.
  bool one_before(std::uint32_t token) const;
  // Whether one does who is not called "H.E.", as a guest is.
  bool plain_one_before(std::uint32_t token) const;

 private:
  std::uint32_t start_of_title(const Mention& person) const;

  const Annotation& annotation_;
  std::span<const EntityIndex> side_of_;
  EntityIndex home_;
};

// Whether "H.E." or the like stands among the tokens.
bool holds_excellency(const Annotation& annotation, TokenRange tokens);

}  // namespace communique

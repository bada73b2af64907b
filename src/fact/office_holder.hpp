#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// Which titles of office stand with which person in the release, to tell whom "the Minister" is.
class OfficeHolders {
 public:
  explicit OfficeHolders(const Annotation& annotation);

  // How well an office named by these tokens fits the person: 2 where it is their title, 1 where
  // it is part of one ("the Minister" for a "Trade Minister"), 0 where it is neither.
  int fit(TokenRange office, EntityIndex person) const;

  // The person named right after the office ("Minister Kim") or before it (", Minister of X").
  static EntityIndex holder_of(const Annotation& annotation, const Office& office);

 private:
  struct Title {
    EntityIndex person;
    TokenRange tokens;
  };

  int fit(TokenRange office, TokenRange title) const;
  bool ranks_lower(TokenRange office, TokenRange title) const;

  const Annotation& annotation_;
  std::vector<Title> titles_;  // by person
};

}  // namespace communique

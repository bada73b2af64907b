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
  // it is part of one ("the Minister" for a "Trade Minister"), 0 where it is neither or is another
  // country's. `country` is that of the office, or no_entity.
  int fit(TokenRange office, EntityIndex person, EntityIndex country) const {
    return fit(office, person, country, Of::All);
  }

  // Whom the office without a name means: the subject where it fits, else the best fit among the
  // persons named lately, of equals the one whom the release names first; no_entity where none
  // fits. "The President" is that of a company only where no other is named.
  EntityIndex find(TokenRange office, EntityIndex country, EntityIndex subject,
                   const std::vector<EntityIndex>& recent) const;

  // Whether a title of the person has the word.
  bool is_called(EntityIndex person, std::uint64_t word) const;

  // Whether the person represents a country or bloc abroad.
  bool is_envoy(EntityIndex person) const;

  // The country that stands in a title of the person, or no_entity.
  EntityIndex country_of(EntityIndex person) const;

 private:
  struct Title {
    EntityIndex person;
    TokenRange tokens;
    EntityIndex country = no_entity;
    bool of_company = false;  // or of an association
    bool of_envoy = false;
    bool plural = false;  // held by several who are named together
  };
  enum class Of : std::uint8_t { States, All };

  void add_counterparts();
  void drop_repeated();
  int fit(TokenRange office, EntityIndex person, EntityIndex country, Of of) const;
  EntityIndex find(TokenRange office, EntityIndex country, EntityIndex subject,
                   const std::vector<EntityIndex>& recent, Of of) const;
  int fit(TokenRange office, const Title& held, bool same_side) const;
  bool names(const Title& title, std::uint32_t t, std::uint64_t word) const;
  bool is_premier(TokenRange office, const Title& title) const;
  bool ranks_lower(TokenRange office, TokenRange title) const;

  const Annotation& annotation_;
  std::vector<Title> titles_;  // by person, those of the same words once
};

}  // namespace communique

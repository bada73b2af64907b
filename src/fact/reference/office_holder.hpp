#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "fact/reference/title_fit.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Which titles of office stand with which person in the release, to tell whom "the Minister" is.
class OfficeHolders {
 public:
  explicit OfficeHolders(const Annotation& annotation);

  // How well an office named by these tokens fits the person: that of their best title as fit_of()
  // tells, and 2 more where they are known to be of `country`, the country of the office or
  // no_entity; 0 where they are another country's.
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
    WrittenTitle written;
    EntityIndex country = no_entity;
    bool of_company = false;  // or of an association
    bool of_envoy = false;
  };
  enum class Of : std::uint8_t { States, All };

  void add_counterparts();
  void drop_repeated();
  std::span<const Title> titles_of(EntityIndex person) const;
  int fit(TokenRange office, EntityIndex person, EntityIndex country, Of of) const;
  EntityIndex find(TokenRange office, EntityIndex country, EntityIndex subject,
                   const std::vector<EntityIndex>& recent, Of of) const;

  const Annotation& annotation_;
  std::vector<Title> titles_;  // by person, those of the same words once
};

}  // namespace communique

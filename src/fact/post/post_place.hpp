#pragma once

#include <vector>

#include "fact/body/ministry.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Where a post is held. At most one of the two is set.
struct PostPlace {
  EntityIndex body = no_entity;
  EntityIndex country = no_entity;
  float confidence = 0.9F;

  bool known() const { return body != no_entity || country != no_entity; }
};

// Finds where offices are held: as the text says beside them, else by what it says of the holder
// elsewhere, by the ministry of that field, or by the country that speaks in the release.
class PostPlaces {
 public:
  PostPlaces(const Annotation& annotation, const Reading& reading);

  // As said with the office itself, or by its field.
  PostPlace stated(const Office& office, EntityIndex person) const;
  // For an office of which nothing is said.
  PostPlace by_context(const Office& office, EntityIndex person) const;

  // Whether the field is that of the ministry at which the office is held, all of it.
  bool is_field_of(const Office& office, EntityIndex body) const;

 private:
  EntityIndex entity_at(std::uint32_t token) const;
  EntityIndex country_at(std::uint32_t token) const;
  void learn_sides();
  EntityIndex country_governed_in(const Office& office) const;
  void learn(EntityIndex person, EntityIndex side);
  FieldWords ministry_field(const Office& office) const;
  bool has_field_before(const Office& office) const;
  EntityIndex usual_body(const Office& office) const;
  bool is_ministry_rank(const Office& office) const;
  bool leads_state(const Office& office) const;
  EntityIndex guest_side(const Office& office) const;
  bool received_one_of_own(std::uint32_t start) const;
  bool chairs_with_own_official(const Office& office) const;
  bool chairs_in(TokenRange range) const;
  EntityIndex capital_before(std::uint32_t token) const;
  EntityIndex capital_at(std::uint32_t token) const;
  bool follows_own_official(std::uint32_t token) const;
  EntityIndex only_foreign_side() const;
  EntityIndex nearest_country(std::uint32_t token) const;

  const Annotation& annotation_;
  const Reading& reading_;
  Ministries ministries_;
  std::vector<EntityIndex> side_of_;  // by entity: the country or bloc of a person
  EntityIndex home_ = no_entity;      // a country or bloc
};

}  // namespace communique

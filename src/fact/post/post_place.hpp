#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "fact/body/ministry.hpp"
#include "fact/facts.hpp"
#include "fact/post/guest/guest.hpp"
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
  // The delegates are those of find_delegates().
  PostPlaces(const Annotation& annotation, std::span<const Representation> delegates,
             const Reading& reading);

  // As said with the office itself, or by its field.
  PostPlace stated(const Office& office, EntityIndex person) const;
  // For an office of which nothing is said.
  PostPlace by_context(const Office& office, EntityIndex person) const;

  // The country or bloc that the text tells of a person, or no_entity.
  EntityIndex side_of_holder(EntityIndex person) const { return side_of_[person]; }
  // The side that speaks, or no_entity.
  EntityIndex home() const { return home_; }
  // The body beside the office, else the ministry that its field names; no_entity if there is none.
  EntityIndex body_named(const Office& office) const;

  // Whether the field is that of the ministry at which the office is held, all of it.
  bool is_field_of(const Office& office, EntityIndex body) const;

  // "Ana Ruiz (Peru)", "Ana Ruiz of Peru": the country, or no_entity.
  EntityIndex country_behind(const Mention& person) const;

 private:
  EntityIndex entity_at(std::uint32_t token) const;
  EntityIndex entity_of(ConceptId id) const;
  EntityIndex country_at(std::uint32_t token) const;
  void learn_sides(std::span<const Representation> delegates);
  void learn_guests();
  EntityIndex side_of_superior(const Office& office) const;
  EntityIndex country_governed_in(const Office& office) const;
  void learn(EntityIndex person, EntityIndex side);
  FieldWords ministry_field(const Office& office) const;
  bool is_headed_by_other(EntityIndex ministry, EntityIndex person) const;
  bool has_field_before(const Office& office) const;
  EntityIndex usual_body(const Office& office) const;
  bool is_bare_minister(const Office& office) const;
  bool is_ministry_rank(const Office& office, EntityIndex ministry) const;
  EntityIndex only_other_than(EntityIndex host) const;
  EntityIndex sender_of(const Office& envoy) const;
  EntityIndex untold_side(const Office& office) const;
  EntityIndex nearest_country(std::uint32_t token) const;

  const Annotation& annotation_;
  const Reading& reading_;
  Ministries ministries_;
  std::vector<EntityIndex> side_of_;  // by entity: the country or bloc of a person
  EntityIndex home_ = no_entity;      // a country or bloc
  EntityIndex own_ministry_ = no_entity;
};

}  // namespace communique

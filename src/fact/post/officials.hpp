#pragma once

#include <vector>

#include "fact/body/actor_side.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The officials of countries and blocs that a release names, by the posts read so far.
class Officials {
 public:
  Officials(const Annotation& annotation, const Reading& reading);

  // Of a country or a union of some; one of what convenes all takes no side, unless she is its
  // Secretary-General.
  bool contains(EntityIndex person) const;
  EntityIndex side_of(EntityIndex person) const { return sides_.of(person); }
  // Of a country, in an office that is no deputy's.
  bool leads_for_country(EntityIndex person) const;
  // Whether all that is told of the person is a post at a board or an agency, for which she signs
  // and meets.
  bool serves_agency(EntityIndex person) const;
  // Those named outside brackets, in order of the text.
  std::vector<const Mention*> in(TokenRange range) const;

  bool have_two_sides(const std::vector<EntityIndex>& officials) const;
  // Whether no two of them are of one side.
  bool have_sides_of_their_own(const std::vector<EntityIndex>& officials) const;

 private:
  bool is_signed_for_by_head(EntityIndex body) const;  // cv:agency of its head

  const Annotation& annotation_;
  const Reading& reading_;
  ActorSides sides_;
  std::vector<bool> deputies_;     // by entity
  std::vector<bool> secretaries_;  // by entity: secretaries-general, who speak for their bloc
  std::vector<bool> governors_;    // of provinces and towns, for which alone they act
};

}  // namespace communique

#pragma once

#include <vector>

#include "fact/reference/guest_phrase.hpp"
#include "fact/reference/named_bodies.hpp"
#include "fact/reference/reference_context.hpp"

namespace communique {

// Whom or what definite descriptions stand for: "the two sides", "both", "the Minister", "the
// Chilean guest", "the ministry". Keeps the context, which is to outlive it.
class DescriptionReader {
 public:
  explicit DescriptionReader(const ReferenceContext& context)
      : context_(context), document_(context.annotation.document), bodies_(context.annotation) {}

  // The description that begins with the "the", "both" or "our" at the token of the sentence; the
  // sides of the context are to be advanced to it.
  Reference read(std::uint32_t t);
  // An office without an article, with which the sentence begins at the token.
  Reference read_bare_office(std::uint32_t t);

 private:
  Reference read_number(std::uint32_t first, std::uint32_t t, std::size_t count) const;
  Reference read_office(std::uint32_t the, std::uint32_t t);
  Reference read_own_office(std::uint32_t our, std::uint32_t t) const;
  Reference read_guest(std::uint32_t the, std::uint32_t t) const;
  bool is_received(TokenRange guest) const;
  bool is_foreign(EntityIndex person) const;
  template <typename Predicate>
  Reference read_head_of_state(std::uint32_t the, const GuestPhrase& phrase, Predicate fits) const;
  Reference read_body(std::uint32_t the, std::uint32_t t);
  std::vector<EntityIndex> pair(std::uint32_t phrase) const;
  std::vector<EntityIndex> sides_named_before(std::uint32_t phrase) const;
  std::vector<EntityIndex> sides_told(std::uint32_t phrase) const;
  EntityIndex side_of(ConceptId concept_id) const;
  EntityIndex home() const;
  std::vector<EntityIndex> guests() const;
  EntityIndex other_side(EntityIndex side) const;
  std::vector<EntityIndex> home_and(const std::vector<EntityIndex>& named) const;
  std::vector<EntityIndex> sides_of_meeting(std::uint32_t the) const;
  std::vector<EntityIndex> sides_of_talks() const;
  std::vector<EntityIndex> sides_in_turn() const;
  std::vector<EntityIndex> countries_of(EntityIndex one, EntityIndex other) const;
  EntityIndex country_behind(const Office& office) const;
  EntityIndex named_next(const Office& office) const;
  bool is_bare_chair(const Office& office) const;
  EntityIndex told_to_chair(std::uint32_t end);
  const Office* office_at(std::uint32_t t) const;
  std::vector<EntityIndex> last_person() const;

  const Token& token(std::uint32_t t) const { return document_.token(t); }
  bool at(std::uint32_t t, Particle particle) const { return context_.at(t, particle); }
  std::uint32_t end() const { return context_.sentence.last; }

  const ReferenceContext& context_;
  const Document& document_;
  NamedBodies bodies_;
  std::uint32_t chairs_until_ = 1;  // where the search for who chaired goes on
  EntityIndex chair_ = no_entity;
  bool several_chairs_ = false;
};

}  // namespace communique

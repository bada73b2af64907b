#pragma once

#include <vector>

#include "fact/reference/authors.hpp"
#include "fact/reference/reference_context.hpp"

namespace communique {

// Whom or what pronouns stand for: "he", "her German counterpart", "they", "it", "we", "I". Keeps
// the context, which is to outlive it.
class PronounReader {
 public:
  explicit PronounReader(ReferenceContext& context)
      : context_(context),
        document_(context.annotation.document),
        authors_(context.annotation, context.phrases, context.holders, context.salience) {}

  // The pronoun that begins at the token of the sentence; to be asked from left to right.
  Reference read(std::uint32_t t);

 private:
  Reference we(std::uint32_t t);
  Reference first_person(std::uint32_t t);
  EntityIndex in_series(std::uint32_t pronoun, EntityIndex person);
  std::vector<EntityIndex> others_at(std::uint32_t pronoun) const;
  void add_holders_of_object(std::uint32_t pronoun, std::vector<EntityIndex>& others) const;
  Reference her(std::uint32_t t);
  std::vector<EntityIndex> they(std::uint32_t pronoun) const;
  Reference counterpart(std::uint32_t t);
  bool names_person(std::uint32_t t) const;
  Reference it(std::uint32_t t);

  const Token& token(std::uint32_t t) const { return document_.token(t); }
  bool at(std::uint32_t t, Particle particle) const { return context_.at(t, particle); }
  std::uint32_t end() const { return context_.sentence.last; }

  ReferenceContext& context_;
  const Document& document_;
  Authors authors_;
  EntityIndex series_subject_ = no_entity;
  Particle series_pronoun_ = Particle::None;
};

}  // namespace communique

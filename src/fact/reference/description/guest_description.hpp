#pragma once

#include <cstdint>

#include "fact/reference/description/guest_phrase.hpp"
#include "fact/reference/reference_context.hpp"

namespace communique {

// Whom "the Chilean guest", "the envoy" and "the Head of State" stand for. Keeps the context.
class GuestDescriptions {
 public:
  explicit GuestDescriptions(const ReferenceContext& context)
      : context_(context), document_(context.annotation.document) {}

  // With the article at the token: the last one named whom it fits; a guest by his country.
  Reference read(std::uint32_t the) const;

 private:
  bool is_titled(EntityIndex person, const GuestPhrase& guest, EntityIndex country) const;
  bool is_received(TokenRange guest) const;
  bool is_foreign(EntityIndex person) const;
  template <typename Predicate>
  Reference read_head_of_state(std::uint32_t the, const GuestPhrase& phrase, Predicate fits) const;

  const Token& token(std::uint32_t t) const { return document_.token(t); }
  std::uint32_t end() const { return context_.sentence.last; }

  const ReferenceContext& context_;
  const Document& document_;
};

}  // namespace communique

#pragma once

#include <cstdint>

#include "fact/reference/reference_context.hpp"

namespace communique {

// Whom an office without a name stands for: "the Minister", "our Minister", "Minister noted". Keeps
// the context. Each reader gives a reference without tokens where there is no such office.
class OfficeDescriptions {
 public:
  explicit OfficeDescriptions(const ReferenceContext& context)
      : context_(context), document_(context.annotation.document) {}

  // "the Minister", with the article at the token. Tokens may not go back from one call to the
  // next.
  Reference read(std::uint32_t the) { return read(the, the + 1); }
  // "our Minister", with the pronoun at the token
  Reference read_own(std::uint32_t our) const;
  // An office without an article, with which the sentence begins at the token.
  Reference read_bare(std::uint32_t t);

 private:
  Reference read(std::uint32_t first, std::uint32_t t);
  const Office* office_at(std::uint32_t t) const;
  EntityIndex country_behind(const Office& office) const;
  EntityIndex named_next(const Office& office) const;
  bool is_bare_chair(const Office& office) const;
  EntityIndex told_to_chair(std::uint32_t end);

  const Token& token(std::uint32_t t) const { return document_.token(t); }

  const ReferenceContext& context_;
  const Document& document_;
  std::uint32_t chairs_until_ = 1;  // where the search for who chaired goes on
  EntityIndex chair_ = no_entity;
  bool several_chairs_ = false;
};

}  // namespace communique

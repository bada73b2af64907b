#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// The quotations of a release: outermost pairs of quotation marks within a paragraph. A paragraph
// that begins with a mark nothing closes is a quotation that goes on in the next one. What stands
// between the dash that a paragraph begins with and ", says" or "– said" is one, too.
class Quotations {
 public:
  explicit Quotations(const Annotation& annotation);

  std::span<const TokenRange> all() const { return quotations_; }  // marks included
  // Whether the token stands between the marks of a quotation.
  bool covers(std::uint32_t token) const { return inside_[token]; }
  // The quotation whose closing mark is the token, or nullptr.
  const TokenRange* closed_by(std::uint32_t token) const;

 private:
  void add(TokenRange quotation);
  void add_quoted(const Document& document, TokenRange line, std::span<const std::uint32_t> marks);
  void add_dashed(const Annotation& annotation, TokenRange line);

  std::vector<TokenRange> quotations_;
  std::vector<bool> inside_;
};

}  // namespace communique

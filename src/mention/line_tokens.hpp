#pragma once

#include "text/document.hpp"

namespace communique {

// The tokens of a document seen by a reader that stays in one line: what begins the next one, or
// lies past the end, is nothing.
class LineTokens {
 public:
  explicit LineTokens(const Document& document) : document_(document) {}

  bool has(std::uint32_t at) const {
    return at < document_.size() && !document_.token(at).starts_line;
  }
  bool is(std::uint32_t at, Mark mark) const { return has(at) && document_.token(at).is(mark); }
  bool is(std::uint32_t at, Particle particle) const {
    return has(at) && document_.token(at).is(particle);
  }

 private:
  const Document& document_;
};

}  // namespace communique

#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// The first bodies and organisations of a release, for "the ministry", "the committee". Keeps
// pointers to the mentions of the annotation.
class NamedBodies {
 public:
  explicit NamedBodies(const Annotation& annotation) : annotation_(annotation) {}

  // The first one before the token with that word (a hash) in its name, or nullptr. Tokens may not
  // go back from one call to the next.
  const Mention* first_with_word(std::uint64_t word, std::uint32_t before);

 private:
  void note_before(std::uint32_t token);
  bool has_word(const Mention& mention, std::uint64_t word) const;

  const Annotation& annotation_;
  std::vector<const Mention*> bodies_;
  std::size_t next_mention_ = 0;
};

}  // namespace communique

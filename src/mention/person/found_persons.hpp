#pragma once

#include <unordered_map>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// The persons found so far in one release, before their mentions are sorted into the annotation.
class FoundPersons {
 public:
  explicit FoundPersons(Annotation& annotation)
      : annotation_(annotation), claimed_(annotation.document.size(), false) {}

  // Adds a person known by `name`, of which the text's form is `surface` (with a title or a form of
  // address where the name is short). False where the tokens are taken.
  bool add(TokenRange surface, TokenRange name, std::string_view rule, float confidence);

  // Adds a name that its surroundings alone tell: of two words or more, none of which any list
  // knows.
  void add_plain(TokenRange name, std::string_view rule, float confidence);

  bool claimed(std::uint32_t token) const { return claimed_[token]; }
  bool claimed(TokenRange tokens) const;

  // Whether a fuller name with these words and more was found: the words are a short form of it.
  bool shortens_known_name(TokenRange name) const;
  // Whether the word stands in a full name found.
  bool known_word(std::uint32_t token) const;

  const std::vector<TokenRange>& names() const { return names_; }

 private:
  void remember(TokenRange name);

  Annotation& annotation_;
  std::vector<bool> claimed_;
  std::vector<TokenRange> names_;                                  // of two units or more
  std::unordered_multimap<std::uint64_t, std::uint32_t> by_word_;  // into names_
};

}  // namespace communique

#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// Where a phrase of actors stands in its sentence, by the words before it. Holds a reference to the
// annotation.
class PhrasePosition {
 public:
  // `first` is the first token of the phrase.
  PhrasePosition(const Annotation& annotation, TokenRange sentence, std::uint32_t first)
      : annotation_(annotation),
        document_(annotation.document),
        sentence_(sentence),
        first_(first) {}

  template <typename Kind>  // Particle or Mark
  bool follows(Kind kind) const {
    return has_before(1) && before(1).is(kind);
  }
  // "met X", but not "“...,” said X".
  bool follows_verb() const;
  // "met his Korean counterpart, X"
  bool follows_counterpart() const;
  // "A and his Thai counterpart X", "A and her counterpart, X,".
  bool is_beside_subject() const;
  // "met X", "called on X", "spoke with X": shares in what the subject does.
  bool joins_subject() const;
  // "between X and Y", "announced by X and Y", but not "signed by X and Y" on behalf of others
  bool acts_together() const;
  // "was led by X", but not "which was led by X"
  bool leads() const;

 private:
  // Whether the sentence has as many tokens before the phrase; the nth of them, the nearest first.
  bool has_before(std::uint32_t count) const { return first_ >= sentence_.first + count; }
  const Token& before(std::uint32_t count) const { return document_.token(first_ - count); }

  const Annotation& annotation_;
  const Document& document_;
  TokenRange sentence_;
  std::uint32_t first_;
};

}  // namespace communique

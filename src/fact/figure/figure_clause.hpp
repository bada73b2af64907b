#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fact/figure/figure_draft.hpp"

namespace communique {

// What figures carry over from sentence to sentence.
struct FigureTopic {
  std::optional<FigureSubject> subject;  // the last one with an indicator of its own
  std::uint32_t silent_sentences = 0;    // since figures were last told
  std::string item;                      // of the figure last told
  std::optional<FigureSubject> trade;    // between two sides, told last in the paragraph
  std::uint32_t paragraph = 0;           // of the sentence read last
  bool in_entry = false;                 // the paragraph is a line of a list
  bool headed = false;                   // a heading tells what the lines below count

  // Whether a sentence without an indicator may speak of the topic.
  bool is_fresh() const { return silent_sentences < 2; }
};

// Where the reading of a clause with figures stands.
struct FigureClause {
  std::uint32_t first = 0;              // token with which the clause begins
  std::uint32_t phrase_first = 0;       // after the last subject or amount
  std::vector<FigureSubject> subjects;  // several: "exports and imports"
  std::size_t next_subject = 0;         // the one that the next value is of
  std::optional<double> pending;        // a change whose value is to come
  std::uint32_t pending_at = 0;
  std::optional<FigureDraft> earlier;  // "after a fall of 2% in May": to be told behind the change
  int direction = 0;
  bool compared = false;
  bool disclaimed = false;
  bool present = false;  // its last verb of a level is in the present
  bool verb_seen = false;
  bool value_told = false;        // the last value has no change yet, also in the clause before
  bool stepped = false;           // "rose $3 million": by how much, before to what
  bool trading = false;           // "exported": the amount may be of goods
  bool verb_after_value = false;  // "..., and had grown": its last verb, also of the clause before

  void start(std::uint32_t token) {
    FigureClause next;
    next.first = next.phrase_first = token;
    next.pending_at = pending_at;
    next.value_told = value_told;
    next.verb_after_value = verb_after_value;
    *this = std::move(next);
  }

  // Whether the last of `drafts`, the figures of the sentence, is of this clause, and its subject
  // has its value.
  bool is_complete(const std::vector<FigureDraft>& drafts) const {
    return !drafts.empty() && drafts.back().anchor >= first && !subjects.empty() &&
           next_subject > 0;
  }
};

}  // namespace communique

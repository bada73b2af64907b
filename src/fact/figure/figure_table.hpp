#pragma once

#include <vector>

#include "fact/figure/figure_clause.hpp"
#include "fact/figure/figure_draft.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Reads tables of changes whose rows stand as lines: "Market / Jan 2025 / Feb 2025", and below it
// "Chile / 10.4 / 46.2". What they count is told by the topic.
class FigureTable {
 public:
  explicit FigureTable(const Annotation& annotation)
      : annotation_(annotation),
        document_(annotation.document),
        has_separators_(document_.text().find('|') != std::string_view::npos ||
                        !document_.places_of(Mark::Slash).empty()) {}

  // The figures of a row; none where the sentence is no row. Remembers the head of the table.
  std::vector<FigureDraft> read(TokenRange sentence, const FigureTopic& topic);

 private:
  std::vector<TokenRange> cells_of(TokenRange sentence) const;
  bool parts(std::uint32_t token) const;
  bool tells_percent(TokenRange sentence) const;
  bool take_head(const std::vector<TokenRange>& cells);
  std::optional<double> number_in(TokenRange cell) const;
  std::optional<FigureSubject> subject_of(TokenRange cell, const FigureTopic& topic) const;

  const Annotation& annotation_;
  const Document& document_;
  const bool has_separators_;
  std::vector<DateMention> columns_;
  TokenRange above_;  // the last sentence that is no row
};

}  // namespace communique

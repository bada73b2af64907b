#include "fact/figure/figure_table.hpp"

#include "fact/figure/implied_subject.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "mention/date/date.hpp"
#include "mention/number/amount.hpp"

namespace communique {

std::vector<FigureDraft> FigureTable::read(TokenRange sentence, const FigureTopic& topic) {
  const std::vector<TokenRange> cells = cells_of(sentence);
  std::vector<FigureDraft> drafts;
  if (cells.size() < 2) {
    columns_.clear();
    above_ = sentence;
    return drafts;
  }
  if (take_head(cells) || columns_.size() + 1 != cells.size() || !topic.subject) return drafts;
  const auto subject = subject_of(cells.front(), topic);
  for (std::size_t i = 1; subject && i < cells.size(); ++i) {
    const auto change = number_in(cells[i]);
    if (!change) return {};
    FigureDraft draft;
    draft.subject = *subject;
    draft.change = change;
    draft.period = columns_[i - 1];
    draft.anchor = cells[i].first;
    draft.rule = "row-of-table";
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

bool FigureTable::parts(std::uint32_t token) const {
  const Token& mark = document_.token(token);
  return !mark.is_word() &&
         ((mark.is(Mark::Slash) && !mark.glued) || document_.text_of(token) == "|");
}

std::vector<TokenRange> FigureTable::cells_of(TokenRange sentence) const {
  std::vector<TokenRange> cells;
  if (!has_separators_) return cells;
  TokenRange cell{sentence.first, sentence.first};
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (!parts(t)) continue;
    cell.last = t;
    if (cell.empty()) return {};
    cells.push_back(cell);
    cell.first = t + 1;
  }
  cell.last = sentence.last;
  if (!cells.empty() && !cell.empty()) cells.push_back(cell);
  return cells;
}

// "(per cent)", "change in %"
bool FigureTable::tells_percent(TokenRange sentence) const {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = document_.token(t);
    if (token.is(Mark::Percent) || token.word == "percent"_word || token.word == "cent"_word)
      return true;
  }
  return false;
}

// Each cell but the first is a time, and the line above tells of percents.
bool FigureTable::take_head(const std::vector<TokenRange>& cells) {
  std::vector<DateMention> columns;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    const DateMention* date = date_at(annotation_, cells[i].first);
    if (date == nullptr || date->tokens != cells[i]) return false;
    columns.push_back(*date);
  }
  if (!tells_percent(above_)) return false;
  columns_ = std::move(columns);
  return true;
}

std::optional<double> FigureTable::number_in(TokenRange cell) const {
  const auto amount = read_amount(annotation_, cell.last - 1);
  if (!amount || amount->kind != AmountKind::Plain || cell.size() > 2) return std::nullopt;
  const bool falls = cell.size() == 2 && document_.token(cell.first).is_dash();
  return falls && !amount->is_signed ? -amount->value : amount->value;
}

// "Chile", "EU 27", "Salt".
std::optional<FigureSubject> FigureTable::subject_of(TokenRange cell,
                                                     const FigureTopic& topic) const {
  const std::string_view indicator = indicator_of(annotation_, *topic.subject);
  if (indicator != "exports" && indicator != "imports" && indicator != "trade") return std::nullopt;
  FigureSubject subject = *topic.subject;
  subject.tokens = cell;
  subject.implied = true;
  if (const Territory side = territory_at(annotation_, cell.first)) {
    subject.partners.assign(1, side.entity);
    return subject;
  }
  const auto item = read_implied_subject(annotation_, cell);
  if (!item || item->item.empty()) return std::nullopt;
  subject.item = item->item;
  return subject;
}

}  // namespace communique

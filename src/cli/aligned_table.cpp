#include "cli/aligned_table.hpp"

#include <algorithm>
#include <numeric>

#include "util/utf8.hpp"

namespace communique {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t longest_uncut[] = {14, 10, 8};  // of words: the first that lets all fit
constexpr std::size_t longest_number = 16;
constexpr std::size_t below_indent = 4;

using Widths = std::vector<std::size_t>;

// Of the first `count` columns.
Widths natural_widths(const TextRow& columns, std::span<const TextRow> rows, std::size_t count) {
  Widths widths;
  for (std::size_t c = 0; c < count; ++c) widths.push_back(display_width(columns[c]));
  for (const TextRow& row : rows) {
    for (std::size_t c = 0; c < count; ++c) widths[c] = std::max(widths[c], display_width(row[c]));
  }
  return widths;
}

// Columns that a word needs: numbers and dates are not cut, for their parts would mislead.
std::size_t needed_width(std::string_view word, std::size_t uncut) {
  const bool number = !word.empty() && word.front() >= '0' && word.front() <= '9';
  return std::min(display_width(word), number ? longest_number : uncut);
}

// What the words of a text need.
std::size_t least_width(std::string_view text, std::size_t uncut) {
  std::size_t least = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    least = std::max(least, needed_width(text.substr(0, end), uncut));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return least;
}

Widths least_widths(const TextRow& columns, std::span<const TextRow> rows, std::size_t count,
                    std::size_t uncut) {
  Widths widths;
  for (std::size_t c = 0; c < count; ++c) widths.push_back(least_width(columns[c], uncut));
  for (const TextRow& row : rows) {
    for (std::size_t c = 0; c < count; ++c)
      widths[c] = std::max(widths[c], least_width(row[c], uncut));
  }
  return widths;
}

// Takes from the widest column that can give, until all fit or none can; whether all fit.
bool fit(Widths& widths, const Widths& least, std::size_t width) {
  const std::size_t gaps = gap * (widths.size() - 1);
  std::size_t sum = std::accumulate(widths.begin(), widths.end(), gaps);
  for (; sum > width; --sum) {
    std::size_t widest = widths.size();
    for (std::size_t c = 0; c < widths.size(); ++c) {
      const bool gives = widths[c] > least[c];
      if (gives && (widest == widths.size() || widths[c] > widths[widest])) widest = c;
    }
    if (widest == widths.size()) return false;
    --widths[widest];
  }
  return true;
}

void fit(Widths& widths, const TextRow& columns, std::span<const TextRow> rows, std::size_t width) {
  for (const std::size_t uncut : longest_uncut) {
    if (fit(widths, least_widths(columns, rows, widths.size(), uncut), width)) return;
  }
}

class AlignedWriter {
 public:
  AlignedWriter(std::ostream& out, const Terminal& terminal, Widths widths)
      : out_(out), terminal_(terminal), widths_(std::move(widths)) {}

  void write(const TextRow& row, bool heading) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t c = 0; c < widths_.size(); ++c) {
      cells.push_back(cut_lines(row[c], widths_[c]));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) write_line(cells, line, heading);
  }

  void write_below(std::string_view text, std::span<const std::string> names) {
    const std::string indent(below_indent, ' ');
    const std::string next_line = "\n" + indent;
    std::string lines;
    for (const std::string& line : cut_lines(text, terminal_.width - below_indent)) {
      if (line.empty()) continue;
      if (!lines.empty()) lines += next_line;
      lines += line;
    }
    out_ << indent << terminal_.quoted(lines, names) << '\n';
  }

 private:
  void write_line(const std::vector<std::vector<std::string>>& cells, std::size_t line,
                  bool heading) {
    std::size_t owed = 0;  // blanks before the next text; none at the end of a line
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const std::string text = line < cells[c].size() ? cells[c][line] : "";
      if (!text.empty()) {
        const Style style = heading ? Style::Heading : c == 0 ? Style::Name : Style::Plain;
        out_ << std::string(owed, ' ') << terminal_.styled(text, style);
        owed = 0;
      }
      owed += widths_[c] - std::min(widths_[c], display_width(text)) + gap;
    }
    out_ << '\n';
  }

  std::ostream& out_;
  const Terminal& terminal_;
  Widths widths_;
};

// Bytes of the longest start of `word` that takes at most `width` columns, at least one code point;
// after a hyphen where one stands in its second half.
std::size_t start_that_fits(std::string_view word, std::size_t width) {
  std::size_t end = decode_utf8(word, 0).length;
  while (end < word.size()) {
    const std::size_t next = end + decode_utf8(word, end).length;
    if (display_width(word.substr(0, next)) > width) break;
    end = next;
  }
  const std::size_t hyphen = word.substr(0, end).find_last_of("-:");
  return hyphen != std::string_view::npos && hyphen >= end / 2 ? hyphen + 1 : end;
}

}  // namespace

std::vector<std::string> cut_lines(std::string_view text, std::size_t width) {
  const bool padded = text.starts_with(' ') || text.ends_with(' ');
  if (!padded && display_width(text) <= width) return {std::string(text)};
  std::vector<std::string> lines{""};
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (!lines.back().empty() && display_width(lines.back()) + 1 + display_width(word) > width)
      lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    while (display_width(word) > width) {
      const std::size_t end = start_that_fits(word, width);
      lines.back() += word.substr(0, end);
      lines.emplace_back();
      word.remove_prefix(end);
    }
    lines.back() += word;
  }
  return lines;
}

void write_aligned(std::ostream& out, const TextRow& columns, std::span<const TextRow> rows,
                   std::span<const std::vector<std::string>> names, const Terminal& terminal,
                   bool source_below) {
  const std::size_t count = columns.size() - (source_below ? 2 : 0);
  Widths widths = natural_widths(columns, rows, count);
  if (terminal.width != 0) fit(widths, columns, rows, terminal.width);
  AlignedWriter writer(out, terminal, std::move(widths));
  writer.write(columns, true);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const TextRow& row = rows[i];
    writer.write(row, false);
    if (source_below) writer.write_below(row.back() + " [" + row[count] + "]", names[i]);
  }
}

}  // namespace communique

#include "input/listing.hpp"

#include <algorithm>
#include <string>

#include "util/line_reader.hpp"

namespace communique {
namespace {

// Gathers the lines of one record after another.
class ListingReader {
 public:
  ListingReader(BlockReader& blocks, const CategoryNames& categories, Intake& intake)
      : category_test_(categories, blocks.head()),
        lines_(blocks, longest_release + 1),
        intake_(intake) {}

  void read() {
    for (std::string_view line; lines_.next(line);) {
      if (trimmed(line) == "-") {
        finish();
      } else {
        gather(line);
      }
    }
    finish();
  }

 private:
  void gather(std::string_view line) {
    if (text_.empty()) {
      if (trimmed(line).empty()) return;
      first_line_ = lines_.number();
    }
    if (text_.size() > longest_release) return;
    text_ += line;
    text_ += '\n';
  }

  void finish() {
    if (text_.size() > longest_release) {
      intake_.report_overlong(first_line_);
    } else if (!text_.empty()) {
      take();
    }
    text_.clear();
  }

  void take() {
    Record record;
    record.line = first_line_;
    record.day = take_closing_day(text_);
    std::string_view rest = trimmed(text_);
    std::string_view first = take_line(rest);
    std::string_view after = trimmed(rest);
    const std::string_view second = take_line(after);
    if (!after.empty() && category_test_.is_category(first, second)) {
      record.category = first;
      first = second;
      rest = after;
    }
    record.title = first;
    record.body = rest;
    intake_.take(std::move(record));
  }

  // The first line, trimmed; `text` keeps what follows it.
  static std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
  }

  CategoryTest category_test_;
  LineReader lines_;
  Intake& intake_;
  std::string text_;
  std::uint64_t first_line_ = 1;
};

}  // namespace

std::string take_closing_day(std::string& text) {
  constexpr std::size_t length = 14;  // "date2025-12-01"
  const std::string_view whole = trimmed(text);
  if (whole.size() < length) return {};
  const std::string_view closing = whole.substr(whole.size() - length);
  const auto is_figure = [](char c) { return (c >= '0' && c <= '9') || c == '-'; };
  if (!closing.starts_with("date") || !std::ranges::all_of(closing.substr(4), is_figure)) return {};
  std::string day(closing.substr(4));
  text.resize(static_cast<std::size_t>(closing.data() - text.data()));
  return day;
}

void read_listing(BlockReader& blocks, const CategoryNames& categories, Intake& intake) {
  ListingReader(blocks, categories, intake).read();
}

}  // namespace communique

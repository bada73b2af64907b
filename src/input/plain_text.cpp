#include "input/plain_text.hpp"

#include <algorithm>
#include <string>

#include "input/day.hpp"
#include "input/listing.hpp"
#include "util/line_reader.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

constexpr int header_lines = 10;

// The rest of a line that opens with "Date:" in any case.
std::string_view date_field(std::string_view line) {
  constexpr std::string_view name = "date:";
  line = trimmed(line);
  if (fold(line.substr(0, name.size())) != name) return {};
  return trimmed(line.substr(name.size()));
}

}  // namespace

void read_plain_text(BlockReader& blocks, Intake& intake) {
  LineReader lines(blocks, longest_release + 1);
  Record record;
  std::string text, field;
  for (std::string_view line; text.size() <= longest_release && lines.next(line);) {
    if (text.empty() && trimmed(line).empty()) continue;
    if (field.empty() && lines.number() <= header_lines) {
      field = date_field(line);
      if (!field.empty()) continue;
    }
    if (text.empty()) record.line = lines.number();
    text += line;
    text += '\n';
  }
  if (text.size() > longest_release) return intake.report_overlong(record.line);
  if (text.empty() && field.empty()) return;
  record.day = take_closing_day(text);
  if (!field.empty()) record.day = field;
  if (record.day.empty())
    record.day = to_iso(find_day_in_file_name(intake.source()).value_or(Date{}));
  const std::string_view whole = trimmed(text);
  const std::size_t title_end = std::min(whole.find('\n'), whole.size());
  record.title = trimmed(whole.substr(0, title_end));
  record.body = whole.substr(std::min(title_end + 1, whole.size()));
  intake.take(std::move(record));
}

}  // namespace communique

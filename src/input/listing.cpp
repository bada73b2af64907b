#include "input/listing.hpp"

#include <algorithm>
#include <vector>

namespace communique {
namespace {

constexpr std::size_t date_length = 14;  // "date2025-12-01"

std::string_view trim(std::string_view line) {
  const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!line.empty() && space(line.front())) line.remove_prefix(1);
  while (!line.empty() && space(line.back())) line.remove_suffix(1);
  return line;
}

// A short line of capitalised words without a closing mark, where at least a title and a body
// follow.
bool looks_like_category(std::string_view line) {
  if (line.size() > 40 || line.empty()) return false;
  const std::size_t words = 1 + static_cast<std::size_t>(std::ranges::count(line, ' '));
  const bool capital = line.front() >= 'A' && line.front() <= 'Z';
  return capital && words <= 3;
}

Date take_date(std::string_view& line) {
  if (line.size() < date_length || !line.substr(line.size() - date_length).starts_with("date"))
    return {};
  const auto date = parse_iso_date(line.substr(line.size() - 10));
  if (!date) return {};
  line = trim(line.substr(0, line.size() - date_length));
  return *date;
}

void finish(std::vector<std::string_view> lines, const std::string& source,
            std::uint32_t first_line, const std::function<void(Release&&)>& sink) {
  std::erase_if(lines, [](std::string_view line) { return line.empty(); });
  if (lines.empty()) return;
  Release release;
  release.date = take_date(lines.back());
  if (lines.size() > 2 && looks_like_category(lines.front())) {
    release.category = lines.front();
    lines.erase(lines.begin());
  }
  release.title_length = static_cast<std::uint32_t>(lines.front().size());
  for (const std::string_view line : lines) {
    if (line.empty()) continue;
    if (!release.text.empty()) release.text += '\n';
    release.text += line;
  }
  release.source_file = source;
  release.source_line = first_line;
  release.id = derive_release_id(release);
  sink(std::move(release));
}

}  // namespace

void read_listing(std::string_view listing, const std::string& source,
                  const std::function<void(Release&&)>& sink) {
  std::vector<std::string_view> lines;
  std::uint32_t line_number = 0, first_line = 1;
  while (!listing.empty()) {
    const std::size_t end = std::min(listing.find('\n'), listing.size());
    const std::string_view line = trim(listing.substr(0, end));
    listing.remove_prefix(std::min(end + 1, listing.size()));
    ++line_number;
    if (line == "-") {
      finish(lines, source, first_line, sink);
      lines.clear();
      first_line = line_number;
    } else {
      lines.push_back(line);
    }
  }
  finish(lines, source, first_line, sink);
}

}  // namespace communique

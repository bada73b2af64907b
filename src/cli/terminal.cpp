#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>

#include "cli/name_marks.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

bool set_and_not_empty(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

std::size_t terminal_width() {
  if (const char* columns = std::getenv("COLUMNS")) {
    std::size_t width = 0;
    const auto parsed = std::from_chars(columns, columns + std::strlen(columns), width);
    if (parsed.ec == std::errc() && width >= 20) return width;
  }
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20 ? size.ws_col : 80;
}

bool is_combining(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200D) ||
         (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x20D0 && c <= 0x20FF);
}

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
         (c >= 0x20000 && c <= 0x3FFFD);
}

bool is_printable_ascii(std::string_view text) {
  const auto is_other = [](char c) { return static_cast<signed char>(c) < 0x20 || c == 0x7F; };
  return std::ranges::count_if(text, is_other) == 0;
}

}  // namespace

bool is_unprintable(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || bidirectional || c == 0x2028 || c == 0x2029;
}

Terminal Terminal::of_stdout() {
  if (isatty(STDOUT_FILENO) == 0) return {};
  const char* term = std::getenv("TERM");
  const bool dumb = term == nullptr || std::string_view(term) == "dumb";
  return {!dumb && !set_and_not_empty("NO_COLOR"), terminal_width()};
}

std::string Terminal::styled(std::string_view text, Style style) const {
  if (!colour || style == Style::Plain) return std::string(text);
  const char* code = style == Style::Heading ? "\033[1m"
                     : style == Style::Name  ? "\033[36m"
                                             : "\033[2m";
  return code + std::string(text) + "\033[0m";
}

std::string Terminal::quoted(std::string_view text, std::span<const std::string> names) const {
  if (!colour) return std::string(text);
  return styled(mark_names(text, names, "\033[22;1m", "\033[22;2m"), Style::Faint);
}

std::size_t display_width(std::string_view text) {
  if (is_printable_ascii(text)) return text.size();
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    at += decoded.length;
    if (!is_combining(decoded.value)) width += is_wide(decoded.value) ? 2 : 1;
  }
  return width;
}

std::string printable(std::string_view text) {
  if (is_printable_ascii(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    const char32_t c = decoded.value;
    if (c == '\n' || c == '\t' || c == '\r') {
      out += ' ';
    } else {
      append_utf8(out, is_unprintable(c) ? 0xFFFD : c);
    }
    at += decoded.length;
  }
  return out;
}

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t word_width = display_width(word);
    if (column > 0 && column + 1 + word_width > width) {
      out += '\n';
      out.append(indent, ' ');
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word_width;
  }
  return out;
}

}  // namespace communique

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace communique {

enum class Style { Plain, Heading, Name, Faint };

// What standard output is: a terminal shows colour and wraps, a pipe or file gets plain lines.
struct Terminal {
  bool colour = false;
  std::size_t width = 0;  // columns; 0 where lines are not to be wrapped

  // Colour only on a terminal, and not where NO_COLOR is set or TERM is "dumb" (no-color.org).
  static Terminal of_stdout();

  // The text with the escape sequences of the style, where colour is on.
  std::string styled(std::string_view text, Style style) const;
  // A faint text in which the names stand out in bold.
  std::string quoted(std::string_view text, std::span<const std::string> names) const;
};

// Columns that a text takes on a terminal: 2 for wide East Asian characters and emoji, 0 for
// combining marks.
std::size_t display_width(std::string_view text);

// Control characters and what turns the direction of writing.
bool is_unprintable(char32_t c);

// A copy that can do nothing to a terminal or a line: control characters and bidirectional
// overrides become U+FFFD, line ends and tabs a space.
std::string printable(std::string_view text);

// Cuts at spaces into lines of at most `width` columns; a longer word stands alone.
std::string wrap(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace communique

#include "cli/terminal_guard.hpp"

#include <unistd.h>

#include "cli/terminal.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

// The length of the colour code that begins the text, or 0.
std::size_t colour_code_length(std::string_view text) {
  if (!text.starts_with("\033[")) return 0;
  const std::size_t end = text.find_first_not_of("0123456789;", 2);
  return end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

}  // namespace

std::string without_terminal_control(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t colour = colour_code_length(text.substr(at));
    if (colour > 0) {
      out += text.substr(at, colour);
      at += colour;
      continue;
    }
    const DecodedCodePoint decoded = decode_utf8(text, at);
    const bool harmless = decoded.value == '\n' || decoded.value == '\t';
    append_utf8(out, !harmless && is_unprintable(decoded.value) ? 0xFFFD : decoded.value);
    at += decoded.length;
  }
  return out;
}

TerminalGuard::TerminalGuard(std::ostream& stream, int descriptor) : stream_(stream) {
  if (isatty(descriptor) == 1) terminal_ = stream.rdbuf(this);
}

TerminalGuard::~TerminalGuard() {
  if (terminal_ == nullptr) return;
  sync();
  stream_.rdbuf(terminal_);
}

TerminalGuard::int_type TerminalGuard::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  const char byte = traits_type::to_char_type(c);
  return xsputn(&byte, 1) == 1 ? c : traits_type::eof();
}

std::streamsize TerminalGuard::xsputn(const char* bytes, std::streamsize count) {
  waiting_.append(bytes, static_cast<std::size_t>(count));
  const std::size_t line_end = waiting_.rfind('\n');
  return line_end == std::string::npos || pass_on(line_end + 1) ? count : 0;
}

int TerminalGuard::sync() { return pass_on(waiting_.size()) && terminal_->pubsync() == 0 ? 0 : -1; }

bool TerminalGuard::pass_on(std::size_t length) {
  const std::string text = without_terminal_control(std::string_view(waiting_).substr(0, length));
  waiting_.erase(0, length);
  const auto size = static_cast<std::streamsize>(text.size());
  return terminal_->sputn(text.data(), size) == size;
}

}  // namespace communique

#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace communique {

// Text for a terminal without power over it: control characters but line ends and tabs, and those
// that turn the direction of writing, become U+FFFD. Colours (ESC [ digits ; m) stay.
std::string without_terminal_control(std::string_view text);

// For as long as it lives, what a stream prints to a terminal is made so; a stream that leads
// elsewhere is left as it is.
class TerminalGuard : public std::streambuf {
 public:
  TerminalGuard(std::ostream& stream, int descriptor);
  ~TerminalGuard() override;
  TerminalGuard(const TerminalGuard&) = delete;
  TerminalGuard& operator=(const TerminalGuard&) = delete;

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int sync() override;

 private:
  bool pass_on(std::size_t length);

  std::ostream& stream_;
  std::streambuf* terminal_ = nullptr;
  std::string waiting_;  // a line end or a flush lets it pass
};

}  // namespace communique

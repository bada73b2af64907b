#include "cli/progress.hpp"

#include <unistd.h>

#include <cstdio>

namespace communique {

Progress::Progress(std::string_view what, bool wanted)
    : what_(what), shown_(wanted && isatty(STDERR_FILENO) == 1), next_(Clock::now()) {}

Progress::~Progress() { clear(); }

void Progress::add(std::uint64_t count) {
  count_ += count;
  if (!shown_ || Clock::now() < next_) return;
  std::fprintf(stderr, "\r%llu %.*s", static_cast<unsigned long long>(count_),
               static_cast<int>(what_.size()), what_.data());
  next_ = Clock::now() + std::chrono::milliseconds(200);
}

void Progress::clear() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
}

}  // namespace communique

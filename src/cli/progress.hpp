#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace communique {

// A line on standard error that counts what is done, renewed a few times a second; nothing where
// standard error is no terminal.
class Progress {
 public:
  // `what`: a string literal such as "releases". Nothing is shown unless `wanted`.
  explicit Progress(std::string_view what, bool wanted = true);
  ~Progress();  // takes the line away
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void add(std::uint64_t count = 1);
  void clear();  // before other lines go to standard error

 private:
  using Clock = std::chrono::steady_clock;

  std::string_view what_;
  bool shown_;  // whether there is a terminal
  std::uint64_t count_ = 0;
  Clock::time_point next_;
};

}  // namespace communique

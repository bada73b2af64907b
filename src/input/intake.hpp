#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "text/release.hpp"

namespace communique {

// What could not be read, and where; printed as "file:line: reason".
struct Problem {
  std::string file;
  std::uint64_t line = 0;  // 0 where the whole file is meant
  std::string reason;
};

std::string to_string(const Problem& problem);

using ReleaseSink = std::function<void(Release&&)>;
using ProblemSink = std::function<void(const Problem&)>;

// Longer texts are no releases, and are left out with a message.
inline constexpr std::size_t longest_release = std::size_t{16} << 20;

// A release as a file states it; any field may be empty. Title and body are taken to the letter.
struct Record {
  std::uint64_t line = 1;  // its first
  std::string title, body, day;
  std::string id, category, url, publisher, language, other_fields;
};

// Makes releases of the records of one file: valid UTF-8 without control characters, with an id.
class Intake {
 public:
  Intake(std::string source, const ReleaseSink& releases, const ProblemSink& problems)
      : source_(std::move(source)), releases_(releases), problems_(problems) {}

  void take(Record&& record);
  void report(std::uint64_t line, std::string reason);
  void report_overlong(std::uint64_t line);

  const std::string& source() const { return source_; }

 private:
  void clean(std::string& text, std::uint64_t line);

  std::string source_;
  const ReleaseSink& releases_;
  const ProblemSink& problems_;
};

// White space at both ends removed.
std::string_view trimmed(std::string_view text);

}  // namespace communique

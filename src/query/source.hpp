#pragma once

#include <cstdint>
#include <string>

#include "store/database.hpp"

namespace communique {

// Where a fact stands.
struct Source {
  std::string fact;     // id: of its release, "/", its number there, from 1
  std::string release;  // id
  std::string date;     // of the release
  std::string title;
  std::string sentence;  // what states the fact, to the letter
  std::string repeats;   // id of the first release of nearly the same text, or empty

  // The release for which its text counts.
  const std::string& first_of_text() const { return repeats.empty() ? release : repeats; }
};

// Reads sources; keep one for many look-ups.
class SourceReader {
 public:
  explicit SourceReader(Database& knowledge);

  // `begin` and `end` are bytes in the text of the release; `fact` and `release` are keys.
  Source read(std::int64_t fact, std::int64_t release, std::int64_t begin, std::int64_t end);

  // Of a row whose first columns are fact, release, begin, end.
  Source read(const PreparedStatement& row) {
    return read(row.integer(0), row.integer(1), row.integer(2), row.integer(3));
  }

 private:
  std::string id_of(std::int64_t release);

  PreparedStatement release_, id_;
};

}  // namespace communique

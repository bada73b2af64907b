#pragma once

#include <cstdint>
#include <string>

#include "store/database.hpp"

namespace communique {

// Where a fact stands.
struct Source {
  std::string release;  // id
  std::string date;     // of the release
  std::string title;
  std::string sentence;  // what states the fact, to the letter
};

// Reads sources; keep one for many look-ups.
class SourceReader {
 public:
  explicit SourceReader(Database& knowledge);

  // `begin` and `end` are bytes in the text of the release with that key.
  Source read(std::int64_t release, std::int64_t begin, std::int64_t end);

 private:
  PreparedStatement select_;
};

}  // namespace communique

#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <string_view>

#include "store/database.hpp"

namespace communique {

// Counts how often the text of a release is read while it lives.
class CountedSources {
 public:
  explicit CountedSources(Database& knowledge) : handle_(knowledge.handle()) {
    sqlite3_trace_v2(handle_, SQLITE_TRACE_STMT, count, this);
  }
  ~CountedSources() { sqlite3_trace_v2(handle_, 0, nullptr, nullptr); }
  CountedSources(const CountedSources&) = delete;
  CountedSources& operator=(const CountedSources&) = delete;

  std::size_t number() const { return number_; }

 private:
  static int count(unsigned, void* self, void*, void* sql) {
    if (std::string_view(static_cast<const char*>(sql)).find("title, text") !=
        std::string_view::npos)
      ++static_cast<CountedSources*>(self)->number_;
    return 0;
  }

  sqlite3* handle_;
  std::size_t number_ = 0;
};

}  // namespace communique

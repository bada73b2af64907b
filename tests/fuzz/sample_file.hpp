#pragma once

#include <fstream>
#include <iterator>
#include <ostream>
#include <streambuf>

#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {

// A knowledge base for the life of the process.
class SampleFile {
 public:
  SampleFile() { write_sample(path()); }
  std::filesystem::path path() const { return folder_ / "sample.db"; }

 private:
  TestFolder folder_;
};

// Takes what is written and keeps nothing.
class NullBuffer : public std::streambuf {
 protected:
  int_type overflow(int_type c) override { return traits_type::not_eof(c); }
  std::streamsize xsputn(const char*, std::streamsize count) override { return count; }
};

}  // namespace communique

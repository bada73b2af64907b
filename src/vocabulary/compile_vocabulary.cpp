// Run while the program is built: compiles Turtle files of vocabulary into a C++ source that holds
// Vocabulary::embedded().
//   compile_vocabulary OUTPUT.cpp FILE.ttl...

#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "vocabulary/vocabulary_code.hpp"
#include "vocabulary/vocabulary_file.hpp"

namespace communique {
namespace {

// As numbers of eight bytes, the first the lowest: compilers read those faster than strings.
void write_source(std::ostream& out, const std::string& bytes) {
  out << "#include <bit>\n#include <cstdint>\n\n#include \"vocabulary/vocabulary_code.hpp\"\n\n"
      << "static_assert(std::endian::native == std::endian::little);\n\n"
      << "namespace communique {\n\nstatic constexpr std::uint64_t code[] = {\n";
  for (std::size_t i = 0; i < bytes.size(); i += 8) {
    std::uint64_t number = 0;
    for (std::size_t k = 0; k < 8 && i + k < bytes.size(); ++k)
      number |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i + k])) << 8 * k;
    out << number << "U,\n";
  }
  out << "};\n\nVocabulary Vocabulary::embedded() {\n"
      << "  return VocabularyCode::decode({reinterpret_cast<const char*>(code), " << bytes.size()
      << "});\n}\n\n}  // namespace communique\n";
}

}  // namespace
}  // namespace communique

int main(int count, char** arguments) {
  const std::vector<std::string> paths(arguments + 2, arguments + count);
  try {
    using namespace communique;
    std::ofstream out(arguments[1]);
    write_source(out, VocabularyCode::encode(extend({}, load_vocabulary_files(paths))));
    return out.flush() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}

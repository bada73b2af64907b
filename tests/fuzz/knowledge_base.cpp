// A knowledge base with some bytes changed, and perhaps cut short: refused with an exception, or
// read as far as it goes. Input: its length (3 bytes), then a place (3 bytes) and a byte for it,
// again and again.
#include "store/knowledge_base.hpp"

#include "query/find.hpp"
#include "tests/fuzz/formats.hpp"
#include "tests/fuzz/sample_file.hpp"
#include "tests/fuzz/target.hpp"

namespace {

using namespace communique;

std::string read_all(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t take_number(std::string_view& input) {
  std::size_t number = 0;
  for (const char c : input.substr(0, 3)) number = number << 8 | static_cast<unsigned char>(c);
  input.remove_prefix(std::min<std::size_t>(3, input.size()));
  return number;
}

std::string damaged(std::string content, std::string_view input) {
  const std::size_t length = take_number(input) % (2 * content.size());
  while (input.size() > 3) {
    const std::size_t place = take_number(input) % content.size();
    content[place] = input.front();
    input.remove_prefix(1);
  }
  if (length < content.size()) content.resize(length);
  return content;
}

void read_everything(const std::filesystem::path& file, std::span<const ExportFormat> formats) {
  KnowledgeBase knowledge(file);
  knowledge.for_each_entity([](const EntityRecord&) {});
  find_entities(knowledge.database(), "lim", {});
  NullBuffer nowhere;
  std::ostream out(&nowhere);
  for (const ExportFormat& format : formats) format.write(knowledge, {}, out);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const SampleFile sample;
  static const std::string whole = read_all(sample.path());
  std::ofstream(sample.path(), std::ios::binary) << damaged(whole, as_text(bytes, size));
  try {
    read_everything(sample.path(), formats_for(size));
  } catch (const std::exception& error) {
    expect(std::string_view(error.what()).find('\n') == std::string_view::npos,
           "errors are one line");
  }
  return 0;
}

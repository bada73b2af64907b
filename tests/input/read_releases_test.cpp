#include "input/read_releases.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "tests/input/reading.hpp"

namespace communique {
namespace {

namespace fs = std::filesystem;

// A folder that is gone after the test.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "communique-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(std::string_view name) const { return path_ / name; }
  void write(std::string_view name, std::string_view content) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
  }
  InputRead read(std::vector<std::string> inputs = {}) const {
    if (inputs.empty()) inputs.push_back(path_);
    InputRead result;
    read_releases(
        inputs, std::nullopt, known_categories(),
        [&](Release&& release) { result.releases.push_back(std::move(release)); },
        [&](const Problem& problem) {
          result.problems.push_back(to_string(problem).substr(path_.string().size() + 1));
        });
    return result;
  }

 private:
  fs::path path_;
};

BOOST_AUTO_TEST_SUITE(input)

BOOST_AUTO_TEST_CASE(recognises_formats) {
  const struct {
    std::string_view head;
    InputFormat format;
  } cases[] = {
      {"-\nTitle\n", InputFormat::Listing},
      {"\n - \r\nTitle\n", InputFormat::Listing},
      {"Title\nText date2025-01-01\n-\nTitle\n", InputFormat::Listing},
      {"Title\n-\nText\n", InputFormat::Text},
      {"[Notice] Talks held\n", InputFormat::Text},
      {"{Notice} Talks held\n", InputFormat::Text},
      {"", InputFormat::Text},
      {"[\n {\"title\"", InputFormat::Json},
      {"[]", InputFormat::Json},
      {"{\n\"title\"", InputFormat::Json},
      {"{\"title\": \"x\"}\n{\"title\"", InputFormat::JsonLines},
  };
  for (const auto& [head, format] : cases) BOOST_TEST((recognise_format(head) == format), head);
}

BOOST_AUTO_TEST_CASE(walks_folders_in_the_order_of_names) {
  const Folder folder;
  folder.write("b.txt", "B\nText");
  folder.write("a/2025-12-01-z.txt", "Z\nText");
  folder.write("a/y.jsonl", "{\"title\":\"Y\"}\n");
  folder.write("a/.hidden", "H\nText");
  folder.write("c.txt", "\xEF\xBB\xBF-\nC\nText date2025-01-01\n");
  folder.write("empty.txt", "");
  const InputRead input = folder.read();
  BOOST_TEST(outline(input) == "|Z|Text|2025-12-01\n|Y||\n|B|Text|\n|C|Text|2025-01-01\n");
  BOOST_TEST(input.problems.empty());
}

BOOST_AUTO_TEST_CASE(follows_links_but_not_in_circles) {
  const Folder folder;
  folder.write("a/b.txt", "B\nText");
  fs::create_directory_symlink(folder / "a", folder / "a/loop");
  fs::create_symlink(folder / "self", folder / "self");
  const InputRead input = folder.read();
  BOOST_TEST(outline(input) == "|B|Text|\n");
  BOOST_REQUIRE_EQUAL(input.problems.size(), 1U);
  BOOST_TEST(input.problems[0].starts_with("self: "));
}

BOOST_AUTO_TEST_CASE(leaves_out_what_is_no_text_file) {
  const Folder folder;
  folder.write("a.txt", "A\nText");
  folder.write("b.bin", std::string_view("%PDF\0\1", 6));
  folder.write("c.txt", "\xFF\xFEx");
  ::mkfifo((folder / "d").c_str(), 0600);
  const InputRead input = folder.read(
      {folder / "d", folder / "a.txt", folder / "b.bin", folder / "c.txt", folder / "none"});
  BOOST_TEST(outline(input) == "|A|Text|\n");
  BOOST_REQUIRE_EQUAL(input.problems.size(), 4U);
  BOOST_TEST(input.problems[0] == "d: left out: neither a file nor a folder");
  BOOST_TEST(input.problems[1] == "b.bin: left out: not a text file");
  BOOST_TEST(input.problems[2] == "c.txt: left out: UTF-16, not UTF-8");
  BOOST_TEST(input.problems[3] == "none: No such file or directory");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

#include "util/pending_file.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>

#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

void write(const std::filesystem::path& file, const std::string& content) {
  std::ofstream(file) << content;
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

BOOST_AUTO_TEST_SUITE(pending_file)

BOOST_AUTO_TEST_CASE(takes_the_place_of_the_target_at_commit) {
  const TestFolder folder;
  write(folder / "f", "old");
  PendingFile file(folder / "f");
  write(file.path(), "new");
  BOOST_TEST(content_of(folder / "f") == "old");
  file.commit();
  BOOST_TEST(content_of(folder / "f") == "new");
}

BOOST_AUTO_TEST_CASE(leaves_nothing_without_commit) {
  const TestFolder folder;
  write(folder / "f", "old");
  { write(PendingFile(folder / "f").path(), "new"); }
  BOOST_TEST(content_of(folder / "f") == "old");
  BOOST_TEST(!std::filesystem::exists(folder / "f.part"));
}

BOOST_AUTO_TEST_CASE(goes_on_over_what_a_killed_writer_left) {
  const TestFolder folder;
  write(folder / "f.part", "rest");
  PendingFile file(folder / "f");
  BOOST_TEST(content_of(file.path()).empty());
}

BOOST_AUTO_TEST_CASE(refuses_a_second_writer) {
  const TestFolder folder;
  const PendingFile file(folder / "f");
  BOOST_CHECK_EXCEPTION(PendingFile(folder / "f"), FileError, [&](const FileError& error) {
    return error.what() == (folder / "f").string() + ": another process is writing it";
  });
}

BOOST_AUTO_TEST_CASE(follows_a_symbolic_link) {
  const TestFolder folder;
  write(folder / "real", "old");
  std::filesystem::create_symlink("real", folder / "link");
  PendingFile file(folder / "link");
  write(file.path(), "new");
  file.commit();
  BOOST_TEST(std::filesystem::is_symlink(folder / "link"));
  BOOST_TEST(content_of(folder / "real") == "new");
}

BOOST_AUTO_TEST_CASE(writes_to_a_device_directly) {
  PendingFile file("/dev/null");
  BOOST_TEST(file.path() == "/dev/null");
  file.commit();
  BOOST_TEST(!std::filesystem::is_regular_file("/dev/null"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

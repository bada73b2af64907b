#include "util/scratch_memory.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstring>
#include <fstream>
#include <thread>
#include <vector>

#include "tests/store/knowledge_base_fixture.hpp"
#include "util/file_error.hpp"

namespace communique {
namespace {

constexpr std::size_t megabyte = std::size_t{1} << 20;

// Bytes of mapped files in memory; without the heap, to which a sanitizer adds its own.
std::size_t mapped_in_memory() {
  std::ifstream status("/proc/self/statm");
  std::size_t all = 0, resident = 0, shared = 0;
  status >> all >> resident >> shared;
  return shared * 4096;
}

BOOST_AUTO_TEST_SUITE(scratch_memory)

BOOST_AUTO_TEST_CASE(gives_blocks_small_and_large) {
  const TestFolder folder;
  ScratchMemory memory(folder / "");
  for (const std::size_t bytes : {std::size_t{10}, megabyte - 1, megabyte, 3 * megabyte + 5}) {
    auto* block = static_cast<char*>(memory.allocate(bytes, alignof(std::max_align_t)));
    std::memset(block, 'x', bytes);
    BOOST_TEST(block[bytes - 1] == 'x');
    memory.deallocate(block, bytes, alignof(std::max_align_t));
  }
}

BOOST_AUTO_TEST_CASE(leaves_no_name_in_the_folder) {
  const TestFolder folder;
  ScratchMemory memory(folder / "");
  std::pmr::vector<char> much(2 * megabyte, 'x', &memory);
  BOOST_TEST(std::filesystem::is_empty(folder / ""));
}

BOOST_AUTO_TEST_CASE(keeps_what_leaves_memory) {
  const TestFolder folder;
  ScratchMemory memory(folder / "", 64 * megabyte);
  constexpr std::size_t numbers = 24 * megabyte;  // of eight bytes
  const std::size_t few = mapped_in_memory() + 80 * megabyte;
  std::pmr::vector<std::uint64_t> all(&memory);
  all.reserve(numbers);
  for (std::size_t i = 0; i < numbers; ++i) all.push_back(i);
  for (int looks = 0; mapped_in_memory() > few && looks < 500; ++looks)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  BOOST_TEST(mapped_in_memory() < few);
  bool kept = true;
  for (std::size_t i = 0; i < numbers; ++i) kept = kept && all[i] == i;
  BOOST_TEST(kept);
}

BOOST_AUTO_TEST_CASE(says_that_the_folder_is_missing) {
  ScratchMemory memory("no/such/folder");
  BOOST_CHECK_THROW((void)memory.allocate(megabyte), FileError);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

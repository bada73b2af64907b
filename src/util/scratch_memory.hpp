#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory_resource>
#include <mutex>
#include <thread>

namespace communique {

// Memory for more than should stay in memory: blocks of a megabyte and more are mapped from a file
// without a name, and leave memory while nothing reads them. Smaller ones come from the heap: put
// a monotonic_buffer_resource before it. Several threads may ask. Throws FileError where the file
// cannot be made or has no room.
class ScratchMemory : public std::pmr::memory_resource {
 public:
  // The folder is that of the file. `most_in_memory` bytes of mapped files may stay for longer than
  // an instant.
  explicit ScratchMemory(std::filesystem::path folder,
                         std::size_t most_in_memory = std::size_t{256} << 20)
      : folder_(std::move(folder)), most_in_memory_(most_in_memory) {}
  ~ScratchMemory() override;

 private:
  void* do_allocate(std::size_t bytes, std::size_t alignment) override;
  void do_deallocate(void* block, std::size_t bytes, std::size_t alignment) override;
  bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }

  void* map(std::size_t bytes);
  void reserve(std::uint64_t offset, std::size_t bytes);
  void let_go_while_too_much(const std::stop_token& stop);
  void let_go();

  std::filesystem::path folder_;
  std::size_t most_in_memory_;
  std::mutex mutex_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;  // of the file
  struct Block {
    std::size_t size = 0;
    std::uint64_t offset = 0;  // in the file
  };
  std::map<void*, Block> blocks_;  // in the file
  std::jthread watch_;             // uses all the above
};

}  // namespace communique

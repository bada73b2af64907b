#include "util/scratch_memory.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <fstream>

#include "util/file_error.hpp"
#include "util/unnamed_file.hpp"

namespace communique {
namespace {

constexpr std::size_t least_in_file = std::size_t{1} << 20;
constexpr std::chrono::milliseconds between_looks(4);  // in which a pass maps some 80 MB

std::size_t page_size() { return static_cast<std::size_t>(sysconf(_SC_PAGESIZE)); }

std::size_t whole_pages(std::size_t bytes) {
  return (bytes + page_size() - 1) / page_size() * page_size();
}

// How much of mapped files is in memory; 0 where the system does not tell.
std::size_t mapped_in_memory() {
  std::ifstream status("/proc/self/statm");
  std::size_t all = 0, resident = 0, shared = 0;
  status >> all >> resident >> shared;
  return shared * page_size();
}

}  // namespace

ScratchMemory::~ScratchMemory() {
  watch_ = {};
  for (const auto& [block, place] : blocks_) munmap(block, place.size);
  if (descriptor_ >= 0) close(descriptor_);
}

void* ScratchMemory::do_allocate(std::size_t bytes, std::size_t alignment) {
  if (bytes < least_in_file) return std::pmr::new_delete_resource()->allocate(bytes, alignment);
  const std::lock_guard lock(mutex_);
  if (descriptor_ < 0) {
    descriptor_ = open_unnamed_file(folder_);
    watch_ = std::jthread([this](const std::stop_token& stop) { let_go_while_too_much(stop); });
  }
  return map(whole_pages(bytes));
}

void* ScratchMemory::map(std::size_t bytes) {
  reserve(size_, bytes);
  void* block = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor_,
                     static_cast<off_t>(size_));
  if (block == MAP_FAILED) throw std::bad_alloc();
  blocks_[block] = {bytes, size_};
  size_ += bytes;
  return block;
}

// Without room on disk, writing to a mapped page would kill the process.
void ScratchMemory::reserve(std::uint64_t offset, std::size_t bytes) {
  do {
    errno = posix_fallocate(descriptor_, static_cast<off_t>(offset), static_cast<off_t>(bytes));
  } while (errno == EINTR);
  if (errno != 0) throw_file_error((folder_ / "temporary file").string());
}

void ScratchMemory::do_deallocate(void* block, std::size_t bytes, std::size_t alignment) {
  if (bytes < least_in_file)
    return std::pmr::new_delete_resource()->deallocate(block, bytes, alignment);
  const std::lock_guard lock(mutex_);
  const auto known = blocks_.find(block);
  const auto [size, offset] = known->second;
  munmap(block, size);
  // Best effort: a file system that cannot give room back keeps it until the end.
  fallocate(descriptor_, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(offset),
            static_cast<off_t>(size));
  blocks_.erase(known);
}

void ScratchMemory::let_go_while_too_much(const std::stop_token& stop) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any stopped;
  while (!stopped.wait_for(lock, stop, between_looks, [&] { return stop.stop_requested(); })) {
    if (mapped_in_memory() > most_in_memory_) let_go();
  }
}

// The pages stay in the file and are mapped again when they are read.
void ScratchMemory::let_go() {
  const std::lock_guard lock(mutex_);
  for (const auto& [block, place] : blocks_) madvise(block, place.size, MADV_DONTNEED);
}

}  // namespace communique

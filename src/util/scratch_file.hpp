#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>

namespace communique {

// Holds what is too much for memory in a file without a name, which is gone with this object or
// the process. It is made when a megabyte is there.
class ScratchFile {
 public:
  struct Place {
    std::uint64_t offset = 0;
    std::size_t size = 0;
  };

  explicit ScratchFile(std::filesystem::path folder) : folder_(std::move(folder)) {}
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  // Several threads may call both. They throw FileError.
  Place add(std::string_view bytes);
  std::string read(Place place) const;

 private:
  void flush();

  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  int descriptor_ = -1;
  std::uint64_t written_ = 0;
  std::string unwritten_;  // what follows it
};

}  // namespace communique

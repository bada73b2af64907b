#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace communique {

// Fills the buffer with up to `size` bytes and returns how many; 0 at the end. May throw FileError.
using ReadBytes = std::function<std::size_t(char* buffer, std::size_t size)>;

// The bytes of a file, or of standard input for "-". Throws FileError where it cannot be opened.
ReadBytes read_from_file(const std::string& path);

// The bytes of a text, which must outlive the reader.
ReadBytes read_from_text(std::string_view text);

// Gives bytes block by block, so that memory does not grow with the input.
class BlockReader {
 public:
  static constexpr std::size_t usual_size = std::size_t{1} << 20;  // of a block

  explicit BlockReader(ReadBytes read, std::size_t size = usual_size)
      : read_(std::move(read)), size_(size) {}

  // The next block; empty at the end. Valid until the next call.
  std::string_view next();

  // The first block, which next() has yet to give: full unless the input is shorter.
  std::string_view head();
  // Leaves out the first bytes of the head.
  void skip(std::size_t bytes) { begin_ += bytes; }

 private:
  std::size_t fill(std::size_t from);

  ReadBytes read_;
  std::size_t size_;
  std::unique_ptr<char[]> buffer_ = std::make_unique_for_overwrite<char[]>(size_);
  std::size_t begin_ = 0, end_ = 0;  // of the head, as far as next() has yet to give it
};

}  // namespace communique

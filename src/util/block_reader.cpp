#include "util/block_reader.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "util/file_error.hpp"

namespace communique {
namespace {

class OpenFile {
 public:
  explicit OpenFile(const std::string& path) : path_(path) {
    if (path != "-") descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw_file_error(path);
  }
  ~OpenFile() {
    if (path_ != "-") ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  std::size_t read(char* buffer, std::size_t size) const {
    ssize_t count = 0;
    do {
      count = ::read(descriptor_, buffer, size);
    } while (count < 0 && errno == EINTR);
    if (count < 0) throw_file_error(path_);
    return static_cast<std::size_t>(count);
  }

 private:
  std::string path_;
  int descriptor_ = STDIN_FILENO;
};

}  // namespace

ReadBytes read_from_file(const std::string& path) {
  return [file = std::make_shared<OpenFile>(path)](char* buffer, std::size_t size) {
    return file->read(buffer, size);
  };
}

ReadBytes read_from_text(std::string_view text) {
  return [text](char* buffer, std::size_t size) mutable {
    const std::size_t count = std::min(size, text.size());
    std::copy_n(text.data(), count, buffer);
    text.remove_prefix(count);
    return count;
  };
}

std::size_t BlockReader::fill(std::size_t from) {
  return read_(buffer_.get() + from, size_ - from);
}

std::string_view BlockReader::next() {
  if (begin_ == end_) {
    begin_ = 0;
    end_ = fill(0);
  }
  const std::string_view block(buffer_.get() + begin_, end_ - begin_);
  begin_ = end_;
  return block;
}

std::string_view BlockReader::head() {
  while (end_ < size_) {
    const std::size_t count = fill(end_);
    if (count == 0) break;
    end_ += count;
  }
  return {buffer_.get() + begin_, end_ - begin_};
}

}  // namespace communique

#pragma once

#include <stdexcept>
#include <string>

namespace communique {

// A file that cannot be opened, read or written; what() is "path: reason".
class FileError : public std::runtime_error {
 public:
  FileError(const std::string& path, const std::string& reason)
      : std::runtime_error(path + ": " + reason), reason_(reason) {}
  const std::string& reason() const { return reason_; }

 private:
  std::string reason_;
};

// FileError with the text of errno.
[[noreturn]] void throw_file_error(const std::string& path);

}  // namespace communique

#include "util/file_walk.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <vector>

namespace communique {
namespace {

// A descriptor that is open already, such as a shell's <(command): reading it waits for no one to
// open it.
bool is_open_descriptor(const std::string& path) {
  return path.starts_with("/dev/fd/") || path.starts_with("/proc/self/fd/") || path == "/dev/stdin";
}

}  // namespace

void FileWalk::visit(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    failures_(path, std::generic_category().message(errno));
  } else if (S_ISDIR(status.st_mode)) {
    if (entered_.emplace(status.st_dev, status.st_ino).second) visit_folder(path);
  } else if (S_ISREG(status.st_mode) || is_open_descriptor(path)) {
    files_(path);
  } else {
    failures_(path, "left out: neither a file nor a folder");
  }
}

void FileWalk::visit_folder(const std::string& path) {
  std::error_code error;
  std::vector<std::string> entries;
  for (std::filesystem::directory_iterator entry(path, error), end; !error && entry != end;
       entry.increment(error)) {
    if (!entry->path().filename().string().starts_with('.')) entries.push_back(entry->path());
  }
  if (error) failures_(path, error.message());
  std::ranges::sort(entries);
  for (const std::string& entry : entries) visit(entry);
}

}  // namespace communique

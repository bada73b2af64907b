#pragma once

#include <functional>
#include <set>
#include <string>
#include <utility>

namespace communique {

// Finds the files of a folder and of the folders below it, in the order of their names. Names that
// start with "." are passed over; links are followed, but no folder is entered twice.
class FileWalk {
 public:
  using FileSink = std::function<void(const std::string& path)>;
  using FailureSink = std::function<void(const std::string& path, const std::string& reason)>;

  FileWalk(FileSink files, FailureSink failures)
      : files_(std::move(files)), failures_(std::move(failures)) {}

  // `path` may be a file. What is neither file nor folder (a named pipe, a device) is a failure.
  void visit(const std::string& path);

 private:
  void visit_folder(const std::string& path);

  FileSink files_;
  FailureSink failures_;
  std::set<std::pair<std::uint64_t, std::uint64_t>> entered_;  // device and inode
};

}  // namespace communique

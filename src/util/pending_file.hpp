#pragma once

#include <filesystem>

#include "util/file_error.hpp"

namespace communique {

// A file that is written beside its target and takes the target's place at commit(): who reads the
// target sees the old content or the new one, never a part. Until then the target is locked against
// other writers of this kind. Without commit() nothing remains.
//
// A target that exists and is no regular file (/dev/null, a pipe) is written to directly.
class PendingFile {
 public:
  // Throws FileError where the file cannot be made or another process is writing it.
  explicit PendingFile(const std::filesystem::path& target);
  ~PendingFile();
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;

  // Where to write; empty at first.
  const std::filesystem::path& path() const { return path_; }

  // Begins to bring to the disk what is written by now, so that commit() has less to wait for.
  void save_ahead();
  // Brings the content to the disk and renames. What writes to path() must be closed before.
  void commit();

 private:
  void open_locked();

  std::filesystem::path target_;
  std::filesystem::path path_;
  bool direct_ = false;
  bool committed_ = false;
  int descriptor_ = -1;
};

// From now on SIGINT, SIGTERM and SIGHUP, unless they are ignored, remove the file that is being
// written before they end the process. One at a time is looked after.
void remove_unfinished_on_signals();

}  // namespace communique

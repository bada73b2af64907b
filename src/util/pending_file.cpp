#include "util/pending_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>

namespace communique {
namespace {

namespace fs = std::filesystem;

constexpr int ending_signals[] = {SIGINT, SIGTERM, SIGHUP};

// Signals that would end the program wait while the file under the unfinished name comes or goes.
class SignalsWait {
 public:
  SignalsWait() {
    sigset_t waiting;
    sigemptyset(&waiting);
    for (const int signal : ending_signals) sigaddset(&waiting, signal);
    pthread_sigmask(SIG_BLOCK, &waiting, &before_);
  }
  SignalsWait(const SignalsWait&) = delete;
  SignalsWait& operator=(const SignalsWait&) = delete;
  ~SignalsWait() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_;
};

// The path of the file that a signal has to remove, or nullptr.
std::atomic<const char*> unfinished = nullptr;
static_assert(std::atomic<const char*>::is_always_lock_free, "a signal handler reads it");

void remove_unfinished(int signal) {
  if (const char* path = unfinished) unlink(path);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

// Whether the name still leads to the open file: its writer may have renamed it meanwhile.
bool same_file(int descriptor, const fs::path& path) {
  struct stat opened {};
  struct stat named {};
  return fstat(descriptor, &opened) == 0 && stat(path.c_str(), &named) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

void sync_folder(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

}  // namespace

void remove_unfinished_on_signals() {
  for (const int signal : ending_signals) {
    if (std::signal(signal, remove_unfinished) == SIG_IGN) std::signal(signal, SIG_IGN);
  }
}

PendingFile::PendingFile(const fs::path& target) : target_(target) {
  std::error_code ignored;
  const fs::file_status status = fs::status(target, ignored);
  if (fs::is_directory(status)) throw FileError(target, "is a folder");
  direct_ = fs::exists(status) && !fs::is_regular_file(status);
  if (fs::is_symlink(fs::symlink_status(target, ignored))) {
    const fs::path real = fs::weakly_canonical(target, ignored);
    if (!ignored) target_ = real;
  }
  path_ = target_;
  if (direct_) return;
  path_ += ".part";
  open_locked();
}

void PendingFile::open_locked() {
  const SignalsWait wait;
  do {
    if (descriptor_ >= 0) close(descriptor_);
    descriptor_ = open(path_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor_ < 0) throw_file_error(path_);
    if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      close(descriptor_);
      throw FileError(target_, "another process is writing it");
    }
  } while (!same_file(descriptor_, path_));
  struct stat old {};
  if (stat(target_.c_str(), &old) == 0 && fchmod(descriptor_, old.st_mode & 07777) != 0)
    throw_file_error(path_);
  if (ftruncate(descriptor_, 0) != 0) throw_file_error(path_);
  unfinished = path_.c_str();
}

// Advice: where it fails, commit() does all.
void PendingFile::save_ahead() {
  if (!direct_) sync_file_range(descriptor_, 0, 0, SYNC_FILE_RANGE_WRITE);
}

void PendingFile::commit() {
  if (!direct_) {
    if (fsync(descriptor_) != 0) throw_file_error(path_);
    const SignalsWait wait;
    if (std::rename(path_.c_str(), target_.c_str()) != 0) throw_file_error(target_);
    unfinished = nullptr;
    sync_folder(target_);
  }
  committed_ = true;
}

PendingFile::~PendingFile() {
  if (!direct_ && !committed_) unlink(path_.c_str());
  unfinished = nullptr;
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace communique

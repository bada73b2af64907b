#include "util/scratch_file.hpp"

#include <unistd.h>

#include <cerrno>

#include "util/file_error.hpp"
#include "util/unnamed_file.hpp"

namespace communique {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 20;

// Calls `transfer(bytes done)` until all are done; it returns how many more are, or -1.
template <typename Transfer>
void transfer_all(std::size_t size, const std::filesystem::path& folder, Transfer transfer) {
  for (std::size_t done = 0; done < size;) {
    const ssize_t more = transfer(done);
    if (more < 0 && errno == EINTR) continue;
    if (more == 0) errno = EIO;
    if (more <= 0) throw_file_error((folder / "temporary file").string());
    done += static_cast<std::size_t>(more);
  }
}

}  // namespace

ScratchFile::~ScratchFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

void ScratchFile::flush() {
  if (descriptor_ < 0) descriptor_ = open_unnamed_file(folder_);
  transfer_all(unwritten_.size(), folder_, [this](std::size_t done) {
    return pwrite(descriptor_, unwritten_.data() + done, unwritten_.size() - done,
                  static_cast<off_t>(written_ + done));
  });
  written_ += unwritten_.size();
  unwritten_.clear();
}

ScratchFile::Place ScratchFile::add(std::string_view bytes) {
  const std::lock_guard lock(mutex_);
  const Place place{written_ + unwritten_.size(), bytes.size()};
  unwritten_ += bytes;
  if (unwritten_.size() >= buffer_size) flush();
  return place;
}

std::string ScratchFile::read(Place place) const {
  {
    const std::lock_guard lock(mutex_);
    if (place.offset >= written_) return unwritten_.substr(place.offset - written_, place.size);
  }
  std::string bytes(place.size, '\0');
  transfer_all(place.size, folder_, [&](std::size_t done) {
    return pread(descriptor_, bytes.data() + done, place.size - done,
                 static_cast<off_t>(place.offset + done));
  });
  return bytes;
}

}  // namespace communique

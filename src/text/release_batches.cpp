#include "text/release_batches.hpp"

#include <utility>

namespace communique {
namespace {

// A batch ends with the first of these.
constexpr std::size_t most_bytes = std::size_t{64} << 10;
constexpr std::size_t most_releases = 32;
constexpr std::size_t long_release = std::size_t{16} << 10;

}  // namespace

void ReleaseBatches::add(Release&& release) {
  const bool is_long = release.text.size() >= long_release;
  if (is_long) flush();
  bytes_ += release.text.size();
  batch_.push_back(std::move(release));
  if (is_long || bytes_ >= most_bytes || batch_.size() == most_releases) flush();
}

void ReleaseBatches::flush() {
  bytes_ = 0;
  if (!batch_.empty()) push_(std::exchange(batch_, {}));
}

}  // namespace communique

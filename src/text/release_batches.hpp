#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "text/release.hpp"

namespace communique {

// Some releases, large enough together to be worth a thread's while.
using ReleaseBatch = std::vector<Release>;

// Cuts releases into batches that a reader takes at once. One that is long by itself makes a batch
// of its own: else each place in a reader's batch would come to keep memory for it.
class ReleaseBatches {
 public:
  using Push = std::function<void(ReleaseBatch&&)>;

  explicit ReleaseBatches(Push push) : push_(std::move(push)) {}

  void add(Release&& release);
  // Gives away what is left.
  void flush();

 private:
  Push push_;
  ReleaseBatch batch_;
  std::size_t bytes_ = 0;
};

}  // namespace communique

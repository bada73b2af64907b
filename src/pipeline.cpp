#include "pipeline.hpp"

#include <algorithm>
#include <thread>

#include "input/read_releases.hpp"

namespace communique {
namespace {

// A batch ends with the first of these. A release that is long by itself makes one of its own: else
// each place in a reader's batch would come to keep memory for it.
constexpr std::size_t batch_bytes = std::size_t{64} << 10;
constexpr std::size_t batch_releases = 32;
constexpr std::size_t long_release = std::size_t{16} << 10;

}  // namespace

unsigned worker_count(const PipelineOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

void read_batches(const PipelineOptions& options, const Vocabulary& vocabulary,
                  const std::function<void(ReleaseBatch&&)>& push, const ProblemSink& problems) {
  ReleaseBatch batch;
  std::size_t bytes = 0;
  const auto flush = [&] {
    if (!batch.empty()) push(std::move(batch));
    batch.clear();
    bytes = 0;
  };
  read_releases(
      options.inputs, options.format, CategoryNames(vocabulary),
      [&](Release&& release) {
        const bool is_long = release.text.size() >= long_release;
        if (is_long) flush();
        bytes += release.text.size();
        batch.push_back(std::move(release));
        if (is_long || bytes >= batch_bytes || batch.size() == batch_releases) flush();
      },
      problems);
  flush();
}

void read_inputs(const PipelineOptions& options, const Vocabulary& vocabulary,
                 const std::function<void(ReleaseReading&&)>& take, const ProblemSink& problems) {
  read_inputs<ReleaseReading>(
      options, vocabulary,
      [](Release&& release, Reading&& reading, const Annotation&) {
        return ReleaseReading{std::move(release), std::move(reading)};
      },
      take, problems);
}

}  // namespace communique

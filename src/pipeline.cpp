#include "pipeline.hpp"

#include <algorithm>
#include <thread>

#include "input/read_releases.hpp"

namespace communique {
unsigned worker_count(const PipelineOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

void read_batches(const PipelineOptions& options, const Vocabulary& vocabulary,
                  const std::function<void(ReleaseBatch&&)>& push, const ProblemSink& problems) {
  ReleaseBatches batches(push);
  read_releases(
      options.inputs, options.format, CategoryNames(vocabulary),
      [&](Release&& release) { batches.add(std::move(release)); }, problems);
  batches.flush();
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

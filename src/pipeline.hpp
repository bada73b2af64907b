#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "fact/release_reader.hpp"
#include "input/format.hpp"
#include "input/intake.hpp"
#include "link/linking.hpp"
#include "text/release_batches.hpp"
#include "util/ordered_work.hpp"

namespace communique {

struct PipelineOptions {
  std::vector<std::string> inputs;    // files, folders, "-"
  std::optional<InputFormat> format;  // recognised where not given
  unsigned jobs = 0;                  // threads that read; 0: one a core
};

// Cuts what the inputs hold into batches; `problems` hears what could not be read.
void read_batches(const PipelineOptions& options, const Vocabulary& vocabulary,
                  const std::function<void(ReleaseBatch&&)>& push, const ProblemSink& problems);

unsigned worker_count(const PipelineOptions& options);

// Reads every release of the inputs on several threads. `finish` makes something of a release and
// its reading on the thread that read it; `take` gets the results on the calling thread, in the
// order of the input. `problems` is called on a thread of its own. Memory does not grow with the
// input.
template <typename Result>
void read_inputs(const PipelineOptions& options, const Vocabulary& vocabulary,
                 const std::function<Result(Release&&, Reading&&, const Annotation&)>& finish,
                 const std::function<void(Result&&)>& take, const ProblemSink& problems) {
  using Work = OrderedWork<ReleaseBatch, std::vector<Result>>;
  const auto make_work = [&]() -> typename Work::Work {
    return [&finish, reader = ReleaseReader(vocabulary)](ReleaseBatch&& batch) mutable {
      std::vector<Result> results;
      results.reserve(batch.size());
      std::vector<Reading> readings = reader.read(batch);
      for (std::size_t i = 0; i < batch.size(); ++i)
        results.push_back(
            finish(std::move(batch[i]), std::move(readings[i]), reader.annotation(i)));
      return results;
    };
  };
  Work(worker_count(options))
      .run([&](const auto& push) { read_batches(options, vocabulary, push, problems); }, make_work,
           [&](std::vector<Result>&& results) {
             for (Result& result : results) take(std::move(result));
           });
}

// The same, for those who want the readings themselves.
void read_inputs(const PipelineOptions& options, const Vocabulary& vocabulary,
                 const std::function<void(ReleaseReading&&)>& take, const ProblemSink& problems);

}  // namespace communique

#pragma once

#include <CLI/App.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "pipeline.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// The options of the commands that read releases.
struct ReadingOptions {
  PipelineOptions pipeline;
  std::string format;
  std::vector<std::string> vocabulary_files;
};

// Adds INPUT..., --format, --jobs and --vocabulary.
void add_reading_options(CLI::App& command, ReadingOptions& options);

// To be called when the command line was read.
PipelineOptions make_pipeline_options(const ReadingOptions& options);

// The built-in vocabulary with the user's files. Throws VocabularyError and FileError.
Vocabulary load_vocabulary(const ReadingOptions& options);

// Prints what could not be read on standard error, as "file:line: reason", and counts it.
class ProblemLog {
 public:
  void operator()(const Problem& problem);
  bool empty() const { return count_ == 0; }

 private:
  std::uint64_t count_ = 0;
};

}  // namespace communique

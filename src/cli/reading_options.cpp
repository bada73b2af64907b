#include "cli/reading_options.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <iostream>

#include "cli/terminal.hpp"
#include "vocabulary/vocabulary_file.hpp"

namespace communique {
void add_reading_options(CLI::App& command, ReadingOptions& options) {
  command
      .add_option("INPUT", options.pipeline.inputs,
                  "Files and folders of releases; - for standard input")
      ->required();
  command
      .add_option("--format", options.format,
                  "Format of the input; recognised file by file where not given")
      ->check(CLI::IsMember(
          std::vector<std::string>(input_format_names.begin(), input_format_names.end())));
  command
      .add_option("-j,--jobs", options.pipeline.jobs,
                  "Threads that read releases; by default one a core")
      ->check(CLI::Range(1, 1024));
  command
      .add_option("--vocabulary", options.vocabulary_files,
                  "Turtle file of names and words to add to the vocabulary")
      ->allow_extra_args(false);
}

PipelineOptions make_pipeline_options(const ReadingOptions& options) {
  PipelineOptions pipeline = options.pipeline;
  pipeline.format = parse_input_format(options.format);
  return pipeline;
}

Vocabulary load_vocabulary(const ReadingOptions& options) {
  return extend(Vocabulary::embedded(), load_vocabulary_files(options.vocabulary_files));
}

void ProblemLog::operator()(const Problem& problem) {
  ++count_;
  std::cerr << printable(to_string(problem)) + '\n';
}

}  // namespace communique

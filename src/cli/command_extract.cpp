#include "cli/command_extract.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>

#include "cli/exit_code.hpp"
#include "cli/reading_options.hpp"
#include "export/jsonl.hpp"
#include "util/file_error.hpp"

namespace communique {
namespace {

struct ExtractOptions {
  ReadingOptions reading;
  std::string output;
};

std::string render_json(Release&& release, Reading&& reading, const Annotation&) {
  return to_json_line(release, reading) + '\n';
}

void extract(const ExtractOptions& options, std::ostream& out) {
  const Vocabulary vocabulary = load_vocabulary(options.reading);
  ProblemLog problems;
  read_inputs<std::string>(
      make_pipeline_options(options.reading), vocabulary, render_json,
      [&](std::string&& text) {
        if (!(out << text)) throw_file_error(options.output.empty() ? "output" : options.output);
      },
      std::ref(problems));
  if (!out.flush()) throw_file_error(options.output.empty() ? "output" : options.output);
  if (!problems.empty()) throw CommandEnded{ExitCode::LeftOut};
}

void run_extract(const ExtractOptions& options) {
  if (options.output.empty()) return extract(options, std::cout);
  std::ofstream file(options.output, std::ios::binary);
  extract(options, file);
}

}  // namespace

void setup_extract(CLI::App& app) {
  auto options = std::make_shared<ExtractOptions>();
  CLI::App* command = app.add_subcommand("extract", "Print what each release says as JSON Lines");
  add_reading_options(*command, options->reading);
  command->add_option("-o,--output", options->output, "File to write to");
  command->callback([options] { run_extract(*options); });
}

}  // namespace communique

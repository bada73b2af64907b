#include "cli/command_extract.hpp"

#include <unistd.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <memory>
#include <string>

#include "cli/exit_code.hpp"
#include "cli/explanation.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/reading_options.hpp"
#include "export/jsonl.hpp"

namespace communique {
namespace {

struct ExtractOptions {
  ReadingOptions reading;
  std::string output;
  bool explain = false;
};

std::string render_json(Release&& release, Reading&& reading, const Annotation&) {
  return to_json_line(release, reading) + '\n';
}

std::string render_explanation(Release&&, Reading&& reading, const Annotation& annotation) {
  return explain(annotation, reading) + '\n';
}

void run_extract(const ExtractOptions& options) {
  const Vocabulary vocabulary = load_vocabulary(options.reading);
  ProblemLog problems;
  Progress progress("releases", !options.output.empty() || isatty(STDOUT_FILENO) == 0);
  write_output(options.output, [&](std::ostream& out) {
    read_inputs<std::string>(
        make_pipeline_options(options.reading), vocabulary,
        options.explain ? render_explanation : render_json,
        [&](std::string&& text) {
          if (!(out << text)) throw OutputStopped();
          progress.add();
        },
        std::ref(problems));
  });
  if (!problems.empty()) throw CommandEnded{ExitCode::LeftOut};
}

}  // namespace

void setup_extract(CLI::App& app) {
  auto options = std::make_shared<ExtractOptions>();
  CLI::App* command = app.add_subcommand("extract", "Print what each release says as JSON Lines");
  add_reading_options(*command, options->reading);
  command->add_option("-o,--output", options->output, "File to write (default: standard output)");
  command->add_flag("--explain", options->explain,
                    "Show sentence by sentence how each release is read instead");
  command->footer(
      "Example:\n  communique extract releases/ -o facts.jsonl\n  communique extract one.txt "
      "--explain");
  command->callback([options] { run_extract(*options); });
}

}  // namespace communique

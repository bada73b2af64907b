#include "cli/command_build.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "cli/exit_code.hpp"
#include "cli/knowledge_base_option.hpp"
#include "cli/knowledge_base_summary.hpp"
#include "cli/knowledge_base_update.hpp"
#include "cli/reading_options.hpp"
#include "vocabulary/vocabulary_file.hpp"

namespace communique {
namespace {

struct BuildOptions {
  ReadingOptions reading;
  std::string knowledge_base;
  std::vector<std::string> corrections;
  bool fresh = false;
};

void add_inputs(KnowledgeBaseUpdate& update, const PipelineOptions& options,
                const ProblemSink& problems) {
  read_batches(
      options, update.vocabulary(),
      [&](ReleaseBatch&& batch) {
        for (const Release& release : batch) update.releases().put(release);
      },
      problems);
}

void run_build(const BuildOptions& options) {
  const std::filesystem::path file = knowledge_base_path(options.knowledge_base);
  const PipelineOptions pipeline = make_pipeline_options(options.reading);
  const CorrectionFiles corrections = load_corrections(options.corrections);
  ProblemLog problems;
  KnowledgeBaseUpdate update(file, load_vocabulary_files(options.reading.vocabulary_files),
                             options.fresh);
  add_inputs(update, pipeline, std::ref(problems));
  update.commit(worker_count(pipeline), corrections);
  print_summary(file);
  if (!problems.empty()) throw CommandEnded{ExitCode::LeftOut};
}

}  // namespace

void setup_build(CLI::App& app) {
  auto options = std::make_shared<BuildOptions>();
  CLI::App* command =
      app.add_subcommand("build", "Read releases into a knowledge base, or add them to it");
  add_reading_options(*command, options->reading);
  add_knowledge_base_option(*command, options->knowledge_base);
  add_corrections_option(*command, options->corrections);
  command->add_flag("--fresh", options->fresh, "Start anew instead of adding to what is there");
  command->footer(
      "Example:\n  communique build releases/ --jobs 2\n  communique build new.jsonl --kb "
      "press.db");
  command->callback([options] { run_build(*options); });
}

}  // namespace communique

#include "cli/command_export.hpp"

#include <iostream>
#include <map>
#include <memory>
#include <string>

#include "cli/knowledge_base_option.hpp"
#include "cli/output.hpp"
#include "export/format.hpp"
#include "export/iri.hpp"

namespace communique {
namespace {

struct CommandOptions {
  std::string format = "turtle";
  std::string output;
  std::string knowledge_base;
  ExportOptions content;
};

std::string names_of_formats() {
  std::string names;
  for (const ExportFormat& format : export_formats())
    names += (names.empty() ? "" : ", ") + std::string(format.name);
  return names;
}

std::string check_format(const std::string& name) {
  return find_export_format(name) != nullptr
             ? ""
             : "no format " + name + " (" + names_of_formats() + ")";
}

std::string check_base(const std::string& iri) {
  return is_absolute_iri(iri) ? "" : iri + " is no absolute IRI";
}

void run_export(const CommandOptions& options) {
  KnowledgeBase knowledge_base(knowledge_base_path(options.knowledge_base));
  const ExportFormat& format = *find_export_format(options.format);
  std::string written;
  write_output(options.output, [&](std::ostream& out) {
    written = format.write(knowledge_base, options.content, out);
  });
  std::cerr << written << '\n';
}

}  // namespace

void setup_export(CLI::App& app) {
  auto options = std::make_shared<CommandOptions>();
  CLI::App* command = app.add_subcommand("export", "Write a knowledge base in another format");
  command->add_option("-f,--format", options->format, "One of " + names_of_formats())
      ->check(check_format)
      ->capture_default_str();
  command->add_option("-o,--output", options->output, "File to write (default: standard output)");
  command
      ->add_option("--base", options->content.base, "IRI that the names of all things begin with")
      ->check(check_base)
      ->capture_default_str();
  command
      ->add_option("--view", options->content.view,
                   "Nodes of graph formats: entities, or full with releases, events, statements")
      ->transform(CLI::Transformer(std::map<std::string, GraphView>{
          {"entities", GraphView::Entities}, {"full", GraphView::Full}}));
  add_knowledge_base_option(*command, options->knowledge_base);
  command->callback([options] { run_export(*options); });
}

}  // namespace communique

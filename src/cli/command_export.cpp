#include "cli/command_export.hpp"

#include <iostream>
#include <memory>
#include <string>

#include "cli/enum_option.hpp"
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
  Selection selection;
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
  knowledge_base.database().widen_cache();
  knowledge_base.select(options.selection);
  const ExportFormat& format = *find_export_format(options.format);
  std::string written;
  write_output(options.output, [&](std::ostream& out) {
    written = format.write(knowledge_base, options.content, out);
  });
  std::cerr << written << '\n';
}

std::string check_day(const std::string& date) {
  return parse_iso_date(date) ? "" : date + " is no date such as 2025-03-04, 2025-03 or 2025";
}

void add_types_option(CLI::App& command, std::vector<EntityType>& types) {
  command
      .add_option_function<std::vector<std::string>>(
          "--type",
          [&types](const std::vector<std::string>& names) {
            for (const std::string& name : names) types.push_back(parse_entity_type(name).value());
          },
          "Only entities of these types, with commas between them")
      ->transform(CLI::IsMember(names_until(EntityType::Place), CLI::ignore_case))
      ->delimiter(',');
}

void add_view_option(CLI::App& command, GraphView& view) {
  command
      .add_option_function<std::string>(
          "--view",
          [&view](const std::string& name) {
            view = name == "full" ? GraphView::Full : GraphView::Entities;
          },
          "Nodes of graph formats: entities, or full with releases, events, statements")
      ->check(CLI::IsMember({"entities", "full"}));
}

void add_selection_options(CLI::App& command, CommandOptions& options) {
  add_types_option(command, options.selection.types);
  command.add_option("--since", options.selection.since, "Only releases of this day or later")
      ->check(check_day);
  command.add_option("--until", options.selection.until, "Only releases of this day or earlier")
      ->check(check_day);
  command
      .add_option("--min-confidence", options.selection.min_confidence,
                  "Only facts at least as probable, from 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
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
  add_view_option(*command, options->content.view);
  command->add_flag("--layout", options->content.layout,
                    "Give the nodes of graph formats positions, so that the graph opens drawn");
  add_selection_options(*command, *options);
  add_knowledge_base_option(*command, options->knowledge_base);
  command->footer(
      "Examples:\n  communique export --format turtle -o graph.ttl\n  communique export --format "
      "graphml --since 2025-01-01 -o graph.graphml");
  command->callback([options] { run_export(*options); });
}

}  // namespace communique

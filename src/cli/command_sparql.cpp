#include "cli/command_sparql.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>

#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/query_options.hpp"
#include "export/format.hpp"
#include "sparql/sparql_error.hpp"
#include "sparql/sparql_json.hpp"
#include "sparql/sparql_query.hpp"
#include "sparql/sparql_store.hpp"
#include "sparql/sparql_triples.hpp"
#include "util/file_error.hpp"

namespace communique {
namespace {

struct CommandOptions {
  QueryOptions query;
  std::string text_or_file;
};

std::string content_of(std::istream& in) { return {std::istreambuf_iterator<char>(in), {}}; }

// The query itself, the content of the file of that name, or for - standard input.
std::string query_text(const std::string& argument) {
  if (argument == "-") return content_of(std::cin);
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(argument, ignored)) return argument;
  std::ifstream file(argument, std::ios::binary);
  if (!file) throw FileError(argument, "cannot be read");
  return content_of(file);
}

SparqlStore store_of(const QueryOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.knowledge_base));
  knowledge.database().widen_cache();
  std::ostringstream triples;
  find_export_format("ntriples")->write(knowledge, {}, triples);
  return SparqlStore(triples.view());
}

Cell cell_of(const RdfTerm& term) {
  if (term.kind == RdfTermKind::Unbound) return {};
  return term.text;
}

void print_table(const SparqlSolutions& found, const QueryOptions& options) {
  Table table(found.variables);
  for (const auto& row : found.rows) {
    std::vector<Cell> cells;
    std::ranges::transform(row, std::back_inserter(cells), cell_of);
    table.add(std::move(cells));
  }
  print(table, options);
}

void print_solutions(const SparqlSolutions& found, const QueryOptions& options) {
  if (table_format(options) == TableFormat::Json)
    write_output("", [&](std::ostream& out) { write_sparql_json(found, out); });
  else if (!found.rows.empty())
    print_table(found, options);
  if (found.rows.empty()) end_with_nothing("by this query");
}

void print_answer(const SparqlSolutions& found, const QueryOptions& options) {
  const bool answer = found.rows.at(0).at(0).text == "true";
  write_output("", [&](std::ostream& out) {
    if (table_format(options) == TableFormat::Json)
      write_sparql_json(answer, out);
    else
      out << (answer ? "yes\n" : "no\n");
  });
  if (!answer) throw CommandEnded{ExitCode::NothingFound};
}

void print_triples(const SparqlSolutions& found) {
  if (found.rows.empty()) end_with_nothing("by this query");
  write_output("", [&](std::ostream& out) { write_sparql_triples(found, out); });
}

void print_result(const SparqlStore& store, const SparqlQuery& query, const QueryOptions& options) {
  switch (query.form) {
    case SparqlForm::Select:
      return print_solutions(store.solutions(query), options);
    case SparqlForm::Ask:
      return print_answer(store.solutions(query), options);
    case SparqlForm::Graph:
      return print_triples(store.solutions(query));
  }
}

void run_sparql(const CommandOptions& options) {
  try {
    const SparqlQuery query = prepare_query(query_text(options.text_or_file));
    print_result(store_of(options.query), query, options.query);
  } catch (const SparqlError& error) {
    std::cerr << "communique: the query cannot be answered: " << printable(error.what()) << '\n';
    throw CommandEnded{ExitCode::Usage};
  }
}

}  // namespace

void setup_sparql(CLI::App& app) {
  auto options = std::make_shared<CommandOptions>();
  CLI::App* command = app.add_subcommand("sparql", "Ask a SPARQL query, without a server");
  command
      ->add_option("query", options->text_or_file,
                   "The query, a file that holds it, or - for standard input")
      ->required()
      ->type_name("QUERY");
  add_query_options(*command, options->query);
  command->footer(
      "Examples:\n"
      "  communique sparql 'SELECT ?n { ?c skos:notation \"KR\" ; skos:prefLabel ?n }'\n"
      "  communique sparql 'CONSTRUCT { ?a cm:met ?b } { ?a cm:met ?b }' > met.nt");
  command->callback([options] { run_sparql(*options); });
}

}  // namespace communique

#include "cli/command_extract.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "export/jsonl.hpp"
#include "fact/release_reader.hpp"
#include "input/listing.hpp"

namespace communique {
namespace {

struct ExtractOptions {
  std::vector<std::string> inputs;
};

void run_extract(const ExtractOptions& options) {
  const Vocabulary vocabulary = Vocabulary::embedded();
  ReleaseReader reader(vocabulary);
  for (const std::string& path : options.inputs) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    read_listing(content.str(), path, [&](Release&& release) {
      const Reading reading = reader.read(release);
      std::cout << to_json_line(release, reading) << '\n';
    });
  }
}

}  // namespace

void setup_extract(CLI::App& app) {
  auto options = std::make_shared<ExtractOptions>();
  CLI::App* command = app.add_subcommand("extract", "Print what each release says as JSON Lines");
  command->add_option("INPUT", options->inputs, "Files of releases")->required();
  command->callback([options] { run_extract(*options); });
}

}  // namespace communique

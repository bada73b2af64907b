#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <iostream>

#include "cli/command_extract.hpp"

int main(int argc, char** argv) {
  CLI::App app{"A knowledge graph from government press releases", "communique"};
  app.require_subcommand(1);
  communique::setup_extract(app);
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    std::cerr << "communique: " << error.what() << '\n';
    return 3;
  }
}

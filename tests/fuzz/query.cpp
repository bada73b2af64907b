// The arguments of the commands that ask a knowledge base, one a line.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command_agreements.hpp"
#include "cli/command_explain.hpp"
#include "cli/command_figures.hpp"
#include "cli/command_find.hpp"
#include "cli/command_meetings.hpp"
#include "cli/command_path.hpp"
#include "cli/command_posts.hpp"
#include "cli/command_rank.hpp"
#include "cli/command_relations.hpp"
#include "cli/command_review.hpp"
#include "cli/command_show.hpp"
#include "cli/command_statements.hpp"
#include "cli/command_stats.hpp"
#include "cli/command_timeline.hpp"
#include "cli/exit_code.hpp"
#include "store/database.hpp"
#include "tests/fuzz/sample_file.hpp"
#include "tests/fuzz/target.hpp"

namespace {

using namespace communique;

constexpr std::pair<std::string_view, void (*)(CLI::App&)> commands[] = {
    {"find", setup_find},
    {"show", setup_show},
    {"relations", setup_relations},
    {"path", setup_path},
    {"timeline", setup_timeline},
    {"posts", setup_posts},
    {"meetings", setup_meetings},
    {"statements", setup_statements},
    {"figures", setup_figures},
    {"rank", setup_rank},
    {"stats", setup_stats},
    {"explain", setup_explain},
    {"agreements", setup_agreements},
    {"review", setup_review}};

// The last argument first, as CLI11 takes them; the system ends an argument at a NUL. No other file
// than the sample may be opened.
std::vector<std::string> arguments_of(std::string_view input) {
  std::vector<std::string> arguments;
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n'), input.size());
    const std::string_view argument = input.substr(0, end);
    if (!argument.starts_with("--kb"))
      arguments.emplace_back(argument.substr(0, argument.find('\0')));
    input.remove_prefix(std::min(end + 1, input.size()));
  }
  std::ranges::reverse(arguments);
  return arguments;
}

// To set up the options of all commands takes longer than to answer: where the first argument names
// one, the others are left out.
void ask(std::vector<std::string>&& arguments) {
  const bool names_command =
      !arguments.empty() &&
      std::ranges::count(commands, arguments.back(), [](auto& c) { return c.first; }) > 0;
  CLI::App app{"", "communique"};
  app.require_subcommand(1);
  for (const auto& [name, set_up] : commands) {
    if (!names_command || arguments.back() == name) set_up(app);
  }
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    app.exit(error);
  } catch (const CommandEnded&) {
  }
}

struct QuietSample {
  QuietSample() {
    setenv("COMMUNIQUE_KB", sample.path().c_str(), 1);
    std::cout.rdbuf(&nowhere);
    std::cerr.rdbuf(&nowhere);
  }
  ~QuietSample() {
    std::cout.rdbuf(nullptr);
    std::cerr.rdbuf(nullptr);
  }
  SampleFile sample;
  NullBuffer nowhere;
};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const QuietSample sample;
  ask(arguments_of(as_text(bytes, size)));
  return 0;
}

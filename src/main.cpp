#include <unistd.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <csignal>
#include <exception>
#include <iostream>
#include <memory>
#include <new>
#include <string_view>
#include <system_error>

#include "cli/command_agreements.hpp"
#include "cli/command_build.hpp"
#include "cli/command_completion.hpp"
#include "cli/command_explain.hpp"
#include "cli/command_export.hpp"
#include "cli/command_extract.hpp"
#include "cli/command_figures.hpp"
#include "cli/command_find.hpp"
#include "cli/command_meetings.hpp"
#include "cli/command_path.hpp"
#include "cli/command_posts.hpp"
#include "cli/command_rank.hpp"
#include "cli/command_relations.hpp"
#include "cli/command_remove.hpp"
#include "cli/command_review.hpp"
#include "cli/command_show.hpp"
#include "cli/command_sparql.hpp"
#include "cli/command_statements.hpp"
#include "cli/command_stats.hpp"
#include "cli/command_timeline.hpp"
#include "cli/exit_code.hpp"
#include "cli/help_formatter.hpp"
#include "cli/terminal.hpp"
#include "cli/terminal_guard.hpp"
#include "util/file_error.hpp"
#include "util/pending_file.hpp"
#include "vocabulary/turtle_reader.hpp"

// Read by jemalloc, the heap of release builds: one arena for all threads. Where memory runs out
// its version 5.3 fails to make another one and takes it all the same, which ends the process. What
// a stage of a build has let go of goes back to the system before the next one needs as much. It
// looks for the name among those that a program shows, which are few (see CMakeLists.txt).
extern "C" {
[[gnu::visibility("default")]] const char* malloc_conf = "narenas:1,dirty_decay_ms:1000";
}

namespace {

// A reader that has gone and a file that may grow no more are errors of writing, no reason to die.
void prepare_for_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  communique::remove_unfinished_on_signals();
}

// What is wrong with the arguments, which are the user's.
std::string usage_error(const CLI::App* app, const CLI::Error& error) {
  const std::string reason = communique::printable(error.what());
  return CLI::FailureMessage::simple(app, CLI::Error(error.get_name(), reason));
}

int fail(std::string_view reason, communique::ExitCode code) {
  std::cerr << "communique: " + communique::printable(reason) + '\n';
  return static_cast<int>(code);
}

void add_commands(CLI::App& app) {
  communique::setup_extract(app);
  communique::setup_build(app);
  communique::setup_remove(app);
  communique::setup_export(app);
  communique::setup_find(app);
  communique::setup_show(app);
  communique::setup_relations(app);
  communique::setup_path(app);
  communique::setup_timeline(app);
  communique::setup_agreements(app);
  communique::setup_posts(app);
  communique::setup_meetings(app);
  communique::setup_statements(app);
  communique::setup_figures(app);
  communique::setup_rank(app);
  communique::setup_stats(app);
  communique::setup_sparql(app);
  communique::setup_explain(app);
  communique::setup_review(app);
  communique::setup_completion(app);
}

int run(int argc, char** argv) {
  CLI::App app{"A knowledge graph from government press releases", "communique"};
  app.formatter(std::make_shared<communique::HelpFormatter>());
  app.require_subcommand(1);
  app.failure_message(usage_error);
  add_commands(app);
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): messages take memory too.
int main(int argc, char** argv) {
  prepare_for_signals();
  const communique::TerminalGuard output(std::cout, STDOUT_FILENO);
  const communique::TerminalGuard messages(std::cerr, STDERR_FILENO);
  try {
    return run(argc, argv);
  } catch (const communique::CommandEnded& ended) {
    return static_cast<int>(ended.code);
  } catch (const communique::FileError& error) {
    return fail(error.what(), communique::ExitCode::NotWritten);
  } catch (const communique::VocabularyError& error) {
    return fail(error.what(), communique::ExitCode::Usage);
  } catch (const std::bad_alloc&) {
    return fail("out of memory", communique::ExitCode::NotWritten);
  } catch (const std::system_error& error) {
    return fail(error.what(), communique::ExitCode::NotWritten);
  } catch (const std::exception& error) {
    return fail(error.what(), communique::ExitCode::BadKnowledge);
  }
}

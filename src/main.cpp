#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <iostream>

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
#include "util/file_error.hpp"
#include "vocabulary/turtle_reader.hpp"

int main(int argc, char** argv) {
  CLI::App app{"A knowledge graph from government press releases", "communique"};
  app.require_subcommand(1);
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
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const communique::CommandEnded& ended) {
    return static_cast<int>(ended.code);
  } catch (const communique::FileError& error) {
    std::cerr << "communique: " << error.what() << '\n';
    return static_cast<int>(communique::ExitCode::NotWritten);
  } catch (const communique::VocabularyError& error) {
    std::cerr << "communique: " << error.what() << '\n';
    return static_cast<int>(communique::ExitCode::Usage);
  } catch (const std::exception& error) {
    std::cerr << "communique: " << error.what() << '\n';
    return static_cast<int>(communique::ExitCode::BadKnowledge);
  }
}

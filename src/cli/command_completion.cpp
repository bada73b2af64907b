#include "cli/command_completion.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <memory>
#include <ostream>

#include "cli/completion.hpp"
#include "cli/output.hpp"

namespace communique {
namespace {

void run_completion(const CLI::App& app, const std::string& shell) {
  write_output("", [&](std::ostream& out) {
    out << (shell == "bash"  ? bash_completion(app)
            : shell == "zsh" ? zsh_completion(app)
                             : fish_completion(app));
  });
}

}  // namespace

void setup_completion(CLI::App& app) {
  auto shell = std::make_shared<std::string>();
  CLI::App* command =
      app.add_subcommand("completion", "Print a script that completes commands in a shell");
  command->add_option("SHELL", *shell, "Which shell")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->footer("Example:\n  communique completion bash > communique.bash");
  command->callback([&app, shell] { run_completion(app, *shell); });
}

}  // namespace communique

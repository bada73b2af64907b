#include "cli/completion.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <vector>

namespace communique {
namespace {

struct CompletedOption {
  std::vector<std::string> flags;  // "-f", "--format"
  std::string description;
  std::string values;  // with blanks between; empty where they are not known
  bool takes_value = false;
};

struct CompletedCommand {
  std::string name, description;
  std::vector<CompletedOption> options;
};

// CLI11 tells them in the name of the type alone: "TEXT:{table,json}".
std::string values_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t open = type.find('{'), close = type.find('}');
  if (open == std::string::npos || close == std::string::npos) return {};
  std::string values;
  for (const char c : type.substr(open + 1, close - open - 1)) values += c == ',' ? ' ' : c;
  return values.find("->") == std::string::npos ? values : std::string();
}

CompletedOption completed(const CLI::Option& option) {
  CompletedOption result{
      {}, option.get_description(), values_of(option), option.get_items_expected_max() > 0};
  for (const std::string& name : option.get_snames()) result.flags.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) result.flags.push_back("--" + name);
  return result;
}

std::vector<CompletedCommand> commands_of(const CLI::App& app) {
  std::vector<CompletedCommand> commands;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    CompletedCommand result{command->get_name(), command->get_description(), {}};
    for (const CLI::Option* option : command->get_options()) {
      if (!option->get_positional()) result.options.push_back(completed(*option));
    }
    commands.push_back(std::move(result));
  }
  return commands;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : std::string(between)) + word;
  return text;
}

// A string of the shell, in single quotes.
std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

std::string bash_cases(const CompletedCommand& command) {
  std::string cases, flags;
  for (const CompletedOption& option : command.options) {
    flags += (flags.empty() ? "" : " ") + joined(option.flags, " ");
    if (option.values.empty()) continue;
    std::string patterns;
    for (const std::string& flag : option.flags)
      patterns += (patterns.empty() ? "" : "|") + shell_quoted(command.name + " " + flag);
    cases += "    " + patterns + ") words=" + shell_quoted(option.values) + " ;;\n";
  }
  return cases + "    " + shell_quoted(command.name) +
         "*) [[ $word == -* ]] && words=" + shell_quoted(flags) + " ;;\n";
}

// Text in the brackets of an option of _arguments.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_arguments(const CompletedCommand& command) {
  std::string text;
  for (const CompletedOption& option : command.options) {
    for (const std::string& flag : option.flags) {
      std::string spec = "*" + flag + "[" + zsh_text(option.description) + "]";
      if (option.takes_value)
        spec += ":value:" + (option.values.empty() ? "_files" : "(" + option.values + ")");
      text += " \\\n        " + shell_quoted(spec);
    }
  }
  return text + " \\\n        '*:argument:_files'";
}

}  // namespace

std::string bash_completion(const CLI::App& app) {
  std::string names, cases;
  for (const CompletedCommand& command : commands_of(app)) {
    names += (names.empty() ? "" : " ") + command.name;
    cases += bash_cases(command);
  }
  return "_communique() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} words=\n"
         "  if ((COMP_CWORD == 1)); then\n"
         "    words=" +
         shell_quoted(names) +
         "\n"
         "  else\n"
         "    case \"${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD - 1]}\" in\n" +
         cases +
         "    esac\n"
         "  fi\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
         "}\n"
         "complete -o default -F _communique communique\n";
}

std::string zsh_completion(const CLI::App& app) {
  std::string names, cases;
  for (const CompletedCommand& command : commands_of(app)) {
    names +=
        "    " + shell_quoted(zsh_text(command.name) + ":" + zsh_text(command.description)) + "\n";
    cases += "      " + command.name + ")\n      _arguments" + zsh_arguments(command) + " ;;\n";
  }
  return "#compdef communique\n"
         "_communique() {\n"
         "  local state line\n"
         "  local -a commands\n"
         "  commands=(\n" +
         names +
         "  )\n"
         "  _arguments -C '1:command:->command' '*::argument:->argument'\n"
         "  case $state in\n"
         "  command) _describe command commands ;;\n"
         "  argument)\n"
         "    case $line[1] in\n" +
         cases +
         "    esac ;;\n"
         "  esac\n"
         "}\n"
         "_communique \"$@\"\n";
}

std::string fish_completion(const CLI::App& app) {
  std::string text;
  for (const CompletedCommand& command : commands_of(app)) {
    text += "complete -c communique -n __fish_use_subcommand -f -a " + command.name + " -d " +
            shell_quoted(command.description) + "\n";
    for (const CompletedOption& option : command.options) {
      text += "complete -c communique -n '__fish_seen_subcommand_from " + command.name + "'";
      for (const std::string& flag : option.flags)
        text += flag.starts_with("--") ? " -l " + flag.substr(2) : " -s " + flag.substr(1);
      if (!option.values.empty()) {
        text += " -x -a " + shell_quoted(option.values);
      } else if (option.takes_value) {
        text += " -r";
      }
      text += " -d " + shell_quoted(option.description) + "\n";
    }
  }
  return text;
}

}  // namespace communique

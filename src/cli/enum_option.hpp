#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <optional>
#include <string>
#include <vector>

namespace communique {

// Adds an option that takes one of the names of an enum, the letters' case ignored. `last` is the
// enum's last value; `parse` gives the value of a name; to_string its name, "" for none.
template <typename Enum, typename Parse>
void add_enum_option(CLI::App& command, const std::string& option, std::optional<Enum>& value,
                     Enum last, Parse parse, const std::string& description) {
  std::vector<std::string> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const std::string name(to_string(static_cast<Enum>(i)));
    if (!name.empty()) names.push_back(name);
  }
  command
      .add_option_function<std::string>(
          option, [&value, parse](const std::string& name) { value = parse(name); }, description)
      ->transform(CLI::IsMember(names, CLI::ignore_case));
}

}  // namespace communique

#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <optional>
#include <string>
#include <vector>

namespace communique {

// The names of an enum's values up to `last`; to_string gives them, "" for none.
template <typename Enum>
std::vector<std::string> names_until(Enum last) {
  std::vector<std::string> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const std::string name(to_string(static_cast<Enum>(i)));
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

// Adds an option that takes one of the names of an enum, the letters' case ignored. `last` is the
// enum's last value; `parse` gives the value of a name.
template <typename Enum, typename Parse>
void add_enum_option(CLI::App& command, const std::string& option, std::optional<Enum>& value,
                     Enum last, Parse parse, const std::string& description) {
  command
      .add_option_function<std::string>(
          option, [&value, parse](const std::string& name) { value = parse(name); }, description)
      ->transform(CLI::IsMember(names_until(last), CLI::ignore_case));
}

}  // namespace communique

#pragma once

#include <CLI/App.hpp>
#include <CLI/Formatter.hpp>
#include <string>
#include <string_view>

namespace communique {

// `text` in lines of at most `width` characters, broken behind the last of `breaks` that fits; a
// longer piece stays whole. Blanks at the ends of lines are left out.
std::string wrap(std::string_view text, std::size_t width, std::string_view breaks = " ");

// Help for terminals of 80 columns.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option_opts(const CLI::Option* option) const override;
  std::string make_option_desc(const CLI::Option* option) const override;
  std::string make_subcommand(const CLI::App* command) const override;

 private:
  static constexpr std::size_t columns = 80;

  std::string wrap_description(const std::string& text) const;
};

}  // namespace communique

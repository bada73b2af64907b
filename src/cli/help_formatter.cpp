#include "cli/help_formatter.hpp"

#include <sstream>

namespace communique {
namespace {

constexpr std::string_view indentation = "      ";

}  // namespace

std::string wrap(std::string_view text, std::size_t width, std::string_view breaks) {
  std::string lines;
  while (text.size() > width) {
    // A blank may stand right behind the line, for it is left out.
    std::size_t last = text.substr(0, width + 1).find_last_of(breaks);
    if (last == width && text[last] != ' ') last = text.substr(0, width).find_last_of(breaks);
    if (last == std::string_view::npos) last = text.find_first_of(breaks, width);
    if (last == std::string_view::npos) break;
    lines += text.substr(0, text[last] == ' ' ? last : last + 1);
    lines += '\n';
    text.remove_prefix(last + 1);
  }
  return lines.append(text);
}

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const {
  const std::string lines = wrap(CLI::Formatter::make_option_opts(option), columns / 2, ",");
  return CLI::detail::find_and_replace(lines, "\n", "\n" + std::string(indentation));
}

std::string HelpFormatter::make_option_desc(const CLI::Option* option) const {
  return wrap_description(CLI::Formatter::make_option_desc(option));
}

std::string HelpFormatter::make_subcommand(const CLI::App* command) const {
  std::stringstream out;
  CLI::detail::format_help(out, command->get_display_name(true),
                           wrap_description(command->get_description()), get_column_width());
  return out.str();
}

std::string HelpFormatter::wrap_description(const std::string& text) const {
  return wrap(text, columns - get_column_width());
}

}  // namespace communique

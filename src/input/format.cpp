#include "input/format.hpp"

#include <algorithm>

#include "input/intake.hpp"

namespace communique {
namespace {

std::string_view first_line_of(std::string_view text) {
  return trimmed(text.substr(0, text.find('\n')));
}

// Whether a text goes on like an object after its brace.
bool opens_object(std::string_view text) {
  if (!text.starts_with('{')) return false;
  text = trimmed(text.substr(1));
  return text.starts_with('"') || text.starts_with('}');
}

bool opens_array_of_objects(std::string_view text) {
  if (!text.starts_with('[')) return false;
  text = trimmed(text.substr(1));
  return opens_object(text) || text.starts_with(']');
}

// A record's closing day, and then the line that opens the next.
bool holds_record_boundary(std::string_view text) {
  constexpr std::string_view opening = "\n-\n";
  for (std::size_t at = text.find(opening); at != std::string_view::npos;
       at = text.find(opening, at + 1)) {
    const std::string_view before =
        trimmed(text.substr(at > 32 ? at - 32 : 0, std::min<std::size_t>(at, 32)));
    if (before.size() >= 14 && before.substr(before.size() - 14).starts_with("date")) return true;
  }
  return false;
}

}  // namespace

std::optional<InputFormat> parse_input_format(std::string_view name) {
  const auto found = std::ranges::find(input_format_names, name);
  if (found == input_format_names.end()) return std::nullopt;
  return static_cast<InputFormat>(found - input_format_names.begin());
}

InputFormat recognise_format(std::string_view head) {
  head = trimmed(head);
  const std::string_view line = first_line_of(head);
  if (line == "-") return InputFormat::Listing;
  if (opens_array_of_objects(head)) return InputFormat::Json;
  if (opens_object(head)) {
    const bool whole = line.ends_with('}') && line.size() > 1;
    return whole ? InputFormat::JsonLines : InputFormat::Json;
  }
  return holds_record_boundary(head) ? InputFormat::Listing : InputFormat::Text;
}

}  // namespace communique

#pragma once

#include <span>
#include <string>
#include <string_view>

namespace communique {

// The text with `begin` before and `end` behind each of the names that stands in it as whole words,
// to the letter; where the name has a space the text may have a line end and an indent. Of names
// that overlap all is marked once.
std::string mark_names(std::string_view text, std::span<const std::string> names,
                       std::string_view begin, std::string_view end);

}  // namespace communique

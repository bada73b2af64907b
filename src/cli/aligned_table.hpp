#pragma once

#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "cli/terminal.hpp"

namespace communique {

using TextRow = std::vector<std::string>;

// Writes rows under their columns, aligned. On a terminal that is too narrow the widest columns
// become narrower and their cells go on in the lines below; elsewhere a row is one line. With
// `source_below` the last two cells of a row, a source and what it says, stand in lines of their
// own below the others, without heading; where there is colour the names of the row stand out.
void write_aligned(std::ostream& out, const TextRow& columns, std::span<const TextRow> rows,
                   std::span<const std::vector<std::string>> names, const Terminal& terminal,
                   bool source_below);

// Cuts a text into lines of at most `width` columns: at spaces, and inside a word only where it is
// longer than a line.
std::vector<std::string> cut_lines(std::string_view text, std::size_t width);

}  // namespace communique

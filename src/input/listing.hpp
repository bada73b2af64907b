#pragma once

#include "input/category.hpp"
#include "input/intake.hpp"
#include "util/block_reader.hpp"

namespace communique {

// Reads the listing format: each release opens with a line that holds only "-", then an optional
// category, the title, the body; the last line ends in "dateYYYY-MM-DD". What stands before the
// first "-" is a release too.
void read_listing(BlockReader& blocks, const CategoryNames& categories, Intake& intake);

// Takes a closing "dateYYYY-MM-DD" from the end of a text and returns its day as written, or "".
std::string take_closing_day(std::string& text);

}  // namespace communique

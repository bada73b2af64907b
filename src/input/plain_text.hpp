#pragma once

#include "input/intake.hpp"
#include "util/block_reader.hpp"

namespace communique {

// Reads a file that is one release: the first line is the title. The day comes from a line "Date:
// ..." among the first lines, which is then no part of the text, from a closing "dateYYYY-MM-DD",
// or from the name of the file.
void read_plain_text(BlockReader& blocks, Intake& intake);

}  // namespace communique

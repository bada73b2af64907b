#pragma once

#include "input/intake.hpp"
#include "util/block_reader.hpp"

namespace communique {

// Reads JSON: one object, an array of objects, or objects one after another, each a release with
// the fields title, body, date, id, url, publisher, category and language; other fields are kept as
// they are. An object that is malformed is reported and left out.
void read_json(BlockReader& blocks, Intake& intake);

// Reads JSON Lines: such an object a line.
void read_json_lines(BlockReader& blocks, Intake& intake);

}  // namespace communique

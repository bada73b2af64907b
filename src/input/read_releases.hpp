#pragma once

#include <optional>
#include <string>
#include <vector>

#include "input/category.hpp"
#include "input/format.hpp"
#include "input/intake.hpp"

namespace communique {

// Reads releases from files, folders (with all below them, in the order of their names) and, for
// "-", standard input. The format is recognised file by file unless it is given. Of what cannot be
// read `problems` hears, and the rest goes on.
void read_releases(const std::vector<std::string>& inputs, std::optional<InputFormat> format,
                   const CategoryNames& categories, const ReleaseSink& releases,
                   const ProblemSink& problems);

}  // namespace communique

#pragma once

#include <functional>
#include <ostream>
#include <string>

namespace communique {

// Thrown by what writes a long output when the stream has failed: the rest need not be made.
struct OutputStopped {};

// Calls `write` with standard output, or for a path with a file that takes its place under that
// name when all is written. Throws FileError where that fails; CommandEnded, silently, where nobody
// reads standard output any more.
void write_output(const std::string& path, const std::function<void(std::ostream&)>& write);

}  // namespace communique

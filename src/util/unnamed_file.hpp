#pragma once

#include <filesystem>

namespace communique {

// Opens a file without a name for reading and writing: it is gone when its descriptor is closed,
// which is the caller's. Throws FileError.
int open_unnamed_file(const std::filesystem::path& folder);

}  // namespace communique

#include "util/unnamed_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <string>

#include "util/file_error.hpp"

namespace communique {

// Not every file system knows files without names; there it loses the name at once.
int open_unnamed_file(const std::filesystem::path& folder) {
  const std::filesystem::path place = folder.empty() ? "." : folder;
  int descriptor = open(place.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor >= 0) return descriptor;
  std::string name = (place / ".communique-XXXXXX").string();
  descriptor = mkostemp(name.data(), O_CLOEXEC);
  if (descriptor < 0) throw_file_error(name);
  unlink(name.c_str());
  return descriptor;
}

}  // namespace communique

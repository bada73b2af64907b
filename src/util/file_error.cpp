#include "util/file_error.hpp"

#include <cerrno>
#include <system_error>

namespace communique {

void throw_file_error(const std::string& path) {
  throw FileError(path, std::generic_category().message(errno));
}

}  // namespace communique

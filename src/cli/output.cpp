#include "cli/output.hpp"

#include <cerrno>
#include <fstream>
#include <iostream>

#include "cli/exit_code.hpp"
#include "util/file_error.hpp"
#include "util/pending_file.hpp"

namespace communique {
namespace {

using Write = std::function<void(std::ostream&)>;

void try_to_write(std::ostream& out, const Write& write) {
  try {
    write(out);
  } catch (const OutputStopped&) {
  }
}

void write_to_stdout(const Write& write) {
  errno = 0;
  try_to_write(std::cout, write);
  if (std::cout.flush()) return;
  if (errno == EPIPE) throw CommandEnded{ExitCode::Complete};
  throw FileError("standard output", "cannot be written");
}

void write_to_file(const std::string& path, const Write& write) {
  PendingFile file(path);
  std::ofstream out(file.path(), std::ios::binary);
  try_to_write(out, write);
  out.close();
  if (!out) throw FileError(path, "cannot be written");
  file.commit();
}

}  // namespace

void write_output(const std::string& path, const Write& write) {
  if (path.empty() || path == "-") return write_to_stdout(write);
  write_to_file(path, write);
}

}  // namespace communique

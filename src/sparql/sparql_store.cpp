#include "sparql/sparql_store.hpp"

#include <dlfcn.h>

#include <string>

#include "util/file_error.hpp"

namespace communique {
namespace {

// Where it is looked for tells CMakeLists.txt (CMAKE_BUILD_RPATH, CMAKE_INSTALL_RPATH).
constexpr const char* library = "communique_sparql.so";

[[noreturn]] void fail() {
  std::string reason = dlerror();
  if (const std::string prefix = std::string(library) + ": "; reason.starts_with(prefix))
    reason.erase(0, prefix.size());
  throw FileError(library, "SPARQL needs this library: " + reason);
}

// The library stays until the program ends: GLib, which it brings, cannot be unloaded.
OpenSparqlEngine* load() {
  void* const handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) fail();
  void* const open = dlsym(handle, "open_sparql_engine");
  if (open == nullptr) fail();
  return reinterpret_cast<OpenSparqlEngine*>(open);
}

}  // namespace

SparqlStore::SparqlStore(std::string_view ntriples) : engine_(load()(ntriples)) {}

}  // namespace communique

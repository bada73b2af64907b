#include "text/release.hpp"

#include <cstdio>

#include "util/hash.hpp"

namespace communique {

std::string derive_release_id(const Release& release) {
  Hasher hasher;
  hasher.add(release.text);
  hasher.add('\0');
  hasher.add(to_iso(release.date));
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "rel:%016llx",
                static_cast<unsigned long long>(hasher.value()));
  return buffer;
}

}  // namespace communique

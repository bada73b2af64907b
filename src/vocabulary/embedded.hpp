#pragma once

#include <span>
#include <string_view>

namespace communique {

struct EmbeddedFile {
  std::string_view name;  // of the file in ontology/vocabulary/
  std::string_view text;
};

// The vocabulary files as they were when the program was built, in the order of their names.
std::span<const EmbeddedFile> embedded_vocabulary();

}  // namespace communique

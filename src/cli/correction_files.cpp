#include "cli/correction_files.hpp"

#include <iterator>

#include "util/hash.hpp"
#include "vocabulary/vocabulary_file.hpp"

namespace communique {

void add_corrections_option(CLI::App& command, std::vector<std::string>& paths) {
  command
      .add_option("--corrections", paths,
                  "Turtle file of what you know better; to be given at each build")
      ->check(CLI::ExistingFile)
      ->allow_extra_args(false);
}

CorrectionFiles load_corrections(const std::vector<std::string>& paths) {
  CorrectionFiles corrections;
  Hasher hasher;
  for (const VocabularyFile& file : load_vocabulary_files(paths)) {
    std::vector<Correction> read = read_corrections(file.turtle, file.source);
    std::move(read.begin(), read.end(), std::back_inserter(corrections.list));
    hasher.add(file.turtle);
  }
  if (!paths.empty()) corrections.digest = std::to_string(hasher.value());
  return corrections;
}

}  // namespace communique

#pragma once

#include <string>
#include <vector>

#include "vocabulary/vocabulary.hpp"

namespace communique {

// A Turtle document with entries beside those of the program.
struct VocabularyFile {
  std::string source;  // its name, for messages
  std::string turtle;
};

// The vocabulary with the entries of the files, ready for use. Throws VocabularyError.
Vocabulary extend(Vocabulary vocabulary, const std::vector<VocabularyFile>& files);

// Throws FileError where one cannot be read.
std::vector<VocabularyFile> load_vocabulary_files(const std::vector<std::string>& paths);

}  // namespace communique

#include "vocabulary/vocabulary_file.hpp"

#include <fstream>
#include <sstream>

#include "vocabulary/turtle_reader.hpp"

namespace communique {

Vocabulary make_vocabulary(const std::vector<VocabularyFile>& files) {
  Vocabulary vocabulary = Vocabulary::embedded();
  for (const VocabularyFile& file : files) vocabulary.add_turtle(file.turtle, file.source);
  if (!files.empty()) vocabulary.compile();
  return vocabulary;
}

std::vector<VocabularyFile> load_vocabulary_files(const std::vector<std::string>& paths) {
  std::vector<VocabularyFile> files;
  for (const std::string& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    if (!file) throw VocabularyError(path + ": cannot be read");
    files.push_back({path, content.str()});
  }
  return files;
}

}  // namespace communique

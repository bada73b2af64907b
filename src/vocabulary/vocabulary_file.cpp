#include "vocabulary/vocabulary_file.hpp"

#include "util/block_reader.hpp"

namespace communique {

Vocabulary extend(Vocabulary vocabulary, const std::vector<VocabularyFile>& files) {
  for (const VocabularyFile& file : files) vocabulary.add_turtle(file.turtle, file.source);
  if (!files.empty()) vocabulary.compile();
  return vocabulary;
}

std::vector<VocabularyFile> load_vocabulary_files(const std::vector<std::string>& paths) {
  std::vector<VocabularyFile> files;
  for (const std::string& path : paths) {
    BlockReader blocks(read_from_file(path));
    VocabularyFile& file = files.emplace_back(VocabularyFile{path, ""});
    for (std::string_view block = blocks.next(); !block.empty(); block = blocks.next())
      file.turtle += block;
  }
  return files;
}

}  // namespace communique

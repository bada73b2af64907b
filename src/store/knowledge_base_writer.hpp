#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "link/corrected_linking.hpp"
#include "store/collection.hpp"
#include "vocabulary/vocabulary_file.hpp"

namespace communique {

// What a knowledge base is made of.
struct KnowledgeBaseContent {
  const Collection& releases;
  const Summaries& summaries;
  const Linking& linking;
  std::string reading_version;               // names what read them: a reading holds as long as
                                             // this stays the same
  std::vector<VocabularyFile> vocabularies;  // used besides the program's own
  std::string corrections = {};              // their digest; empty where there are none
  WithdrawnFacts withdrawn = {};
  unsigned jobs = 1;  // threads that work beside the one that writes
};

// Writes a whole knowledge base into an empty file. The bytes depend on nothing else. Throws
// FileError.
void write_knowledge_base(const std::filesystem::path& file, const KnowledgeBaseContent& content);

}  // namespace communique

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "link/corrected_linking.hpp"
#include "store/collection.hpp"
#include "store/database.hpp"
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

// Writes a knowledge base into an empty file: sources, what was linked, then indices. The bytes
// depend on nothing else. Throws FileError. One thread at a time.
class KnowledgeBaseWriter {
 public:
  explicit KnowledgeBaseWriter(const std::filesystem::path& file);

  // Texts and readings, which may be written while they are linked.
  void write_sources(const Collection& releases);
  void write_linked(const KnowledgeBaseContent& content);
  void write_indices();

 private:
  Database database_;
};

}  // namespace communique

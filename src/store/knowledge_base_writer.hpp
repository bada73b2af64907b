#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "link/corrected_linking.hpp"
#include "vocabulary/vocabulary_file.hpp"

namespace communique {

// The order in which releases are kept, shown and exported: by date, then id; the undated first.
bool release_before(const Release& a, const Release& b);

// Hash of all that a reading of the release depends on: equal, and the reading holds.
std::uint64_t content_hash(const Release& release);

// What a knowledge base is made of.
struct KnowledgeBaseContent {
  std::span<const ReleaseReading> releases;  // in the order above, one an id
  Linking linking;
  std::string reading_version;               // names what read them: a reading holds as long as
                                             // this stays the same
  std::vector<VocabularyFile> vocabularies;  // used besides the program's own
  std::string corrections = {};              // their digest; empty where there are none
  std::map<std::uint32_t, WithdrawnFacts> withdrawn = {};  // what `releases` lack, by release
  unsigned jobs = 1;  // threads that work beside the one that writes
};

// Writes a whole knowledge base into an empty file. The bytes depend on nothing else. Throws
// FileError.
void write_knowledge_base(const std::filesystem::path& file, const KnowledgeBaseContent& content);

}  // namespace communique

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/correction_files.hpp"
#include "store/collection.hpp"
#include "store/knowledge_base.hpp"
#include "util/pending_file.hpp"
#include "vocabulary/vocabulary_file.hpp"

namespace communique {

// A change of a knowledge base: its releases are taken out, changed, linked anew and written to a
// file that replaces the old one whole. Meanwhile others may read the old one, but not change it.
class KnowledgeBaseUpdate {
 public:
  // `fresh`: as if there were no knowledge base yet. Without vocabularies it goes on with those
  // that the knowledge base was built with.
  KnowledgeBaseUpdate(std::filesystem::path file, std::vector<VocabularyFile> vocabularies,
                      bool fresh);

  Collection& releases() { return releases_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  // Reads what is unread on `jobs` threads, links all as the corrections have it, and replaces the
  // file. Says on standard error which corrections fit nothing, and where there are none any more.
  // Throws StoreError or FileError, and then the old file stays as it was.
  void commit(unsigned jobs, const CorrectionFiles& corrections);

 private:
  void load(KnowledgeBase& old);

  std::filesystem::path file_;
  PendingFile pending_;
  std::vector<VocabularyFile> vocabularies_;
  Vocabulary vocabulary_;
  std::string reading_version_;
  bool was_corrected_ = false;
  Collection releases_;
};

}  // namespace communique

#include "cli/knowledge_base_update.hpp"

#include "fact/release_reader.hpp"
#include "link/link_by_id.hpp"
#include "store/knowledge_base_writer.hpp"
#include "store/schema.hpp"

namespace communique {
namespace {

// A reading holds as long as program, vocabulary and coding stay the same.
std::string make_reading_version(const Vocabulary& vocabulary) {
  return std::string(COMMUNIQUE_VERSION) + " " + std::to_string(schema_version) + " " +
         std::to_string(vocabulary.digest());
}

void read_unread(Collection& releases, const Vocabulary& vocabulary) {
  ReleaseReader reader(vocabulary);
  for (ReleaseReading* item : releases.unread()) item->reading = reader.read(item->release);
}

}  // namespace

KnowledgeBaseUpdate::KnowledgeBaseUpdate(std::filesystem::path file,
                                         std::vector<VocabularyFile> vocabularies, bool fresh)
    : file_(std::move(file)), pending_(file_), vocabularies_(std::move(vocabularies)) {
  std::optional<KnowledgeBase> old;
  if (!fresh && std::filesystem::exists(file_)) old.emplace(file_);
  if (old && vocabularies_.empty()) vocabularies_ = old->vocabularies();
  vocabulary_ = make_vocabulary(vocabularies_);
  reading_version_ = make_reading_version(vocabulary_);
  if (old) load(*old);
}

void KnowledgeBaseUpdate::load(KnowledgeBase& old) {
  const bool readings_hold = old.reading_version() == reading_version_;
  old.for_each_reading(rules_, [&](ReleaseReading&& known) {
    if (readings_hold) {
      releases_.keep(std::move(known));
    } else {
      releases_.put(std::move(known.release));
    }
  });
}

void KnowledgeBaseUpdate::commit(unsigned) {
  read_unread(releases_, vocabulary_);
  const std::vector<ReleaseReading> all = releases_.take();
  write_knowledge_base(pending_.path(), {all, link_by_id(all), reading_version_, vocabularies_});
  pending_.commit();
}

}  // namespace communique

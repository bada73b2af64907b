#include "cli/knowledge_base_update.hpp"

#include <future>
#include <iostream>
#include <memory>

#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "fact/release_reader.hpp"
#include "link/summaries.hpp"
#include "store/knowledge_base_writer.hpp"
#include "store/reading_code.hpp"
#include "store/schema.hpp"
#include "util/scratch_memory.hpp"

namespace communique {
namespace {

// A reading holds as long as program, vocabulary and coding stay the same.
std::string make_reading_version(const Vocabulary& vocabulary) {
  return std::string(COMMUNIQUE_VERSION) + " " + std::to_string(schema_version) + " " +
         std::to_string(vocabulary.digest());
}

// What no reading holds of yet is read.
void read_all(Collection& releases, const Vocabulary& vocabulary, unsigned jobs,
              Summaries& summaries) {
  Progress progress("releases");
  const auto make_supply = [&]() -> ReadingSupply {
    auto reader = std::make_shared<ReleaseReader>(vocabulary);
    const Collection::Read read = [reader](std::span<const Release> some) {
      return reader->read(some);
    };
    return [&releases, read](std::uint32_t first, std::uint32_t last, NamePool& rules) {
      return releases.read(first, last, rules, read);
    };
  };
  summarize(releases.size(), make_supply, vocabulary, jobs, summaries,
            [&](std::size_t count) { progress.add(count); });
}

}  // namespace

KnowledgeBaseUpdate::KnowledgeBaseUpdate(std::filesystem::path file,
                                         std::vector<VocabularyFile> vocabularies, bool fresh)
    : file_(std::move(file)),
      pending_(file_),
      vocabularies_(std::move(vocabularies)),
      releases_(file_.parent_path()) {
  std::optional<KnowledgeBase> old;
  if (!fresh && std::filesystem::exists(file_)) old.emplace(file_);
  if (old && vocabularies_.empty()) vocabularies_ = old->vocabularies();
  vocabulary_ = extend(Vocabulary::embedded(), vocabularies_);
  reading_version_ = make_reading_version(vocabulary_);
  if (old) load(*old);
}

void KnowledgeBaseUpdate::load(KnowledgeBase& old) {
  was_corrected_ = !old.corrections().empty();
  const bool readings_hold = old.reading_version() == reading_version_;
  NamePool rules;
  old.for_each_reading(rules, [&](const ReleaseReading& known) {
    if (readings_hold) {
      check_concepts(known.reading, vocabulary_.concepts().size());
      releases_.keep(known);
    } else {
      releases_.put(known.release);
    }
  });
}

void KnowledgeBaseUpdate::commit(unsigned jobs, const CorrectionFiles& corrections) {
  releases_.sort();
  ScratchMemory memory(file_.parent_path());
  Summaries summaries(&memory);
  read_all(releases_, vocabulary_, jobs, summaries);
  const RepetitionsToCome repetitions = seek_repetitions(releases_, summaries);
  KnowledgeBaseWriter writer(pending_.path());
  auto sources = std::async(std::launch::async, [&] {
    repetitions.wait();  // linking needs them and has a core of its own while one of both works
    writer.write_sources(releases_);
    pending_.save_ahead();
  });
  const CorrectedLinking corrected =
      link_corrected(releases_, summaries, vocabulary_, repetitions, corrections.list);
  summaries.drop_facts();
  sources.get();
  writer.write_linked({releases_, summaries, corrected.linking, reading_version_, vocabularies_,
                       corrections.digest, corrected.withdrawn, jobs});
  auto saving = std::async(std::launch::async, [&] { pending_.save_ahead(); });
  writer.write_indices();
  saving.get();
  pending_.commit();
  for (const std::string& line : corrected.unfit) std::cerr << printable(line) << '\n';
  if (was_corrected_ && corrections.digest.empty())
    std::cerr << "communique: built without corrections; --corrections FILE applies them again\n";
}

}  // namespace communique

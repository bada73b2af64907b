#include "cli/knowledge_base_update.hpp"

#include <algorithm>
#include <iostream>

#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "fact/release_reader.hpp"
#include "store/knowledge_base_writer.hpp"
#include "store/reading_code.hpp"
#include "store/schema.hpp"
#include "util/ordered_work.hpp"

namespace communique {
namespace {

// A reading holds as long as program, vocabulary and coding stay the same.
std::string make_reading_version(const Vocabulary& vocabulary) {
  return std::string(COMMUNIQUE_VERSION) + " " + std::to_string(schema_version) + " " +
         std::to_string(vocabulary.digest());
}

using Unread = std::vector<ReleaseReading*>;

// Enough releases for a thread to be worth its while.
constexpr std::size_t batch_size = 32;

// Each reading is put in its place by the thread that made it.
void read_unread(Collection& releases, const Vocabulary& vocabulary, unsigned jobs) {
  Progress progress("releases");
  const Unread all = releases.unread();
  OrderedWork<Unread, std::size_t> work(jobs);
  work.run(
      [&](const auto& push) {
        for (std::size_t i = 0; i < all.size(); i += batch_size) {
          const auto first = all.begin() + static_cast<std::ptrdiff_t>(i);
          push(Unread(first,
                      first + static_cast<std::ptrdiff_t>(std::min(batch_size, all.size() - i))));
        }
      },
      [&]() {
        return [reader = ReleaseReader(vocabulary)](Unread&& batch) mutable {
          for (ReleaseReading* item : batch) {
            const Reading reading = reader.read(item->release);
            item->reading = reading;  // copied: a copy has no room to spare
          }
          return batch.size();
        };
      },
      [&](std::size_t&& count) { progress.add(count); });
}

}  // namespace

KnowledgeBaseUpdate::KnowledgeBaseUpdate(std::filesystem::path file,
                                         std::vector<VocabularyFile> vocabularies, bool fresh)
    : file_(std::move(file)), pending_(file_), vocabularies_(std::move(vocabularies)) {
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
  old.for_each_reading(rules_, [&](ReleaseReading&& known) {
    if (readings_hold) {
      check_concepts(known.reading, vocabulary_.concepts().size());
      releases_.keep(std::move(known));
    } else {
      releases_.put(std::move(known.release));
    }
  });
}

void KnowledgeBaseUpdate::commit(unsigned jobs, const CorrectionFiles& corrections) {
  read_unread(releases_, vocabulary_, jobs);
  std::vector<ReleaseReading> all = releases_.take();
  CorrectedLinking corrected = link_corrected(all, vocabulary_, corrections.list);
  write_knowledge_base(pending_.path(),
                       {all, std::move(corrected.linking), reading_version_, vocabularies_,
                        corrections.digest, std::move(corrected.withdrawn), jobs});
  pending_.commit();
  for (const std::string& line : corrected.unfit) std::cerr << printable(line) << '\n';
  if (was_corrected_ && corrections.digest.empty())
    std::cerr << "communique: built without corrections; --corrections FILE applies them again\n";
}

}  // namespace communique

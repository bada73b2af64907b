#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "link/reading_source.hpp"
#include "util/scratch_file.hpp"

namespace communique {

// Hash of all that a reading of the release depends on: equal, and the reading holds.
std::uint64_t content_hash(const Release& release);

// The releases that a knowledge base is made of while it is built: those it held, replaced and
// added to by id. Texts and readings are in a temporary file; a hundred bytes of each are in
// memory. As a source it gives them in the order in which they are kept, shown and
// exported: by date, then id; the undated first.
class Collection : public ReadingSource {
 public:
  using Read = std::function<std::vector<Reading>(std::span<const Release>)>;

  // The folder is that of the temporary file.
  explicit Collection(std::filesystem::path folder) : file_(std::move(folder)) {}

  // A release with a reading that still holds.
  void keep(const ReleaseReading& known);
  // Adds the release, or lets it take the place of that with its id; a reading of the same content
  // is kept.
  void put(const Release& release);
  // Whether there was one.
  bool remove(const std::string& id) { return items_.erase(id) > 0; }

  std::uint32_t size() const override { return static_cast<std::uint32_t>(items_.size()); }
  // Numbers the releases in their order: to be called before they are asked for.
  void sort();
  Release release(std::uint32_t number) const override;
  ReleaseReading reading(std::uint32_t number, NamePool& rules) const override;
  // The same of several, but where no reading holds, `read` makes one, which is kept. Several
  // threads may ask, each for other releases.
  std::vector<ReleaseReading> read(std::uint32_t first, std::uint32_t last, NamePool& rules,
                                   const Read& read);
  // As store/reading_code.hpp has it.
  std::string encoded_reading(std::uint32_t number) const;

 private:
  struct Item {
    Date date;
    std::uint64_t content = 0;  // hash
    ScratchFile::Place release, reading;
    bool read = false;
  };
  ScratchFile file_;
  std::map<std::string, Item> items_;  // by id
  std::vector<Item*> order_;           // by number
};

}  // namespace communique

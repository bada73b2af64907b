#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "link/linking.hpp"

namespace communique {

// The order in which releases are kept, shown and exported: by date, then id; the undated first.
bool release_before(const Release& a, const Release& b);

// Hash of all that a reading of the release depends on: equal, and the reading holds.
std::uint64_t content_hash(const Release& release);

// Writes a whole knowledge base into an empty file. `releases` stand in the order above, one an id;
// `reading_version` names what read them, so that a later build knows which readings still hold.
// The bytes depend on nothing else. Throws StoreError.
void write_knowledge_base(const std::filesystem::path& file,
                          std::span<const ReleaseReading> releases, const Linking& linking,
                          const std::string& reading_version);

}  // namespace communique

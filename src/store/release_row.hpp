#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "link/linked_reading.hpp"
#include "store/knowledge_base_writer.hpp"

namespace communique {

// Where a release names one entity.
struct MentionRow {
  std::uint32_t entity = 0;
  std::string spans;  // as the table has them
};

// A release as the tables take it.
struct ReleaseRow {
  std::uint32_t number = 0;
  Release release;
  std::uint64_t content_hash = 0;
  LinkedReading linked;
  std::vector<MentionRow> mentions;  // in order of entities
  std::uint32_t facts = 0;           // with those that were withdrawn
};

// Rows are made on other threads and taken in their order on this one.
void for_each_row(const KnowledgeBaseContent& content,
                  const std::function<void(ReleaseRow&)>& take);

}  // namespace communique

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/answer.hpp"
#include "query/entity.hpp"
#include "query/period.hpp"
#include "query/source.hpp"

namespace communique {

// One fact that joins two entities, seen from the one that was asked about.
struct Relation {
  std::string kind;     // as in store/relation_view.hpp, or agrees-with: parties of one agreement
  bool forward = true;  // the entity asked about is the subject
  EntityLink other;
  std::string detail;
  std::string date;
  double confidence = 0;
  Source source;
};

struct RelationFilter {
  std::optional<std::int64_t> with;  // key of the other entity
  std::string kind;                  // or empty for all
  Period period;
  std::size_t most = 0;  // rows, those that the last releases tell; 0: all
};

// By date, then kind, then the other's id.
Answer<Relation> read_relations(Database& knowledge, std::int64_t entity,
                                const RelationFilter& filter);

}  // namespace communique

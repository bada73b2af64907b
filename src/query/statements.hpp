#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fact/facts.hpp"
#include "query/answer.hpp"
#include "query/entity.hpp"
#include "query/period.hpp"
#include "query/source.hpp"

namespace communique {

struct ReportedStatement {
  std::string date;  // of the release
  std::vector<EntityLink> speakers;
  std::string act;
  std::vector<EntityLink> about;  // one at most
  Source source;
};

struct StatementFilter {
  std::optional<std::int64_t> by, about;  // keys of entities
  std::optional<Act> act;
  Period period;
  std::size_t most = 0;  // rows, those that the last releases tell; 0: all
};

// By date.
Answer<ReportedStatement> read_statements(Database& knowledge, const StatementFilter& filter);

}  // namespace communique

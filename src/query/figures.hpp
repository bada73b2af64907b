#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/answer.hpp"
#include "query/entity.hpp"
#include "query/period.hpp"
#include "query/source.hpp"

namespace communique {

struct ReportedFigure {
  std::string date;    // of the release
  std::string period;  // that the figure is of: "2025-11", "2025-Q3", "2025-01/2025-11", or empty
  std::vector<EntityLink> reporter, partner;  // one at most
  std::string indicator;
  std::string item;
  std::optional<double> value;  // in single units
  std::string unit;
  std::optional<double> change_percent;
  Source source;
};

struct FigureFilter {
  std::optional<std::int64_t> reporter, partner;  // keys of entities
  std::string indicator, item;                    // empty: any
  Period period;                                  // of the releases
  std::size_t most = 0;                           // rows, those that the last releases tell; 0: all
};

// By date.
Answer<ReportedFigure> read_figures(Database& knowledge, const FigureFilter& filter);

}  // namespace communique

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/fact_key.hpp"
#include "query/period.hpp"
#include "store/database.hpp"

namespace communique {

// Goes through the facts that may be of a period, latest first: those that its releases tell, and
// of other releases those that give a date of their own.
class PeriodFacts {
 public:
  // Of facts with a date of their own only those that make relations of the kind, "" for any, and
  // name the entity, where one is given.
  PeriodFacts(Database& knowledge, const Period& period, std::string_view kind,
              std::optional<std::int64_t> entity);

  // The next facts; ranges do not overlap. None: there are no more.
  std::optional<FactRange> next();

 private:
  // Facts, all of which or, where other releases tell them, those with a date may be of the period.
  struct Part {
    FactRange facts;
    bool dated_alone;
  };

  std::optional<FactRange> next_dated(const FactRange& facts);
  std::string dated_sql();
  bool are_few_dated();
  std::string first_date() const;
  std::string last_date() const;

  Database& knowledge_;
  Period period_;
  std::string kind_;
  std::optional<std::int64_t> entity_;
  std::vector<Part> parts_;                 // the next one last
  std::optional<PreparedStatement> dated_;  // of the last part
};

}  // namespace communique

#pragma once

#include "link/linking.hpp"
#include "store/database.hpp"
#include "store/rule_table.hpp"

namespace communique {

// Fills the tables offices, tenures and tenure_bounds.
void insert_tenures(Database& database, const Linking& linking, RuleTable& rules);

}  // namespace communique

#pragma once

#include "store/database.hpp"

namespace communique {

// Fills the tables that tell what the numbers of types, kinds, statuses, roles, acts and reasons
// stand for.
void insert_enum_names(Database& database);

}  // namespace communique

#pragma once

#include "store/database.hpp"

namespace communique {

// Makes the indices and views of a knowledge base, and what SQLite chooses among them by; last, for
// inserting is faster without them.
void create_indices(Database& database);

}  // namespace communique

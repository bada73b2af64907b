#pragma once

#include <cstdint>

#include "store/database.hpp"

namespace communique {

// Changes whenever a table, a column or the coding of a reading changes its meaning.
inline constexpr std::int64_t schema_version = 14;

// Makes the tables in an empty database.
void create_tables(Database& database);

// Throws StoreError unless the file is a whole knowledge base of this version.
void check_schema(Database& database);

}  // namespace communique

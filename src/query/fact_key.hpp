#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "store/database.hpp"

namespace communique {

// Facts are numbered in order of the dates of their releases: the first key beyond those that
// releases until `date` state (ISO 8601, a month or year taken whole; "": of any date).
std::int64_t first_fact_after(Database& knowledge, std::string_view date);

// The key of the fact with that id, as in Source::fact.
std::optional<std::int64_t> fact_with_id(Database& knowledge, std::string_view id);

}  // namespace communique

#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Where the number ends that tells a law behind its head: "No. 12/2024", ", No. 13 of 2005",
// "14257", "(EU) 2023/1115", "2009/28/EC"; the token itself where none stands there. A year alone
// is none.
std::uint32_t law_number_end(const Annotation& annotation, std::uint32_t at);

// Where the year and the number in brackets end behind a title: ", 2013 (Act 865)".
std::uint32_t law_year_end(const Annotation& annotation, std::uint32_t at);

}  // namespace communique

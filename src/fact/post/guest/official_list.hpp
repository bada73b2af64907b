#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// Where the office and the name start with what honours them and the article; the first office of
// "Deputy Prime Minister and Minister of Fish A" leads.
std::uint32_t start_of(const Annotation& annotation, const Office& office);
// The token behind both, in whatever order they stand.
std::uint32_t end_of(const Annotation& annotation, const Office& office);
// "Minister B" of "by Peru's President A, Minister B and Speaker C", "A, Minister B and others"
bool leads_on(const Annotation& annotation, const Office& office);
// The office before in "with the President, A, and Minister B" and "by A, and by Minister B"; in a
// `list` that goes on behind "with the President, A, Minister B", too.
const Office* listed_before(const Annotation& annotation, const Office& office, std::uint32_t start,
                            bool list);

}  // namespace communique

#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// Where a text is dated and by whom: "LIMA, 3 May (ANP) –", "(Fish Agency – Lima, 3 May 2025).-",
// "3 May 2025, Lima –", "Lima, 3 May 2025" on a line of its own.
struct Dateline {
  TokenRange tokens;  // from the start of the line; without the dash, colon or stop that ends it
  const LexicalHit* place = nullptr;
};

// Behind the day that opens the line in "3 May 2025, Lima –" and the mark after it; the first token
// of the line where no day does.
std::uint32_t behind_day(const Annotation& annotation, TokenRange line);

// Whether a dateline may end before the token: a dash with blanks around it, ":", "|" or "/".
bool ends_dateline(const Document& document, std::uint32_t token);

// The datelines in the first three lines under the headline, in order of the text.
std::vector<Dateline> find_datelines(const Annotation& annotation);

// The places that open one of the last three lines, where the line is an address: "Lima 03".
std::vector<const LexicalHit*> find_address_places(const Annotation& annotation);

}  // namespace communique

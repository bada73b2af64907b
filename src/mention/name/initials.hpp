#pragma once

#include <string>

#include "mention/annotation.hpp"

namespace communique {

// The first letters of the capitalised words of a name, in small letters: "mit" of "Ministry of
// Industry and Trade"; `with_of` adds those of its "of": "moit".
std::string initials_of(const Document& document, TokenRange name, bool with_of);

// The letters by which an abbreviation can be compared with them: "moit" of "MOIT", "mit" of
// "MoIT".
std::string letters_of_abbreviation(const Document& document, std::uint32_t token);

}  // namespace communique

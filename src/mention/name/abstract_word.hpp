#pragma once

#include <string_view>

namespace communique {

// Whether a word has the shape of an abstract noun ("Empowerment", "Stabilisation"), which no name
// of a person has.
bool is_abstract_word(std::string_view word);

}  // namespace communique

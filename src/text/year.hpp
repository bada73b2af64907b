#pragma once

#include "text/document.hpp"

namespace communique {

// "2030": whether a number of four digits stands at the token, which may lie behind the text.
inline bool is_year(const Document& document, std::uint32_t token) {
  return token < document.size() && document.token(token).is_number() &&
         document.text_of(token).size() == 4 &&
         document.text_of(token).find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace communique

#pragma once

#include <cstdint>
#include <optional>

#include "text/document.hpp"

namespace communique {

// A bracketed short form: "(CEPA)", "(KORUS FTA)", "(hereinafter “Committee”)".
struct ShortForm {
  TokenRange name;    // what stands in the brackets
  std::uint32_t end;  // first token after them
};

// The short form in the brackets that open at the token, if they hold one.
std::optional<ShortForm> short_form_at(const Document& document, std::uint32_t token);

}  // namespace communique

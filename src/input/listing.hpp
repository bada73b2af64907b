#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "text/release.hpp"

namespace communique {

// Reads the listing format: each release opens with a line that holds only "-", then an optional
// category, the title, the body; the last line ends in "dateYYYY-MM-DD".
void read_listing(std::string_view listing, const std::string& source,
                  const std::function<void(Release&&)>& sink);

}  // namespace communique

#pragma once

#include <string>
#include <string_view>

namespace communique {

// Text as content or attribute value of XML 1.0. Characters that XML cannot hold even escaped
// become U+FFFD.
std::string xml_escape(std::string_view text);

}  // namespace communique

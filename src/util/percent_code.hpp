#pragma once

#include <string>
#include <string_view>

namespace communique {

// A part of an IRI's path: all but letters, digits and "-._~:" percent-encoded (RFC 3986, 2.1).
std::string percent_encode(std::string_view text);

// The text that was percent-encoded; a '%' that starts no code stays.
std::string percent_decode(std::string_view text);

}  // namespace communique

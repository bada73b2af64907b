#pragma once

#include <string>
#include <string_view>

#include "text/release.hpp"

namespace communique {

// A release as bytes, for the time of a build.
std::string encode_release(const Release& release);
Release decode_release(std::string_view bytes);

}  // namespace communique

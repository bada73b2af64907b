#pragma once

#include "text/document.hpp"

namespace communique {

// "by videoconference", "via a video link", "over the phone" in the range.
bool tells_medium(const Document& document, TokenRange range);

// "videoconference", "phone"
bool names_medium(const Token& token);

// Whether the token is the "videoconference" of "met by videoconference": no event of its own.
bool is_medium(const Document& document, std::uint32_t token);

// "virtually", "online"
bool is_online(const Token& token);

// Behind the "online", "on the phone" or "by video link" that begins at the token; else the token.
std::uint32_t behind_medium(const Document& document, std::uint32_t t, std::uint32_t end);

}  // namespace communique

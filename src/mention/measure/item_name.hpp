#pragma once

#include <string>

#include "mention/annotation.hpp"

namespace communique {

// How statistics name a thing traded: in small letters and in the plural. "Semiconductor" ->
// "semiconductors", "Secondary battery" -> "secondary batteries", "general machinery" stays.
std::string item_name(const Annotation& annotation, TokenRange tokens);

// The same where the text itself decides on the plural: "exports of wheat", "ships slid".
std::string item_as_printed(const Annotation& annotation, TokenRange tokens);

}  // namespace communique

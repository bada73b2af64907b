#pragma once

#include <string>

#include "fact/facts.hpp"
#include "text/release.hpp"

namespace communique {

// One release and what it says as one line of JSON without the line end, in the shape of
// docs/json.md: ids are those of the entities, offsets are code points into title + "\n" + body.
std::string to_json_line(const Release& release, const Reading& reading);

}  // namespace communique

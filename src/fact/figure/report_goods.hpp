#pragma once

#include <string_view>

#include "mention/annotation.hpp"

namespace communique {

// "merchandise" or "goods" where a release whose title tells a statistic of trade names that alone
// as what it counts, at its beginning; else "".
std::string_view goods_of_report(const Annotation& annotation);

}  // namespace communique

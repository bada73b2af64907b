#pragma once

#include <string>
#include <string_view>

namespace communique {

// Regular forms of English; `word` may be a phrase, of which the verb inflects the first word and
// the noun the last.
std::string plural_of(std::string_view noun);
std::string third_person_of(std::string_view verb);
std::string past_of(std::string_view verb);
std::string gerund_of(std::string_view verb);

}  // namespace communique

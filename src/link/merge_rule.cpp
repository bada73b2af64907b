#include "link/merge_rule.hpp"

#include <array>

namespace communique {

std::string_view to_string(MergeRule rule) {
  constexpr std::array<std::string_view, 13> names = {"same-name-and-country",
                                                      "same-name-of-main-country",
                                                      "same-name",
                                                      "same-name-of-one-country",
                                                      "abbreviation",
                                                      "vocabulary",
                                                      "same-name-and-office",
                                                      "longer-name",
                                                      "surname-and-office",
                                                      "initials",
                                                      "same-parties-and-kind",
                                                      "only-agreement-of-parties",
                                                      "correction"};
  return names[static_cast<std::size_t>(rule)];
}

}  // namespace communique

#include "store/keys.hpp"

#include <array>

namespace communique {

std::string_view to_string(EventRole role) {
  constexpr std::array<std::string_view, 5> names = {"place", "organizer", "chair", "participant",
                                                     "about"};
  return names[static_cast<std::size_t>(role)];
}

}  // namespace communique

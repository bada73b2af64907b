#include "mention/person/full_name.hpp"

#include <algorithm>

#include "mention/person/name_part.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

constexpr std::size_t longest_name = 12;  // of more words it is a list, and long to compare

bool is_initials(const std::string& unit) {
  return unit.size() <= 3 && unit.find_first_of("aeiouy") == std::string::npos;
}

// First letters of the parts of a unit, which "-" still divides: "jae-gyu" -> "jg".
std::string initials_of(const std::string& unit) {
  std::string initials;
  for (std::size_t i = 0; i < unit.size(); ++i) {
    if (i == 0 || unit[i - 1] == '-') initials += unit[i];
  }
  return initials;
}

std::string without_hyphens(std::string unit) {
  std::erase(unit, '-');
  return unit;
}

bool abbreviates(const std::string& initials, const std::string& unit) {
  if (initials.size() == 1) return initials[0] == unit[0];
  return is_initials(initials) && (initials == initials_of(unit) || unit.starts_with(initials));
}

bool same_unit(const std::string& a, const std::string& b) {
  return without_hyphens(a) == without_hyphens(b) || abbreviates(a, b) || abbreviates(b, a);
}

bool has_unit(const NameUnits& units, const std::string& unit) {
  return std::ranges::any_of(units, [&](const std::string& u) { return same_unit(u, unit); });
}

}  // namespace

NameUnits folded_units(const Annotation& annotation, TokenRange name) {
  NameUnits units;
  for (const TokenRange unit : name_units(annotation, name)) {
    std::string folded = fold(annotation.document.text_of(unit));
    std::erase(folded, '.');
    units.push_back(std::move(folded));
  }
  return units;
}

bool same_full_name(const NameUnits& a, const NameUnits& b) {
  const NameUnits& shorter = a.size() <= b.size() ? a : b;
  const NameUnits& longer = a.size() <= b.size() ? b : a;
  if (shorter.size() < 2 || longer.size() > longest_name) return false;
  const bool inside =
      std::ranges::all_of(shorter, [&](const std::string& unit) { return has_unit(longer, unit); });
  const bool exact = std::ranges::any_of(shorter, [&](const std::string& unit) {
    return unit.size() > 1 && std::ranges::find(longer, unit) != longer.end();
  });
  const auto covered = [&](const std::string& unit) {
    return has_unit(shorter, unit) || is_initials(unit);
  };
  return inside && exact && covered(longer.front()) && covered(longer.back());
}

}  // namespace communique

#include "query/period.hpp"

#include <algorithm>

namespace communique {
namespace {

bool starts_before(std::string_view a, std::string_view b) {
  const std::size_t known = std::min(a.size(), b.size());
  return a.substr(0, known) < b.substr(0, known);
}

}  // namespace

bool Period::holds(std::string_view date) const {
  if (!since.empty() && starts_before(date, since)) return false;
  return until.empty() || !starts_before(until, date);
}

}  // namespace communique

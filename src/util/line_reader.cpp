#include "util/line_reader.hpp"

#include <algorithm>

namespace communique {
namespace {

std::string_view without_carriage_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

void LineReader::keep(std::string_view part) {
  carried_ += part.substr(0, std::min(part.size(), limit_ - std::min(limit_, carried_.size())));
}

bool LineReader::next(std::string_view& line) {
  carried_.clear();
  bool began = false;
  while (true) {
    if (block_.empty()) block_ = blocks_.next();
    if (block_.empty() && !began) return false;
    const std::size_t end = block_.find('\n');
    const bool complete = end != std::string_view::npos || block_.empty();
    const std::string_view part = block_.substr(0, end);
    block_.remove_prefix(std::min(block_.size(), part.size() + 1));
    if (complete && !began) {
      line = without_carriage_return(part.substr(0, limit_));
      break;
    }
    keep(part);
    began = true;
    if (complete) {
      line = without_carriage_return(carried_);
      break;
    }
  }
  ++number_;
  return true;
}

}  // namespace communique

#include "link/context_index.hpp"

#include <algorithm>

namespace communique {

ContextIndex::Known* ContextIndex::find(const std::string& name, std::string_view context) {
  const auto entries = by_name_.find(name);
  if (entries == by_name_.end()) return nullptr;
  const auto found = std::ranges::find(entries->second, context, &Known::context);
  return found == entries->second.end() ? nullptr : &*found;
}

std::span<const ContextIndex::Known> ContextIndex::all(const std::string& name) const {
  const auto entries = by_name_.find(name);
  return entries == by_name_.end() ? std::span<const Known>() : std::span(entries->second);
}

void ContextIndex::add(const std::string& name, std::string_view context, NodeIndex node) {
  if (Known* known = find(name, context)) {
    ++known->uses;
  } else {
    by_name_[name].push_back({std::string(context), node, 1});
  }
}

}  // namespace communique

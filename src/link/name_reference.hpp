#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "link/linking.hpp"
#include "link/summaries.hpp"

namespace communique {

// The id of what one release names: its id in the reading of that release, and the release's,
// "person:ana-lim~rel:01ab". It means the same whatever is linked with what.
std::string name_reference(const ReleaseSummary& release, EntityIndex entity);
std::string name_reference(const ReleaseReading& item, EntityIndex entity);

// Finds what ids stand for: references, and the ids of linked entities, each of which stands for
// the earliest of what it was linked from.
class NameReferences {
 public:
  NameReferences(const Summaries& summaries, const Linking& linking);

  std::optional<EntityKey> find(std::string_view id) const;
  std::optional<std::uint32_t> find_release(std::string_view id) const;

 private:
  const Summaries& summaries_;
  std::unordered_map<std::string_view, std::uint32_t> releases_;
  std::unordered_map<std::string, EntityKey> linked_;
};

}  // namespace communique

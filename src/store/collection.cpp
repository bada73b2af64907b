#include "store/collection.hpp"

#include <algorithm>

#include "store/knowledge_base_writer.hpp"

namespace communique {

void Collection::put(Release&& release) {
  Item& item = releases_[release.id];
  item.read = item.read && content_hash(item.content.release) == content_hash(release);
  item.content.release = std::move(release);
  if (!item.read) item.content.reading = {};
}

std::vector<ReleaseReading*> Collection::unread() {
  std::vector<ReleaseReading*> items;
  for (auto& [id, item] : releases_) {
    if (!item.read) items.push_back(&item.content);
  }
  return items;
}

std::vector<ReleaseReading> Collection::take() {
  std::vector<ReleaseReading> all;
  all.reserve(releases_.size());
  for (auto& [id, item] : releases_) all.push_back(std::move(item.content));
  releases_.clear();
  std::ranges::sort(all, [](const ReleaseReading& a, const ReleaseReading& b) {
    return release_before(a.release, b.release);
  });
  return all;
}

}  // namespace communique

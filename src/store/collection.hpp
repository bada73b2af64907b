#pragma once

#include <map>
#include <string>
#include <vector>

#include "link/linking.hpp"

namespace communique {

// The releases that a knowledge base is made of while it is built: those it held, replaced and
// added to by id.
class Collection {
 public:
  // A release with a reading that still holds.
  void keep(ReleaseReading&& known) {
    std::string id = known.release.id;
    releases_.insert_or_assign(std::move(id), Item{std::move(known), true});
  }
  // Adds the release, or lets it take the place of that with its id; a reading of the same content
  // is kept.
  void put(Release&& release);
  // Whether there was one.
  bool remove(const std::string& id) { return releases_.erase(id) > 0; }

  std::size_t size() const { return releases_.size(); }
  // Those that no reading has been made of yet; each is to be read and its place filled.
  std::vector<ReleaseReading*> unread();
  // All, in the order of the knowledge base.
  std::vector<ReleaseReading> take();

 private:
  struct Item {
    ReleaseReading content;
    bool read = false;
  };
  std::map<std::string, Item> releases_;
};

}  // namespace communique

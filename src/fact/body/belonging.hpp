#pragma once

#include "fact/body/membership_list.hpp"

namespace communique {

// Members of a bloc or an organisation that are told to belong to it. Adds to the list, which must
// outlive it.
class BelongingReader {
 public:
  BelongingReader(const Annotation& annotation, MembershipList& memberships)
      : annotation_(annotation), document_(annotation.document), memberships_(memberships) {}

  // What is said of the whole where it is named.
  void read(const Mention& whole);

 private:
  void read_belongs(const Mention& whole);
  void read_to_which(const Mention& whole);
  void read_of_which(const Mention& whole);
  void read_members(const Mention& whole);
  std::vector<const Mention*> members_from(std::uint32_t token) const;
  std::vector<const Mention*> members_before(std::uint32_t end) const;

  const Annotation& annotation_;
  const Document& document_;
  MembershipList& memberships_;
};

}  // namespace communique

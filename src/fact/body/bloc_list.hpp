#pragma once

#include "fact/body/membership_list.hpp"

namespace communique {

// Members of a bloc that the text lists. Adds to the list, which must outlive it.
class BlocListReader {
 public:
  BlocListReader(const Annotation& annotation, MembershipList& memberships)
      : annotation_(annotation), document_(annotation.document), memberships_(memberships) {}

  // What is said of the bloc where it is named.
  void read(const Mention& bloc);

 private:
  bool read_bracket(const Mention& bloc);
  bool ends_bracket(std::uint32_t token) const;
  void read_listing(const Mention& bloc);
  void read_named_members(const Mention& bloc);
  void read_heads(const Mention& bloc);
  bool is_group_before(std::uint32_t bloc) const;

  const Annotation& annotation_;
  const Document& document_;
  MembershipList& memberships_;
};

}  // namespace communique

#pragma once

#include "fact/body/membership_list.hpp"

namespace communique {

// Members of a bloc that preside over it or lead it. Adds to the list, which must outlive it.
class BlocChairReader {
 public:
  BlocChairReader(const Annotation& annotation, MembershipList& memberships)
      : annotation_(annotation), document_(annotation.document), memberships_(memberships) {}

  // What is said of the bloc where it is named.
  void read(const Mention& bloc);

 private:
  void read_chair(const Mention& bloc);
  void read_owned_chair(const Mention& bloc);
  void read_chair_role(const Mention& bloc);
  std::vector<const Mention*> list_behind_comma(std::uint32_t token, std::uint32_t end) const;
  std::vector<const Mention*> list_before_role(std::uint32_t token, std::uint32_t begin) const;
  void read_chairing(const Mention& bloc);
  void read_relative(const Mention& bloc);
  bool holds(std::uint32_t token) const;

  const Annotation& annotation_;
  const Document& document_;
  MembershipList& memberships_;
};

}  // namespace communique

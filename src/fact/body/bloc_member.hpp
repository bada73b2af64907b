#pragma once

#include <vector>

#include "fact/body/membership_list.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Reads which countries are said to be members of a bloc. Holds references to what it is made of.
class BlocMemberReader {
 public:
  BlocMemberReader(const Annotation& annotation, MembershipList& memberships)
      : annotation_(annotation), document_(annotation.document), memberships_(memberships) {}

  // "A is a member of the bloc", "A is part of the bloc"
  void read(const Mention& bloc);
  // "the bloc, of which A is a member", "A, a bloc member"
  void read_behind(const Mention& bloc);

 private:
  void read_member_of(const Mention& bloc);
  void add_companions(const Mention& bloc);
  std::uint32_t member_noun_before(std::uint32_t end) const;
  bool is_part(std::uint32_t noun) const;
  void read_part_of(std::uint32_t noun, const Mention& bloc);
  void read_joined_bloc(const Mention& bloc);
  void read_further_bloc(std::uint32_t conjunction, const Mention& bloc);
  std::vector<Membership> members_told_before(std::uint32_t conjunction) const;
  void read_of_which(const Mention& bloc);
  void read_bloc_member(const Mention& bloc);
  void read_gapped_member(std::uint32_t at, const Mention& bloc);
  std::vector<const Mention*> subject_before(std::uint32_t token) const;
  bool acts(std::uint32_t token) const;

  const Annotation& annotation_;
  const Document& document_;
  MembershipList& memberships_;
};

}  // namespace communique

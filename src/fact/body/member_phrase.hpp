#pragma once

#include "fact/body/membership_list.hpp"

namespace communique {

// Members of a bloc that stand beside a phrase for them: "the other members, A and B", "A and B,
// the newest EEA members", "As a member of the EEA, A". Adds to the list, which must outlive it.
class MemberPhraseReader {
 public:
  MemberPhraseReader(const Annotation& annotation, MembershipList& memberships)
      : annotation_(annotation), document_(annotation.document), memberships_(memberships) {}

  void run();

 private:
  struct Phrase {
    TokenRange tokens;
    const Mention* bloc = nullptr;
    bool other = false;    // "the other members"
    bool counted = false;  // "the three members"
    bool own = false;      // "its partners"
    bool partners = false;
  };

  bool is_member_noun(std::uint32_t token) const;
  Phrase phrase_at(std::uint32_t noun) const;
  void read_complement(Phrase& phrase) const;
  void read_modifiers(Phrase& phrase, std::uint32_t noun) const;
  const Mention* bloc_meant(const Phrase& phrase) const;
  void read_list_behind(const Phrase& phrase);
  void read_list_before(const Phrase& phrase);
  void read_role(const Phrase& phrase);

  const Annotation& annotation_;
  const Document& document_;
  MembershipList& memberships_;
};

}  // namespace communique

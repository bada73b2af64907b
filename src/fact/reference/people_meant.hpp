#pragma once

#include <vector>

#include "fact/reference/office_holder.hpp"
#include "fact/reference/people_phrase.hpp"
#include "fact/reference/salience.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Whom phrases such as "the two ministers" mean, as a release is gone through.
class PeopleMeant {
 public:
  PeopleMeant(const Annotation& annotation, const OfficeHolders& holders, const Salience& salience)
      : annotation_(annotation), holders_(holders), salience_(salience) {}

  // Takes note of a bloc where the token opens people of it: "the trade ministers of ASEAN", for
  // which "the ministers" act from there on.
  void note_assembly(std::uint32_t token);
  // Takes note of those named before in the sentence where the bracket at the token gives them a
  // common name: "(“the Ministers”)".
  void note_definition(TokenRange sentence, std::uint32_t bracket);
  // "The Ministers" at the head of a paragraph are those of an earlier one, though some of them
  // alone acted in between.
  std::vector<EntityIndex> meant_by(const PeoplePhrase& people);

 private:
  std::vector<EntityIndex> named_by(const PeoplePhrase& people) const;
  std::vector<EntityIndex> acting_together() const;
  std::vector<EntityIndex> recent_envoys() const;
  std::vector<EntityIndex> recent_leaders() const;
  bool names_leaders(const PeoplePhrase& people) const;
  bool is_defined(const PeoplePhrase& people) const;
  bool is_foreign_secretary(EntityIndex person) const;
  bool opens_paragraph(const PeoplePhrase& people) const;
  bool means_both(const PeoplePhrase& people, const std::vector<EntityIndex>& persons) const;
  template <typename Predicate>
  static std::vector<EntityIndex> narrow(const std::vector<EntityIndex>& near,
                                         const PeoplePhrase& people, Predicate is_one);

  const Annotation& annotation_;
  const OfficeHolders& holders_;
  const Salience& salience_;
  std::vector<EntityIndex> assembly_;  // the bloc, and its partner, whose ministers were told last
  std::uint64_t defined_word_ = 0;     // "ministers", where a bracket told who they are
  std::vector<EntityIndex> defined_;
  std::uint64_t paragraph_title_ = 0;  // of those who opened a paragraph last
  std::vector<EntityIndex> paragraph_;
};

}  // namespace communique

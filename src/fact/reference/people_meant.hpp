#pragma once

#include <vector>

#include "fact/post/office_holder.hpp"
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
  std::vector<EntityIndex> meant_by(const PeoplePhrase& people) const;

 private:
  std::vector<EntityIndex> named_by(const PeoplePhrase& people) const;
  std::vector<EntityIndex> acting_together() const;
  bool is_defined(const PeoplePhrase& people) const;

  const Annotation& annotation_;
  const OfficeHolders& holders_;
  const Salience& salience_;
  std::vector<EntityIndex> assembly_;  // the bloc, and its partner, whose ministers were told last
  std::uint64_t defined_word_ = 0;     // "ministers", where a bracket told who they are
  std::vector<EntityIndex> defined_;
};

}  // namespace communique

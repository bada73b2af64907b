#pragma once

#include <span>
#include <vector>

#include "fact/agreement/agreement_makers.hpp"
#include "fact/agreement/agreement_owners.hpp"
#include "fact/agreement/agreement_sides.hpp"
#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Finds who makes an agreement: the sides in its names, else who signs it, else the sides of the
// release. Needs the posts and bodies of the reading.
class AgreementParties {
 public:
  AgreementParties(const Annotation& annotation, const ClauseReader& clauses,
                   const Reading& reading);
  AgreementParties(const AgreementParties&) = delete;
  AgreementParties& operator=(const AgreementParties&) = delete;

  using Phrases = AgreementSides::Phrases;

  // The parties of the agreement that these phrases stand for, each once, in order of their ids.
  std::vector<EntityIndex> find(Phrases phrases) const;

  // Of a plural: the parties of each single agreement ("FTAs with Peru and Chile").
  std::vector<std::vector<EntityIndex>> find_each(Phrases phrases) const;

 private:
  using Parties = std::vector<EntityIndex>;

  bool is_cited(const AgreementPhrase& phrase) const;
  EntityIndex bloc_of(ConceptId agreement) const;
  Parties find_makers_or_sides(Phrases phrases) const;
  Parties pair_in_relative(Phrases phrases) const;
  void add_sides_in_relatives(Phrases phrases, Parties& parties) const;
  Parties parties_of_known(Phrases phrases) const;
  bool is_of_bloc(Phrases phrases, const Parties& parties) const;
  void take_makers(Phrases phrases, Parties& parties) const;
  bool is_complete(Phrases phrases, const Parties& parties) const;
  void add_sides_of_release(Phrases phrases, Parties& parties) const;
  void act_through_union(Phrases phrases, Parties& parties) const;
  void add_sides_of_step(Phrases phrases, Parties& parties) const;
  void add_members(Phrases phrases, Parties& parties) const;
  void drop_listed_members(Parties& parties) const;
  void add_members_told_beside(const AgreementPhrase& phrase, Parties& parties) const;
  bool is_only_bloc(const Parties& parties) const;
  bool is_with_several(const AgreementPhrase& phrase) const;
  void add_sides_of_title(Parties& parties) const;
  void add_sides_of_sentence(const AgreementPhrase& phrase, Parties& parties) const;

  const Annotation& annotation_;
  const Document& document_;
  const Reading& reading_;
  Principals principals_;
  AgreementMakers makers_;  // refers to `principals_`
  AgreementOwners owners_;  // refers to `makers_`
  AgreementSides sides_;    // refers to `principals_`
};

}  // namespace communique

#pragma once

#include <span>
#include <vector>

#include "fact/agreement/agreement_makers.hpp"
#include "fact/agreement/agreement_owners.hpp"
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

  using Phrases = std::span<const AgreementPhrase* const>;

  // The parties of the agreement that these phrases stand for, each once, in order of their ids.
  std::vector<EntityIndex> find(Phrases phrases) const;

  // Of a plural: the parties of each single agreement ("FTAs with Peru and Chile").
  std::vector<std::vector<EntityIndex>> find_each(Phrases phrases) const;

 private:
  using Parties = std::vector<EntityIndex>;

  bool is_cited(const AgreementPhrase& phrase) const;
  EntityIndex bloc_of(ConceptId agreement) const;
  Parties find_makers_or_sides(Phrases phrases) const;
  void act_through_union(Phrases phrases, Parties& parties) const;
  void add_sides_of_step(Phrases phrases, Parties& parties) const;
  void add_members(Phrases phrases, Parties& parties) const;
  void add_members_told_beside(const AgreementPhrase& phrase, Parties& parties) const;
  bool is_only_bloc(const Parties& parties) const;
  Parties sides_named(Phrases phrases) const;
  bool stands_for_others(const Mention& sides) const;
  Parties sides_beside(const AgreementPhrase& phrase) const;
  bool is_place(const Mention& side) const;
  bool is_with_several(const AgreementPhrase& phrase) const;
  bool joins(EntityIndex side) const;
  void add_sides_of_title(Parties& parties) const;
  void add_sides_of_sentence(const AgreementPhrase& phrase, Parties& parties) const;
  EntityIndex side_before(const AgreementPhrase& phrase, const Parties& except) const;
  EntityIndex leading_side(const Parties& except) const;
  void rank_sides();
  std::vector<bool> find_agencies() const;

  const Annotation& annotation_;
  const Document& document_;
  const Reading& reading_;
  Principals principals_;
  AgreementMakers makers_;            // refers to `principals_`
  AgreementOwners owners_;            // refers to `makers_`
  std::vector<EntityIndex> by_rank_;  // countries and blocs, the leading side first
  EntityIndex home_ = no_entity;      // that the release comes from
};

}  // namespace communique

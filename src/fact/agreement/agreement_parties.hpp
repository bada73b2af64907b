#pragma once

#include <span>
#include <vector>

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

  using Phrases = std::span<const AgreementPhrase* const>;

  // The parties of the agreement that these phrases stand for, each once, in order of their ids.
  std::vector<EntityIndex> find(Phrases phrases) const;

  // Of a plural: the parties of each single agreement ("FTAs with Peru and Chile").
  std::vector<std::vector<EntityIndex>> find_each(Phrases phrases) const;

 private:
  using Parties = std::vector<EntityIndex>;

  EntityIndex owner_of(const AgreementPhrase& phrase) const;
  void add_members(const AgreementPhrase& phrase, Parties& parties) const;
  std::vector<EntityIndex> members_behind(const AgreementPhrase& phrase) const;
  bool tells_joining(const AgreementPhrase& phrase) const;
  bool has_joined(const LexicalHit& verb) const;
  Parties sides_named(Phrases phrases) const;
  Parties sides_beside(const AgreementPhrase& phrase) const;
  bool may_join(const Mention& side) const;
  Parties makers(const AgreementPhrase& phrase) const;
  Parties makers_between(const AgreementPhrase& phrase) const;
  Parties makers_by_verb(const AgreementPhrase& phrase) const;
  void add_maker(const Mention& mention, Parties& parties, bool bodies) const;
  void add_makers(const Actors& actors, Parties& parties, bool bodies) const;
  void add_sides_of_title(Parties& parties) const;
  bool may_stand_before_makers(std::uint32_t token) const;
  bool is_infinitive(const LexicalHit& verb) const;
  bool tells_step(const AgreementPhrase& phrase) const;
  void add_owners(const Clause& clause, Parties& parties) const;
  void add_partner_in_front(TokenRange range, Parties& parties) const;
  void add_sides_of_sentence(const AgreementPhrase& phrase, Parties& parties) const;
  EntityIndex side_before(const AgreementPhrase& phrase, const Parties& except) const;
  EntityIndex leading_side(const Parties& except) const;
  void rank_sides();

  const Annotation& annotation_;
  const Document& document_;
  const Reading& reading_;
  const ClauseReader& clauses_;
  std::vector<EntityIndex> land_;     // for each entity, the country it belongs to
  std::vector<EntityIndex> house_;    // for each person, the organisation that they speak for
  std::vector<EntityIndex> by_rank_;  // countries and blocs, the leading side first
  EntityIndex home_ = no_entity;      // that the release comes from
};

}  // namespace communique

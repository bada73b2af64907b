#pragma once

#include <span>
#include <vector>

#include "fact/agreement/principals.hpp"
#include "fact/clause/clause.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Adds the party where it is one and not there yet.
void add_party(std::vector<EntityIndex>& parties, EntityIndex party);

// Finds who makes an agreement by what is said of it: those between whom it is, those who sign,
// exchange or conclude it. Holds references to what it is made of.
class AgreementMakers {
 public:
  AgreementMakers(const Annotation& annotation, const ClauseReader& clauses,
                  const Principals& principals)
      : annotation_(annotation),
        document_(annotation.document),
        clauses_(clauses),
        principals_(principals) {}

  // For whom those act who make it; empty where nobody is told.
  std::vector<EntityIndex> find(const AgreementPhrase& phrase) const;

  // For whom the one acts who is the subject of the clause in which the phrase is the object; no
  // entity where several are, or none.
  EntityIndex subject_over(const AgreementPhrase& phrase) const;
  // Those of a relative clause alone: "that A and B signed".
  std::vector<EntityIndex> makers_in_relative(const AgreementPhrase& phrase) const;

 private:
  using Parties = std::vector<EntityIndex>;

  Parties makers_between(const AgreementPhrase& phrase) const;
  bool add_told_by_short_form(std::uint32_t first, Parties& parties) const;
  void add_behind_representative(const Actors& first, Parties& parties) const;
  Parties makers_holding(const AgreementPhrase& phrase) const;
  Parties makers_acting_under(const AgreementPhrase& phrase) const;
  Parties makers_under(const AgreementPhrase& phrase) const;
  Parties makers_by_verb(const AgreementPhrase& phrase) const;
  Parties makers_by_verb_at(std::uint32_t token, const AgreementPhrase& phrase) const;
  Parties makers_behind(const LexicalHit& verb, const AgreementPhrase& phrase) const;
  std::span<const Mention* const> authorised(const LexicalHit& verb) const;
  std::span<const Mention* const> represented(const Clause& clause) const;
  bool sign_as_bodies(const AgreementPhrase& phrase, std::span<const Mention* const> makers) const;
  void add_maker(const Mention& mention, Parties& parties, bool bodies) const;
  void add_makers(const Actors& actors, Parties& parties, bool bodies) const;
  bool may_stand_before_makers(std::uint32_t token) const;
  void add_owners(const Clause& clause, Parties& parties) const;
  void add_partner_in_front(TokenRange range, Parties& parties) const;

  const Annotation& annotation_;
  const Document& document_;
  const ClauseReader& clauses_;
  const Principals& principals_;
};

}  // namespace communique

#pragma once

#include <vector>

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "fact/statement/list_subject.hpp"

namespace communique {

// Who says what a clause tells. Keeps references: annotation and clauses outlive it.
class ClauseSpeakers {
 public:
  ClauseSpeakers(const Annotation& annotation, const ClauseReader& clauses)
      : annotation_(annotation),
        document_(annotation.document),
        clauses_(clauses),
        lists_(annotation.document, clauses.actors()) {}

  std::vector<EntityIndex> of(const Clause& clause) const;
  // "The Ministers:" over "- welcomed the pact", whose verb is given.
  std::vector<EntityIndex> over_list(std::uint32_t verb) const;
  // "The Government welcomed": the country that the release comes from.
  std::vector<EntityIndex> government(const Clause& clause) const;
  // "With Y, X agreed ..." and "X agreed with Y to ...".
  void add_partners(const Clause& clause, Statement& statement) const;
  // "it was agreed that"
  bool is_impersonal(const Clause& clause) const;

 private:
  void add_joined(const Clause& clause, std::vector<EntityIndex>& speakers) const;
  void add_states_of_officials(const Clause& clause, std::vector<EntityIndex>& speakers) const;
  std::uint32_t first_verb_of_item(std::uint32_t verb) const;
  const Actors* partner_with_title(std::uint32_t subject) const;
  bool is_partner(const Actors& actors, std::uint32_t subject) const;

  const Annotation& annotation_;
  const Document& document_;
  const ClauseReader& clauses_;
  ListSubjects lists_;
};

}  // namespace communique

#pragma once

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Finds whom a statement is addressed to, or else whom its content is about.
class TargetFinder {
 public:
  // Reads the posts, bodies and representations of `reading`, so that one's own country is no
  // target.
  TargetFinder(const Annotation& annotation, const ClauseReader& clauses, const Reading& reading)
      : annotation_(annotation), clauses_(clauses), reading_(reading) {}

  // no_entity where there is none, and for what several say together.
  EntityIndex find(TokenRange verb, const Clause& clause, const Statement& statement) const;

 private:
  EntityIndex addressee(TokenRange verb, const Clause& clause) const;
  EntityIndex subject_matter(TokenRange verb, const Statement& statement) const;
  EntityIndex government_at(std::uint32_t token) const;
  EntityIndex home_of(EntityIndex speaker) const;

  const Annotation& annotation_;
  const ClauseReader& clauses_;
  const Reading& reading_;
};

}  // namespace communique

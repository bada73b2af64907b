#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "fact/clause/actors.hpp"
#include "fact/clause/verb_group.hpp"
#include "mention/annotation.hpp"

namespace communique {

// A verb with what belongs to it. Token-level reading: where it is unsure, fields stay empty.
//   "Ms. A, Minister of B, and C of D, met on Monday with E in F, and signed G."
//   met:    subjects A, C; object_range "on Monday with E in F"
//   signed: subjects A, C (shared); object_range "G"
//   "X, who said that ..."               said: subject X
//   "noted A, asking B to ..."           asking: the subject of noted
//   "attended by X" / "was signed by X"  passive, agents X, subjects what stands before
//   "“...,” said X"                      subject X, inverted
// Subjects and agents are those of an actor phrase: they live as long as the reader.
struct Clause {
  TokenRange verb;          // the verb group: "will also be signed"
  std::uint32_t head = 0;   // first token of the verb itself
  TokenRange object_range;  // from after the verb to the end of the clause
  std::span<const Mention* const> subjects;
  TokenRange subject_range;                // the phrase of the subjects; empty where there are none
  std::span<const Mention* const> agents;  // of a passive: "by A and B"
  Modality modality = Modality::Real;
  bool passive = false;
  bool negated = false;
  bool perfect = false;      // "has signed", "had signed"
  bool infinitive = false;   // "to sign" that no "is", "plans" or the like makes a predicate
  bool carried_out = false;  // "took the opportunity to thank", "went on to say"
  bool gerund = false;       // ", signing ..."
  bool shared = false;       // the subject is that of an earlier verb of the sentence
  bool relative = false;     // "who signed", "which signed"
  bool inverted = false;     // the subject stands after the verb

  // Those who do it: the agents of a passive, else the subjects.
  std::span<const Mention* const> actors() const { return passive ? agents : subjects; }
};

// Whether what comes behind the verb, if anything does, begins with that particle.
bool object_opens_with(const Document& document, const Clause& clause, Particle particle);

// Reads the clauses of one release. Made once a release, for one thread; look-ups are short walks
// in the sentence, and what was read is kept, as several kinds of facts ask for the same verb.
class ClauseReader {
 public:
  explicit ClauseReader(const Annotation& annotation);
  // By the actor phrases of the release, where they are read already.
  ClauseReader(const Annotation& annotation, ActorPhrases actors);

  const ActorPhrases& actors() const { return actors_; }

  // The clause of the verb at these tokens ("met", "called on"), in that form of the verb.
  Clause read(TokenRange verb, LexicalForm form) const;
  Clause read(const LexicalHit& verb) const { return read(verb.tokens, verb.form); }

  // The actors after the first of these prepositions in the range, or nullptr:
  // complement(clause.object_range, {Particle::With}) for "met in Seoul with A and B".
  const Actors* complement(TokenRange range, std::initializer_list<Particle> prepositions) const;

  // End of the clause that goes on at `from`: before ";", a dash, "and he met", "and urged",
  // ", who", ", adding", the closing of the quotation that it is in, or the sentence's full stop.
  std::uint32_t clause_end(std::uint32_t from) const;

 private:
  struct KnownClause {
    TokenRange verb;
    LexicalForm form;
    std::uint32_t before;  // 1 + index of the one read before of a verb that begins there, or 0
    Clause clause;
  };

  Clause read_anew(TokenRange verb, LexicalForm form) const;
  void find_subject(Clause& clause, LexicalForm form) const;
  const Actors* inverted_subject(const Clause& clause, TokenRange sentence) const;
  bool promised(std::uint32_t token) const;
  const Actors* subject_before(std::uint32_t end, Clause& clause) const;
  bool stands_beside(const Actors& actors) const;
  std::uint32_t before_asides(std::uint32_t end, std::uint32_t begin) const;
  const Actors* beside_unnamed(std::uint32_t end, std::uint32_t begin) const;
  bool opens_clause_of_its_own(const Actors& actors) const;
  const Actors* across_commas(std::uint32_t comma, std::uint32_t begin) const;
  bool follows_holder(std::uint32_t gerund) const;
  bool goes_on_in_where(const Actors& actors, std::uint32_t token) const;
  bool stands_after_semicolon(std::uint32_t token) const;
  const Actors* shared_subject(std::uint32_t token) const;
  const Actors* following_subject(std::uint32_t token) const;
  bool ends_clause(std::uint32_t token, std::uint32_t end) const;
  bool predicate_at(std::uint32_t token, std::uint32_t end) const;
  bool says(std::uint32_t token) const;
  bool participle_at(std::uint32_t token) const;
  bool is_subject(const Actors& actors) const;
  bool is_object(const Actors& actors) const;
  std::uint32_t skip_relation(std::uint32_t first, std::uint32_t end) const;
  bool embedded(const Actors& actors) const;
  void take(const Actors& actors, Clause& clause) const;

  const Annotation& annotation_;
  const Document& document_;
  ActorPhrases actors_;
  mutable std::vector<KnownClause> known_;
  mutable std::vector<std::uint32_t> last_known_;  // for each token, as KnownClause::before
};

}  // namespace communique

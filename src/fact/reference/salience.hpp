#pragma once

#include <cstdint>
#include <vector>

#include "fact/clause/actors.hpp"
#include "mention/annotation.hpp"

namespace communique {

enum class Gender : std::uint8_t { Unknown, Male, Female };

// Who is being talked of at a place of the text; fed from left to right with actor phrases and with
// references once they are resolved.
class Salience {
 public:
  explicit Salience(const Annotation& annotation);

  // A phrase as the subject of its clause, or as somebody that the subject meets or talks with.
  void note_subject(const std::vector<EntityIndex>& members);
  void note_other(const std::vector<EntityIndex>& members, bool joins_subject);
  // "... and his counterpart B": who acts with the subject.
  void join_subject(const std::vector<EntityIndex>& members);
  // Those who did something together, whatever the clause is about, but not the countries of "A and
  // B welcomed the ties between Peru and Chile".
  void note_group(const std::vector<EntityIndex>& members);
  // "The delegation was led by X": who acts where no person does.
  void note_leader(EntityIndex member);
  // A person named within another phrase ("Minister X's visit").
  void note_person(EntityIndex person);
  void end_sentence();

  // The person whom "he" or "she" can be, but none of `others`; no_entity where nobody fits.
  EntityIndex person(Gender gender, const std::vector<EntityIndex>& others);
  // The one whom "him" can be in a clause about somebody else.
  EntityIndex other_person(Gender gender);
  // The last two or more persons whom "them" can be in a clause about somebody else.
  std::vector<EntityIndex> other_group() const;
  // The last body, organisation, country or bloc that did something.
  EntityIndex thing() const { return thing_; }
  EntityIndex subject_person() const { return subject_person_; }
  // The last two or more that stood or acted together.
  const std::vector<EntityIndex>& group() const { return group_; }
  // How many sentences ago they did.
  std::uint32_t group_age() const { return group_age_; }
  // That many persons: the last group, else those named last; empty where there are not so many.
  std::vector<EntityIndex> persons(std::size_t count) const;
  // "A called B and, later, C. A said ... B said ...": A and B, each of whom acted alone since the
  // last group did.
  const std::vector<EntityIndex>& acting_in_turn() const { return acting_since_; }
  // Persons by how recently they were named, the latest last.
  const std::vector<EntityIndex>& recent_persons() const { return recent_; }

 private:
  bool is_person(EntityIndex entity) const {
    return annotation_.entities[entity].type == EntityType::Person;
  }
  bool fits(EntityIndex person, Gender gender) const;
  bool surer_than_subject(Gender gender) const;
  EntityIndex choose(EntityIndex person, Gender gender);
  void set_group(const std::vector<EntityIndex>& members);
  void learn_genders();

  const Annotation& annotation_;
  std::vector<Gender> genders_;              // by entity
  EntityIndex inferred_ = no_entity;         // whose gender but the "him" of this sentence tells
  EntityIndex inferred_before_ = no_entity;  // and of the one before
  std::vector<EntityIndex> recent_;
  std::vector<EntityIndex> sentence_subject_;
  bool person_acts_ = false;  // as a subject in this sentence
  std::vector<EntityIndex> group_;
  std::vector<EntityIndex> sentence_persons_;  // of this sentence
  std::vector<EntityIndex> last_persons_;      // of the one before, where no group acted in it
  bool group_acts_ = false;                    // in this sentence
  std::uint32_t group_age_ = 0;
  std::vector<EntityIndex>
      acting_since_;  // persons who acted by themselves since, the last one last
  EntityIndex subject_person_ = no_entity;
  EntityIndex thing_ = no_entity;
};

}  // namespace communique

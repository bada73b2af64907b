#include "fact/reference/salience.hpp"

#include <algorithm>
#include <utility>

#include "fact/clause/verb_group.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Persons that are kept in mind.
constexpr std::size_t memory = 12;

Gender gender_told_at(const Annotation& annotation, std::uint32_t token) {
  if (annotation.is(token, WordKind::MaleTitle)) return Gender::Male;
  return annotation.is(token, WordKind::FemaleTitle) ? Gender::Female : Gender::Unknown;
}

// "On his part, Bo Ray noted", "In her speech, Ana Ray said": of the first one whom the sentence
// names behind it.
Gender gender_told_in_front(const Annotation& annotation, const Mention& person) {
  static const WordSet turns = {"part", "turn", "speech", "address", "remarks", "statement"};
  const Document& document = annotation.document;
  const std::uint32_t first = document.sentence_at(person.tokens.first).tokens.first;
  constexpr std::uint32_t longest = 12;
  if (person.tokens.first < first + 3 || person.tokens.first > first + longest ||
      !is_preposition(document.token(first)) || !is_possessive_pronoun(document.token(first + 1)))
    return Gender::Unknown;
  for (std::uint32_t t = first + 2; t < person.tokens.first; ++t) {
    const Mention* before = annotation.mention_at(t);
    if (before != nullptr && before->type == EntityType::Person) return Gender::Unknown;
    if (!turns.contains(document.token(t)) || !document.token(t + 1).is(Mark::Comma)) continue;
    const Token& pronoun = document.token(first + 1);
    if (pronoun.is(Particle::His)) return Gender::Male;
    return pronoun.is(Particle::Her) ? Gender::Female : Gender::Unknown;
  }
  return Gender::Unknown;
}

void add_to(std::vector<EntityIndex>& entities, const std::vector<EntityIndex>& further) {
  for (const EntityIndex entity : further) {
    if (std::ranges::find(entities, entity) == entities.end()) entities.push_back(entity);
  }
}

}  // namespace

Salience::Salience(const Annotation& annotation)
    : annotation_(annotation), genders_(annotation.entities.size(), Gender::Unknown) {
  learn_genders();
}

// From the words before and in a name: "Ms. Ana Ray", "Chairman Lee", "On her part, Ana Ray".
void Salience::learn_genders() {
  for (const Mention& mention : annotation_.mentions) {
    if (mention.type != EntityType::Person) continue;
    Gender& gender = genders_[mention.entity];
    const std::uint32_t first = mention.tokens.first;
    for (std::uint32_t t = first > 0 ? first - 1 : first; t < mention.tokens.last; ++t) {
      if (gender == Gender::Unknown) gender = gender_told_at(annotation_, t);
    }
    if (gender == Gender::Unknown) gender = gender_told_in_front(annotation_, mention);
  }
}

void Salience::end_sentence() {
  last_persons_ = std::exchange(sentence_persons_, {});
  if (group_acts_) last_persons_.clear();
  group_acts_ = person_acts_ = false;
  inferred_before_ = std::exchange(inferred_, no_entity);
  ++group_age_;
  sentence_subject_.clear();
}

void Salience::note_person(EntityIndex person) {
  add_to(sentence_persons_, {person});
  std::erase(recent_, person);
  if (recent_.size() == memory) recent_.erase(recent_.begin());
  recent_.push_back(person);
}

void Salience::note_subject(const std::vector<EntityIndex>& members) {
  if (members.empty()) return;
  for (const EntityIndex member : members) {
    if (is_person(member)) note_person(member);
  }
  if (is_person(members.front())) {
    // "A met B. The two agreed. He said": A still.
    const bool among = std::ranges::find(members, subject_person_) != members.end();
    if (!among) subject_person_ = members.front();
    person_acts_ = true;
  } else {
    thing_ = members.front();
  }
  if (members.size() > 1) {
    set_group(members);
  } else if (is_person(members.front())) {
    std::erase(acting_since_, members.front());
    acting_since_.push_back(members.front());
  }
  sentence_subject_ = members;
}

void Salience::set_group(const std::vector<EntityIndex>& members) {
  group_ = members;
  group_acts_ = true;
  group_age_ = 0;
  acting_since_.clear();
}

void Salience::note_other(const std::vector<EntityIndex>& members, bool joins_subject) {
  if (members.empty()) return;
  for (const EntityIndex member : members) {
    if (is_person(member)) note_person(member);
  }
  if (joins_subject && !sentence_subject_.empty() &&
      is_person(members.front()) == is_person(sentence_subject_.front())) {
    std::vector<EntityIndex> together = sentence_subject_;
    add_to(together, members);
    set_group(together);
  } else if (members.size() > 1 && group_.empty()) {
    const std::vector<EntityIndex> acting = acting_since_;
    set_group(members);
    if (!is_person(members.front())) acting_since_ = acting;  // "A spoke of Peru and Chile"
  }
}

void Salience::join_subject(const std::vector<EntityIndex>& members) {
  std::vector<EntityIndex> together = sentence_subject_;
  add_to(together, members);
  note_subject(together);
}

void Salience::note_group(const std::vector<EntityIndex>& members) {
  const bool of_people = sentence_subject_.size() > 1 && is_person(sentence_subject_.front());
  if (members.size() > 1 && (!of_people || is_person(members.front()))) set_group(members);
}

void Salience::note_leader(EntityIndex member) {
  if (!person_acts_ && is_person(member)) subject_person_ = member;
}

bool Salience::fits(EntityIndex person, Gender gender) const {
  const Gender known = genders_[person];
  return gender == Gender::Unknown || known == Gender::Unknown || known == gender;
}

EntityIndex Salience::choose(EntityIndex person, Gender gender) {
  if (gender != Gender::Unknown) genders_[person] = gender;
  return person;
}

EntityIndex Salience::person(Gender gender, const std::vector<EntityIndex>& others) {
  const auto allowed = [&](EntityIndex person) {
    return std::ranges::find(others, person) == others.end() && fits(person, gender);
  };
  if (subject_person_ != no_entity && allowed(subject_person_) && !surer_than_subject(gender))
    return choose(subject_person_, gender);
  for (auto person = recent_.rbegin(); person != recent_.rend(); ++person) {
    if (allowed(*person)) return choose(*person, gender);
  }
  return no_entity;
}

// Whether the last one named is known to be what nothing tells of the subject: "Ms. B's visit".
bool Salience::surer_than_subject(Gender gender) const {
  return genders_[subject_person_] == Gender::Unknown && !recent_.empty() &&
         recent_.back() != inferred_before_ && genders_[recent_.back()] == gender;
}

EntityIndex Salience::other_person(Gender gender) {
  for (auto person = recent_.rbegin(); person != recent_.rend(); ++person) {
    const bool subject = std::ranges::find(sentence_subject_, *person) != sentence_subject_.end();
    if (subject || !fits(*person, gender)) continue;
    if (genders_[*person] == Gender::Unknown) inferred_ = *person;
    return choose(*person, gender);
  }
  return no_entity;
}

std::vector<EntityIndex> Salience::other_group() const {
  const bool others = std::ranges::all_of(group_, [&](EntityIndex e) {
    return is_person(e) && std::ranges::find(sentence_subject_, e) == sentence_subject_.end();
  });
  return others ? group_ : std::vector<EntityIndex>();
}

std::vector<EntityIndex> Salience::persons(std::size_t count) const {
  if (last_persons_.size() == count) return last_persons_;  // "A thanked B. The two will meet"
  if (group_.size() == count && is_person(group_.front())) return group_;
  if (recent_.size() < count) return {};
  return {recent_.end() - static_cast<std::ptrdiff_t>(count), recent_.end()};
}

}  // namespace communique

#include "fact/post/guest/own_officials.hpp"

#include "fact/post/guest/met_official.hpp"
#include "fact/post/guest/official_list.hpp"
#include "mention/person/honorific.hpp"

namespace communique {

bool OwnOfficials::contains(const Mention* mention) const {
  if (mention == nullptr || mention->type != EntityType::Person || mention->entity == no_entity)
    return false;
  const EntityIndex side = side_of_[mention->entity];
  return side == home_ || side == no_entity;
}

bool OwnOfficials::one_before(std::uint32_t token) const {
  const std::uint32_t begin = annotation_.document.sentence_at(token).tokens.first;
  for (std::uint32_t t = begin; t < token; ++t) {
    const Mention* official = annotation_.mention_of(t);
    if (!contains(official)) continue;
    const std::uint32_t start = start_of_title(*official);
    if (start == 0 || (!is_met(annotation_, start) && !has_received(annotation_, start)))
      return true;
  }
  return false;
}

// "Minister B" of "Minister A called on Minister B and met C": where title and name begin.
std::uint32_t OwnOfficials::start_of_title(const Mention& person) const {
  const TokenRange before{annotation_.document.sentence_at(person.tokens.first).tokens.first,
                          person.tokens.last};
  for (const Office& office : offices_in(annotation_, before)) {
    if (annotation_.mention_of(office.holder) == &person &&
        office.title.first < person.tokens.first)
      return start_of(annotation_, office);
  }
  return person.tokens.first;
}

bool OwnOfficials::plain_one_before(std::uint32_t token) const {
  const std::uint32_t begin = annotation_.document.sentence_at(token).tokens.first;
  for (std::uint32_t t = begin; t < token; ++t) {
    const Mention* official = annotation_.mention_of(t);
    if (contains(official) && official->tokens.first == t &&
        !holds_excellency(annotation_, honorifics_before(annotation_, t)))
      return true;
  }
  return false;
}

bool holds_excellency(const Annotation& annotation, TokenRange tokens) {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const LexicalHit* honorific = annotation.hit_at(t, Lexical::Honorific);
    if (honorific != nullptr && annotation.concept_of(*honorific).attribute("diplomatic") == "true")
      return true;
  }
  return false;
}

}  // namespace communique

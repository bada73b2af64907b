#include "mention/body/affiliation.hpp"

#include "mention/line_tokens.hpp"
#include "mention/office/common_owner.hpp"

namespace communique {
namespace {

void affiliate(Office& office, const Mention& mention) {
  if (mention.type == EntityType::Country && office.country == no_token) {
    office.country = mention.tokens.first;
  } else if ((mention.type == EntityType::Body || mention.type == EntityType::Organization ||
              mention.type == EntityType::Bloc) &&
             office.body == no_token) {
    office.body = mention.tokens.first;
  }
}

// "Minister", "Prime Minister", "President", but not "Secretary", "Consul"
bool is_in_government(const Annotation& annotation, const Office& office) {
  const Concept& entry = (*annotation.vocabulary)[office.concept_id];
  return entry.attribute("state") == "true" || entry.attribute("holders") == "state" ||
         entry.attribute("rank") == "minister";
}

// "Minister Ana Ruiz at the Salt Office", but not "at the Ministry"; "at the Salt Office in Lima".
bool is_elsewhere(const Annotation& annotation, const Office& office, const Mention& house) {
  const LexicalHit* head = annotation.hit_at(house.tokens.first, Lexical::BodyHead);
  const bool ministry =
      head != nullptr && annotation.concept_of(*head).has(Trait::LeavesNationality);
  return (is_in_government(annotation, office) && !ministry) ||
         LineTokens(annotation.document).is(house.tokens.last, Particle::In);
}

}  // namespace

void read_affiliation(const Annotation& annotation, Office& office, std::uint32_t after) {
  const LineTokens line(annotation.document);
  std::uint32_t at =
      line.is(after, Mark::Comma) && line.is(after + 1, Particle::Of) ? after + 1 : after;
  const bool preposition =
      line.is(at, Particle::Of) || line.is(at, Particle::At) || line.is(at, Particle::From);
  if (!preposition && !line.is(at, Mark::OpenBracket)) return;
  const bool at_house = line.is(at, Particle::At);
  ++at;
  const Mention* land = line.has(at) ? annotation.mention_at(at) : nullptr;  // "of The Gambia"
  if (line.is(at, Particle::The) && land == nullptr) ++at;
  const Mention* mention = line.has(at) ? annotation.mention_at(at) : nullptr;
  if (mention == nullptr && line.is(at - 1, Particle::The) && office.body == no_token) {
    if (const Mention* owner = owner_meant(annotation, at)) affiliate(office, *owner);
    return;
  }
  if (mention == nullptr || mention->tokens.first != at) return;
  if (at_house && is_elsewhere(annotation, office, *mention)) return;
  if (mention->type == EntityType::Country && line.has(mention->tokens.last)) {
    const Mention* next = annotation.mention_at(mention->tokens.last);
    if (next != nullptr && next->tokens.first == mention->tokens.last) mention = next;
  }
  affiliate(office, *mention);
}

}  // namespace communique

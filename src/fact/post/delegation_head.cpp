#include "fact/post/delegation_head.hpp"

#include <algorithm>

#include "mention/person/honorific.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet heads = {"head", "leader", "chief"};

// A team told of by its side; none where `side` is nullptr.
struct Team {
  const Mention* side = nullptr;
  std::uint32_t end = 0;  // behind its words
};

std::uint32_t behind_article(const Document& document, std::uint32_t at) {
  const bool article = at < document.size() &&
                       (document.token(at).is(Particle::The) || document.token(at).is(Particle::A));
  return article ? at + 1 : at;
}

const Mention* side_at(const Annotation& annotation, std::uint32_t at) {
  const Mention* side =
      at < annotation.document.size() ? annotation.innermost_mention_at(at) : nullptr;
  return side != nullptr && is_side(*side) && side->entity != no_entity ? side : nullptr;
}

bool is_team(const Annotation& annotation, std::uint32_t at) {
  const Document& document = annotation.document;
  return at < document.size() && annotation.is(at, WordKind::Team) &&
         !document.token(at).starts_line;
}

// "of Peru" behind "delegation".
Team team_of_side(const Annotation& annotation, std::uint32_t of) {
  const Document& document = annotation.document;
  if (of + 1 >= document.size() || !document.token(of).is(Particle::Of)) return {};
  const Mention* side = side_at(annotation, behind_article(document, of + 1));
  return side == nullptr ? Team{} : Team{side, side->tokens.last};
}

// What stands behind "head of": "the Peruvian delegation", "the delegation of Peru".
Team team_behind(const Annotation& annotation, std::uint32_t of) {
  const Document& document = annotation.document;
  if (of + 2 >= document.size() || !document.token(of).is(Particle::Of)) return {};
  const std::uint32_t first = behind_article(document, of + 1);
  if (is_team(annotation, first)) return team_of_side(annotation, first + 1);
  const Mention* side = side_at(annotation, first);
  if (side == nullptr) return {};
  const std::uint32_t behind = side->tokens.last;
  const bool owner = behind < document.size() && document.token(behind).is(Mark::Possessive);
  const std::uint32_t team = owner ? behind + 1 : behind;
  return is_team(annotation, team) ? Team{side, team + 1} : Team{};
}

// Who holds the office, or stands behind the team that it heads.
const Mention* head_of(const Annotation& annotation, const Office& office, std::uint32_t end) {
  const Document& document = annotation.document;
  if (office.holder != no_token) return annotation.mention_of(office.holder);
  std::uint32_t at = end;
  if (at < document.size() && document.token(at).is(Mark::Comma)) ++at;
  at = std::max(at, honorifics_at(annotation, at).last);
  return at < document.size() ? annotation.mention_at(at) : nullptr;
}

}  // namespace

void add_heads_of_delegations(const Annotation& annotation, std::vector<Representation>& found) {
  const Document& document = annotation.document;
  if (!annotation.holds(WordKind::Team)) return;
  for (const Office& office : annotation.offices) {
    if (office.former || !heads.contains(document.token(office.head.first))) continue;
    const Team team = team_behind(annotation, office.head.last);
    if (team.side == nullptr) continue;
    const Mention* person = head_of(annotation, office, team.end);
    if (person == nullptr || person->type != EntityType::Person) continue;
    found.push_back({person->entity,
                     team.side->entity,
                     {document.sentence_span(office.head.first), "head-of-delegation", 0.88F}});
  }
}

}  // namespace communique

#include "fact/body/belonging.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "fact/clause/mention_list.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet belonging_verbs = {"belong", "belongs"};

bool may_belong(EntityType type) {
  return type == EntityType::Country || type == EntityType::Organization;
}

}  // namespace

void BelongingReader::read(const Mention& whole) {
  read_belongs(whole);
  read_to_which(whole);
  if (whole.type != EntityType::Organization) return;
  read_of_which(whole);
  read_members(whole);
}

// "A belongs to the Salt Union", "A, which together with B and C belongs to the Salt Union".
void BelongingReader::read_belongs(const Mention& whole) {
  std::uint32_t to = whole.tokens.first;
  if (to > 0 && document_.token(to - 1).is(Particle::The)) --to;
  if (to < 3 || !document_.token(to - 1).is(Particle::To) ||
      !belonging_verbs.contains(document_.token(to - 2)))
    return;
  const auto members = members_before(to - 2);
  memberships_.add_all(members, whole, "belongs-to", 0.88F);
  if (members.empty()) return;
  std::uint32_t with = members.front()->tokens.first;
  if (with > 0 && document_.token(with - 1).is(Particle::The)) --with;
  if (with < 4 || !document_.token(with - 1).is(Particle::With) ||
      !annotation_.is(with - 2, WordKind::Together))
    return;
  std::uint32_t end = with - 2;
  if (document_.token(end - 1).is(Mark::Comma)) --end;
  if (end > 2 && document_.token(end - 1).is(Particle::Which)) --end;
  if (document_.token(end - 1).is(Mark::Comma)) --end;
  memberships_.add_all(members_before(end), whole, "belongs-to", 0.88F);
}

std::vector<const Mention*> BelongingReader::members_before(std::uint32_t end) const {
  if (end > 1 && document_.token(end - 1).is(Particle::Which)) --end;
  if (end > 1 && document_.token(end - 1).is(Mark::Comma)) --end;
  const Mention* last = end == 0 ? nullptr : annotation_.mention_at(end - 1);
  if (last == nullptr || !may_belong(last->type)) return {};
  auto members = list_before(annotation_, end, last->type);
  if (members.empty()) return members;
  std::uint32_t first = members.front()->tokens.first;
  if (first > 0 && document_.token(first - 1).is(Particle::The)) --first;
  const bool placed = first > 0 && is_preposition(document_.token(first - 1)) &&
                      !document_.token(first - 1).is(Particle::With);
  return placed ? std::vector<const Mention*>() : members;
}

// "the Salt Union, to which A and B belong"
void BelongingReader::read_to_which(const Mention& whole) {
  std::uint32_t at = behind_bracket(document_, whole.tokens.last);
  if (at < document_.size() && document_.token(at).is(Mark::Comma)) ++at;
  if (at + 3 >= document_.size() || !document_.token(at).is(Particle::To) ||
      !document_.token(at + 1).is(Particle::Which))
    return;
  const auto members = members_from(at + 2);
  if (members.empty()) return;
  const std::uint32_t verb = members.back()->tokens.last;
  if (verb < document_.size() && belonging_verbs.contains(document_.token(verb)))
    memberships_.add_all(members, whole, "belongs-to", 0.88F);
}

// The list of members of one type from the token on, past "both" and "the".
std::vector<const Mention*> BelongingReader::members_from(std::uint32_t token) const {
  while (token + 1 < document_.size() &&
         (document_.token(token).is(Particle::Both) || document_.token(token).is(Particle::The)))
    ++token;
  const Mention* member = annotation_.mention_at(token);
  if (member == nullptr || member->nominal || !may_belong(member->type)) return {};
  return list_from(annotation_, token, member->type);
}

// "the Salt Chamber, of which A is a member"
void BelongingReader::read_of_which(const Mention& whole) {
  constexpr std::uint32_t reach = 6;
  const std::uint32_t at = behind_bracket(document_, whole.tokens.last);
  if (at + 3 >= document_.size() || !document_.token(at).is(Mark::Comma) ||
      !document_.token(at + 1).is(Particle::Of) || !document_.token(at + 2).is(Particle::Which))
    return;
  const auto members = members_from(at + 3);
  if (members.empty()) return;
  const std::uint32_t behind = members.back()->tokens.last;
  for (std::uint32_t t = behind; t < std::min(document_.size(), behind + reach); ++t) {
    if (document_.token(t).is(Particle::Not) || document_.token(t).kind == TokenKind::Mark) return;
    if (annotation_.is(t, WordKind::Member))
      return memberships_.add_all(members, whole, "belongs-to", 0.88F);
  }
}

// "the members of the Salt Chamber are A, B and C", "members of the Salt Chamber include A"
void BelongingReader::read_members(const Mention& whole) {
  static const WordSet naming = {"are", "include", "comprise"};
  std::uint32_t of = whole.tokens.first;
  if (of > 0 && document_.token(of - 1).is(Particle::The)) --of;
  const std::uint32_t verb = behind_bracket(document_, whole.tokens.last);
  if (of < 2 || verb + 1 >= document_.size() || !document_.token(of - 1).is(Particle::Of) ||
      !annotation_.is(of - 2, WordKind::Member) || !naming.contains(document_.token(verb)))
    return;
  memberships_.add_all(members_from(verb + 1), whole, "belongs-to", 0.85F);
}

}  // namespace communique

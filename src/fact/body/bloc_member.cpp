#include "fact/body/bloc_member.hpp"

#include <algorithm>
#include <iterator>

#include "fact/clause/actors.hpp"
#include "fact/clause/mention_list.hpp"
#include "mention/date/date.hpp"
#include "mention/place/country.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "had been", "and other", "with all": what follows is said of others, or of the past; not so "are
// all members".
bool parts_subject(const Document& document, std::uint32_t t) {
  switch (document.token(t).particle) {
    case Particle::All:
      return t == 0 || !document.token(t - 1).is(Particle::Are);
    case Particle::Other:
    case Particle::To:
    case Particle::With:
    case Particle::And:
    case Particle::Had:
    case Particle::Not:
      return true;
    default:
      return false;
  }
}

}  // namespace

void BlocMemberReader::read(const Mention& bloc) {
  read_member_of(bloc);
  read_joined_bloc(bloc);
}

void BlocMemberReader::read_behind(const Mention& bloc) {
  read_of_which(bloc);
  read_bloc_member(bloc);
}

// "A, a member of the EEA", "A and B, although members of the EEA".
void BlocMemberReader::read_member_of(const Mention& bloc) {
  std::uint32_t at = bloc.tokens.first;
  if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
  if (at < 3 || !document_.token(at - 1).is(Particle::Of)) return;
  if (document_.token(at - 2).is(Particle::And)) return read_further_bloc(at - 2, bloc);
  if (is_part(at - 2)) return read_part_of(at - 2, bloc);
  const std::uint32_t noun = member_noun_before(at - 1);
  if (noun == no_token) return;
  const auto members = subject_before(noun);
  memberships_.add_all(members, bloc, "member-of-bloc", 0.88F);
  if (!members.empty()) add_companions(bloc);
}

// "A is a member of the EEA, together with B and C".
void BlocMemberReader::add_companions(const Mention& bloc) {
  std::uint32_t at = behind_bracket(document_, bloc.tokens.last);
  const std::uint32_t end = document_.sentence_at(bloc.tokens.first).tokens.last;
  if (at < end && document_.token(at).is(Mark::Comma)) ++at;
  if (at >= end || !annotation_.is(at, WordKind::Together)) return;
  ++at;
  if (at < end && document_.token(at).is(Particle::With)) ++at;
  memberships_.add_all(list_from(annotation_, at, EntityType::Country), bloc, "member-of-bloc",
                       0.85F);
}

// Where "member", "members", "State Party" or "Partner State" begins that ends at the token.
std::uint32_t BlocMemberReader::member_noun_before(std::uint32_t end) const {
  static const WordSet state_nouns = {"state",   "states",  "party",
                                      "parties", "country", "countries"};
  static const WordSet state_ranks = {"state", "states", "member", "partner", "contracting"};
  if (annotation_.is(end - 1, WordKind::Member)) return end - 1;
  const bool state = end > 1 && state_nouns.contains(document_.token(end - 1)) &&
                     state_ranks.contains(document_.token(end - 2));
  return state ? end - 2 : no_token;
}

// "is part", "forms part", ", part", but not "as part".
bool BlocMemberReader::is_part(std::uint32_t noun) const {
  static const WordSet verbs = {"form", "forms"};
  const Token& before = document_.token(noun - 1);
  return document_.token(noun).word == "part"_word &&
         (before.is(Particle::Is) || before.is(Particle::Are) || before.is(Mark::Comma) ||
          verbs.contains(before));
}

// "A is, together with B and C, part of the EEA", but not "part of the EEA's market".
void BlocMemberReader::read_part_of(std::uint32_t noun, const Mention& bloc) {
  if (bloc.tokens.last < document_.size()) {
    const Token& behind = document_.token(bloc.tokens.last);
    if (behind.is(Mark::Possessive) || (behind.is_word() && behind.is(Particle::None))) return;
  }
  const Mention* last = last_before(annotation_, noun, EntityType::Country);
  if (last == nullptr) return;
  const auto companions = list_before(annotation_, last->tokens.last, EntityType::Country);
  const std::uint32_t together = companions.front()->tokens.first;
  const bool joined = together > 3 && document_.token(together - 1).is(Particle::With) &&
                      document_.token(together - 3).is(Mark::Comma);
  if (!joined) return memberships_.add_all(subject_before(noun), bloc, "part-of-bloc", 0.85F);
  const auto subjects = subject_before(together - 3);
  if (subjects.empty()) return;
  memberships_.add_all(companions, bloc, "part-of-bloc", 0.85F);
  memberships_.add_all(subjects, bloc, "part-of-bloc", 0.85F);
}

// "A is a member of the Salt Alliance (SA) and the EEA".
void BlocMemberReader::read_joined_bloc(const Mention& bloc) {
  std::uint32_t at = bloc.tokens.first;
  if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
  if (at < 3 || !document_.token(at - 1).is(Particle::And)) return;
  std::uint32_t name = at - 2;
  if (document_.token(name).is(Mark::CloseBracket)) {
    while (name > 1 && !document_.token(name).is(Mark::OpenBracket)) --name;
    --name;
  }
  const Mention* first = annotation_.mention_of(name);
  if (first == nullptr || first->type != EntityType::Bloc) return;
  for (const Membership& fact : members_told_before(at - 1)) {
    if (fact.whole == first->entity) memberships_.add(fact.member, bloc, "member-of-bloc", 0.85F);
  }
}

// "A and B are members of the EEA and of the OECD".
void BlocMemberReader::read_further_bloc(std::uint32_t conjunction, const Mention& bloc) {
  for (const Membership& fact : members_told_before(conjunction))
    memberships_.add(fact.member, bloc, "member-of-bloc", 0.85F);
}

std::vector<Membership> BlocMemberReader::members_told_before(std::uint32_t conjunction) const {
  const Span sentence = document_.sentence_span(conjunction);
  std::vector<Membership> told;
  std::ranges::copy_if(memberships_.all(), std::back_inserter(told), [&](const Membership& fact) {
    return fact.evidence.rule == "member-of-bloc" && fact.evidence.span.begin == sentence.begin;
  });
  return told;
}

// "NATO, of which it became the thirtieth member", "of which both A and B are members".
void BlocMemberReader::read_of_which(const Mention& bloc) {
  std::uint32_t at = behind_bracket(document_, bloc.tokens.last);
  if (at + 5 >= document_.size() || !document_.token(at).is(Mark::Comma) ||
      !document_.token(at + 1).is(Particle::Of) || !document_.token(at + 2).is(Particle::Which))
    return;
  const std::uint32_t first = document_.token(at + 3).is(Particle::Both) ? at + 4 : at + 3;
  const auto subjects = list_from(annotation_, first, EntityType::Country);
  if (subjects.empty()) return;
  constexpr std::uint32_t reach = 7;
  const std::uint32_t behind = subjects.back()->tokens.last;
  const std::uint32_t end = std::min(document_.sentence_at(at).tokens.last, behind + reach);
  for (std::uint32_t i = behind; i < end; ++i) {
    if (parts_subject(document_, i)) return;
    if (annotation_.is(i, WordKind::Member))
      return memberships_.add_all(subjects, bloc, "member-of-bloc", 0.85F);
  }
}

// "A, a WTO Member since 2015", "A on its admission as the EU's second member".
void BlocMemberReader::read_bloc_member(const Mention& bloc) {
  if (is_region(*annotation_.vocabulary, bloc.concept_id)) return;
  std::uint32_t at = bloc.tokens.last;
  if (at < document_.size() && document_.token(at).is(Mark::Possessive)) ++at;
  constexpr std::uint32_t reach = 5;
  for (std::uint32_t i = at; i < document_.size() && i < at + reach; ++i) {
    if (document_.token(i).kind == TokenKind::Mark && !document_.token(i).is_dash()) return;
    if (document_.token(i).word != "member"_word) continue;
    if (bloc.tokens.first > 0)
      memberships_.add_all(subject_before(bloc.tokens.first), bloc, "bloc-member", 0.85F);
    read_gapped_member(i + 1, bloc);
    return;
  }
}

// "Peru became a WTO member on 3 May 2015 and Chile on 8 June 2016".
void BlocMemberReader::read_gapped_member(std::uint32_t at, const Mention& bloc) {
  const DateMention* date = at + 1 < document_.size() && is_preposition(document_.token(at))
                                ? date_at(annotation_, at + 1)
                                : nullptr;
  if (date == nullptr || date->tokens.last + 2 >= document_.size() ||
      !document_.token(date->tokens.last).is(Particle::And))
    return;
  const Mention* other = annotation_.mention_at(date->tokens.last + 1);
  const bool dated = other != nullptr && other->type == EntityType::Country &&
                     other->tokens.last + 1 < document_.size() &&
                     is_preposition(document_.token(other->tokens.last)) &&
                     date_at(annotation_, other->tokens.last + 1) != nullptr;
  if (dated) memberships_.add(*other, bloc, "bloc-member", 0.85F);
}

// The countries before the token, with small words alone between: ", a", "as the", "is a full".
std::vector<const Mention*> BlocMemberReader::subject_before(std::uint32_t token) const {
  constexpr std::uint32_t reach = 7;
  const std::uint32_t begin = document_.sentence_at(token).tokens.first;
  for (std::uint32_t i = token; i-- > begin && token - i <= reach;) {
    const Mention* mention = annotation_.mention_at(i);
    if (mention != nullptr && mention->type == EntityType::Country)
      return list_before(annotation_, mention->tokens.last, EntityType::Country);
    if (mention != nullptr || parts_subject(document_, i) || acts(i)) return {};
  }
  return {};
}

// "Peru met members", "Peru called on members", "Peru's interest in becoming a member".
bool BlocMemberReader::acts(std::uint32_t token) const {
  return annotation_.has_hit_at(token, {Lexical::EventVerb, Lexical::SpeechVerb}) ||
         document_.token(token).word == "becoming"_word;
}

}  // namespace communique

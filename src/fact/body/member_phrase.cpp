#include "fact/body/member_phrase.hpp"

#include <algorithm>

#include "fact/clause/mention_list.hpp"
#include "mention/place/country.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet nouns = {"member", "members", "partners", "state", "states", "country", "countries"};
const WordSet ranks = {"member", "partner"};
const WordSet groups = {"bloc", "group", "grouping", "union", "alliance", "organization"};

}  // namespace

void MemberPhraseReader::run() {
  for (const std::uint32_t t : document_.places_of(nouns)) {
    if (t == 0 || t + 1 == document_.size() || !is_member_noun(t)) continue;
    const Phrase phrase = phrase_at(t);
    if (phrase.bloc == nullptr) continue;
    read_list_behind(phrase);
    read_list_before(phrase);
    read_role(phrase);
  }
}

// "members", "member states", "EFTA states", but not "other states".
bool MemberPhraseReader::is_member_noun(std::uint32_t token) const {
  if (!nouns.contains(document_.token(token)) || ranks.contains(document_.token(token + 1)))
    return false;
  if (annotation_.is(token + 1, WordKind::State) && ranks.contains(document_.token(token)))
    return false;
  if (!annotation_.is(token, WordKind::State)) return true;
  const Mention* before = annotation_.mention_at(token - 1);
  return ranks.contains(document_.token(token - 1)) ||
         (before != nullptr && before->type == EntityType::Bloc);
}

MemberPhraseReader::Phrase MemberPhraseReader::phrase_at(std::uint32_t noun) const {
  Phrase phrase;
  phrase.tokens = {noun, noun + 1};
  phrase.partners = document_.token(noun).word == "partners"_word;
  read_complement(phrase);
  read_modifiers(phrase, noun);
  if (phrase.bloc == nullptr) phrase.bloc = bloc_meant(phrase);
  return phrase;
}

// "of the EEA", "of the bloc".
void MemberPhraseReader::read_complement(Phrase& phrase) const {
  std::uint32_t at = phrase.tokens.last;
  if (!document_.token(at).is(Particle::Of) || at + 2 >= document_.size()) return;
  if (document_.token(++at).is(Particle::The)) ++at;
  const Mention* bloc = annotation_.mention_at(at);
  if (bloc != nullptr && bloc->type == EntityType::Bloc) {
    phrase.bloc = bloc;
    phrase.tokens.last = behind_bracket(document_, bloc->tokens.last);
  } else if (groups.contains(document_.token(at)) && !document_.token(at).capital()) {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.tokens.first >= phrase.tokens.first) break;
      if (mention.type == EntityType::Bloc) phrase.bloc = &mention;
    }
    phrase.tokens.last = at + 1;
  }
}

// "the WTO's two newest" before "members".
void MemberPhraseReader::read_modifiers(Phrase& phrase, std::uint32_t noun) const {
  constexpr std::uint32_t reach = 8;
  const std::uint32_t begin = document_.sentence_at(noun).tokens.first;
  while (phrase.tokens.first > begin && noun - phrase.tokens.first < reach) {
    const std::uint32_t before = phrase.tokens.first - 1;
    const Token& token = document_.token(before);
    const Mention* mention = annotation_.mention_at(before);
    if (mention != nullptr) {
      if (mention->type != EntityType::Bloc || phrase.bloc != nullptr) return;
      phrase.bloc = mention;
      phrase.tokens.first = mention->tokens.first;
      continue;
    }
    phrase.own |= token.is(Particle::Its);
    phrase.other |= token.is(Particle::Other);
    phrase.counted |= annotation_.hit_at(before, Lexical::NumberWord) != nullptr;
    const bool plain = token.is_word() && !token.capital() && token.is(Particle::None);
    const bool part = plain || token.is(Mark::Possessive) || token.is(Particle::Other);
    const bool determines =
        token.is(Particle::The) || token.is(Particle::A) || token.is(Particle::Its);
    if (part || determines) phrase.tokens.first = before;
    if (!part) return;
  }
}

// "Peru, which leads the EEA, asked the other members": the last one of the sentence; that of "its
// partners" is the one of which a member was told there.
const Mention* MemberPhraseReader::bloc_meant(const Phrase& phrase) const {
  const bool owned = phrase.own && (phrase.partners || phrase.other);
  if (!owned && !phrase.other) return nullptr;
  if (phrase.partners && !owned) return nullptr;
  const Mention* bloc = last_before(annotation_, phrase.tokens.first, EntityType::Bloc);
  if (bloc == nullptr || !phrase.partners) return bloc;
  const Span sentence = document_.sentence_span(phrase.tokens.first);
  const bool told = std::ranges::any_of(memberships_.all(), [&](const Membership& fact) {
    return fact.whole == bloc->entity && fact.evidence.span.begin == sentence.begin;
  });
  return told ? bloc : nullptr;
}

// "the other members, A, B and C", "its partners – A and B", "the three EFTA states, A, B and C",
// "EFTA members such as A".
void MemberPhraseReader::read_list_behind(const Phrase& phrase) {
  std::uint32_t at = phrase.tokens.last;
  if (at + 2 >= document_.size() || document_.token(at).starts_line) return;
  const Token& opening = document_.token(at);
  const bool example = opening.is(Particle::Including) || opening.is(Particle::Such);
  const bool comma = opening.is(Mark::Comma);
  const bool opens = opening.is_dash() || opening.is(Mark::OpenBracket) ||
                     opening.is(Mark::Colon) || comma || example;
  if (!opens || (phrase.partners && !phrase.own)) return;
  if (comma && !phrase.other && !phrase.counted) return;
  const bool region = is_region(*annotation_.vocabulary, phrase.bloc->concept_id);
  if (region && (!phrase.counted || phrase.partners)) return;
  const auto members =
      list_from(annotation_, opening.is(Particle::Such) ? at + 2 : at + 1, EntityType::Country);
  if (members.size() > 1 || (phrase.other && !comma) || example)
    memberships_.add_all(members, *phrase.bloc, "members-behind-noun", 0.85F);
}

// "A and B, the other EFTA members", "A and B, the WTO's newest members".
void MemberPhraseReader::read_list_before(const Phrase& phrase) {
  const std::uint32_t first = phrase.tokens.first;
  if (first < 2 || (phrase.partners && !phrase.other) ||
      !document_.token(first).is(Particle::The) || !document_.token(first - 1).is(Mark::Comma) ||
      is_region(*annotation_.vocabulary, phrase.bloc->concept_id))
    return;
  memberships_.add_all(list_before(annotation_, first - 1, EntityType::Country), *phrase.bloc,
                       "other-members", 0.85F);
}

// "As a member of the EEA, A", "As fellow EEA members, A and B".
void MemberPhraseReader::read_role(const Phrase& phrase) {
  const std::uint32_t begin = document_.sentence_at(phrase.tokens.first).tokens.first;
  const std::uint32_t first = phrase.tokens.first;
  const bool role = document_.token(begin).is(Particle::As) && first <= begin + 1 &&
                    !phrase.partners && phrase.tokens.last + 1 < document_.size() &&
                    document_.token(phrase.tokens.last).is(Mark::Comma);
  if (role)
    memberships_.add_all(list_from(annotation_, phrase.tokens.last, EntityType::Country),
                         *phrase.bloc, "member-role", 0.85F);
}

}  // namespace communique

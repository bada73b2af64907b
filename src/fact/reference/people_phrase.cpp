#include "fact/reference/people_phrase.hpp"

#include <algorithm>
#include <utility>

#include "fact/clause/verb_group.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet assembled = {"ministers", "leaders"};

const WordSet people = {"officials",   "principals",    "leaders",      "representatives",
                        "heads",       "delegates",     "diplomats",    "envoys",
                        "negotiators", "interlocutors", "counterparts", "dignitaries"};

const WordSet envoys = {"envoys", "ambassadors", "diplomats", "mission", "missions"};

// Words of a title that tell the people apart from others of the release.
constexpr std::uint64_t telling_rank[] = {"prime"_word, "deputy"_word, "vice"_word, "foreign"_word};

std::uint64_t title_of(const Token& plural) {
  static const std::pair<std::uint64_t, std::uint64_t> titles[] = {
      {"ministers"_word, "minister"_word},
      {"presidents"_word, "president"_word},
      {"secretaries"_word, "secretary"_word},
      {"ambassadors"_word, "ambassador"_word},
      {"commissioners"_word, "commissioner"_word},
      {"governors"_word, "governor"_word},
      {"premiers"_word, "premier"_word},
      {"pms"_word, "prime"_word},
      {"fms"_word, "foreign"_word}};
  for (const auto& [word, title] : titles) {
    if (word == plural.word) return title;
  }
  return 0;
}

// "two", "2"; 0 for any other word.
std::size_t number_at(const Document& document, std::uint32_t token) {
  const std::string_view text = document.text_of(token);
  if (document.token(token).is(Particle::Two) || text == "2") return 2;
  return document.token(token).word == "three"_word || text == "3" ? 3 : 0;
}

// "Ministers agreed", "Leaders also noted", "Ministers:" over a list.
bool acts(const Annotation& annotation, std::uint32_t t, std::uint32_t end) {
  if (t + 1 == end && annotation.document.token(t).is(Mark::Colon)) return true;
  while (t < end && is_adverb(annotation.document, t)) ++t;
  return t < end && starts_predicate(annotation, t);
}

// "Prime" and "trade" of "Prime Ministers" and "trade ministers".
bool narrows_title(const Annotation& annotation, std::uint32_t token) {
  constexpr LexicalSet fields{Lexical::OfficeField, Lexical::OfficeModifier};
  const Token& word = annotation.document.token(token);
  return word.is_word() && word.is(Particle::None) && annotation.has_hit_at(token, fields) &&
         annotation.mention_at(token) == nullptr;
}

// The last word of "heads of state and government", "heads of delegation"; else the token.
std::uint32_t end_of_heads(const Document& document, std::uint32_t t, std::uint32_t end) {
  static const WordSet led = {"state",      "government",  "states",  "governments",
                              "delegation", "delegations", "mission", "missions"};
  if (t + 2 >= end || document.token(t).word != "heads"_word ||
      !document.token(t + 1).is(Particle::Of) || !led.contains(document.token(t + 2)))
    return t;
  const bool second =
      t + 4 < end && document.token(t + 3).is(Particle::And) && led.contains(document.token(t + 4));
  return second ? t + 4 : t + 2;
}

}  // namespace

bool names_people(const Token& word) { return title_of(word) != 0 || people.contains(word); }

PeoplePhrase read_people_phrase(const Annotation& annotation, std::uint32_t first,
                                std::uint32_t end) {
  const Document& document = annotation.document;
  constexpr std::uint32_t most_modifiers = 2;
  PeoplePhrase phrase;
  std::uint32_t t = first;
  const bool both = document.token(t).is(Particle::Both);
  const bool bare = !both && !document.token(t).is(Particle::The);
  if (bare && document.sentence_at(first).tokens.first != first) return phrase;
  if (both) phrase.count = 2;
  if (!bare) ++t;
  if (!bare && !both && t < end && number_at(document, t) != 0)
    phrase.count = number_at(document, t++);
  const std::uint32_t modifiers = t;
  while (t < end && t < modifiers + most_modifiers && title_of(document.token(t)) == 0 &&
         narrows_title(annotation, t)) {
    for (const std::uint64_t rank : telling_rank) {
      if (document.token(t).word == rank) phrase.further = rank;
    }
    phrase.narrowed = true;
    ++t;
  }
  if (t >= end) return phrase;
  phrase.title = title_of(document.token(t));
  phrase.envoys = envoys.contains(document.token(end_of_heads(document, t, end)));
  const bool plain =
      people.contains(document.token(t)) && (t == modifiers || (phrase.envoys && !bare));
  if (phrase.title == 0 && !plain) return phrase;
  if (plain) t = end_of_heads(document, t, end);
  const bool restricted =
      t + 1 < end && (document.token(t + 1).is(Particle::Of) ||
                      document.token(t + 1).is(Particle::From) || document.token(t + 1).capital());
  if (restricted || (bare && !acts(annotation, t + 1, end))) return phrase;
  phrase.tokens = {first, t + 1};
  return phrase;
}

namespace {

const Mention* bloc_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = annotation.mention_at(token);
  return mention != nullptr && mention->type == EntityType::Bloc ? mention : nullptr;
}

std::uint32_t behind_the(const Document& document, std::uint32_t token) {
  return document.token(token).is(Particle::The) ? token + 1 : token;
}

// "of ASEAN", "in charge of Trade of the African Union" behind the token.
const Mention* bloc_behind(const Annotation& annotation, std::uint32_t plural, std::uint32_t end) {
  constexpr std::uint32_t reach = 10;
  const Document& document = annotation.document;
  for (std::uint32_t t = plural + 1; t + 1 < std::min(end, plural + reach); ++t) {
    if (document.token(t).kind == TokenKind::Mark || starts_predicate(annotation, t)) break;
    if (!document.token(t).is(Particle::Of)) continue;
    const std::uint32_t name = behind_the(document, t + 1);
    const Mention* bloc = name < end ? bloc_at(annotation, name) : nullptr;
    if (bloc != nullptr) return bloc;
  }
  return nullptr;
}

// The bloc, with the country behind it in "of ASEAN and Peru met".
std::vector<EntityIndex> with_partner(const Annotation& annotation, const Mention& bloc,
                                      std::uint32_t end) {
  const Document& document = annotation.document;
  const std::uint32_t joint = bloc.tokens.last;
  std::vector<EntityIndex> sides{bloc.entity};
  if (joint + 2 >= end || !document.token(joint).is(Particle::And)) return sides;
  const Mention* partner = annotation.mention_at(behind_the(document, joint + 1));
  const bool alone = partner != nullptr && partner->type == EntityType::Country &&
                     partner->tokens.last < end &&
                     starts_predicate(annotation, partner->tokens.last);
  if (alone) sides.push_back(partner->entity);
  return sides;
}

}  // namespace

bool may_tell_sides_of_people(const Document& document) { return document.holds(assembled); }

std::vector<EntityIndex> sides_of_people(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  if (!assembled.contains(document.token(token))) return {};
  const TokenRange sentence = document.sentence_at(token).tokens;
  // "G20 Leaders' Summit": no people, but what they meet at.
  const std::uint32_t next = token + 1;
  const bool owns = next < sentence.last && (document.token(next).is(Mark::Possessive) ||
                                             document.token(next).is(Mark::CloseQuote));
  if (owns || annotation.has_hit_at(next, {Lexical::EventNoun, Lexical::EventHead})) return {};
  constexpr std::uint32_t longest_field = 3;
  for (std::uint32_t t = token; t > sentence.first && token - t < longest_field; --t) {
    if (const Mention* bloc = bloc_at(annotation, t - 1); bloc != nullptr) return {bloc->entity};
    if (!narrows_title(annotation, t - 1)) break;
  }
  const Mention* bloc = bloc_behind(annotation, token, sentence.last);
  return bloc == nullptr ? std::vector<EntityIndex>()
                         : with_partner(annotation, *bloc, sentence.last);
}

}  // namespace communique

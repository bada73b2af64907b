#include "fact/event/event_name_extent.hpp"

#include <algorithm>

#include "fact/event/event_name.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The words of "Heads of State and Government of ASEAN" that "of" follows.
bool names_heads_of_state(const Token& word) {
  static const WordSet words = {"heads", "state", "government"};
  return words.contains(word);
}

// Those of "Ministers of Trade of Peru and Chile", whose office and states follow "of".
bool names_ministers(const Token& word) {
  static const WordSet words = {"ministers", "ministries", "secretaries", "presidents",
                                "leaders",   "chairs",     "speakers",    "governors"};
  return words.contains(word);
}

}  // namespace

TokenRange EventNameExtent::before(TokenRange head, std::vector<TokenRange>& brackets) const {
  TokenRange range = head;
  while (true) {
    if (const TokenRange skipped = abbreviation_before(range.first); !skipped.empty()) {
      brackets.push_back(skipped);
      range.first = skipped.first;
    }
    const std::uint32_t ministers = ministers_before(range.first);
    const std::uint32_t word =
        ministers != no_token
            ? ministers
            : previous_name_word(document_, range.first, JoinDash | JoinAnd | JoinPossessive);
    if (word == no_token || ends_name(word)) break;
    range.first = word;
    // "Republic of Korea-Peru Forum"
    if (const Mention* mention = annotation_.mention_at(word)) range.first = mention->tokens.first;
  }
  return from_first_side(quoted_before(range));
}

TokenRange EventNameExtent::from_first_side(TokenRange name) const {
  if (!joins_sides(annotation_, name.first - 1)) return name;
  return {annotation_.mention_at(name.first - 2)->tokens.first, name.last};
}

std::uint32_t EventNameExtent::behind_first_side(std::uint32_t at) const {
  const Mention* first = annotation_.mention_at(at);
  const bool joined = first != nullptr && joins_sides(annotation_, first->tokens.last);
  return joined ? first->tokens.last + 1 : at;
}

// The first word of "Ministers Responsible for Trade Meeting", whose "for" stands before the token;
// no_token where none does.
std::uint32_t EventNameExtent::ministers_before(std::uint32_t t) const {
  static const WordSet responsible = {"responsible"};
  const bool named = t >= document_.sentence_at(t).tokens.first + 3 &&
                     document_.token(t - 1).is(Particle::For) &&
                     responsible.contains(document_.token(t - 2)) &&
                     names_ministers(document_.token(t - 3)) && document_.token(t - 3).capital();
  return named ? t - 3 : no_token;
}

bool EventNameExtent::names_ministers_in(TokenRange name) const {
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (names_ministers(document_.token(t))) return true;
  }
  return false;
}

// The "(WSA)" of "World Salt Act (WSA) Forum".
TokenRange EventNameExtent::abbreviation_before(std::uint32_t t) const {
  constexpr std::uint32_t shortest = 5;
  if (t < document_.sentence_at(t).tokens.first + shortest) return {};
  const bool encloses =
      document_.token(t - 1).is(Mark::CloseBracket) && document_.token(t - 3).is(Mark::OpenBracket);
  const bool follows_name = encloses && document_.token(t - 2).all_capitals() &&
                            document_.token(t - 4).is_word() && document_.token(t - 4).capital();
  return follows_name ? TokenRange{t - 3, t} : TokenRange{};
}

// “Salt + Bread” Dialogue
TokenRange EventNameExtent::quoted_before(TokenRange range) const {
  if (range.first < 2 || !document_.token(range.first - 1).is(Mark::CloseQuote)) return range;
  const std::uint32_t begin = document_.sentence_at(range.first).tokens.first;
  for (std::uint32_t i = range.first - 1; i > begin; --i) {
    if (document_.token(i - 1).is(Mark::OpenQuote)) return {i - 1, range.last};
  }
  return range;
}

bool EventNameExtent::ends_name(std::uint32_t word) const {
  const Mention* mention = annotation_.mention_at(word);
  if (mention != nullptr && mention->type == EntityType::Person) return true;
  if (annotation_.hit_at(word, Lexical::Weekday) || annotation_.hit_at(word, Lexical::Month))
    return true;
  const std::uint32_t next = word + 1;
  if (next < document_.size() && document_.token(next).is(Mark::Possessive) &&
      document_.text_of(next).size() > 3)
    return true;
  const bool part =  // "Cross-Border"
      next < document_.size() && document_.token(next).is(Mark::Hyphen) &&
      document_.token(next).glued;
  if (mention != nullptr || part) return false;
  for (const LexicalHit& hit : annotation_.hits_at(word)) {
    const bool verb = describe(hit.lexical).inflection == Inflection::Verb;
    if (verb && hit.form != LexicalForm::Gerund) return true;
  }
  return false;
}

bool EventNameExtent::goes_on(TokenRange name) const {
  // "Salt Expo and Convention Centre"
  if (name.last + 1 < document_.size() && document_.token(name.last).is(Particle::And) &&
      document_.token(name.last + 1).capital() &&
      annotation_.hit_at(name.last + 1, Lexical::PlaceHead) != nullptr)
    return true;
  return next_name_word(document_, name.last - 1, JoinDash) != no_token &&
         document_.sentence_at(name.first).paragraph != 0;
}

// "FAO Conference", "Working Party on the Accession of Peru"
TokenRange EventNameExtent::name_of_institution(const Mention& mention) const {
  const std::uint32_t behind = mention.tokens.last;
  const bool gathers = behind < document_.size() && !document_.token(behind).starts_line &&
                       document_.token(behind).capital() &&
                       annotation_.hit_at(behind, Lexical::EventHead) != nullptr;
  return gathers ? TokenRange{mention.tokens.first, end_of_words(behind, JoinNothing)}
                 : mention.tokens;
}

TokenRange EventNameExtent::name_at(std::uint32_t at, Joins joins) const {
  const Mention* mention = annotation_.mention_at(at);
  if (mention != nullptr && mention->type > EntityType::Bloc && mention->type < EntityType::Place)
    return mention->tokens;
  if (mention != nullptr && is_institution(mention->type) && !mention->nominal &&
      mention->tokens.first == at)
    return name_of_institution(*mention);
  if (mention != nullptr && mention->type == EntityType::Body) return mention->tokens;
  if (mention != nullptr && mention->type == EntityType::Person) return {};
  std::uint32_t word = at;
  if (document_.token(at).is(Mark::OpenQuote)) {
    while (word + 1 < document_.size() && !document_.token(word).is(Mark::CloseQuote)) ++word;
    ++word;
  }
  if (word >= document_.size() || !is_name_word(document_, word)) return {};
  return {at, end_of_words(word, joins)};
}

std::uint32_t EventNameExtent::end_of_words(std::uint32_t word, Joins further) const {
  for (;;) {
    const bool owners = names_ministers(document_.token(word));  // "Ministers' Dialogue"
    if (owners && word + 2 < document_.size() && document_.token(word + 1).is(Mark::Possessive) &&
        is_name_word(document_, word + 2)) {
      word += 2;
      continue;
    }
    if (owners) return end_of_ministers(word);
    const bool heads = names_heads_of_state(document_.token(word));
    const Joins joins = JoinDash | JoinAnd | further | (heads ? JoinOf : JoinNothing);
    const std::uint32_t next = next_name_word(document_, word, joins);
    if (next == no_token || (ends_name(next) && !heads)) return word + 1;
    word = next;
  }
}

// Behind the "Ministers of Salt, Fish and Trade of Peru and Chile" whose first word is at the
// token, or behind "Ministers" where no sides are told so.
std::uint32_t EventNameExtent::end_of_ministers(std::uint32_t ministers) const {
  constexpr std::uint32_t longest_offices = 14;
  const std::uint32_t end =
      std::min(document_.sentence_at(ministers).tokens.last - 1, ministers + longest_offices);
  for (std::uint32_t t = ministers + 1; t < end; ++t) {
    const Token& token = document_.token(t);
    if (token.is(Particle::Of)) {
      const std::uint32_t behind = t + (document_.token(t + 1).is(Particle::The) ? 2 : 1);
      const Mention* side = annotation_.mention_at(behind);
      if (side != nullptr && is_side(side->type)) return end_of_sides(behind);
    }
    const bool listed = token.is(Particle::Of) || token.is(Particle::And) ||
                        token.is(Particle::The) || token.is(Mark::Comma) || token.is_dash() ||
                        (is_name_word(document_, t) && !ends_name(t));
    if (!listed) break;
  }
  return ministers + 1;
}

// Behind the "Peru, Chile and Bolivia" whose first side is at the token.
std::uint32_t EventNameExtent::end_of_sides(std::uint32_t word) const {
  const Mention* side = annotation_.mention_at(word);
  const std::uint32_t first = side->tokens.last;
  std::uint32_t end = first;
  bool listed = false;
  while (side != nullptr && is_side(side->type) && end + 1 < document_.size()) {
    const bool last = document_.token(end).is(Particle::And);
    if (!last && !document_.token(end).is(Mark::Comma)) break;
    side = annotation_.mention_at(end + 1);
    if (side == nullptr || !is_side(side->type)) break;
    end = side->tokens.last;
    listed |= last;
    if (last) break;
  }
  return listed ? end : first;
}

bool is_abbreviated_by(const Document& document, const EventName& name, std::uint64_t word) {
  const std::uint32_t bracket = name.tokens.last;
  return bracket + 1 < document.size() && document.token(bracket).is(Mark::OpenBracket) &&
         document.token(bracket + 1).word == word;
}

}  // namespace communique

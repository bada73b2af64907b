#include "mention/person/apposition.hpp"

#include <algorithm>

#include "mention/person/honorific.hpp"
#include "mention/person/name_part.hpp"

namespace communique {
namespace {

bool is_determiner(const Token& token) {
  switch (token.particle) {
    case Particle::The:
    case Particle::A:
    case Particle::His:
    case Particle::Her:
    case Particle::Its:
    case Particle::Their:
    case Particle::Our:
      return true;
    default:
      return false;
  }
}

bool opens_adjunct(const Token& token) {
  switch (token.particle) {
    case Particle::On:
    case Particle::In:
    case Particle::At:
    case Particle::To:
    case Particle::With:
    case Particle::During:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::uint32_t Appositions::separator_before(const Office& office) const {
  std::uint32_t at = office.tokens.first;
  if (at > 0 && is_determiner(document_.token(at - 1))) --at;
  const std::uint32_t direct = at;
  for (std::uint32_t steps = 0; steps < 7 && at > 0 && line_.has(at); ++steps) {
    --at;
    const Token& token = document_.token(at);
    if (separates(token) || closes_heading_name(at))
      return at + 1 == direct || (opens_adverbial(at + 1) && !holds_verb({at + 1, direct})) ||
                     names_owner_again(at + 1, direct)
                 ? at
                 : no_token;
    const bool other = token.is(Particle::By) || token.is(Particle::With);
    if (other || (token.capital() && !is_time_word(at))) return no_token;
  }
  return no_token;
}

bool Appositions::separates(const Token& token) {
  return token.is(Mark::Comma) || token.is(Mark::EmDash) || token.is(Mark::EnDash) ||
         token.is(Mark::OpenBracket) || (token.is(Mark::Hyphen) && !token.glued);
}

// "Ana Ruiz: Ambassador to Peru" on a line of its own
bool Appositions::closes_heading_name(std::uint32_t colon) const {
  constexpr std::uint32_t longest_name = 5;
  if (!document_.token(colon).is(Mark::Colon)) return false;
  for (std::uint32_t t = colon; t > 0 && t + longest_name >= colon; --t) {
    if (!document_.token(t - 1).capital() || !annotation_.hits_at(t - 1).empty()) return false;
    if (document_.token(t - 1).starts_line) return t < colon;
  }
  return false;
}

bool Appositions::is_time_word(std::uint32_t at) const {
  return annotation_.hit_at(at, Lexical::Weekday) != nullptr ||
         annotation_.hit_at(at, Lexical::Month) != nullptr;
}

bool Appositions::opens_adverbial(std::uint32_t at) const {
  const Token& token = document_.token(at);
  if (token.is(Particle::At) && line_.has(at + 1) && document_.token(at + 1).word == "present"_word)
    return true;
  if (token.word == "most"_word && line_.has(at + 1) &&
      document_.token(at + 1).word == "recently"_word)
    return true;
  return token.is(Particle::Since) || token.is(Particle::Until) || token.is(Particle::Who) ||
         annotation_.is(at, WordKind::TenureAdverb);
}

// "A, Minister of Salt, also met Peru's Minister of Fish, B", but not "at present"
bool Appositions::holds_verb(TokenRange range) const {
  constexpr LexicalSet verbs{Lexical::EventVerb, Lexical::RoleVerb, Lexical::SpeechVerb};
  for (std::uint32_t t = range.first; (t = annotation_.next_hit(t, verbs)) < range.last; ++t) {
    if (std::ranges::any_of(annotation_.hits_at(t), [&](const LexicalHit& hit) {
          return LexicalSet{hit.lexical}.meets(verbs) && hit.form != LexicalForm::Base;
        }))
      return true;
  }
  return false;
}

bool Appositions::fits(const Office& office, const AddressedName& named) const {
  const std::uint32_t first = named.first();
  if (first > 0 && !document_.token(first).starts_line) {
    const Token& before = document_.token(first - 1);
    if (named.honorifics.empty() && (before.is(Particle::In) || before.is(Particle::At)))
      return false;
  }
  if (may_be_place(annotation_, named) || opens_dateline(named.name)) return false;
  if (ends_opening(first) && opens_predicate(office.tokens.last)) return false;
  return is_specific(office) || closes_phrase(office.tokens.last);
}

// "According to Ana Ruiz, the Vice President will", "After talks with Ana Ruiz, the Minister of
// Salt said", "Welcoming Ana Ruiz, the President said": the name belongs to what the sentence opens
// with.
bool Appositions::ends_opening(std::uint32_t name) const {
  const std::uint32_t opening = document_.sentence_at(name).tokens.first;
  return name > opening &&
         (document_.token(opening).word == "according"_word ||
          document_.token(name - 1).is(Particle::With) || opens_participle(annotation_, opening));
}

// "ALTO CITY – The Minister of Salt"
bool Appositions::opens_dateline(TokenRange name) const {
  return document_.sentence_at(name.first).tokens.first == name.first && line_.has(name.last) &&
         document_.token(name.last).is_dash() && document_.token(name.first).all_capitals() &&
         document_.token(name.last - 1).all_capitals();
}

bool Appositions::opens_clause(const Office& office) const {
  constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::EventVerb, Lexical::StatusVerb,
                             Lexical::RoleVerb};
  const std::uint32_t behind = office.tokens.last;
  return !is_specific(office) && line_.has(behind) && annotation_.has_hit_at(behind, verbs);
}

// More than "the Minister": a field, a body, or no article.
bool Appositions::is_specific(const Office& office) const {
  const bool article =
      office.tokens.first > 0 && document_.token(office.tokens.first - 1).is(Particle::The);
  return !article || office.title.size() > office.head.size() || office.body != no_token ||
         office.country != no_token;
}

bool Appositions::closes_phrase(std::uint32_t at) const {
  if (!line_.has(at)) return true;
  const Token& token = document_.token(at);
  return token.is(Mark::Comma) || token.is(Mark::Period) || token.is(Mark::Semicolon) ||
         token.is(Mark::CloseBracket) || token.is(Mark::Colon) || token.is_dash() ||
         token.is(Mark::OpenBracket) || token.is(Particle::And) || token.is(Particle::Who);
}

bool Appositions::closes_name(std::uint32_t at) const {
  return closes_phrase(at) || behind_letters(annotation_, at) > at || opens_predicate(at) ||
         names_house(at);
}

// "has", "will", "also led", "today departs"
bool Appositions::opens_predicate(std::uint32_t at) const {
  constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::EventVerb, Lexical::RoleVerb};
  if (const LexicalHit* time = annotation_.hit_at(at, Lexical::RelativeTime))
    at = time->tokens.last;
  if (document_.token(at).word == "also"_word) ++at;
  if (!line_.has(at) || document_.token(at).capital()) return false;
  return document_.token(at).is(Particle::Will) || document_.token(at).is(Particle::Has) ||
         annotation_.has_hit_at(at, verbs) || holds_verb({at, at + 1});
}

bool Appositions::leads_on(const Office& office, const AddressedName& named) const {
  const std::uint32_t behind = named.name.last;
  return line_.has(behind) && opens_adjunct(document_.token(behind)) && is_specific(office) &&
         looks_like_name(annotation_, named.name);
}

// "that country's", "the bank's" before the office at `title`
bool Appositions::names_owner_again(std::uint32_t at, std::uint32_t title) const {
  const Token& token = document_.token(at);
  const bool determined = token.is(Particle::That) || token.is(Particle::The);
  return determined && at + 3 == title && document_.token(at + 1).is_word() &&
         !document_.token(at + 1).capital() && document_.token(at + 2).is(Mark::Possessive);
}

// "Ana Ruiz of the Ministry of Fish"
bool Appositions::names_house(std::uint32_t of) const {
  const Token& token = document_.token(of);
  if (!token.is(Particle::Of) && !token.is(Particle::From) && !token.is(Particle::At)) return false;
  const std::uint32_t at = line_.is(of + 1, Particle::The) ? of + 2 : of + 1;
  const Mention* house = line_.has(at) ? annotation_.mention_at(at) : nullptr;
  return house != nullptr && house->tokens.first == at &&
         (house->type == EntityType::Body || house->type == EntityType::Organization);
}

}  // namespace communique

#include "mention/person/member_name.hpp"

#include "mention/office/letters_of_credence.hpp"
#include "mention/office/office_owner.hpp"
#include "mention/person/name_part.hpp"
#include "mention/person/person_name.hpp"
#include "mention/place/country.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {

// "Ana Ruiz of the Ministry of Salt", "Ana Ruiz, of the Ministry of Salt", "Ana Ruiz from Orbit
// Ltd." in a list, after a preposition or a verb; "Ana Ruiz of Peru", too.
void MemberNames::find_at(std::uint32_t at) {
  const Token& token = document_.token(at);
  if (token.is(Particle::For)) return find_servant(at);
  if (at < 3 || !line_.has(at + 1)) return;
  const std::uint32_t end = document_.token(at - 1).is(Mark::Comma) ? at - 1 : at;
  if (!document_.token(end - 1).capital()) return;
  const std::uint32_t land = token.is(Particle::Of) ? country_end(at + 1) : no_token;
  if (land == no_token && !leads_to_institution(at + 1)) return;
  const TokenRange name = read_person_name_before(annotation_, end);
  if (name.empty() || name.first == 0) return;
  if (land == no_token && acts_for_house(name.first, at + 1))
    return persons_.add_plain(name, "member-of", 0.7F);
  const bool listed = end < at && document_.token(name.first - 1).is(Mark::Comma);
  if (land != no_token ? introduces_national(name.first, land)
                       : listed || introduces_person(name.first))
    persons_.add_plain(name, "member-of", 0.75F);
}

// "signed by Ana Ruiz for Peru and Bo Diaz for Chile"
void MemberNames::find_servant(std::uint32_t at) {
  if (at < 3 || !line_.has(at + 1) || country_end(at + 1) == no_token) return;
  const TokenRange name = read_person_name_before(annotation_, at);
  if (name.empty() || name.first < 2) return;
  const Token& before = document_.token(name.first - 1);
  if (before.is(Particle::By) || (before.is(Particle::And) && ends_country(name.first - 1)))
    persons_.add_plain(name, "servant-of-country", 0.75F);
}

// "Ana Ruiz (Peru) and Bo Diaz (Chile) were elected", "with Ana Ruiz (Salt University)"
void MemberNames::find_bracketed(std::uint32_t open) {
  if (open < 2 || !document_.token(open).is(Mark::OpenBracket) || !line_.has(open + 1)) return;
  const std::uint32_t inside = line_.is(open + 1, Particle::The) ? open + 2 : open + 1;
  const Mention* home = line_.has(inside) ? annotation_.mention_at(inside) : nullptr;
  if (home == nullptr || home->tokens.first != inside) return;
  const std::uint32_t close = behind_bracket(document_, open) - 1;
  const bool alone = home->tokens.last == close;
  if (close <= open || (!alone && !line_.is(home->tokens.last, Mark::Comma))) return;
  const TokenRange name = read_person_name_before(annotation_, open);
  if (name.empty()) return;
  const bool told = is_institution(*home)
                        ? name.first > 0 && introduces_person(name.first)
                        : home->type == EntityType::Country &&
                              (presents_credentials(name) || is_elected(name, close + 1));
  if (told) persons_.add_plain(name, "name-before-bracket", 0.75F);
}

// "The others were Ana Ruiz (Peru) and Bo Diaz (Chile)", where credentials are told of.
bool MemberNames::presents_credentials(TokenRange name) const {
  return document_.holds(letters_of_credence()) && looks_like_name(annotation_, name);
}

// "elected Ana Ruiz (Peru)", "chaired by Ana Ruiz (Peru)", "Ana Ruiz (Peru) was elected"; those
// who stand beside such a one.
bool MemberNames::is_elected(TokenRange name, std::uint32_t behind) const {
  constexpr std::uint32_t reach = 12;
  const std::uint32_t first = name.first;
  if (first > 0 && !document_.token(first).starts_line) {
    const Token& before = document_.token(first - 1);
    if (before.is(Particle::By) || annotation_.has_hit_at(first - 1, {Lexical::AppointmentVerb}))
      return true;
    const bool listed = before.is(Particle::And) || before.is(Mark::Comma);
    if (listed && first > 4 && document_.token(first - 2).is(Mark::CloseBracket)) {
      const std::uint32_t open = skip_bracket_back(document_, first - 2, 0);
      if (open > 0 && persons_.claimed(open - 1)) return true;
    }
  }
  for (std::uint32_t t = behind; line_.has(t) && t < behind + reach; ++t) {
    if (annotation_.has_hit_at(t, {Lexical::AppointmentVerb})) return true;
    if (document_.token(t).is(Mark::Period)) break;
  }
  return false;
}

bool MemberNames::ends_country(std::uint32_t end) const {
  const Mention* mention = annotation_.mention_at(end - 1);
  return mention != nullptr && mention->type == EntityType::Country;
}

// "Ana Ruiz of the Salt Chamber said": at the start of a sentence, before a verb.
bool MemberNames::acts_for_house(std::uint32_t first, std::uint32_t house) const {
  constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::EventVerb, Lexical::RoleVerb};
  if (document_.sentence_at(first).tokens.first != first) return false;
  if (document_.token(house).is(Particle::The) && line_.has(house + 1)) ++house;
  const Mention* mention = annotation_.mention_at(house);
  return mention != nullptr && line_.has(mention->tokens.last) &&
         (annotation_.has_hit_at(mention->tokens.last, verbs) ||
          line_.is(mention->tokens.last, Particle::And));
}

// Behind the country whose name stands at the token, or no_token.
std::uint32_t MemberNames::country_end(std::uint32_t at) const {
  if (document_.token(at).is(Particle::The) && line_.has(at + 1)) ++at;
  const LexicalHit* land = annotation_.hit_at(at, Lexical::Country);
  const Mention* mention = annotation_.mention_at(at);
  const bool country =
      land != nullptr && land->form == LexicalForm::Base && mention != nullptr &&
      mention->type == EntityType::Country && mention->tokens == land->tokens &&
      !(line_.has(land->tokens.last) && document_.token(land->tokens.last).is(Mark::Possessive));
  return country ? land->tokens.last : no_token;
}
// "chose Ana Ruiz of Peru and Bo Diaz of Chile", "Ana Ruiz of Peru and Bo Diaz of Chile will
// stay", "They are Ana Ruiz of Peru, Bo Diaz of Chile and".
bool MemberNames::introduces_national(std::uint32_t first, std::uint32_t land) const {
  constexpr LexicalSet verbs{Lexical::AppointmentVerb, Lexical::RoleVerb};
  if (document_.token(first).starts_line || document_.sentence_at(first).tokens.first == first)
    return follows_national(land);
  if (annotation_.has_hit_at(first - 1, verbs)) return true;
  const Token& before = document_.token(first - 1);
  if (before.is(Particle::Are) || before.is(Particle::Were)) return follows_national(land);
  return (before.is(Particle::And) || before.is(Mark::Comma)) && first > 1 &&
         ends_country(first - 1);
}
// "and Bo Diaz of Chile"
bool MemberNames::follows_national(std::uint32_t at) const {
  if (!line_.has(at) ||
      !(document_.token(at).is(Particle::And) || document_.token(at).is(Mark::Comma)))
    return false;
  const TokenRange next = line_.has(at + 1) ? read_person_name(annotation_, at + 1) : TokenRange{};
  return next.size() > 1 && line_.has(next.last + 1) &&
         document_.token(next.last).is(Particle::Of) && country_end(next.last + 1) != no_token;
}

bool MemberNames::leads_to_institution(std::uint32_t at) const {
  if (document_.token(at).is(Particle::The) && line_.has(at + 1)) ++at;
  const Mention* mention = annotation_.mention_at(at);
  if (mention != nullptr && mention->type == EntityType::Country &&
      line_.has(mention->tokens.last + 1) &&
      document_.token(mention->tokens.last).is(Mark::Possessive))
    mention = annotation_.mention_at(mention->tokens.last + 1);
  // "Ana Ruiz of the OECD", but not "Ana Ruiz of Central Asia"
  const bool union_of_states = mention != nullptr && mention->type == EntityType::Bloc &&
                               !is_region(*annotation_.vocabulary, mention->concept_id);
  return mention != nullptr && (union_of_states || is_institution(*mention));
}

bool MemberNames::introduces_person(std::uint32_t first) const {
  static const WordSet listing = {"include", "includes", "included", "featured", "featuring"};
  const Token& before = document_.token(first - 1);
  // "The delegates, Ana Ruiz of": read with all of the list.
  const bool holders = first > 1 && annotation_.hit_at(first - 2, Lexical::OfficeHead) != nullptr;
  return before.is(Mark::Semicolon) || (before.is(Mark::Comma) && !holders) ||
         listing.contains(before) || before.is(Mark::Colon) || before.is(Particle::And) ||
         before.is(Particle::By) || before.is(Particle::With) || before.is(Particle::Were) ||
         before.is(Particle::Including) || (before.is_dash() && !before.glued) ||
         before.is(Mark::Bullet) || annotation_.hit_at(first - 1, Lexical::SpeechVerb) != nullptr;
}

}  // namespace communique

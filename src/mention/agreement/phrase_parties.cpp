#include "mention/agreement/phrase_parties.hpp"

#include <algorithm>
#include <array>

#include "mention/agreement/agreement_side.hpp"
#include "mention/name/bracketed_form.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/place/country.hpp"

namespace communique {

// A region in a name ("Trans-Pacific Partnership") makes no agreement, nor does what convenes all
// ("United Nations Convention on Salt").
void PhraseParties::add_within(TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Mention* side = side_at(annotation_, t);
    if (side == nullptr || side->concept_id == no_concept) continue;
    if (may_join(*annotation_.vocabulary, *side)) phrase_.parties.push_back(side->concept_id);
  }
}

std::uint32_t PhraseParties::read(std::uint32_t joint) {
  const bool with = document_.token(joint).is(Particle::With);
  std::uint32_t at = with ? behind_introduction(joint + 1) : joint + 1;
  std::uint32_t end = joint;
  std::uint32_t name_end = joint;
  std::vector<ConceptId> parties;
  TokenRange bracket;
  bool parted = false;  // by a bracket before the last party
  bool group = false;   // "the Gulf Cooperation Council (GCC) countries"
  while (const auto side = read_side(at, parties)) {
    parted = parted || !bracket.empty();
    name_end = side->first;
    const auto form = short_form_at(document_, name_end);
    const Mention* same = form ? side_at(annotation_, form->name.first) : nullptr;
    bracket = same != nullptr && same->tokens == form->name ? form->name : TokenRange{};
    group = group || (form && form->end < side->last);
    end = at = side->last;
    end = at = behind_year(at);
    if (at < document_.size() && document_.token(at).is(Mark::Comma)) ++at;
    if (at < document_.size() && document_.token(at).is(Particle::And)) ++at;
    if (at == end) break;
  }
  if (end == joint) return with ? read_counted_sides(joint) : joint;
  const bool pair = with || parties.size() > 1;
  if (!pair) return joint;
  phrase_.parties.insert(phrase_.parties.end(), parties.begin(), parties.end());
  if (phrase_.abbreviation.empty()) phrase_.abbreviation = after_parties_;
  if (parted && !with && (group || !phrase_.field.empty())) return end;
  if (!with && is_called_after_goods()) return end;
  phrase_.tokens.last = name_end;
  phrase_.last_abbreviation = bracket;
  return end;
}

// "Frozen Fish Agreement": a name of three words and more needs no parties.
bool PhraseParties::is_called_after_goods() const {
  if (!phrase_.proper || phrase_.name.size() < 3) return false;
  for (std::uint32_t t = phrase_.name.first; t < phrase_.name.last; ++t) {
    if (annotation_.hit_at(t, Lexical::Item) != nullptr) return true;
  }
  return false;
}

// Behind "several countries, including", "countries such as"; else the token.
std::uint32_t PhraseParties::behind_introduction(std::uint32_t at) const {
  constexpr std::uint32_t longest_phrase = 4;
  for (std::uint32_t t = at; t + 3 < document_.size() && t < at + longest_phrase; ++t) {
    if (!document_.token(t).is_word() || document_.token(t).starts_line) break;
    if (!annotation_.is(t, WordKind::State)) continue;
    const std::uint32_t next = t + (document_.token(t + 1).is(Mark::Comma) ? 2 : 1);
    if (document_.token(next).is(Particle::Including)) return next + 1;
    const bool such_as =
        document_.token(next).word == "such"_word && document_.token(next + 1).is(Particle::As);
    return such_as ? next + 2 : at;
  }
  return at;
}

// "the EU", "the Gulf Cooperation Council (GCC)", "the GCC countries": returns where it ends
// without the brackets, and with them.
std::optional<TokenRange> PhraseParties::read_side(std::uint32_t at,
                                                   std::vector<ConceptId>& parties) {
  static const std::uint64_t whole = word_hash("whole"), entire = word_hash("entire");
  at = behind_government(behind_article(document_, at));
  if (at < document_.size() &&
      (document_.token(at).word == whole || document_.token(at).word == entire))
    ++at;
  if (at >= document_.size() || document_.token(at).starts_line) return {};
  const Mention* side = side_at(annotation_, at);
  if (side == nullptr || side->concept_id == no_concept) return {};
  std::uint32_t end = side->tokens.last;
  if (describes_another(at, end)) return {};
  const std::uint32_t name_end = end;
  if (const auto bracket = short_form_at(document_, end)) {
    if (phrase_.abbreviation.empty() && side_at(annotation_, bracket->name.first) == nullptr)
      after_parties_ = bracket->name;
    end = bracket->end;
  }
  end = behind_members(end);
  const bool possessive = end < document_.size() && document_.token(end).is(Mark::Possessive);
  if (possessive ||
      (end < document_.size() && is_name_word(document_, end) && !document_.token(end).starts_line))
    return {};
  parties.push_back(side->concept_id);
  return TokenRange{name_end, end};
}

// "Chile (2009)", "Chile (since 2009)": behind the bracket.
std::uint32_t PhraseParties::behind_year(std::uint32_t at) const {
  if (at + 3 >= document_.size() || !document_.token(at).is(Mark::OpenBracket)) return at;
  const std::uint32_t year = at + (document_.token(at + 1).is_number() ? 1 : 2);
  const bool closed = document_.token(year).is_number() && year + 1 < document_.size() &&
                      document_.token(year + 1).is(Mark::CloseBracket);
  return closed ? year + 2 : at;
}

// Behind the "countries", "Member States" of a bloc.
std::uint32_t PhraseParties::behind_members(std::uint32_t end) const {
  const bool member = end + 1 < document_.size() && document_.token(end).word == "member"_word;
  const std::uint32_t noun = member ? end + 1 : end;
  return noun < document_.size() && annotation_.is(noun, WordKind::State) ? noun + 1 : end;
}

// "Government of the" before a side.
std::uint32_t PhraseParties::behind_government(std::uint32_t at) const {
  const bool of = at + 2 < document_.size() && document_.token(at).word == "government"_word &&
                  document_.token(at + 1).is(Particle::Of);
  return of ? behind_article(document_, at + 2) : at;
}

// "Malaysian glove maker": an adjective before a noun that is not its country's side.
bool PhraseParties::describes_another(std::uint32_t side, std::uint32_t next) const {
  static const std::array sides = {word_hash("side"), word_hash("government"),
                                   word_hash("authorities"), word_hash("counterpart"),
                                   word_hash("countries")};
  const LexicalHit* country = annotation_.hit_at(side, Lexical::Country);
  if (country == nullptr || country->form != LexicalForm::Adjective || next >= document_.size())
    return false;
  const Token& noun = document_.token(next);
  return noun.is_word() && noun.particle == Particle::None && !noun.starts_line &&
         std::ranges::find(sides, noun.word) == sides.end();
}

// "with eight African countries": sides that are counted, not named.
std::uint32_t PhraseParties::read_counted_sides(std::uint32_t joint) {
  static const std::uint64_t countries = word_hash("countries");
  for (std::uint32_t at = joint + 1; at < document_.size() && at < joint + 5; ++at) {
    if (document_.token(at).kind == TokenKind::Mark || document_.token(at).starts_line) break;
    if (document_.token(at).word != countries) continue;
    phrase_.tokens.last = at + 1;
    return at + 1;
  }
  return joint;
}

// "its FTA partners, including Korea": an agreement with each of them.
std::uint32_t PhraseParties::read_partners(std::uint32_t at) {
  static const std::uint64_t partners = word_hash("partners");
  if (at + 3 >= document_.size() || document_.token(at).word != partners) return at;
  std::uint32_t including = at + 1;
  if (document_.token(including).is(Mark::Comma)) ++including;
  if (!document_.token(including).is(Particle::Including)) return at;
  std::vector<ConceptId> parties;
  const auto side = read_side(including + 1, parties);
  phrase_.parties.insert(phrase_.parties.end(), parties.begin(), parties.end());
  return side ? side->last : at;
}

// "FTA negotiations with Peru"; "FTA negotiations with Peru and Chile" are on two of them.
void PhraseParties::read_talks_with(std::uint32_t at) {
  const LexicalHit* talks = annotation_.hit_at(at, Lexical::StatusNoun);
  if (talks == nullptr || annotation_.concept_of(*talks).attribute("talks").empty()) return;
  const std::uint32_t with = talks->tokens.last;
  if (with >= document_.size() || !document_.token(with).is(Particle::With)) return;
  const TokenRange tokens = phrase_.tokens;
  const bool alone = phrase_.parties.empty() && phrase_.known == no_concept && !phrase_.proper;
  read(with);
  phrase_.tokens = tokens;
  phrase_.plural |= alone && phrase_.parties.size() > 1;
}

void PhraseParties::read_talks_before() {
  constexpr std::uint32_t reach = 12;
  const std::uint32_t on = before_article(document_, phrase_.name.first);
  if (on == 0 || !document_.token(on - 1).is(Particle::On)) return;
  const std::uint32_t begin = document_.sentence_at(on).tokens.first;
  for (std::uint32_t t = on - 1; t-- > begin && on - t <= reach;) {
    if (document_.token(t).is(Mark::Comma)) return;
    const LexicalHit* talks = annotation_.hit_at(t, Lexical::StatusNoun);
    if (talks == nullptr || annotation_.concept_of(*talks).attribute("talks").empty()) continue;
    const std::uint32_t with = talks->tokens.last;
    if (!document_.token(with).is(Particle::With)) return;
    std::vector<ConceptId> parties;
    std::uint32_t at = with + 1;
    while (const auto side = read_side(at, parties)) {
      at = side->last;
      if (at < document_.size() && document_.token(at).is(Mark::Comma)) ++at;
      if (document_.token(at).is(Particle::And)) ++at;
      if (at == side->last) break;
    }
    if (at == on - 1) phrase_.parties = parties;
    return;
  }
}

void PhraseParties::read_scattered() {
  read_talked_to();
  const std::uint32_t end = document_.sentence_at(phrase_.name.first).tokens.last;
  for (std::uint32_t t = phrase_.name.last; t < end; ++t) {
    if (annotation_.hit_at(t, Lexical::AgreementHead) != nullptr && !in_brackets(t)) return;
    if (document_.token(t).is(Mark::Semicolon)) return;
    if (!document_.token(t).is(Particle::With)) continue;
    std::uint32_t at = after_count(t + 1);
    const std::uint32_t first = at;
    while (const auto side = read_side(at, phrase_.parties)) {
      at = side->last;
      while (at < end &&
             (document_.token(at).is(Mark::Comma) || document_.token(at).is(Particle::And)))
        ++at;
    }
    const Mention* side = at == first && at < end ? side_at(annotation_, at) : nullptr;
    if (side != nullptr && side->concept_id != no_concept)
      phrase_.parties.push_back(side->concept_id);
  }
}

bool PhraseParties::in_brackets(std::uint32_t token) const {
  return token > 0 && document_.token(token - 1).is(Mark::OpenBracket);
}

// Where the name starts in "the six countries of the Gulf Cooperation Council".
std::uint32_t PhraseParties::after_count(std::uint32_t at) const {
  static const std::uint64_t countries = word_hash("countries");
  for (std::uint32_t t = at; t + 1 < document_.size() && t < at + 4; ++t) {
    if (document_.token(t).word == countries && document_.token(t + 1).is(Particle::Of))
      return t + 2;
  }
  return at;
}

// "talking to Peru and Chile about new FTAs".
void PhraseParties::read_talked_to() {
  std::uint32_t about = before_loose_modifiers(annotation_, phrase_.name.first);
  while (about > 0 && document_.token(about - 1).is(Particle::Or))
    about = before_loose_modifiers(annotation_, about - 1);
  if (about == 0 || !document_.token(about - 1).is(Particle::About)) return;
  const std::uint32_t begin = document_.sentence_at(about).tokens.first;
  for (std::uint32_t t = about - 1; t > begin; --t) {
    const Token& token = document_.token(t - 1);
    if (token.is(Particle::To) || token.is(Particle::With)) return;
    const Mention* side = side_at(annotation_, t - 1);
    if (side != nullptr && side->concept_id != no_concept)
      phrase_.parties.push_back(side->concept_id);
  }
}

}  // namespace communique

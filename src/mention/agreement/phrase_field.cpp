#include "mention/agreement/phrase_field.hpp"

#include "mention/agreement/agreement_field.hpp"
#include "mention/agreement/agreement_side.hpp"
#include "mention/name/bracketed_form.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "text/word_set.hpp"

namespace communique {

// "A second MOU, on salt, was signed": behind the field, before its comma.
std::uint32_t PhraseField::read_aside(std::uint32_t at) {
  if (at + 3 >= document_.size() || !takes_field() || !document_.token(at).is(Mark::Comma) ||
      !document_.token(at + 1).is(Particle::On) || date_at(at + 2))
    return at;
  const TokenRange field = agreement_field(annotation_, at + 2);
  if (field.empty() || !document_.token(field.last).is(Mark::Comma)) return at;
  phrase_.field = field;
  return phrase_.tokens.last = field.last;
}

// ", on youth and on competition policy" after "MOUs on social development".
void PhraseField::read_further(std::uint32_t at) {
  while (at + 2 < document_.size()) {
    std::uint32_t on = at;
    if (document_.token(on).is(Mark::Comma)) ++on;
    if (document_.token(on).is(Particle::And)) ++on;
    if (on == at || on + 1 >= document_.size() || !document_.token(on).is(Particle::On)) return;
    const std::uint32_t end = noun_phrase_end(annotation_, on + 1);
    if (end == on + 1) return;
    phrase_.further_fields.push_back({on + 1, end});
    phrase_.tokens.last = at = end;
  }
}

std::uint32_t PhraseField::read(std::uint32_t at) {
  if (!phrase_.field.empty()) return at;
  if (const std::uint32_t of = field_noun_end(at); of > at) return take(of, at);
  const Token& joint = document_.token(at);
  const bool purpose = joint.is(Particle::For) && takes_field() && tells_purpose(at + 1);
  const bool of_protocol = joint.is(Particle::Of) && phrase_.kind == "Protocol" &&
                           is_name_word(document_, at + 1) && is_name_word(document_, at - 1);
  const bool on = of_protocol || (joint.is(Particle::On) && takes_field() && !date_at(at + 1));
  if (!on && !purpose && !starts_field(document_, at)) return at;
  return take(document_.token(at + 1).is(Particle::To) ? at + 2 : at + 1, at);
}

// Behind "in the field of", or the token.
std::uint32_t PhraseField::field_noun_end(std::uint32_t at) const {
  static const WordSet nouns = {"field", "fields", "area", "areas", "sphere"};
  const bool names = at + 4 < document_.size() && document_.token(at).is(Particle::In) &&
                     document_.token(at + 1).is(Particle::The) &&
                     nouns.contains(document_.token(at + 2)) &&
                     document_.token(at + 3).is(Particle::Of);
  return names && takes_field() ? at + 4 : at;
}

// "for the Avoidance of Double Taxation", "for engineers"; not for a side, a time or a step.
bool PhraseField::tells_purpose(std::uint32_t at) const {
  static const WordSet others = {"first",  "time",   "years", "months",  "period", "term",
                                 "review", "use",    "now",   "which",   "all",    "approval",
                                 "sum",    "amount", "value", "purpose", "price"};
  const std::uint32_t first = behind_count(behind_article(document_, at));
  if (first >= document_.size() || document_.token(first).starts_line ||
      !document_.token(first).is_word() || date_at(first) || side_at(annotation_, first) != nullptr)
    return false;
  if (document_.token(phrase_.name.last - 1).capital() && is_name_word(document_, first))
    return true;
  const std::uint32_t end = noun_phrase_end(annotation_, first);
  if (end > first && tells_named_matter({first, end})) return true;
  return !document_.token(first).capital() && end > first &&
         !others.contains(document_.token(first)) && !others.contains(document_.token(end - 1));
}

// "the Sur field", of a contract: a common noun that a name tells.
bool PhraseField::tells_named_matter(TokenRange noun) const {
  return phrase_.kind == "Contract" && document_.token(noun.first - 1).is(Particle::The) &&
         document_.token(noun.first).capital() && document_.token(noun.last - 1).is_word() &&
         !document_.token(noun.last - 1).capital() &&
         annotation_.mention_at(noun.last - 1) == nullptr;
}

// Behind "300" in "for 300 wagons", but not in "for 300 million dollars".
std::uint32_t PhraseField::behind_count(std::uint32_t at) const {
  constexpr LexicalSet measures{Lexical::Scale, Lexical::Currency, Lexical::Period, Lexical::Month};
  const bool counts = phrase_.kind == "Contract" && at + 1 < document_.size() &&
                      document_.token(at).is_number() && !annotation_.has_hit_at(at + 1, measures);
  return counts ? at + 1 : at;
}

// A trade agreement of two sides is on all of their trade; what the world knows by its name needs
// no more.
bool PhraseField::takes_field() const {
  return phrase_.known == no_concept && phrase_.kind != "FTA" && phrase_.kind != "CEPA" &&
         phrase_.kind != "EPA" && phrase_.kind != "TIPF";
}

bool PhraseField::date_at(std::uint32_t at) const {
  return document_.token(at).is_number() || annotation_.hit_at(at, Lexical::Month) != nullptr ||
         annotation_.hit_at(at, Lexical::Weekday) != nullptr;
}

std::uint32_t PhraseField::take(std::uint32_t first, std::uint32_t otherwise) {
  phrase_.field = agreement_field(annotation_, first);
  if (phrase_.field.empty()) return otherwise;
  std::uint32_t last = phrase_.field.last;
  if (!phrase_.with_makers.empty()) return phrase_.with_makers.last = last;
  phrase_.tokens.last = last;
  if (const auto bracket = short_form_at(document_, last)) {
    (abbreviates_name(bracket->name) ? phrase_.abbreviation : phrase_.last_abbreviation) =
        bracket->name;
    last = bracket->end;
  }
  return last;
}

// "ACCTS" after "Agreement on Climate Change, Trade and Sustainability".
bool PhraseField::abbreviates_name(TokenRange bracket) const {
  return phrase_.abbreviation.empty() && bracket.size() == 1 &&
         is_name_word(document_, phrase_.field.first) &&
         document_.text_of(bracket).front() == document_.text_of(phrase_.name).front();
}

}  // namespace communique

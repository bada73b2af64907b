#include "mention/person/appointed_name.hpp"

#include <algorithm>

#include "mention/office/office_phrase.hpp"
#include "mention/person/name_part.hpp"
#include "mention/person/person_name.hpp"
#include "text/bracket.hpp"

namespace communique {
namespace {

bool is_auxiliary(Particle particle) {
  switch (particle) {
    case Particle::Has:
    case Particle::Have:
    case Particle::Had:
    case Particle::Is:
    case Particle::Was:
    case Particle::Be:
    case Particle::Been:
    case Particle::Will:
    case Particle::Would:
    case Particle::To:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::uint32_t before_auxiliaries(const Document& document, std::uint32_t verb) {
  std::uint32_t last = verb;
  while (last > 0 && verb - last < 3 && !document.token(last).starts_line &&
         !document.token(last - 1).capital() && is_auxiliary(document.token(last - 1).particle))
    --last;
  return last;
}

AppointedNames::AppointedNames(const Annotation& annotation, FoundPersons& persons)
    : annotation_(annotation), document_(annotation.document), persons_(persons) {}

bool AppointedNames::in_line(std::uint32_t token) const {
  return token < document_.size() && !document_.token(token).starts_line;
}

void AppointedNames::find_at(std::uint32_t token) {
  const LexicalHit* verb = annotation_.hit_at(token, Lexical::AppointmentVerb);
  if (verb == nullptr || !gives_office(*verb)) return;
  add_list(verb->tokens.last);
  add(read_person_name_before(annotation_, before_auxiliaries(document_, token)), "appointed",
      0.8F);
  find_apart(*verb);
  find_left(*verb);
}

// "takes over as Minister of Salt from Ana Ruiz"
void AppointedNames::find_left(const LexicalHit& verb) {
  constexpr std::uint32_t reach = 16;
  if (!document_.token(verb.tokens.last - 1).is(Particle::As)) return;
  const std::uint32_t end = document_.sentence_at(verb.tokens.first).tokens.last;
  for (std::uint32_t t = verb.tokens.last; t + 1 < end && t < verb.tokens.last + reach; ++t) {
    if (document_.token(t).is(Particle::From))
      return add(read_person_name(annotation_, t + 1), "appointed", 0.75F);
  }
}

// "Ana Ruiz, appointed", "Ana Ruiz (LLB) becomes", "Ana Ruiz, now in Lima, becomes"
void AppointedNames::find_apart(const LexicalHit& verb) {
  const std::uint32_t end = before_auxiliaries(document_, verb.tokens.first);
  for (const std::uint32_t apart : {before_mark(end), before_aside(end)}) {
    if (apart == end) continue;
    const TokenRange name = read_person_name_before(annotation_, apart);
    const bool participle = apart + 1 == verb.tokens.first && verb.form == LexicalForm::Past;
    if (participle || opens_subject(name.first)) add(name, "appointed", 0.8F);
  }
}

bool AppointedNames::opens_subject(std::uint32_t first) const {
  return first == document_.sentence_at(first).tokens.first ||
         document_.token(first - 1).is(Mark::Comma) || document_.token(first - 1).is(Particle::And);
}

std::uint32_t AppointedNames::before_mark(std::uint32_t end) const {
  const std::uint32_t begin = document_.sentence_at(end).tokens.first;
  if (end == begin) return end;
  if (document_.token(end - 1).is(Mark::Comma)) return end - 1;
  return document_.token(end - 1).is(Mark::CloseBracket)
             ? skip_bracket_back(document_, end - 1, begin)
             : end;
}

std::uint32_t AppointedNames::before_aside(std::uint32_t end) const {
  constexpr std::uint32_t longest_aside = 16;
  const std::uint32_t begin = document_.sentence_at(end).tokens.first;
  if (end == begin || !document_.token(end - 1).is(Mark::Comma)) return end;
  for (std::uint32_t t = end - 1; t > begin && t + longest_aside > end; --t) {
    if (document_.token(t - 1).is(Mark::Comma)) return t - 1;
  }
  return end;
}

// Verbs that tell of much else need an office: "will be", "sent to", "picked".
bool AppointedNames::gives_office(const LexicalHit& verb) const {
  constexpr std::uint32_t reach = 20;
  const std::string_view object = annotation_.concept_of(verb).attribute("object");
  if (object == "office") return office_named_at(annotation_, verb.tokens.last) != nullptr;
  if (object != "house" && object != "appointee") return true;
  const std::uint32_t end = document_.sentence_at(verb.tokens.first).tokens.last;
  const TokenRange behind = {verb.tokens.last, std::min(verb.tokens.last + reach, end)};
  return office_behind_as(annotation_, behind) != nullptr ||
         led_institution(annotation_, behind) != nullptr;
}

// "Ana Ruiz", "Ana Ruiz and Bo Diaz"
void AppointedNames::add_list(std::uint32_t token) {
  TokenRange name = read_person_name(annotation_, token);
  add(name, "appointed", 0.8F);
  while (!name.empty() && persons_.claimed(name) && in_line(name.last) &&
         document_.token(name.last).is(Particle::And)) {
    name = read_person_name(annotation_, name.last + 1);
    add(name, "appointed", 0.8F);
  }
}

// Where "of Chile" begins in "Ana Ruiz of Chile as Minister"; else the "as".
std::uint32_t AppointedNames::before_nationality(std::uint32_t as) const {
  const Mention* country = annotation_.mention_at(as - 1);
  if (country == nullptr || country->type != EntityType::Country || country->tokens.last != as ||
      country->tokens.first < 2)
    return as;
  const std::uint32_t before = country->tokens.first - 1;
  const std::uint32_t of = document_.token(before).is(Particle::The) ? before - 1 : before;
  return document_.token(of).is(Particle::Of) ? of : as;
}

// "the appointment of Ana Ruiz as Minister", "confirmed Ana Ruiz as the country's next Minister"
void AppointedNames::find_before_as(const Office& office) {
  constexpr std::uint32_t longest_description = 4;
  std::uint32_t as = office.tokens.first;
  while (as > 0 && office.tokens.first - as < longest_description &&
         !document_.token(as - 1).is(Particle::As) && in_line(as))
    --as;
  if (as < 2 || !document_.token(as - 1).is(Particle::As) || !in_line(as - 1)) return;
  const TokenRange name = read_person_name_before(annotation_, before_nationality(as - 1));
  if (name_units(annotation_, name).size() > 1) add(name, "name-as-title", 0.8F);
}

// Where "currently the first" begins before the title.
std::uint32_t AppointedNames::before_modifiers(std::uint32_t title) const {
  const std::uint32_t begin = document_.sentence_at(title).tokens.first;
  while (title > begin && (document_.token(title - 1).is(Particle::The) ||
                           annotation_.is(title - 1, WordKind::LooseModifier) ||
                           annotation_.is(title - 1, WordKind::TenureAdverb)))
    --title;
  return title;
}

// "Ana Ruiz is Chair of the Salt Council", "Ana Ruiz has been the Director of the bank", "Ana Ruiz
// is the first ambassador of Peru to live in Lima"
void AppointedNames::find_before_be(const Office& office) {
  const std::uint32_t title = before_modifiers(office.tokens.first);
  if (title < 3 || (office.body == no_token && office.country == no_token)) return;
  const std::uint32_t name_end = in_line(title) ? before_auxiliaries(document_, title) : title;
  if (name_end == title) return;
  const TokenRange name = read_person_name_before(annotation_, name_end);
  if (name_units(annotation_, name).size() > 1) add(name, "name-is-title", 0.75F);
}

void AppointedNames::find_before(const Office& office) {
  if (office.holder != no_token || office.plural) return;
  find_before_as(office);
  find_before_be(office);
}

void AppointedNames::add(TokenRange name, std::string_view rule, float confidence) {
  persons_.add_plain(name, rule, confidence);
}

}  // namespace communique

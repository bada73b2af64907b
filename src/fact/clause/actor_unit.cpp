#include "fact/clause/actor_unit.hpp"

#include <algorithm>

#include "mention/office/office.hpp"
#include "mention/person/honorific.hpp"
#include "mention/place/country_of_origin.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet envoys = {"representative", "representatives", "delegate", "delegates",
                        "delegation",     "delegations",     "observer", "observers"};
const WordSet counterparts = {"counterpart", "counterparts", "host"};
const WordSet envoy_ranks = {"permanent", "deputy", "alternate"};

bool is_actor(const Mention& mention) {
  switch (mention.type) {
    case EntityType::Person:
    case EntityType::Body:
    case EntityType::Organization:
    case EntityType::Country:
    case EntityType::Bloc:
      return true;
    default:
      return false;
  }
}

}  // namespace

ActorUnit ActorUnitReader::read_unit(std::uint32_t t) const {
  if (t >= sentence_.last || !may_start_unit(t) || is_scene(t)) return {{t, t}, nullptr};
  ActorUnit unit = is_counterpart(t) ? read_counterpart(t) : read_head(t);
  if (unit.head == nullptr) return unit;
  unit.tokens.last = skip_appositions(unit.tokens.last, *unit.head);
  return unit;
}

// The Lima of "In Lima Minister A met B": where it is done, no part of the title.
bool ActorUnitReader::is_scene(std::uint32_t t) const {
  const Mention* place = mention_from(t);
  if (place == nullptr || place->type != EntityType::Place || t == sentence_.first) return false;
  const Token& before = token(t - 1);
  const bool from = before.is(Particle::From) && t == sentence_.first + 1;
  return (before.is(Particle::In) || before.is(Particle::At) || from) &&
         !at_mark(place->tokens.last, Mark::Possessive);
}

// Index after the commas and conjunctions at `t`; tells whether an "and" stood among them.
std::uint32_t ActorUnitReader::skip_separator(std::uint32_t t, bool& joined) const {
  joined = false;
  if (at_mark(t, Mark::Comma) || at_mark(t, Mark::Semicolon)) ++t;
  if (t < sentence_.last &&
      (token(t).is(Particle::And) || token(t).is(Mark::Ampersand) || token(t).is(Particle::Or))) {
    joined = true;
    return t + 1;
  }
  if (const std::uint32_t next = skip_as_well_as(t); next != t) {
    joined = true;
    return next;
  }
  return t;
}

// "as well as", "along with"
std::uint32_t ActorUnitReader::skip_as_well_as(std::uint32_t t) const {
  static const std::uint64_t well = word_hash("well");
  if (t + 3 < sentence_.last && token(t).is(Particle::As) && token(t + 1).word == well &&
      token(t + 2).is(Particle::As))
    return t + 3;
  const bool along = t + 2 < sentence_.last && token(t).is(Particle::Along);
  return along && token(t + 1).is(Particle::With) ? t + 2 : t;
}

const Mention* ActorUnitReader::mention_from(std::uint32_t t) const {
  const Mention* mention = t < sentence_.last ? annotation_.mention_at(t) : nullptr;
  return mention != nullptr && mention->tokens.first == t ? mention : nullptr;
}

// The office whose name begins at the token, not one within a name ("Minister Kim").
const Office* ActorUnitReader::office_from(std::uint32_t t) const {
  const auto office =
      std::ranges::find(offices_, t, [](const Office& o) { return o.tokens.first; });
  if (office == offices_.end()) return nullptr;
  const Mention* mention = mention_from(t);
  const bool in_name = mention != nullptr && mention->type == EntityType::Person;
  return in_name ? nullptr : &*office;
}

bool ActorUnitReader::opens_list(std::uint32_t t, std::uint32_t end) const {
  if (t < sentence_.last && is_article(token(t))) ++t;
  const Office* office = office_from(t);
  return office != nullptr && office->plural && office->holder != no_token &&
         at_mark(end, Mark::Comma) && read_unit(end + 1).head != nullptr;
}

bool ActorUnitReader::starts_actor(std::uint32_t t) const {
  const Mention* mention = mention_from(t);
  return (mention != nullptr && is_actor(*mention)) || office_from(t) != nullptr;
}

// Behind the "visiting" of "visiting Peruvian President Ruiz", the "newly appointed" of "her newly
// appointed counterpart", not the "New" of "her New Zealand counterpart"; else the token.
std::uint32_t ActorUnitReader::behind_standing(std::uint32_t t) const {
  if (t >= sentence_.last || mention_from(t) != nullptr) return t;
  const LexicalHit* standing = annotation_.hit_at(t, Lexical::OfficeModifier);
  if (standing == nullptr || starts_title(t)) return t;
  const Concept& entry = annotation_.concept_of(*standing);
  const bool present = entry.attribute("inTitle") == "false" && entry.attribute("tense").empty();
  if (!present && token(t).word != "visiting"_word) return t;
  if (t > sentence_.first && is_auxiliary(token(t - 1))) return t;  // "is visiting Minister Ruiz"
  return standing->tokens.last;
}

bool ActorUnitReader::may_follow_article(std::uint32_t t) const {
  return t < sentence_.last &&
         (annotation_.mention_at(t) != nullptr || starts_title(behind_standing(t)) ||
          envoys.contains(token(t)) || envoy_ranks.contains(token(t)) ||
          skip_unnamed_owner(t) != t || behind_kind(t) != t);
}

// The Salt Wind of "the company Salt Wind"; else the token.
std::uint32_t ActorUnitReader::behind_kind(std::uint32_t t) const {
  if (t >= sentence_.last || token(t).capital() ||
      annotation_.hit_at(t, Lexical::OrganizationHead) == nullptr)
    return t;
  const Mention* name = mention_from(t + 1);
  return name != nullptr && name->type == EntityType::Organization ? t + 1 : t;
}

// Not so in "In Lima she".
bool ActorUnitReader::names_actor(std::uint32_t t) const {
  const Mention* mention = mention_from(t);
  return starts_actor(t) && (mention == nullptr || !mention->nominal);
}

// But not "General" of "General Director".
std::uint32_t ActorUnitReader::skip_honorifics(std::uint32_t t) const {
  while (t < sentence_.last && mention_from(t) == nullptr) {
    const LexicalHit* honorific = annotation_.hit_at(t, Lexical::Honorific);
    if (honorific == nullptr || office_from(t) != nullptr) break;
    t = honorific->tokens.last;
  }
  return t;
}

// Whether "her counterpart", "his Peruvian counterpart", the "Peruvian counterpart" of a headline
// begins at the token.
bool ActorUnitReader::is_counterpart(std::uint32_t t) const {
  const std::uint32_t noun = after_modifier_of_counterpart(t);
  if (!is_possessive_pronoun(token(t)) && noun == t) return false;
  return noun < sentence_.last && (counterparts.contains(token(noun)) || is_opposite_number(noun));
}
bool ActorUnitReader::is_opposite_number(std::uint32_t t) const {
  return t + 1 < sentence_.last && token(t).word == "opposite"_word &&
         token(t + 1).word == "number"_word;
}
std::uint32_t ActorUnitReader::after_modifier_of_counterpart(std::uint32_t t) const {
  const std::uint32_t first = is_possessive_pronoun(token(t)) ? behind_standing(t + 1) : t;
  const Mention* side = mention_from(first);
  return side != nullptr && is_side(side->type) ? side->tokens.last : first;
}

// "her Peruvian counterpart, Trade Minister Ana Ruiz", "her counterpart from Peru, Ana Ruiz"
ActorUnit ActorUnitReader::read_counterpart(std::uint32_t t) const {
  const std::uint32_t noun = after_modifier_of_counterpart(t);
  std::uint32_t next = behind_origin(annotation_, noun + (is_opposite_number(noun) ? 2 : 1));
  if (at_mark(next, Mark::Comma)) ++next;
  const ActorUnit named = read_head(next);
  if (named.head == nullptr || named.head->type != EntityType::Person) return {{t, t}, nullptr};
  return {{t, named.tokens.last}, named.head};
}

// Titles, modifiers and the head: "the U.S. Secretary of Commerce Ms. Marian Holcombe".
ActorUnit ActorUnitReader::read_head(std::uint32_t t) const {
  ActorUnit unit{{t, t}, nullptr};
  if (mention_from(t) == nullptr && t < sentence_.last && is_article(token(t)))
    t = behind_kind(skip_unnamed_owner(t + 1));
  if (t < sentence_.last && is_possessive_pronoun(token(t)) && starts_title(behind_standing(t + 1)))
    ++t;
  if (const std::uint32_t title = behind_standing(t); starts_title(title)) t = title;
  if (const ActorUnit envoy = read_envoy(t); envoy.head != nullptr)
    return {{unit.tokens.first, envoy.tokens.last}, envoy.head};
  if (const Mention* holder = holder_behind_side(t); holder != nullptr)
    return {{unit.tokens.first, holder->tokens.last}, holder};
  for (int step = 0; step < 6 && t < sentence_.last; ++step) {
    t = skip_honorifics(t);
    const Mention* mention = mention_from(t);
    if (const Office* office = office_from(t); office != nullptr && names_after(*office)) {
      const Office* second = second_office(*office);
      t = after_comma_before_name((second != nullptr ? second : office)->tokens.last,
                                  office->plural);
      continue;
    }
    if (mention == nullptr || !(is_actor(*mention) || mention->type == EntityType::Place)) break;
    const std::uint32_t last = mention->tokens.last;
    if (at_mark(last, Mark::Possessive) && starts_actor(skip_honorifics(last + 1))) {
      t = last + 1;
    } else if (const std::uint32_t named = behind_description(*mention); named != last) {
      t = named;
    } else if (last < sentence_.last && names_actor(skip_honorifics(last)) &&
               !is_given_office(*mention)) {
      t = last;
    } else if (is_actor(*mention) && !at_mark(last, Mark::Possessive) && !modifies(*mention)) {
      unit.head = mention;
      unit.tokens.last = last;
      break;
    } else {
      break;
    }
  }
  return unit;
}

// "Promperu" of "Peru’s tourism agency, Promperu", "Codelco" of "the Chilean copper company
// Codelco"; else where the mention ends.
std::uint32_t ActorUnitReader::behind_description(const Mention& side) const {
  constexpr std::uint32_t longest = 5;
  const std::uint32_t last = side.tokens.last;
  const bool owns = at_mark(last, Mark::Possessive);
  if (!is_side(side.type) || !(owns || modifies(side))) return last;
  const std::uint32_t first = owns ? last + 1 : last;
  std::uint32_t t = first;
  while (t < std::min(first + longest, sentence_.last) && token(t).is_word() &&
         !token(t).capital() && token(t).is(Particle::None))
    ++t;
  if (t == first) return last;
  if (at_mark(t, Mark::Comma)) ++t;
  const bool article = t < sentence_.last && token(t).is(Particle::The);
  const Mention* name = mention_from(article ? t + 1 : t);
  const bool named = name != nullptr && !name->nominal &&
                     (name->type == EntityType::Body || name->type == EntityType::Organization);
  return named ? name->tokens.first : last;
}

// Behind the "company's" of "the company's chairman, Ana Ruiz"; else the token.
std::uint32_t ActorUnitReader::skip_unnamed_owner(std::uint32_t t) const {
  constexpr std::uint32_t longest = 4;
  if (offices_.empty()) return t;
  const std::uint32_t end = std::min(t + longest, sentence_.last);
  for (std::uint32_t i = t; i < end && mention_from(i) == nullptr; ++i) {
    if (!token(i).is_word() || !token(i).is(Particle::None)) return t;
    if (at_mark(i + 1, Mark::Possessive))
      return i + 2 < sentence_.last && office_from(i + 2) != nullptr ? i + 2 : t;
  }
  return t;
}

// B in "and (of) Chile, B" behind "the ministers of Peru, A"; else nullptr.
const Mention* ActorUnitReader::holder_behind_side(std::uint32_t t) const {
  if (offices_.empty()) return nullptr;
  if (t < sentence_.last && token(t).is(Particle::Of)) ++t;
  const Mention* side = mention_from(t);
  if (side == nullptr || !is_side(side->type) || !at_mark(side->tokens.last, Mark::Comma))
    return nullptr;
  const Mention* holder = mention_from(skip_honorifics(side->tokens.last + 1));
  const bool listed = holder != nullptr && std::ranges::any_of(offices_, [&](const Office& office) {
                        return office.plural && office.country == side->tokens.first &&
                               office.holder == holder->tokens.first;
                      });
  return listed ? holder : nullptr;
}

// "named Ana Ruiz Minister of Salt": the name before an office that nobody else has; not "A
// chairs". "She chairs" names nobody before an office.
bool ActorUnitReader::is_given_office(const Mention& mention) const {
  if (mention.type != EntityType::Person) return false;
  const Token& first = token(mention.tokens.first);
  if (first.is(Particle::He) || first.is(Particle::She) || first.is(Particle::They)) return true;
  if (mention.nominal) return false;
  const Office* office = office_from(mention.tokens.last);
  const bool verb = office != nullptr && office->plural &&
                    document_.token(office->head.first).capital();  // "A Co-chairs Forum"
  return office != nullptr && !verb && !names_after(*office);
}

// "the representative of Peru", "Peru's representative", who has no name: the state speaks.
ActorUnit ActorUnitReader::read_envoy(std::uint32_t t) const {
  const ActorUnit none{{t, t}, nullptr};
  const Mention* owner = mention_from(t);
  std::uint32_t word = owner == nullptr ? t : owner->tokens.last;
  if (owner != nullptr && at_mark(word, Mark::Possessive)) ++word;
  while (word < sentence_.last && envoy_ranks.contains(token(word))) ++word;
  if (word >= sentence_.last || !envoys.contains(token(word))) return none;
  std::uint32_t last = word + 1;
  const bool of = owner == nullptr && last < sentence_.last &&
                  (token(last).is(Particle::Of) || token(last).is(Particle::For));
  if (of) {
    const std::uint32_t name = last + 1;
    owner = mention_from(name < sentence_.last && is_article(token(name)) ? name + 1 : name);
    if (owner != nullptr) last = owner->tokens.last;
  }
  if (owner == nullptr || at_mark(last, Mark::Possessive)) return none;
  if (!is_side(owner->type)) return none;
  const Mention* behind = mention_from(after_comma_before_name(last, false));
  const bool named = behind != nullptr && behind->type == EntityType::Person;
  return named ? none : ActorUnit{{t, last}, owner};
}

// "Korean"
bool ActorUnitReader::modifies(const Mention& mention) const {
  const std::uint32_t t = mention.tokens.first;
  if (mention.nominal || mention.type == EntityType::Person) return false;
  const LexicalHit* hit = annotation_.hit_at(t, Lexical::Country);
  if (hit == nullptr) hit = annotation_.hit_at(t, Lexical::Bloc);
  return hit != nullptr && hit->tokens == mention.tokens && hit->form == LexicalForm::Adjective;
}

// "Minister of Mines X" and "Minister of Mines, X,".
bool ActorUnitReader::names_after(const Office& office) const {
  const Office* second = second_office(office);
  const std::uint32_t t =
      after_comma_before_name((second != nullptr ? second : &office)->tokens.last, office.plural);
  const Mention* mention = mention_from(skip_honorifics(t));
  return mention != nullptr && mention->type == EntityType::Person && !mention->nominal;
}

// "Deputy Prime Minister and Minister of Finance", "Secretary for Trade, Ambassador", "Minister for
// Trade, Senator Ana Ruiz"
const Office* ActorUnitReader::second_office(const Office& office) const {
  const std::uint32_t t = office.tokens.last;
  if (t >= sentence_.last) return nullptr;
  const bool joined = token(t).is(Particle::And) || token(t).is_dash();
  const Office* second = joined || token(t).is(Mark::Comma) ? office_from(t + 1) : nullptr;
  const bool addresses = second != nullptr && second->title == second->head &&
                         sphere_of(annotation_, *second) == Sphere::Address;
  const bool shared = second != nullptr && office.holder != no_token &&
                      office.holder > second->title.first && second->holder == office.holder;
  return joined || addresses || shared ? second : nullptr;
}

// "Ambassador in Lima, Ana Ruiz": where it is held stands before the comma, too.
std::uint32_t ActorUnitReader::after_comma_before_name(std::uint32_t t, bool plural) const {
  const Mention* seat =
      t < sentence_.last && token(t).is(Particle::In) ? mention_from(t + 1) : nullptr;
  if (seat != nullptr && (seat->type == EntityType::Place || seat->type == EntityType::Country) &&
      at_mark(seat->tokens.last, Mark::Comma))
    return after_comma_before_name(seat->tokens.last, plural);
  if (!at_mark(t, Mark::Comma)) return t;
  const Mention* name = mention_from(skip_honorifics(t + 1));
  if (name == nullptr || name->type != EntityType::Person || name->nominal) return t;
  if (std::ranges::any_of(offices_, [&](const Office& office) {
        return office.tokens.last == t && office.holder == name->tokens.first &&
               office.tokens.first <= sentence_.first + 1;
      }))
    return t + 1;
  const std::uint32_t end =
      skip_bracket_at(skip_affiliation(behind_letters(annotation_, name->tokens.last), *name));
  return closes_name(end, plural || mention_from(t + 1) == nullptr) ? t + 1 : t;
}

// Not before a verb: "With the Minister, Ana Ruiz signed". Before "and" where an honorific tells
// that the name stands behind its title, "with the Minister, Mr Ruiz and", or a title of several:
// "by their directors, Ana Ruiz and Bo Diaz".
bool ActorUnitReader::closes_name(std::uint32_t end, bool listed) const {
  if (end + 1 >= sentence_.last) return true;
  const Token& next = token(end);
  return next.is(Mark::Comma) || next.is(Mark::Semicolon) || is_preposition(next) ||
         next.is(Particle::To) || (listed && next.is(Particle::And));
}

}  // namespace communique

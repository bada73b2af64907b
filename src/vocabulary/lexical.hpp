#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "util/enum_set.hpp"

namespace communique {

// What a vocabulary entry is; each is a class of the same name in ontology/vocabulary/*.ttl
// (cv:Country, ...).
enum class Lexical : std::uint8_t {
  // names
  Country,
  Bloc,
  Body,
  Organization,
  Agreement,
  Law,
  Programme,
  Place,
  OtherName,  // none of these, but holds the name of one: "African American", "Gulf War"
  // heads: the word that tells what a longer name is
  BodyHead,
  OrganizationHead,
  AgreementHead,
  LawHead,
  ProgrammeHead,
  PlaceHead,
  EventHead,
  Field,  // of government, in names of ministries and offices
  // persons and offices
  OfficeHead,
  OfficeModifier,
  OfficeField,
  Honorific,
  PostNominal,
  NameParticle,
  // clauses
  SpeechVerb,
  SpeechNoun,
  EventVerb,
  EventNoun,
  StatusVerb,
  StatusNoun,
  Prospect,  // "expected", "hope": puts a step told beside it into the future
  RoleVerb,
  AppointmentVerb,
  ChangeVerb,
  // time, numbers, statistics
  Month,
  Weekday,
  Season,
  RelativeTime,
  NumberWord,
  Ordinal,
  Scale,
  Currency,
  Unit,
  Indicator,
  IndicatorModifier,  // "total", "two-way": no part of what an indicator counts
  ChangeWord,         // "increase", "up", "growth"
  Item,
  Period,
  // the rest
  Boilerplate,
  Category,
  Word,  // stands for nothing, but rules ask for its kind: see word_kind.hpp
  Count
};

using LexicalSet = EnumSet<Lexical>;

// How the labels of a class are inflected and compared.
enum class Inflection : std::uint8_t {
  Name,    // as given; the first word must stand with a capital in the text
  Noun,    // singular given, plural made; case ignored
  Verb,    // base form given, other forms made from its first word; case ignored
  Phrase,  // as given; case ignored
};

// Which form of an entry stood in the text.
enum class LexicalForm : std::uint8_t {
  Base,
  Plural,
  Third,
  Past,
  Participle,
  Gerund,
  Adjective,
  Demonym,
  Abbreviation,
  Capital
};

struct LexicalClass {
  Lexical lexical;
  std::string_view name;
  Inflection inflection;
};

const LexicalClass& describe(Lexical lexical);
std::optional<Lexical> find_lexical(std::string_view class_name);

}  // namespace communique

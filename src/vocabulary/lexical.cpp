#include "vocabulary/lexical.hpp"

namespace communique {
namespace {

constexpr LexicalClass classes[] = {
    {Lexical::Country, "Country", Inflection::Name},
    {Lexical::Bloc, "Bloc", Inflection::Name},
    {Lexical::Body, "Body", Inflection::Name},
    {Lexical::Organization, "Organization", Inflection::Name},
    {Lexical::Agreement, "Agreement", Inflection::Name},
    {Lexical::Law, "Law", Inflection::Name},
    {Lexical::Programme, "Programme", Inflection::Name},
    {Lexical::Place, "Place", Inflection::Name},
    {Lexical::OtherName, "OtherName", Inflection::Name},
    {Lexical::BodyHead, "BodyHead", Inflection::Noun},
    {Lexical::OrganizationHead, "OrganizationHead", Inflection::Noun},
    {Lexical::AgreementHead, "AgreementHead", Inflection::Noun},
    {Lexical::LawHead, "LawHead", Inflection::Noun},
    {Lexical::ProgrammeHead, "ProgrammeHead", Inflection::Noun},
    {Lexical::PlaceHead, "PlaceHead", Inflection::Noun},
    {Lexical::EventHead, "EventHead", Inflection::Noun},
    {Lexical::Field, "Field", Inflection::Phrase},
    {Lexical::OfficeHead, "OfficeHead", Inflection::Noun},
    {Lexical::OfficeModifier, "OfficeModifier", Inflection::Phrase},
    {Lexical::OfficeField, "OfficeField", Inflection::Phrase},
    {Lexical::Honorific, "Honorific", Inflection::Phrase},
    {Lexical::PostNominal, "PostNominal", Inflection::Phrase},
    {Lexical::NameParticle, "NameParticle", Inflection::Phrase},
    {Lexical::SpeechVerb, "SpeechVerb", Inflection::Verb},
    {Lexical::SpeechNoun, "SpeechNoun", Inflection::Noun},
    {Lexical::EventVerb, "EventVerb", Inflection::Verb},
    {Lexical::EventNoun, "EventNoun", Inflection::Noun},
    {Lexical::StatusVerb, "StatusVerb", Inflection::Verb},
    {Lexical::StatusNoun, "StatusNoun", Inflection::Noun},
    {Lexical::Prospect, "Prospect", Inflection::Phrase},
    {Lexical::RoleVerb, "RoleVerb", Inflection::Verb},
    {Lexical::AppointmentVerb, "AppointmentVerb", Inflection::Verb},
    {Lexical::ChangeVerb, "ChangeVerb", Inflection::Verb},
    {Lexical::Month, "Month", Inflection::Name},
    {Lexical::Weekday, "Weekday", Inflection::Name},
    {Lexical::Season, "Season", Inflection::Phrase},
    {Lexical::RelativeTime, "RelativeTime", Inflection::Phrase},
    {Lexical::NumberWord, "NumberWord", Inflection::Phrase},
    {Lexical::Ordinal, "Ordinal", Inflection::Phrase},
    {Lexical::Scale, "Scale", Inflection::Phrase},
    {Lexical::Currency, "Currency", Inflection::Phrase},
    {Lexical::Unit, "Unit", Inflection::Noun},
    {Lexical::Indicator, "Indicator", Inflection::Noun},
    {Lexical::IndicatorModifier, "IndicatorModifier", Inflection::Phrase},
    {Lexical::ChangeWord, "ChangeWord", Inflection::Phrase},
    {Lexical::Item, "Item", Inflection::Noun},
    {Lexical::Period, "Period", Inflection::Noun},
    {Lexical::Boilerplate, "Boilerplate", Inflection::Phrase},
    {Lexical::Category, "Category", Inflection::Phrase},
    {Lexical::Word, "Word", Inflection::Phrase},
};
static_assert(std::size(classes) == static_cast<std::size_t>(Lexical::Count));

}  // namespace

const LexicalClass& describe(Lexical lexical) { return classes[static_cast<std::size_t>(lexical)]; }

std::optional<Lexical> find_lexical(std::string_view class_name) {
  for (const LexicalClass& entry : classes) {
    if (entry.name == class_name) return entry.lexical;
  }
  return std::nullopt;
}

}  // namespace communique

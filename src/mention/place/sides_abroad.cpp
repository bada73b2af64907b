#include "mention/place/sides_abroad.hpp"

#include <algorithm>
#include <string_view>

#include "mention/office/office.hpp"

namespace communique {
namespace {

// What the verb tells of: for "visited Peru" a destination.
std::string_view object_of_travel(const Annotation& annotation, const LexicalHit& verb) {
  const Concept& entry = annotation.concept_of(verb);
  const bool visits = entry.attribute("frame") == "visiting" && entry.attribute("object").empty() &&
                      annotation.mention_at(verb.tokens.last) != nullptr;
  return visits ? "destination" : entry.attribute("object");
}

// "to Peru", "and the Maldives", "visited Peru", but not "to Lima, where Peru"
bool is_reached(const Annotation& annotation, std::uint32_t country) {
  const Document& document = annotation.document;
  std::uint32_t before = country - 1;
  if (document.token(before).is(Particle::The) && before > 0) --before;
  const Token& token = document.token(before);
  return token.is(Particle::To) || token.is(Particle::For) || token.is(Particle::And) ||
         token.is(Mark::Comma) || annotation.hit_at(before, Lexical::EventVerb) != nullptr;
}

// "will travel to Peru and Chile", "will leave for Peru", "visited Peru" in the range: whose
// official the traveller is not.
std::set<ConceptId> destinations_in(const Annotation& annotation, TokenRange range) {
  std::set<ConceptId> abroad;
  const Document& document = annotation.document;
  std::string_view object;
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (document.token(t).is(Particle::Where) || annotation.hit_at(t, Lexical::RoleVerb) != nullptr)
      break;  // "to represent Chile there"
    const LexicalHit* verb = annotation.hit_at(t, Lexical::EventVerb);
    const Mention* mention = annotation.mention_at(t);
    if (annotation.is(t, WordKind::Returning)) break;  // "and returns to Peru"
    if (verb != nullptr && mention == nullptr) object = object_of_travel(annotation, *verb);
    if (document.token(t).is(Particle::For)) {
      if (object == "destination") break;  // "to Lima for the Chile–Peru Forum"
      if (object == "departure") object = "destination";
    }
    if (object == "destination" && mention != nullptr && mention->type == EntityType::Country &&
        mention->concept_id != no_concept && is_reached(annotation, t))
      abroad.insert(mention->concept_id);
  }
  return abroad;
}

// Whether "I", "I will" stands before the verb.
bool follows_speaker(const Document& document, std::uint32_t verb) {
  constexpr std::uint32_t reach = 3;
  for (std::uint32_t t = verb; t > 0 && t + reach > verb; --t) {
    if (document.text_of(t - 1) == "I") return true;
  }
  return false;
}

// "met", "received", "spoke by telephone with"
bool meets_person(const Annotation& annotation, std::uint32_t token) {
  const Concept& verb = annotation.concept_of(*annotation.hit_at(token, Lexical::EventVerb));
  return verb.attribute("frame") == "counterpart" &&
         (verb.attribute("event") == "Meeting" || verb.attribute("event") == "Call");
}

// The countries of "her Peruvian counterpart", "her Peruvian and Chilean counterparts".
std::set<ConceptId> sides_before(const Annotation& annotation, std::uint32_t counterpart) {
  const Document& document = annotation.document;
  std::set<ConceptId> sides;
  for (std::uint32_t t = counterpart; t > 0;) {
    const Mention* side = annotation.mention_at(t - 1);
    if (side == nullptr || side->type != EntityType::Country || side->tokens.first == 0) break;
    sides.insert(side->concept_id);
    t = side->tokens.first;
    if (document.token(t - 1).is(Particle::Her) || document.token(t - 1).is(Particle::His) ||
        document.token(t - 1).is(Particle::Their))
      return sides;
    if (document.token(t - 1).is(Particle::And) || document.token(t - 1).is(Mark::Comma)) --t;
  }
  return {};
}

// "Minister Ruiz and her Peruvian counterpart": not of her own side.
std::set<ConceptId> sides_of_counterparts(const Annotation& annotation, const Office& lead) {
  const Document& document = annotation.document;
  std::set<ConceptId> sides;
  if (!annotation.holds(WordKind::Counterpart)) return sides;
  const TokenRange sentence = document.sentence_at(lead.tokens.first).tokens;
  for (std::uint32_t t = std::max(lead.tokens.last, lead.holder) + 1; t < sentence.last; ++t) {
    if (annotation.is(t, WordKind::Counterpart)) sides.merge(sides_before(annotation, t));
  }
  return sides;
}

// "met Peruvian Trade Minister Ruiz in Lima": at the other's.
std::set<ConceptId> sides_of_hosts(const Annotation& annotation, const Office& lead) {
  const Document& document = annotation.document;
  std::set<ConceptId> met;
  std::set<ConceptId> sides;
  const TokenRange sentence = document.sentence_at(lead.tokens.first).tokens;
  for (const Office& office : offices_in(annotation, {lead.tokens.last, sentence.last})) {
    const Mention* country = annotation.mention_of(office.country);
    if (country != nullptr && !office_has(annotation, office, "envoy"))
      met.insert(country->concept_id);
  }
  for (std::uint32_t t = lead.tokens.last; !met.empty() && t + 1 < sentence.last; ++t) {
    const LexicalHit* place = annotation.hit_at(t + 1, Lexical::Country);
    const bool capital = document.token(t).is(Particle::In) && place != nullptr &&
                         place->form == LexicalForm::Capital;
    if (capital && met.contains(place->concept_id)) sides.insert(place->concept_id);
  }
  return sides;
}

// Norway of "President Ruiz spoke with the Prime Minister of Norway": not of her own side.
std::set<ConceptId> sides_of_interlocutors(const Annotation& annotation, const Office& lead) {
  const std::uint32_t begin = std::max(lead.tokens.last, lead.holder + 1);
  const TokenRange rest{begin, annotation.document.sentence_at(lead.tokens.first).tokens.last};
  std::uint32_t verb = annotation.next_hit(rest.first, {Lexical::EventVerb});
  while (verb < rest.last && !meets_person(annotation, verb))
    verb = annotation.next_hit(verb + 1, {Lexical::EventVerb});
  std::set<ConceptId> sides;
  if (verb >= rest.last) return sides;
  for (const Office& office : offices_in(annotation, {verb, rest.last})) {
    const Mention* country = annotation.mention_of(office.country);
    if (country != nullptr && country->type == EntityType::Country &&
        country->concept_id != no_concept && !office_has(annotation, office, "envoy"))
      sides.insert(country->concept_id);
  }
  return sides;
}

// Up to where another person is named or an invitation is told of.
std::uint32_t end_of_own_doing(const Annotation& annotation, const Mention& traveller) {
  static const WordSet invitations = {"invitation", "invited"};
  const Document& document = annotation.document;
  const std::uint32_t end = document.sentence_at(traveller.tokens.first).tokens.last;
  for (std::uint32_t t = traveller.tokens.last; t < end; ++t) {
    const Mention* other = annotation.mention_at(t);
    const bool person =
        other != nullptr && other->type == EntityType::Person && other->entity != traveller.entity;
    if (person || invitations.contains(document.token(t))) return t;
  }
  return end;
}

// "Minister Ruiz sets off. ... She will travel to Peru": where the same one goes later on.
std::set<ConceptId> later_destinations(const Annotation& annotation, const Office& lead) {
  constexpr std::uint32_t longest_opening = 3;
  const Mention* leader = annotation.mention_of(lead.holder);
  std::set<ConceptId> abroad;
  if (leader == nullptr || leader->entity == no_entity) return abroad;
  for (const Mention& mention : annotation.mentions) {
    const std::uint32_t first = mention.tokens.first;
    const std::uint32_t begin = annotation.document.sentence_at(first).tokens.first;
    if (mention.entity != leader->entity || first <= leader->tokens.first ||
        first > begin + longest_opening)
      continue;
    abroad.merge(
        destinations_in(annotation, {mention.tokens.last, end_of_own_doing(annotation, mention)}));
  }
  return abroad;
}

// In the title or what follows it.
bool is_same_holder_early(const Annotation& annotation, const Office& office, const Office& lead) {
  const Mention* holder = annotation.mention_of(office.holder);
  const Mention* leader = annotation.mention_of(lead.holder);
  return holder != nullptr && leader != nullptr && office.country == no_token &&
         office.body == no_token && holder->entity == leader->entity &&
         annotation.document.sentence_at(office.tokens.first).paragraph <= 1;
}

}  // namespace

std::set<ConceptId> destinations_of_speaker(const Annotation& annotation) {
  const Document& document = annotation.document;
  if (!document.holds("i"_word)) return {};
  for (std::uint32_t t = 0; (t = annotation.next_hit(t, {Lexical::EventVerb})) < document.size();
       ++t) {
    if (!follows_speaker(document, t)) continue;
    std::set<ConceptId> abroad =
        destinations_in(annotation, {t, document.sentence_at(t).tokens.last});
    if (!abroad.empty()) return abroad;
  }
  return {};
}

std::set<ConceptId> sides_abroad(const Annotation& annotation, const Office& lead) {
  const std::uint32_t end = annotation.document.sentence_at(lead.tokens.first).tokens.last;
  std::set<ConceptId> abroad =
      destinations_in(annotation, {std::max(lead.tokens.last, lead.holder), end});
  abroad.merge(sides_of_counterparts(annotation, lead));
  for (const Office& office : annotation.offices) {
    if (is_same_holder_early(annotation, office, lead))
      abroad.merge(sides_of_hosts(annotation, office));
  }
  abroad.merge(sides_of_interlocutors(annotation, lead));
  abroad.merge(later_destinations(annotation, lead));
  return abroad;
}

}  // namespace communique

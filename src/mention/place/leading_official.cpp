#include "mention/place/leading_official.hpp"

#include <algorithm>

#include "mention/office/office.hpp"
#include "mention/office/office_country.hpp"
#include "mention/place/country.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

constexpr LexicalSet doings = {Lexical::EventVerb, Lexical::SpeechVerb};

bool serves_state(const Annotation& annotation, const Office& office) {
  return !office.plural && !office_has(annotation, office, "envoy") &&
         (sphere_of(annotation, office) != Sphere::Any || office_has(annotation, office, "state"));
}

bool is_of_no_country(const Annotation& annotation, const Office& office) {
  return serves_state(annotation, office) && office.country == no_token && office.body == no_token;
}

bool holds_bare_office(const Annotation& annotation, TokenRange range) {
  return std::ranges::any_of(offices_in(annotation, range), [&](const Office& office) {
    return is_of_no_country(annotation, office);
  });
}

// "arrived in", "paid a visit", "called on": what guests do, and hosts abroad.
bool tells_visit(const Annotation& annotation, TokenRange range) {
  constexpr LexicalSet events = {Lexical::EventVerb, Lexical::EventNoun};
  for (std::uint32_t t = range.first; (t = annotation.next_hit(t, events)) < range.last; ++t) {
    for (const LexicalHit& hit : annotation.hits_at(t)) {
      if (events.has(hit.lexical) && annotation.concept_of(hit).attribute("event") == "Visit")
        return true;
    }
  }
  return false;
}

// "received", but not "was received": what hosts do.
bool receives_first(const Annotation& annotation, TokenRange range) {
  const std::uint32_t verb = annotation.next_hit(range.first, doings);
  return verb < range.last && annotation.is(verb, {WordKind::Receiving, WordKind::Hosting}) &&
         !is_auxiliary(annotation.document.token(verb - 1));
}

// "The fair was opened by", "the session chaired by", but not "was received by": what is done at
// home, where the one who does it is named first.
bool acts(const Annotation& annotation, std::uint32_t behind_by) {
  constexpr LexicalSet acts = {Lexical::EventVerb, Lexical::RoleVerb};
  constexpr std::uint32_t reach = 3;
  for (std::uint32_t t = behind_by - 1; t > 0 && t + reach > behind_by; --t) {
    if (annotation.has_hit_at(t - 1, acts))
      return !annotation.is(t - 1, {WordKind::Receiving, WordKind::Hosting});
  }
  return false;
}

// A minister or the head of a government.
bool governs(const Annotation& annotation, const Office& office) {
  const Concept& head = (*annotation.vocabulary)[office.concept_id];
  return head.attribute("rank") == "minister" ||
         (head.attribute("holders") == "state" && head.attribute("sphere") == "state");
}

// Whether nobody and no side is named between: "On 3 May, in Lima, ...", but not "In talks with".
bool opens(const Annotation& annotation, TokenRange sentence, std::uint32_t office) {
  const Document& document = annotation.document;
  std::uint32_t before = office;
  if (before > sentence.first && document.token(before - 1).is(Particle::The)) --before;
  const Particle joint =
      before > sentence.first ? document.token(before - 1).particle : Particle::None;
  return joint != Particle::With && (joint != Particle::By || acts(annotation, before)) &&
         joint != Particle::From && joint != Particle::Of && joint != Particle::To &&
         std::ranges::none_of(mentions_in(annotation, {sentence.first, office}),
                              [](const Mention& mention) {
                                return is_side(mention) || mention.type == EntityType::Person ||
                                       mention.type == EntityType::Body;
                              });
}

// The first sentence below the title; empty where there is none.
TokenRange opening_sentence(const Document& document) {
  const auto text = std::ranges::find_if(
      document.sentences(), [](const Sentence& sentence) { return sentence.paragraph > 0; });
  return text == document.sentences().end() ? TokenRange{} : text->tokens;
}

}  // namespace

ConceptId country_of_leading_official(const Annotation& annotation) {
  const TokenRange range = opening_sentence(annotation.document);
  const auto offices = offices_in(annotation, range);
  if (offices.empty() || !serves_state(annotation, offices.front())) return no_concept;
  const Office& lead = offices.front();
  if (lead.holder == no_token) return no_concept;
  const ConceptId country = country_of_title(annotation, lead);
  const std::uint32_t first = std::min(lead.tokens.first, lead.holder);
  const TokenRange behind{std::max(lead.tokens.last, lead.holder), range.last};
  const TokenRange title{0, range.first};
  const bool guest = holds_bare_office(annotation, behind) ||
                     (!receives_first(annotation, behind) &&
                      (tells_visit(annotation, range) || tells_visit(annotation, title)));
  return !guest && opens(annotation, range, first) ? country : no_concept;
}

ConceptId country_of_leading_body(const Annotation& annotation) {
  const TokenRange range = opening_sentence(annotation.document);
  if (range.empty()) return no_concept;
  std::uint32_t first = range.first;
  if (annotation.document.token(first).is(Particle::The)) ++first;
  const Mention* body = annotation.mention_at(first);
  const bool opens = body != nullptr && body->type == EntityType::Body;
  const bool abroad = opens && names_other_country(annotation, {0, range.last}, body->country);
  return opens && !abroad ? body->country : no_concept;
}

bool led_by_minister(const Annotation& annotation) {
  const auto lead = std::ranges::find_if(annotation.offices, [](const Office& office) {
    return office.holder != no_token && !office.plural;
  });
  if (lead == annotation.offices.end() || !governs(annotation, *lead)) return false;
  const auto& sentences = annotation.document.sentences();
  const std::uint32_t sentence = annotation.document.sentence_index(lead->holder);
  return sentence == 0 || sentences[sentence - 1].paragraph == 0;
}

ConceptId country_of_guest_in_title(const Annotation& annotation) {
  const auto& sentences = annotation.document.sentences();
  if (sentences.empty() || sentences.front().paragraph > 0) return no_concept;
  const TokenRange title = sentences.front().tokens;
  const auto offices = offices_in(annotation, title);
  if (offices.empty() || offices.front().tokens.first > 0) return no_concept;
  const std::uint32_t end = offices.front().tokens.last;
  const std::uint32_t verb = annotation.next_hit(end, doings);
  const bool meets = verb < title.last && holds_bare_office(annotation, {verb, title.last});
  return meets ? country_of_office(annotation, offices.front()) : no_concept;
}

}  // namespace communique

#include "mention/place/visited_country.hpp"

#include <algorithm>

#include "mention/office/office.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The country behind the token, or behind a "the" there.
const Mention* country_behind(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  if (token + 1 >= document.size()) return nullptr;
  const std::uint32_t at = token + (document.token(token + 1).is(Particle::The) ? 2 : 1);
  const Mention* country = at < document.size() ? annotation.mention_at(at) : nullptr;
  return country != nullptr && country->type == EntityType::Country ? country : nullptr;
}

// The country behind "visit to", "visit to the".
const Mention* destination_behind(const Annotation& annotation, const LexicalHit& visit) {
  const Document& document = annotation.document;
  const std::uint32_t to = visit.tokens.last;
  if (to >= document.size() || !document.token(to).is(Particle::To)) return nullptr;
  return country_behind(annotation, to);
}

// "to Peru, Chile and the Maldives": all of the list; of "to Peru, Chile said" the first alone.
std::set<ConceptId> destinations_from(const Annotation& annotation, const Mention& first) {
  const Document& document = annotation.document;
  std::set<ConceptId> countries;
  bool closed = false;
  for (const Mention* country = &first; country != nullptr && !closed;) {
    countries.insert(country->concept_id);
    std::uint32_t joint = country->tokens.last;
    if (joint + 1 >= document.size()) break;
    const bool comma = document.token(joint).is(Mark::Comma);
    if (comma && document.token(joint + 1).is(Particle::And)) ++joint;
    const bool last = document.token(joint).is(Particle::And);
    country = comma || last ? country_behind(annotation, joint) : nullptr;
    if (last && country != nullptr) closed = countries.insert(country->concept_id).second;
  }
  return closed ? countries : std::set<ConceptId>{first.concept_id};
}

// Of any office of a state, but an envoy's, who is sent from elsewhere.
bool serves_at_home(const Concept& office) {
  return (office.attribute("sphere") == "state" || !office.attribute("state").empty()) &&
         office.attribute("envoy").empty();
}

// "the President", "Minister Ruiz" in the range, and no side but the one visited: who travels is of
// no country told there.
bool tells_own_official(const Annotation& annotation, TokenRange range, ConceptId visited) {
  bool official = false;
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Mention* mention = annotation.innermost_mention_at(t);
    if (mention != nullptr && is_side(mention->type) && mention->concept_id != visited)
      return false;
    const LexicalHit* office = annotation.hit_at(t, Lexical::OfficeHead);
    official |= office != nullptr && serves_at_home(annotation.concept_of(*office));
  }
  return official;
}

// "Minister Ruiz invited A to pay a visit to Peru", "welcomed A on her visit to Peru": to her own
// country.
bool tells_invited(const Annotation& annotation, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (annotation.is(t, {WordKind::Inviting, WordKind::Hosting, WordKind::Receiving})) return true;
  }
  return false;
}

// "As part of the visit to Peru, President Ruiz ...": an official opens the clause behind.
bool opens_clause(const Annotation& annotation, std::uint32_t comma) {
  const Document& document = annotation.document;
  if (comma + 1 >= document.size() || !document.token(comma).is(Mark::Comma)) return false;
  const std::uint32_t next = comma + (document.token(comma + 1).is(Particle::The) ? 2 : 1);
  const LexicalHit* office =
      next < document.size() ? annotation.hit_at(next, Lexical::OfficeHead) : nullptr;
  return office != nullptr && serves_at_home(annotation.concept_of(*office));
}

// "Official visit to Peru" over what one's own official does there.
bool is_whole_title(const Annotation& annotation, const Mention& country) {
  const Sentence& title = annotation.document.sentence_at(country.tokens.first);
  return title.paragraph == 0 && title.tokens.last == country.tokens.last &&
         std::ranges::none_of(mentions_in(annotation, {title.tokens.first, country.tokens.first}),
                              [](const Mention& mention) { return is_side(mention.type); });
}

bool is_visit(const Annotation& annotation, const LexicalHit& noun) {
  const Concept& entry = annotation.concept_of(noun);
  return entry.attribute("event") == "Visit" &&
         (entry.attribute("frame") != "visiting" ||
          annotation.is(noun.tokens.last - 1, WordKind::Trip));  // "mission", but not "delegation"
}

// A state official of whom it is not said whose she is.
bool names_no_country(const Annotation& annotation, const Office& office) {
  return office.country == no_token && office.concept_id != no_concept &&
         serves_at_home((*annotation.vocabulary)[office.concept_id]);
}
bool is_own(const Annotation& annotation, const Office& office) {
  return names_no_country(annotation, office) && office.body == no_token;
}

// The country of the first "visit to Peru" in the range, or no_concept.
ConceptId destination_in(const Annotation& annotation, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const LexicalHit* noun = annotation.hit_at(t, Lexical::EventNoun);
    const bool visit = noun != nullptr && is_visit(annotation, *noun);
    const Mention* country = visit ? destination_behind(annotation, *noun) : nullptr;
    if (country != nullptr) return country->concept_id;
  }
  return no_concept;
}

// "at the invitation of Minister Ruiz"
bool follows_invitation(const Document& document, std::uint32_t office) {
  if (office > 0 && document.token(office - 1).is(Particle::The)) --office;
  return office > 1 && document.token(office - 1).is(Particle::Of) &&
         document.token(office - 2).word == "invitation"_word;
}

// "Secretary Ruiz's visit", of whom it is said elsewhere whose she is.
bool is_visit_of_foreigner(const Annotation& annotation, const LexicalHit& visit) {
  const Document& document = annotation.document;
  const std::uint32_t first = visit.tokens.first;
  if (first < 2 || !document.token(first - 1).is(Mark::Possessive)) return false;
  const std::uint64_t surname = document.token(first - 2).word;
  return std::ranges::any_of(annotation.offices, [&](const Office& office) {
    const Mention* holder = annotation.mention_of(office.holder);
    return office.country != no_token && holder != nullptr &&
           document.token(holder->tokens.last - 1).word == surname;
  });
}

}  // namespace

std::set<ConceptId> visited_countries(const Annotation& annotation) {
  const Document& document = annotation.document;
  std::set<ConceptId> visited;
  for (std::uint32_t t = 0; (t = annotation.next_hit(t, {Lexical::EventNoun})) < document.size();
       ++t) {
    const LexicalHit* noun = annotation.hit_at(t, Lexical::EventNoun);
    if (!is_visit(annotation, *noun)) continue;
    const Mention* country = destination_behind(annotation, *noun);
    if (country == nullptr || is_visit_of_foreigner(annotation, *noun)) continue;
    const TokenRange before{document.sentence_at(t).tokens.first, t};
    if (tells_invited(annotation, before)) continue;
    if (tells_own_official(annotation, before, country->concept_id))
      visited.merge(destinations_from(annotation, *country));
    else if (opens_clause(annotation, country->tokens.last) || is_whole_title(annotation, *country))
      visited.insert(country->concept_id);
  }
  visited.erase(no_concept);
  return visited;
}

Invitation find_invitation(const Annotation& annotation) {
  static const WordSet words = {"invitation"};
  constexpr std::uint32_t last_paragraph = 2;
  const Document& document = annotation.document;
  if (!document.holds(words)) return {};
  for (const Sentence& sentence : document.sentences()) {
    if (sentence.paragraph > last_paragraph) break;
    const auto offices = offices_in(annotation, sentence.tokens);
    const bool own = std::ranges::any_of(offices, [&](const Office& office) {
      return names_no_country(annotation, office) &&
             follows_invitation(document, office.tokens.first);
    });
    const ConceptId host = own ? destination_in(annotation, sentence.tokens) : no_concept;
    if (host == no_concept) continue;
    Invitation found{host, {}};
    for (const Office& office : offices) {
      const Mention* country = annotation.mention_of(office.country);
      if (country != nullptr && country->concept_id != host)
        found.guests.insert(country->concept_id);
    }
    return found;
  }
  return {};
}

std::set<ConceptId> countries_of_calling_envoys(const Annotation& annotation) {
  constexpr std::uint32_t last_paragraph = 1;
  std::set<ConceptId> guests;
  for (const Sentence& sentence : annotation.document.sentences()) {
    if (sentence.paragraph > last_paragraph) break;
    const auto offices = offices_in(annotation, sentence.tokens);
    const bool received = std::ranges::any_of(
        offices, [&](const Office& office) { return is_own(annotation, office); });
    for (const Office& office : offices) {
      const Mention* country = annotation.mention_of(office.country);
      if (received && country != nullptr && office_has(annotation, office, "envoy"))
        guests.insert(country->concept_id);
    }
  }
  guests.erase(no_concept);
  return guests;
}

}  // namespace communique

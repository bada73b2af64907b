#include "mention/place/host_country.hpp"

#include <algorithm>

#include "mention/line_tokens.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

ConceptId country_at(const Annotation& annotation, std::uint32_t at) {
  const LineTokens line(annotation.document);
  if (line.is(at, Particle::The)) ++at;
  const Mention* country = line.has(at) ? annotation.mention_at(at) : nullptr;
  const bool told = country != nullptr && country->type == EntityType::Country &&
                    country->tokens.first == at && !line.is(country->tokens.last, Mark::Possessive);
  return told ? country->concept_id : no_concept;
}

// "who is visiting" behind the comma that closes the office.
std::uint32_t behind_visiting(const Annotation& annotation, const Office& office) {
  static const WordSet visiting = {"visiting", "visit", "visited", "visits"};
  constexpr std::uint32_t reach = 4;
  const LineTokens line(annotation.document);
  const std::uint32_t comma = office.tokens.last;
  if (!line.is(comma, Mark::Comma) || !line.is(comma + 1, Particle::Who)) return no_token;
  for (std::uint32_t t = comma + 2; line.has(t) && t < comma + reach; ++t) {
    if (visiting.contains(annotation.document.token(t))) return t + 1;
  }
  return no_token;
}

// Whom an official named before in the sentence meets.
bool is_met(const Annotation& annotation, const Office& office) {
  const std::uint32_t begin = annotation.document.sentence_at(office.tokens.first).tokens.first;
  const std::uint32_t name = std::min(office.holder, office.tokens.first);
  const auto before = offices_in(annotation, {begin, name});
  return std::ranges::any_of(before, [](const Office& o) { return o.holder != no_token; });
}

void add_hosts_of_guests(const Annotation& annotation, std::set<ConceptId>& hosts) {
  for (const Office& office : annotation.offices) {
    const std::uint32_t visited = behind_visiting(annotation, office);
    if (visited == no_token || office.holder == no_token || office.country == no_token) continue;
    if (is_met(annotation, office)) hosts.insert(country_at(annotation, visited));
  }
}

// "attended from Peru", "as representatives of Peru", "as Peru's representatives"
void add_represented(const Annotation& annotation, std::set<ConceptId>& hosts) {
  static const WordSet attending = {"attended", "participated", "joined"};
  static const WordSet representing = {"representatives", "representative"};
  const Document& document = annotation.document;
  const LineTokens line(document);
  for (const std::uint32_t t : document.places_of(attending)) {
    if (line.is(t + 1, Particle::From)) hosts.insert(country_at(annotation, t + 2));
  }
  if (!document.holds(representing)) return;
  for (const std::uint32_t t : document.places_of("as"_word)) {
    if (t == 0) continue;
    const Mention* country = annotation.mention_at(t + 1);
    const bool named = country != nullptr && country->type == EntityType::Country;
    const std::uint32_t noun = named ? country->tokens.last + 1 : t + 1;
    if (noun >= document.size() || !representing.contains(document.token(noun))) continue;
    if (named) hosts.insert(country->concept_id);
    if (!named && line.is(noun + 1, Particle::Of)) hosts.insert(country_at(annotation, noun + 2));
  }
}

}  // namespace

std::set<ConceptId> host_countries(const Annotation& annotation) {
  std::set<ConceptId> hosts;
  add_hosts_of_guests(annotation, hosts);
  add_represented(annotation, hosts);
  hosts.erase(no_concept);
  return hosts;
}

}  // namespace communique

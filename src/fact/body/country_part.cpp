#include "fact/body/country_part.hpp"

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet parts = {"side",        "delegation",  "government",      "team",       "authorities",
                       "delegations", "governments", "representatives", "negotiators"};

// "Kyrgyz and Tajik": fills `countries`, returns the index after them, `t` where there are none.
std::uint32_t read_countries(const Document& document, const SidePairs& sides, std::uint32_t t,
                             std::uint32_t end, std::vector<EntityIndex>& countries) {
  std::uint32_t after = t;
  while (t < end) {
    std::uint32_t last = t;
    const EntityIndex side = sides.side_at(t, last);
    if (side == no_entity) break;
    countries.push_back(side);
    after = last;
    if (last >= end || !document.token(last).is(Particle::And)) break;
    t = last + 1;
  }
  return after;
}

// Behind the "States", "Member States" or "member states" at the token, who act as one; else the
// token.
std::uint32_t behind_states(const Document& document, std::uint32_t t, std::uint32_t end) {
  static const WordSet kinds = {"member", "partner"};
  const bool told = t < end && kinds.contains(document.token(t));
  const std::uint32_t noun = told ? t + 1 : t;
  const bool states = noun < end && document.token(noun).word == "states"_word;
  return states && (told || document.token(noun).capital()) ? noun + 1 : t;
}

}  // namespace

bool may_open_country_part(const Document& document, const SidePairs& sides, std::uint32_t begin) {
  const std::uint32_t t = document.token(begin).is(Particle::The) ? begin + 1 : begin;
  std::uint32_t side_end = t;
  if (t >= document.size()) return false;
  const Token& word = document.token(t);
  return (word.is(Particle::None) && parts.contains(word)) ||
         sides.side_at(t, side_end) != no_entity;
}

CountryPart read_country_part(const Document& document, const SidePairs& sides,
                              std::uint32_t begin) {
  std::uint32_t t = document.token(begin).is(Particle::The) ? begin + 1 : begin;
  CountryPart part;
  const std::uint32_t end = document.sentence_at(begin).tokens.last;
  if (t >= end) return part;
  const auto at = [&](std::uint32_t i, Particle particle) {
    return i < end && document.token(i).is(particle);
  };
  if (t + 1 < end && parts.contains(document.token(t)) && at(t + 1, Particle::Of)) {
    t += at(t + 2, Particle::The) ? 3 : 2;
    const std::uint32_t after = read_countries(document, sides, t, end, part.countries);
    if (after != t) part.tokens = {begin, after};
    return part;
  }
  std::uint32_t noun = read_countries(document, sides, t, end, part.countries);
  if (noun == t) return part;
  if (const std::uint32_t behind = behind_states(document, noun, end); behind != noun) {
    part.tokens = {begin, behind};
    return part;
  }
  if (noun < end && document.token(noun).is(Mark::Possessive)) ++noun;
  // "WTO members welcomed", but not "WTO members on Monday held"
  const bool opens = begin == document.sentence_at(begin).tokens.first;
  const bool members = opens && at(noun, Particle::None) && at(noun + 1, Particle::None) &&
                       document.token(noun).word == "members"_word;
  if (noun < end && (members || parts.contains(document.token(noun))))
    part.tokens = {begin, noun + 1};
  return part;
}

}  // namespace communique

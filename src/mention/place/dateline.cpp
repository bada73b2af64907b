#include "mention/place/dateline.hpp"

#include <algorithm>

#include "mention/date/date.hpp"
#include "mention/place/known_place.hpp"

namespace communique {
namespace {

constexpr std::uint32_t last_line = 3;
constexpr std::uint32_t longest = 12;  // tokens behind the place

// The token at which the place of the line stands, past the day, a bracket and who writes.
std::uint32_t place_start(const Annotation& annotation, TokenRange line) {
  const Document& document = annotation.document;
  std::uint32_t t = behind_day(annotation, line);
  if (!document.token(t).is(Mark::OpenBracket)) return t;
  ++t;
  for (std::uint32_t dash = t; dash + 1 < line.last && dash < t + longest; ++dash) {
    if (document.token(dash).is(Mark::CloseBracket)) break;
    if (document.token(dash).is_dash() && !document.token(dash).glued) return dash + 1;
  }
  return t;
}

// Where the dateline ends that begins with the place; its first token where it is none.
std::uint32_t dateline_end(const Document& document, TokenRange place, std::uint32_t end) {
  bool dated = false;
  const std::uint32_t reach = std::min(end, place.last + longest);
  for (std::uint32_t t = place.last; t < reach; ++t) {
    const Token& token = document.token(t);
    const bool stop = dated && (token.is(Mark::Period) || token.is(Mark::CloseBracket));
    if (ends_dateline(document, t) || stop) return t;
    if (token.is_word() && !token.capital()) return place.first;
    dated |= token.is_number();
  }
  return dated && reach == end ? end : place.first;
}

// "Lima 03", "Lima, 5 May 2025": capitals and numbers alone.
bool is_address(const Document& document, TokenRange line) {
  if (line.size() > longest) return false;
  for (std::uint32_t t = line.first; t < line.last; ++t) {
    const Token& token = document.token(t);
    const bool part = token.is_number() || token.is(Mark::Comma) || token.is_dash() ||
                      (token.is_word() && token.capital());
    if (!part) return false;
  }
  return true;
}

}  // namespace

std::uint32_t behind_day(const Annotation& annotation, TokenRange line) {
  const DateMention* day = date_at(annotation, line.first);
  const std::uint32_t last = day == nullptr ? line.first : day->tokens.last;
  if (day == nullptr || day->unit != DateUnit::Day || last + 1 >= line.last) return line.first;
  const bool parted =
      annotation.document.token(last).is(Mark::Comma) || ends_dateline(annotation.document, last);
  return parted ? last + 1 : line.first;
}

bool ends_dateline(const Document& document, std::uint32_t token) {
  const Token& mark = document.token(token);
  return (mark.is_dash() && !mark.glued) || mark.is(Mark::Colon) || mark.is(Mark::Slash) ||
         document.text_of(token) == "|";
}

std::vector<const LexicalHit*> find_address_places(const Annotation& annotation) {
  constexpr std::size_t last_lines = 3;
  const Document& document = annotation.document;
  const auto& lines = document.sentences();
  std::vector<const LexicalHit*> places;
  for (std::size_t i = lines.size() - std::min(lines.size(), last_lines); i < lines.size(); ++i) {
    const TokenRange line = lines[i].tokens;
    if (lines[i].paragraph == 0 || !document.token(line.first).starts_line) continue;
    const LexicalHit* place = place_hit_at(annotation, line.first);
    if (place != nullptr && is_address(document, line)) places.push_back(place);
  }
  return places;
}

std::vector<Dateline> find_datelines(const Annotation& annotation) {
  const Document& document = annotation.document;
  std::vector<Dateline> datelines;
  for (const Sentence& sentence : document.sentences()) {
    if (sentence.paragraph > last_line) break;
    const TokenRange line = sentence.tokens;
    if (sentence.paragraph == 0 || !document.token(line.first).starts_line) continue;
    const std::uint32_t start = place_start(annotation, line);
    const LexicalHit* place = start < line.last ? place_hit_at(annotation, start) : nullptr;
    if (place == nullptr) continue;
    const std::uint32_t end = dateline_end(document, place->tokens, line.last);
    if (end > place->tokens.first) datelines.push_back({{line.first, end}, place});
  }
  return datelines;
}

}  // namespace communique

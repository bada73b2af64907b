#include "mention/office/title_field.hpp"

#include "mention/office/office_field.hpp"
#include "mention/office/office_owner.hpp"
#include "text/word_set.hpp"

namespace communique {

bool TitleFields::is_field(std::uint32_t at) const {
  return line_.has(at) && document_.token(at).capital() && is_field_word(annotation_, at);
}

const Mention* TitleFields::mention_from(std::uint32_t at) const {
  const Mention* mention = line_.has(at) ? annotation_.mention_at(at) : nullptr;
  return mention != nullptr && mention->tokens.first == at ? mention : nullptr;
}

const Mention* TitleFields::institution_from(std::uint32_t at) const {
  const Mention* mention = mention_from(at);
  return mention != nullptr && is_institution(*mention) ? mention : nullptr;
}

std::uint32_t TitleFields::behind_elect(std::uint32_t end) const {
  static const WordSet words = {"elect", "designate"};
  const bool elect =
      line_.is(end, Mark::Hyphen) && line_.has(end + 1) && words.contains(document_.token(end + 1));
  return elect ? end + 2 : end;
}

std::uint32_t TitleFields::behind_bracket(std::uint32_t end) const {
  if (!line_.is(end, Mark::OpenBracket)) return end;
  std::uint32_t at = end + 1;
  static const WordSet standings = {"designate", "elect", "acting", "interim"};
  if (line_.has(at) && standings.contains(document_.token(at)) &&
      line_.is(at + 1, Mark::CloseBracket))
    return at + 2;  // "Chief Executive (Designate)"
  // "Member of the Board (Minister)"
  if (annotation_.hit_at(at, Lexical::OfficeHead) != nullptr &&
      line_.is(at + 1, Mark::CloseBracket))
    return at + 2;
  while (true) {
    const Mention* region = mention_from(at);
    if (region != nullptr && region->type == EntityType::Bloc) {
      at = region->tokens.last;
    } else if (is_field(at)) {
      ++at;
    } else {
      break;
    }
    if (line_.is(at, Particle::And) || line_.is(at, Mark::Ampersand)) ++at;
  }
  return at > end + 1 && line_.is(at, Mark::CloseBracket) ? at + 1 : end;
}

std::uint32_t TitleFields::behind_colon(std::uint32_t end) const {
  if (!line_.is(end, Mark::Colon)) return end;
  std::uint32_t at = end + 1;
  while (line_.is(at, Particle::And) || is_field(at)) ++at;
  const bool closed = !line_.has(at) || line_.is(at, Mark::Comma) || document_.token(at).is_dash();
  return at > end + 1 && closed ? at : end;
}

std::uint32_t TitleFields::behind_comma(std::uint32_t end) const {
  const std::uint32_t first = end + 1;
  if (!line_.is(end, Mark::Comma) || institution_from(first) != nullptr) return end;
  std::uint32_t at = first;
  for (std::uint32_t next = behind_part(at); next != at; next = behind_part(at)) at = next;
  if (at > first && is_unit(at)) ++at;
  if (at == first || !line_.is(at, Mark::Comma)) return end;
  std::uint32_t body = at + 1;
  if (line_.is(body, Particle::At) || line_.is(body, Particle::Of)) ++body;
  if (body > at + 1 && (line_.is(body, Particle::The) || line_.is(body, Particle::Its))) ++body;
  return institution_from(body) != nullptr ? at : end;
}

std::uint32_t TitleFields::behind_part(std::uint32_t at) const {
  const Mention* region = mention_from(at);
  if (region != nullptr && region->type == EntityType::Bloc) return region->tokens.last;
  return line_.is(at, Particle::And) || is_field(at) ? at + 1 : at;
}

// "Group" or "Division", which no other word of a name follows
bool TitleFields::is_unit(std::uint32_t at) const {
  constexpr LexicalSet heads{Lexical::OrganizationHead, Lexical::BodyHead};
  return line_.has(at) && document_.token(at).capital() && line_.is(at + 1, Mark::Comma) &&
         annotation_.has_hit_at(at, heads);
}

std::uint32_t governed_place_end(const Annotation& annotation, std::uint32_t at) {
  const Document& document = annotation.document;
  const LineTokens line(document);
  if (at >= document.size()) return at;
  std::uint32_t behind = at;
  for (const LexicalHit& hit : annotation.hits_at(at)) {
    if (hit.lexical == Lexical::Place || hit.lexical == Lexical::Country)
      behind = std::max(behind, hit.tokens.last);  // "British Columbia", not "British"
  }
  if (behind > at) {
    const LexicalHit* head =
        line.has(behind) ? annotation.hit_at(behind, Lexical::PlaceHead) : nullptr;
    const bool headed = head != nullptr && document.token(behind).capital();
    return headed ? head->tokens.last : behind;  // "Lima Province"
  }
  std::uint32_t last = at;
  while (line.has(last) && document.token(last).is_word() && document.token(last).capital() &&
         annotation.hit_at(last, Lexical::Honorific) == nullptr) {
    ++last;
    if (annotation.hit_at(last - 1, Lexical::PlaceHead) != nullptr && last > at + 1) return last;
  }
  return last > at + 2 ? last - 2 : last;
}

std::uint32_t small_fields_end(const Annotation& annotation, std::uint32_t at) {
  const Document& document = annotation.document;
  const auto is_small_field = [&](std::uint32_t word) {
    return word < document.size() && !document.token(word).starts_line &&
           !document.token(word).capital() && is_field_word(annotation, word);
  };
  std::uint32_t last = at;
  std::uint32_t listed = at;
  while (is_small_field(listed)) {
    const bool joined = listed > last && document.token(listed - 1).is(Particle::And);
    while (is_small_field(listed)) ++listed;
    if (last == at || joined) last = listed;
    if (joined || listed >= document.size()) break;
    if (document.token(listed).is(Mark::Comma)) ++listed;
    if (listed < document.size() && document.token(listed).is(Particle::And)) ++listed;
  }
  return last;
}

std::uint32_t further_places_end(const Annotation& annotation, std::uint32_t end) {
  const Document& document = annotation.document;
  while (end + 1 < document.size() && !document.token(end).starts_line &&
         (document.token(end).is(Mark::Comma) || document.token(end).is(Particle::And))) {
    const std::uint32_t place = document.token(end + 1).is(Particle::And) ? end + 2 : end + 1;
    if (!annotation.has_hit_at(place, {Lexical::Place})) break;
    end = governed_place_end(annotation, place);
  }
  return end;
}

}  // namespace communique

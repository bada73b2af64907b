#include "mention/office/office_field.hpp"

#include "mention/name/abstract_word.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

bool is_and(const Token& token) { return token.is(Particle::And) || token.is(Mark::Ampersand); }

class FieldReader {
 public:
  FieldReader(const Annotation& annotation, std::uint32_t first)
      : annotation_(annotation), document_(annotation.document), first_(first) {}

  TokenRange read() const {
    std::uint32_t end = read_first_item();
    if (end == first_) return {first_, first_};
    while (true) {
      const std::uint32_t longer = is_comma(end) ? read_enumeration(end) : read_second(end);
      if (longer == end) return {first_, end};
      end = longer;
    }
  }

 private:
  bool ends(std::uint32_t at) const {
    return at >= document_.size() || (at > first_ && document_.token(at).starts_line);
  }
  bool is_comma(std::uint32_t at) const { return !ends(at) && document_.token(at).is(Mark::Comma); }
  std::uint32_t skip_article(std::uint32_t at) const {
    return !ends(at) && document_.token(at).is(Particle::The) ? at + 1 : at;
  }

  bool opens_other_phrase(std::uint32_t at) const {
    return annotation_.hit_at(at, Lexical::Honorific) != nullptr ||
           annotation_.hit_at(at, Lexical::OfficeHead) != nullptr;
  }

  bool is_time(std::uint32_t at) const {
    return annotation_.hit_at(at, Lexical::Weekday) != nullptr ||
           annotation_.hit_at(at, Lexical::Month) != nullptr;
  }

  // End of the field word at `at` with all that hangs on it by hyphens; `at` if there is none.
  std::uint32_t word_end(std::uint32_t at) const {
    if (ends(at) || !is_name_word(document_, at) || is_time(at)) return at;
    std::uint32_t end = at + 1;
    while (!ends(end + 1) && document_.token(end).is(Mark::Hyphen) && document_.token(end).glued &&
           document_.token(end + 1).glued && document_.token(end + 1).is_word())
      end += 2;
    return end;
  }

  // End of a known part of a field: a field word, or a country or bloc that belongs to it.
  std::uint32_t known_end(std::uint32_t at) const {
    if (ends(at)) return at;
    const Mention* mention = annotation_.mention_at(at);
    const bool region = mention != nullptr && mention->tokens.first == at && is_side(mention->type);
    if (!region) return field_word_end(at);
    const std::uint32_t after = mention->tokens.last;
    if (!ends(after) && document_.token(after).is(Mark::Possessive)) return at;
    const bool of_field = at == first_ || is_region_list() || is_part_of_land(at) ||
                          is_region_behind_and(at) || goes_on(after);
    return of_field ? after : at;
  }

  std::uint32_t field_word_end(std::uint32_t at) const {
    const LexicalHit* field = annotation_.hit_at(at, Lexical::OfficeField);
    if (field == nullptr) return at;
    if (!document_.token(at).capital()) return closes_in_small(*field) ? field->tokens.last : at;
    return std::max(field->tokens.last, word_end(at));
  }

  // "Minister of Agriculture and Food security Ana Ruiz": the last word in small letters, before a
  // name or a comma.
  bool closes_in_small(const LexicalHit& field) const {
    const auto [at, end] = field.tokens;
    if (at <= first_ || !document_.token(at - 1).is_word() || !document_.token(at - 1).capital())
      return false;
    if (ends(end)) return true;
    const Token& behind = document_.token(end);
    return behind.is(Mark::Comma) || behind.is(Mark::OpenBracket) || behind.capital();
  }

  // "Empowerment", or "Livestock" before "Development": no list knows the word, yet it can be no
  // name. Short fields are surnames, too ("Law", "Power").
  std::uint32_t telling_end(std::uint32_t at) const {
    if (ends(at) || opens_other_phrase(at) || annotation_.mention_at(at) != nullptr) return at;
    const std::uint32_t end = word_end(at);
    if (end == at) return at;
    constexpr std::size_t longer_than_names = 6;
    const bool before_known =
        field_word_end(end) != end && document_.text_of(end).size() >= longer_than_names;
    return is_abstract_word(document_.text_of(end - 1)) || before_known ? end : at;
  }

  // "the Middle East and Pakistan", "South and Central Asia": the field is a region from its start.
  bool is_region_list() const {
    const Mention* mention = annotation_.mention_at(first_);
    if (mention != nullptr) return mention->tokens.first == first_;
    return annotation_.is(first_, WordKind::Compass) && !ends(first_ + 1) &&
           is_and(document_.token(first_ + 1));
  }
  // "Development and the Pacific"
  bool is_region_behind_and(std::uint32_t at) const {
    const LexicalHit* bloc = annotation_.hit_at(at, Lexical::Bloc);
    return bloc != nullptr && annotation_.concept_of(*bloc).attribute("region") == "true" &&
           at > first_ + 2 && document_.token(at - 1).is(Particle::The) &&
           is_and(document_.token(at - 2));
  }
  // "Northern Peru"
  bool is_part_of_land(std::uint32_t at) const {
    return at == first_ + 1 && annotation_.is(first_, WordKind::Compass);
  }
  // "Central Asian Affairs"
  bool goes_on(std::uint32_t after) const {
    if (ends(after) || !document_.token(after).capital()) return false;
    return annotation_.hit_at(after, Lexical::OfficeField) != nullptr ||
           telling_end(after) != after;  // "Pacific Island Affairs"
  }

  std::uint32_t known_run_end(std::uint32_t at) const {
    while (true) {
      std::uint32_t end = known_end(at);
      if (end == at) end = telling_end(at);
      if (end == at || opens_other_phrase(at)) return at;
      at = end;
    }
  }

  // Words that no list knows are the field as long as they leave two words for a name.
  std::uint32_t unknown_run_end(std::uint32_t at) const {
    std::uint32_t before_last = at;
    std::uint32_t last = at;
    std::uint32_t end = at;
    std::uint32_t words = 0;
    while (!opens_other_phrase(end) && annotation_.mention_at(end) == nullptr) {
      const std::uint32_t next = word_end(end);
      if (next == end) break;
      const std::uint32_t known = known_run_end(end);
      if (known != end) return known;
      before_last = last;
      last = end;
      end = next;
      ++words;
    }
    return words <= 2 ? end : before_last;
  }

  std::uint32_t read_first_item() const {
    const std::uint32_t known = known_run_end(first_);
    return known != first_ ? known : unknown_run_end(first_);
  }

  // The item after "and": a known field, or one word that can be no name.
  std::uint32_t read_second(std::uint32_t end) const {
    if (ends(end) || !is_and(document_.token(end))) return end;
    const std::uint32_t item = skip_article(end + 1);
    if (ends(item) || starts_office(item)) return end;
    const std::uint32_t known = known_run_end(item);
    if (known != item) return known;
    if (opens_other_phrase(item) || annotation_.mention_at(item) != nullptr) return end;
    const std::uint32_t word = word_end(item);
    // "Political and Peacebuilding Affairs": a word that a known one closes.
    if (const std::uint32_t closed = known_run_end(word); word != item && closed != word)
      return closed;
    const bool lone = ends(word) || !document_.token(word).capital();
    return word != item && lone ? word : end;
  }

  // "Trade Minister" after "and" is an office of its own.
  bool starts_office(std::uint32_t at) const {
    for (std::uint32_t steps = 0; steps < 6 && !ends(at); ++steps) {
      if (annotation_.hit_at(at, Lexical::OfficeHead) != nullptr) return true;
      const LexicalHit* modifier = annotation_.hit_at(at, Lexical::OfficeModifier);
      const std::uint32_t known = modifier != nullptr ? modifier->tokens.last : known_end(at);
      if (known == at) return false;
      at = known;
    }
    return false;
  }

  // ", B, C and D" with known fields, or single words before a known last one; without an "and" it
  // is no enumeration.
  std::uint32_t read_enumeration(std::uint32_t end) const {
    std::uint32_t at = end;
    while (is_comma(at)) {
      if (!ends(at + 1) && is_and(document_.token(at + 1))) return accepted(at + 1, end);
      const std::uint32_t item = skip_article(at + 1);
      std::uint32_t next = known_run_end(item);
      if (next == item) next = lone_item_end(item);
      if (next == item || starts_office(item)) return end;
      at = next;
    }
    return accepted(at, end);
  }

  // "Agribusiness" in "Trade, Agribusiness and Industry": one word before "and" and a known field.
  std::uint32_t lone_item_end(std::uint32_t item) const {
    const std::uint32_t end = word_end(item);
    if (end == item || ends(end) || !is_and(document_.token(end)) || opens_other_phrase(item) ||
        annotation_.mention_at(item) != nullptr)
      return item;
    return known_end(skip_article(end + 1)) != skip_article(end + 1) ? end : item;
  }

  std::uint32_t accepted(std::uint32_t conjunction, std::uint32_t otherwise) const {
    const std::uint32_t end = read_second(conjunction);
    return end == conjunction ? otherwise : end;
  }

  const Annotation& annotation_;
  const Document& document_;
  std::uint32_t first_;
};

}  // namespace

bool is_field_word(const Annotation& annotation, std::uint32_t token) {
  return annotation.hit_at(token, Lexical::OfficeField) != nullptr;
}

TokenRange read_office_field(const Annotation& annotation, std::uint32_t first) {
  return FieldReader(annotation, first).read();
}

}  // namespace communique

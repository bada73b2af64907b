#include "mention/name/name_modifiers.hpp"

#include <algorithm>
#include <array>

#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/name_field.hpp"
#include "mention/name/name_head.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// Capitalised words that stand before a name and are no part of it.
const std::array outside_words = {
    word_hash("first"),  word_hash("second"),    word_hash("third"),     word_hash("fourth"),
    word_hash("fifth"),  word_hash("sixth"),     word_hash("seventh"),   word_hash("eighth"),
    word_hash("ninth"),  word_hash("tenth"),     word_hash("inaugural"), word_hash("annual"),
    word_hash("former"), word_hash("newly"),     word_hash("then"),      word_hash("next"),
    word_hash("latest"), word_hash("said"),      word_hash("says"),      word_hash("dear"),
    word_hash("hon"),    word_hash("honourable")};

// Plurals without s, which own a name with "'s"; so do those in -men.
const std::array owning_plurals = {word_hash("people"), word_hash("children")};

// Whether the word is a form of address, not one that is more often another word ("Private").
bool addresses(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* hit = annotation.hit_at(token, Lexical::Honorific);
  return hit != nullptr && annotation.concept_of(*hit).attribute("weak") != "true";
}

bool stays_outside(const Annotation& annotation, std::uint32_t token) {
  return std::ranges::find(outside_words, annotation.document.token(token).word) !=
             outside_words.end() ||
         annotation.hit_at(token, Lexical::Weekday) != nullptr ||
         annotation.hit_at(token, Lexical::Month) != nullptr || addresses(annotation, token);
}

class ModifierReader {
 public:
  ModifierReader(const Annotation& annotation, const LexicalHit& head, std::uint32_t end)
      : annotation_(annotation),
        document_(annotation.document),
        head_(head),
        end_(end),
        headline_(document_.sentence_at(head.tokens.first).headline) {}

  std::uint32_t begin() const {
    std::uint32_t first = head_.tokens.first;
    while (true) {
      const std::uint32_t before = step(first);
      if (before == no_token) return first;
      first = before;
    }
  }

 private:
  // The start of what belongs in front of a name that starts at `first`, or no_token.
  std::uint32_t step(std::uint32_t first) const {
    if (first == 0 || document_.token(first).starts_line) return no_token;
    const std::uint32_t before = previous_name_word(document_, first, JoinDash | JoinPossessive);
    if (before != no_token) return admit(before, first);
    if (document_.token(first - 1).is(Mark::CloseBracket)) return over_bracket(first);
    if (document_.token(first - 1).is_dash()) return over_dash(first);
    return over_list(first);
  }

  // "SALTIX" before "Peru–Chile Business Council" or "Communications Section": a known body, whose
  // part it is.
  bool owns_part(std::uint32_t before, std::uint32_t first) const {
    constexpr LexicalSet houses{Lexical::Organization, Lexical::Body};
    const bool unit = annotation_.concept_of(head_).has(Trait::Unit) && first < head_.tokens.first;
    return annotation_.has_hit_at(before, houses) && document_.token(before).all_capitals() &&
           (unit || annotation_.hit_at(first, Lexical::Country) != nullptr);
  }

  // "Peru – Chile Joint Committee": the two sides that set it up, though spaces part them.
  std::uint32_t over_dash(std::uint32_t first) const {
    const bool joint = annotation_.concept_of(head_).has(Trait::TakesOn);
    return joint && joins_sides(annotation_, first - 1)
               ? annotation_.mention_at(first - 2)->tokens.first
               : no_token;
  }

  std::uint32_t admit(std::uint32_t before, std::uint32_t first) const {
    const bool possessive = document_.token(before + 1).is(Mark::Possessive);
    if (const Mention* mention = annotation_.mention_at(before)) {
      if (possessive || mention->tokens.last > first) return no_token;
      return leaves(*mention) ? no_token : mention->tokens.first;
    }
    if (possessive) {
      if (const LexicalHit* owner = office_ending(before)) return owner->tokens.first;
    }
    if (possessive && !joins_by_possessive(before)) return no_token;
    if (stays_outside(annotation_, before) || owns_part(before, first)) return no_token;
    const LexicalHit* office = annotation_.hit_at(before, Lexical::OfficeHead);
    if (office != nullptr && !possessive && office->tokens.last <= first) return no_token;
    const bool opens = document_.token(before).starts_line;
    if (headline_ && !opens && is_headline_verb(annotation_, before)) return no_token;
    return before;
  }

  // "Attorney General" of "Attorney General's Department"
  const LexicalHit* office_ending(std::uint32_t last) const {
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t t = last; last - t < longest; --t) {
      const LexicalHit* office = annotation_.hit_at(t, Lexical::OfficeHead);
      const bool ends = office != nullptr && office->tokens.last == last + 1 &&
                        office->tokens.size() > 1 && document_.token(t).capital();
      if (ends) return office;
      if (t == 0 || document_.token(t).starts_line) break;
    }
    return nullptr;
  }

  // "Peruvian Ministry of Trade", "Peruvian Parliament": the nationality says whose it is.
  bool leaves(const Mention& mention) const {
    if (mention.type != EntityType::Country || head_.tokens.first != mention.tokens.last)
      return false;
    const LexicalHit* country = annotation_.hit_at(mention.tokens.first, Lexical::Country);
    return country != nullptr && tells_nationality(*country) &&
           (annotation_.concept_of(head_).has(Trait::LeavesNationality) || names_ministry()) &&
           (end_ > head_.tokens.last || annotation_.concept_of(head_).has(Trait::Standalone));
  }

  // "Secretariat of Fish"
  bool names_ministry() const {
    return !annotation_.concept_of(head_).attribute("ministry").empty() &&
           end_ > head_.tokens.last && document_.token(end_ - 1).capital();
  }

  // "Peruvian", or "UAE" before a ministry
  bool tells_nationality(const LexicalHit& country) const {
    const bool letters = country.form == LexicalForm::Abbreviation && end_ > head_.tokens.last &&
                         document_.text_of(country.tokens).find('.') == std::string_view::npos;
    return letters || country.form == LexicalForm::Adjective;
  }

  // "Exporters' Alliance", "People's Bank", "Prime Minister's Office"; but "Serbia's Ministry".
  bool joins_by_possessive(std::uint32_t before) const {
    const bool plural = document_.text_of(before + 1).size() < 4 &&
                        !document_.text_of(before + 1).ends_with('s') &&
                        !document_.text_of(before + 1).ends_with('S');
    return plural || document_.text_of(before).ends_with("men") ||
           annotation_.hit_at(before, Lexical::OfficeHead) != nullptr ||
           std::ranges::find(owning_plurals, document_.token(before).word) != owning_plurals.end();
  }

  // "Free Trade Area (FTA) Secretariat": the abbreviation in brackets is inside the name, but not
  // where the name is whole behind it ("Salt Alliance (SA) Joint Council on Trade").
  std::uint32_t over_bracket(std::uint32_t first) const {
    if (first < head_.tokens.first && end_ > head_.tokens.last) return no_token;
    const std::uint32_t close = first - 1;
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t open = close; open-- > 0 && close - open <= longest;) {
      if (document_.token(open).starts_line) return no_token;
      if (!document_.token(open).is(Mark::OpenBracket)) continue;
      const bool name = open > 0 && is_name_word(document_, open - 1);
      if (!name || !document_.token(open + 1).capital()) return no_token;
      const Mention* mention = annotation_.mention_at(open - 1);
      return mention != nullptr ? mention->tokens.first : open - 1;
    }
    return no_token;
  }

  // "Fish and Bread Commission", "Trade, Fish & Bread Office": the word before the "and" must be a
  // field, or the article tells that the name is one.
  std::uint32_t over_list(std::uint32_t first) const {
    if (document_.token(first - 1).is(Particle::The)) return no_token;
    const std::uint32_t before = previous_name_word(document_, first, JoinAnd | JoinComma);
    if (before == no_token) return no_token;
    if (const Mention* mention = annotation_.mention_at(before)) return over_region(*mention);
    const bool ampersand = document_.token(first - 1).is(Mark::Ampersand);
    if (ampersand) return before;
    if (first == head_.tokens.first) return no_token;
    if (is_no_field(before)) return no_token;
    const bool known = annotation_.hit_at(before, Lexical::Field) != nullptr;
    if (document_.token(before + 1).is(Mark::Comma))
      return known && goes_on_with_and(first) ? before : no_token;
    if (known) return before;
    const TokenRange left = name_up_to(document_, before, JoinDash);
    return left.first > 0 && determines(document_.token(left.first - 1)) ? before : no_token;
  }

  static bool determines(const Token& token) {
    return token.is(Particle::The) || token.is(Particle::A) || token.is(Particle::Its) ||
           token.is(Particle::Their) || token.is(Particle::Our) || token.is(Mark::Possessive);
  }

  // "Middle East and Africa Division"
  std::uint32_t over_region(const Mention& mention) const {
    const bool region = mention.type == EntityType::Bloc;
    return region && annotation_.concept_of(head_).has(Trait::Unit) ? mention.tokens.first
                                                                    : no_token;
  }

  bool is_no_field(std::uint32_t token) const {
    return document_.token(token).all_capitals() || stays_outside(annotation_, token) ||
           name_head_at(annotation_, token) != nullptr ||
           annotation_.hit_at(token, Lexical::OfficeHead) != nullptr;
  }

  bool goes_on_with_and(std::uint32_t first) const {
    const Token& after = document_.token(name_from(document_, first, JoinDash).last);
    return after.is(Particle::And) || after.is(Mark::Ampersand);
  }

  const Annotation& annotation_;
  const Document& document_;
  const LexicalHit& head_;
  std::uint32_t end_;
  bool headline_;
};

}  // namespace

std::uint32_t modifiers_begin(const Annotation& annotation, const LexicalHit& head,
                              std::uint32_t end) {
  return ModifierReader(annotation, head, end).begin();
}

}  // namespace communique

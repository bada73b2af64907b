#include "mention/measure/law_title.hpp"

#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"

namespace communique {
namespace {

class LawTitle {
 public:
  explicit LawTitle(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  std::uint32_t begin(std::uint32_t first) const {
    if (document_.token(first).starts_line || first < 2) return first;
    if (const std::uint32_t qualified = before_bracket(first); qualified < first)
      return begin(qualified);
    if (annotation_.hit_at(first, Lexical::LawHead) != nullptr) return first;
    const std::uint32_t opened = before_determiner(before_list(before_preposition(first)));
    return stands_apart(opened) ? opened : first;
  }

 private:
  // "Customs (Amendment) Bill", "Persons (Treatment and Rehabilitation) Act".
  std::uint32_t before_bracket(std::uint32_t first) const {
    constexpr std::uint32_t longest = 6;
    if (first < 4 || !document_.token(first - 1).is(Mark::CloseBracket)) return first;
    std::uint32_t open = first - 2;
    while (open > 1 && first - open < longest && qualifies(open)) --open;
    const bool qualified = open + 2 < first && document_.token(open).is(Mark::OpenBracket) &&
                           is_name_word(document_, open - 1) && is_name_word(document_, open + 1);
    return qualified ? proper_name_begin(annotation_, open - 1) : first;
  }

  bool qualifies(std::uint32_t token) const {
    const Token& word = document_.token(token);
    return (is_name_word(document_, token) && !word.all_capitals()) || word.is(Particle::And) ||
           word.is(Particle::Of);
  }

  // "Violence Against" in front of "Women Act"; twice in "Recovery of Loans by Banks Act".
  std::uint32_t before_preposition(std::uint32_t first) const {
    while (first > 2 && !document_.token(first).starts_line && joins(first - 1) &&
           is_title_word(first - 2) && !owns(first - 2))
      first = proper_name_begin(annotation_, first - 2);
    return first;
  }

  bool joins(std::uint32_t token) const {
    const Token& word = document_.token(token);
    if (word.starts_line) return false;
    return word.is(Particle::Of) || word.is(Particle::For) || word.is(Particle::Against) ||
           word.is(Particle::In) || word.is(Particle::To) || word.is(Particle::With) ||
           word.is(Particle::By);
  }

  bool is_title_word(std::uint32_t token) const {
    constexpr LexicalSet names{Lexical::Country, Lexical::Bloc, Lexical::LawHead};
    return is_name_word(document_, token) && !annotation_.has_hit_at(token, names) &&
           annotation_.mention_at(token) == nullptr;
  }

  // A body or an office, of which a law may be: "the Department of Trade Tariff Act".
  bool owns(std::uint32_t token) const {
    return annotation_.has_hit_at(token, {Lexical::BodyHead, Lexical::OfficeHead});
  }

  // "Labor, Health, and" in front of "Education Bill".
  std::uint32_t before_list(std::uint32_t first) const {
    while (first > 3) {
      std::uint32_t comma = first - 1;
      if (document_.token(comma).is(Particle::And)) --comma;
      if (document_.token(first).starts_line || !document_.token(comma).is(Mark::Comma) ||
          !is_title_word(comma - 1))
        return first;
      first = proper_name_begin(annotation_, comma - 1);
    }
    return first;
  }

  // "No" in front of "Child Left Behind Act".
  std::uint32_t before_determiner(std::uint32_t first) const {
    if (first < 2 || document_.token(first).starts_line) return first;
    const Token& word = document_.token(first - 1);
    const bool part = word.capital() && word.word == "no"_word;
    return part ? first - 1 : first;
  }

  // Whether an article or a quote opens the title: without it the words may belong elsewhere.
  bool stands_apart(std::uint32_t first) const {
    if (first == 0 || document_.token(first).starts_line) return false;
    const Token& before = document_.token(first - 1);
    return before.is(Particle::The) || before.is(Mark::OpenQuote);
  }

  const Annotation& annotation_;
  const Document& document_;
};

}  // namespace

std::uint32_t law_title_begin(const Annotation& annotation, std::uint32_t first) {
  return LawTitle(annotation).begin(first);
}

}  // namespace communique

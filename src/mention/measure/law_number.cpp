#include "mention/measure/law_number.hpp"

#include "mention/date/date_words.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool goes_on_line(const Document& document, std::uint32_t at) {
  return at < document.size() && !document.token(at).starts_line;
}

// Behind "12/2024", "75/2019/ND-CP".
std::uint32_t parts_end(const Document& document, std::uint32_t at) {
  std::uint32_t end = at + 1;
  while (goes_on_line(document, end + 1)) {
    const Token& joint = document.token(end);
    const Token& part = document.token(end + 1);
    const bool joined = (joint.is(Mark::Slash) || joint.is_dash()) && joint.glued && part.glued;
    const bool letters = part.all_capitals() || part.has(Inner);  // "ND-CP", "CT-TTg"
    if (!joined || !(part.is_number() || letters)) break;
    end += 2;
  }
  return end;
}

// Behind "C-27" of a bill, "HR-12": the house that has it and its number; else the token.
std::uint32_t house_number_end(const Document& document, std::uint32_t at) {
  constexpr std::size_t longest = 3;
  if (!goes_on_line(document, at + 2)) return at;
  const Token& house = document.token(at);
  const bool letters = house.is_word() && house.capital() && !document.token(at).starts_line &&
                       (house.all_capitals() || house.has(Initial)) &&
                       document.text_of(at).size() <= longest;
  const bool numbered = document.token(at + 1).is(Mark::Hyphen) && document.token(at + 1).glued &&
                        document.token(at + 2).glued && document.token(at + 2).is_number();
  return letters && numbered ? at + 3 : at;
}

}  // namespace

std::uint32_t law_number_end(const Annotation& annotation, std::uint32_t at) {
  const Document& document = annotation.document;
  if (const std::uint32_t end = house_number_end(document, at); end > at) return end;
  const DateWords words(annotation);
  static const WordSet number_words = {"no", "no.", "nr", "nr.", "number"};
  std::uint32_t first = at;
  if (goes_on_line(document, first + 1) && document.token(first).is(Mark::Comma) &&
      number_words.contains(document.token(first + 1)))
    ++first;
  const bool bracket =
      goes_on_line(document, first + 2) && document.token(first).is(Mark::OpenBracket) &&
      document.token(first + 1).all_capitals() && document.token(first + 2).is(Mark::CloseBracket);
  if (bracket) first += 3;
  const bool announced =
      goes_on_line(document, first) && number_words.contains(document.token(first));
  if (announced) ++first;
  if (!goes_on_line(document, first) || !document.token(first).is_number()) return at;
  const std::uint32_t end = parts_end(document, first);
  const bool tells = announced || bracket || end > first + 1 || !words.year(first);
  if (!tells) return at;
  const bool of_year = goes_on_line(document, end + 1) && document.token(end).is(Particle::Of) &&
                       words.year(end + 1);
  return of_year ? end + 2 : end;
}

std::uint32_t law_year_end(const Annotation& annotation, std::uint32_t at) {
  const Document& document = annotation.document;
  std::uint32_t end = at;
  if (goes_on_line(document, end + 1) && document.token(end).is(Mark::Comma) &&
      DateWords(annotation).year(end + 1))
    end += 2;
  const bool number =
      goes_on_line(document, end + 3) && document.token(end).is(Mark::OpenBracket) &&
      document.token(end + 1).capital() && document.token(end + 3).is(Mark::CloseBracket) &&
      document.token(end + 2).is_number();
  return number ? end + 4 : end;
}

}  // namespace communique

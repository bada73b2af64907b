#include "fact/post/post_title.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "util/utf8.hpp"

namespace communique {
namespace {

using Words = std::vector<std::uint64_t>;

void add_words(const Document& document, TokenRange range, Words& words) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = document.token(i);
    if (!token.is(Particle::None) || token.kind == TokenKind::Mark) continue;
    words.push_back(token.word);
  }
}

// Ranks before the head that no field is ("Deputy", "First"), and the words of all fields.
void split_words(const Annotation& annotation, const Office& office, Words& ranks, Words& fields) {
  const Document& document = annotation.document;
  for (std::uint32_t i = office.title.first; i < office.head.first; ++i) {
    const Token& token = document.token(i);
    if (token.kind == TokenKind::Mark || !token.is(Particle::None)) continue;
    const bool rank = annotation.hit_at(i, Lexical::OfficeModifier) != nullptr || token.is_number();
    (rank ? ranks : fields).push_back(token.word);
  }
  add_words(document, {office.head.last, office.title.last}, fields);
  std::ranges::sort(ranks);
  std::ranges::sort(fields);
}

// "Ministers" -> "Minister", "Directors-General" -> "Director-General": words in the plural that
// the label does not hold, in the case of the text.
std::string singular(std::string_view head, std::string_view label) {
  const std::string base = fold(label);
  std::string out;
  for (std::size_t first = 0; first < head.size();) {
    const std::size_t last = std::min(head.find_first_of(" -", first), head.size());
    std::string word(head.substr(first, last - first));
    const bool plural = word.ends_with('s') && base.find(fold(word)) == std::string::npos;
    if (plural && word.ends_with("ies")) {
      word.replace(word.size() - 3, 3, "y");
    } else if (plural) {
      word.pop_back();
    } else if (word.ends_with("men")) {
      word.replace(word.size() - 2, 2, "an");
    }
    out += word;
    if (last < head.size()) out += head[last];
    first = last + 1;
  }
  return out;
}

}  // namespace

TitleParts parts_of(const Annotation& annotation, const Office& office) {
  TitleParts parts{{office.title.first, office.head.first}, {}, Particle::None};
  const Document& document = annotation.document;
  const std::uint32_t link = office.head.last;
  if (link + 1 >= office.title.last) return parts;
  if (!document.token(link).is(Particle::Of) && !document.token(link).is(Particle::For))
    return parts;
  parts.link = document.token(link).particle;
  parts.field = {link + 1, office.title.last};
  return parts;
}

std::uint32_t behind_state(const Annotation& annotation, TokenRange field) {
  const Document& document = annotation.document;
  const bool state = field.size() > 2 && document.token(field.first).word == "state"_word &&
                     document.token(field.first + 1).is(Particle::For);
  for (std::uint32_t t = field.first + 2; state && t < field.last; ++t) {
    if (document.token(t).is(Particle::And)) return field.first + 1;
  }
  return field.first;
}

TokenRange without_republic(const Document& document, TokenRange title) {
  constexpr std::uint32_t size = 3;
  const bool told = title.size() > size && document.token(title.last - 3).is(Particle::Of) &&
                    document.token(title.last - 2).is(Particle::The) &&
                    document.token(title.last - 1).word == "republic"_word;
  return told ? TokenRange{title.first, title.last - size} : title;
}

std::string title_text(const Annotation& annotation, const Office& office, TokenRange title) {
  const Document& document = annotation.document;
  if (!office.plural) return std::string(document.text_of(title));
  const std::string_view label = (*annotation.vocabulary)[office.concept_id].label;
  std::string text(document.text_of({title.first, office.head.first}));
  if (!text.empty()) text += ' ';
  text += singular(document.text_of(office.head), label);
  if (title.last > office.head.last)
    text += ' ' + std::string(document.text_of({office.head.last, title.last}));
  return text;
}

bool same_title(const Annotation& annotation, const Office& a, const Office& b) {
  if (a.concept_id != b.concept_id) return false;
  Words ranks_a, ranks_b, fields_a, fields_b;
  split_words(annotation, a, ranks_a, fields_a);
  split_words(annotation, b, ranks_b, fields_b);
  return ranks_a == ranks_b &&
         (std::ranges::includes(fields_a, fields_b) || std::ranges::includes(fields_b, fields_a));
}

}  // namespace communique

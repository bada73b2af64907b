#include "fact/statement/quotation.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

bool attributes(const Annotation& annotation, std::uint32_t verb) {
  static const WordSet others = {"stated",    "emphasized", "emphasised",
                                 "concluded", "pointed",    "assured"};
  return annotation.is(verb, WordKind::Attribution) ||
         others.contains(annotation.document.token(verb));
}

// Where ", says" or "– said" stands in the line, or no_token.
std::uint32_t attribution(const Annotation& annotation, TokenRange line) {
  const Document& document = annotation.document;
  constexpr std::uint32_t shortest = 3;
  for (std::uint32_t t = line.first + shortest; t + 2 < line.last; ++t) {
    const Token& token = document.token(t);
    if (!token.is_dash() && !token.is(Mark::Comma)) continue;
    const Token& next = document.token(t + 2);
    if (attributes(annotation, t + 1) && (next.capital() || next.is(Particle::The))) return t;
  }
  return no_token;
}

std::vector<std::uint32_t> quotation_marks(const Document& document) {
  std::vector<std::uint32_t> marks = document.places_of(Mark::OpenQuote);
  const std::vector<std::uint32_t> closing = document.places_of(Mark::CloseQuote);
  marks.insert(marks.end(), closing.begin(), closing.end());
  std::ranges::sort(marks);
  return marks;
}

}  // namespace

Quotations::Quotations(const Annotation& annotation) : inside_(annotation.document.size()) {
  const Document& document = annotation.document;
  const std::vector<std::uint32_t> marks = quotation_marks(document);
  auto mark = marks.begin();
  const auto sentences = document.sentences();
  for (auto sentence = sentences.begin(); sentence != sentences.end();) {
    TokenRange line = sentence->tokens;
    const std::uint32_t paragraph = sentence->paragraph;
    for (; sentence != sentences.end() && sentence->paragraph == paragraph; ++sentence)
      line.last = sentence->tokens.last;
    const auto end = std::lower_bound(mark, marks.end(), line.last);
    add_quoted(document, line, {mark, end});
    add_dashed(annotation, line);
    mark = end;
  }
}

void Quotations::add_quoted(const Document& document, TokenRange line,
                            std::span<const std::uint32_t> marks) {
  std::uint32_t depth = 0;
  std::uint32_t open = 0;
  for (const std::uint32_t t : marks) {
    if (document.token(t).is(Mark::OpenQuote)) {
      if (depth++ == 0) open = t;
    } else if (depth > 0 && --depth == 0) {
      add({open, t + 1});
    }
  }
  if (depth > 0 && document.token(open).starts_line) add({open, line.last});
}

void Quotations::add_dashed(const Annotation& annotation, TokenRange line) {
  const Document& document = annotation.document;
  const bool quoted = !quotations_.empty() && quotations_.back().last > line.first;
  if (quoted || line.empty() || !document.token(line.first).is_dash()) return;
  const std::uint32_t end = attribution(annotation, line);
  if (end != no_token) add({line.first, document.token(end).is_dash() ? end + 1 : end});
}

void Quotations::add(TokenRange quotation) {
  quotations_.push_back(quotation);
  for (std::uint32_t t = quotation.first + 1; t + 1 < quotation.last; ++t) inside_[t] = true;
}

const TokenRange* Quotations::closed_by(std::uint32_t token) const {
  const auto found = std::ranges::lower_bound(quotations_, token + 1, {}, &TokenRange::last);
  return found != quotations_.end() && found->last == token + 1 ? &*found : nullptr;
}

}  // namespace communique

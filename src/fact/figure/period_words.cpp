#include "fact/figure/period_words.hpp"

#include <algorithm>

#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet same = {"same", "corresponding", "comparable", "equivalent"};

}  // namespace

bool tells_comparison(const Document& document, const DateMention& date) {
  static const WordSet before = {"previous", "preceding"};
  const Token& first = document.token(date.tokens.first);
  return before.contains(first) || same.contains(first) || tells_distance(document, date);
}

bool tells_distance(const Document& document, const DateMention& date) {
  const std::uint64_t last = document.token(date.tokens.last - 1).word;
  return last == "earlier"_word || last == "ago"_word || last == "before"_word;
}

bool follows_same(const Document& document, std::uint32_t token) {
  constexpr std::uint32_t reach = 4;
  for (std::uint32_t t = token; t > 0 && token - t < reach; --t) {
    const Token& before = document.token(t - 1);
    if (before.kind == TokenKind::Mark) return false;
    if (same.contains(before)) return true;
  }
  return false;
}

bool opens_with_same(const Document& document, TokenRange sentence) {
  const std::uint32_t first = sentence.first;
  return sentence.size() > 4 && document.token(first).is(Particle::In) &&
         document.token(first + 2).word == "same"_word &&
         !document.token(first + 4).is(Particle::Of);
}

bool names_same_time(const Document& document, TokenRange range) {
  for (std::uint32_t t = range.first + 1; t < range.last; ++t) {
    if (document.token(t - 1).word != "same"_word) continue;
    const bool period = document.token(t).word == "period"_word &&
                        (t + 1 == range.last || document.token(t + 1).kind == TokenKind::Mark);
    if (document.token(t).word == "year"_word || period) return true;
  }
  return false;
}

bool opens_next_clause(const Document& document, const DateMention& date) {
  std::uint32_t t = date.tokens.first;
  if (t > 0 && document.token(t - 1).is(Particle::The)) --t;
  if (t < 3 || !(document.token(t - 1).is(Particle::In) || document.token(t - 1).is(Particle::For)))
    return false;
  const Token& joint = document.token(t - 2);
  const bool joins =
      joint.is(Particle::And) || joint.is(Particle::While) || joint.is(Particle::But);
  const std::uint32_t next = date.tokens.last;
  return joins && document.token(t - 3).is(Mark::Comma) && next < document.size() &&
         (document.token(next).is_word() || document.token(next).is(Mark::Comma)) &&
         !document.token(next).starts_line;
}

bool tells_since(const Document& document, TokenRange sentence) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (document.token(t).is(Particle::Since)) return true;
  }
  return false;
}

bool tells_trading(const Document& document, TokenRange sentence) {
  static const WordSet trading = {"exporters", "importers", "shipped",
                                  "exported",  "imported",  "statistics"};
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (trading.contains(document.token(t))) return true;
  }
  return false;
}

bool names_the_month(const Document& document, TokenRange sentence) {
  for (std::uint32_t t = sentence.first + 2; t < sentence.last; ++t) {
    if (document.token(t).word == "month"_word && document.token(t - 1).is(Particle::The) &&
        document.token(t - 2).is(Particle::In))
      return true;
  }
  return false;
}

bool parts_clauses(const Document& document, TokenRange range) {
  return std::ranges::any_of(document.tokens().subspan(range.first, range.size()),
                             [](const Token& token) { return token.is(Mark::Semicolon); });
}

bool tells_sequel(const Document& document, TokenRange range) {
  return std::ranges::any_of(document.tokens().subspan(range.first, range.size()),
                             [](const Token& token) {
                               return token.is(Particle::After) || token.is(Particle::Following);
                             });
}

bool tells_year_before(const Document& document, std::uint32_t rate) {
  static const WordSet before = {"earlier", "ago"};
  constexpr std::uint32_t reach = 8;
  const std::uint32_t end = std::min(document.sentence_at(rate).tokens.last, rate + reach);
  for (std::uint32_t t = rate; t < end; ++t) {
    if (same.contains(document.token(t)) || before.contains(document.token(t))) return true;
    if (document.token(t).kind == TokenKind::Mark && !document.token(t).is(Mark::Percent) &&
        !document.token(t).is(Mark::Period))
      return false;
  }
  return false;
}

bool tells_months_before(const Document& document, std::uint32_t amount) {
  static const WordSet units = {"month", "months", "quarter"};
  static const WordSet before = {"earlier", "ago", "before"};
  constexpr std::uint32_t reach = 8;
  const std::uint32_t end = std::min(document.sentence_at(amount).tokens.last, amount + reach);
  for (std::uint32_t t = amount + 1; t < end; ++t) {
    if (document.token(t).is(Mark::Comma)) return false;
    if (before.contains(document.token(t)) && units.contains(document.token(t - 1))) return true;
  }
  return false;
}

const DateMention* opening_date(const Annotation& annotation, TokenRange sentence) {
  constexpr std::uint32_t longest_rest = 4;  // "of the year,"
  const Document& document = annotation.document;
  const Token& first = document.token(sentence.first);
  const bool opens = first.is(Particle::In) || first.is(Particle::During) ||
                     first.is(Particle::Over) || first.is(Particle::From);
  if (!opens || sentence.size() < 3) return nullptr;
  const std::uint32_t next = sentence.first + 1;
  const DateMention* date =
      date_at(annotation, document.token(next).is(Particle::The) ? next + 1 : next);
  if (date == nullptr) return nullptr;
  const std::uint32_t last = std::min(date->tokens.last + longest_rest, sentence.last);
  for (std::uint32_t t = date->tokens.last; t < last; ++t) {
    if (document.token(t).is(Mark::Comma)) return date;
  }
  return nullptr;
}

}  // namespace communique

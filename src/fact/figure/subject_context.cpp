#include "fact/figure/subject_context.hpp"

namespace communique {
namespace {

// Whether trade in these is all trade: "merchandise trade", "trade in goods and services".
bool is_whole_trade(std::string_view item) {
  return item.empty() || item == "merchandise" || item.starts_with("goods");
}

}  // namespace

bool tells_total(const Document& document, const FigureSubject& subject) {
  const std::uint32_t first = subject.tokens.first;  // "total" may be a verb, and stand in front
  for (std::uint32_t t = first == 0 ? 0 : first - 1; t < subject.tokens.last; ++t) {
    const std::uint64_t word = document.token(t).word;
    if (word == "total"_word || word == "overall"_word || word == "world"_word) return true;
  }
  const std::uint32_t to = subject.tokens.last;  // "to all markets"
  return to + 1 < document.size() && document.token(to).is(Particle::To) &&
         document.token(to + 1).word == "all"_word;
}

std::uint32_t after_article(const Document& document, TokenRange sentence, std::uint32_t token) {
  return sentence.contains(token) && document.token(token).is(Particle::The) ? token + 1 : token;
}

std::string_view indicator_of(const Annotation& annotation, const FigureSubject& subject) {
  return (*annotation.vocabulary)[subject.indicator].attribute("indicator");
}

bool counts_at_home(const Annotation& annotation, const FigureSubject& subject) {
  const std::string_view indicator = indicator_of(annotation, subject);
  return indicator == "population" || indicator == "GDP" || indicator == "production";
}

void lean_on_figure(FigureSubject& subject, const FigureSubject& before, bool shares_item) {
  if (subject.reporter == no_entity) subject.reporter = before.reporter;
  const bool told = !subject.partners.empty() || subject.bilateral;
  if (told || before.implied) return;
  subject.bilateral = before.bilateral;
  if (before.partners.size() == 1) subject.partners = before.partners;
  if (shares_item && subject.item.empty()) subject.item = before.item;
}

void lean_on_trade(const Annotation& annotation, FigureSubject& subject, FigureTopic& topic) {
  const std::string_view indicator = indicator_of(annotation, subject);
  const bool two_sided = subject.partners.size() == 1 || subject.bilateral;
  if (two_sided && indicator == "trade" && is_whole_trade(subject.item)) {
    topic.trade = subject;
    return;
  }
  if (!topic.trade || !subject.partners.empty() || subject.bilateral ||
      tells_total(annotation.document, subject))
    return;
  if (indicator != "exports" && indicator != "imports") return;
  const FigureSubject& trade = *topic.trade;
  if (trade.partners.empty()) {
    subject.bilateral = true;
    return;
  }
  if (subject.item.empty()) subject.item = trade.item;
  if (subject.reporter == no_entity) subject.reporter = trade.reporter;
  if (subject.reporter == trade.partners.front()) {
    if (trade.reporter != no_entity) subject.partners.assign(1, trade.reporter);
  } else if (subject.reporter == trade.reporter) {
    subject.partners = trade.partners;
  }
}

}  // namespace communique

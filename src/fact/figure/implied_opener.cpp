#include "fact/figure/implied_opener.hpp"

#include <algorithm>

#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/item_word.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "fact/figure/trade_partnership.hpp"
#include "mention/measure/item_name.hpp"
#include "mention/number/amount.hpp"
#include "text/word_set.hpp"

namespace communique {

bool ImpliedSubjectOpener::may_imply() const {
  return scope_.topic.subject && (scope_.topic.is_fresh() || !scope_.drafts.empty()) &&
         (scope_.heading.empty() || !scope_.drafts.empty());
}

bool ImpliedSubjectOpener::open(std::optional<FigureSubject> subject) {
  if (!subject || !scope_.topic.subject) return false;
  subject->indicator = scope_.topic.subject->indicator;
  if (!subject->item.empty() && indicator_of(scope_.annotation, *subject) == "trade balance")
    subject->indicator = scope_.annotation.vocabulary->find("indicator-exports");
  if (const ConceptId told = indicator_of_market(); told != no_concept) subject->indicator = told;
  report_at_home(*subject);
  const bool reports = subject->reporter != no_entity;
  if (!reports) subject->reporter = scope_.topic.subject->reporter;
  if (!reports && subject->partners.empty() && scope_.topic.subject->partners.size() == 1)
    subject->partners = scope_.topic.subject->partners;
  drop_sector(*subject);
  const bool same = subject->indicator == scope_.topic.subject->indicator;
  if (subject->item.empty() && same && scope_.drafts.empty() && ranks_market())
    subject->item = scope_.topic.subject->item;
  if (subject->item.empty() && !subject->partners.empty())  // "NODX", of which each is
    subject->item = (*scope_.annotation.vocabulary)[subject->indicator].attribute("item");
  scope_.clause.subjects.assign(1, *subject);
  scope_.clause.next_subject = 0;
  scope_.clause.pending.reset();
  scope_.clause.value_told = false;
  return true;
}

// "The top destinations are Peru (2%)" after a sentence on imports: of exports; "Peru was the
// largest import market with $2 billion": of imports; "the largest trading partner": of trade. Else
// no_concept.
ConceptId ImpliedSubjectOpener::indicator_of_market() const {
  static const WordSet markets = {"market",       "markets",   "partner", "destination",
                                  "destinations", "buyer",     "source",  "sources",
                                  "supplier",     "suppliers", "partners"};
  const std::string_view topic = indicator_of(scope_.annotation, *scope_.topic.subject);
  if (topic != "exports" && topic != "imports" && topic != "trade" && topic != "trade balance")
    return no_concept;
  constexpr std::uint32_t reach = 14;
  for (std::uint32_t t = scope_.clause.first;
       t < std::min(scope_.sentence.last, scope_.clause.first + reach); ++t) {
    const Token& word = scope_.document.token(t);
    if (topic == "imports" && word.word == "destinations"_word)
      return scope_.annotation.vocabulary->find("indicator-exports");
    if (t + 1 == scope_.sentence.last || !markets.contains(scope_.document.token(t + 1))) continue;
    if (word.word == "export"_word) return scope_.annotation.vocabulary->find("indicator-exports");
    if (word.word == "import"_word) return scope_.annotation.vocabulary->find("indicator-imports");
    if (word.word == "trading"_word) return scope_.annotation.vocabulary->find("indicator-trade");
  }
  return no_concept;
}

// "Peru was the largest market, at $2 million", after a sentence on exports of salt.
bool ImpliedSubjectOpener::ranks_market() const {
  constexpr std::uint32_t reach = 10;
  const std::uint32_t last = std::min(scope_.sentence.last, scope_.clause.first + reach);
  for (std::uint32_t t = scope_.clause.first + 2; t + 1 < last; ++t) {
    const Token& next = scope_.document.token(t + 1);
    if (is_ranked_role(scope_.annotation, t))
      return !next.is(Particle::For) && !next.is(Particle::Of);
  }
  return false;
}

// "Peru, with $2 billion" after a sentence on the FDI or GDP of Latin America: that of Peru.
void ImpliedSubjectOpener::report_at_home(FigureSubject& subject) const {
  const bool at_home = accounts_for_part(subject) ||
                       indicator_of(scope_.annotation, subject) == "FDI" ||
                       counts_at_home(scope_.annotation, subject);
  const EntityIndex region = scope_.topic.subject->reporter;
  const bool of_region =
      region != no_entity && scope_.annotation.entities[region].type == EntityType::Bloc;
  if (!at_home || !of_region || subject.partners.size() != 1 ||
      !scope_.topic.subject->partners.empty())
    return;
  subject.reporter = subject.partners.front();
  subject.partners.clear();
  if (scope_.topic.subject->within) subject.partners.assign(1, region);
}

// "Peru accounted for $2 billion", after the exports of the Andean Community: of its own.
bool ImpliedSubjectOpener::accounts_for_part(const FigureSubject& subject) const {
  const std::uint32_t last = std::min(subject.tokens.last + 2, scope_.sentence.last);
  for (std::uint32_t t = subject.tokens.last; t < last; ++t) {
    const std::uint64_t word = scope_.document.token(t).word;
    if (word == "accounted"_word || word == "contributed"_word) return true;
  }
  return false;
}

// "The salt sector grew by 2 percent": salt, and after a sentence on GDP its output.
void ImpliedSubjectOpener::drop_sector(FigureSubject& subject) const {
  static constexpr std::string_view sector = " sector";
  if (!subject.item.ends_with(sector)) return;
  subject.item.resize(subject.item.size() - sector.size());
  if (indicator_of(scope_.annotation, subject) == "GDP")
    subject.indicator = scope_.annotation.vocabulary->find("indicator-production");
}

// "Ships slid ...", "automobiles, despite ..., added ...": the phrase that opens the clause.
bool ImpliedSubjectOpener::open_at_verb(std::uint32_t verb) {
  if (!may_imply()) return false;
  const TokenRange phrase = opening_phrase(scope_.document, scope_.clause.first, verb);
  auto subject = read_several_goods(scope_.annotation, listed_before(phrase.first, verb));
  if (!subject) subject = read_implied_subject(scope_.annotation, phrase);
  if (!open(subject)) return false;
  take_worth_of(verb + 1);
  return true;
}

// "apparel and textiles" of "Earnings from apparel and textiles fell", "milk and cheese" of "milk
// and cheese remained first with"; none where each has its own ("respectively").
TokenRange ImpliedSubjectOpener::listed_before(std::uint32_t first, std::uint32_t verb) const {
  if (first + 3 < verb && scope_.document.token(first + 1).is(Particle::From)) first += 2;
  static const WordSet leading = {"drove", "contributed"};  // "drove the rise"
  std::uint32_t last = first;
  while (last < verb && !leading.contains(scope_.document.token(last)) &&
         !holds_rank(scope_.document.token(last)) &&
         scope_.annotation.hit_at(last, Lexical::ChangeVerb) == nullptr)
    ++last;
  for (std::uint32_t t = verb; t < scope_.sentence.last; ++t) {
    if (scope_.document.token(t).word == "respectively"_word) return {};
  }
  return {first, last};
}

// "made up for ships, which slid": before the verb, where nothing has its value yet.
bool ImpliedSubjectOpener::open_before_which(std::uint32_t verb) {
  const FigureClause& clause = scope_.clause;
  const bool free = clause.subjects.empty() ||
                    (clause.subjects.back().implied && clause.next_subject == 0 && !clause.pending);
  if (!free || !may_imply()) return false;
  const TokenRange noun = noun_before_which(scope_.document, clause.phrase_first, verb);
  return !noun.empty() && open(read_implied_subject(scope_.annotation, noun));
}

// "Chile took salt worth $3 million", "Chile took $3 million worth": of what was told last.
void ImpliedSubjectOpener::take_worth_of(std::uint32_t object) {
  FigureSubject& subject = scope_.clause.subjects.back();
  if (!subject.item.empty() || subject.partners.empty()) return;
  std::uint32_t worth = object;
  while (worth < scope_.sentence.last && counts_as_item_word(scope_.annotation, worth)) ++worth;
  const auto tells_worth = [&](std::uint32_t at) {
    return at < scope_.sentence.last && scope_.document.token(at).word == "worth"_word;
  };
  if (worth > object) {
    static const WordSet wholes = {"goods", "merchandise", "products"};
    if (tells_worth(worth) && !wholes.contains(scope_.document.token(worth - 1)))
      subject.item = item_as_printed(scope_.annotation, {object, worth});
    return;
  }
  const auto amount = worth < scope_.sentence.last ? read_amount(scope_.annotation, worth)
                                                   : std::optional<Amount>();
  if (amount && tells_worth(amount->tokens.last))
    subject.item = scope_.drafts.empty() ? scope_.topic.item : scope_.drafts.back().subject.item;
}

// "and those of ships fell", "those to Peru rose", "while those of Peru came to".
bool ImpliedSubjectOpener::open_those(std::uint32_t verb) {
  constexpr std::uint32_t reach = 8;
  std::uint32_t those = verb;
  const auto points = [&](std::uint32_t t) {
    return scope_.document.token(t).is(Particle::Those) || opens_that_to(scope_.document, t);
  };
  while (those > scope_.clause.phrase_first && verb - those < reach && !points(those)) --those;
  if (!points(those) || those + 2 >= verb || !scope_.topic.subject) return false;
  const Token& parts = scope_.document.token(those + 1);
  const std::uint32_t first = after_article(scope_.document, scope_.sentence, those + 2);
  const Territory side = territory_at(scope_.annotation, first);
  FigureSubject subject =
      scope_.drafts.empty() ? *scope_.topic.subject : scope_.drafts.back().subject;
  subject.tokens = {those, verb};
  if (side && parts.is(Particle::Of)) {
    subject.reporter = side.entity;
  } else if (side && (parts.is(Particle::To) || parts.is(Particle::From))) {
    subject.partners.assign(1, side.entity);
  } else {
    const Token& before = scope_.document.token(verb - 1);
    const bool joint = before.is(Particle::By) || before.is(Particle::To);  // "those of salt by 3%"
    const TokenRange name{first, joint && verb - 1 > first ? verb - 1 : verb};
    const auto item = side ? std::nullopt : read_implied_subject(scope_.annotation, name);
    if (!item || item->item.empty()) return false;
    subject.item = item->item;
  }
  scope_.clause.subjects.assign(1, subject);
  scope_.clause.next_subject = 0;
  scope_.clause.value_told = false;
  return true;
}

// "Peru posted a rise of 2 percent": whose indicator it is.
bool ImpliedSubjectOpener::open_reporter(std::uint32_t verb) {
  const Mention* side =
      verb > scope_.clause.first ? scope_.annotation.mention_at(verb - 1) : nullptr;
  if (side == nullptr || side->tokens.last != verb || !may_imply()) return false;
  const Territory reporter = territory_at(scope_.annotation, side->tokens.first);
  if (!reporter) return false;
  FigureSubject subject;
  subject.tokens = side->tokens;
  subject.implied = true;
  subject.reporter = reporter.entity;
  return open(subject);
}

}  // namespace communique

#include "fact/figure/implied_opener.hpp"

#include <algorithm>

#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/item_word.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
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
  if (subject->item.empty() && !subject->partners.empty())  // "NODX", of which each is
    subject->item = (*scope_.annotation.vocabulary)[subject->indicator].attribute("item");
  scope_.clause.subjects.assign(1, *subject);
  scope_.clause.next_subject = 0;
  scope_.clause.pending.reset();
  scope_.clause.value_told = false;
  return true;
}

// "The top destinations are Peru (2%)" after a sentence on imports: of exports; "Peru was the
// largest import market with $2 billion": of imports. Else no_concept.
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
  }
  return no_concept;
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

// "Semiconductors, at $11.7 billion", "those in services were flat at $17.9 billion", "Peru was the
// largest market, with $2 billion": no verb of change.
bool ImpliedSubjectOpener::open_at_price(std::uint32_t amount) {
  if (amount < scope_.clause.first + 2) return false;
  const Token& before = scope_.document.token(amount - 1);
  const bool with = before.is(Particle::With) &&
                    (scope_.document.token(amount - 2).is(Mark::Comma) || tells_rank(amount - 1));
  return (with || before.is(Particle::At)) && open_at_verb(amount - 1);
}

// "The salt industry was the leader with", "Tea was second with", "Tea kept the lead with".
bool ImpliedSubjectOpener::tells_rank(std::uint32_t with) const {
  static const WordSet ranks = {"leader",  "first", "next",    "second", "third",
                                "fourth",  "fifth", "ahead",   "top",    "largest",
                                "biggest", "main",  "leading", "lead"};
  constexpr std::uint32_t reach = 6;
  bool ranked = false;
  for (std::uint32_t t = with; t > scope_.clause.first && with - t < reach; --t) {
    const Token& word = scope_.document.token(t - 1);
    ranked |= ranks.contains(word) || word.word == "led"_word || word.word == "topped"_word;
    if (word.is(Particle::Was) || word.is(Particle::Were) || holds_rank(word)) return ranked;
  }
  return false;
}

// "followed by chemicals with $2.5 billion".
bool ImpliedSubjectOpener::open_following(std::uint32_t amount) {
  if (amount < scope_.clause.first + 4 || !may_imply()) return false;
  const TokenRange phrase = following_phrase(scope_.document, scope_.clause.phrase_first, amount);
  auto subject = read_implied_subject(scope_.annotation, phrase);
  if (!subject) subject = read_several_goods(scope_.annotation, phrase);
  return open(subject);
}

// "and general machinery 23.5 percent", after a value of the same clause.
bool ImpliedSubjectOpener::open_gapped(std::uint32_t amount) {
  if (!scope_.topic.subject || scope_.clause.subjects.size() > 1 ||
      scope_.clause.subjects.back().partners.size() > 1)
    return false;
  TokenRange phrase = gapped_phrase(scope_.document, scope_.clause.phrase_first, amount);
  if (phrase.empty()) phrase = side_behind_comma(amount);
  if (phrase.empty()) return false;
  auto subject = read_implied_subject(scope_.annotation, phrase);
  // "Peru posted $5 billion and Chile $4 billion": told of each itself.
  const FigureSubject& told = scope_.clause.subjects.back();
  const bool each = told.implied && told.partners.empty() && told.item.empty();
  if (subject && each && subject->partners.size() == 1) {
    subject->reporter = subject->partners.front();
    subject->partners.clear();
  }
  return open(subject);
}

// "with cars and parts up by 64 percent", "and furniture down 3 percent", ", with rice rising 5
// percent".
bool ImpliedSubjectOpener::open_rated(std::uint32_t rate) {
  const std::uint32_t floor = scope_.clause.phrase_first;
  std::uint32_t last = scope_.document.token(rate - 1).is(Particle::By) ? rate - 1 : rate;
  if (last < floor + 3) return false;
  const LexicalHit* verb = scope_.annotation.hit_at(last - 1, Lexical::ChangeVerb);
  const bool changes = scope_.annotation.hit_at(last - 1, Lexical::ChangeWord) != nullptr ||
                       (verb != nullptr && verb->form == LexicalForm::Gerund);
  if (!changes || !may_imply() || !names_goods(scope_.document.token(--last - 1))) return false;
  TokenRange phrase = phrase_behind_with(scope_.document, floor, last);
  if (phrase.empty()) phrase = gapped_phrase(scope_.document, floor, last);
  auto subject = read_implied_subject(scope_.annotation, phrase);
  if (!subject) subject = read_several_goods(scope_.annotation, phrase);
  return open(subject);
}

namespace {

bool joins_partner(const Token& token) {
  return token.is(Particle::To) || token.is(Particle::With) || token.is(Particle::From);
}

}  // namespace

// "Peru took $14 billion, Chile $6 billion", "to Peru $14 billion, to Chile $6 billion", "iron ore
// rose 4%, coal 9%": the side or the known goods between comma and amount.
TokenRange ImpliedSubjectOpener::side_behind_comma(std::uint32_t amount) const {
  const std::uint32_t floor = scope_.clause.phrase_first;
  const bool by = amount > floor + 2 && (scope_.document.token(amount - 1).is(Particle::By) ||
                                         scope_.document.token(amount - 1).is(Mark::Colon));
  const std::uint32_t end = by ? amount - 1 : amount;
  if (end < floor + 2) return {};
  const Mention* side = scope_.annotation.mention_at(end - 1);
  std::uint32_t first = side == nullptr ? end - 1 : side->tokens.first;
  if (side == nullptr) {
    while (first > floor && !scope_.document.token(first - 1).is(Mark::Comma) &&
           counts_as_item_word(scope_.annotation, first - 1))
      --first;
  } else if (first > floor && scope_.document.token(first - 1).is(Particle::The)) {
    --first;
  }
  std::uint32_t joint = first;
  const bool side_told = side != nullptr && first > floor;
  if (side_told && joins_partner(scope_.document.token(first - 1))) --joint;
  const bool listed =
      joint < first && joint > floor &&
      scope_.document.token(joint - 1).is(Particle::And);  // "and to Peru $2 million"
  if (joint <= floor || !(listed || scope_.document.token(joint - 1).is(Mark::Comma))) return {};
  const LexicalHit* goods = scope_.annotation.hit_at(first, Lexical::Item);
  const bool known = side == nullptr
                         ? goods != nullptr && goods->tokens.last == end
                         : side->tokens.last == end &&
                               territory_at(scope_.annotation, side->tokens.first).next == end;
  return known ? TokenRange{first, end} : TokenRange{};
}

// "Japan ($6.0 billion)".
bool ImpliedSubjectOpener::open_bracketed(std::uint32_t bracket) {
  if (bracket <= scope_.sentence.first || scope_.clause.pending || !scope_.topic.subject ||
      !may_imply())
    return false;
  const Mention* side = scope_.annotation.mention_at(bracket - 1);
  if (side == nullptr) return open_listed_item(bracket);
  if (side->tokens.last != bracket) return false;
  const std::uint32_t first = side->tokens.first;
  if (!territory_at(scope_.annotation, first) || first < scope_.clause.phrase_first) return false;
  auto subject = read_implied_subject(scope_.annotation, {first, bracket});
  const FigureSubject& whole = *scope_.topic.subject;  // "exports of salt fell, to Peru (2%)"
  if (subject && whole.tokens.first >= scope_.sentence.first) subject->item = whole.item;
  return open(subject);
}

// "• Peru: $2 billion" under "DESTINATIONS" or "Exports by market:", "Salt: +3 per cent".
bool ImpliedSubjectOpener::open_entry(std::uint32_t amount) {
  std::uint32_t first = scope_.sentence.first;
  while (first < amount && scope_.document.token(first).kind == TokenKind::Mark) ++first;
  if (amount < first + 2 || !scope_.topic.subject || !scope_.topic.is_fresh() ||
      !scope_.drafts.empty())
    return false;
  const auto parts = [&](std::uint32_t at) {
    const bool comma = scope_.topic.headed && scope_.document.token(at).is(Mark::Comma);
    return comma || scope_.document.token(at).is(Mark::Colon) ||
           scope_.document.token(at).is_dash();
  };
  std::uint32_t joint = amount - 1;
  if (joint > first + 1 && parts(joint - 1)) --joint;  // before a sign
  const std::string_view topic = indicator_of(scope_.annotation, *scope_.topic.subject);
  const Territory side = territory_at(scope_.annotation, first);
  const bool named =
      scope_.topic.headed || (side && side.next == joint) || ends_known_goods(first, joint);
  if (!parts(joint) || (topic != "exports" && topic != "imports") || !named) return false;
  auto subject = read_implied_subject(scope_.annotation, {first, joint});
  if (!subject) subject = read_several_goods(scope_.annotation, {first, joint});
  if (!open(subject)) return false;
  if (scope_.clause.subjects.back().item.empty())
    scope_.clause.subjects.back().item = scope_.topic.subject->item;
  return true;
}

// "Salt" in the line "Salt: $2 billion", which no heading tells of.
bool ImpliedSubjectOpener::ends_known_goods(std::uint32_t first, std::uint32_t end) const {
  if (!scope_.document.token(scope_.sentence.first).starts_line ||
      !scope_.document.token(end).is(Mark::Colon))
    return false;
  for (std::uint32_t t = first; t < end; ++t) {
    const LexicalHit* goods = scope_.annotation.hit_at(t, Lexical::Item);
    if (goods != nullptr && goods->tokens.last == end) return true;
  }
  return false;
}

// "Salmon ($34 million), fresh grapes ($29 million) and copper stood out".
bool ImpliedSubjectOpener::open_listed_item(std::uint32_t bracket) {
  const TokenRange phrase = listed_phrase(scope_.document, scope_.clause.phrase_first, bracket);
  auto subject = read_implied_subject(scope_.annotation, phrase);
  if (!subject) subject = read_several_goods(scope_.annotation, phrase);
  return open(subject);
}

}  // namespace communique

#include "fact/figure/figure_verb.hpp"

#include <algorithm>
#include <charconv>

#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/traded_subject.hpp"

namespace communique {
namespace {

// "100", "-50": what a verb states by itself.
double read_percent(std::string_view text) {
  double percent = 0;
  std::from_chars(text.data(), text.data() + text.size(), percent);
  return percent;
}

bool is_be(const Token& token) {
  return token.is(Particle::Was) || token.is(Particle::Were) || token.is(Particle::Be) ||
         token.is(Particle::Been);
}

// "foreign-invested"
bool ends_compound(const Document& document, std::uint32_t word) {
  return word > 0 && document.token(word).glued && document.token(word - 1).is(Mark::Hyphen);
}

// "A exported ... to B and imported ...": the same two.
void continue_trade(FigureSubject& subject, const FigureSubject& before) {
  subject.reporter = before.reporter;
  if (subject.partners.empty()) subject.partners = before.partners;
}

}  // namespace

void FigureVerbReader::take(const LexicalHit& verb) {
  scope_.clause.compared = false;  // "rose 2% compared with last year and reached ..."
  const std::string_view counted = scope_.annotation.concept_of(verb).attribute("counts");
  if (counted.empty()) {
    take_level_or_change(verb);
  } else if (!ends_compound(scope_.document, verb.tokens.first)) {
    take_trade(verb, scope_.annotation.vocabulary->find(counted));
  }
}

void FigureVerbReader::take_level_or_change(const LexicalHit& verb) {
  const Concept& change = scope_.annotation.concept_of(verb);
  const bool reports = change.attribute("reports") == "true" && verb.form == LexicalForm::Past;
  open_gap(verb.tokens.first);
  if (scope_.clause.disclaimed &&
      (tells_of_it(verb.tokens.first) || tells_perfect(verb.tokens.first))) {
    scope_.clause.disclaimed = false;
    scope_.clause.next_subject = 0;
  }
  if (reports) stated_.finish_clause();
  if (reports && implied_.open_reporter(verb.tokens.first)) scope_.clause.direction = 0;
  if (tells_those(verb.tokens.first)) {
    stated_.finish_clause();
    scope_.clause.direction = 0;
    implied_.open_those(verb.tokens.first);
  } else if (!implied_.open_before_which(verb.tokens.first) && !scope_.clause.verb_seen &&
             scope_.clause.subjects.empty() && !stated_.take_up_topic(verb.tokens.first))
    implied_.open_at_verb(verb.tokens.first);
  scope_.clause.verb_seen = true;
  scope_.clause.present = change.value == 0 && !reports && is_present(verb);
  if (change.value != 0) scope_.clause.direction = change.value < 0 ? -1 : 1;
  scope_.clause.verb_after_value = scope_.clause.value_told && change.value != 0;
  const std::string_view percent = change.attribute("percent");
  if (percent.empty()) return;
  if (precedes_value(verb.tokens.last)) {
    scope_.clause.compared = true;
    return;
  }
  scope_.clause.pending = read_percent(percent);
  scope_.clause.pending_at = verb.tokens.first;
}

// "more than double the $2 billion of 2015": what it is compared with.
bool FigureVerbReader::precedes_value(std::uint32_t the) const {
  return scope_.clause.is_complete(scope_.drafts) && the + 1 < scope_.sentence.last &&
         scope_.document.token(the).is(Particle::The) &&
         read_amount(scope_.annotation, the + 1).has_value();
}

// "keen on raising trade, noting that it had reached": no plan any more.
bool FigureVerbReader::tells_of_it(std::uint32_t verb) const {
  if (verb < scope_.clause.first + 3) return false;
  const bool had = scope_.document.token(verb - 1).is(Particle::Had);
  const std::uint32_t it = had ? verb - 2 : verb - 1;
  return scope_.document.token(it).is(Particle::It) &&
         scope_.document.token(it - 1).is(Particle::That);
}

// "would begin there, since trade had risen": what has happened is no plan.
bool FigureVerbReader::tells_perfect(std::uint32_t verb) const {
  if (verb <= scope_.clause.first || scope_.clause.subjects.size() != 1) return false;
  const Token& before = scope_.document.token(verb - 1);
  return before.is(Particle::Had) || before.is(Particle::Has) || before.word == "have"_word;
}

// "those of salt" before the verb.
bool FigureVerbReader::tells_those(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 8;
  for (std::uint32_t t = verb; t > scope_.clause.phrase_first && verb - t < reach; --t) {
    const Token& token = scope_.document.token(t - 1);
    if (token.is(Particle::Those) || opens_that_to(scope_.document, t - 1)) return true;
    if (token.kind == TokenKind::Mark && !token.is(Mark::Hyphen)) return false;
  }
  return false;
}

// "stands at", "exports amount to", but not "will stand at".
bool FigureVerbReader::is_present(const LexicalHit& verb) const {
  if (verb.form == LexicalForm::Third) return true;
  if (verb.form != LexicalForm::Base || verb.tokens.first == scope_.sentence.first) return false;
  if (verb.tokens.last < scope_.sentence.last &&
      scope_.document.token(verb.tokens.last).is(Particle::Of))
    return false;  // "Gross value of"
  const Token& before = scope_.document.token(verb.tokens.first - 1);
  return before.particle == Particle::None && (before.is_word() || before.is(Mark::CloseBracket));
}

// "Peru posted a fall of 3 percent and Chile a rise of 2": without its verb.
void FigureVerbReader::open_gap(std::uint32_t noun) {
  const bool told = scope_.clause.pending && scope_.clause.subjects.size() == 1 &&
                    scope_.clause.subjects.back().implied && noun > scope_.clause.first + 2;
  if (!told || !scope_.document.token(noun - 1).is(Particle::A)) return;
  const Mention* side = scope_.annotation.mention_at(noun - 2);
  if (side == nullptr || side->tokens.first <= scope_.clause.pending_at ||
      !scope_.document.token(side->tokens.first - 1).is(Particle::And))
    return;
  stated_.finish_clause();
  implied_.open_reporter(noun - 1);
}

// "exported US$1.3 billion worth of goods to Brazil", "have invested over $40 billion in Peru".
void FigureVerbReader::take_trade(const LexicalHit& verb, ConceptId indicator) {
  if (take_passive_trade(verb, indicator)) return;
  if (!may_trade(verb) || is_of_other_trader(verb.tokens.first)) return;
  const auto amount = traded_amount(verb);
  if (!amount) return;
  stated_.finish_clause();
  open_trade(read_subject_of_verb(scope_.annotation, verb, indicator, amount->tokens));
}

// "In May, 3 million tonnes of salt were exported to Chile", "salt worth $3 million was exported".
bool FigureVerbReader::take_passive_trade(const LexicalHit& verb, ConceptId indicator) {
  constexpr std::uint32_t reach = 12;
  std::uint32_t be = verb.tokens.first;
  while (be > scope_.clause.first + 2 &&
         (is_be(scope_.document.token(be - 1)) || scope_.document.token(be - 1).is(Particle::Had)))
    --be;
  if (be == verb.tokens.first || !scope_.clause.subjects.empty()) return false;
  const std::uint32_t begin = std::max(scope_.clause.first, be - std::min(be, reach));
  for (std::uint32_t t = begin; t < be; ++t) {
    const auto amount =
        may_open_amount(scope_.annotation, t) ? read_amount(scope_.annotation, t) : std::nullopt;
    const bool counts =
        amount && (amount->kind == AmountKind::Money || amount->kind == AmountKind::Measure);
    if (!counts || amount->tokens.last > be) continue;
    const auto subject =
        read_passive_subject(scope_.annotation, verb, indicator, amount->tokens, be);
    if (!subject) continue;
    stated_.take_of_verb(*subject);
    scope_.clause.next_subject = 1;
    FigureDraft draft;
    draft.subject = *subject;
    draft.amount = amount;
    draft.anchor = amount->tokens.first;
    draft.rule = "statistic";
    scope_.clause.value_told = true;
    scope_.drafts.push_back(std::move(draft));
    return true;
  }
  return false;
}

// Not "was exported".
bool FigureVerbReader::may_trade(const LexicalHit& verb) const {
  if (verb.form != LexicalForm::Past && verb.form != LexicalForm::Participle) return false;
  return verb.tokens.first == 0 || !is_be(scope_.document.token(verb.tokens.first - 1));
}

// "Lima exported", "Salz exported": the trade of a town or a company is not that of its country.
bool FigureVerbReader::is_of_other_trader(std::uint32_t verb) const {
  if (verb < scope_.sentence.first + 2) return false;
  const Token& trader = scope_.document.token(verb - 1);
  const Mention* mention = scope_.annotation.mention_at(verb - 1);
  if (mention == nullptr)
    return trader.capital() && trader.particle == Particle::None && trader.is_word() &&
           !scope_.annotation.has_hit_at(verb - 1, {Lexical::Country, Lexical::Bloc});
  return mention->type == EntityType::Place;
}

// The money or measure behind the verb, and behind its object where it tells trade only with one.
std::optional<Amount> FigureVerbReader::traded_amount(const LexicalHit& verb) const {
  constexpr std::uint32_t reach = 5;
  const std::string_view object = scope_.annotation.concept_of(verb).attribute("object");
  bool told = object.empty();
  std::uint32_t last = std::min(verb.tokens.last + reach, scope_.sentence.last);
  for (std::uint32_t t = verb.tokens.last; t < last; ++t) {
    if (scope_.document.token(t).word == "value"_word)  // "fish to the value of $3 billion"
      last = std::min(last + 1, scope_.sentence.last);
    told = told || scope_.document.text_of(t) == object;
    const auto amount = read_amount(scope_.annotation, t);
    if (amount && amount->kind == AmountKind::Plain && t == verb.tokens.last) {
      last = std::min(last + 3, scope_.sentence.last);  // "300 ships worth $3 million"
      t = amount->tokens.last - 1;
      continue;
    }
    if (!amount || (amount->kind == AmountKind::Plain && !told)) continue;
    const bool counts = amount->kind == AmountKind::Money || amount->kind == AmountKind::Measure;
    return told && counts && goes_into(verb, *amount) ? amount : std::nullopt;
  }
  return std::nullopt;
}

// "put $3 million into": without the target the verb tells no investment.
bool FigureVerbReader::goes_into(const LexicalHit& verb, const Amount& amount) const {
  if (scope_.annotation.concept_of(verb).attribute("into") != "true") return true;
  const std::uint32_t into = amount.tokens.last;
  return into < scope_.sentence.last && scope_.document.token(into).is(Particle::Into);
}

void FigureVerbReader::open_trade(FigureSubject subject) {
  lean_on_trade(scope_.annotation, subject, scope_.topic);
  if (scope_.clause.trading && !scope_.drafts.empty())
    continue_trade(subject, scope_.drafts.back().subject);
  stated_.take_of_verb(subject);
  scope_.clause.trading = true;
}

}  // namespace communique

#include "fact/figure/figure_sentence.hpp"

#include <algorithm>
#include <charconv>

#include "fact/figure/amount_context.hpp"
#include "fact/figure/implied_opener.hpp"
#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/stated_subject.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "mention/date/date.hpp"
#include "mention/name/fold.hpp"

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

bool breaks_clause(const Token& token) {
  return token.is(Mark::Semicolon) || token.is(Particle::While) || token.word == "whereas"_word;
}

// "• Exports: $2 billion": a line of a list or of a box of facts.
bool is_entry(const Document& document, TokenRange sentence) {
  const Token& first = document.token(sentence.first);
  return first.is(Mark::Bullet) || first.is_dash() ||
         !document.token(sentence.last - 1).is(Mark::Period);
}

// A number, "doubled" or "three-fold": what a figure takes its value or change from.
bool counts(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* verb = annotation.hit_at(token, Lexical::ChangeVerb);
  return annotation.document.token(token).is_number() || may_open_fold(annotation, token) ||
         (verb != nullptr && !annotation.concept_of(*verb).attribute("percent").empty());
}

// Numbers tell a figure only of an indicator, of what a verb counts or of the topic; and without a
// number there is none, but an indicator makes a topic.
bool tells_nothing(const Annotation& annotation, TokenRange sentence, const FigureTopic& topic) {
  bool may_tell = topic.subject && topic.is_fresh();
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (annotation.has_hit_at(t, {Lexical::Indicator})) return false;
    may_tell |= annotation.has_hit_at(t, {Lexical::ChangeVerb});
  }
  std::uint32_t token = may_tell ? sentence.first : sentence.last;
  while (token < sentence.last && !counts(annotation, token)) ++token;
  return token == sentence.last;
}

class Reader {
 public:
  Reader(const Annotation& annotation, TokenRange sentence, FigureTopic& topic)
      : annotation_(annotation),
        document_(annotation.document),
        sentence_(sentence),
        topic_(topic),
        stated_(annotation, sentence, topic, clause_, drafts_, heading_),
        implied_(annotation, sentence, topic, clause_, drafts_, heading_) {}

  std::vector<FigureDraft> read() {
    std::uint32_t token = sentence_.first;
    clause_.start(token);
    while (token < sentence_.last) token = step(token);
    stated_.finish_clause();
    const bool heads = stated_.has_topic() && document_.token(sentence_.last - 1).is(Mark::Colon);
    topic_.silent_sentences = drafts_.empty() && !heads ? topic_.silent_sentences + 1 : 0;
    if (!drafts_.empty()) topic_.item = drafts_.back().subject.item;
    return std::move(drafts_);
  }

 private:
  // Takes what stands at the token; the token after it.
  std::uint32_t step(std::uint32_t token) {
    const Token& word = document_.token(token);
    if (breaks_clause(word)) {
      stated_.finish_clause();
      clause_.start(token + 1);
      return token + 1;
    }
    if (const Mention* mention = annotation_.mention_at(token);
        mention != nullptr && !territory_at(annotation_, token))
      return std::max(mention->tokens.last, token + 1);
    if (disclaims(annotation_, token)) clause_.disclaimed = true;
    if (word.word == "daily"_word && token + 1 < sentence_.last)
      stated_.on_daily_average(document_.token(token + 1).word == "average"_word);
    if (word.is(Particle::To)) {
      if (const std::uint32_t next = stated_.take_further_partner(token); next != token)
        return next;
    }
    if (annotation_.has_hit_at(token, {Lexical::Indicator})) {
      if (const std::uint32_t next = stated_.take(token); next != token) return next;
    }
    if (const DateMention* date = date_at(annotation_, token))
      return std::max(date->tokens.last, token + 1);
    if (may_open_fold(annotation_, token)) {
      if (const std::uint32_t next = take_fold(token); next != token) return next;
    }
    if (may_open_amount(annotation_, token)) {
      if (const auto unit = table_unit(token)) {
        table_ = unit;
        return unit->tokens.last;
      }
      if (const auto amount = read_amount(annotation_, token)) {
        take_amount(*amount);
        return clause_.phrase_first;
      }
    }
    return take_change(token);
  }

  // "rose", "up", "from", "as against": what the next numbers are. Also the headings and phrases
  // that open a clause.
  std::uint32_t take_change(std::uint32_t token) {
    const Token& word = document_.token(token);
    if (const LexicalHit* verb = annotation_.hit_at(token, Lexical::ChangeVerb)) {
      take_verb(*verb);
      return verb->tokens.last;
    }
    if (const LexicalHit* change = annotation_.hit_at(token, Lexical::ChangeWord)) {
      clause_.direction = annotation_.concept_of(*change).value < 0 ? -1 : 1;
      return change->tokens.last;
    }
    const bool against = word.is(Particle::From) || word.is(Particle::Against) ||
                         word.word == "compared"_word || word.word == "versus"_word;
    if (against) clause_.compared = true;
    if (word.is(Particle::To) && !after_compared(token)) clause_.compared = false;
    if (word.is(Mark::Colon) && token > sentence_.first) take_heading(token);
    return token + 1;
  }

  // "compared to": the "to" belongs to the comparison.
  bool after_compared(std::uint32_t token) const {
    return token > sentence_.first && document_.token(token - 1).word == "compared"_word;
  }

  // "Merchandise:", "Services (estimated):" before "exports ...".
  void take_heading(std::uint32_t colon) {
    if (!clause_.subjects.empty() || table_) return;
    std::uint32_t last = sentence_.first;
    while (last < colon && document_.token(last).is_word()) ++last;
    if (last == sentence_.first || last > sentence_.first + 3) return;
    if (annotation_.mentioned({sentence_.first, last})) return;
    const auto heading = read_implied_subject(annotation_, {sentence_.first, last});
    if (heading) heading_ = heading->item;
    clause_.start(colon + 1);
  }

  void take_verb(const LexicalHit& verb) {
    const Concept& change = annotation_.concept_of(verb);
    clause_.compared = false;  // "rose 2% compared with last year and reached ..."
    if (const std::string_view counted = change.attribute("counts"); !counted.empty()) {
      take_trading_verb(verb, annotation_.vocabulary->find(counted));
      return;
    }
    const bool reports = change.attribute("reports") == "true" && verb.form == LexicalForm::Past;
    if (reports) stated_.finish_clause();
    if (reports && implied_.open_reporter(verb.tokens.first)) clause_.direction = 0;
    if (!clause_.verb_seen && clause_.subjects.empty() && !stated_.take_up_topic(verb.tokens.first))
      implied_.open_at_verb(verb.tokens.first);
    clause_.verb_seen = true;
    clause_.present = change.value == 0 && !reports && verb.form == LexicalForm::Third;
    if (change.value != 0) clause_.direction = change.value < 0 ? -1 : 1;
    verb_after_value_ = clause_.value_told && change.value != 0;
    const std::string_view percent = change.attribute("percent");
    if (percent.empty()) return;
    clause_.pending = read_percent(percent);
    clause_.pending_at = verb.tokens.first;
  }

  // "exported US$1.3 billion worth of goods to Brazil", "have invested over $40 billion in Peru".
  void take_trading_verb(const LexicalHit& verb, ConceptId indicator) {
    if (verb.form != LexicalForm::Past && verb.form != LexicalForm::Participle) return;
    if (verb.tokens.first > 0 && is_be(document_.token(verb.tokens.first - 1))) return;
    constexpr std::uint32_t reach = 5;
    const std::string_view object = annotation_.concept_of(verb).attribute("object");
    bool told = object.empty();
    for (std::uint32_t t = verb.tokens.last; t < std::min(verb.tokens.last + reach, sentence_.last);
         ++t) {
      told = told || document_.text_of(t) == object;
      const auto amount = read_amount(annotation_, t);
      if (!amount || (amount->kind == AmountKind::Plain && !told)) continue;
      if (!told || (amount->kind != AmountKind::Money && amount->kind != AmountKind::Measure))
        return;
      stated_.finish_clause();
      FigureSubject subject = read_subject_of_verb(annotation_, verb, indicator, amount->tokens);
      lean_on_trade(annotation_, subject, topic_);
      if (clause_.trading && !drafts_.empty()) continue_trading(subject, drafts_.back().subject);
      stated_.take_of_verb(subject);
      clause_.trading = true;
      return;
    }
  }

  // "A exported ... to B and imported ...": the same two.
  static void continue_trading(FigureSubject& subject, const FigureSubject& before) {
    subject.reporter = before.reporter;
    if (subject.partners.empty()) subject.partners = before.partners;
  }

  // "three-fold", "twenty-fourfold".
  std::uint32_t take_fold(std::uint32_t token) {
    const auto fold = read_fold(annotation_, token);
    if (!fold) return token;
    clause_.pending = (fold->times - 1) * 100;
    clause_.pending_at = token;
    return fold->next;
  }

  // "(USD billion, ...)" makes plain numbers of the sentence money.
  std::optional<Amount> table_unit(std::uint32_t token) const {
    const bool opens = token > sentence_.first && document_.token(token - 1).is(Mark::OpenBracket);
    return opens && !clause_.subjects.empty() ? read_unit_of_table(annotation_, token)
                                              : std::nullopt;
  }

  void take_amount(const Amount& amount) {
    if (amount.kind == AmountKind::Percent && !counts_percent()) {
      take_percent(amount);
    } else if (is_value(amount)) {
      take_value(amount);
    }
    clause_.phrase_first = std::max(clause_.phrase_first, amount.tokens.last);
  }

  // Whether the running indicator is itself a percentage, as inflation is.
  bool counts_percent() const {
    return !clause_.subjects.empty() && unit_of_subject() == "percent" &&
           !clause_.subjects.back().implied;
  }

  std::string_view unit_of_subject() const {
    return (*annotation_.vocabulary)[clause_.subjects.back().indicator].attribute("unit");
  }

  bool is_value(const Amount& amount) const {
    if (amount.kind == AmountKind::Money) return !is_price(amount) && !counts_heads();
    if (amount.kind == AmountKind::Percent) return true;
    if (table_) return amount.kind == AmountKind::Plain;
    if (clause_.subjects.empty())  // "3 million tons of cargo"
      return amount.kind == AmountKind::Measure && is_of(amount.tokens.last);
    if (clause_.subjects.back().implied) return false;
    if (amount.kind == AmountKind::Plain && continues_money(amount)) return true;
    if (amount.kind == AmountKind::Measure)
      return clause_.trading || unit_of_subject() == amount.unit || produces();
    return unit_of_subject() == "persons" && (amount.scaled || amount.value >= 1e6);
  }

  // "a loan of $3 million for the population": persons are not counted in money.
  bool counts_heads() const {
    return !clause_.subjects.empty() && unit_of_subject() == "persons" &&
           !clause_.subjects.back().implied;
  }

  // "imports of salt at $50 a ton".
  static bool is_price(const Amount& amount) {
    constexpr double smallest_total = 1e4;
    return !amount.scaled && amount.value < smallest_total;
  }

  bool is_of(std::uint32_t token) const {
    return token < sentence_.last && document_.token(token).is(Particle::Of);
  }

  // "trade was 48 billion dollars (exports – 38.1 billion)".
  bool continues_money(const Amount& amount) const {
    return amount.scaled && !drafts_.empty() && drafts_.back().amount &&
           drafts_.back().amount->kind == AmountKind::Money && clause_.next_subject == 0 &&
           unit_of_subject().empty();
  }

  bool produces() const {
    return (*annotation_.vocabulary)[clause_.subjects.back().indicator].attribute("indicator") ==
           "production";
  }

  // "and had grown by 3.2% in January–July" after a value of another period: a figure of its own.
  bool tells_other_period(std::uint32_t last) const {
    return verb_after_value_ && last + 1 < sentence_.last &&
           document_.token(last).is(Particle::In) && date_at(annotation_, last + 1) != nullptr;
  }

  void take_percent(const Amount& amount) {
    if (belongs_to_past(document_, sentence_, amount.tokens.first)) return;
    if (is_level(document_, sentence_, amount.tokens.first)) return;
    const bool bracket = opens_bracket(document_, sentence_, amount.tokens.first);
    if (const int told = direction_after(annotation_, sentence_, amount.tokens.last); told != 0)
      clause_.direction = told;
    const bool complete = !drafts_.empty() && last_main() != nullptr;
    if (!bracket && clause_.direction != 0 && clause_complete())
      implied_.open_gapped(amount.tokens.first);
    if (clause_.direction == 0 && !bracket && !amount.is_signed) return;
    const double size = amount.value < 0 ? -amount.value : amount.value;
    const bool falls = amount.is_signed ? amount.value < 0 : clause_.direction < 0 && !bracket;
    const double change = falls ? -size : size;
    FigureDraft* last = complete ? last_main() : nullptr;
    if (last != nullptr && !last->change && last->anchor >= clause_.first && !clause_.pending &&
        clause_.value_told && !tells_other_period(amount.tokens.last)) {
      last->change = change;
      clause_.value_told = false;
      return;
    }
    clause_.pending = change;
    clause_.pending_at = amount.tokens.first;
  }

  FigureDraft* last_main() {
    const auto last = std::find_if(drafts_.rbegin(), drafts_.rend(), [](const FigureDraft& draft) {
      return !draft.compared && draft.amount;
    });
    return last == drafts_.rend() ? nullptr : &*last;
  }

  bool clause_complete() const {
    return !drafts_.empty() && drafts_.back().anchor >= clause_.first &&
           !clause_.subjects.empty() && clause_.next_subject > 0;
  }

  void take_value(Amount amount) {
    const std::uint32_t at = amount.tokens.first;
    if (!table_ && amount.kind == AmountKind::Plain && !clause_.subjects.empty() &&
        continues_money(amount)) {
      amount.kind = AmountKind::Money;
      amount.unit = drafts_.back().amount->unit;
      amount.plain_dollar = drafts_.back().amount->plain_dollar;
    }
    if (table_ && amount.kind == AmountKind::Plain) {
      take_table_value(amount);
      return;
    }
    if (clause_.disclaimed || is_size_of_change(document_, sentence_, at) ||
        is_target(document_, sentence_, amount.tokens.last) ||
        (is_threshold(document_, sentence_, at) && clause_complete()))
      return;
    if ((opens_bracket(document_, sentence_, at) && implied_.open_bracketed(at - 1)) ||
        implied_.open_share(at) || implied_.open_of_which(at)) {
      add_value(amount);
      return;
    }
    if (!clause_.disclaimed && implied_.open_included(amount)) {
      add_value(amount);
      return;
    }
    stated_.take_whole(amount);
    if (clause_.subjects.empty() && !stated_.take_counted(amount) && !implied_.open_at_price(at) &&
        !stated_.take_dated_entry(at))
      return;
    if (clause_.subjects.empty()) return;
    if (!clause_.compared && clause_complete() && !implied_.open_following(at))
      implied_.open_gapped(at);
    add_value(amount);
  }

  void add_value(const Amount& amount) {
    FigureDraft draft;
    const std::size_t index =
        std::min<std::size_t>(clause_.next_subject, clause_.subjects.size() - 1);
    draft.subject = clause_.subjects[index];
    draft.amount = amount;
    draft.anchor = amount.tokens.first;
    draft.compared = clause_.compared;
    draft.present = clause_.present;
    if (is_part_of_last(document_, sentence_, amount.tokens.last)) {
      stated_.share_item();
      if (draft.subject.item.empty()) draft.subject.item = topic_.item;
    }
    draft.rule = draft.subject.implied ? "statistic-of-topic" : "statistic";
    if (!clause_.compared) {
      draft.change = clause_.pending;
      clause_.pending.reset();
      clause_.value_told = !draft.change;
      ++clause_.next_subject;
    }
    clause_.compared = false;
    add(std::move(draft));
  }

  void add(FigureDraft draft) { drafts_.push_back(std::move(draft)); }

  // Entries such as "China 14.1 (26.8%)" under "Exports by region (USD billion)".
  void take_table_value(const Amount& amount) {
    const TokenRange entry = table_entry(document_, clause_.phrase_first, amount.tokens.first);
    if (!implied_.open(read_implied_subject(annotation_, entry))) return;
    Amount money = amount;
    money.kind = AmountKind::Money;
    money.unit = table_->unit;
    money.value *= table_->value;
    clause_.direction = 0;
    add_value(money);
  }

  const Annotation& annotation_;
  const Document& document_;
  TokenRange sentence_;
  FigureTopic& topic_;
  std::vector<FigureDraft> drafts_;
  FigureClause clause_;
  std::string heading_;
  StatedSubjectReader stated_;  // these two refer to the members above
  ImpliedSubjectOpener implied_;
  std::optional<Amount> table_;
  bool verb_after_value_ = false;  // "..., and had grown"
};

}  // namespace

std::vector<FigureDraft> read_sentence_figures(const Annotation& annotation,
                                               const Sentence& sentence, FigureTopic& topic) {
  if (sentence.paragraph != topic.paragraph) {
    const bool entry = is_entry(annotation.document, sentence.tokens);
    if (!entry || !topic.in_entry) topic.trade.reset();
    topic.in_entry = entry;
  }
  topic.paragraph = sentence.paragraph;
  if (tells_nothing(annotation, sentence.tokens, topic)) {
    ++topic.silent_sentences;
    return {};
  }
  return Reader(annotation, sentence.tokens, topic).read();
}

}  // namespace communique

#include "fact/figure/figure_sentence.hpp"

#include <algorithm>
#include <charconv>

#include "fact/clause/actors.hpp"
#include "fact/figure/amount_context.hpp"
#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/implied_subject.hpp"
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

bool breaks_clause(const Token& token) {
  return token.is(Mark::Semicolon) || token.is(Particle::While) || token.word == "whereas"_word;
}

// Whether a sentence without an indicator may speak of the topic.
bool is_fresh(const FigureTopic& topic) { return topic.silent_sentences < 2; }

// Numbers tell a figure only of an indicator, of what a verb counts or of the topic.
bool tells_nothing(const Annotation& annotation, TokenRange sentence, const FigureTopic& topic) {
  const std::uint32_t cue =
      annotation.next_hit(sentence.first, {Lexical::Indicator, Lexical::ChangeVerb});
  return cue >= sentence.last && !(topic.subject && is_fresh(topic));
}

class Reader {
 public:
  Reader(const Annotation& annotation, TokenRange sentence, FigureTopic& topic)
      : annotation_(annotation),
        document_(annotation.document),
        sentence_(sentence),
        topic_(topic) {}

  std::vector<FigureDraft> read() {
    std::uint32_t token = sentence_.first;
    start_clause(token);
    while (token < sentence_.last) token = step(token);
    finish_clause();
    const bool heads = topic_set_ && document_.token(sentence_.last - 1).is(Mark::Colon);
    topic_.silent_sentences = drafts_.empty() && !heads ? topic_.silent_sentences + 1 : 0;
    if (!drafts_.empty()) topic_.item = drafts_.back().subject.item;
    return std::move(drafts_);
  }

 private:
  // Takes what stands at the token; the token after it.
  std::uint32_t step(std::uint32_t token) {
    const Token& word = document_.token(token);
    if (breaks_clause(word)) {
      finish_clause();
      start_clause(token + 1);
      return token + 1;
    }
    if (const Mention* mention = annotation_.mention_at(token);
        mention != nullptr && !territory_at(annotation_, token))
      return std::max(mention->tokens.last, token + 1);
    if (disclaims(annotation_, token)) disclaimed_ = true;
    if (word.word == "daily"_word && token + 1 < sentence_.last)
      daily_average_ = document_.token(token + 1).word == "average"_word;
    if (const std::uint32_t next = take_further_partner(token); next != token) return next;
    if (const std::uint32_t next = take_subject(token); next != token) return next;
    if (const DateMention* date = date_at(annotation_, token))
      return std::max(date->tokens.last, token + 1);
    if (const std::uint32_t next = take_fold(token); next != token) return next;
    if (const auto unit = table_unit(token)) {
      table_ = unit;
      return unit->tokens.last;
    }
    if (const auto amount = read_amount(annotation_, token)) {
      take_amount(*amount);
      return amount->tokens.last;
    }
    return take_change(token);
  }

  void start_clause(std::uint32_t token) {
    clause_first_ = token;
    phrase_first_ = token;
    direction_ = 0;
    pending_.reset();
    compared_ = false;
    disclaimed_ = false;
    verb_seen_ = false;
    trading_ = false;
    subjects_.clear();
    next_subject_ = 0;
  }

  // A change that no value followed stands alone: "trade has quadrupled".
  void finish_clause() {
    if (!pending_ || subjects_.empty() || disclaimed_) return;
    FigureDraft draft;
    draft.subject = subjects_.back();
    draft.change = pending_;
    draft.anchor = pending_at_;
    draft.rule = "change-alone";
    pending_.reset();
    add(std::move(draft));
  }

  std::uint32_t take_subject(std::uint32_t token) {
    const LexicalHit* hit = annotation_.hit_at(token, Lexical::Indicator);
    if (hit == nullptr || disclaims(annotation_, token)) return token;
    auto subject = read_subject(annotation_, *hit);
    if (!subject) return hit->tokens.last;
    if (daily_average_) become_daily_average(*subject);
    const bool listed = !subjects_.empty() && next_subject_ == 0 && !pending_ && !verb_seen_;
    if (!listed) {
      finish_clause();
      subjects_.clear();
      next_subject_ = 0;
      pending_.reset();
      direction_ = 0;
    }
    if (subject->item.empty()) subject->item = heading_;
    if (!drafts_.empty())
      lean_on_figure(*subject, drafts_.back().subject, shares_item_ || follows_its(*subject));
    lean_on_trade(annotation_, *subject, topic_);
    subjects_.push_back(*subject);
    set_topic(*subject);
    phrase_first_ = subject->tokens.last;
    compared_ = false;
    return std::max(subject->tokens.last, hit->tokens.last);
  }

  // "exports to Peru rose 5%, to Chile 3% and to the EU (27) 6%".
  std::uint32_t take_further_partner(std::uint32_t token) {
    const bool again = document_.token(token).is(Particle::To) && direction_ != 0 &&
                       subjects_.size() == 1 && subjects_.back().partners.size() == 1;
    if (!again || token + 2 >= sentence_.last) return token;
    const bool article = document_.token(token + 1).is(Particle::The);
    const Territory side = territory_at(annotation_, article ? token + 2 : token + 1);
    if (!side || side.next >= sentence_.last) return token;
    const std::uint32_t at = document_.token(side.next).is(Mark::OpenBracket)
                                 ? skip_bracket(document_, side.next, sentence_.last)
                                 : side.next;
    const auto amount = at < sentence_.last ? read_amount(annotation_, at) : std::nullopt;
    if (!amount || amount->kind != AmountKind::Percent) return token;
    finish_clause();
    subjects_.back().partners.assign(1, side.entity);
    subjects_.back().tokens = {token, at};
    next_subject_ = 0;
    value_told_ = false;
    return at;
  }

  // "and its imports".
  bool follows_its(const FigureSubject& subject) const {
    return subject.tokens.first > sentence_.first &&
           document_.token(subject.tokens.first - 1).is(Particle::Its);
  }

  // The first indicator of a sentence is what later items are of.
  void set_topic(const FigureSubject& subject) {
    if (!topic_set_) topic_.subject = subject;
    topic_set_ = true;
  }

  // "On a daily average basis, exports ...".
  void become_daily_average(FigureSubject& subject) const {
    const ConceptId daily = annotation_.vocabulary->find("indicator-daily-average-exports");
    if ((*annotation_.vocabulary)[subject.indicator].attribute("indicator") == "exports")
      subject.indicator = daily;
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
      direction_ = annotation_.concept_of(*change).value < 0 ? -1 : 1;
      return change->tokens.last;
    }
    const bool against = word.is(Particle::From) || word.is(Particle::Against) ||
                         word.word == "compared"_word || word.word == "versus"_word;
    if (against) compared_ = true;
    if (word.is(Particle::To) && !after_compared(token)) compared_ = false;
    if (word.is(Mark::Colon) && token > sentence_.first) take_heading(token);
    return token + 1;
  }

  // "compared to": the "to" belongs to the comparison.
  bool after_compared(std::uint32_t token) const {
    return token > sentence_.first && document_.token(token - 1).word == "compared"_word;
  }

  // "Merchandise:", "Services (estimated):" before "exports ...".
  void take_heading(std::uint32_t colon) {
    if (!subjects_.empty() || table_) return;
    std::uint32_t last = sentence_.first;
    while (last < colon && document_.token(last).is_word()) ++last;
    if (last == sentence_.first || last > sentence_.first + 3) return;
    if (annotation_.mentioned({sentence_.first, last})) return;
    const auto heading = read_implied_subject(annotation_, {sentence_.first, last});
    if (heading) heading_ = heading->item;
    start_clause(colon + 1);
  }

  void take_verb(const LexicalHit& verb) {
    const Concept& change = annotation_.concept_of(verb);
    compared_ = false;  // "rose 2% compared with last year and reached ..."
    if (const std::string_view counted = change.attribute("counts"); !counted.empty()) {
      take_trading_verb(verb, annotation_.vocabulary->find(counted));
      return;
    }
    if (!verb_seen_ && subjects_.empty() && !take_up_topic(verb.tokens.first))
      open_implied_subject(verb.tokens.first);
    verb_seen_ = true;
    if (change.value != 0) direction_ = change.value < 0 ? -1 : 1;
    verb_after_value_ = value_told_ && change.value != 0;
    const std::string_view percent = change.attribute("percent");
    if (percent.empty()) return;
    pending_ = read_percent(percent);
    pending_at_ = verb.tokens.first;
  }

  // "It reached $2 billion" after a sentence on trade.
  bool take_up_topic(std::uint32_t verb) {
    if (verb == clause_first_ || !document_.token(verb - 1).is(Particle::It)) return false;
    return take_topic();
  }

  bool take_topic() {
    if (!topic_.subject || topic_.silent_sentences > 0 || !drafts_.empty()) return false;
    subjects_.assign(1, *topic_.subject);
    next_subject_ = 0;
    return true;
  }

  // "exported US$1.3 billion worth of goods to Brazil", "have invested over $40 billion in Peru".
  void take_trading_verb(const LexicalHit& verb, ConceptId indicator) {
    if (verb.form != LexicalForm::Past) return;
    for (std::uint32_t t = verb.tokens.last; t < std::min(verb.tokens.last + 4, sentence_.last);
         ++t) {
      const auto amount = read_amount(annotation_, t);
      if (!amount) continue;
      if (amount->kind != AmountKind::Money && amount->kind != AmountKind::Measure) return;
      finish_clause();
      FigureSubject subject = read_subject_of_verb(annotation_, verb, indicator, amount->tokens);
      if (trading_ && !drafts_.empty()) continue_trading(subject, drafts_.back().subject);
      subjects_.assign(1, subject);
      next_subject_ = 0;
      trading_ = true;
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
    pending_ = (fold->times - 1) * 100;
    pending_at_ = token;
    return fold->next;
  }

  // "(USD billion, ...)" makes plain numbers of the sentence money.
  std::optional<Amount> table_unit(std::uint32_t token) const {
    const bool opens = token > sentence_.first && document_.token(token - 1).is(Mark::OpenBracket);
    return opens && !subjects_.empty() ? read_unit_of_table(annotation_, token) : std::nullopt;
  }

  void take_amount(const Amount& amount) {
    if (amount.kind == AmountKind::Percent && !counts_percent()) {
      take_percent(amount);
    } else if (is_value(amount)) {
      take_value(amount);
    }
    phrase_first_ = amount.tokens.last;
  }

  // Whether the running indicator is itself a percentage, as inflation is.
  bool counts_percent() const {
    return !subjects_.empty() && unit_of_subject() == "percent" && !subjects_.back().implied;
  }

  std::string_view unit_of_subject() const {
    return (*annotation_.vocabulary)[subjects_.back().indicator].attribute("unit");
  }

  bool is_value(const Amount& amount) const {
    if (amount.kind == AmountKind::Money || amount.kind == AmountKind::Percent) return true;
    if (table_) return amount.kind == AmountKind::Plain;
    if (subjects_.empty() || subjects_.back().implied) return false;
    if (amount.kind == AmountKind::Measure)
      return trading_ || unit_of_subject() == amount.unit || produces();
    return unit_of_subject() == "persons" && (amount.scaled || amount.value >= 1e6);
  }

  bool produces() const {
    return (*annotation_.vocabulary)[subjects_.back().indicator].attribute("indicator") ==
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
    if (const int told = direction_after(document_, sentence_, amount.tokens.last); told != 0)
      direction_ = told;
    const bool complete = !drafts_.empty() && last_main() != nullptr;
    if (!bracket && direction_ != 0 && clause_complete()) open_gapped_subject(amount.tokens.first);
    if (direction_ == 0 && !bracket && !amount.is_signed) return;
    const double size = amount.value < 0 ? -amount.value : amount.value;
    const bool falls = amount.is_signed ? amount.value < 0 : direction_ < 0 && !bracket;
    const double change = falls ? -size : size;
    FigureDraft* last = complete ? last_main() : nullptr;
    if (last != nullptr && !last->change && last->anchor >= clause_first_ && !pending_ &&
        value_told_ && !tells_other_period(amount.tokens.last)) {
      last->change = change;
      value_told_ = false;
      return;
    }
    pending_ = change;
    pending_at_ = amount.tokens.first;
  }

  FigureDraft* last_main() {
    for (auto draft = drafts_.rbegin(); draft != drafts_.rend(); ++draft) {
      if (!draft->compared && draft->amount) return &*draft;
    }
    return nullptr;
  }

  bool clause_complete() const {
    return !drafts_.empty() && drafts_.back().anchor >= clause_first_ && !subjects_.empty() &&
           next_subject_ > 0;
  }

  void take_value(const Amount& amount) {
    const std::uint32_t at = amount.tokens.first;
    if (table_ && amount.kind == AmountKind::Plain) {
      take_table_value(amount);
      return;
    }
    if (disclaimed_ || is_size_of_change(document_, sentence_, at) ||
        is_target(document_, sentence_, amount.tokens.last) ||
        (is_threshold(document_, sentence_, at) && clause_complete()))
      return;
    if ((opens_bracket(document_, sentence_, at) && open_bracketed_subject(at - 1)) ||
        open_share(at) || open_of_which(at)) {
      add_value(amount);
      return;
    }
    take_whole(amount);
    if (subjects_.empty() && !take_counted(amount) && !open_implied_before(at) &&
        !take_dated_entry(at))
      return;
    if (subjects_.empty()) return;
    if (!compared_ && clause_complete() && !open_following(at)) open_gapped_subject(at);
    add_value(amount);
  }

  void add_value(const Amount& amount) {
    FigureDraft draft;
    const std::size_t index = std::min<std::size_t>(next_subject_, subjects_.size() - 1);
    draft.subject = subjects_[index];
    draft.amount = amount;
    draft.anchor = amount.tokens.first;
    draft.compared = compared_;
    if (is_part_of_last(document_, sentence_, amount.tokens.last)) {
      shares_item_ = true;
      if (draft.subject.item.empty()) draft.subject.item = topic_.item;
    }
    draft.rule = draft.subject.implied ? "statistic-of-topic" : "statistic";
    if (!compared_) {
      draft.change = pending_;
      pending_.reset();
      value_told_ = !draft.change;
      ++next_subject_;
    }
    compared_ = false;
    add(std::move(draft));
  }

  void add(FigureDraft draft) { drafts_.push_back(std::move(draft)); }

  // Entries such as "China 14.1 (26.8%)" under "Exports by region (USD billion)".
  void take_table_value(const Amount& amount) {
    const TokenRange entry = table_entry(document_, phrase_first_, amount.tokens.first);
    if (!open(read_implied_subject(annotation_, entry))) return;
    Amount money = amount;
    money.kind = AmountKind::Money;
    money.unit = table_->unit;
    money.value *= table_->value;
    direction_ = 0;
    add_value(money);
  }

  // "2024: $13.7 billion" under "Exports of fish:".
  bool take_dated_entry(std::uint32_t amount) {
    std::uint32_t first = sentence_.first;
    while (first < amount && document_.token(first).kind == TokenKind::Mark) ++first;
    const DateMention* date = date_at(annotation_, first);
    const bool entry = date != nullptr && date->tokens.first == first &&
                       date->tokens.last + 1 == amount &&
                       document_.token(date->tokens.last).is(Mark::Colon);
    return entry && take_topic();
  }

  // "£2 billion of exports".
  bool take_counted(const Amount& amount) {
    const std::uint32_t of = amount.tokens.last;
    if (of + 1 >= sentence_.last) return false;
    if (!document_.token(of).is(Particle::Of) && !document_.token(of).is(Particle::In))
      return false;
    for (std::uint32_t t = of + 1; t < std::min(of + 7, sentence_.last); ++t) {
      if (is_preposition(document_.token(t)) || document_.token(t).is(Mark::Comma)) return false;
      const LexicalHit* hit = annotation_.hit_at(t, Lexical::Indicator);
      if (hit == nullptr || disclaims(annotation_, t)) continue;
      const auto subject = read_subject(annotation_, *hit);
      if (!subject) return false;
      subjects_.push_back(*subject);
      set_topic(*subject);
      return true;
    }
    return false;
  }

  // "Tea accounted for $19 million of Peru's exports to Chile": those exports, of the implied item.
  void take_whole(const Amount& amount) {
    if (subjects_.size() != 1 || !subjects_.back().implied || subjects_.back().item.empty()) return;
    const FigureSubject part = subjects_.back();
    subjects_.clear();
    if (!take_counted(amount)) {
      subjects_.assign(1, part);
    } else if (subjects_.back().item.empty()) {
      subjects_.back().item = part.item;
    }
  }

  bool may_imply() const {
    return topic_.subject && (is_fresh(topic_) || !drafts_.empty()) &&
           (heading_.empty() || !drafts_.empty());
  }

  bool open(std::optional<FigureSubject> subject) {
    if (!subject || !topic_.subject) return false;
    subject->indicator = topic_.subject->indicator;
    subject->reporter = topic_.subject->reporter;
    if (subject->partners.empty() && topic_.subject->partners.size() == 1)
      subject->partners = topic_.subject->partners;
    subjects_.assign(1, *subject);
    next_subject_ = 0;
    pending_.reset();
    value_told_ = false;
    return true;
  }

  // "Ships slid ...", "automobiles, despite ..., added ...": the phrase that opens the clause.
  bool open_implied_subject(std::uint32_t verb) {
    if (!may_imply()) return false;
    const TokenRange phrase = opening_phrase(document_, clause_first_, verb);
    return open(read_implied_subject(annotation_, phrase));
  }

  // "Semiconductors, at $11.7 billion", "those in services were flat at $17.9 billion": no verb of
  // change.
  bool open_implied_before(std::uint32_t amount) {
    const bool at = amount > clause_first_ + 1 && document_.token(amount - 1).is(Particle::At);
    return at && open_implied_subject(amount - 1);
  }

  // ", with vehicles making up $1.4 billion".
  bool open_share(std::uint32_t amount) {
    if (amount < clause_first_ + 4 || !may_imply()) return false;
    return open(read_implied_subject(annotation_, share_phrase(document_, phrase_first_, amount)));
  }

  // "$480 million, of which Peru: $126 million", "of which to China: US$183 million".
  bool open_of_which(std::uint32_t amount) {
    const TokenRange phrase = of_which_phrase(document_, phrase_first_, amount);
    if (!may_imply() || !open(read_implied_subject(annotation_, phrase))) return false;
    if (subjects_.back().item.empty())
      subjects_.back().item = drafts_.empty() ? topic_.item : drafts_.back().subject.item;
    subjects_.back().of_last = true;
    return true;
  }

  // "followed by chemicals with $2.5 billion".
  bool open_following(std::uint32_t amount) {
    if (amount < clause_first_ + 4 || !may_imply()) return false;
    return open(
        read_implied_subject(annotation_, following_phrase(document_, phrase_first_, amount)));
  }

  // "and general machinery 23.5 percent", after a value of the same clause.
  bool open_gapped_subject(std::uint32_t amount) {
    if (!topic_.subject || subjects_.size() > 1 || subjects_.back().partners.size() > 1)
      return false;
    const TokenRange phrase = gapped_phrase(document_, phrase_first_, amount);
    return !phrase.empty() && open(read_implied_subject(annotation_, phrase));
  }

  // "Japan ($6.0 billion)".
  bool open_bracketed_subject(std::uint32_t bracket) {
    if (bracket <= sentence_.first || pending_ || !topic_.subject || !may_imply()) return false;
    const Mention* side = annotation_.mention_at(bracket - 1);
    if (side == nullptr) return open_listed_item(bracket);
    if (side->tokens.last != bracket) return false;
    const std::uint32_t first = side->tokens.first;
    return territory_at(annotation_, first) && first >= phrase_first_ &&
           open(read_implied_subject(annotation_, {first, bracket}));
  }

  // "Salmon ($34 million), fresh grapes ($29 million) and copper stood out".
  bool open_listed_item(std::uint32_t bracket) {
    return open(
        read_implied_subject(annotation_, listed_phrase(document_, phrase_first_, bracket)));
  }

  const Annotation& annotation_;
  const Document& document_;
  TokenRange sentence_;
  FigureTopic& topic_;
  std::vector<FigureDraft> drafts_;
  std::vector<FigureSubject> subjects_;  // of the clause; several: "exports and imports"
  std::size_t next_subject_ = 0;         // the one that the next value is of
  std::string heading_;
  std::optional<Amount> table_;
  std::optional<double> pending_;  // a change whose value is to come
  std::uint32_t pending_at_ = 0;
  std::uint32_t clause_first_ = 0;
  std::uint32_t phrase_first_ = 0;  // after the last subject or amount
  int direction_ = 0;
  bool compared_ = false;
  bool daily_average_ = false;
  bool topic_set_ = false;
  bool shares_item_ = false;  // "of that": the item is that of the figure before
  bool disclaimed_ = false;
  bool verb_seen_ = false;
  bool value_told_ = false;        // the last value has no change yet
  bool trading_ = false;           // "exported": the amount may be of goods
  bool verb_after_value_ = false;  // "..., and had grown"
};

}  // namespace

std::vector<FigureDraft> read_sentence_figures(const Annotation& annotation,
                                               const Sentence& sentence, FigureTopic& topic) {
  if (sentence.paragraph != topic.paragraph) topic.trade.reset();
  topic.paragraph = sentence.paragraph;
  if (tells_nothing(annotation, sentence.tokens, topic)) {
    ++topic.silent_sentences;
    return {};
  }
  return Reader(annotation, sentence.tokens, topic).read();
}

}  // namespace communique

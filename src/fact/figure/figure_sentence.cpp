#include "fact/figure/figure_sentence.hpp"

#include <algorithm>
#include <utility>

#include "fact/figure/amount_context.hpp"
#include "fact/figure/figure_change.hpp"
#include "fact/figure/figure_heading.hpp"
#include "fact/figure/figure_scope.hpp"
#include "fact/figure/figure_share.hpp"
#include "fact/figure/figure_value.hpp"
#include "fact/figure/figure_verb.hpp"
#include "fact/figure/implied_opener.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/stated_subject.hpp"
#include "fact/figure/territory.hpp"
#include "fact/figure/trade_partnership.hpp"
#include "mention/name/fold.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool breaks_clause(const Token& token) {
  return token.is(Mark::Semicolon) || token.is(Particle::While) || token.word == "whereas"_word;
}

// "• Exports: $2 billion", "a.": a line of a list or of a box of facts.
bool is_entry(const Document& document, TokenRange sentence) {
  const Token& first = document.token(sentence.first);
  constexpr std::uint32_t mark = 2;
  return first.is(Mark::Bullet) || first.is_dash() || sentence.size() <= mark ||
         !document.token(sentence.last - 1).is(Mark::Period);
}

// A number, "doubled" or "three-fold": what a figure takes its value or change from.
bool counts(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* verb = annotation.hit_at(token, Lexical::ChangeVerb);
  return annotation.document.token(token).is_number() || may_open_fold(annotation, token) ||
         (verb != nullptr && !annotation.concept_of(*verb).attribute("percent").empty());
}

bool tells_any(const Document& document, TokenRange sentence, const WordSet& words) {
  if (!document.holds(words)) return false;
  return std::ranges::any_of(document.tokens().subspan(sentence.first, sentence.size()),
                             [&](const Token& token) { return words.contains(token); });
}

// Numbers tell a figure only of an indicator, of what a verb counts, of a market or of the topic;
// and without a number there is none, but an indicator makes a topic.
bool tells_nothing(const Annotation& annotation, TokenRange sentence, const FigureTopic& topic) {
  constexpr LexicalSet telling{Lexical::Indicator, Lexical::ChangeVerb};
  bool may_tell = topic.subject && topic.is_fresh();
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const LexicalSet classes = annotation.hit_classes[t];
    if (!classes.meets(telling)) continue;
    if (classes.has(Lexical::Indicator)) return false;
    may_tell = true;
  }
  may_tell = may_tell || tells_any(annotation.document, sentence, trade_roles()) ||
             tells_any(annotation.document, sentence, investors());
  std::uint32_t token = may_tell ? sentence.first : sentence.last;
  while (token < sentence.last && !counts(annotation, token)) ++token;
  return token == sentence.last;
}

// date_at() for tokens asked for in the order of the text: without a search for each.
class DateWalk {
 public:
  DateWalk(const Annotation& annotation, std::uint32_t first)
      : next_(std::ranges::partition_point(
            annotation.dates, [&](const DateMention& date) { return date.tokens.last <= first; })),
        end_(annotation.dates.end()) {}

  const DateMention* at(std::uint32_t token) {
    while (next_ != end_ && next_->tokens.last <= token) ++next_;
    return next_ != end_ && next_->tokens.contains(token) ? &*next_ : nullptr;
  }

 private:
  std::vector<DateMention>::const_iterator next_, end_;
};

class Reader {
 public:
  Reader(const Annotation& annotation, TokenRange sentence, FigureTopic& topic)
      : scope_{annotation, annotation.document, sentence, topic, {}, {}, {}},
        stated_(scope_),
        implied_(scope_),
        verbs_(scope_, stated_, implied_),
        changes_(scope_, stated_, implied_),
        shares_(scope_),
        values_(scope_, stated_, implied_),
        dates_(annotation, sentence.first) {}

  std::vector<FigureDraft> read() {
    std::uint32_t token = scope_.sentence.first;
    scope_.clause.start(token);
    while (token < scope_.sentence.last) token = step(token);
    stated_.finish_clause();
    const bool heads =
        stated_.has_topic() && scope_.document.token(scope_.sentence.last - 1).is(Mark::Colon);
    scope_.topic.headed |= heads;
    scope_.topic.silent_sentences =
        scope_.drafts.empty() && !heads ? scope_.topic.silent_sentences + 1 : 0;
    if (!scope_.drafts.empty()) scope_.topic.item = scope_.drafts.back().subject.item;
    return std::move(scope_.drafts);
  }

 private:
  // Takes what stands at the token; the token after it.
  std::uint32_t step(std::uint32_t token) {
    if (is_plain(token)) return token + 1;
    const Token& word = scope_.document.token(token);
    if (breaks_clause(word) && !stands_in_bracket(token)) {
      stated_.finish_clause();
      scope_.clause.start(token + 1);
      return token + 1;
    }
    if (const Mention* mention = scope_.annotation.mention_at(token);
        mention != nullptr && !territory_at(scope_.annotation, token))
      return std::max(mention->tokens.last, token + 1);
    if (disclaims(scope_.annotation, token)) {
      stated_.finish_clause();  // "grew by 3% and is projected to"
      scope_.clause.disclaimed = true;
    }
    if (word.word == "daily"_word && token + 1 < scope_.sentence.last)
      stated_.on_daily_average(scope_.document.token(token + 1).word == "average"_word);
    if (word.is(Particle::By)) {
      if (const std::uint32_t next = changes_.take_fraction(token); next != token) return next;
    }
    if (word.is(Particle::To)) {
      if (const std::uint32_t next = stated_.take_further_partner(token); next != token)
        return next;
    }
    if (scope_.annotation.has_hit_at(token, {Lexical::Indicator})) {
      if (const std::uint32_t next = stated_.take(token); next != token) return next;
    }
    if (const DateMention* date = dates_.at(token)) return std::max(date->tokens.last, token + 1);
    if (may_open_fold(scope_.annotation, token)) {
      if (const std::uint32_t next = changes_.take_fold(token); next != token) return next;
    }
    if (may_open_amount(scope_.annotation, token)) {
      if (const std::uint32_t next = values_.take_table_unit(token); next != token) return next;
      if (const auto amount = read_amount(scope_.annotation, token)) {
        take_amount(*amount);
        return scope_.clause.phrase_first;
      }
    }
    return take_change(token);
  }

  // Whether a word tells nothing that step() asks for, as most do.
  bool is_plain(std::uint32_t token) {
    static const WordSet telling = {"whereas", "daily", "compared", "versus"};
    constexpr LexicalSet classes{Lexical::Indicator, Lexical::ChangeVerb, Lexical::ChangeWord,
                                 Lexical::NumberWord, Lexical::Currency};
    const Token& word = scope_.document.token(token);
    return word.is_word() && word.is(Particle::None) &&
           !scope_.annotation.has_hit_at(token, classes) &&
           scope_.annotation.mention_at(token) == nullptr && !telling.contains(word) &&
           dates_.at(token) == nullptr && !may_open_fold(scope_.annotation, token);
  }

  // "(US$ 3 billion; +5%)"
  bool stands_in_bracket(std::uint32_t token) const {
    constexpr std::uint32_t longest = 7;
    for (std::uint32_t t = token; t > scope_.sentence.first && token - t < longest; --t) {
      if (scope_.document.token(t - 1).is(Mark::CloseBracket)) return false;
      if (scope_.document.token(t - 1).is(Mark::OpenBracket)) return true;
    }
    return false;
  }

  // "rose", "up", "from", "as against": what the next numbers are. Also the headings and phrases
  // that open a clause.
  std::uint32_t take_change(std::uint32_t token) {
    const Token& word = scope_.document.token(token);
    if (const LexicalHit* verb = scope_.annotation.hit_at(token, Lexical::ChangeVerb)) {
      verbs_.take(*verb);
      return verb->tokens.last;
    }
    if (const LexicalHit* change = scope_.annotation.hit_at(token, Lexical::ChangeWord)) {
      if (scope_.clause.subjects.empty()) implied_.open_entry(token);  // "Peru – up 5 per cent"
      scope_.clause.direction = scope_.annotation.concept_of(*change).value < 0 ? -1 : 1;
      return change->tokens.last;
    }
    const bool than_the = word.is(Particle::Than) && token + 2 < scope_.sentence.last &&
                          scope_.document.token(token + 1).is(Particle::The) &&
                          may_open_amount(scope_.annotation, token + 2);
    const bool against = word.is(Particle::From) || word.is(Particle::Against) || than_the ||
                         word.word == "compared"_word || word.word == "versus"_word;
    if (against) scope_.clause.compared = true;
    if (word.is(Particle::To) && !after_compared(token)) scope_.clause.compared = false;
    if (word.is(Mark::Colon) && token > scope_.sentence.first) take_heading(token);
    return token + 1;
  }

  // "compared to": the "to" belongs to the comparison.
  bool after_compared(std::uint32_t token) const {
    return token > scope_.sentence.first &&
           scope_.document.token(token - 1).word == "compared"_word;
  }

  // "Merchandise:", "Services (estimated):" before "exports ...".
  void take_heading(std::uint32_t colon) {
    if (!scope_.clause.subjects.empty() || values_.in_table()) return;
    const TokenRange words{scope_.sentence.first, colon + 1};
    if (scope_.topic.subject && indicator_of_heading(scope_.annotation, words) != no_concept) {
      take_topic_of_heading(scope_.annotation, words, scope_.topic);
      scope_.clause.start(colon + 1);
      return;
    }
    std::uint32_t last = scope_.sentence.first;
    while (last < colon && scope_.document.token(last).is_word()) ++last;
    if (last == scope_.sentence.first || last > scope_.sentence.first + 3) return;
    if (scope_.annotation.mentioned({scope_.sentence.first, last})) return;
    for (std::uint32_t t = scope_.sentence.first; t < last; ++t) {
      if (scope_.annotation.has_hit_at(t, {Lexical::Indicator})) return;  // "Main export products:"
    }
    const auto heading = read_implied_subject(scope_.annotation, {scope_.sentence.first, last});
    static const WordSet numbered = {"table", "chart", "figure", "annex"};
    if (heading && !numbered.contains(scope_.document.token(scope_.sentence.first)))
      scope_.heading = heading->item;
    scope_.clause.start(colon + 1);
  }

  void take_amount(const Amount& amount) {
    if (amount.kind != AmountKind::Percent) {
      if (!shares_.take_contribution(amount)) values_.take(amount);
    } else if (!is_share_in_bracket(amount) && !shares_.take(amount)) {
      take_percent(amount);
    }
    scope_.clause.phrase_first = std::max(scope_.clause.phrase_first, amount.tokens.last);
  }

  // A change, or a value where the indicator is told in percent.
  void take_percent(const Amount& amount) {
    if (values_.counts_percent()) return values_.take(amount);
    open_bracketed_change(amount.tokens.first);
    if (scope_.clause.subjects.empty() && amount.is_signed)  // "Salt: +3 per cent"
      implied_.open_entry(amount.tokens.first);
    changes_.take_percent(amount);
  }

  // "Finland (16% of all exports), Latvia (12%)": no change.
  bool is_share_in_bracket(const Amount& amount) {
    const std::uint32_t of = amount.tokens.last;
    if (amount.is_signed || !opens_bracket(scope_.document, scope_.sentence, amount.tokens.first))
      return false;
    lists_shares_ |= of < scope_.sentence.last && scope_.document.token(of).is(Particle::Of);
    return lists_shares_;
  }

  // "grew in salt (2%), tea (3%)", "the first markets are Peru (2%) and Chile (3%)".
  void open_bracketed_change(std::uint32_t amount) {
    if (!opens_bracket(scope_.document, scope_.sentence, amount)) return;
    const std::uint32_t bracket =
        scope_.document.token(amount - 1).is(Mark::OpenBracket) ? amount - 1 : amount - 2;
    const FigureClause told = scope_.clause;
    scope_.clause.pending.reset();
    if (!implied_.open_bracketed(bracket)) {
      scope_.clause = told;
      return;
    }
    FigureClause opened = std::exchange(scope_.clause, told);
    stated_.finish_clause();
    scope_.clause = std::move(opened);
  }

  bool lists_shares_ = false;
  FigureScope scope_;
  StatedSubjectReader stated_;  // these refer to the scope
  ImpliedSubjectOpener implied_;
  FigureVerbReader verbs_;
  FigureChangeReader changes_;
  FigureShareReader shares_;
  FigureValueReader values_;
  DateWalk dates_;
};

}  // namespace

std::vector<FigureDraft> read_sentence_figures(const Annotation& annotation,
                                               const Sentence& sentence, FigureTopic& topic) {
  if (sentence.paragraph != topic.paragraph) {
    const bool entry = is_entry(annotation.document, sentence.tokens);
    if (!entry || !topic.in_entry) topic.trade.reset();
    topic.in_entry = entry;
    topic.headed &= entry;
  }
  topic.paragraph = sentence.paragraph;
  take_topic_of_heading(annotation, sentence.tokens, topic);
  if (tells_nothing(annotation, sentence.tokens, topic)) {
    if (!topic.headed) ++topic.silent_sentences;
    return {};
  }
  return Reader(annotation, sentence.tokens, topic).read();
}

}  // namespace communique

#include "fact/figure/figure_sentence.hpp"

#include <algorithm>
#include <utility>

#include "fact/figure/amount_context.hpp"
#include "fact/figure/figure_change.hpp"
#include "fact/figure/figure_value.hpp"
#include "fact/figure/figure_verb.hpp"
#include "fact/figure/implied_opener.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/stated_subject.hpp"
#include "fact/figure/territory.hpp"
#include "mention/date/date.hpp"
#include "mention/name/fold.hpp"

namespace communique {
namespace {

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
        implied_(annotation, sentence, topic, clause_, drafts_, heading_),
        verbs_(annotation, sentence, topic, clause_, drafts_, stated_, implied_),
        changes_(annotation, sentence, clause_, drafts_, implied_),
        values_(annotation, sentence, topic, clause_, drafts_, stated_, implied_) {}

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
      if (const std::uint32_t next = changes_.take_fold(token); next != token) return next;
    }
    if (may_open_amount(annotation_, token)) {
      if (const std::uint32_t next = values_.take_table_unit(token); next != token) return next;
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
      verbs_.take(*verb);
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
    if (!clause_.subjects.empty() || values_.in_table()) return;
    std::uint32_t last = sentence_.first;
    while (last < colon && document_.token(last).is_word()) ++last;
    if (last == sentence_.first || last > sentence_.first + 3) return;
    if (annotation_.mentioned({sentence_.first, last})) return;
    const auto heading = read_implied_subject(annotation_, {sentence_.first, last});
    if (heading) heading_ = heading->item;
    clause_.start(colon + 1);
  }

  void take_amount(const Amount& amount) {
    if (amount.kind == AmountKind::Percent && !values_.counts_percent()) {
      open_bracketed_change(amount.tokens.first);
      changes_.take_percent(amount);
    } else {
      values_.take(amount);
    }
    clause_.phrase_first = std::max(clause_.phrase_first, amount.tokens.last);
  }

  // "grew in salt (2%), tea (3%)", "the first markets are Peru (2%) and Chile (3%)".
  void open_bracketed_change(std::uint32_t amount) {
    if (!opens_bracket(document_, sentence_, amount)) return;
    const std::uint32_t bracket =
        document_.token(amount - 1).is(Mark::OpenBracket) ? amount - 1 : amount - 2;
    const FigureClause told = clause_;
    clause_.pending.reset();
    if (!implied_.open_bracketed(bracket)) {
      clause_ = told;
      return;
    }
    FigureClause opened = std::exchange(clause_, told);
    stated_.finish_clause();
    clause_ = std::move(opened);
  }

  const Annotation& annotation_;
  const Document& document_;
  TokenRange sentence_;
  FigureTopic& topic_;
  std::vector<FigureDraft> drafts_;
  FigureClause clause_;
  std::string heading_;
  StatedSubjectReader stated_;  // these refer to the members above
  ImpliedSubjectOpener implied_;
  FigureVerbReader verbs_;
  FigureChangeReader changes_;
  FigureValueReader values_;
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

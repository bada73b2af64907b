#include "fact/statement/quoted_act.hpp"

#include <algorithm>
#include <utility>

#include "fact/clause/verb_group.hpp"

namespace communique {
namespace {

bool is_told_apart(Act act) {
  switch (act) {
    case Act::Thank:
    case Act::Welcome:
    case Act::Request:
    case Act::Urge:
    case Act::Regret:
    case Act::Warn:
      return true;
    default:
      return false;
  }
}

// Past "also", "sincerely", "have", "want to", "would like to".
std::uint32_t after_wish(const Document& document, std::uint32_t t, std::uint32_t end) {
  constexpr std::uint64_t want = "want"_word, wish = "wish"_word, like = "like"_word;
  const auto skip_adverbs = [&] {
    while (t < end && (is_adverb(document, t) || document.token(t).is(Particle::Would) ||
                       document.token(t).is(Particle::Have)))
      ++t;
  };
  skip_adverbs();
  if (t + 1 >= end || !document.token(t + 1).is(Particle::To)) return t;
  const std::uint64_t word = document.token(t).word;
  if (word == want || word == wish || word == like) t += 2;
  skip_adverbs();
  return t;
}

class QuotedActFinder {
 public:
  QuotedActFinder(const Annotation& annotation, const SpeechLexicon& lexicon,
                  const std::vector<Statement>& statements)
      : annotation_(annotation), document_(annotation.document), lexicon_(lexicon) {
    for (const Statement& statement : statements) told_.push_back(&statement);
    std::ranges::stable_sort(told_, {}, begin_of);
  }

  std::vector<QuotedAct> run(const Quotations& quotations, std::span<const Turn> turns) {
    for (const TokenRange quotation : quotations.all()) {
      go_on_to(quotation.first);
      speakers_ = speakers_of(quotation);
      if (speakers_ != nullptr) read(quotation, *speakers_);
    }
    for (const Turn& turn : turns) read(turn.words, {turn.speaker});
    return std::move(found_);
  }

 private:
  static std::uint32_t begin_of(const Statement* statement) { return statement->cue.begin; }

  // Of the last statement of the line that begins before the quotation ends; a quotation that opens
  // the next line goes on with the one before.
  const std::vector<EntityIndex>* speakers_of(TokenRange quotation) const {
    const Token& end = document_.token(quotation.last - 1);
    const auto after = std::ranges::lower_bound(told_, end.begin, {}, begin_of);
    const std::uint32_t line = document_.token(line_).begin;
    if (after != told_.begin() && begin_of(after[-1]) >= line) return &after[-1]->speakers;
    const bool opens = document_.token(quotation.first).starts_line;
    const bool announced = opens && quotation.first > 0 && after != told_.begin() &&
                           document_.token(quotation.first - 1).is(Mark::Colon) &&
                           begin_of(after[-1]) >= document_.token(line_before_).begin;
    if (announced) return &after[-1]->speakers;  // "issued the following statement:"
    return opens ? speakers_ : nullptr;
  }

  void go_on_to(std::uint32_t token) {
    for (; at_ <= token; ++at_) {
      if (document_.token(at_).starts_line) line_before_ = std::exchange(line_, at_);
    }
  }

  void read(TokenRange words, const std::vector<EntityIndex>& speakers) {
    for (std::uint32_t t = words.first; t + 1 < words.last; ++t) {
      const LexicalHit* verb = own_act_at(annotation_, lexicon_, t, words.last);
      if (verb != nullptr && !is_told(verb->tokens.first)) found_.push_back({*verb, t, speakers});
    }
  }

  // Whether the verb stands in the words that a statement is told by, and in their first sentence:
  // "“A. I thank B,” said X" tells of two.
  bool is_told(std::uint32_t token) const {
    const std::uint32_t byte = document_.token(token).begin;
    const auto after = std::ranges::upper_bound(told_, byte, {}, begin_of);
    return after != told_.begin() && byte < after[-1]->cue.end &&
           begin_of(after[-1]) >= first_of_sentence(token);
  }
  std::uint32_t first_of_sentence(std::uint32_t token) const {
    return document_.token(document_.sentence_at(token).tokens.first).begin;
  }

  const Annotation& annotation_;
  const Document& document_;
  const SpeechLexicon& lexicon_;
  std::vector<const Statement*> told_;  // in order of the text
  std::uint32_t at_ = 0;                // the token reached,
  std::uint32_t line_ = 0;              // the first of its line
  std::uint32_t line_before_ = 0;       // and of the line before
  const std::vector<EntityIndex>* speakers_ = nullptr;
  std::vector<QuotedAct> found_;
};

}  // namespace

namespace {

// "I told the Senate", "we have informed Peru": somebody named is told.
bool tells_somebody(const Annotation& annotation, const SpeechLexicon& lexicon,
                    const LexicalHit& verb, std::uint32_t end) {
  const bool past = verb.form == LexicalForm::Past || verb.form == LexicalForm::Participle;
  if (!past || (lexicon[verb.concept_id].frames & Addressee) == 0) return false;
  constexpr std::uint32_t longest_title = 5;
  for (std::uint32_t t = verb.tokens.last; t < std::min(end, verb.tokens.last + longest_title);
       ++t) {
    const Token& token = annotation.document.token(t);
    if (!token.is_word() || token.is(Particle::That)) return false;
    const Mention* mention = annotation.mention_at(t);
    if (mention != nullptr) return !mention->nominal && mention->entity != no_entity;
  }
  return false;
}

}  // namespace

const LexicalHit* own_act_at(const Annotation& annotation, const SpeechLexicon& lexicon,
                             std::uint32_t token, std::uint32_t end) {
  const Token& subject = annotation.document.token(token);
  if (!subject.is(Particle::I) && !subject.is(Particle::We)) return nullptr;
  const std::uint32_t at = after_wish(annotation.document, token + 1, end);
  const LexicalHit* verb = at < end ? annotation.hit_at(at, Lexical::SpeechVerb) : nullptr;
  if (verb == nullptr) return nullptr;
  const bool act = verb->form == LexicalForm::Base && is_told_apart(lexicon[verb->concept_id].act);
  return act || tells_somebody(annotation, lexicon, *verb, end) ? verb : nullptr;
}

std::vector<QuotedAct> find_quoted_acts(const Annotation& annotation, const SpeechLexicon& lexicon,
                                        const Quotations& quotations, std::span<const Turn> turns,
                                        const std::vector<Statement>& statements) {
  return QuotedActFinder(annotation, lexicon, statements).run(quotations, turns);
}

}  // namespace communique

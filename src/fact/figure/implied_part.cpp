#include "fact/figure/implied_opener.hpp"
#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/item_word.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "mention/number/amount.hpp"
#include "text/word_set.hpp"

// Parts of what was told last: "of which", "including", "making up".

namespace communique {
namespace {

// "tea made up" without its verb; empty for "Peru exported", which tells its indicator itself.
TokenRange before_verb(const Annotation& annotation, TokenRange phrase) {
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const LexicalHit* verb = annotation.hit_at(t, Lexical::ChangeVerb);
    if (verb == nullptr) continue;
    const bool trades = !annotation.concept_of(*verb).attribute("counts").empty();
    return trades ? TokenRange{} : TokenRange{phrase.first, t};
  }
  return phrase;
}

}  // namespace

// ", with vehicles making up $1.4 billion".
bool ImpliedSubjectOpener::open_share(std::uint32_t amount) {
  if (amount < scope_.clause.first + 4 || !may_imply()) return false;
  return open(read_implied_subject(
      scope_.annotation, share_phrase(scope_.document, scope_.clause.phrase_first, amount)));
}

// "$480 million, of which Peru: $126 million", "of which to China: US$183 million", "including
// wheat for $26 million".
bool ImpliedSubjectOpener::open_of_which(std::uint32_t amount) {
  const std::uint32_t floor = scope_.clause.phrase_first;
  const TokenRange part = of_which_phrase(scope_.document, floor, amount);
  const TokenRange included =
      scope_.drafts.empty() ? TokenRange{} : included_phrase(scope_.document, floor, amount);
  const TokenRange phrase = before_verb(scope_.annotation, part.empty() ? included : part);
  if (!may_imply() || !open(read_implied_subject(scope_.annotation, phrase))) return false;
  if (scope_.clause.subjects.back().item.empty())
    scope_.clause.subjects.back().item =
        scope_.drafts.empty() ? scope_.topic.item : scope_.drafts.back().subject.item;
  scope_.clause.subjects.back().of_last = true;
  return true;
}

// "$480 million, including $26 million of salt", "exported $3 million of fish and $2 million of
// salt", "$480 million, of which $26 million were salt".
bool ImpliedSubjectOpener::open_included(const Amount& amount) {
  const std::uint32_t first = amount.tokens.last + 1;
  const bool within = !scope_.drafts.empty() && amount.tokens.first > scope_.sentence.first + 1 &&
                      first < scope_.sentence.last;
  if (!within || !tells_part(amount.tokens)) return false;
  if (scope_.clause.subjects.empty() && may_imply())
    scope_.clause.subjects.assign(1, scope_.drafts.back().subject);
  if (scope_.clause.subjects.size() != 1) return false;
  std::uint32_t last = first;
  while (last < scope_.sentence.last && counts_as_item_word(scope_.annotation, last)) ++last;
  auto subject = read_implied_subject(scope_.annotation, {first, last});
  if (!subject || subject->item.empty()) return false;
  subject->reporter = scope_.clause.subjects.back().reporter;
  subject->partners = scope_.clause.subjects.back().partners;
  subject->bilateral = scope_.clause.subjects.back().bilateral;
  subject->indicator = scope_.clause.subjects.back().indicator;
  scope_.clause.subjects.assign(1, *subject);
  scope_.clause.next_subject = 0;
  return true;
}

// "$480 million, of which $26 million to Peru", "Of these, $26 million went to Peru": that part of
// what was told last.
bool ImpliedSubjectOpener::open_destined(const Amount& amount) {
  std::uint32_t to = amount.tokens.last;
  if (amount.kind != AmountKind::Money || to + 1 >= scope_.sentence.last) return false;
  static const WordSet moving = {"went", "came", "originated"};
  const bool of_it = is_of_it(to);  // "$7 million of it to Peru"
  if (of_it) to += 2;
  if (to + 1 >= scope_.sentence.last) return false;
  const bool went = moving.contains(scope_.document.token(to));
  if (went && ++to + 1 >= scope_.sentence.last) return false;
  const Token& joint = scope_.document.token(to);
  if (!joint.is(Particle::To) && !joint.is(Particle::From)) return false;
  const Territory side =
      territory_at(scope_.annotation, after_article(scope_.document, scope_.sentence, to + 1));
  const bool within = !scope_.drafts.empty() && (of_it || follows_whole(amount.tokens.first) ||
                                                 follows_destined(amount.tokens.first));
  const bool part =
      within || (went && scope_.document.token(scope_.sentence.first).is(Particle::Of));
  const FigureSubject* whole = told_last();
  if (!side || !part || whole == nullptr) return false;
  FigureSubject subject = *whole;
  subject.tokens = {to, side.next};
  subject.partners.assign(1, side.entity);
  subject.implied = true;
  subject.of_last = true;
  if (subject.item.empty() && follows_goods_worth(amount.tokens.first)) subject.item = "goods";
  scope_.clause.subjects.assign(1, subject);
  scope_.clause.next_subject = 0;
  return true;
}

// "of it", "of which", "of them".
bool ImpliedSubjectOpener::is_of_it(std::uint32_t of) const {
  if (of + 2 >= scope_.sentence.last || !scope_.document.token(of).is(Particle::Of)) return false;
  const Token& it = scope_.document.token(of + 1);
  return it.is(Particle::It) || it.is(Particle::Them) || it.is(Particle::Which) ||
         it.is(Particle::This) || it.is(Particle::That) || it.is(Particle::These);
}

// "$3 million went to Peru and $2 million to Chile"
bool ImpliedSubjectOpener::follows_destined(std::uint32_t amount) const {
  const FigureSubject& told = scope_.drafts.back().subject;
  return told.of_last && told.partners.size() == 1 &&
         scope_.document.token(amount - 1).is(Particle::And);
}

const FigureSubject* ImpliedSubjectOpener::told_last() const {
  if (!scope_.drafts.empty()) return &scope_.drafts.back().subject;
  if (!scope_.clause.subjects.empty()) return &scope_.clause.subjects.back();
  return may_imply() ? &*scope_.topic.subject : nullptr;
}

bool ImpliedSubjectOpener::follows_goods_worth(std::uint32_t amount) const {
  return amount > scope_.sentence.first + 1 &&
         scope_.document.token(amount - 1).word == "worth"_word &&
         scope_.document.token(amount - 2).word == "goods"_word;
}

// "of which", "including", "of these" before the amount.
bool ImpliedSubjectOpener::follows_whole(std::uint32_t amount) const {
  if (amount < scope_.sentence.first + 3) return false;
  const Token& before = scope_.document.token(amount - 1);
  if (before.is(Particle::Including)) return true;
  const std::uint32_t whole = before.is(Mark::Comma) ? amount - 2 : amount - 1;
  const Token& which = scope_.document.token(whole);
  return scope_.document.token(whole - 1).is(Particle::Of) &&
         (which.is(Particle::Which) || which.is(Particle::These) || which.is(Particle::This) ||
          which.is(Particle::That));
}

bool ImpliedSubjectOpener::tells_part(TokenRange amount) const {
  const Token& before = scope_.document.token(amount.first - 1);
  const Token& after = scope_.document.token(amount.last);
  if (before.is(Particle::Including)) return after.is(Particle::Of);
  const bool listed = before.is(Particle::And) || before.is(Mark::Comma);
  if (listed && scope_.clause.trading && scope_.clause.next_subject > 0)
    return after.is(Particle::Of) || after.is(Particle::In);
  return follows_whole(amount.first) && (after.is(Particle::Were) || after.is(Particle::Was));
}

}  // namespace communique

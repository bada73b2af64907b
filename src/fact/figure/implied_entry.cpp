#include "fact/figure/implied_opener.hpp"
#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/item_word.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "text/word_set.hpp"

// What stands before an amount without a verb of change: "Peru: $2 billion", "salt, at $2 billion".

namespace communique {

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
  if (phrase.empty() || goes_on(phrase)) return false;
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

// "and reached $3 billion": of the subject told.
bool ImpliedSubjectOpener::goes_on(TokenRange phrase) const {
  const LexicalHit* verb = scope_.annotation.hit_at(phrase.first, Lexical::ChangeVerb);
  return phrase.size() == 1 && verb != nullptr && verb->form == LexicalForm::Past;
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

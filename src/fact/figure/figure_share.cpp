#include "fact/figure/figure_share.hpp"

#include <algorithm>

#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "accounts for", "makes up", "represented": the token after the verb, or the token itself.
std::uint32_t behind_verb_of_share(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  static const WordSet alone = {"contributed", "contributes", "contributing", "represents",
                                "represented", "constitutes", "constituted",  "took",
                                "takes",       "taking",      "absorbs",      "absorbed",
                                "represent",   "representing"};
  static const WordSet accounting = {"account", "accounts", "accounted", "accounting"};
  const Token& verb = document.token(token);
  if (alone.contains(verb)) return token + 1;
  if (token + 1 >= document.size()) return token;
  const Token& next = document.token(token + 1);
  const bool two = (accounting.contains(verb) && next.is(Particle::For)) ||
                   (annotation.is(token, WordKind::LightVerb) && next.word == "up"_word);
  return two ? token + 2 : token;
}

// "accounts", "make", but not "accounted", "making".
bool is_present(const Document& document, std::uint32_t verb) {
  const std::string_view text = document.text_of(verb);
  return !text.ends_with("ed") && !text.ends_with("ing") && text != "made" && text != "took";
}

}  // namespace

bool FigureShareReader::take(const Amount& amount) {
  const std::uint32_t of = amount.tokens.last;
  if (of + 1 >= scope_.sentence.last) return false;
  if (take_destined(amount)) return true;
  const std::uint32_t verb = verb_before(amount.tokens.first);
  const bool joined = scope_.document.token(of).is(Particle::Of) ||
                      (scope_.document.token(of).is(Particle::To) && verb < amount.tokens.first &&
                       scope_.document.text_of(verb).starts_with("contribut"));
  if (!joined) return false;
  FigureSubject whole;
  if (verb == amount.tokens.first || !tells_whole(of, whole)) return false;
  const auto share = part_of(whole, verb);
  if (!share) return false;
  add(amount, *share, is_present(scope_.document, verb));
  scope_.clause.phrase_first = whole.tokens.last;  // "salt, 5% of exports, rose": it is salt
  return true;
}

// "The salt sector contributed $27 billion to Peru’s GDP": its part of the GDP, in money.
bool FigureShareReader::take_contribution(const Amount& amount) {
  const std::uint32_t to = amount.tokens.last;
  if (amount.kind != AmountKind::Money || to + 1 >= scope_.sentence.last ||
      !scope_.document.token(to).is(Particle::To))
    return false;
  const std::uint32_t verb = verb_before(amount.tokens.first);
  if (verb == amount.tokens.first || !scope_.document.text_of(verb).starts_with("contribut"))
    return false;
  FigureSubject whole;
  if (!tells_whole(to, whole) || indicator_of(scope_.annotation, whole) != "GDP") return false;
  const auto part = part_of(whole, verb);
  if (!part || part->item.empty()) return false;
  scope_.clause.subjects.assign(1, *part);
  scope_.clause.subjects.back().indicator = whole.indicator;
  scope_.clause.next_subject = 0;
  FigureDraft draft;
  draft.subject = scope_.clause.subjects.back();
  draft.amount = amount;
  draft.anchor = amount.tokens.first;
  draft.present = is_present(scope_.document, verb);
  draft.rule = "statistic";
  scope_.drafts.push_back(std::move(draft));
  scope_.clause.next_subject = 1;
  return true;
}

// The verb of which "12 per cent", "only about 12 per cent" is the object; `amount` where there is
// none.
std::uint32_t FigureShareReader::verb_before(std::uint32_t amount) const {
  constexpr std::uint32_t reach = 7;
  for (std::uint32_t t = amount; t > scope_.sentence.first && amount - t < reach; --t) {
    const std::uint32_t behind = behind_verb_of_share(scope_.annotation, t - 1);
    if (behind != t - 1 && behind <= amount) return t - 1;
    if (scope_.document.token(t - 1).kind == TokenKind::Mark) break;
  }
  return amount;
}

// "of Peru’s exports", "of world trade", "of GDP", "of the total".
bool FigureShareReader::tells_whole(std::uint32_t of, FigureSubject& whole) const {
  constexpr std::uint32_t reach = 8;
  const std::uint32_t last = std::min(scope_.sentence.last, of + reach);
  for (std::uint32_t t = of + 1; t < last; ++t) {
    const Token& word = scope_.document.token(t);
    if (word.kind == TokenKind::Mark && !word.is(Mark::Possessive) && !word.is(Mark::Hyphen))
      return false;
    const LexicalHit* hit = scope_.annotation.hit_at(t, Lexical::Indicator);
    if (hit != nullptr && !scope_.annotation.concept_of(*hit).attribute("indicator").empty()) {
      whole.indicator = hit->concept_id;
      whole.tokens = hit->tokens;
      if (const auto subject = read_subject(scope_.annotation, *hit)) whole = *subject;
      return indicator_of(scope_.annotation, whole) != "population";
    }
    const bool ends = t + 1 == scope_.sentence.last || !scope_.document.token(t + 1).is_word() ||
                      scope_.document.token(t + 1).particle != Particle::None;
    whole.tokens = {t, t + 1};
    if (word.word == "total"_word && ends) return !scope_.clause.subjects.empty();
  }
  return false;
}

// What has the share: the country before the verb, the statistic that the clause tells of, or the
// goods or branch that open the clause.
std::optional<FigureSubject> FigureShareReader::part_of(const FigureSubject& whole,
                                                        std::uint32_t verb) const {
  const bool stated = !scope_.clause.subjects.empty() && !scope_.clause.subjects.back().implied;
  const Mention* side =
      verb > scope_.sentence.first ? scope_.annotation.mention_at(verb - 1) : nullptr;
  const Territory owner =
      side == nullptr ? Territory{} : territory_at(scope_.annotation, side->tokens.first);
  const bool in_statistic =
      stated && scope_.clause.subjects.back().tokens.last >= verb;  // "exports to Chile"
  if (owner && !in_statistic)
    return part_of_side(whole.indicator == no_concept ? scope_.clause.subjects.back() : whole,
                        owner.entity);
  if (stated) return part_of_statistic(whole);
  const TokenRange phrase = opening_phrase(scope_.document, scope_.clause.first, verb);
  const auto goods =
      read_implied_subject(scope_.annotation, {phrase.first, std::min(phrase.last, verb)});
  if (!goods || goods->item.empty() || is_of_world(whole)) return std::nullopt;
  FigureSubject part = whole;
  part.item = goods->item;
  return part;
}

// "Chile takes 12% of Peru’s exports", "Peru accounts for 2% of world exports".
FigureSubject FigureShareReader::part_of_side(FigureSubject whole, EntityIndex side) const {
  if (whole.item.empty()) whole.item = indicator_of(scope_.annotation, whole);
  if (is_of_world(whole) || whole.reporter == side) {
    whole.reporter = side;
    whole.partners.clear();
  } else {
    whole.partners.assign(1, side);
  }
  return whole;
}

// "Trade in goods accounts for 26% of Peru’s GDP", "Peru’s digital economy".
FigureSubject FigureShareReader::part_of_statistic(const FigureSubject& whole) const {
  FigureSubject part = scope_.clause.subjects.back();
  if (part.reporter == no_entity) part.reporter = whole.reporter;
  if (!part.item.empty() && indicator_of(scope_.annotation, part) == "GDP") part.item += " economy";
  return part;
}

bool FigureShareReader::is_of_world(const FigureSubject& whole) const {
  for (std::uint32_t t = whole.tokens.first == 0 ? 0 : whole.tokens.first - 1;
       t < whole.tokens.last; ++t) {
    if (scope_.annotation.is(t, WordKind::Worldwide)) return true;
  }
  return false;
}

// The verb of "16% of them went to Chile", "of which some 16% went to Chile"; else the sentence's
// end.
std::uint32_t FigureShareReader::verb_of_journey(const Amount& amount) const {
  const Document& document = scope_.document;
  const auto points = [&](std::uint32_t t) {
    const Token& word = document.token(t);
    return word.is(Particle::Them) || word.is(Particle::It) || word.is(Particle::These) ||
           word.is(Particle::This) || word.is(Particle::Which);
  };
  const std::uint32_t behind = amount.tokens.last;
  if (behind + 1 >= scope_.sentence.last) return scope_.sentence.last;
  if (document.token(behind).is(Particle::Of))
    return points(behind + 1) ? behind + 2 : scope_.sentence.last;
  constexpr std::uint32_t longest_adverb = 2;
  const std::uint32_t first = amount.tokens.first;
  for (std::uint32_t t = first; t > scope_.sentence.first + 1 && t + longest_adverb >= first; --t) {
    if (document.token(t - 1).is(Particle::Which) && document.token(t - 2).is(Particle::Of))
      return behind;
    if (!document.token(t - 1).is_word()) break;
  }
  return scope_.sentence.last;
}

// Of what was told last.
bool FigureShareReader::take_destined(const Amount& amount) {
  static const WordSet going = {"went", "goes", "go", "headed", "bound"};
  const std::uint32_t verb = verb_of_journey(amount);
  if (verb + 2 >= scope_.sentence.last || !going.contains(scope_.document.token(verb)) ||
      !(scope_.document.token(verb + 1).is(Particle::To) ||
        scope_.document.token(verb + 1).is(Particle::For)))
    return false;
  std::uint32_t at = after_article(scope_.document, scope_.sentence, verb + 2);
  if (scope_.document.token(at).word == "other"_word) ++at;  // "other African countries"
  const Territory side = territory_at(scope_.annotation, at);
  const bool told =
      !scope_.drafts.empty() || (scope_.topic.subject && scope_.topic.silent_sentences == 0);
  if (!side || !told) return false;
  FigureSubject share =
      scope_.drafts.empty() ? *scope_.topic.subject : scope_.drafts.back().subject;
  if (share.item.empty()) share.item = scope_.topic.item;
  share.partners.assign(1, side.entity);
  share.within = share.reporter == side.entity;
  add(amount, share, false);
  return true;
}

void FigureShareReader::add(const Amount& amount, FigureSubject share, bool present) {
  FigureDraft draft;
  share.indicator = scope_.annotation.vocabulary->find("indicator-of-share");
  share.tokens = amount.tokens;
  share.bilateral = false;
  draft.subject = std::move(share);
  draft.amount = amount;
  draft.anchor = amount.tokens.first;
  draft.present = present;
  draft.rule = "share";
  scope_.drafts.push_back(std::move(draft));
}

}  // namespace communique

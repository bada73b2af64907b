#include "fact/figure/subject_complement.hpp"

#include <utility>

#include "fact/figure/implied_subject.hpp"
#include "fact/figure/item_word.hpp"
#include "fact/figure/subject_context.hpp"
#include "mention/date/date.hpp"
#include "mention/measure/item_name.hpp"
#include "mention/number/amount.hpp"
#include "text/word_set.hpp"

namespace communique {

std::uint32_t SubjectComplements::read(std::uint32_t at) {
  while (inside(at)) {
    const std::uint32_t next = read_complement(at);
    if (next == at) break;
    at = next;
  }
  return at;
}

std::uint32_t SubjectComplements::read_complement(std::uint32_t at) {
  switch (document_.token(at).particle) {
    case Particle::Of:
      return read_of(at);
    case Particle::Between:
      return read_between(at);
    case Particle::In:
    case Particle::Into:
      return read_in(at);
    case Particle::To:
      return read_sides(at, is_investment() ? Role::Reporter : Role::Partner);
    case Particle::With:
      return read_sides(at, Role::Partner);
    case Particle::By:
      return is_investment() ? read_investor(at) : read_sides(at, Role::Reporter);
    case Particle::From:
      if (is_investment()) return read_investor(at);
      if (follows_earnings(at)) return read_item(at, at + 1);
      return read_sides(at, indicator_of(annotation_, subject_).ends_with("exports")
                                ? Role::Reporter
                                : Role::Partner);
    default:
      if (document_.token(at).word == "within"_word) return read_within(at);
      if (document_.token(at).is(Mark::OpenBracket)) return behind_gloss(at);
      return after_participle(at);
  }
}

// "trade in goods (exports plus imports) between": behind the bracket, where it has no number.
std::uint32_t SubjectComplements::behind_gloss(std::uint32_t open) const {
  constexpr std::uint32_t longest = 6;
  for (std::uint32_t t = open + 1; inside(t) && t <= open + longest; ++t) {
    if (document_.token(t).is_number() || document_.token(t).is(Mark::Currency)) return open;
    if (document_.token(t).is(Mark::CloseBracket))
      return inside(t + 1) && document_.token(t + 1).is(Particle::Between) ? t + 1 : open;
  }
  return open;
}

// "export earnings from tea"
bool SubjectComplements::follows_earnings(std::uint32_t from) const {
  static const WordSet earnings = {"earnings", "revenue", "revenues", "receipts", "income"};
  const std::uint32_t goods = from + 1;
  return from > sentence_.first && inside(goods) && earnings.contains(document_.token(from - 1)) &&
         !territory_at(annotation_, after_article(document_, sentence_, goods));
}

// "pledged to Korea": the participle of an investment.
std::uint32_t SubjectComplements::after_participle(std::uint32_t at) const {
  const bool pledged =
      document_.token(at).word == "pledged"_word || document_.token(at).word == "flows"_word ||
      document_.token(at).word == "inflows"_word || document_.token(at).word == "outflows"_word;
  return pledged ? at + 1 : at;
}

// "trade within the EAEU": that of its members.
std::uint32_t SubjectComplements::read_within(std::uint32_t within) {
  if (subject_.reporter != no_entity || indicator_of(annotation_, subject_) != "trade")
    return within;
  const std::uint32_t end = read_sides(within, Role::Reporter);
  if (end != within) subject_.bilateral = false;
  return end;
}

std::uint32_t SubjectComplements::read_sides(std::uint32_t preposition, Role role) {
  std::uint32_t at = after_article(document_, sentence_, preposition + 1);
  if (inside(at + 2) && document_.token(at).word == "rest"_word)  // "the rest of Africa"
    at = after_article(document_, sentence_, at + 2);
  if (inside(at) && document_.token(at).word == "developing"_word) ++at;  // "developing Asia"
  at = behind_count_of_others(at);
  at = behind_count_of_members(at);
  if (inside(at + 2) && is_group_noun(at) && document_.token(at + 1).is(Particle::Of))
    at = after_article(document_, sentence_, at + 2);  // "the countries of the Gulf"
  Territory side = inside(at) ? territory_at(annotation_, at) : Territory{};
  if (!side && at > preposition + 1) side = group_spoken_of(at);
  if (!side) return preposition;
  if (role == Role::Reporter) {
    if (subject_.reporter == no_entity) {
      subject_.reporter = side.entity;
    } else if (subject_.partners.empty()) {  // "Canadian direct investment in Ecuador"
      subject_.partners.assign(1, side.entity);
    }
    return after_group_noun(side.next);
  }
  subject_.partners.clear();
  std::uint32_t end = preposition;
  while (side) {
    subject_.partners.push_back(side.entity);
    end = side.next;
    at = end;
    while (inside(at) &&
           (document_.token(at).is(Mark::Comma) || document_.token(at).is(Particle::And) ||
            document_.token(at).is(Particle::The)))
      ++at;
    side = inside(at) && at != end ? territory_at(annotation_, at) : Territory{};
  }
  return after_group_noun(end);
}

// "investment to Peru from Chile": Chile is whose it is. Without its target it went to the other
// side of the release.
std::uint32_t SubjectComplements::read_investor(std::uint32_t from) {
  const EntityIndex target = std::exchange(subject_.reporter, no_entity);
  const std::uint32_t end = read_sides(from, Role::Reporter);
  if (end == from) {
    subject_.reporter = target;
  } else if (target != no_entity) {
    subject_.partners.assign(1, target);
  } else {
    subject_.bilateral = true;
  }
  return end;
}

// "with the 20 other GCC economies", "with fellow ASEAN members": the token of the group.
std::uint32_t SubjectComplements::behind_count_of_others(std::uint32_t at) const {
  static const WordSet others = {"other", "remaining", "fellow"};
  std::uint32_t end = at;
  while (inside(end) &&
         (document_.token(end).is_number() || others.contains(document_.token(end)) ||
          annotation_.has_hit_at(end, {Lexical::NumberWord})))
    ++end;
  const bool group = end > at && inside(end) && others.contains(document_.token(end - 1));
  return group && territory_at(annotation_, end) ? end : at;
}

// "to the 27 member states of the European Union": the token of the group.
std::uint32_t SubjectComplements::behind_count_of_members(std::uint32_t at) const {
  std::uint32_t end = at;
  while (inside(end) &&
         (document_.token(end).is_number() || document_.token(end).word == "member"_word ||
          annotation_.has_hit_at(end, {Lexical::NumberWord})))
    ++end;
  const bool group = end > at && inside(end + 1) && is_group_noun(end) &&
                     document_.token(end + 1).is(Particle::Of);
  return group ? end : at;
}

// "of the EAEU states", "with the GCC countries".
std::uint32_t SubjectComplements::after_group_noun(std::uint32_t at) const {
  return inside(at) && is_group_noun(at) ? at + 1 : at;
}

bool SubjectComplements::is_group_noun(std::uint32_t at) const {
  return annotation_.is(at, {WordKind::State, WordKind::Member});
}

// "the bloc", "the Union": the bloc named last before in the paragraph or the one before it.
Territory SubjectComplements::group_spoken_of(std::uint32_t at) const {
  if (!inside(at)) return {};
  const std::uint64_t word = document_.token(at).word;
  const bool group = word == "bloc"_word || word == "group"_word || word == "grouping"_word ||
                     word == "union"_word || word == "community"_word || word == "region"_word;
  if (!group) return {};
  const std::uint32_t paragraph = document_.sentence_at(at).paragraph;
  for (std::uint32_t t = at; t-- > 0;) {
    if (document_.sentence_at(t).paragraph + 2 < paragraph) break;
    const Mention* mention = annotation_.innermost_mention_at(t);
    if (mention != nullptr && mention->type == EntityType::Bloc) return {mention->entity, at + 1};
  }
  return {};
}

std::uint32_t SubjectComplements::read_of(std::uint32_t of) {
  std::uint32_t at = after_article(document_, sentence_, of + 1);
  if (inside(at) && document_.token(at).word == "all"_word) ++at;  // "of all goods"
  if (!inside(at)) return of;
  if (const std::uint32_t end = read_both(at); end != at) return end;
  if (const Territory side = territory_at(annotation_, at)) {
    const bool describes = is_adjective(at) && inside(side.next) &&
                           counts_as_item_word(annotation_, side.next) && !is_group_noun(side.next);
    const std::uint32_t item = describes ? read_item(of, side.next) : of;
    if (item == of) return read_sides(of, Role::Reporter);
    if (indicator_of(annotation_, subject_) == "imports") {  // "imports of Peruvian fish"
      subject_.partners.assign(1, side.entity);
    } else {
      subject_.reporter = side.entity;  // "exports of Peruvian fish"
    }
    return item;
  }
  return read_item(of, at);
}

bool SubjectComplements::is_adjective(std::uint32_t at) const {
  const LexicalHit* country = annotation_.hit_at(at, Lexical::Country);
  return country != nullptr && country->form == LexicalForm::Adjective;
}

std::uint32_t SubjectComplements::read_item(std::uint32_t preposition, std::uint32_t first) {
  if (const std::uint32_t end = read_list_of_goods(first); end != first) return end;
  std::uint32_t last = first;
  std::uint32_t part = first;  // "fish" of "salt and fish"
  while (inside(last) && last < part + longest_item_phrase) {
    const Token& token = document_.token(last);
    const bool joins_services = token.is(Particle::And) && inside(last + 1) &&
                                document_.token(last + 1).word == "services"_word;
    const bool dash = token.is(Mark::Hyphen) && token.glued;
    if (joins_items(last, first)) {
      part = ++last;
      continue;
    }
    if (!joins_services && !dash && !counts_as_item_word(annotation_, last)) break;
    if (last > first && annotation_.has_hit_at(last, {Lexical::Indicator})) break;
    if (annotation_.mention_at(last) != nullptr) return preposition;
    ++last;
  }
  if (last == first || read_amount(annotation_, first)) return preposition;
  if (names_goods(document_.token(last - 1)))
    subject_.item = item_as_printed(annotation_, {first, last});
  return last;
}

// "exports of milk powder, butter and cheese rose": all are counted as one.
std::uint32_t SubjectComplements::read_list_of_goods(std::uint32_t first) {
  constexpr std::uint32_t longest = 10;
  bool parted = false;
  std::uint32_t last = first;
  while (inside(last) && last < first + longest && tells_no_verb(last)) {
    parted |= document_.token(last).is(Mark::Comma);
    ++last;
  }
  const bool told = inside(last) && (annotation_.hit_at(last, Lexical::ChangeVerb) != nullptr ||
                                     document_.token(last).is(Particle::Was) ||
                                     document_.token(last).is(Particle::Were));
  if (!parted || !told) return first;
  const auto list = read_several_goods(annotation_, {first, last});
  const bool joined = list && document_.token(last - 2).is(Particle::And);
  if (!joined && !(list && last > first + 3 && document_.token(last - 3).is(Particle::And)))
    return first;
  subject_.item = list->item;
  return last;
}

// Within a list of goods: nothing that counts, changes or is a side.
bool SubjectComplements::tells_no_verb(std::uint32_t at) const {
  const Token& token = document_.token(at);
  const bool joint = token.is(Mark::Comma) || token.is(Particle::And);
  return joint || (counts_as_item_word(annotation_, at) && annotation_.mention_at(at) == nullptr &&
                   annotation_.hit_at(at, Lexical::Indicator) == nullptr);
}

// "exports of fish and fish products rose": both are counted as one.
bool SubjectComplements::joins_items(std::uint32_t joint, std::uint32_t first) const {
  if (joint == first || !document_.token(joint).is(Particle::And)) return false;
  std::uint32_t at = joint + 1;
  while (inside(at) && at <= joint + longest_item_phrase && continues_item(at)) ++at;
  return at > joint + 1 && inside(at) && ends_items(at);
}

// What may follow the last of joined goods: a verb, a preposition before a side or a time, a mark.
bool SubjectComplements::ends_items(std::uint32_t at) const {
  const Token& token = document_.token(at);
  return annotation_.hit_at(at, Lexical::ChangeVerb) != nullptr || tells_earning(token) ||
         token.is(Mark::Comma) || token.is(Mark::Period) || token.is(Particle::There) ||
         token.is(Particle::To) || token.is(Particle::From) || token.is(Particle::By) ||
         token.is(Particle::In) || token.is(Particle::Was) || token.is(Particle::Were) ||
         token.is(Particle::Are) || token.is(Particle::Is) || token.is(Particle::Has) ||
         token.is(Particle::Have);
}

// "non-metallic mineral products": its words and their hyphens.
bool SubjectComplements::continues_item(std::uint32_t at) const {
  const Token& token = document_.token(at);
  const bool compound = inside(at + 1) && document_.token(at + 1).is(Mark::Hyphen);
  if (token.is(Mark::Hyphen)) return token.glued;
  return (compound || counts_as_item_word(annotation_, at)) && token.is_word() &&
         annotation_.mention_at(at) == nullptr &&
         annotation_.hit_at(at, Lexical::Indicator) == nullptr;
}

// "its investment", "their direct investment"
bool SubjectComplements::is_owned() const {
  const std::uint32_t first = subject_.tokens.first;
  const auto owns = [&](const Token& word) {
    return word.is(Particle::Its) || word.word == "their"_word;
  };
  return owns(document_.token(first)) ||
         (first > sentence_.first && owns(document_.token(first - 1)));
}

std::uint32_t SubjectComplements::read_in(std::uint32_t in) {
  const std::uint32_t at = after_article(document_, sentence_, in + 1);
  if (!inside(at) || date_at(annotation_, at) != nullptr) return in;
  const std::uint64_t word = document_.token(at).word;
  if (word == "goods"_word || word == "services"_word || word == "merchandise"_word)
    return read_item(in, at);
  if (word == "fixed"_word && inside(at + 1)) return read_item(in, at);  // "in fixed capital"
  const std::string_view indicator = indicator_of(annotation_, subject_);
  const bool at_home = counts_at_home(annotation_, subject_) || indicator == "other";
  if (!is_investment() && !at_home) return in;
  const bool foreign = (indicator == "FDI" && !is_owned()) || at_home;
  return read_sides(in, foreign ? Role::Reporter : Role::Partner);
}

// "between Korea and Africa", "between the two countries".
std::uint32_t SubjectComplements::read_between(std::uint32_t between) {
  std::uint32_t at = after_article(document_, sentence_, between + 1);
  const Territory first = inside(at) ? territory_at(annotation_, at) : Territory{};
  if (!first) {
    const std::uint32_t end = inside(at) ? read_both(at) : at;
    return end == at ? between : end;
  }
  subject_.reporter = first.entity;
  at = first.next;
  subject_.bilateral = false;
  if (!inside(at) || !document_.token(at).is(Particle::And)) return at;
  const Territory second = territory_at(annotation_, after_article(document_, sentence_, at + 1));
  if (!second) return at;
  subject_.partners.assign(1, second.entity);
  return second.next;
}

// "two countries", "two sister states", "both sides", "our countries", "the countries", "them".
std::uint32_t SubjectComplements::read_both(std::uint32_t at) {
  const Token& word = document_.token(at);
  const bool them = word.is(Particle::Them) || (word.word == "us"_word && !word.capital());
  const bool both = word.is(Particle::Two) || word.is(Particle::Both);
  const bool sides = them || both || (word.is(Particle::Our) && names_sides(at + 1)) ||
                     (at > 0 && document_.token(at - 1).is(Particle::The) && names_sides(at));
  if (!sides) return at;
  subject_.bilateral = true;
  if (them) return at + 1;
  return both && !names_sides(at + 1) && names_sides(at + 2) ? at + 3 : at + (both ? 2 : 1);
}

bool SubjectComplements::names_sides(std::uint32_t at) const {
  static const WordSet sides = {"countries", "states", "sides", "nations", "economies", "parties"};
  return inside(at) && sides.contains(document_.token(at));
}

bool SubjectComplements::is_investment() const {
  const std::string_view indicator = indicator_of(annotation_, subject_);
  return indicator == "FDI" || indicator == "investment";
}

}  // namespace communique

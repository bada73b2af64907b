#include "fact/figure/figure_subject.hpp"

#include <algorithm>
#include <array>

#include "fact/figure/item_word.hpp"
#include "fact/figure/subject_complement.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/subject_side.hpp"
#include "fact/figure/territory.hpp"
#include "mention/date/date.hpp"
#include "mention/measure/item_name.hpp"
#include "mention/office/office.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class Reader {
 public:
  explicit Reader(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  std::optional<FigureSubject> read(const LexicalHit& hit) {
    if (annotation_.mention_at(hit.tokens.first) != nullptr ||
        in_office(annotation_, {hit.tokens.first, hit.tokens.first + 1}))
      return std::nullopt;
    subject_.indicator = hit.concept_id;
    subject_.item = annotation_.concept_of(hit).attribute("item");
    sentence_ = document_.sentence_at(hit.tokens.first).tokens;
    const std::uint32_t after = skip_brackets(end_of(hit));
    if (!ends_name(after)) return std::nullopt;
    subject_.tokens.first = read_before(hit.tokens.first);
    subject_.within = follows_intra(hit.tokens.first);
    if (follows_infinitive(subject_.tokens.first, hit.tokens.first)) return std::nullopt;
    subject_.tokens.last = SubjectComplements(annotation_, subject_, sentence_).read(after);
    read_members();
    read_earner();
    if (!go_abroad(hit)) return std::nullopt;
    if (subject_.reporter == no_entity && is_of_world()) return std::nullopt;
    read_sides_told_around(annotation_, subject_, sentence_, hit.tokens.first);
    return subject_;
  }

 private:
  // "export of": the name ends before "of".
  std::uint32_t end_of(const LexicalHit& hit) const {
    const std::uint32_t last = hit.tokens.last;
    return document_.token(last - 1).is(Particle::Of) ? last - 1 : last;
  }

  // "sales of fish to Peru" are exports; "supplies" that go nowhere are no statistic.
  bool go_abroad(const LexicalHit& hit) {
    const Concept& counted = annotation_.concept_of(hit);
    const std::string_view abroad = counted.attribute("abroad");
    if (abroad.empty()) return true;
    if (subject_.partners.empty()) return counted.attribute("onlyAbroad") != "true";
    subject_.indicator = annotation_.vocabulary->find(abroad);
    return true;
  }

  // "seek to lift trade": the first word is a verb, and what follows a plan.
  bool follows_infinitive(std::uint32_t first, std::uint32_t indicator) const {
    if (first == sentence_.first || first == indicator || document_.token(first).capital() ||
        annotation_.hit_at(first, Lexical::IndicatorModifier) != nullptr ||
        annotation_.hit_at(first, Lexical::Item) != nullptr)
      return false;
    const Token& before = document_.token(first - 1);
    static constexpr std::array plans = {"bring"_word, "carry"_word, "take"_word,  "lift"_word,
                                         "raise"_word, "push"_word,  "double"_word};
    const auto plans_at = [&](const Token& verb) {
      return std::ranges::find(plans, verb.word) != plans.end();
    };
    return before.is(Particle::To) || before.is(Particle::Will) || before.is(Particle::Can) ||
           before.is(Particle::Would) || before.is(Particle::Could) ||
           plans_at(document_.token(first)) || plans_at(before);
  }

  // "intra-ASEAN trade", "intra-regional trade of ASEAN".
  bool follows_intra(std::uint32_t indicator) const {
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t t = indicator; t > sentence_.first && indicator - t < reach; --t) {
      if (document_.token(t - 1).word == "intra"_word) return true;
    }
    return false;
  }

  // "global trade", "world exports": of no country.
  bool is_of_world() const {
    for (std::uint32_t t = subject_.tokens.first; t < subject_.tokens.last; ++t) {
      const std::uint64_t word = document_.token(t).word;
      if (word == "global"_word || word == "world"_word || word == "worldwide"_word) return true;
    }
    return false;
  }

  bool inside(std::uint32_t token) const { return sentence_.contains(token); }

  // Whether the indicator's name ends before the token, and does not go on to "trade deal".
  bool ends_name(std::uint32_t token) const {
    if (!inside(token)) return true;
    const Token& next = document_.token(token);
    if (next.kind != TokenKind::Word) return !next.is(Mark::OpenQuote) && !next.is(Mark::Hyphen);
    if (next.particle != Particle::None) return true;
    if (annotation_.mention_at(token) != nullptr) return false;
    return annotation_.hit_at(token, Lexical::ChangeVerb) != nullptr ||
           annotation_.hit_at(token, Lexical::ChangeWord) != nullptr ||
           annotation_.hit_at(token, Lexical::Currency) != nullptr || next.word == "worth"_word ||
           next.word == "pledged"_word || next.word == "flows"_word ||
           next.word == "inflows"_word || next.word == "outflows"_word || goes_on_to_verb(token) ||
           tells_earning(next) || date_at(annotation_, token) != nullptr;
  }

  // "exports also rose", "our exports having reached", "the balance went from a deficit".
  bool goes_on_to_verb(std::uint32_t token) const {
    static const WordSet adverbs = {"thus", "alone", "also",         "having",      "again",
                                    "then", "still", "now",          "already",     "even",
                                    "each", "both",  "nevertheless", "nonetheless", "however"};
    static const WordSet moves = {"went", "swung", "shifted", "moved", "turned", "switched"};
    const Token& word = document_.token(token);
    return adverbs.contains(word) || moves.contains(word) ||
           document_.text_of(token).ends_with("ly");
  }

  // "exports brought Peru $2 billion": whose exports they are.
  void read_earner() {
    const std::uint32_t verb = subject_.tokens.last;
    if (subject_.reporter != no_entity || !inside(verb + 1) ||
        !tells_earning(document_.token(verb)))
      return;
    const Territory earner =
        territory_at(annotation_, after_article(document_, sentence_, verb + 1));
    if (earner) subject_.reporter = earner.entity;
  }

  // "trade among the member states": that of the bloc spoken of.
  void read_members() {
    const std::uint32_t among = subject_.tokens.last;
    if (subject_.reporter != no_entity || !inside(among + 1) ||
        (!document_.token(among).is(Particle::Among) &&
         !document_.token(among).is(Particle::Between)))
      return;
    constexpr std::uint32_t reach = 3;
    bool members = false;
    for (std::uint32_t t = among + 1; inside(t) && t <= among + reach; ++t) {
      const std::uint64_t word = document_.token(t).word;
      members |= word == "member"_word || word == "members"_word;
    }
    if (!members) return;
    const std::uint32_t paragraph = document_.sentence_at(among).paragraph;
    for (std::uint32_t t = among; t-- > 0 && document_.sentence_at(t).paragraph + 1 >= paragraph;) {
      const Mention* bloc = annotation_.innermost_mention_at(t);
      if (bloc == nullptr || bloc->type != EntityType::Bloc) continue;
      subject_.reporter = bloc->entity;
      subject_.bilateral = false;
      return;
    }
  }

  // "(Merchandise and Services combined)", "(FDI)" and "*" after the indicator.
  std::uint32_t skip_brackets(std::uint32_t at) const {
    if (inside(at) && document_.token(at).is(Mark::Bullet)) ++at;
    if (!inside(at) || !document_.token(at).is(Mark::OpenBracket)) return at;
    for (std::uint32_t t = at + 1; inside(t); ++t) {
      if (document_.token(t).is_number()) return at;
      if (document_.token(t).is(Mark::CloseBracket)) return t + 1;
    }
    return at;
  }

  // Item, whose and between whom: "Korea’s semiconductor", "UK–GCC", "two-way goods".
  std::uint32_t read_before(std::uint32_t first) {
    std::uint32_t item_first = first;
    std::uint32_t at = first;
    while (at > sentence_.first && item_first + longest_item_phrase > at - 1) {
      const std::uint32_t before = at - 1;
      // Persons have no exports: what was taken for one ("Electronic Goods") is what is traded.
      const Mention* mention = annotation_.mention_at(before);
      if (mention != nullptr && mention->type != EntityType::Person) break;
      const Token& token = document_.token(before);
      const bool dash = token.is(Mark::Hyphen) && token.glued && document_.token(at).glued;
      const bool joins_services = token.is(Particle::And) && before > sentence_.first &&
                                  document_.token(at).word == "services"_word &&
                                  counts_as_item_word(annotation_, before - 1);
      const bool joins_goods =
          token.is(Particle::And) && before > sentence_.first && at < first &&
          (annotation_.has_hit_at(before - 1, {Lexical::Item}) || opens_pair_of_goods(before - 1));
      const bool compound = at < first && document_.token(at).is(Mark::Hyphen);  // "ready-to-wear"
      if (!dash && !joins_services && !joins_goods && !compound &&
          !counts_as_item_word(annotation_, before))
        break;
      at = before;
    }
    item_first = skip_modifiers(behind_intra(at, first), first);
    const std::uint32_t item_last = before_modifiers(item_first, first);
    if (item_first < item_last && names_item({item_first, item_last}))
      subject_.item = item_name(annotation_, {item_first, item_last});
    return read_owner(at);
  }

  // "Log" of "Log and timber exports", at the start of a sentence or behind whose they are.
  bool opens_pair_of_goods(std::uint32_t at) const {
    const bool first = at == sentence_.first || document_.token(at - 1).is(Mark::Bullet) ||
                       document_.token(at - 1).is(Mark::Possessive);
    return first && counts_as_item_word(annotation_, at) && annotation_.mention_at(at) == nullptr &&
           !annotation_.has_hit_at(at, {Lexical::Indicator, Lexical::IndicatorModifier});
  }

  // "intra-regional" tells no item.
  std::uint32_t behind_intra(std::uint32_t at, std::uint32_t end) const {
    const bool intra = at + 3 <= end && document_.token(at).word == "intra"_word &&
                       document_.token(at + 1).is_dash();
    return intra ? at + 3 : at;
  }

  // The first token of [at, end) that is no modifier such as "total" or "two-way".
  std::uint32_t skip_modifiers(std::uint32_t at, std::uint32_t end) {
    while (at < end) {
      const LexicalHit* modifier = annotation_.hit_at(at, Lexical::IndicatorModifier);
      if (modifier == nullptr || modifier->tokens.last > end) break;
      const std::uint64_t word = document_.token(at).word;
      subject_.bilateral |= word == "bilateral"_word || word == "two"_word || word == "mutual"_word;
      subject_.over_year |= annotation_.concept_of(*modifier).attribute("span") == "year";
      at = modifier->tokens.last;
    }
    return at;
  }

  // Whether the words before the indicator can say what it counts: "projected exports",
  // "significant deficit" and "federal investment" have none.
  bool names_item(TokenRange words) const {
    const std::string_view last = document_.text_of(words.last - 1);
    if (!names_goods(document_.token(words.last - 1)) ||
        annotation_.has_hit_at(words.last - 1, {Lexical::NumberWord}))
      return false;
    if (last.ends_with("ed") || last.ends_with("ing") || last.ends_with("est")) return false;
    const bool traded = indicator().ends_with("exports") || indicator() == "imports" ||
                        indicator() == "trade" || indicator() == "production" ||
                        indicator() == "sales" || indicator() == "other" || indicator() == "FDI";
    static const WordSet wholes = {"goods", "services", "merchandise"};
    return traded || wholes.contains(document_.token(words.last - 1)) ||
           annotation_.hit_at(words.first, Lexical::Item) != nullptr;
  }

  // "non-oil foreign": the end of what is left when modifiers are taken from behind.
  std::uint32_t before_modifiers(std::uint32_t at, std::uint32_t end) {
    while (end > at) {
      const LexicalHit* modifier = annotation_.hit_at(end - 1, Lexical::IndicatorModifier);
      if (modifier == nullptr || modifier->tokens.size() != 1) break;
      skip_modifiers(end - 1, end);
      --end;
    }
    return end;
  }

  // The country before the phrase: its adjective, its possessive, or a pair of them.
  std::uint32_t read_owner(std::uint32_t at) {
    if (at == sentence_.first) return at;
    std::uint32_t last = at;
    if (document_.token(last - 1).is(Mark::Possessive)) --last;
    if (last == sentence_.first) return at;
    const Mention* owner = annotation_.mention_at(last - 1);
    if (owner == nullptr || owner->tokens.last != last || !is_side(*owner)) return at;
    subject_.reporter = owner->entity;
    const std::uint32_t dash = owner->tokens.first;
    if (dash < sentence_.first + 2 || !document_.token(dash - 1).is_dash() ||
        !document_.token(dash).glued)
      return dash;
    const Mention* first = annotation_.mention_at(dash - 2);
    if (first == nullptr || !is_side(*first)) return dash;
    subject_.reporter = first->entity;
    subject_.partners.assign(1, owner->entity);
    return first->tokens.first;
  }

  std::string_view indicator() const { return indicator_of(annotation_, subject_); }

  const Annotation& annotation_;
  const Document& document_;
  FigureSubject subject_;
  TokenRange sentence_;
};

}  // namespace

std::optional<FigureSubject> read_subject(const Annotation& annotation,
                                          const LexicalHit& indicator) {
  return Reader(annotation).read(indicator);
}

}  // namespace communique

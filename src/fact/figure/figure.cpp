#include "fact/figure/figure.hpp"

#include <algorithm>
#include <cmath>

#include "fact/figure/bilateral_trade.hpp"
#include "fact/figure/figure_period.hpp"
#include "fact/figure/figure_sentence.hpp"
#include "fact/figure/figure_table.hpp"
#include "fact/figure/listed_items.hpp"
#include "fact/figure/report_goods.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/reference/main_sides.hpp"
#include "fact/reference/silent_entity.hpp"
#include "mention/date/date.hpp"
#include "mention/place/country.hpp"

namespace communique {
namespace {

class Reader {
 public:
  Reader(const Annotation& annotation, Reading& reading)
      : annotation_(annotation),
        reading_(reading),
        sides_(find_main_sides(annotation)),
        periods_(annotation),
        table_(annotation),
        goods_(goods_of_report(annotation)),
        other_in_title_(is_in_title(annotation, sides_.other)) {
    take_silent_home();
  }

  void run() {
    FigureTopic topic;
    for (const Sentence& sentence : annotation_.document.sentences()) {
      auto drafts = table_.read(sentence.tokens, topic);
      if (drafts.empty()) {
        drafts = read_sentence_figures(annotation_, sentence, topic);
        periods_.fill(drafts, sentence.tokens);
        part_items_in_turn(annotation_.document, sentence.tokens, drafts);
      }
      for (const FigureDraft& draft : drafts) {
        if (!lies_ahead(draft) && has_reporter(draft))
          add(draft, sentence, partner_of(draft, drafts));
      }
    }
    drop_doubles();
  }

 private:
  // The country of the office that reports, where the release does not name it; nobody's, where the
  // release reports on the world.
  void take_silent_home() {
    if (tells_world_in_title()) {
      sides_.home = sides_.other = no_entity;
      sides_.two_sided = false;
    } else if (sides_.home != no_entity && annotation_.home.country != no_concept &&
               reading_.entities[sides_.home].concept_id != annotation_.home.any) {
      sides_.other = sides_.home;
      sides_.two_sided = false;
      sides_.home =
          entity_of_concept(annotation_, reading_, annotation_.home.country, EntityType::Country);
    } else if (const EntityIndex land = land_of_statistics(); land != no_entity) {
      sides_ = {land, sides_.home, false};
    } else if (sides_.home == no_entity && annotation_.home.country != no_concept) {
      sides_.home =
          entity_of_concept(annotation_, reading_, annotation_.home.country, EntityType::Country);
    }
  }

  // The country, not named itself, of the one office of statistics: "figures of Stats NZ".
  EntityIndex land_of_statistics() const {
    EntityIndex land = no_entity;
    for (const BodyFact& fact : reading_.bodies) {
      const bool counts = reading_.entities[fact.body].name.find("Stat") != std::string::npos;
      if (fact.country == no_entity || !counts) continue;
      if (!reading_.entities[fact.country].spans.empty() ||
          (land != no_entity && land != fact.country))
        return no_entity;
      land = fact.country;
    }
    return land;
  }

  // "Global trade hits a record"
  bool tells_world_in_title() const {
    const TokenRange title = annotation_.document.sentences().front().tokens;
    std::uint32_t t = title.first + 1;
    while (t < title.last && annotation_.document.token(t).is_word() &&
           annotation_.hit_at(t, Lexical::Indicator) == nullptr)
      ++t;
    return t < title.last && annotation_.document.token(t).is_word() &&
           annotation_.is(title.first, WordKind::Worldwide);
  }

  // What a year to come will bring is a plan.
  bool lies_ahead(const FigureDraft& draft) const {
    const Date& issue = annotation_.document.release().date;
    return draft.period && issue.known() && draft.period->begin > issue;
  }

  // An organisation that convenes all states has no trade of its own.
  bool has_reporter(const FigureDraft& draft) const {
    if (draft.subject.reporter != no_entity) return true;
    if (sides_.home == no_entity) return false;
    const ConceptId home = reading_.entities[sides_.home].concept_id;
    return !convenes_all(*annotation_.vocabulary, home);
  }

  // Of several partners each has a figure of its own, in their order: "to A and B ...
  // respectively"; one value for all of three is of none.
  EntityIndex partner_of(const FigureDraft& draft, const std::vector<FigureDraft>& drafts) const {
    const std::vector<EntityIndex>& partners = draft.subject.partners;
    if (partners.size() <= 1) return partners.empty() ? no_entity : partners.front();
    std::size_t place = 0;
    std::size_t told = 0;
    for (const FigureDraft& other : drafts) {
      if (&other == &draft) place = told;
      if (other.subject.tokens == draft.subject.tokens && !other.compared) ++told;
    }
    if (told == 1 && partners.size() > 2) return no_entity;
    return place < partners.size() ? partners[place] : no_entity;
  }

  void add(const FigureDraft& draft, const Sentence& sentence, EntityIndex partner) {
    Figure figure;
    figure.reporter = draft.subject.reporter;
    if (figure.reporter == no_entity && is_ours(draft.subject)) figure.reporter = own_country();
    if (figure.reporter == no_entity)  // "exports to the US" in a release that speaks of it most
      figure.reporter = partner == sides_.home ? sides_.other : sides_.home;
    const Concept& indicator = indicator_of(draft.subject, figure.reporter);
    figure.indicator = indicator.attribute("indicator");
    const bool whole = draft.subject.item.empty() && draft.subject.partners.empty();
    if (whole && figure.indicator == "exports") exporter_ = figure.reporter;
    figure.partner = partner;
    const BilateralTrade trade(annotation_, reading_, sides_, other_in_title_);
    if (draft.subject.partners.empty() && trade.tells(draft.subject, indicator))
      figure.partner = trade.partner_of(draft.subject, figure.reporter);
    if (draft.subject.partners.empty() && figure.partner == no_entity)
      figure.partner = partner_told_before(draft, figure, sentence);
    if (figure.partner == figure.reporter) figure.partner = no_entity;
    if (draft.subject.within) figure.partner = figure.reporter;
    figure.item = draft.subject.item;
    if (figure.item.empty() && figure.reporter == sides_.home && counts_goods(figure.indicator) &&
        (figure.partner == no_entity || goods_ == "merchandise"))
      figure.item = goods_;
    if (draft.period) figure.period = to_period(*draft.period);
    if (draft.amount) {
      const bool lack = indicator.attribute("sign") == "-1";
      figure.value = lack ? -draft.amount->value : draft.amount->value;
      figure.unit = unit_of(*draft.amount, indicator);
    }
    figure.change_percent = draft.change;
    figure.evidence = {annotation_.document.span_of(sentence.tokens), draft.rule,
                       confidence(draft)};
    reading_.figures.push_back(std::move(figure));
  }

  // "our exports"
  bool is_ours(const FigureSubject& subject) const {
    const std::uint32_t first = subject.tokens.first;
    return annotation_.document.token(first).is(Particle::Our) ||
           (first > 0 && annotation_.document.token(first - 1).is(Particle::Our));
  }

  // The country that the release comes from, where a bloc is named more.
  EntityIndex own_country() const {
    if (sides_.home == no_entity || reading_.entities[sides_.home].type != EntityType::Bloc ||
        annotation_.home.country == no_concept)
      return no_entity;
    return entity_of_concept(annotation_, reading_, annotation_.home.country, EntityType::Country);
  }

  // "Peru exported $3 billion to Chile. Exports of salt reached $2 billion" in a release on the
  // two; "invested in 40 projects in the country".
  EntityIndex partner_told_before(const FigureDraft& draft, const Figure& figure,
                                  const Sentence& sentence) const {
    const bool of_home = figure.reporter == sides_.home;
    if (!sides_.two_sided || (!of_home && figure.reporter != sides_.other)) return no_entity;
    const bool invests = figure.indicator == "investment" || figure.indicator == "FDI";
    if (invests && tells_the_country(sentence.tokens)) return of_home ? sides_.other : sides_.home;
    if (!of_home) return no_entity;
    if (reading_.entities[sides_.other].type != EntityType::Country || reading_.figures.empty() ||
        !draft.amount || draft.subject.item.empty() ||
        tells_total(annotation_.document, draft.subject))
      return no_entity;
    const Figure& last = reading_.figures.back();
    const std::uint32_t at = annotation_.document.sentence_index(sentence.tokens.first);
    if (at == 0) return no_entity;
    const Sentence& before = annotation_.document.sentences()[at - 1];
    const bool next = before.paragraph == sentence.paragraph &&
                      last.evidence.span == annotation_.document.span_of(before.tokens);
    const bool traded = figure.indicator == "exports" || figure.indicator == "imports";
    return next && traded && last.reporter == figure.reporter && last.partner == sides_.other
               ? sides_.other
               : no_entity;
  }

  // "in the country", "in the neighbouring country"
  bool tells_the_country(TokenRange sentence) const {
    constexpr std::uint32_t reach = 3;
    const Document& document = annotation_.document;
    for (std::uint32_t t = sentence.first; t + 2 < sentence.last; ++t) {
      if (!document.token(t).is(Particle::In) || !document.token(t + 1).is(Particle::The)) continue;
      for (std::uint32_t noun = t + 2; noun < std::min(sentence.last, t + 1 + reach); ++noun) {
        if (document.token(noun).word == "country"_word) return true;
      }
    }
    return false;
  }

  // "Salt sales rose" where all exports of the country were told before: those of salt.
  const Concept& indicator_of(const FigureSubject& subject, EntityIndex reporter) const {
    const Concept& told = (*annotation_.vocabulary)[subject.indicator];
    const ConceptId abroad = annotation_.vocabulary->find(told.attribute("abroad"));
    const bool exported = abroad != no_concept && !subject.item.empty() && reporter != no_entity &&
                          reporter == exporter_ && told.attribute("indicator") == "sales";
    return exported ? (*annotation_.vocabulary)[abroad] : told;
  }

  std::string unit_of(const Amount& amount, const Concept& indicator) const {
    const AttributeKey coin = amount.plain_dollar ? AttributeKey("dollar") : AttributeKey("rupee");
    if (amount.plain_dollar || amount.unit == "INR") {
      if (const std::string_view own = home_attribute(coin); !own.empty()) return std::string(own);
    }
    if (!amount.unit.empty()) return std::string(amount.unit);
    return std::string(indicator.attribute("unit"));
  }

  std::string_view home_attribute(AttributeKey key) const {
    if (sides_.home == no_entity) return {};
    const ConceptId home = reading_.entities[sides_.home].concept_id;
    return home == no_concept ? std::string_view() : (*annotation_.vocabulary)[home].attribute(key);
  }

  static bool counts_goods(std::string_view indicator) {
    return indicator == "exports" || indicator == "imports" || indicator == "trade balance";
  }

  static float confidence(const FigureDraft& draft) {
    if (draft.compared) return 0.8F;
    return draft.subject.implied || !draft.amount ? 0.7F : 0.88F;
  }

  static bool same_matter(const Figure& a, const Figure& b) {
    return a.indicator == b.indicator && a.reporter == b.reporter && a.item == b.item &&
           a.partner == b.partner;
  }

  // "Trade tops $300 billion" in the title, where the text tells that it is $302 billion.
  bool is_rounded_in(const Figure& title, const Figure& figure) const {
    constexpr double roughly = 0.05;
    const bool of_title =
        title.evidence.span.begin == 0 && (title.period == figure.period || title.period.empty());
    return of_title && title.value && figure.value && same_matter(title, figure) &&
           *figure.value >= *title.value &&
           *figure.value - *title.value <= roughly * std::abs(*figure.value);
  }

  // "On a seasonally adjusted basis, exports reached $3 billion"
  bool tells_adjusted(const Figure& figure) const {
    const std::string_view sentence = figure.evidence.span.of(annotation_.document.text());
    return sentence.find("adjusted") != std::string_view::npos;
  }

  // "Exports were $3 billion. They rose by 8%": one figure, in either order.
  void take_changes_told_alone(std::vector<Figure>& figures) const {
    for (Figure& alone : figures) {
      if (alone.value || alone.period.empty()) continue;
      const auto value = std::ranges::find_if(figures, [&](const Figure& other) {
        return other.value && !other.change_percent && same_matter(other, alone) &&
               other.period == alone.period && !tells_adjusted(other);
      });
      if (value != figures.end()) value->change_percent = alone.change_percent;
    }
  }

  // A figure told twice stands once; a change alone adds nothing to a value that has it.
  void drop_doubles() {
    std::vector<Figure> kept;
    for (Figure& figure : reading_.figures) {
      if (!kept.empty() && is_rounded_in(kept.front(), figure)) {
        if (!figure.change_percent) figure.change_percent = kept.front().change_percent;
        kept.erase(kept.begin());
      }
      const auto twin = std::ranges::find_if(kept, [&](const Figure& other) {
        return other.value && figure.value && same_matter(other, figure) &&
               other.period == figure.period &&
               std::abs(*other.value - *figure.value) <= 1e-3 * std::abs(*figure.value);
      });
      if (twin == kept.end()) {
        kept.push_back(std::move(figure));
      } else if (!twin->change_percent) {
        twin->change_percent = figure.change_percent;
      }
    }
    take_changes_told_alone(kept);
    const auto told_with_value = [&](const Figure& alone) {
      return !alone.value && std::ranges::any_of(kept, [&](const Figure& other) {
        return other.value && other.indicator == alone.indicator && other.change_percent &&
               (std::abs(*other.change_percent - *alone.change_percent) < 0.06 ||
                (alone.evidence.span.begin == 0 &&
                 std::round(*other.change_percent) == *alone.change_percent));
      });
    };
    reading_.figures.clear();
    std::ranges::copy_if(kept, std::back_inserter(reading_.figures),
                         [&](const Figure& figure) { return !told_with_value(figure); });
  }

  const Annotation& annotation_;
  Reading& reading_;
  MainSides sides_;
  EntityIndex exporter_ = no_entity;  // whose exports to all the world were told last
  FigurePeriods periods_;
  FigureTable table_;
  std::string_view goods_;  // what all trade of the release is in, where that is told once
  bool other_in_title_;
};

}  // namespace

void read_figures(const Annotation& annotation, Reading& reading) {
  Reader(annotation, reading).run();
}

}  // namespace communique

#include "mention/measure/trade_measure.hpp"

#include <algorithm>

#include "mention/measure/measure_field.hpp"
#include "mention/name/bracketed_form.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/person/titled_name.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class MeasureReader {
 public:
  MeasureReader(const Annotation& annotation, const LexicalHit& head)
      : annotation_(annotation),
        document_(annotation.document),
        head_(head),
        law_(annotation.concept_of(head)) {}

  std::optional<TradeMeasure> read() const {
    if (document_.token(head_.tokens.first).capital() && !in_title()) return read_title();
    if (goes_on_as_measure()) return {};
    const TokenRange topical{topical_begin(), head_.tokens.last};
    const TokenRange field = measure_field(annotation_, head_);
    const bool topic = has_topic(topical);
    if (topic && topical.size() > 2 && (field.empty() || is_imposed()) && !is_of_trade())
      return TradeMeasure{topical, "described-measure", 0.7F};
    if (is_dated())
      return TradeMeasure{{annotation_.dates[*date_before()].tokens.first, head_.tokens.last},
                          "dated-measure",
                          0.75F};
    if (const auto on_goods = field.empty() ? read_on_goods() : std::optional<TradeMeasure>())
      return on_goods;
    return read_qualified(field, topic);
  }

  // "its salt quotas", "Peru’s new salt quotas", "the Peruvian salt safeguard".
  std::optional<TradeMeasure> read_on_goods() const {
    if (law_.attribute("goods") != "true" || head_.tokens.first < 3 || goes_on_as_rate()) return {};
    std::uint32_t first = head_.tokens.first;
    const LexicalHit* goods = annotation_.hit_at(first - 1, Lexical::Item);
    if (goods == nullptr || goods->tokens.last != first || document_.token(first).starts_line ||
        is_utility(*goods))
      return {};
    first = goods->tokens.first;
    const bool whose = first > 0 && is_side_at(first - 1);
    if (whose) first = annotation_.innermost_mention_at(first - 1)->tokens.first;
    if (!follows_definite(document_, before_loose_modifiers(annotation_, first))) return {};
    return TradeMeasure{{first, head_.tokens.last}, "measure-on-goods", 0.7F};
  }

 private:
  // "the tariff on salt", "import bans on salt", "a 30% duty on salt", "the 30% security levy".
  std::optional<TradeMeasure> read_qualified(TokenRange field, bool topic) const {
    const std::uint32_t told = topical_begin();
    const std::uint32_t described = measure_begin(told);
    const std::uint32_t rate = rate_begin(document_, described);
    const std::uint32_t first = rate < described ? before_addition(rate) : described;
    // "the 25% duty imposed by Peru on salt", "the 50% surcharge": the rate tells it.
    if (field.empty() || (rate < described && is_imposed())) {
      const bool more = rate < described &&
                        (first < rate || described < head_.tokens.first ||
                         (is_of_trade() && (is_imposed() || follows_definite(document_, first))));
      if (const auto rated = with_rate_behind(described); rated && !more) return rated;
      if (!more) return {};
      return TradeMeasure{{first, head_.tokens.last}, "measure-with-rate", 0.7F};
    }
    const std::uint32_t begin = opening_quote(before_loose_modifiers(annotation_, told));
    const bool determined =
        follows_definite(document_, begin) || (follows_determiner(document_, begin) &&
                                               (is_of_trade() || tells_goods(annotation_, field)));
    const bool against_side = is_side_at(field.first) && law_.attribute("against") == "true";
    const bool imposed = is_imposed();
    const bool of_goods = is_on_trade_in_goods(field);
    if (!topic && rate == described && !determined && !against_side && !imposed && !of_goods)
      return {};
    const std::string_view needs = law_.attribute("needs");
    if (needs == "words" && !topic) return {};
    if (needs == "topic" && !topic && rate == described && !imposed &&
        !tells_goods(annotation_, behind_origin(field)))
      return {};
    if (needs == "definite" && !follows_definite(document_, begin) && !of_goods) return {};
    if (rate < described && (is_phased_out(field.last) || is_part_of_measure())) return {};
    return TradeMeasure{{opening_quote(first), field.last}, "measure-on-field", 0.7F};
  }

  // "the additional tariff of 50%".
  std::optional<TradeMeasure> with_rate_behind(std::uint32_t first) const {
    const std::uint32_t end = behind_rate(document_, head_.tokens.last);
    const bool told = first < head_.tokens.first && end > head_.tokens.last && is_of_trade() &&
                      follows_definite(document_, first);
    if (!told) return {};
    return TradeMeasure{{first, end}, "measure-with-rate", 0.7F};
  }

  // "packaging" of "imported packaging": what is taxed at home as well.
  TokenRange behind_origin(TokenRange field) const {
    const bool imported = document_.token(field.first).word == "imported"_word;
    return {imported ? field.first + 1 : field.first, field.last};
  }

  // "Anti-Dumping Measures on Salt": how disputes are called.
  std::optional<TradeMeasure> read_title() const {
    const auto title = titled_name(annotation_, head_.tokens);
    if (!title || title->last == head_.tokens.last || !has_topic(*title)) return {};
    return TradeMeasure{
        {title->first, end_with_origin(annotation_, title->last)}, "titled-measure", 0.8F};
  }

  bool in_title() const { return document_.sentence_at(head_.tokens.first).paragraph == 0; }

  // "tariff rate quota (TRQ) regime": the last head is that of the name.
  bool goes_on_as_measure() const {
    const std::uint32_t last = head_.tokens.last;
    const auto bracket = short_form_at(document_, last);
    return annotation_.hit_at(bracket ? bracket->end : last, Lexical::LawHead) != nullptr;
  }

  // "the electricity tariff": what users pay at home.
  bool is_utility(const LexicalHit& goods) const {
    static const WordSet utilities = {"electricity", "power", "energy", "water", "gas", "heat"};
    return is_of_trade() && utilities.contains(document_.token(goods.tokens.first));
  }

  // "salt tariff rate quotas", "salt tariff-rate quotas"
  bool goes_on_as_rate() const {
    static const WordSet rates = {"rate", "rates"};
    const std::uint32_t last = head_.tokens.last;
    return last < document_.size() &&
           (document_.token(last).is_dash() || rates.contains(document_.token(last)));
  }

  // "the July 4 measure".
  bool is_dated() const {
    const auto date = date_before();
    return date && !law_.attribute("topic").empty() &&
           follows_definite(document_, annotation_.dates[*date].tokens.first);
  }

  std::optional<std::size_t> date_before() const {
    const std::uint32_t end = head_.tokens.first;
    const auto after = std::ranges::lower_bound(
        annotation_.dates, end, {}, [](const DateMention& d) { return d.tokens.first; });
    if (after == annotation_.dates.begin() || std::prev(after)->tokens.last != end) return {};
    return static_cast<std::size_t>(std::prev(after) - annotation_.dates.begin());
  }

  // The description, over a short form in brackets ("tariff rate quota (TRQ) regime"). It stands
  // after an article or a preposition, else a verb may be a part of it.
  std::uint32_t topical_begin() const {
    std::uint32_t first = head_.tokens.first;
    if (in_title() && document_.token(first).capital())
      return proper_name_begin(annotation_, first);
    if (first > 3 && document_.token(first - 1).is(Mark::CloseBracket)) {
      const auto bracket = short_form_at(document_, first - 3);
      if (bracket && bracket->end == first) first -= 3;
    }
    if (const LexicalHit* section = law_before(first)) return section->tokens.first;
    const std::uint32_t described = description_begin(annotation_, first);
    const std::uint32_t bare = bare_description_begin(annotation_, first);
    const bool governed = bare > 0 && (document_.token(bare - 1).is(Particle::In) ||
                                       document_.token(bare - 1).is(Particle::On) ||
                                       document_.token(bare - 1).is(Particle::Over));
    const bool rated = bare > 0 && document_.token(bare).word == "cent"_word &&
                       document_.token(bare - 1).word == "per"_word;
    if (governed || rated) return bare;
    return described < first ? described : topic_begin(first);
  }

  // "Section 9" before "investigation".
  const LexicalHit* law_before(std::uint32_t head) const {
    if (head < 2 || !document_.token(head - 1).is_number()) return nullptr;
    const LexicalHit* law = annotation_.hit_at(head - 2, Lexical::Law);
    return law != nullptr && law->tokens.last == head ? law : nullptr;
  }

  // "import" in "lifted import bans": the words that tell the topic, where no article stands.
  std::uint32_t topic_begin(std::uint32_t head) const {
    std::uint32_t first = head;
    while (first > 0 && !document_.token(first).starts_line &&
           is_topic(document_.token(first - 1))) {
      --first;
      const bool compound =
          first > 1 && document_.token(first - 1).is_dash() && document_.token(first - 1).glued;
      if (compound) first -= 2;  // "anti-dumping"
    }
    return first;
  }

  // Without the country whose measure it is, without "last" and the words of a rate.
  std::uint32_t measure_begin(std::uint32_t told) const {
    static const WordSet loose = {"last",     "remaining", "definitive", "provisional", "final",
                                  "existing", "percent",   "per",        "cent"};
    std::uint32_t first = told;
    while (first < head_.tokens.first &&
           (is_side_at(first) || document_.token(first).is(Mark::Percent) ||
            loose.contains(document_.token(first))))
      ++first;
    return first;
  }

  bool is_side_at(std::uint32_t at) const {
    const Mention* mention = annotation_.innermost_mention_at(at);
    return mention != nullptr && is_side(*mention);
  }

  // "Under this measure, Peru will impose a 25 percent tariff on salt".
  bool is_part_of_measure() const {
    const std::uint32_t under = document_.sentence_at(head_.tokens.first).tokens.first;
    return document_.token(under).word == "under"_word && under + 2 < head_.tokens.first &&
           annotation_.hit_at(under + 2, Lexical::LawHead) != nullptr;
  }

  // "tariffs imposed by Peru on salt".
  bool is_imposed() const {
    const std::uint32_t by = head_.tokens.last + 1;
    return by < document_.size() && document_.token(by).is(Particle::By);
  }

  bool is_of_trade() const { return law_.attribute("trade") == "true"; }

  // "the 3 percent duty on salt is phased out": a line of a tariff schedule.
  bool is_phased_out(std::uint32_t at) const {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t end = std::min(document_.sentence_at(at - 1).tokens.last, at + reach);
    for (std::uint32_t t = at; t < end; ++t) {
      if (document_.token(t).word == "phased"_word) return true;
    }
    return false;
  }

  // "additional" before a rate.
  std::uint32_t before_addition(std::uint32_t first) const {
    static const WordSet additions = {"additional", "extra", "blanket", "further", "general"};
    const bool added = first > 0 && additions.contains(document_.token(first - 1));
    return added ? first - 1 : first;
  }

  // The opening quotation mark before the token, or the token.
  std::uint32_t opening_quote(std::uint32_t first) const {
    return first > 0 && document_.token(first - 1).is(Mark::OpenQuote) ? first - 1 : first;
  }

  bool is_topic(const Token& token) const {
    const auto topics = law_.values_of("topic");
    return std::ranges::any_of(
        topics, [&](const std::string& topic) { return word_hash(topic) == token.word; });
  }

  bool has_topic(TokenRange name) const { return holds_topic({name.first, head_.tokens.first}); }
  bool holds_topic(TokenRange words) const {
    for (std::uint32_t t = words.first; t < words.last; ++t) {
      if (is_topic(document_.token(t))) return true;
    }
    return false;
  }
  // "restrictions on the export of flour"
  bool is_on_trade_in_goods(TokenRange field) const {
    return holds_topic(field) && tells_goods(annotation_, field);
  }

  const Annotation& annotation_;
  const Document& document_;
  const LexicalHit& head_;
  const Concept& law_;
};

}  // namespace

std::optional<TradeMeasure> read_trade_measure(const Annotation& annotation,
                                               const LexicalHit& head) {
  return MeasureReader(annotation, head).read();
}

}  // namespace communique

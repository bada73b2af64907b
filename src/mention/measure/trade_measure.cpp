#include "mention/measure/trade_measure.hpp"

#include <algorithm>

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
    const TokenRange field = field_after();
    const bool topic = has_topic(topical);
    if (topic && topical.size() > 2 && field.empty() && !is_of_trade())
      return TradeMeasure{topical, "described-measure", 0.7F};
    if (is_dated())
      return TradeMeasure{{annotation_.dates[*date_before()].tokens.first, head_.tokens.last},
                          "dated-measure",
                          0.75F};
    return read_qualified(field, topic);
  }

 private:
  // "the tariff on salt", "import bans on salt", "a 30% duty on salt", "the 30% security levy".
  std::optional<TradeMeasure> read_qualified(TokenRange field, bool topic) const {
    const std::uint32_t told = topical_begin();
    const std::uint32_t described = measure_begin(told);
    const std::uint32_t rate = rate_begin(described);
    const std::uint32_t first = rate < described ? before_addition(rate) : described;
    if (field.empty()) {
      const bool more = rate < described && (first < rate || described < head_.tokens.first);
      if (!more) return {};
      return TradeMeasure{{first, head_.tokens.last}, "measure-with-rate", 0.7F};
    }
    const std::uint32_t begin = opening_quote(before_loose_modifiers(document_, told));
    const bool determined =
        follows_definite(document_, begin) ||
        (follows_determiner(document_, begin) && (is_of_trade() || tells_goods(field)));
    const bool against_side = is_side_at(field.first) && law_.attribute("against") == "true";
    if (!topic && rate == described && !determined && !against_side) return {};
    const std::string_view needs = law_.attribute("needs");
    if (needs == "topic" && !topic && rate == described && !tells_goods(field)) return {};
    if (needs == "definite" && !follows_definite(document_, begin)) return {};
    if (rate < described && (is_phased_out(field.last) || is_part_of_measure())) return {};
    return TradeMeasure{{opening_quote(first), field.last}, "measure-on-field", 0.7F};
  }

  // "Anti-Dumping Measures on Salt": how disputes are called.
  std::optional<TradeMeasure> read_title() const {
    const auto title = titled_name(annotation_, head_.tokens);
    if (!title || title->last == head_.tokens.last || !has_topic(*title)) return {};
    return TradeMeasure{{title->first, with_origin(title->last)}, "titled-measure", 0.8F};
  }

  bool in_title() const { return document_.sentence_at(head_.tokens.first).paragraph == 0; }

  // "tariff rate quota (TRQ) regime": the last head is that of the name.
  bool goes_on_as_measure() const {
    const std::uint32_t last = head_.tokens.last;
    const auto bracket = short_form_at(document_, last);
    return annotation_.hit_at(bracket ? bracket->end : last, Lexical::LawHead) != nullptr;
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

  bool is_of_trade() const { return law_.attribute("trade") == "true"; }

  // "on exports of salt", "on raw cotton".
  bool tells_goods(TokenRange field) const {
    static const WordSet words = {"export",   "exports",   "import", "imports",
                                  "imported", "shipments", "goods"};
    for (std::uint32_t t = field.first; t < field.last; ++t) {
      if (words.contains(document_.token(t)) || annotation_.hit_at(t, Lexical::Item) != nullptr)
        return true;
    }
    return false;
  }

  // "the 3 percent duty on salt is phased out": a line of a tariff schedule.
  bool is_phased_out(std::uint32_t at) const {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t end = std::min(document_.sentence_at(at - 1).tokens.last, at + reach);
    for (std::uint32_t t = at; t < end; ++t) {
      if (document_.token(t).word == "phased"_word) return true;
    }
    return false;
  }

  // Where "25 per cent", "30%" starts that ends before the token, or the token.
  std::uint32_t rate_begin(std::uint32_t end) const {
    if (end < 2 || document_.token(end).starts_line) return end;
    const Token& last = document_.token(end - 1);
    std::uint32_t number = end;
    if (last.is(Mark::Percent) || last.word == "percent"_word)
      number = end - 2;
    else if (end > 2 && last.word == "cent"_word && document_.token(end - 2).word == "per"_word)
      number = end - 3;
    return number < end && document_.token(number).is_number() ? number : end;
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

  bool has_topic(TokenRange name) const {
    for (std::uint32_t t = name.first; t < head_.tokens.first; ++t) {
      if (is_topic(document_.token(t))) return true;
    }
    return false;
  }

  // "on chips", "against Peru", "on imports of salt from Peru": what the measure is about.
  TokenRange field_after() const {
    std::uint32_t at = head_.tokens.last;
    if (at < document_.size() && document_.token(at).is(Mark::CloseQuote)) ++at;
    at = behind_rate(at);
    if (at + 1 >= document_.size()) return {};
    const Token& joint = document_.token(at);
    const bool against = joint.is(Particle::Against) && law_.attribute("against") == "true";
    const bool opens = joint.is(Particle::On) || against;
    if (joint.starts_line || !opens || is_rate_or_day(at + 1)) return {};
    const std::uint32_t begin = at + 1;
    std::uint32_t end = noun_phrase_end(annotation_, begin);
    if (end == begin) return {};
    if (end + 1 < document_.size() && document_.token(end).is(Particle::On) &&
        annotation_.hit_at(end - 1, Lexical::LawHead) != nullptr)
      end = noun_phrase_end(annotation_, end + 1);  // "moratorium on duties on salt"
    return {begin, with_origin(before_other_measure({begin, end}))};
  }

  // "on salt" in "on salt and import tax on fish".
  std::uint32_t before_other_measure(TokenRange field) const {
    for (std::uint32_t t = field.first + 1; t < field.last; ++t) {
      if (!document_.token(t).is(Particle::And)) continue;
      for (std::uint32_t other = t + 1; other < field.last; ++other) {
        if (annotation_.hit_at(other, Lexical::LawHead) != nullptr) return t;
      }
    }
    return field.last;
  }

  // "of 40 percent" behind the head.
  std::uint32_t behind_rate(std::uint32_t at) const {
    constexpr std::uint32_t reach = 5;
    if (at >= document_.size() || !document_.token(at).is(Particle::Of)) return at;
    for (std::uint32_t t = at + 2; t < document_.size() && t < at + reach; ++t) {
      if (rate_begin(t) == at + 1) return t;
    }
    return at;
  }

  bool is_rate_or_day(std::uint32_t at) const {
    if (!document_.token(at).is_number()) return false;
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = at + 2; t < document_.size() && t < at + reach; ++t) {
      if (rate_begin(t) == at) return true;
    }
    const bool year = document_.text_of(at).size() == 4;
    return year || at + 1 >= document_.size() || !document_.token(at + 1).is_word() ||
           document_.token(at + 1).particle != Particle::None ||
           annotation_.hit_at(at + 1, Lexical::Month) != nullptr;
  }

  // Behind "from Peru and Chile", "imported from Peru".
  std::uint32_t with_origin(std::uint32_t end) const {
    std::uint32_t from = end;
    if (from < document_.size() && document_.token(from).word == "imported"_word) ++from;
    if (from + 1 >= document_.size() || !document_.token(from).is(Particle::From)) return end;
    std::uint32_t at = from + 1;
    while (at < document_.size() && is_side_at(at)) {
      end = annotation_.innermost_mention_at(at)->tokens.last;
      at = end;
      if (at + 1 < document_.size() &&
          (document_.token(at).is(Particle::And) || document_.token(at).is(Mark::Comma)))
        ++at;
      if (at == end) break;
    }
    return end;
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

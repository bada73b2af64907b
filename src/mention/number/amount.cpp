#include "mention/number/amount.hpp"

#include <cmath>

#include "mention/number/number.hpp"

namespace communique {
namespace {

// Signs of currencies; where several countries share one, that of the largest.
constexpr std::pair<std::string_view, std::string_view> currency_signs[] = {
    {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"},   {"₩", "KRW"},
    {"₹", "INR"}, {"₺", "TRY"}, {"₫", "VND"}, {"₽", "RUB"}, {"₸", "KZT"},
    {"₴", "UAH"}, {"₦", "NGN"}, {"₱", "PHP"}, {"฿", "THB"},   {"₪", "ILS"}};

class Reader {
 public:
  explicit Reader(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  std::optional<Amount> read(std::uint32_t token) {
    Amount amount;
    std::uint32_t at = read_currency(token, amount);
    if (!on_line(at, token) || !document_.token(at).is_number()) return std::nullopt;
    const auto number = read_number(document_.text_of(at));
    if (!number) return std::nullopt;
    amount.value = number->value;
    if (!number->suffix.empty() && !take_suffix(number->suffix, amount)) return std::nullopt;
    if (amount.kind == AmountKind::Money) at = take_thousands(at, token, amount);
    if (token == at) take_sign(at, amount);
    at = take_scale(at + 1, token, amount);
    at = take_unit(at, token, amount);
    amount.tokens = {token, at};
    return amount;
  }

  std::optional<Amount> read_table_unit(std::uint32_t token) {
    Amount amount;
    const std::uint32_t at = read_currency(token, amount);
    if (at == token) return std::nullopt;
    amount.value = 1;
    amount.tokens = {token, take_scale(at, token, amount)};
    if (!amount.scaled) return std::nullopt;
    return amount;
  }

 private:
  bool on_line(std::uint32_t at, std::uint32_t first) const {
    return at < document_.size() && (at == first || !document_.token(at).starts_line);
  }

  const LexicalHit* hit(std::uint32_t at, Lexical lexical) const {
    return annotation_.hit_at(at, lexical);
  }

  // Takes "USD", "US$" or "$"; the token after it.
  std::uint32_t read_currency(std::uint32_t at, Amount& amount) const {
    const LexicalHit* currency = hit(at, Lexical::Currency);
    if (currency != nullptr && written_as_sign(*currency)) {
      set_money(annotation_.concept_of(*currency).attribute("code"), amount);
      at = currency->tokens.last;
      const bool sign_follows = at < document_.size() && document_.token(at).is(Mark::Currency);
      return sign_follows ? at + 1 : at;
    }
    if (!document_.token(at).is(Mark::Currency)) return at;
    for (const auto& [sign, code] : currency_signs) {
      if (document_.text_of(at) == sign) set_money(code, amount);
    }
    amount.plain_dollar = amount.unit == "USD";
    return amount.kind == AmountKind::Money ? at + 1 : at;
  }

  // "USD", "US$", "Rs"; not "won 5 medals", nor "a $5 fee", though the Australian dollar is "A$".
  bool written_as_sign(const LexicalHit& currency) const {
    if (!document_.token(currency.tokens.first).capital()) return false;
    for (std::uint32_t t = currency.tokens.first + 1; t < currency.tokens.last; ++t) {
      if (document_.token(t).is(Mark::Currency) && !document_.token(t).glued) return false;
    }
    return true;
  }

  static void set_money(std::string_view code, Amount& amount) {
    amount.kind = AmountKind::Money;
    amount.unit = code;
  }

  // "bn" in "61bn".
  bool take_suffix(std::string_view suffix, Amount& amount) const {
    const Vocabulary& vocabulary = *annotation_.vocabulary;
    const Vocabulary::State state = vocabulary.next(Vocabulary::start, word_hash(suffix));
    if (state == Vocabulary::dead) return false;
    for (const Sense& sense : vocabulary.senses(state)) {
      if (vocabulary[sense.concept_id].lexical != Lexical::Scale) continue;
      amount.value = scaled(amount.value, vocabulary[sense.concept_id].value);
      amount.scaled = true;
      return true;
    }
    return false;
  }

  // "258.2" behind "€1": the number goes on behind a space; its last token.
  std::uint32_t take_thousands(std::uint32_t at, std::uint32_t first, Amount& amount) const {
    constexpr std::size_t group = 3;
    constexpr double thousand = 1000;
    const std::uint32_t next = at + 1;
    if (!on_line(next, first) || !document_.token(next).is_number()) return at;
    const std::string_view text = document_.text_of(next);
    const bool whole =
        document_.text_of(at).find_first_not_of("0123456789") == std::string_view::npos;
    const bool grouped = text.find_first_not_of("0123456789") ==
                         (text.size() == group ? std::string_view::npos : group);
    if (!whole || !grouped || document_.text_of(at).size() > group || text.size() < group)
      return at;
    const auto rest = read_number(text);
    if (!rest || !rest->suffix.empty()) return at;
    amount.value = amount.value * thousand + rest->value;
    return next;
  }

  // The dash or plus that belongs to the number: "(-11.68%)", "(+26.8%)".
  void take_sign(std::uint32_t at, Amount& amount) const {
    if (at == 0 || !document_.token(at).glued) return;
    const Token& sign = document_.token(at - 1);
    const bool joins = sign.glued && at >= 2 && !document_.token(at - 2).is(Mark::OpenBracket);
    if (joins || !(sign.is_dash() || sign.is(Mark::Plus))) return;
    amount.is_signed = true;
    if (sign.is_dash()) amount.value = -amount.value;
  }

  std::uint32_t take_scale(std::uint32_t at, std::uint32_t first, Amount& amount) const {
    const LexicalHit* scale = on_line(at, first) ? hit(at, Lexical::Scale) : nullptr;
    if (scale == nullptr) return at;
    const double size = annotation_.concept_of(*scale).value;
    amount.value = scaled(amount.value, size);
    amount.scaled = true;
    return take_smaller_part(scale->tokens.last, first, size, amount);
  }

  // "50 million" behind "22 billion".
  std::uint32_t take_smaller_part(std::uint32_t at, std::uint32_t first, double size,
                                  Amount& amount) const {
    const bool number = on_line(at, first) && document_.token(at).is_number();
    const LexicalHit* scale =
        number && on_line(at + 1, first) ? hit(at + 1, Lexical::Scale) : nullptr;
    if (scale == nullptr || annotation_.concept_of(*scale).value >= size) return at;
    const auto part = read_number(document_.text_of(at));
    if (!part || !part->suffix.empty()) return at;
    amount.value += part->value * annotation_.concept_of(*scale).value;
    return scale->tokens.last;
  }

  // "%", "percent", "dollars", "tons" after the number.
  std::uint32_t take_unit(std::uint32_t at, std::uint32_t first, Amount& amount) const {
    if (!on_line(at, first) || amount.kind == AmountKind::Money) return at;
    if (document_.token(at).is(Mark::Percent)) {
      amount.kind = AmountKind::Percent;
      amount.unit = "percent";
      return at + 1;
    }
    if (const LexicalHit* currency = hit(at, Lexical::Currency); currency && amount.scaled) {
      set_money(annotation_.concept_of(*currency).attribute("code"), amount);
      return currency->tokens.last;
    }
    const LexicalHit* unit = hit(at, Lexical::Unit);
    if (unit == nullptr) {
      if (amount.scaled) take_currency_of_next(at, first, amount);
      return at;
    }
    amount.unit = annotation_.concept_of(*unit).attribute("unit");
    amount.kind = amount.unit == "percent" ? AmountKind::Percent : AmountKind::Measure;
    return unit->tokens.last;
  }

  // "1.6 billion and 1.4 billion dollars": both are money.
  void take_currency_of_next(std::uint32_t at, std::uint32_t first, Amount& amount) const {
    const std::uint32_t scale = at + 2;
    if (!on_line(at, first) || !document_.token(at).is(Particle::And) ||
        !on_line(scale + 1, first) || !document_.token(at + 1).is_number())
      return;
    const LexicalHit* size = hit(scale, Lexical::Scale);
    const LexicalHit* currency = size == nullptr || !on_line(size->tokens.last, first)
                                     ? nullptr
                                     : hit(size->tokens.last, Lexical::Currency);
    if (currency != nullptr) set_money(annotation_.concept_of(*currency).attribute("code"), amount);
  }

  const Annotation& annotation_;
  const Document& document_;
};

}  // namespace

double scaled(double number, double scale) {
  constexpr double parts = 1000;
  return std::round(number * scale * parts) / parts;
}

std::optional<Amount> read_amount(const Annotation& annotation, std::uint32_t token) {
  return Reader(annotation).read(token);
}

std::optional<Amount> read_unit_of_table(const Annotation& annotation, std::uint32_t token) {
  return Reader(annotation).read_table_unit(token);
}

}  // namespace communique

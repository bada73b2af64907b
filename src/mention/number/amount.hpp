#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "mention/annotation.hpp"

namespace communique {

// "133.8" times a billion, to thousandths: the product of the two doubles is 133800000000.00002.
double scaled(double number, double scale);

enum class AmountKind : std::uint8_t { Money, Percent, Measure, Plain };

// A number with its scale and unit.
struct Amount {
  TokenRange tokens;
  double value = 0;  // in single units; with the sign that stands before it
  AmountKind kind = AmountKind::Plain;
  std::string_view unit;  // "USD", "percent", "tonnes"; empty for a plain number
  bool is_signed = false;
  bool scaled = false;        // a scale was named: "690 million"
  bool plain_dollar = false;  // "$" alone, which each country that has dollars uses for its own
};

// Whether an amount may start at the token; most tokens start none.
inline bool may_open_amount(const Annotation& annotation, std::uint32_t token) {
  const Token& first = annotation.document.token(token);
  return first.is_number() || first.is(Mark::Currency) ||
         annotation.has_hit_at(token, {Lexical::Currency});
}

// The amount that starts at the token: "USD 61.0 billion", "$670 million", "AED1.73 trillion",
// "4.25 lakh", "43.0 percent", "-11.68%", "690 million".
std::optional<Amount> read_amount(const Annotation& annotation, std::uint32_t token);

// Currency and scale without a number, as in "(USD billion)": the scale as value.
std::optional<Amount> read_unit_of_table(const Annotation& annotation, std::uint32_t token);

}  // namespace communique

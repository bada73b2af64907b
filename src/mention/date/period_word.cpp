#include "mention/date/period_word.hpp"

#include "mention/date/date_words.hpp"

namespace communique {

PeriodWord period_at(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* hit = annotation.hit_at(token, Lexical::Period);
  if (hit == nullptr || !DateWords(annotation).on_line(token)) return {};
  return {unit_of(annotation, *hit), hit->tokens.last};
}

char unit_of(const Annotation& annotation, const LexicalHit& hit) {
  const std::string_view unit = annotation.concept_of(hit).attribute("unit");
  if (unit == "decade") return 'D';
  return unit.empty() ? '\0' : unit.front();
}

DateExpression expression_of(TokenRange tokens, DateForm form, char unit, int shift) {
  DateExpression expression;
  expression.tokens = tokens;
  expression.form = form;
  expression.unit = unit;
  expression.shift = static_cast<std::int16_t>(shift);
  return expression;
}

}  // namespace communique

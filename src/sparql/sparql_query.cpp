#include "sparql/sparql_query.hpp"

#include <algorithm>
#include <array>

#include "sparql/sparql_error.hpp"
#include "sparql/sparql_scope.hpp"
#include "sparql/sparql_token.hpp"

namespace communique {
namespace {

using Tokens = std::span<const SparqlToken>;

struct DatePart {
  std::string_view function;
  std::string_view place;  // in a date such as 2025-11-28, for SUBSTR
};
constexpr std::array date_parts = {DatePart{"YEAR", "1, 4"}, DatePart{"MONTH", "6, 2"},
                                   DatePart{"DAY", "9, 2"}};

constexpr std::array<std::string_view, 3> date_types = {"date", "gYearMonth", "gYear"};

std::size_t find_keyword(Tokens tokens, std::string_view word) {
  const auto at = std::ranges::find_if(
      tokens, [&](const SparqlToken& token) { return is_keyword(token, word); });
  return static_cast<std::size_t>(at - tokens.begin());
}

SparqlForm form_of(Tokens tokens) {
  for (const SparqlToken& token : tokens) {
    if (is_keyword(token, "SELECT")) return SparqlForm::Select;
    if (is_keyword(token, "ASK")) return SparqlForm::Ask;
    if (is_keyword(token, "CONSTRUCT") || is_keyword(token, "DESCRIBE")) return SparqlForm::Graph;
  }
  throw SparqlError("no SELECT, ASK, CONSTRUCT or DESCRIBE in it");
}

// The space and comments between two tokens of one query.
std::string_view between(const SparqlToken& one, const SparqlToken& next) {
  return {one.text.data() + one.text.size(), next.text.data()};
}

bool is_date_type(const SparqlToken& token) {
  if (token.kind != SparqlTokenKind::Word && token.kind != SparqlTokenKind::Iri) return false;
  const std::string_view text = token.text.substr(0, token.text.find_last_not_of('>') + 1);
  const std::string_view name = text.substr(text.find_last_of(":#") + 1);
  return std::ranges::find(date_types, name) != date_types.end();
}

class Rewriting {
 public:
  explicit Rewriting(Tokens tokens) : selection_(selection_of(tokens)) {}

  std::string text(Tokens tokens) const {
    std::string text;
    while (!tokens.empty()) {
      const std::size_t used = append_next(tokens, text);
      if (used < tokens.size()) text += between(tokens[used - 1], tokens[used]);
      tokens = tokens.subspan(used);
    }
    return text;
  }

 private:
  // What the outermost SELECT selects.
  static Tokens selection_of(Tokens tokens) {
    tokens = tokens.subspan(std::min(find_keyword(tokens, "SELECT"), tokens.size()));
    const auto end =
        std::ranges::find_if(tokens, [](const SparqlToken& t) { return is_sign(t, '{'); });
    return tokens.first(static_cast<std::size_t>(end - tokens.begin()));
  }

  // The expression of "(expression AS ?variable)"; empty where the SELECT makes no such variable.
  Tokens expression_of(std::string_view variable) const {
    for (std::size_t i = 0; i < selection_.size(); ++i) {
      if (!is_sign(selection_[i], '(')) continue;
      const auto inside = enclosed(selection_.subspan(i), '(', ')');
      if (inside && inside->size() > 2 && inside->back().text == variable &&
          is_keyword((*inside)[inside->size() - 2], "AS"))
        return inside->first(inside->size() - 2);
    }
    return {};
  }

  // Appends what stands for the first token, or for the first few; returns how many those are.
  std::size_t append_next(Tokens tokens, std::string& text) const {
    if (const std::size_t used = append_order(tokens, text)) return used;
    if (const std::size_t used = append_date_part(tokens, text)) return used;
    if (tokens.size() >= 3 && is_sign(tokens[0], '^') && is_sign(tokens[1], '^') &&
        is_date_type(tokens[2]))
      return 3;
    text += tokens[0].text;
    return 1;
  }

  std::size_t append_order(Tokens tokens, std::string& text) const {
    if (!is_keyword(tokens[0], "ASC") && !is_keyword(tokens[0], "DESC")) return 0;
    const auto inside = enclosed(tokens.subspan(1), '(', ')');
    if (!inside || inside->size() != 1) return 0;
    const Tokens expression = expression_of(inside->front().text);
    if (expression.empty()) return 0;
    text += std::string(tokens[0].text) + "(" + this->text(expression) + ")";
    return 1 + inside->size() + 2;
  }

  std::size_t append_date_part(Tokens tokens, std::string& text) const {
    const auto* part = std::ranges::find_if(
        date_parts, [&](const DatePart& p) { return is_keyword(tokens[0], p.function); });
    const auto inside = enclosed(tokens.subspan(1), '(', ')');
    if (part == date_parts.end() || !inside) return 0;
    text +=
        "xsd:integer(SUBSTR(STR(" + this->text(*inside) + "), " + std::string(part->place) + "))";
    return 1 + inside->size() + 2;
  }

  Tokens selection_;
};

}  // namespace

SparqlQuery prepare_query(std::string_view text) {
  const std::vector<SparqlToken> tokens = sparql_tokens(text);
  const SparqlForm form = form_of(tokens);
  if (find_keyword(tokens, "SERVICE") != tokens.size())
    throw SparqlError("SERVICE would ask another host; answers come from the knowledge base alone");
  check_scopes(tokens);
  return {form, Rewriting(tokens).text(tokens)};
}

}  // namespace communique

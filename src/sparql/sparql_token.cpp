#include "sparql/sparql_token.hpp"

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>
#include <locale>

namespace communique {
namespace {

constexpr std::string_view space = " \t\r\n\f\v";
constexpr std::string_view not_in_iri = "<>\"{}|^`\\ \t\r\n";

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80 || c == '_' || c == ':' || c == '-' || c == '.';
}

// The length of the literal that a quote begins, the closing quotes included.
std::size_t literal_length(std::string_view text) {
  const std::string_view thrice = text.substr(0, 3);
  const bool is_long = thrice.size() == 3 && thrice[1] == thrice[0] && thrice[2] == thrice[0];
  const std::string_view quote = text.substr(0, is_long ? 3 : 1);
  for (std::size_t at = quote.size(); at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text.substr(at).starts_with(quote)) {
      return at + quote.size();
    }
  }
  return text.size();
}

// 0 where "<" is the operator.
std::size_t iri_length(std::string_view text) {
  const std::size_t end = text.find_first_of(not_in_iri, 1);
  return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

std::size_t word_length(std::string_view text) {
  const auto end = std::ranges::find_if_not(text, is_word_byte);
  return static_cast<std::size_t>(end - text.begin());
}

SparqlToken token_at(std::string_view text) {
  const char first = text.front();
  if (first == '"' || first == '\'')
    return {SparqlTokenKind::Literal, text.substr(0, literal_length(text))};
  if (first == '?' || first == '$') {
    const std::size_t length = word_length(text.substr(1));
    if (length > 0) return {SparqlTokenKind::Variable, text.substr(0, 1 + length)};
  }
  if (first == '<' && iri_length(text) > 0)
    return {SparqlTokenKind::Iri, text.substr(0, iri_length(text))};
  if (is_word_byte(first)) return {SparqlTokenKind::Word, text.substr(0, word_length(text))};
  return {SparqlTokenKind::Sign, text.substr(0, 1)};
}

}  // namespace

std::vector<SparqlToken> sparql_tokens(std::string_view query) {
  std::vector<SparqlToken> tokens;
  while (!query.empty()) {
    if (space.find(query.front()) != std::string_view::npos) {
      query.remove_prefix(1);
    } else if (query.front() == '#') {
      query.remove_prefix(std::min(query.find('\n'), query.size()));
    } else {
      tokens.push_back(token_at(query));
      query.remove_prefix(tokens.back().text.size());
    }
  }
  return tokens;
}

bool is_keyword(const SparqlToken& token, std::string_view word) {
  return token.kind == SparqlTokenKind::Word &&
         boost::algorithm::iequals(token.text, word, std::locale::classic());
}

bool is_sign(const SparqlToken& token, char sign) {
  return token.kind == SparqlTokenKind::Sign && token.text.front() == sign;
}

std::optional<std::span<const SparqlToken>> enclosed(std::span<const SparqlToken> tokens, char open,
                                                     char close) {
  if (tokens.empty() || !is_sign(tokens.front(), open)) return std::nullopt;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_sign(tokens[i], open)) ++depth;
    if (is_sign(tokens[i], close) && --depth == 0) return tokens.subspan(1, i - 1);
  }
  return std::nullopt;
}

}  // namespace communique

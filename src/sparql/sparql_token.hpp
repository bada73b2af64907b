#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace communique {

enum class SparqlTokenKind { Word, Variable, Literal, Iri, Sign };

// `text` is a part of the query, quotes and angle brackets included.
struct SparqlToken {
  SparqlTokenKind kind;
  std::string_view text;
};

// The tokens of a query, as far as it takes to tell words from what stands in strings, IRIs and
// comments (https://www.w3.org/TR/sparql11-query/#sparqlGrammar). Words are keywords, prefixed
// names and numbers. Never fails: what is no SPARQL comes out as signs.
std::vector<SparqlToken> sparql_tokens(std::string_view query);

// Whether the token is the word, upper and lower case taken as one.
bool is_keyword(const SparqlToken& token, std::string_view word);

bool is_sign(const SparqlToken& token, char sign);

// What stands between the bracket that is the first token and the one that closes it; nothing where
// there is none, or where it is never closed.
std::optional<std::span<const SparqlToken>> enclosed(std::span<const SparqlToken> tokens, char open,
                                                     char close);

}  // namespace communique

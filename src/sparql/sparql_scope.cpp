#include "sparql/sparql_scope.hpp"

#include <set>
#include <string>

#include "sparql/sparql_error.hpp"

namespace communique {
namespace {

using Tokens = std::span<const SparqlToken>;

struct GroupVariables {
  std::set<std::string_view> bound;     // by patterns
  std::set<std::string_view> filtered;  // in conditions
};

// The condition of FILTER, the first token; empty where it is a group of patterns.
Tokens condition_of(Tokens tokens) {
  for (std::size_t i = 1; i < tokens.size() && !is_sign(tokens[i], '{'); ++i) {
    if (const auto inside = enclosed(tokens.subspan(i), '(', ')'))
      return tokens.first(i + inside->size() + 2);
  }
  return {};
}

GroupVariables variables_of(Tokens group) {
  GroupVariables variables;
  while (!group.empty()) {
    const Tokens condition = is_keyword(group.front(), "FILTER") ? condition_of(group) : Tokens{};
    for (const SparqlToken& token : condition)
      if (token.kind == SparqlTokenKind::Variable) variables.filtered.insert(token.text);
    if (condition.empty() && group.front().kind == SparqlTokenKind::Variable)
      variables.bound.insert(group.front().text);
    group = group.subspan(condition.empty() ? 1 : condition.size());
  }
  return variables;
}

void check_group(Tokens group) {
  const GroupVariables variables = variables_of(group);
  for (const std::string_view variable : variables.filtered) {
    if (!variables.bound.contains(variable))
      throw SparqlError("the FILTER within EXISTS or OPTIONAL does not see " +
                        std::string(variable) + ", which is bound around it");
  }
}

}  // namespace

void check_scopes(Tokens query) {
  for (std::size_t i = 0; i < query.size(); ++i) {
    if (!is_keyword(query[i], "EXISTS") && !is_keyword(query[i], "OPTIONAL")) continue;
    if (const auto group = enclosed(query.subspan(i + 1), '{', '}')) check_group(*group);
  }
}

}  // namespace communique

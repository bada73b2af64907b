#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace communique {

// A column of a table with the column `fact`, in which a fact names an entity; where there is a
// condition, in rows of which it holds.
struct FactPlace {
  std::string_view table, column;
  std::string_view condition = {};
};

// A SELECT of the keys of the last facts, latest first, that name the entity ?1 in one of the
// places: those before ?2, at most ?3 of them or, where that is negative, all. The indices alone
// tell which these are.
std::string last_facts_sql(std::span<const FactPlace> places);

// The kinds of relations: those of the view `relations`, and agrees-with.
std::vector<std::string_view> relation_kinds();

// The places in which facts that make relations of a kind name entities; for "" all of them.
std::vector<FactPlace> places_of(std::string_view kind);

}  // namespace communique

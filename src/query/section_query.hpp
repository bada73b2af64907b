#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "query/entity_facts.hpp"

namespace communique {

// A section of what is known of an entity, in pieces of SQL in which ?1 is the entity. A fact is
// one of the entity's where it names it in one of `places`.
struct SectionQuery {
  std::string_view name;
  std::string_view table;
  std::initializer_list<FactPlace> places;
  std::string_view what;         // the fact says
  std::string_view links;        // keys of the entities that it connects ?1 to, as "12,7"; or NULL
  std::string_view date = "''";  // its own
  std::string_view retold = "true";  // whether another fact that says the same is no news
  std::string_view event = "fact";   // what it tells of
  std::string_view accounts = {};  // the other facts before ?2 that tell of the same as the fact ?1
};

// In the order in which they are shown.
std::span<const SectionQuery> section_queries();

// The last facts of a section, latest first, with ?2 and ?3 as in last_facts_sql. Columns: fact,
// release, date, event, what those have in common that are one thing told again; or "".
std::string facts_sql(const SectionQuery& query);

// One fact, ?2. Columns: fact, release, begin, end, what, date, links, confidence.
std::string fact_sql(const SectionQuery& query);

}  // namespace communique

#pragma once

#include <set>
#include <string>
#include <string_view>

namespace communique {

// The view `relations`: every fact that joins two entities, as one row a fact and pair.
//   kind     holds-post-at, formerly-held-post-at, belongs-to, part-of, represents, party-of,
//            member-of, speaks-of, succeeded-by, meets, takes-up, visits, trades-with
//   subject, object  entities; `meets` is symmetric and stands once, the lower key as subject
//   detail   what says more: the title of the post, the act of speech, the indicator
//   date     the fact's own where it has one, else that of the release
// The date of a release is looked up only where it is asked for.
// A condition on subject or object uses the indices of the tables.
//
// relation_views gives the SQL that makes it under `name`, as a "TEMP" view, or for "" as one of
// the file.
std::string relation_views(std::string_view schema, std::string_view name);

// The rows of the view that are of the kinds, and some others, as the common table expression
// `wanted`, before a SELECT; all for no kinds. SQLite passes over the parts of a view that have one
// kind, but not over those that have two.
std::string wanted_relations(const std::set<std::string>& kinds);

}  // namespace communique

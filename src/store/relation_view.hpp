#pragma once

namespace communique {

// SQL of the view `relations`: every fact that joins two entities, as one row a fact and pair.
//   kind     holds-post-at, formerly-held-post-at, belongs-to, part-of, represents, party-of,
//            member-of, speaks-of, succeeded-by, meets, takes-up, visits, trades-with
//   subject, object  entities; `meets` is symmetric and stands once, the lower key as subject
//   detail   what says more: the title of the post, the act of speech, the indicator
//   date     the fact's own where it has one, else that of the release
// A condition on subject or object uses the indices of the tables.
extern const char* const relation_view;

}  // namespace communique

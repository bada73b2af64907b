#pragma once

#include <optional>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// The capitalised title of a law or a programme around its head: "Foreign Trade Act", "Act on Salt
// and Fish", "Trade Act of 1974", "Basic Plan for Ports". Nothing where the head stands alone, or
// where the name goes on to be another thing's ("Policy Bureau").
std::optional<TokenRange> titled_name(const Annotation& annotation, TokenRange head);

// The words in the quotation marks that close right after the head: "“300 Bridges Project”".
std::optional<TokenRange> quoted_name(const Annotation& annotation, TokenRange head);

// Whether words other than countries and weak adjectives ("strategic") make the name.
bool has_own_word(const Annotation& annotation, TokenRange name, TokenRange head);

// Adds mentions of the short forms that stand in brackets after mentions of this type, there and
// wherever they are used alone. Needs sorted mentions.
void add_short_forms_of(Annotation& annotation, EntityType type, std::string_view rule);

// Drops laws and programmes that stand inside a title of office ("Minister for Trade Policy").
void drop_titles_in_offices(Annotation& annotation);

}  // namespace communique

#pragma once

#include <optional>

#include "mention/annotation.hpp"

namespace communique {

// What names an office up to its head: "First Vice Minister", "former Business and Trade
// Secretary", "Chairman and CEO".
struct OfficeTitle {
  TokenRange tokens;  // with "former", "new" and the like
  TokenRange title;   // without
  TokenRange head;
  ConceptId concept_id = no_concept;
  bool former = false;
  bool plural = false;
};

// Whether a title may start at the token; most tokens start none.
inline bool may_open_title(const Annotation& annotation, std::uint32_t token) {
  constexpr LexicalSet parts{Lexical::OfficeHead, Lexical::OfficeModifier, Lexical::OfficeField};
  return annotation.has_hit_at(token, parts) || annotation.document.token(token).is_number();
}

// "Dean" of "Minister Dean Ruiz": behind a title or a form of address an office that is also a
// given name.
bool is_given_name_of_holder(const Annotation& annotation, std::uint32_t token);

// The title that starts at the token, if one does.
std::optional<OfficeTitle> read_title(const Annotation& annotation, std::uint32_t first);

}  // namespace communique

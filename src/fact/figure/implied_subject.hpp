#pragma once

#include <optional>

#include "fact/figure/figure_subject.hpp"

namespace communique {

// The subject that a plain phrase names after another of its kind: an item or a partner.
std::optional<FigureSubject> read_implied_subject(const Annotation& annotation, TokenRange phrase);

// Where such phrases stand: "Ships" before "slid", "automobiles" before ", despite ..., added".
TokenRange opening_phrase(const Document& document, std::uint32_t clause, std::uint32_t verb);

// "general machinery" in "and general machinery 23.5 percent"; empty where none stands there.
TokenRange gapped_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount);

// "China" in "..., China 14.1 (26.8%), ...".
TokenRange table_entry(const Document& document, std::uint32_t floor, std::uint32_t amount);

}  // namespace communique

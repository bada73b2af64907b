#pragma once

#include "text/document.hpp"

namespace communique {

// Where the phrases stand that name what an amount counts without its indicator. `floor` is the
// first token that counts; where no such phrase stands, the range is empty.

// "kept" in "tea kept the lead with", "ranked" in "tea ranked second with".
bool holds_rank(const Token& verb);

// "Ships" before "slid", "automobiles" before ", despite ..., added".
TokenRange opening_phrase(const Document& document, std::uint32_t clause, std::uint32_t verb);

// "ships" in "made up for ships, which slid"; `verb` is that of the clause.
TokenRange noun_before_which(const Document& document, std::uint32_t floor, std::uint32_t verb);

// "general machinery" in "and general machinery 23.5 percent"; empty where none stands there.
TokenRange gapped_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount);

// "China" in "..., China 14.1 (26.8%), ...".
TokenRange table_entry(const Document& document, std::uint32_t floor, std::uint32_t amount);

// "cars and parts" in ", with cars and parts" that ends at `last`.
TokenRange phrase_behind_with(const Document& document, std::uint32_t floor, std::uint32_t last);

// "vehicles" in ", with vehicles making up $1.4 billion".
TokenRange share_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount);

// "Peru" in ", of which Peru: $126 million".
TokenRange of_which_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount);

// "wheat" in "including wheat for $438 million".
TokenRange included_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount);

// "chemicals" in "followed by chemicals with $2.5 billion".
TokenRange following_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount);

// "fresh grapes" in "salmon ($34 million), fresh grapes ($29 million)"; `bracket` opens the amount.
TokenRange listed_phrase(const Document& document, std::uint32_t floor, std::uint32_t bracket);

// "that to Peru", "that of salt": one told for what was named before.
bool opens_that_to(const Document& document, std::uint32_t that);

}  // namespace communique

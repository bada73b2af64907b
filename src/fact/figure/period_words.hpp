#pragma once

#include "mention/annotation.hpp"
#include "text/document.hpp"

namespace communique {

// Words by which a sentence tells the time of its figures without a date.

// "a year earlier", "two years ago", "the previous year": what a figure is compared with.
bool tells_comparison(const Document& document, const DateMention& date);
bool tells_distance(const Document& document, const DateMention& date);

// The second date of "In 2024 exports were $5 billion, and in the first half of 2025 they fell".
bool opens_next_clause(const Document& document, const DateMention& date);

// "in the same period of" before the token.
bool follows_same(const Document& document, std::uint32_t token);

// "In the same year, exports": the one told last.
bool opens_with_same(const Document& document, TokenRange sentence);

// "stood at $2 billion in the same year", "over the same period".
bool names_same_time(const Document& document, TokenRange range);

// "has since grown by 5%", "jumped by 5% since the agreement came into force".
bool tells_since(const Document& document, TokenRange sentence);

// "totalled $2 billion in the month".
bool names_the_month(const Document& document, TokenRange sentence);

// "exporters shipped more goods"
bool tells_trading(const Document& document, TokenRange sentence);

// "exceeded $3 billion; in May": the date is of what comes behind the semicolon.
bool parts_clauses(const Document& document, TokenRange range);

// "fell by 6%, after growing 2% in July"
bool tells_sequel(const Document& document, TokenRange range);

// "4% in the corresponding quarter", "4% a year earlier": the rate of the year before.
bool tells_year_before(const Document& document, std::uint32_t rate);

// "$2 billion a month earlier", "$3 billion three months before": a value of the month or quarter
// before.
bool tells_months_before(const Document& document, std::uint32_t amount);

// The date of "In the first four months of the year, exports rose", else nullptr.
const DateMention* opening_date(const Annotation& annotation, TokenRange sentence);

}  // namespace communique

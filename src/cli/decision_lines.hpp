#pragma once

#include <string>
#include <vector>

#include "cli/table.hpp"
#include "cli/terminal.hpp"
#include "query/decision.hpp"

namespace communique {

// Columns that lines of text fit into.
inline constexpr std::size_t text_columns = 80;

// "0.88 surname-and-office", with the names and the reasons for and against in lines below.
std::string decision_text(const Decision& decision, const Terminal& terminal);

// A row a decision.
Table decision_table(const std::vector<Decision>& decisions);

// The lines of Turtle that make both names one, or two, for good. Their IRIs stand behind the base
// and the prefix owl that turtle_heading gives.
std::string same_line(const Decision& decision);
std::string different_line(const Decision& decision);
std::string turtle_heading();

}  // namespace communique

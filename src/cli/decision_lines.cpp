#include "cli/decision_lines.hpp"

#include <cstdio>
#include <tuple>

#include "export/iri.hpp"
#include "link/correction.hpp"

namespace communique {
namespace {

constexpr std::size_t indent = 2;

std::string number_text(double number) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%.2f", number);
  return buffer;
}

// A paragraph whose further lines stand under its first word.
std::string paragraph(const std::string& text) {
  return std::string(indent, ' ') + wrap(printable(text), text_columns - indent, indent) + "\n";
}

std::string describe(const NameInRelease& name) {
  return "“" + name.name + "” " + name.date + " [" + name.release + "]";
}

// Relative to the base.
std::string iri_of(const NameInRelease& name) {
  return "<" + Iris(std::string(iri_base)).entity(name.reference).substr(iri_base.size()) + ">";
}

std::string statement(const Decision& decision, std::string_view property) {
  return iri_of(decision.first) + " owl:" + std::string(property) + " " + iri_of(decision.second) +
         " .";
}

// "the same surname, the same title"
std::string list_reasons(const std::vector<Reason>& reasons) {
  std::string list;
  for (const Reason reason : reasons)
    list += (list.empty() ? "" : ", ") + std::string(to_string(reason));
  return list;
}

}  // namespace

Table decision_table(const std::vector<Decision>& decisions) {
  Table table({"one", "probability", "rule", "for", "against", "id", "name", "release", "date",
               "otherId", "otherName", "otherRelease", "otherDate", "alike", "same", "different"});
  for (const Decision& decision : decisions) {
    const auto& [first, second] = std::tie(decision.first, decision.second);
    table.add({std::string(decision.one ? "yes" : "no"), decision.probability, decision.rule,
               list_reasons(decision.reasons.in_favour()), list_reasons(decision.reasons.against()),
               first.entity.id, first.name, first.release, first.date, second.entity.id,
               second.name, second.release, second.date, static_cast<std::int64_t>(decision.alike),
               same_line(decision), different_line(decision)});
  }
  return table;
}

std::string decision_text(const Decision& decision, const Terminal& terminal) {
  std::string heading = number_text(decision.probability) + "  ";
  if (decision.one) {
    heading += "one: " + decision.first.entity.id + " by " + decision.rule;
  } else {
    heading += "two: " + decision.first.entity.id + " and " + decision.second.entity.id;
  }
  if (decision.alike > 1) heading += ", " + std::to_string(decision.alike) + " times";
  std::string text = terminal.styled(wrap(heading, text_columns, 6), Style::Name) + "\n";
  text += paragraph(describe(decision.first));
  text += paragraph(describe(decision.second));
  const std::string in_favour = list_reasons(decision.reasons.in_favour());
  const std::string against = list_reasons(decision.reasons.against());
  if (!in_favour.empty()) text += paragraph("for: " + in_favour);
  if (!against.empty()) text += paragraph("against: " + against);
  return text;
}

std::string same_line(const Decision& decision) { return statement(decision, "sameAs"); }
std::string different_line(const Decision& decision) {
  return statement(decision, "differentFrom");
}

std::string turtle_heading() {
  return "@base <" + std::string(iri_base) +
         "> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n";
}

}  // namespace communique

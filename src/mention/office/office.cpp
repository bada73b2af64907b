#include "mention/office/office.hpp"

#include <algorithm>
#include <iterator>

#include "mention/office/office_heading.hpp"
#include "mention/office/office_reader.hpp"
#include "mention/office/office_title.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// "Union" of "European Union High Representative": the rest of what a name covers opens no title.
bool continues_side(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = annotation.mention_at(token);
  return mention != nullptr && is_side(*mention) && mention->tokens.first < token;
}

// Whether the title stands inside the name of something else ("Office of the President").
bool inside_other_name(const Annotation& annotation, const OfficeTitle& title) {
  const Mention* mention = annotation.mention_at(title.head.first);
  return mention != nullptr && !is_side(*mention);
}

}  // namespace

Sphere sphere_of(const Annotation& annotation, const Office& office) {
  const std::string_view sphere = (*annotation.vocabulary)[office.concept_id].attribute("sphere");
  if (sphere == "state") return Sphere::State;
  return sphere == "address" ? Sphere::Address : Sphere::Any;
}

bool office_has(const Annotation& annotation, const Office& office, AttributeKey attribute) {
  return !(*annotation.vocabulary)[office.concept_id].attribute(attribute).empty();
}

bool in_office(const Annotation& annotation, TokenRange tokens) {
  const auto after = std::ranges::upper_bound(annotation.offices, tokens.first, {},
                                              [](const Office& o) { return o.tokens.first; });
  return after != annotation.offices.begin() && std::prev(after)->tokens.contains(tokens);
}

void find_offices(Annotation& annotation) {
  for (std::uint32_t i = 0; i < annotation.document.size();) {
    const bool opens = may_open_title(annotation, i) && !continues_side(annotation, i) &&
                       !is_given_name_of_holder(annotation, i);
    const std::optional<OfficeTitle> title = opens ? read_title(annotation, i) : std::nullopt;
    if (!title || inside_other_name(annotation, *title)) {
      i = title ? title->tokens.last : i + 1;
      continue;
    }
    annotation.offices.push_back(read_office(annotation, *title));
    i = std::max(title->tokens.last, annotation.offices.back().title.last);
  }
  read_office_headings(annotation);
}

}  // namespace communique

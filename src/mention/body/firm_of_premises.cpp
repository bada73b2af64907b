#include "mention/body/firm_of_premises.hpp"

#include "mention/body/free_name.hpp"
#include "mention/name/company_context.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

void find_addressed_firms(Annotation& annotation) {
  const Document& document = annotation.document;
  for (const std::uint32_t t : document.places_of("m"_word)) {
    if (!is_firm_address(document, t)) continue;
    const std::uint32_t first = document.token(t + 3).is(Mark::Period) ? t + 4 : t + 3;
    const TokenRange name = free_name_from(annotation, first);
    if (!name.empty())
      annotation.add_mention(name, EntityType::Organization, "form-of-address", 0.88F);
  }
}

}  // namespace

void find_firms_of_premises(Annotation& annotation) {
  find_addressed_firms(annotation);
  const Document& document = annotation.document;
  for (std::uint32_t t = 0; (t = annotation.next_word(t, {WordKind::FirmPart})) < document.size();
       ++t) {
    const bool of = !document.token(t).capital() && document.token(t + 1).is(Particle::Of) &&
                    !document.token(t + 1).starts_line;
    if (!of) continue;
    const bool article = document.token(t + 2).is(Particle::The);
    const TokenRange name = free_name_from(annotation, t + (article ? 3 : 2));
    const bool owns = !name.empty() && name.last < document.size() &&
                      document.token(name.last).is(Mark::Possessive);
    if (!name.empty() && !owns && (!article || name.size() > 1) &&
        holds_unknown_word(annotation, name))
      annotation.add_mention(name, EntityType::Organization, "premises-of-name", 0.8F);
  }
}

}  // namespace communique

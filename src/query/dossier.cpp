#include "query/dossier.hpp"

#include <algorithm>
#include <utility>

#include "query/fact_key.hpp"
#include "query/section_reader.hpp"

namespace communique {
namespace {

DossierSection read_section(std::string_view name, SectionReader& reader, std::size_t most) {
  const auto [facts, cut] = reader.facts(most);
  DossierSection section{std::string(name), {}, cut};
  for (const SectionFact& fact : facts) section.facts.push_back(reader.read(fact.fact));
  std::ranges::stable_sort(section.facts, {}, &DossierFact::date);
  RepetitionFilter filter;
  std::erase_if(section.facts, [&](const DossierFact& fact) { return filter.is_repetition(fact); });
  return section;
}

}  // namespace

Dossier read_dossier(Database& knowledge, const EntityRow& entity, const DossierOptions& options) {
  Dossier dossier{entity, names_of(knowledge, entity.key), {}};
  const std::int64_t facts_end = first_fact_after(knowledge, options.as_of);
  NameReader names(knowledge);
  SourceReader sources(knowledge);
  for (const SectionQuery& query : section_queries()) {
    SectionReader reader(knowledge, query, entity.key, facts_end, names, sources);
    DossierSection section = read_section(query.name, reader, options.section_limit);
    if (!section.facts.empty()) dossier.sections.push_back(std::move(section));
  }
  return dossier;
}

}  // namespace communique

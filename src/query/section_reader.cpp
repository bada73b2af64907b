#include "query/section_reader.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_set>

namespace communique {
namespace {

// "12,7": in order of their ids, which is that of their keys.
std::vector<EntityLink> links_of(std::string_view keys, NameReader& names) {
  std::set<std::int64_t> sorted;
  const char* const end = keys.data() + keys.size();
  for (const char* at = keys.data(); at != end; at += at != end) {
    std::int64_t key = 0;
    at = std::from_chars(at, end, key).ptr;
    sorted.insert(key);
  }
  std::vector<EntityLink> links;
  for (const std::int64_t key : sorted) links.push_back(names.read(key));
  return links;
}

}  // namespace

SectionReader::SectionReader(Database& knowledge, const SectionQuery& query, std::int64_t entity,
                             std::int64_t facts_end, NameReader& names, SourceReader& sources)
    : entity_(entity),
      facts_end_(facts_end),
      facts_(knowledge, facts_sql(query)),
      fact_(knowledge, fact_sql(query)),
      names_(names),
      sources_(sources) {
  if (!query.accounts.empty()) accounts_.emplace(knowledge, query.accounts);
}

Answer<SectionFact> SectionReader::facts(std::size_t most) {
  facts_.bind(entity_, facts_end_,
              most == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(most + 1));
  Answer<SectionFact> facts;
  std::unordered_set<std::int64_t> events;
  for (std::size_t row = 0; facts_.step(); ++row) {
    facts.cut = most != 0 && row == most;
    const bool told = accounts_ && !events.insert(facts_.integer(3)).second;
    if (facts.cut || told) continue;
    facts.rows.push_back(
        {facts_.integer(0), facts_.integer(1), facts_.string(2), facts_.string(4)});
  }
  std::ranges::reverse(facts.rows);
  return facts;
}

DossierFact SectionReader::read(std::int64_t key) {
  fact_.bind(entity_, key);
  fact_.step();
  DossierFact fact{fact_.string(4),
                   links_of(fact_.text(6), names_),
                   fact_.string(5),
                   !fact_.text(5).empty(),
                   fact_.real(7),
                   sources_.read(fact_),
                   {}};
  if (!fact.own_date) fact.date = fact.source.date;
  if (!accounts_) return fact;
  accounts_->bind(key, facts_end_);
  while (accounts_->step()) fact.also.push_back(sources_.read(*accounts_));
  return fact;
}

std::vector<std::int64_t> SectionReader::other_releases(std::int64_t fact) {
  std::vector<std::int64_t> releases;
  if (!accounts_) return releases;
  accounts_->bind(fact, facts_end_);
  while (accounts_->step()) releases.push_back(accounts_->integer(1));
  return releases;
}

bool RepetitionFilter::is_repetition(const DossierFact& fact) {
  const Source& source = fact.source;
  std::string with;
  for (const EntityLink& link : fact.with) with += link.id + " ";
  const bool added = told_.emplace(source.first_of_text(), fact.what, with, source.sentence).second;
  return !source.repeats.empty() && !added;
}

}  // namespace communique

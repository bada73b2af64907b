#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "query/answer.hpp"
#include "query/dossier.hpp"
#include "query/section_query.hpp"

namespace communique {

// A fact of a section, before its source is read.
struct SectionFact {
  std::int64_t fact = 0, release = 0;
  std::string date;    // its own, or empty
  std::string saying;  // the same where one thing is told again; empty where each fact is news

  bool is_news() const { return saying.empty(); }
};

// Reads a section for one entity, of the facts before `facts_end`. `names` and `sources` are to
// outlive it.
class SectionReader {
 public:
  SectionReader(Database& knowledge, const SectionQuery& query, std::int64_t entity,
                std::int64_t facts_end, NameReader& names, SourceReader& sources);

  // The last `most` facts, 0 for all, in order; of several accounts of one event the last.
  Answer<SectionFact> facts(std::size_t most);

  DossierFact read(std::int64_t fact);
  // Of the other accounts of the event that the fact tells of.
  std::vector<std::int64_t> other_releases(std::int64_t fact);

 private:
  std::int64_t entity_, facts_end_;
  PreparedStatement facts_, fact_;
  std::optional<PreparedStatement> accounts_;
  NameReader& names_;
  SourceReader& sources_;
};

// Tells what a release says again in the words of the one that it repeats.
class RepetitionFilter {
 public:
  // To be asked of the facts of one section, in order of their dates.
  bool is_repetition(const DossierFact& fact);

 private:
  std::set<std::tuple<std::string, std::string, std::string, std::string>> told_;
};

}  // namespace communique

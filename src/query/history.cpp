#include "query/history.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

#include "query/fact_key.hpp"
#include "query/holders.hpp"
#include "query/succession.hpp"

namespace communique {
namespace {

// The fact by which a tenure is known: the last post until then that shows it, else the first
// after, else the succession that ended it; and the place under the name that it had then.
// ?1: the tenure, ?2: the first fact after.
constexpr std::string_view fact_of_tenure =
    "SELECT fact, release, begin, end, confidence, place FROM ("
    "SELECT fact, release, begin, end, confidence, coalesce(body, country) AS place, "
    "former AS rank FROM posts WHERE tenure = ?1 "
    "UNION ALL SELECT s.fact, s.release, s.begin, s.end, s.confidence, NULL, 2 "
    "FROM tenure_bounds b "
    "JOIN tenures t USING (tenure) JOIN successions s ON s.older = t.person "
    "AND s.release = b.release WHERE tenure = ?1) "
    "ORDER BY rank, fact >= ?2, abs(fact - ?2) LIMIT 1";

// "Minister (seen 2020-01-10 to 2021-08-10; from 2020-01; until 2021-09)", "Minister, inferred
// (...)"
std::string words_for(const TenureRow& tenure, Certainty certainty = Certainty::Seen) {
  std::string times;
  const auto add = [&](std::string_view word, const std::string& date) {
    if (!date.empty()) times += (times.empty() ? "" : "; ") + std::string(word) + " " + date;
  };
  const bool once = tenure.first_seen == tenure.last_seen;
  add("seen", once ? tenure.first_seen : tenure.first_seen + " to " + tenure.last_seen);
  add("from", tenure.begin);
  add("until", tenure.end);
  if (tenure.end.empty()) add("over by", tenure.over_by);
  std::string words = tenure.office.title;
  if (certainty != Certainty::Seen) words += ", " + std::string(to_string(certainty));
  return words + (times.empty() ? "" : " (" + times + ")");
}

// Sorts by date and leaves the last `most`, all for 0; whether some were left out. Only what is
// left is moved: of a large body these are few.
template <typename Item, typename DateOf>
bool keep_latest(std::vector<Item>& items, std::size_t most, DateOf date_of) {
  const auto rank = [&](std::size_t at) { return std::pair(std::invoke(date_of, items[at]), at); };
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const bool cut = most != 0 && items.size() > most;
  const auto first = cut ? order.end() - static_cast<std::ptrdiff_t>(most) : order.begin();
  if (cut) std::ranges::nth_element(order, first, {}, rank);
  std::ranges::sort(first, order.end(), {}, rank);
  std::vector<Item> latest;
  std::transform(first, order.end(), std::back_inserter(latest),
                 [&](std::size_t at) { return std::move(items[at]); });
  items = std::move(latest);
  return cut;
}

class HistoryReader {
 public:
  HistoryReader(Database& knowledge, const EntityRow& entity, const DossierOptions& options)
      : knowledge_(knowledge),
        entity_(entity),
        options_(options),
        facts_end_(first_fact_after(knowledge, options.as_of)),
        fact_of_tenure_(knowledge, fact_of_tenure),
        fact_of_change_(knowledge,
                        "SELECT fact, release, begin, end, confidence FROM successions "
                        "WHERE fact = ?"),
        names_(knowledge),
        sources_(knowledge) {}

  DossierSection offices() {
    DossierSection section{"offices", {}, false};
    if (const auto day = parse_iso_date(options_.as_of); day && !options_.as_of.empty()) {
      std::vector<Holder> holders = holders_about(knowledge_, entity_.key, last_day(*day));
      section.cut = keep_latest(holders, options_.section_limit, [](const Holder& holder) {
        return std::string_view(holder.tenure.known_from);
      });
      for (const Holder& holder : holders) {
        section.facts.push_back(fact_of(holder.tenure));
        section.facts.back().what = words_for(holder.tenure, holder.certainty);
      }
    } else {
      const Answer<TenureRow> tenures =
          tenures_about(knowledge_, entity_.key, options_.section_limit);
      section.cut = tenures.cut;
      for (const TenureRow& tenure : tenures.rows) section.facts.push_back(fact_of(tenure));
    }
    return section;
  }

  DossierSection lineage() {
    DossierSection section{"lineage", {}, false};
    for (const auto& changes :
         {predecessors(knowledge_, entity_.key), successors(knowledge_, entity_.key)}) {
      for (const BodyChange& change : changes) {
        if (change.fact < facts_end_) section.facts.push_back(fact_of(change));
      }
    }
    section.cut = keep_latest(section.facts, options_.section_limit, &DossierFact::date);
    return section;
  }

 private:
  DossierFact fact_of(const TenureRow& tenure) {
    DossierFact fact;
    fact.what = words_for(tenure);
    fact.date = tenure.known_from;
    fact_of_tenure_.bind(tenure.key, facts_end_);
    const bool told = read_source(fact_of_tenure_, fact);
    std::optional<std::int64_t> other = tenure.person;
    if (tenure.person == entity_.key) {
      other = tenure.office.place;
      if (told && !fact_of_tenure_.is_null(5)) other = fact_of_tenure_.integer(5);
    }
    if (other) fact.with.push_back(names_.read(*other));
    return fact;
  }

  DossierFact fact_of(const BodyChange& change) {
    DossierFact fact;
    fact.what = names_.read(change.older).name + " succeeded by";
    fact.date = change.date;
    fact.with.push_back(names_.read(change.newer));
    fact_of_change_.bind(change.fact);
    read_source(fact_of_change_, fact);
    return fact;
  }

  bool read_source(PreparedStatement& row, DossierFact& fact) {
    if (!row.step()) return false;
    fact.source = sources_.read(row);
    fact.confidence = row.real(4);
    return true;
  }

  Database& knowledge_;
  const EntityRow& entity_;
  const DossierOptions& options_;
  std::int64_t facts_end_;
  PreparedStatement fact_of_tenure_, fact_of_change_;
  NameReader names_;
  SourceReader sources_;
};

}  // namespace

std::vector<DossierSection> read_history(Database& knowledge, const EntityRow& entity,
                                         const DossierOptions& options) {
  HistoryReader reader(knowledge, entity, options);
  std::vector<DossierSection> sections;
  for (DossierSection& section : std::array{reader.lineage(), reader.offices()}) {
    if (!section.facts.empty()) sections.push_back(std::move(section));
  }
  return sections;
}

}  // namespace communique

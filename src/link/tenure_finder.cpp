#include "link/tenure_finder.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <tuple>

#include "link/home.hpp"
#include "link/office.hpp"
#include "link/tenure_split.hpp"

namespace communique {
namespace {

using Index = std::uint32_t;

// How long before the day on which they begin holders may be called so, and how long after the
// day on which they end.
constexpr std::int32_t slack = 60;  // days

std::int32_t days(const Date& date) { return days_since_epoch(first_day(date)); }

// Where a tenure stands in the order of time.
Date start_of(const LinkedTenure& tenure) {
  if (tenure.begin.known()) return first_day(tenure.begin);
  return tenure.first_seen.known() ? tenure.first_seen : tenure.over_by;
}

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

class TenureFinder {
 public:
  TenureFinder(const Summaries& summaries, const Vocabulary& vocabulary, Linking& linking)
      : summaries_(summaries),
        linking_(linking),
        tenures_(linking.tenures),
        memory_(summaries.memory()),
        of_holder_(&memory_) {
    Offices offices = find_offices(summaries, linking, vocabulary);
    linking_.offices = std::move(offices.all);
    split(offices);
  }

  void find() {
    std::vector<Index> order = summaries_.by_time();
    std::erase_if(order, [this](Index release) { return linking_.is_superseded(release); });
    for (const Index release : order) read_terms(release);
    for (const Index release : order) read_appointments(release);
    for (const Index release : order) read_successions(release);
    sort();
    close_sole_offices();
  }

 private:
  void split(const Offices& offices) {
    std::vector<std::vector<HolderSighting>> sightings(linking_.offices.size());
    for (Index release = 0; release < summaries_.size(); ++release) {
      const ReleaseSummary& summary = summaries_[release];
      const Date day = summary.date.is_day() ? summary.date : Date{};
      linking_.tenure_of_post.emplace_back(summary.posts.size());
      if (linking_.is_superseded(release)) continue;
      for (Index i = 0; i < summary.posts.size(); ++i) {
        const PostSummary& post = summary.posts[i];
        sightings[offices.of_post[release][i]].push_back(
            {day, linking_.entity_of[release][post.person], release, i, post.former,
             post.confidence >= stated_confidence});
      }
    }
    for (Index office = 0; office < sightings.size(); ++office) split(office, sightings[office]);
  }

  void split(Index office, std::vector<HolderSighting>& sightings) {
    std::ranges::sort(sightings);
    std::vector<Index> numbers;
    std::vector<LinkedTenure> tenures =
        split_tenures(sightings, linking_.offices[office].sole, numbers);
    for (std::size_t i = 0; i < sightings.size(); ++i) {
      linking_.tenure_of_post[sightings[i].release][sightings[i].post] =
          static_cast<Index>(tenures_.size()) + numbers[i];
    }
    for (LinkedTenure& tenure : tenures) {
      tenure.office = office;
      of_holder_[{office, tenure.person}].push_back(static_cast<Index>(tenures_.size()));
      tenures_.push_back(std::move(tenure));
    }
  }

  // The tenures that the release gives the person as a present holder, where the evidence overlaps
  // that of another fact of the release, or else all.
  std::vector<Index> tenures_told(Index release, Index person, const Evidence& near) const {
    std::vector<Index> all, nearby;
    const std::span<const PostSummary> posts = summaries_[release].posts;
    for (std::size_t i = 0; i < posts.size(); ++i) {
      if (posts[i].former || linking_.entity_of[release][posts[i].person] != person) continue;
      const Index tenure = linking_.tenure_of_post[release][i];
      for (auto* list : {&all, &nearby}) {
        const bool wanted = list == &all || overlap(posts[i].span, near.span);
        if (wanted && std::ranges::find(*list, tenure) == list->end()) list->push_back(tenure);
      }
    }
    return nearby.empty() ? all : nearby;
  }

  // Days that stand beside the office itself.
  void read_terms(Index release) {
    for (const auto& [post, term] : summaries_[release].terms) {
      LinkedTenure& tenure = tenures_[linking_.tenure_of_post[release][post]];
      bound(tenure, true, term.begin, release, term.evidence);
      bound(tenure, false, term.end, release, term.evidence);
    }
  }

  static void bound(LinkedTenure& tenure, bool is_begin, const Date& date, Index release,
                    const Evidence& evidence) {
    if (!date.known()) return;
    tenure.bounds.push_back({is_begin, date, release, evidence});
    Date& known = is_begin ? tenure.begin : tenure.end;
    const bool more_exact = to_iso(date).starts_with(to_iso(known));
    if (!known.known() || more_exact) known = date;
    if (!is_begin && !tenure.over_by.known()) tenure.over_by = last_day(date);
  }

  void read_appointments(Index release) {
    for (const AppointmentSummary& event : summaries_[release].appointments) {
      for (const EntityIndex person : event.persons) begin(release, person, event);
    }
  }

  // An appointment says when a tenure began that was not seen long before; if it is but one, or
  // one in a sole office.
  void begin(Index release, EntityIndex person, const AppointmentSummary& event) {
    std::vector<Index> told =
        tenures_told(release, linking_.entity_of[release][person], event.evidence);
    std::erase_if(told, [&](Index tenure) {
      const Date& seen = tenures_[tenure].first_seen;
      return !seen.known() || days(seen) < days(event.date) - slack;
    });
    if (told.size() > 1) {
      std::erase_if(told, [&](Index t) { return !linking_.offices[tenures_[t].office].sole; });
    }
    if (told.size() != 1) return;
    bound(tenures_[told.front()], true, event.date, release, event.evidence);
  }

  void read_successions(Index release) {
    const std::vector<Index>& linked = linking_.entity_of[release];
    for (const Succession& fact : summaries_[release].successions) {
      const Index older = linked[fact.older], newer = linked[fact.newer];
      if (linking_.entities[older].type == EntityType::Person && older != newer)
        succeed(release, older, newer, fact);
    }
  }

  // Ends the tenure of the older in the office in which the newer follows: one that both are known
  // to have held, else the only one that the release gives the newer, where it has one holder.
  void succeed(Index release, Index older, Index newer, const Succession& fact) {
    const std::vector<Index> told = tenures_told(release, newer, fact.evidence);
    bool known = false;
    for (const Index next : told) {
      const Index former = tenure_before(older, tenures_[next]);
      if (former == no_entity) continue;
      end(former, tenures_[next], release, fact);
      known = true;
    }
    if (known || told.size() != 1) return;
    const LinkedTenure next = tenures_[told.front()];
    if (!linking_.offices[next.office].sole || is_old(next, release)) return;
    of_holder_[{next.office, older}].push_back(static_cast<Index>(tenures_.size()));
    tenures_.push_back({next.office, older, {}, {}, {}, {}, {}, {}});
    end(static_cast<Index>(tenures_.size() - 1), next, release, fact);
  }

  // Whether it was seen so long before the release that this hardly tells of its begin.
  bool is_old(const LinkedTenure& tenure, Index release) const {
    constexpr std::int32_t recent = 183;  // days
    const Date& day = summaries_[release].date;
    return day.known() && tenure.first_seen.known() && days(tenure.first_seen) < days(day) - recent;
  }

  // The last tenure of the person that began before the next holder's.
  Index tenure_before(Index person, const LinkedTenure& next) const {
    Index last = no_entity;
    const auto own = of_holder_.find({next.office, person});
    if (own == of_holder_.end()) return last;
    for (const Index tenure : own->second) {
      if (start_of(tenures_[tenure]) <= start_of(next)) last = tenure;
    }
    return last;
  }

  void end(Index number, const LinkedTenure& next, Index release, const Succession& fact) {
    LinkedTenure& tenure = tenures_[number];
    const Date start = start_of(next);
    const bool seen_after =
        tenure.last_seen.known() && start.known() && days(tenure.last_seen) > days(start) + slack;
    if (seen_after) return;
    const Date day = fact.date.known() ? fact.date : next.begin;
    tenure.bounds.push_back({false, day, release, fact.evidence});
    if (!tenure.end.known()) tenure.end = day;
    close(tenure, next);
  }

  static void close(LinkedTenure& tenure, const LinkedTenure& next) {
    const Date start = start_of(next);
    if (!tenure.end.known()) tenure.end = next.begin;
    if (start.known() && (!tenure.over_by.known() || start < tenure.over_by))
      tenure.over_by = start;
  }

  // By office, then by time; keeps tenure_of_post right.
  void sort() {
    std::vector<Index> order(tenures_.size()), place(tenures_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [this](Index i) {
      const LinkedTenure& t = tenures_[i];
      return std::tuple(t.office, start_of(t), t.person, t.last_seen, i);
    });
    std::pmr::vector<LinkedTenure> sorted(tenures_.get_allocator());
    sorted.reserve(order.size());
    for (Index i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
      sorted.push_back(std::move(tenures_[order[i]]));
    }
    tenures_ = std::move(sorted);
    for (std::vector<Index>& row : linking_.tenure_of_post) {
      for (Index& tenure : row) tenure = place[tenure];
    }
  }

  // In an office of one holder a tenure is over when another holder is first seen after it.
  void close_sole_offices() {
    for (auto first = tenures_.begin(); first != tenures_.end();) {
      const auto end = std::find_if(
          first, tenures_.end(), [&](const LinkedTenure& t) { return t.office != first->office; });
      if (linking_.offices[first->office].sole) close_sole_office({first, end});
      first = end;
    }
  }

  static void close_sole_office(std::span<LinkedTenure> tenures) {
    for (auto tenure = tenures.begin(); tenure != tenures.end(); ++tenure) {
      const Date last = std::max(tenure->last_seen, start_of(*tenure));
      const auto later = std::upper_bound(
          std::next(tenure), tenures.end(), last,
          [](const Date& day, const LinkedTenure& other) { return day < start_of(other); });
      const auto next = std::find_if(later, tenures.end(), [&](const LinkedTenure& other) {
        return other.person != tenure->person;
      });
      if (next != tenures.end()) close(*tenure, *next);
    }
  }

  const Summaries& summaries_;
  Linking& linking_;
  std::pmr::vector<LinkedTenure>& tenures_;
  std::pmr::monotonic_buffer_resource memory_;
  std::pmr::map<std::pair<Index, Index>, std::pmr::vector<Index>> of_holder_;  // by office, person
};

}  // namespace

void find_tenures(const Summaries& summaries, const Vocabulary& vocabulary, Linking& linking) {
  TenureFinder(summaries, vocabulary, linking).find();
}

}  // namespace communique

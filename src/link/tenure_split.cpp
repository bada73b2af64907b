#include "link/tenure_split.hpp"

#include <algorithm>
#include <map>

namespace communique {
namespace {

// Within which a release that comes late may still name the last holder.
constexpr std::int32_t handover = 30;  // days

class TenureSplitter {
 public:
  TenureSplitter(const std::vector<HolderSighting>& sightings, bool sole)
      : sightings_(sightings), sole_(sole), tenure_of_(sightings.size()) {}

  void split() {
    for (std::size_t i = 0; i < sightings_.size(); ++i) {
      if (is_dated_holder(sightings_[i])) see(i);
    }
    for (std::size_t i = 0; i < sightings_.size(); ++i) {
      if (!is_dated_holder(sightings_[i])) tenure_of_[i] = nearest_tenure(sightings_[i]);
    }
    for (std::size_t i = 0; i < sightings_.size(); ++i) {
      if (sightings_[i].former) see_former(sightings_[i], tenures_[tenure_of_[i]]);
    }
  }

  std::vector<LinkedTenure> take_tenures() { return std::move(tenures_); }
  std::vector<std::uint32_t> take_numbers() { return std::move(tenure_of_); }

 private:
  static bool is_dated_holder(const HolderSighting& s) { return !s.former && s.day.known(); }

  void see(std::size_t number) {
    const HolderSighting& sighting = sightings_[number];
    std::vector<std::uint32_t>& own = tenures_of_[sighting.person];
    if (own.empty() || returns(tenures_[own.back()].last_seen, number)) add_tenure(sighting.person);
    LinkedTenure& tenure = tenures_[own.back()];
    if (!tenure.first_seen.known()) tenure.first_seen = sighting.day;
    tenure.last_seen = sighting.day;
    tenure_of_[number] = own.back();
  }

  // Whether another was surely seen in the office since that day.
  bool returns(const Date& last_seen, std::size_t number) const {
    const HolderSighting& now = sightings_[number];
    if (!sole_ || days_since_epoch(now.day) - days_since_epoch(last_seen) < handover) return false;
    const auto between = std::ranges::upper_bound(sightings_, last_seen, {}, &HolderSighting::day);
    const auto end = sightings_.begin() + static_cast<std::ptrdiff_t>(number);
    return std::any_of(between, end, [&](const HolderSighting& other) {
      return !other.former && other.stated && other.day < now.day && other.person != now.person;
    });
  }

  void add_tenure(std::uint32_t person) {
    tenures_of_[person].push_back(static_cast<std::uint32_t>(tenures_.size()));
    tenures_.push_back({});
    tenures_.back().person = person;
  }

  // The last that had begun by then, else the first.
  std::uint32_t nearest_tenure(const HolderSighting& sighting) {
    std::vector<std::uint32_t>& own = tenures_of_[sighting.person];
    if (own.empty()) add_tenure(sighting.person);
    std::uint32_t nearest = own.front();
    for (const std::uint32_t tenure : own) {
      if (tenures_[tenure].first_seen <= sighting.day) nearest = tenure;
    }
    return nearest;
  }

  static void see_former(const HolderSighting& sighting, LinkedTenure& tenure) {
    if (!sighting.day.known() || sighting.day <= tenure.last_seen) return;
    if (!tenure.over_by.known() || sighting.day < tenure.over_by) tenure.over_by = sighting.day;
  }

  const std::vector<HolderSighting>& sightings_;
  bool sole_;
  std::vector<std::uint32_t> tenure_of_;
  std::vector<LinkedTenure> tenures_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> tenures_of_;  // by person, in order of time
};

}  // namespace

std::vector<LinkedTenure> split_tenures(const std::vector<HolderSighting>& sightings, bool sole,
                                        std::vector<std::uint32_t>& tenure_of) {
  TenureSplitter splitter(sightings, sole);
  splitter.split();
  tenure_of = splitter.take_numbers();
  return splitter.take_tenures();
}

}  // namespace communique

#include "link/event_linker.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>

#include "link/event_account.hpp"

namespace communique {
namespace {

constexpr std::size_t most_compared = 32;  // events under one key, and accounts of one event

class EventLinker {
 public:
  EventLinker(const Summaries& summaries, const Linking& linking, const Vocabulary& vocabulary)
      : summaries_(summaries), linking_(linking), reader_(summaries, linking, vocabulary) {}

  std::vector<std::vector<EventKey>> link() {
    for (std::uint32_t release = 0; release < summaries_.size(); ++release)
      first_of_.emplace_back(summaries_[release].events.size());
    for (const auto& [month, events] : events_by_month()) {
      events_.clear();
      by_key_.clear();
      for (const EventKey& event : events) place(reader_.read(event));
    }
    return std::move(first_of_);
  }

 private:
  using Accounts = std::vector<EventAccount>;

  // Accounts of one event share the month in which it began, so that a month at a time is enough.
  std::map<std::string, std::vector<EventKey>> events_by_month() const {
    std::map<std::string, std::vector<EventKey>> by_month;
    for (const std::uint32_t release : summaries_.by_time()) {
      if (linking_.is_superseded(release)) continue;
      const std::span<const EventSummary> events = summaries_[release].events;
      for (std::uint32_t event = 0; event < events.size(); ++event)
        by_month[month_of(first_day(events[event].date))].push_back({release, event});
    }
    return by_month;
  }

  static std::string month_of(const Date& day) { return to_iso({day.year, day.month, 0}); }

  // To the event that most speaks for and nothing against; else as a new one. Each account of an
  // event is heard, so that no account joins two events that contradict each other.
  void place(EventAccount&& account) {
    const std::vector<std::string> keys = keys_of(account);
    EventKey& first = first_of_[account.key.release][account.key.event];
    first = account.key;
    if (keys.empty()) return;
    std::size_t best = none;
    float most = 0;
    for (const std::string& key : keys) {
      for (const std::size_t candidate : by_key_[key]) {
        const float agreement = agreement_with(events_[candidate], account);
        if (agreement <= most) continue;
        best = candidate;
        most = agreement;
      }
    }
    if (most < same_event) {
      best = events_.size();
      events_.emplace_back();
    }
    for (const std::string& key : keys) index(key, best);
    Accounts& accounts = events_[best];
    if (!accounts.empty()) first = accounts.front().key;
    if (accounts.size() < most_compared) accounts.push_back(std::move(account));
  }

  // 0 where one contradicts, or is of the same release, which tells of two events.
  static float agreement_with(const Accounts& accounts, const EventAccount& account) {
    float most = 0;
    for (const EventAccount& other : accounts) {
      if (other.key.release == account.key.release || contradict(other, account)) return 0;
      most = std::max(most, agreement_of(other, account));
    }
    return most;
  }

  // Accounts of one event share a month and a name, a person, or a side.
  static std::vector<std::string> keys_of(const EventAccount& account) {
    if (!account.first.known()) return {};
    std::vector<std::string> keys;
    const std::string day = to_iso(account.first) + " ";
    const std::string month = month_of(account.first) + " ";
    if (!account.name.empty()) keys.push_back(month + account.name);
    for (const std::uint32_t person : account.persons)
      keys.push_back(month + std::to_string(person));
    for (const std::uint32_t side : account.sides) keys.push_back(day + std::to_string(side));
    return keys;
  }

  void index(const std::string& key, std::size_t event) {
    std::vector<std::size_t>& events = by_key_[key];
    const bool known = std::ranges::find(events, event) != events.end();
    if (!known && events.size() < most_compared) events.push_back(event);
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  const Summaries& summaries_;
  const Linking& linking_;
  EventAccountReader reader_;
  std::vector<Accounts> events_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
  std::vector<std::vector<EventKey>> first_of_;
};

}  // namespace

std::vector<std::vector<EventKey>> link_events(const Summaries& summaries, const Linking& linking,
                                               const Vocabulary& vocabulary) {
  return EventLinker(summaries, linking, vocabulary).link();
}

}  // namespace communique

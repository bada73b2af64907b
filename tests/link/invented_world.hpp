#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "tests/link/hand_made.hpp"
#include "tests/link/invented_names.hpp"
#include "tests/link/truth.hpp"

namespace communique {

// Governments with ministries, officials who follow each other and move on, and the releases that
// tell of them over twelve years: with known truth.
class InventedWorld {
 public:
  explicit InventedWorld(std::uint64_t seed) : dice_(seed) {
    for (const State& state : states) invent_government(state);
  }

  // Meetings that both governments tell of, some of them twice. Officials may meet several others
  // on one day, and each other on another.
  LinkingCase tell_meetings(std::size_t meetings) {
    LinkingCase c;
    for (std::size_t i = 0; i < meetings; ++i) {
      const Tenure& host = dice_.pick(tenures_);
      Meeting meeting{"meeting:" + std::to_string(i), &host, nullptr, day_in(host),
                      dice_.one_in(2)};
      if (!find_guest(meeting)) continue;
      tell_of(c, meeting, true);
      if (!dice_.one_in(3)) tell_of(c, meeting, false);
      if (dice_.one_in(4)) tell_of(c, meeting, true);
      const Tenure* const first_guest = meeting.guest;
      meeting.truth += "-second";
      if (dice_.one_in(5) && find_guest(meeting) && meeting.guest != first_guest)
        tell_of(c, meeting, true);
    }
    return c;
  }

  LinkingCase tell(std::size_t releases) {
    LinkingCase c;
    for (std::size_t i = 0; i < releases; ++i) tell_one(c);
    return c;
  }

 private:
  struct State {
    std::string_view code, name;
    NameStyle style;
  };
  static constexpr std::array<State, 8> states = {{{"KR", "Korea", NameStyle::Korean},
                                                   {"NO", "Norway", NameStyle::Western},
                                                   {"AE", "UAE", NameStyle::Arabic},
                                                   {"QA", "Qatar", NameStyle::Arabic},
                                                   {"CA", "Canada", NameStyle::Western},
                                                   {"CL", "Chile", NameStyle::Western},
                                                   {"KE", "Kenya", NameStyle::Western},
                                                   {"NZ", "New Zealand", NameStyle::Western}}};
  static constexpr int first_year = 2013, years = 12;

  struct Ministry {
    std::string truth, name, abbreviation;
    int from = 0, to = 0;  // months since the beginning
    std::size_t state = 0;
  };
  struct Tenure {
    std::size_t person = 0, ministry = 0;
    std::string_view title;
    int from = 0, to = 0;
  };
  struct Person {
    std::string truth;
    InventedName name;
    std::vector<std::pair<int, int>> held = {};  // months in office

    bool is_free(int from, int to) const {
      return std::ranges::all_of(held, [&](const std::pair<int, int>& time) {
        return time.second + 2 <= from || to + 2 <= time.first;
      });
    }
  };
  struct Meeting {
    std::string truth;
    const Tenure *host, *guest;
    std::string day;
    bool talks;  // as the guest's government calls it
  };

  void invent_government(const State& state) {
    constexpr std::array<std::string_view, 16> fields = {
        "Trade",       "Industry", "Energy",  "Fisheries", "Defence", "Health",
        "Education",   "Culture",  "Finance", "Justice",   "Labour",  "Transport",
        "Environment", "Science",  "Tourism", "Housing"};
    const std::size_t number = static_cast<std::size_t>(&state - states.data());
    const std::size_t shift = dice_.roll(fields.size());
    for (std::size_t i = 0; i + 1 < fields.size(); i += 2) {
      const std::string_view one = fields[(i + shift) % fields.size()];
      const std::string_view two = fields[(i + 1 + shift) % fields.size()];
      const std::string_view third = fields[(i + 5 + shift) % fields.size()];
      const int renamed = 24 + static_cast<int>(dice_.roll(96));
      add_ministry(number, one, two, 0, renamed);
      add_ministry(number, one, third, renamed, years * 12);
      fill_offices(number, ministries_.size() - 2, ministries_.size() - 1, renamed);
    }
  }

  void add_ministry(std::size_t state, std::string_view one, std::string_view two, int from,
                    int to) {
    const std::string name = "Ministry of " + std::string(one) + " and " + std::string(two);
    const std::string code(states[state].code);
    const std::string abbreviation =
        "MO" + upper(std::string(one.substr(0, 2))) + upper(std::string(two.substr(0, 2)));
    ministries_.push_back({"body:" + code + name, name, abbreviation, from, to, state});
  }

  // Holders one after the other; some come from another office of their state.
  void fill_offices(std::size_t state, std::size_t before, std::size_t after, int renamed) {
    constexpr std::array<std::string_view, 4> titles = {"Minister", "Vice Minister",
                                                        "Director General", "Spokesperson"};
    for (const std::string_view title : titles) {
      for (int month = 0; month < years * 12;) {
        const int end = std::min(month + 10 + static_cast<int>(dice_.roll(30)), years * 12);
        const std::size_t person = next_holder(state, month, end);
        persons_[person].held.push_back({month, end});
        if (month < renamed) add_tenure({person, before, title, month, std::min(end, renamed)});
        if (end > renamed) add_tenure({person, after, title, std::max(month, renamed), end});
        leaving_.push_back({state, person, end});
        month = end;
      }
    }
  }

  void add_tenure(const Tenure& tenure) {
    if (tenure.to > tenure.from) tenures_.push_back(tenure);
  }

  std::size_t next_holder(std::size_t state, int month, int to) {
    if (dice_.one_in(4)) {
      for (auto& [of, person, end] : leaving_) {
        if (of != state || end > month - 2 || end < month - 24) continue;
        if (!persons_[person].is_free(month, to)) continue;
        end = -1;
        return person;
      }
    }
    const std::string number = std::to_string(persons_.size());
    persons_.push_back({"person:" + number, new_name(state)});
    return persons_.size() - 1;
  }

  // One in twenty is called as somebody of another state.
  InventedName new_name(std::size_t state) {
    if (!leaving_.empty() && dice_.one_in(20)) {
      const Leaving& other = dice_.pick(leaving_);
      const InventedName& name = persons_[other.person].name;
      if (other.state != state && name.style == states[state].style) return name;
    }
    return invent_name(dice_, states[state].style);
  }

  std::string day_in(const Tenure& tenure) {
    const int month = tenure.from + static_cast<int>(dice_.roll(tenure.to - tenure.from));
    return to_iso({static_cast<std::int16_t>(first_year + month / 12),
                   static_cast<std::int8_t>(month % 12 + 1),
                   static_cast<std::int8_t>(dice_.roll(28) + 1)});
  }

  // A release of one ministry: some of its officials, and an agreement.
  void tell_one(LinkingCase& c) {
    const Tenure& main = dice_.pick(tenures_);
    const Ministry& ministry = ministries_[main.ministry];
    HandMade made(day_in(main));
    std::vector<std::string> truth;
    const bool nowhere = dice_.one_in(12);  // names no country
    const EntityIndex country = nowhere ? no_entity : add_country(made, truth, ministry.state);
    const EntityIndex body = add_ministry_name(made, ministry, country);
    truth.push_back(ministry.truth);
    made.reading().publisher = body;
    add_official(made, truth, main, body, country);
    const std::size_t other = dice_.roll(states.size());
    if (!nowhere && other != ministry.state && dice_.one_in(2)) {
      const EntityIndex partner = add_country(made, truth, other);
      add_agreement(made, truth, ministry.state, other, {country, partner});
      add_guest(made, truth, made_day(made), other, partner);
    }
    c.readings.push_back(made.take());
    c.truth.push_back(std::move(truth));
  }

  static int made_day(HandMade& made) {
    const Date date = made.date();
    return (date.year - first_year) * 12 + date.month - 1;
  }

  static EntityIndex add_country(HandMade& made, std::vector<std::string>& truth,
                                 std::size_t state) {
    truth.push_back("country:" + std::string(states[state].code));
    return made.add(EntityType::Country, states[state].name, truth.back());
  }

  EntityIndex add_ministry_name(HandMade& made, const Ministry& ministry, EntityIndex country) {
    const std::array<std::string, 4> forms = {
        ministry.name + "|" + ministry.abbreviation, ministry.name, ministry.abbreviation,
        ministry.name + " of " + std::string(states[ministry.state].name)};
    const bool nowhere = country == no_entity;
    const EntityIndex body = made.add(EntityType::Body, forms[dice_.roll(nowhere ? 2 : 4)]);
    if (!nowhere && !dice_.one_in(4))
      made.reading().bodies.push_back({body, country, no_entity, stated});
    return body;
  }

  void add_official(HandMade& made, std::vector<std::string>& truth, const Tenure& tenure,
                    EntityIndex body, EntityIndex country) {
    const InventedName& name = persons_[tenure.person].name;
    const bool brief = dice_.one_in(8);
    const EntityIndex person =
        made.add(EntityType::Person, brief ? write_brief(tenure, name) : write_full(dice_, name));
    truth.push_back(persons_[tenure.person].truth);
    const bool by_country = body == no_entity || (country != no_entity && dice_.one_in(8));
    if (brief || !dice_.one_in(20)) {
      made.reading().posts.push_back({person,
                                      std::string(tenure.title),
                                      by_country ? no_entity : body,
                                      by_country ? country : no_entity,
                                      false,
                                      stated,
                                      {}});
    }
  }

  // "K. Lund", "Minister Lund"
  std::string write_brief(const Tenure& tenure, const InventedName& name) {
    if (dice_.one_in(2)) return write_short(dice_, name);
    return std::string(tenure.title) + " " + name.surname;
  }

  // An official of the other side, of whom the release names no ministry.
  void add_guest(HandMade& made, std::vector<std::string>& truth, int month, std::size_t state,
                 EntityIndex country) {
    for (int tries = 0; tries < 40; ++tries) {
      const Tenure& tenure = dice_.pick(tenures_);
      const bool fits =
          ministries_[tenure.ministry].state == state && tenure.from <= month && month < tenure.to;
      if (fits) return add_official(made, truth, tenure, no_entity, country);
    }
  }

  bool find_guest(Meeting& meeting) {
    const Date day = parse_iso_date(meeting.day).value();
    const int month = (day.year - first_year) * 12 + day.month - 1;
    const std::size_t home = ministries_[meeting.host->ministry].state;
    for (int tries = 0; tries < 40; ++tries) {
      const Tenure& guest = dice_.pick(tenures_);
      meeting.guest = &guest;
      if (ministries_[guest.ministry].state != home && guest.from <= month && month < guest.to)
        return true;
    }
    return false;
  }

  // As the host's ministry tells it, or the guest's, up to two weeks later. One in six gives only
  // the month.
  void tell_of(LinkingCase& c, const Meeting& meeting, bool by_host) {
    const Tenure& own = by_host ? *meeting.host : *meeting.guest;
    const Tenure& other = by_host ? *meeting.guest : *meeting.host;
    const Date day = parse_iso_date(meeting.day).value();
    const std::int32_t issued = days_since_epoch(day) + static_cast<std::int32_t>(dice_.roll(14));
    HandMade made(to_iso(day_from_epoch(issued)));
    std::vector<std::string> truth;
    const std::size_t state = ministries_[own.ministry].state;
    const std::size_t other_state = ministries_[other.ministry].state;
    const EntityIndex country = add_country(made, truth, state);
    const EntityIndex partner = add_country(made, truth, other_state);
    const EntityIndex body = add_ministry_name(made, ministries_[own.ministry], country);
    truth.push_back(ministries_[own.ministry].truth);
    made.reading().publisher = body;
    Event event;
    event.kind = meeting.talks && !by_host ? EventKind::Negotiation : EventKind::Meeting;
    event.date = dice_.one_in(6) ? Date{day.year, day.month, 0} : day;
    event.evidence = stated;
    event.participants = {static_cast<EntityIndex>(truth.size())};
    add_official(made, truth, own, body, country);
    event.participants.push_back(static_cast<EntityIndex>(truth.size()));
    add_official(made, truth, other, no_entity, partner);
    made.reading().events.push_back(std::move(event));
    c.readings.push_back(made.take());
    c.truth.push_back(std::move(truth));
    c.event_truth.push_back({meeting.truth});
  }

  void add_agreement(HandMade& made, std::vector<std::string>& truth, std::size_t a, std::size_t b,
                     std::vector<EntityIndex> parties) {
    const auto [first, second] = std::minmax(a, b);
    const int year = made.date().year;
    const bool memorandum = year % 3 == 0;  // and then the same one all year
    constexpr std::array<std::string_view, 3> fields = {"fisheries", "hydrogen",
                                                        "student exchange"};
    const std::string field(memorandum ? dice_.pick(fields) : "");
    const std::array<std::string, 2> names = {
        memorandum ? "MOU on " + field : "free trade agreement",
        memorandum ? "memorandum of understanding on " + field
                   : std::string(states[a].name) + "-" + std::string(states[b].name) + " FTA"};
    AgreementFact fact;
    fact.agreement = made.add(EntityType::Agreement, dice_.pick(names));
    fact.kind = memorandum ? AgreementKind::Mou : AgreementKind::Fta;
    fact.parties = std::move(parties);
    made.reading().agreements.push_back(std::move(fact));
    truth.push_back("agreement:" + std::to_string(first) + "-" + std::to_string(second) + field +
                    (memorandum ? std::to_string(year) : ""));
  }

  struct Leaving {
    std::size_t state, person;
    int end;
  };

  Dice dice_;
  std::vector<Ministry> ministries_;
  std::vector<Person> persons_;
  std::vector<Tenure> tenures_;
  std::vector<Leaving> leaving_;
};

}  // namespace communique

#include "link/person_evidence.hpp"

#include <algorithm>
#include <limits>

namespace communique {
namespace {

template <typename T>
bool overlap(const std::vector<T>& a, const std::vector<T>& b) {
  return std::ranges::any_of(
      a, [&](const T& value) { return std::ranges::find(b, value) != b.end(); });
}

// Calls `action` with each thing seen of one and each that is the same of the other.
template <typename Seen, typename Member, typename Action>
void for_shared(const std::vector<Seen>& a, const std::vector<Seen>& b, Member member,
                Action action) {
  for (const Seen& one : a) {
    for (const Seen& other : b) {
      if (one.*member == other.*member) action(one, other);
    }
  }
}

template <typename Seen, typename Member>
bool share(const std::vector<Seen>& a, const std::vector<Seen>& b, Member member) {
  bool shared = false;
  for_shared(a, b, member, [&](const Seen&, const Seen&) { shared = true; });
  return shared;
}

bool share_country(const PersonFacts& a, const PersonFacts& b) {
  return overlap(a.countries, b.countries) || overlap(a.countries, b.guessed_countries) ||
         overlap(a.guessed_countries, b.countries) ||
         overlap(a.guessed_countries, b.guessed_countries);
}

bool share_title(const PersonFacts& a, const PersonFacts& b) {
  return share(a.titles, b.titles, &TitleBorne::title);
}

// Whether the title of both is held for the same, or nobody tells for what: "Minister" of two
// ministries is not shared, but for those of "Fish" and "Fish and Bread".
bool share_office(const PersonFacts& a, const PersonFacts& b) {
  bool shared = false;
  for_shared(a.titles, b.titles, &TitleBorne::title,
             [&](const TitleBorne& one, const TitleBorne& other) {
               const bool told = !one.fields.empty() && !other.fields.empty();
               shared |= !told || overlap(one.fields, other.fields);
             });
  return shared;
}

// Whether some offices were held at one time, or too shortly one after the other for a change.
bool coincide(const PersonFacts& a, const PersonFacts& b) {
  constexpr std::int32_t change = 30;  // days
  return std::ranges::any_of(a.employers, [&](const Employer& one) {
    return std::ranges::any_of(b.employers, [&](const Employer& other) {
      const bool dated = one.period.known() && other.period.known();
      return dated && one.period.days_from(other.period) < change;
    });
  });
}

// "Minister of Fish" and "Minister" at the Ministry of Fish.
bool share_field(const PersonFacts& a, const PersonFacts& b) {
  return std::ranges::any_of(a.titles, [&](const TitleBorne& one) {
    return std::ranges::any_of(b.titles, [&](const TitleBorne& other) {
      return one.bare == other.bare && overlap(one.fields, other.fields);
    });
  });
}

bool all_official(const PersonFacts& facts) {
  return std::ranges::all_of(facts.employers, &Employer::official);
}
bool none_official(const PersonFacts& facts) {
  return std::ranges::none_of(facts.employers, &Employer::official);
}
bool all_stated(const PersonFacts& facts) {
  return std::ranges::all_of(facts.employers, &Employer::stated);
}

// "Minister of State for Foreign Trade Affairs" is hardly borne by namesakes of two countries: one
// of the countries was misread.
bool share_telling_title(const PersonFacts& a, const PersonFacts& b) {
  bool shared = false;
  for_shared(a.titles, b.titles, &TitleBorne::title, [&](const TitleBorne& one, const TitleBorne&) {
    shared |= std::ranges::count(one.title, ' ') >= 3;
  });
  return shared;
}

}  // namespace

bool share_body(const PersonFacts& a, const PersonFacts& b) {
  return share(a.employers, b.employers, &Employer::body);
}

Reasons conflicts_between(const PersonFacts& a, const PersonFacts& b) {
  const bool both_countries = !a.countries.empty() && !b.countries.empty();
  const bool other_country = both_countries && !overlap(a.countries, b.countries);
  if (other_country && !share_telling_title(a, b)) return {Reason::OtherCountry};
  if (a.employers.empty() || b.employers.empty() || share_body(a, b)) return {};
  if (!all_stated(a) || !all_stated(b)) return {};
  if ((all_official(a) && none_official(b)) || (none_official(a) && all_official(b)))
    return {Reason::OtherEmployer};
  return !share_office(a, b) && coincide(a, b) ? Reasons{Reason::OtherOffice} : Reasons();
}

Reasons reasons_between(const PersonFacts& a, const PersonFacts& b) {
  Reasons reasons = conflicts_between(a, b);
  reasons.add(Reason::SameCountry, share_country(a, b));
  reasons.add(Reason::SameBody, share_body(a, b));
  reasons.add(Reason::SameTitle, share_title(a, b));
  reasons.add(Reason::NothingElseKnown, !a.has_context() || !b.has_context());
  return reasons;
}

float agreement_of(const PersonFacts& a, const PersonFacts& b) {
  float sum = 0;
  if (share_country(a, b)) sum += 0.3F;
  if (share_body(a, b)) sum += 0.4F;
  if (share_title(a, b)) {
    sum += 0.3F;
  } else if (share_field(a, b)) {
    sum += 0.2F;
  }
  return sum;
}

std::int32_t days_between(const PersonFacts& a, const PersonFacts& b) {
  constexpr std::int32_t none = std::numeric_limits<std::int32_t>::max();
  std::int32_t nearest = none;
  const auto measure = [&](const auto& one, const auto& other) {
    nearest = std::min(nearest, one.period.days_from(other.period));
  };
  for_shared(a.titles, b.titles, &TitleBorne::title, measure);
  if (nearest == none) for_shared(a.employers, b.employers, &Employer::body, measure);
  return nearest == none ? 0 : nearest;
}

}  // namespace communique

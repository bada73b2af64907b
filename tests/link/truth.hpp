#pragma once

#include <map>
#include <string>
#include <vector>

#include "link/linking.hpp"

namespace communique {

// Releases, and what each of their entities really is.
struct LinkingCase {
  std::vector<ReleaseReading> readings;
  std::vector<std::vector<std::string>> truth;             // [release][entity]
  std::vector<std::vector<std::string>> event_truth = {};  // [release][event]
};

struct BCubed {
  double precision = 0, recall = 0;
  double f1() const { return 2 * precision * recall / (precision + recall); }
};

template <typename Linked>
BCubed b_cubed(const std::map<std::string, double>& real_size,
               const std::map<Linked, double>& linked_size,
               const std::map<std::pair<std::string, Linked>, double>& both) {
  BCubed result;
  double items = 0;
  for (const auto& [pair, count] : both) {
    result.precision += count * count / linked_size.at(pair.second);
    result.recall += count * count / real_size.at(pair.first);
    items += count;
  }
  result.precision /= items;
  result.recall /= items;
  return result;
}

// How well linking and truth agree over all entities but countries (Bagga and Baldwin 1998).
inline BCubed b_cubed(const LinkingCase& c, const Linking& linking) {
  std::map<std::string, double> real_size;
  std::map<std::uint32_t, double> linked_size;
  std::map<std::pair<std::string, std::uint32_t>, double> both;
  for (std::size_t r = 0; r < c.truth.size(); ++r) {
    for (std::size_t e = 0; e < c.truth[r].size(); ++e) {
      const std::string& real = c.truth[r][e];
      if (real.starts_with("country:")) continue;
      ++real_size[real];
      ++linked_size[linking.entity_of[r][e]];
      ++both[{real, linking.entity_of[r][e]}];
    }
  }
  return b_cubed(real_size, linked_size, both);
}

// The same over all events.
inline BCubed event_b_cubed(const LinkingCase& c, const Linking& linking) {
  using Account = std::pair<std::uint32_t, std::uint32_t>;
  std::map<std::string, double> real_size;
  std::map<Account, double> linked_size;
  std::map<std::pair<std::string, Account>, double> both;
  for (std::size_t r = 0; r < c.event_truth.size(); ++r) {
    for (std::size_t e = 0; e < c.event_truth[r].size(); ++e) {
      const EventKey first = linking.first_account[r][e];
      const Account linked{first.release, first.event};
      ++real_size[c.event_truth[r][e]];
      ++linked_size[linked];
      ++both[{c.event_truth[r][e], linked}];
    }
  }
  return b_cubed(real_size, linked_size, both);
}

// What is split or mixed, a line each.
inline std::string differences(const LinkingCase& c, const Linking& linking) {
  std::map<std::string, std::map<std::string, int>> linked_of, real_of;
  for (std::size_t r = 0; r < c.truth.size(); ++r) {
    for (std::size_t e = 0; e < c.truth[r].size(); ++e) {
      if (c.truth[r][e].starts_with("country:")) continue;
      const std::string linked(linking.entities[linking.entity_of[r][e]].id);
      ++linked_of[c.truth[r][e]][linked];
      ++real_of[linked][c.truth[r][e]];
    }
  }
  std::string out;
  const auto report = [&](const auto& table, const char* word) {
    for (const auto& [id, others] : table) {
      if (others.size() < 2) continue;
      out += std::string(word) + id + ":";
      for (const auto& [other, count] : others) out += " " + other + "*" + std::to_string(count);
      out += "\n";
    }
  };
  report(linked_of, "split ");
  report(real_of, "mixed ");
  return out;
}

}  // namespace communique

#include "link/person_keys.hpp"

#include <algorithm>

namespace communique {
namespace {

void sort_out_doubles(std::vector<std::string>& keys) {
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

// "fish minister", not "minister"
bool tells_office(const TitleBorne& borne) { return borne.title.find(' ') != std::string::npos; }

}  // namespace

std::vector<std::string> evidence_keys(const PersonFacts& facts, const std::string& surname) {
  std::vector<std::string> keys;
  for (const Employer& employer : facts.employers)
    keys.push_back(surname + "@" + std::to_string(employer.body));
  for (const auto* countries : {&facts.countries, &facts.guessed_countries}) {
    for (const std::string_view country : *countries) {
      const std::string there = surname + "@" + std::string(country) + "@";
      for (const TitleBorne& borne : facts.titles) {
        keys.push_back(there + std::string(borne.title));
        const std::string bare = there + std::string(borne.bare) + "#";
        for (const std::string_view field : borne.fields) keys.push_back(bare + std::string(field));
      }
    }
  }
  sort_out_doubles(keys);
  return keys;
}

std::vector<std::string> title_keys(const PersonFacts& facts, const std::string& surname) {
  std::vector<std::string> keys;
  for (const TitleBorne& borne : facts.titles) {
    if (tells_office(borne)) keys.push_back(surname + "@@" + std::string(borne.title));
  }
  return keys;
}

std::string initial_key(const std::string& surname, char initial, std::string_view country) {
  return surname + "#" + initial + "@" + std::string(country);
}

std::vector<std::string> initial_keys(const PersonFacts& facts, const std::string& surname,
                                      char initial) {
  std::vector<std::string> keys;
  for (const auto* countries : {&facts.countries, &facts.guessed_countries}) {
    for (const std::string_view country : *countries)
      keys.push_back(initial_key(surname, initial, country));
  }
  sort_out_doubles(keys);
  return keys;
}

}  // namespace communique

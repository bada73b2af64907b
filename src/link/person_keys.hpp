#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "link/person_facts.hpp"

namespace communique {

// Under what a person is looked for by surname: each office held, and in a country each title, and
// what each office is for.
std::vector<std::string> evidence_keys(const PersonFacts& facts, const std::string& surname);

// Under what a person of no country is looked for by surname, and is found by it: each title that
// tells an office.
std::vector<std::string> title_keys(const PersonFacts& facts, const std::string& surname);

// Under what a person is found by an initial and a surname, in each country.
std::vector<std::string> initial_keys(const PersonFacts& facts, const std::string& surname,
                                      char initial);
// One of them.
std::string initial_key(const std::string& surname, char initial, std::string_view country);

}  // namespace communique

#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "fact/facts.hpp"

namespace communique {

// Gives each fact of a reading its number in the release, from 1, and each entity its own. Numbers
// depend on the reading alone: they stay when facts are left out or entities are linked.
void number_facts(Reading& reading);
std::uint32_t count_facts(const Reading& reading);

// What a release states, named as in exports, without the release: "event/2", "statement/5",
// "figure/7", "status/4" for how far an agreement is, and "claim/..." for what is one triple:
// "claim/1", "claim/3-country".
std::string fact_name(const Event& event);
std::string fact_name(const Statement& statement);
std::string fact_name(const Figure& figure);
std::string status_name(const AgreementFact& fact);
std::string claim_name(const Post& post);
std::string claim_name(const Representation& fact);
std::string claim_name(const Membership& fact);
std::string claim_name(const Succession& fact);
std::string country_claim_name(const BodyFact& fact);
std::string whole_claim_name(const BodyFact& fact);
std::string kind_claim_name(const AgreementFact& fact);
std::string party_claim_name(const AgreementFact& fact, const Entity& party);

// Takes out of a numbered reading what has one of the names, or facts whose number is one ("3").
// Returns those that it had.
std::set<std::string> withdraw(Reading& reading, const std::set<std::string>& names);

}  // namespace communique

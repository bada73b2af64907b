#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "fact/facts.hpp"

namespace communique {

// Gives each fact of a reading its number among those of its kind, and each entity its own, from 1.
// Numbers depend on the reading alone: they stay when facts are left out or entities are linked.
void number_facts(Reading& reading);

// What a release states, named as in exports, without the release: "event/2", "statement/1",
// "figure/3", "status/4" for how far an agreement is, and "claim/..." for what is one triple:
// "claim/post-1", "claim/body-2-country".
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
std::string party_claim_name(const AgreementFact& fact, const Entity& party);

// Takes facts out of a numbered reading. Returns the names of those that it had.
std::set<std::string> withdraw(Reading& reading, const std::set<std::string>& names);

}  // namespace communique

#pragma once

#include <string_view>

#include "mention/annotation.hpp"

namespace communique {

// Whose office one is, as its head tells (cv:sphere).
enum class Sphere : std::uint8_t {
  Any,     // anybody's: the body at which it is held decides
  State,   // a state's or an international organisation's
  Address  // a state's, but put before names as a form of address, too ("Ambassador")
};

Sphere sphere_of(const Annotation& annotation, const Office& office);

// Whether the head of the office has this attribute in the vocabulary ("envoy", "jurisdiction").
bool office_has(const Annotation& annotation, const Office& office, AttributeKey attribute);

// Whether the tokens are part of the name of an office.
bool in_office(const Annotation& annotation, TokenRange tokens);

// Fills annotation.offices with the names of offices, by first token, without their holders:
// modifiers, fields and head ("First Vice Minister", "Trade, Industry and Energy Minister"), the
// field after it ("of Trade", "for FTA Negotiations"), and the body or country before or after.
void find_offices(Annotation& annotation);

}  // namespace communique

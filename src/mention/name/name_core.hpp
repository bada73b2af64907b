#pragma once

#include <cstdint>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// What a body's name is made of, for comparison: the countries in it but the host of a mission,
// articles and commas left out, "&" read as "and".
struct NameCore {
  bool bare = false;                      // the head and nothing else: "the Ministry"
  ConceptId head = no_concept;            // of its head; no_concept where it has none
  std::vector<std::uint64_t> modifiers;   // words in front of the head
  std::vector<std::uint64_t> complement;  // words behind it, prepositions included
};

// The words of the range for comparison, as NameCore holds them.
std::vector<std::uint64_t> name_words(const Annotation& annotation, TokenRange range);

NameCore read_name_core(const Annotation& annotation, TokenRange name);

// Whether the two names can be one body's: equal but for the country, the shorter a part of the
// longer ("Salt Committee" and "Peru–Chile Salt Committee"), or turned round ("Fish Ministry" and
// "Ministry of Fish"). A name that only begins like another is not the same.
bool same_body(const NameCore& a, const NameCore& b);

// Whether the first is short for the second where a release tells of one country: "Ministry of
// Salt" for "Ministry of Salt, Fish and Bread".
bool opens_name(const NameCore& part, const NameCore& whole);

}  // namespace communique

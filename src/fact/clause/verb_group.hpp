#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// What a verb says happened.
enum class Modality : std::uint8_t {
  Real,     // "met", "has met", "meets"
  Planned,  // "will meet", "is to meet", "plans to meet", "is expected to meet"
  Possible  // "would meet", "may meet", "should meet"
};

// A verb with its auxiliaries and adverbs: "will also be signed".
struct VerbGroup {
  TokenRange tokens;
  Modality modality = Modality::Real;
  bool passive = false;  // with a form of "be", or bare before "by"
  bool negated = false;
  bool perfect = false;     // "has signed", "had signed"
  bool infinitive = false;  // "to sign" that no "is", "plans" or the like makes a predicate
  // "took the opportunity to thank", "went on to say": speech that was carried out
  bool carried_out = false;
  bool gerund = false;  // "signing" without "is" or "was"
};

// The group around the verb at these tokens, which stand in that form.
VerbGroup read_verb_group(const Annotation& annotation, TokenRange verb, LexicalForm form);

// "becomes", "will become", "is set to become", but not "hopes to become", "may become".
bool is_settled(const Annotation& annotation, const LexicalHit& verb);

// Whether the token can be the first of a predicate: an auxiliary, or a verb in a finite form.
bool starts_predicate(const Annotation& annotation, std::uint32_t token);

// Whether one starts in the range, outside of mentions.
bool holds_predicate(const Annotation& annotation, TokenRange range);

// "also", "further", "jointly", "strongly" and the like, which stand between subject and verb.
bool is_adverb(const Document& document, std::uint32_t token);

}  // namespace communique

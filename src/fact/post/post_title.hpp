#pragma once

#include <string>

#include "mention/annotation.hpp"

namespace communique {

// The parts of a title that tell offices of one person apart.
struct TitleParts {
  TokenRange rank;   // "First Deputy", "Trade and Industry": before the head
  TokenRange field;  // "Trade, Industry and Energy": after "of" or "for"; may be empty
  Particle link = Particle::None;  // of the field
};

TitleParts parts_of(const Annotation& annotation, const Office& office);

// The "for" of "Minister of State for Salt and Fish", behind which a ministry is named; else where
// the field begins: "Minister of State for Salt" is an office of its own.
std::uint32_t behind_state(const Annotation& annotation, TokenRange field);

// "Vice-President" of "Vice-President of the Republic": of the country that is spoken of.
TokenRange without_republic(const Document& document, TokenRange title);

// The title as it goes into a post: one line, singular, without "the".
std::string title_text(const Annotation& annotation, const Office& office, TokenRange title);

// Whether one of the titles is a shorter form of the other: "Minister" and "Minister of Trade",
// "Trade Minister" and "Minister for Trade", but not "Minister" and "Vice Minister".
bool same_title(const Annotation& annotation, const Office& a, const Office& b);

}  // namespace communique

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/span.hpp"
#include "util/hash.hpp"

namespace communique {

enum class TokenKind : std::uint8_t { Word, Number, Mark };

// What a token that is neither word nor number is.
enum class Mark : std::uint8_t {
  None,
  Period,
  Comma,
  Colon,
  Semicolon,
  Question,
  Exclamation,
  Ellipsis,
  OpenBracket,   // ( [ {
  CloseBracket,  // ) ] }
  OpenQuote,     // double or single, curly or straight
  CloseQuote,
  Possessive,  // 's, or the apostrophe after a plural
  Hyphen,
  EnDash,
  EmDash,
  Slash,
  Ampersand,
  Percent,
  Currency,  // $ and the other signs of Unicode's category Sc
  Plus,
  Bullet,  // • · * and the like
  Hash,
  Other
};

// Closed-class words of English, which the rules name directly.
enum class Particle : std::uint8_t {
  None,
  The,
  A,
  Of,
  For,
  And,
  Or,
  But,
  Nor,
  To,
  In,
  At,
  On,
  By,
  With,
  From,
  As,
  That,
  Which,
  Who,
  Whom,
  Whose,
  Between,
  Among,
  During,
  After,
  Before,
  Under,
  Over,
  Through,
  Into,
  About,
  Against,
  Within,
  Without,
  Toward,
  Upon,
  Following,
  Including,
  Per,
  Than,
  Until,
  Since,
  Via,
  Both,
  Two,
  He,
  She,
  They,
  It,
  We,
  I,
  You,
  His,
  Her,
  Their,
  Its,
  Our,
  My,
  Him,
  Them,
  This,
  These,
  Those,
  There,
  Is,
  Are,
  Was,
  Were,
  Be,
  Been,
  Being,
  Has,
  Have,
  Had,
  Will,
  Would,
  Shall,
  Should,
  May,
  Might,
  Can,
  Could,
  Must,
  Do,
  Does,
  Did,
  Not,
  No,
  Also,
  Then,
  When,
  While,
  Where,
  If,
  Because,
  Although,
  However,
  Together,
  Along,
  Alongside,
  Other,
  Such,
  More,
  All,
  Each,
  Respectively,
  Here,
  So
};

// Shape of a word as written.
enum Shape : std::uint8_t {
  Capital = 1,      // first letter is a capital
  AllCapitals = 2,  // two letters or more, none of them small
  Inner = 4,        // a capital after the first letter, but small letters too ("KoreaBIO", "McKay")
  Initial = 8,      // one capital letter, with its period where there is one ("J.")
  Digits = 16,      // holds a digit
  Abbreviated = 32  // the token ends in its own period ("Dr.", "U.S.")
};

// Smallest unit of text. Hyphens and dashes are tokens of their own ("Jung", "-", "sung"); so is
// "'s".
struct Token {
  std::uint32_t begin;  // bytes into the release's text
  std::uint32_t end;
  std::uint64_t
      word;  // hash of the folded text: equal for words that differ in case and accents alone
  TokenKind kind;
  Mark mark;
  Particle particle;
  std::uint8_t shape;
  bool glued;        // no white space before it
  bool starts_line;  // first token of a line

  Span span() const { return {begin, end}; }
  bool is(Mark m) const { return mark == m; }
  bool is(Particle p) const { return particle == p; }
  bool is_word() const { return kind == TokenKind::Word; }
  bool is_number() const { return kind == TokenKind::Number; }
  bool capital() const { return (shape & Capital) != 0; }
  bool all_capitals() const { return (shape & AllCapitals) != 0; }
  bool has(Shape s) const { return (shape & s) != 0; }
  bool is_dash() const {
    return mark == Mark::Hyphen || mark == Mark::EnDash || mark == Mark::EmDash;
  }
};

// "is", "was", "has", "will", "did".
inline bool is_auxiliary(const Token& token) {
  return token.particle >= Particle::Is && token.particle <= Particle::Did;
}

// The hash that tokenize gives a word of this text: of its fold, without the period of an
// abbreviation ("Dr." = "dr").
std::uint64_t word_hash(std::string_view text);

// The same at compile time, of a word in small letters without accents: "until"_word.
consteval std::uint64_t operator""_word(const char* text, std::size_t length) {
  return hash_of(std::string_view(text, length));
}

Particle particle_of(std::uint64_t word);

}  // namespace communique

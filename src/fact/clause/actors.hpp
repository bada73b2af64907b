#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// Persons, bodies, organisations, countries or blocs that stand together as one noun phrase, with
// the titles before them and the appositions and brackets after them:
//   "Trade Minister Shin Myung-ah of Korea"
//   "A, Minister of B (C, Minister D), E, and F of G"       members A, E, F
// A modifier ("Poland's Minister X", "U.S. Secretary Y", "the EU team") is no member.
struct Actors {
  TokenRange tokens;
  std::uint32_t first_member = 0;  // into ActorPhrases' list of members
  std::uint32_t member_count = 0;
  bool governed = false;  // stands after a preposition ("with", "by", "of" ...)
};

// All actor phrases of a release, found once from left to right. Valid as long as the annotation's
// mentions stay as they are.
class ActorPhrases {
 public:
  ActorPhrases() = default;
  explicit ActorPhrases(const Annotation& annotation);

  // To be called after these mentions were added: makes the phrases valid again. Reads their
  // sentences alone.
  void update(const Annotation& annotation, std::span<const Mention> added);

  std::span<const Actors> all() const { return phrases_; }  // in order of the text
  // The named things of the phrase: heads alone, in order.
  std::span<const Mention* const> members(const Actors& actors) const {
    return std::span(members_).subspan(actors.first_member, actors.member_count);
  }

  // The phrases that lie wholly in the range, in order of the text.
  std::span<const Actors> in(TokenRange range) const;

  // The phrase that begins at the token, its article included, or nullptr.
  const Actors* starting_at(std::uint32_t token) const {
    const Actors* found = after(token);
    return found != nullptr && found->tokens.first == token ? found : nullptr;
  }
  // The phrase whose last token is the one before `end`, or nullptr.
  const Actors* ending_at(std::uint32_t end) const;
  // The last phrase that ends at or before the token, or nullptr.
  const Actors* before(std::uint32_t token) const;
  // The first phrase that begins at or after the token, or nullptr.
  const Actors* after(std::uint32_t token) const {
    if (token >= after_.size() || after_[token] == phrases_.size()) return nullptr;
    return &phrases_[after_[token]];
  }

 private:
  void keep(const Actors& phrase, std::span<const std::uint32_t> heads);
  void index(const Annotation& annotation);

  std::vector<Actors> phrases_;       // none overlaps another
  std::vector<std::uint32_t> heads_;  // first tokens of the members
  std::vector<const Mention*> members_;
  std::vector<std::uint32_t> after_;  // for each token, how many phrases begin before it
};

// Prepositions that govern the phrase after them.
bool is_preposition(const Token& token);

// "his", "her", "their", "its", "our", "my".
inline bool is_possessive_pronoun(const Token& token) {
  return token.is(Particle::His) || token.is(Particle::Her) || token.is(Particle::Their) ||
         token.is(Particle::Its) || token.is(Particle::Our) || token.is(Particle::My);
}

}  // namespace communique

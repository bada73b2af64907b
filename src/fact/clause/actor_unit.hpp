#pragma once

#include <cstdint>
#include <span>

#include "fact/clause/actors.hpp"
#include "mention/annotation.hpp"

namespace communique {

// One actor with what belongs to it: "the U.S. Secretary of Commerce Ms. X of Y (Z), head of W".
struct ActorUnit {
  TokenRange tokens;
  const Mention* head = nullptr;  // nullptr where no actor stands
};

inline bool is_article(const Token& token) {
  return token.is(Particle::The) || token.is(Particle::A) || token.is(Particle::Both);
}

// Reads the actors of one sentence and what separates them.
class ActorUnitReader {
 public:
  ActorUnitReader(const Annotation& annotation, TokenRange sentence)
      : annotation_(annotation),
        document_(annotation.document),
        offices_(offices_in(annotation, sentence)),
        sentence_(sentence) {}

  // Whether a unit may begin at the token of the sentence; most tokens begin none.
  bool may_start_unit(std::uint32_t t) const {
    if (annotation_.mention_at(t) != nullptr) return true;
    const Token& word = token(t);
    if (is_article(word)) return may_follow_article(t + 1);
    if (word.is(Particle::Of)) return holder_behind_side(t) != nullptr;
    const bool stands = annotation_.has_hit_at(t, {Lexical::OfficeModifier});
    return starts_title(stands ? behind_standing(t) : t) ||
           (is_possessive_pronoun(word) &&
            (is_counterpart(t) || starts_title(behind_standing(t + 1))));
  }
  // The unit that begins at the token, its article included.
  ActorUnit read_unit(std::uint32_t t) const;
  // "deputy ministers B" at the token, before ", C and D": whether the list goes on behind its
  // "and".
  bool opens_list(std::uint32_t t, std::uint32_t end) const;
  // Index after the commas and conjunctions at `t`; tells whether an "and" or "as well as" stood
  // among them.
  std::uint32_t skip_separator(std::uint32_t t, bool& joined) const;

 private:
  const Token& token(std::uint32_t t) const { return document_.token(t); }
  bool at_mark(std::uint32_t t, Mark mark) const { return t < sentence_.last && token(t).is(mark); }
  std::uint32_t skip_as_well_as(std::uint32_t t) const;
  const Mention* mention_from(std::uint32_t t) const;
  // The office whose name begins at the token, not one within a name ("Minister Kim").
  const Office* office_from(std::uint32_t t) const;
  bool starts_actor(std::uint32_t t) const;
  bool is_scene(std::uint32_t t) const;
  // "H.E.", "Minister"
  bool starts_title(std::uint32_t t) const {
    return annotation_.has_hit_at(t, {Lexical::Honorific}) ||
           (!offices_.empty() && office_from(t) != nullptr);
  }
  std::uint32_t behind_standing(std::uint32_t t) const;
  bool may_follow_article(std::uint32_t t) const;
  bool names_actor(std::uint32_t t) const;
  std::uint32_t skip_honorifics(std::uint32_t t) const;
  bool is_counterpart(std::uint32_t t) const;
  bool is_opposite_number(std::uint32_t t) const;
  std::uint32_t after_modifier_of_counterpart(std::uint32_t t) const;
  ActorUnit read_counterpart(std::uint32_t t) const;
  // Titles, modifiers and the head: "the U.S. Secretary of Commerce Ms. Marian Holcombe".
  ActorUnit read_head(std::uint32_t t) const;
  // "the representative of Peru", "Peru's representative", who has no name: the state speaks.
  ActorUnit read_envoy(std::uint32_t t) const;
  std::uint32_t behind_description(const Mention& side) const;
  std::uint32_t behind_kind(std::uint32_t t) const;
  std::uint32_t skip_unnamed_owner(std::uint32_t t) const;
  const Mention* holder_behind_side(std::uint32_t t) const;
  // "Korean", "her"
  bool modifies(const Mention& mention) const;
  // "Minister of Mines X" and "Minister of Mines, X,".
  bool names_after(const Office& office) const;
  bool is_given_office(const Mention& mention) const;
  std::uint32_t skip_institution(std::uint32_t comma, const Mention& head) const;
  // "Deputy Prime Minister and Minister of Finance"
  const Office* second_office(const Office& office) const;
  std::uint32_t after_comma_before_name(std::uint32_t t, bool plural) const;
  bool closes_name(std::uint32_t end, bool listed) const;
  // Brackets, "of Korea", ", Minister of Trade at X".
  std::uint32_t skip_appositions(std::uint32_t t, const Mention& head) const;
  std::uint32_t skip_representation(std::uint32_t t) const;
  std::uint32_t skip_bracket_at(std::uint32_t t) const;
  std::uint32_t skip_affiliation(std::uint32_t t, const Mention& head) const;
  std::uint32_t skip_capitals(std::uint32_t t) const;
  std::uint32_t skip_office(std::uint32_t t) const;
  // "Director of ITU’s Standardization Bureau"
  std::uint32_t skip_possessed(std::uint32_t t) const;
  bool closes_opening(std::uint32_t comma) const;
  std::uint32_t skip_posting(std::uint32_t t) const;
  // ", since May the first woman in the post," without a verb and closed by a comma.
  std::uint32_t skip_description(std::uint32_t t) const;
  static bool is_relative(const Token& word);

  const Annotation& annotation_;
  const Document& document_;
  std::span<const Office> offices_;  // that begin in the sentence
  TokenRange sentence_;
};

}  // namespace communique

#include "fact/event/unnamed_side.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "fact/clause/verb_group.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// Collects the sides in a phrase, token by token.
class DelegatePhrase {
 public:
  explicit DelegatePhrase(const Annotation& annotation) : annotation_(annotation) {}

  // Whether the token belongs to the phrase; `mention` is the one that stands there, if any.
  bool take(std::uint32_t t, const Mention* mention) {
    const Token& token = annotation_.document.token(t);
    const bool bracket = token.is(Mark::OpenBracket) || token.is(Mark::CloseBracket);
    if (bracket) in_brackets_ = !in_brackets_;
    if (bracket || in_brackets_) return true;  // "the African Union (AU)"
    if (mention != nullptr) return take(*mention);
    if (annotation_.is(t, WordKind::Delegate)) return delegates_ = true;
    if (starts_predicate(annotation_, t)) return false;
    constexpr LexicalSet titles{Lexical::Field, Lexical::OfficeField, Lexical::OfficeModifier};
    if (token.capital() && annotation_.has_hit_at(t, titles)) return true;  // "Ministers of Trade"
    return (token.is_word() && !token.capital() && token.is(Particle::None)) ||
           token.is(Particle::The) || token.is(Particle::Of) || token.is(Particle::From) ||
           token.is(Particle::And) || is_possessive_pronoun(token) || token.is(Mark::Comma) ||
           token.is(Mark::Possessive) || token.is_dash();
  }

  std::vector<EntityIndex> sides() && {
    if (!delegates_) sides_.clear();
    return std::move(sides_);
  }

 private:
  bool take(const Mention& mention) {
    if (!is_side(mention.type)) return false;
    for_each_entity(mention, [&](EntityIndex e) {
      if (std::ranges::find(sides_, e) == sides_.end()) sides_.push_back(e);
    });
    return true;
  }

  const Annotation& annotation_;
  bool in_brackets_ = false;
  bool delegates_ = false;
  std::vector<EntityIndex> sides_;
};

}  // namespace

std::vector<EntityIndex> sides_of_delegates_before(const Annotation& annotation,
                                                   std::uint32_t end) {
  DelegatePhrase phrase(annotation);
  const std::uint32_t begin = end == 0 ? 0 : annotation.document.sentence_at(end - 1).tokens.first;
  for (std::uint32_t t = end; t > begin;) {
    const Mention* mention = annotation.mention_at(t - 1);
    if (!phrase.take(t - 1, mention)) break;
    t = mention != nullptr ? mention->tokens.first : t - 1;
  }
  return std::move(phrase).sides();
}

std::vector<EntityIndex> sides_of_delegates_after(const Annotation& annotation,
                                                  std::uint32_t begin) {
  DelegatePhrase phrase(annotation);
  if (begin >= annotation.document.size()) return {};
  const std::uint32_t end = annotation.document.sentence_at(begin).tokens.last;
  for (std::uint32_t t = begin; t < end;) {
    const Mention* mention = annotation.mention_at(t);
    if (!phrase.take(t, mention)) break;
    t = mention != nullptr ? mention->tokens.last : t + 1;
  }
  return std::move(phrase).sides();
}

}  // namespace communique

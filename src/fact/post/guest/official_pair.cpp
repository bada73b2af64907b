#include "fact/post/guest/official_pair.hpp"

#include <algorithm>

#include "fact/clause/verb_group.hpp"
#include "fact/post/guest/official_list.hpp"

namespace communique {

// The office before, where its holder and "and" stand right in front of `start`.
const Office* OfficialPairs::joined_before(const Office& second, std::uint32_t start) const {
  if (&second == annotation_.offices.data()) return nullptr;
  const Office& first = *(&second - 1);
  const Mention* holder = annotation_.mention_of(first.holder);
  const bool joined = holder != nullptr && holder->tokens.last + 1 == start &&
                      document_.token(holder->tokens.last).is(Particle::And);
  return joined ? &first : nullptr;
}

bool OfficialPairs::chair(const Office& second) const {
  const Office* first = joined_before(second, second.tokens.first);
  if (first == nullptr || !own_.one_before(second.tokens.first)) return false;
  constexpr std::uint32_t reach = 5;
  const TokenRange sentence = document_.sentence_at(second.tokens.first).tokens;
  const std::uint32_t begin =
      std::min(annotation_.mention_of(first->holder)->tokens.first, first->tokens.first);
  const std::uint32_t end = end_of(annotation_, second);
  const bool alike = first->concept_id == second.concept_id;
  return chair_in({std::max(sentence.first + reach, begin) - reach, begin}, alike) ||
         chair_in({end, std::min(sentence.last, end + reach)}, alike);
}

// Whether a verb or noun of chairing stands there; one with "co-" where the two are not `alike`.
bool OfficialPairs::chair_in(TokenRange range, bool alike) const {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const LexicalHit* verb = annotation_.hit_at(t, Lexical::RoleVerb);
    const bool chairs =
        annotation_.is(t, WordKind::Chairmanship) ||
        (verb != nullptr && annotation_.concept_of(*verb).attribute("role") == "chair");
    const bool together = t > 1 && document_.token(t - 1).is(Mark::Hyphen) &&
                          document_.token(t - 2).word == "co"_word;
    if (chairs && (alike || together)) return true;
  }
  return false;
}

bool OfficialPairs::act(const Office& second) const {
  const std::uint32_t end = end_of(annotation_, second);
  if (end >= document_.size() || !acts_for_side(end)) return false;
  const Office* first = joined_before(second, start_of(annotation_, second));
  return first != nullptr && own_.contains(annotation_.mention_of(first->holder));
}

// Whether one does at the token what is done for a side: "will sign", "discussed", "agreed".
bool OfficialPairs::acts_for_side(std::uint32_t t) const {
  const std::uint32_t end = document_.sentence_at(t).tokens.last;
  while (t + 1 < end && (document_.token(t).is(Particle::Will) ||
                         is_auxiliary(document_.token(t)) || is_adverb(document_, t)))
    ++t;
  return std::ranges::any_of(annotation_.hits_at(t), [&](const LexicalHit& hit) {
    const Concept& verb = annotation_.concept_of(hit);
    const std::string_view frame = verb.attribute("frame");
    return frame == "signing" || frame == "discussing" || verb.attribute("act") == "agree";
  });
}

bool OfficialPairs::sign_with_whom(const Office& second) const {
  const std::uint32_t with = second.tokens.last + 1;
  if (with + 2 >= document_.size() || second.holder > second.title.first ||
      !document_.token(with).is(Particle::With) || document_.token(with + 1).word != "whom"_word)
    return false;
  const std::uint32_t end = document_.sentence_at(with).tokens.last;
  for (std::uint32_t t = with + 2; t < end && !document_.token(t).is(Mark::Comma); ++t) {
    const Mention* mention = annotation_.mention_of(t);
    if (mention != nullptr && mention->type == EntityType::Person) return own_.contains(mention);
  }
  return false;
}

bool OfficialPairs::are_twins(const Office& second, EntityIndex foreign) const {
  if (&second == annotation_.offices.data()) return false;
  const Office& first = *(&second - 1);
  const bool sole = (*annotation_.vocabulary)[second.concept_id].attribute("holders") == "state" &&
                    second.tokens == second.head &&
                    own_.contains(annotation_.mention_of(first.holder));
  if (!sole) return false;
  if (second.plural) return first.head == second.head && title_names(foreign);
  return first.concept_id == second.concept_id &&
         joined_before(second, start_of(annotation_, second)) != nullptr;
}

bool OfficialPairs::title_names(EntityIndex side) const {
  const TokenRange title = document_.sentences().front().tokens;
  return side != no_entity &&
         std::ranges::any_of(mentions_in(annotation_, title),
                             [&](const Mention& mention) { return mention.entity == side; });
}

}  // namespace communique

#include "fact/clause/subject_apart.hpp"

#include <algorithm>

#include "fact/clause/verb_group.hpp"

namespace communique {
namespace {

// "on behalf of the four – Peru, ... –", "the states of the Salt Union (SU) – Peru, ... –", "Cuba
// and two others – Peru, ... –": not those alone act who stand between the dashes, the first at
// `dash`.
bool acts_as_one(const Annotation& annotation, std::uint32_t dash, std::uint32_t begin) {
  const Document& document = annotation.document;
  if (dash == begin || document.token(dash - 1).is(Mark::CloseBracket)) return true;
  constexpr std::uint32_t longest_phrase = 8;
  for (std::uint32_t t = std::max(begin + longest_phrase, dash) - longest_phrase; t < dash; ++t) {
    const Mention* mention = annotation.mention_at(t);
    const bool country = mention != nullptr && mention->type == EntityType::Country;
    if (country || document.token(t).word == "behalf"_word) return true;
  }
  return annotation.mention_at(dash - 1) != nullptr;
}

}  // namespace

const Actors* founded_before(const Annotation& annotation, const ActorPhrases& phrases,
                             std::uint32_t end, std::uint32_t begin) {
  constexpr std::uint32_t reach = 14;
  const Document& document = annotation.document;
  for (std::uint32_t t = end; t > begin + 1 && t + reach > end; --t) {
    const Token& token = document.token(t - 1);
    if (annotation.is(t - 1, WordKind::Founding)) {
      const std::uint32_t link = document.text_of(t - 1) == "set" ? t + 1 : t;
      const Token& next = document.token(link);
      const bool founded = next.is(Particle::Under) || next.is(Particle::By);
      const Actors* actors = founded && link < end ? phrases.ending_at(t - 1) : nullptr;
      return actors != nullptr && !actors->governed ? actors : nullptr;
    }
    const Mention* mention = annotation.mention_at(t - 1);
    if (mention != nullptr) {
      t = std::min(t, mention->tokens.first + 1);
    } else if (token.kind == TokenKind::Mark || starts_predicate(annotation, t - 1)) {
      return nullptr;
    }
  }
  return nullptr;
}

const Actors* between_dashes(const Annotation& annotation, const ActorPhrases& phrases,
                             std::uint32_t end, std::uint32_t begin) {
  const Document& document = annotation.document;
  if (end < begin + 3 || !document.token(end - 1).is_dash()) return nullptr;
  const Actors* actors = phrases.ending_at(end - 1);
  if (actors == nullptr || actors->governed || actors->member_count < 2 ||
      actors->tokens.first <= begin ||
      phrases.members(*actors).front()->type != EntityType::Country)
    return nullptr;
  const std::uint32_t dash = actors->tokens.first - 1;
  return document.token(dash).is_dash() && !acts_as_one(annotation, dash, begin) ? actors : nullptr;
}

}  // namespace communique

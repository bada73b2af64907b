#include "fact/event/conversation.hpp"

#include "fact/clause/circumstance.hpp"
#include "fact/event/remote.hpp"
#include "mention/date/date.hpp"

namespace communique {
namespace {

// Behind "today", "on 3 May", "briefly", "on the phone", "by video link"; else the token.
std::uint32_t behind_adjunct(const EventStory& story, std::uint32_t t, std::uint32_t end) {
  if (const std::uint32_t medium = behind_medium(story.document(), t, end); medium > t)
    return medium;
  if (const DateMention* date = date_at(story.annotation, t); date != nullptr)
    return date->tokens.last;
  if (is_adverb(story.document(), t)) return t + 1;
  return behind_circumstances(story.annotation, t, end);
}

}  // namespace

std::optional<TokenRange> partner_of_speech(const EventStory& story, const Clause& clause) {
  const TokenRange object = clause.object_range;
  std::uint32_t t = object.first;
  bool remote = false;
  for (std::uint32_t last = object.last; t != last && t < object.last;) {
    last = t;
    t = behind_adjunct(story, t, object.last);
    remote |= behind_medium(story.document(), last, object.last) > last;
  }
  const Token* next = t < object.last ? &story.document().token(t) : nullptr;
  if (next != nullptr && next->is(Particle::With)) return TokenRange{t, object.last};
  if (next != nullptr && next->is(Particle::To)) return TokenRange{t + 1, object.last};
  const bool tells_no_speech = remote || (t > object.first && t >= object.last);
  return tells_no_speech ? std::optional(TokenRange{t, object.last}) : std::nullopt;
}

}  // namespace communique

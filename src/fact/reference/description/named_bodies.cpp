#include "fact/reference/description/named_bodies.hpp"

#include <algorithm>

namespace communique {
namespace {

constexpr std::size_t most_bodies = 12;

}  // namespace

const Mention* NamedBodies::first_with_word(std::uint64_t word, std::uint32_t before) {
  note_before(before);
  const auto body = std::ranges::find_if(
      bodies_, [&](const Mention* mention) { return has_word(*mention, word); });
  return body == bodies_.end() ? nullptr : *body;
}

void NamedBodies::note_before(std::uint32_t token) {
  const auto& mentions = annotation_.mentions;
  for (; next_mention_ < mentions.size() && mentions[next_mention_].tokens.first < token;
       ++next_mention_) {
    const Mention& mention = mentions[next_mention_];
    if (mention.type != EntityType::Body && mention.type != EntityType::Organization) continue;
    if (bodies_.size() < most_bodies) bodies_.push_back(&mention);
  }
}

bool NamedBodies::has_word(const Mention& mention, std::uint64_t word) const {
  for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
    if (annotation_.document.token(t).word == word) return true;
  }
  return false;
}

}  // namespace communique

#include "fact/event/remote.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet media = {"videoconference", "video", "videoconferencing", "teleconference",
                       "telephone",       "phone", "videolink",         "zoom"};
const WordSet links = {"by", "via", "through", "over", "on"};
const WordSet kinds = {"link", "call", "conference", "conferencing"};
const WordSet online = {"virtually", "online", "remotely"};

}  // namespace

bool names_medium(const Token& token) { return media.contains(token); }

bool is_medium(const Document& document, std::uint32_t token) {
  if (token == 0 || !names_medium(document.token(token))) return false;
  const Token& before = document.token(token - 1);
  const bool article = before.is(Particle::A) || before.is(Particle::The);
  const std::uint32_t link = article && token > 1 ? token - 2 : token - 1;
  const bool form = link > 0 && document.token(link).is(Particle::Of) &&
                    document.token(link - 1).word == "form"_word;  // "in the form of"
  return form || links.contains(document.token(link));
}

bool is_online(const Token& token) { return online.contains(token); }

bool tells_medium(const Document& document, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (is_medium(document, t)) return true;
  }
  return false;
}

std::uint32_t behind_medium(const Document& document, std::uint32_t t, std::uint32_t end) {
  constexpr std::uint32_t longest_phrase = 3;
  if (t < end && is_online(document.token(t))) return t + 1;
  for (std::uint32_t at = t + 1; at < std::min(end, t + longest_phrase); ++at) {
    if (!is_medium(document, at)) continue;
    return at + (at + 1 < end && kinds.contains(document.token(at + 1)) ? 2 : 1);
  }
  return t;
}

}  // namespace communique

#include "fact/event/remote.hpp"

#include "text/word_set.hpp"

namespace communique {

bool is_medium(const Document& document, std::uint32_t token) {
  static const WordSet media = {"videoconference", "video",     "videoconferencing",
                                "teleconference",  "telephone", "phone"};
  static const WordSet links = {"by", "via", "through", "over"};
  if (token == 0 || !media.contains(document.token(token))) return false;
  const Token& before = document.token(token - 1);
  const bool article = before.is(Particle::A) || before.is(Particle::The);
  return links.contains(article && token > 1 ? document.token(token - 2) : before);
}

bool tells_medium(const Document& document, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (is_medium(document, t)) return true;
  }
  return false;
}

}  // namespace communique

#include "fact/post/team_leader.hpp"

#include <algorithm>
#include <functional>

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet negotiator_words = {"negotiator", "negotiators"};
const WordSet team_words = {"delegation", "team", "mission", "negotiations", "talks"};
constexpr std::uint32_t reach = 6;

}  // namespace

bool TeamLeaders::tells_of_any(const Annotation& annotation) {
  return annotation.document.holds(negotiator_words) || annotation.holds(WordKind::Leading);
}

std::vector<Representation> TeamLeaders::of(TokenRange part) {
  found_.clear();
  if (!told_) return {};
  read_negotiators(part);
  read_leader_of_talks(part);
  read_led_team(part);
  return std::move(found_);
}

// "his opposite number as chief negotiator is A", "A will lead a mission to Peru"
void TeamLeaders::read_negotiators(TokenRange part) {
  for (std::uint32_t t = part.first; t < part.last; ++t) {
    const bool negotiates = negotiator_words.contains(document_.token(t));
    if (!negotiates && !leads_team({t, part.last})) continue;
    std::vector<const Mention*> officials =
        officials_.in(negotiates ? part : TokenRange{part.first, t});
    const auto is_negotiator = [this](const Mention* o) { return is_named_negotiator(*o); };
    if (negotiates && std::ranges::any_of(officials, is_negotiator))
      std::erase_if(officials, std::not_fn(is_negotiator));
    for (const Mention* official : officials) add(*official, part, "negotiator");
  }
}

// "Negotiations with Peru began in May. They are led by A."
void TeamLeaders::read_leader_of_talks(TokenRange part) {
  if (part.first == 0 || part.size() < 5 || !document_.token(part.first).is(Particle::They) ||
      !(annotation_.is(part.first + 2, WordKind::Leading) ||
        document_.token(part.first + 2).word == "conducted"_word) ||
      !document_.token(part.first + 3).is(Particle::By))
    return;
  const TokenRange before = document_.sentence_at(part.first - 1).tokens;
  for (std::uint32_t t = before.first; t < before.last; ++t) {
    if (!annotation_.is(t, WordKind::Talks)) continue;
    for (const Mention* official : officials_.in(part)) add(*official, part, "negotiator");
    return;
  }
}

// "the delegation led by A", "a team of negotiators headed by A": of A's own side.
void TeamLeaders::read_led_team(TokenRange part) {
  for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
    if (!annotation_.is(t, WordKind::Leading) || !document_.token(t + 1).is(Particle::By)) continue;
    const std::vector<const Mention*> leaders = officials_.in({t, part.last});
    if (leaders.empty()) return;
    const std::uint32_t begin = std::max(part.first + reach, t) - reach;
    if (names_team({begin, t})) add(*leaders.front(), part, "leads-team");
  }
}

// Whether it is the official's own post to negotiate.
bool TeamLeaders::is_named_negotiator(const Mention& official) const {
  return std::ranges::any_of(reading_.posts, [&](const Post& post) {
    return post.person == official.entity && post.title.ends_with("negotiator");
  });
}

// "lead a trade mission", but not "led by A": the mission is another's.
bool TeamLeaders::leads_team(TokenRange range) const {
  if (!annotation_.is(range.first, WordKind::Leading)) return false;
  TokenRange object{range.first + 1, std::min(range.last, range.first + reach)};
  for (std::uint32_t t = object.first; t < object.last; ++t) {
    if (document_.token(t).is(Particle::By)) object.last = t;
  }
  return names_team(object);
}

bool TeamLeaders::names_team(TokenRange range) const {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (team_words.contains(document_.token(t))) return true;
  }
  return false;
}

void TeamLeaders::add(const Mention& official, TokenRange part, std::string_view rule) {
  found_.push_back({official.entity,
                    officials_.side_of(official.entity),
                    {document_.span_of(part), rule, 0.75F}});
}

}  // namespace communique

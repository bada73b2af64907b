#include "fact/event/institute_people.hpp"

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet people = {"representatives", "members",    "leaders",    "leadership", "management",
                        "executives",      "executive",  "board",      "officials",  "heads",
                        "chairs",          "presidents", "directors",  "delegates",  "officers",
                        "experts",         "founders",   "researchers"};

// Behind "the senior management" at the token; `token` where no people stand there.
std::uint32_t behind_people(const EventStory& story, std::uint32_t token, std::uint32_t end) {
  constexpr std::uint32_t longest_phrase = 5;
  const Document& document = story.document();
  for (std::uint32_t t = token; t < std::min(end, token + longest_phrase); ++t) {
    const Token& word = document.token(t);
    if (people.contains(word) && !word.capital()) return t + 1;
    const bool article = word.is(Particle::The) || word.is(Particle::A);
    if (!word.is_word() || word.capital() || !(article || word.is(Particle::None)) ||
        starts_predicate(story.annotation, t))
      break;
  }
  return token;
}

// Behind the "of the city's", "from the", ", including the" at the token; `token` where none of
// them stands there.
std::uint32_t behind_link(const EventStory& story, std::uint32_t token, std::uint32_t end) {
  const Document& document = story.document();
  std::uint32_t t = token;
  if (t < end && document.token(t).is(Mark::Comma)) ++t;
  const bool links =
      t < end && (document.token(t).is(Particle::Of) || document.token(t).is(Particle::From) ||
                  document.token(t).is(Particle::Including));
  if (!links) return token;
  ++t;
  if (t < end && document.token(t).is(Particle::The)) ++t;
  const bool owned = t + 2 < end && document.token(t + 1).is(Mark::Possessive) &&
                     story.annotation.mention_at(t) == nullptr;
  return owned ? t + 2 : t;
}

// Behind ", and", "and", "as well as" at the token; `token` where none stands there.
std::uint32_t behind_and(const Document& document, std::uint32_t token, std::uint32_t end) {
  std::uint32_t t = token;
  if (t < end && document.token(t).is(Mark::Comma)) ++t;
  if (t + 2 < end && document.token(t).is(Particle::As) && document.token(t + 2).is(Particle::As))
    return t + 3;
  return t < end && document.token(t).is(Particle::And) ? t + 1 : token;
}

// Behind the capitalised words of a name that is not known as one.
std::uint32_t behind_name(const Document& document, std::uint32_t t) {
  while (t < document.size() && document.token(t).is_word() && document.token(t).capital()) ++t;
  return t;
}

// Behind the ", and the" of a list at the token; `token` where none stands there.
std::uint32_t behind_joint(const Document& document, std::uint32_t token, std::uint32_t end) {
  std::uint32_t t = token;
  if (t < end && document.token(t).is(Mark::Comma)) ++t;
  if (t < end && document.token(t).is(Particle::And)) ++t;
  if (t > token && t < end && document.token(t).is(Particle::The)) ++t;
  return t;
}

}  // namespace

std::vector<EntityIndex> institutes_of_people(const EventStory& story, std::uint32_t token,
                                              std::uint32_t end) {
  std::vector<EntityIndex> institutes;
  const std::uint32_t behind = behind_people(story, token, end);
  if (behind == token) return institutes;
  const Document& document = story.document();
  std::uint32_t t = behind_link(story, behind, end);
  while (t > behind && t < end) {
    const Mention* mention = story.annotation.mention_at(t);
    if (mention != nullptr && !is_institution(mention->type)) break;
    if (mention != nullptr) add_unique(institutes, mention->entity);
    const std::uint32_t last = mention != nullptr ? mention->tokens.last : behind_name(document, t);
    const std::uint32_t next = behind_joint(document, last, end);
    if (last == t || next == last) break;
    t = next;
  }
  return institutes;
}

std::vector<EntityIndex> institutes_met(const EventStory& story, TokenRange met,
                                        const Actors* other) {
  if (met.empty()) return {};
  const Document& document = story.document();
  const std::uint32_t end = document.sentence_at(met.first).tokens.last;
  std::uint32_t t = met.first;
  if (other != nullptr) {
    t = behind_and(document, other->tokens.last, end);
    if (t == other->tokens.last) return {};
  } else if (document.token(t).is(Particle::With)) {
    ++t;
  }
  return institutes_of_people(story, t, end);
}

}  // namespace communique

#include "fact/event/unreal_event.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// "a mandate for talks with Peru", "the need for talks"
bool is_prospect(const Document& document, std::uint32_t noun) {
  static const WordSet prospects = {"mandate", "mandates",  "need",
                                    "scope",   "readiness", "appetite"};
  return noun > 1 && document.token(noun - 1).is(Particle::For) &&
         prospects.contains(document.token(noun - 2));
}

// "requested consultations with Peru", "proposed talks": only wished for.
bool is_asked_for(const EventStory& story, std::uint32_t noun) {
  constexpr std::uint32_t longest_phrase = 3;
  if (is_prospect(story.document(), noun)) return true;
  const std::uint32_t begin = story.document().sentence_at(noun).tokens.first;
  for (std::uint32_t t = noun; t > begin && t + longest_phrase > noun; --t) {
    const LexicalHit* verb = story.annotation.hit_at(t - 1, Lexical::SpeechVerb);
    if (verb != nullptr) {
      const std::string_view act = story.annotation.concept_of(*verb).attribute("act");
      return act == "propose" || act == "request" || act == "urge";
    }
    const Token& before = story.document().token(t - 1);
    if (!before.is_word() || (before.particle != Particle::None && !before.is(Particle::A)))
      return false;
  }
  return false;
}

// "The firms held 240 bilateral meetings": too many to tell of.
bool is_counted_crowd(const Document& document, std::uint32_t noun) {
  static const WordSet talks = {"meetings", "talks", "consultations", "visits", "calls"};
  constexpr std::uint32_t longest_phrase = 4;
  if (!talks.contains(document.token(noun))) return false;
  for (std::uint32_t t = noun; t > 0 && t + longest_phrase > noun; --t) {
    const Token& before = document.token(t - 1);
    const std::size_t digits = document.text_of(t - 1).size();
    if (before.is_number()) return digits == 2 || digits == 3;
    if (!before.is_word() || before.particle != Particle::None) return false;
  }
  return false;
}

// "A meeting planned with A could not take place."
bool fell_through(const EventStory& story, std::uint32_t noun) {
  constexpr std::uint32_t reach = 30;
  const Document& document = story.document();
  const std::uint32_t end = std::min(document.sentence_at(noun).tokens.last, noun + reach);
  for (std::uint32_t t = noun + 1; t + 2 < end; ++t) {
    const Token& token = document.token(t);
    if (token.is(Particle::That) || token.is(Particle::Which)) return false;
    if (token.is(Particle::Not))
      return document.token(t + 1).word == "take"_word &&
             document.token(t + 2).word == "place"_word;
  }
  return false;
}

// "her letter of introduction", "letters of appointment"
bool is_letter(const Document& document, std::uint32_t noun) {
  static const WordSet letters = {"letter", "letters"};
  return noun > 1 && document.token(noun - 1).is(Particle::Of) &&
         letters.contains(document.token(noun - 2));
}

// "a pact under negotiation"
bool is_under_way(const Document& document, std::uint32_t noun) {
  return noun > 0 && document.token(noun - 1).is(Particle::Under);
}

// "the Salt Forum and related meetings": no more is told of them.
bool is_related(const Document& document, std::uint32_t noun) {
  static const WordSet words = {"related", "associated"};
  return noun > 0 && words.contains(document.token(noun - 1));
}

// "the 2025 edition of the Salt Report", not "the third edition of the fair, held in Lima"
bool is_edition_of_text(const EventStory& story, std::uint32_t noun) {
  static const WordSet editions = {"edition", "editions"};
  static const WordSet fairs = {"fair", "show", "festival", "week"};
  const Document& document = story.document();
  if (!editions.contains(document.token(noun))) return false;
  const TokenRange rest{noun + 1, document.sentence_at(noun).tokens.last};
  const bool whole = rest.first < rest.last && document.token(rest.first).is(Particle::Of);
  constexpr std::uint32_t reach = 4;  // "will host the next edition"
  for (std::uint32_t t = noun; !whole && t > 0 && t + reach > noun; --t) {
    if (story.annotation.hit_at(t - 1, Lexical::RoleVerb) != nullptr) return false;
  }
  for (std::uint32_t t = rest.first; t < std::min(rest.last, rest.first + 5); ++t) {
    const bool gathers = fairs.contains(document.token(t)) ||
                         story.annotation.has_hit_at(t, {Lexical::EventNoun, Lexical::EventHead});
    if (whole && gathers) return false;
    if (!whole && story.annotation.hit_at(t, Lexical::RoleVerb) != nullptr) return false;
  }
  return true;
}

// The forum of "the next edition of the forum".
bool is_whole_of_edition(const Document& document, std::uint32_t noun) {
  static const WordSet editions = {"edition"};
  return noun > 2 && document.token(noun - 1).is(Particle::The) &&
         document.token(noun - 2).is(Particle::Of) && editions.contains(document.token(noun - 3));
}

// "chairs the negotiating panel", "a WTO panel": people, no gathering.
bool is_panel_of_people(const Annotation& annotation, std::uint32_t noun) {
  static const WordSet panels = {"panel", "panels"};
  static const WordSet tasks = {"negotiating", "arbitral", "arbitration", "dispute",
                                "advisory",    "judging",  "interview",   "review",
                                "compliance",  "tender",   "appellate",   "settlement",
                                "selection",   "solar"};
  if (noun == 0 || !panels.contains(annotation.document.token(noun))) return false;
  const Mention* owner = annotation.mention_at(noun - 1);
  const bool owned = owner != nullptr && !owner->nominal &&
                     (owner->type == EntityType::Body || owner->type == EntityType::Bloc);
  return owned || tasks.contains(annotation.document.token(noun - 1));
}

}  // namespace

bool tells_no_event(const EventStory& story, std::uint32_t noun) {
  const Document& document = story.document();
  return fell_through(story, noun) || is_counted_crowd(document, noun) ||
         is_asked_for(story, noun) || is_related(document, noun) ||
         is_edition_of_text(story, noun) || is_whole_of_edition(document, noun) ||
         is_panel_of_people(story.annotation, noun) || is_letter(document, noun) ||
         is_under_way(document, noun);
}

}  // namespace communique

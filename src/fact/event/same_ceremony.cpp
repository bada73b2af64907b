#include "fact/event/same_ceremony.hpp"

#include "fact/event/credentials.hpp"
#include "fact/event/event_telling.hpp"

namespace communique {
namespace {

bool signs(const EventDraft& draft) { return draft.event.evidence.rule == "event-signed"; }

// "received credentials from A, whom she told of the pact signed in May": two ceremonies.
bool receives_envoys_apart(const EventDraft& a, const EventDraft& b) {
  const bool first = a.event.evidence.rule == credentials_rule;
  const bool second = b.event.evidence.rule == credentials_rule;
  return (first && signs(b)) || (second && signs(a));
}

// The sentence that tells it last.
std::uint32_t last_sentence(const EventStory& story, const EventDraft& draft) {
  const TokenRange words = draft.last_words.empty() ? draft.words : draft.last_words;
  return story.document().sentence_index(words.first);
}

bool same_sentence(const EventStory& story, const EventDraft& a, const EventDraft& b) {
  return story.document().sentence_index(a.words.first) ==
         story.document().sentence_index(b.words.first);
}

// "The following were signed:" and, of one of them, "which was signed in 1995": two ceremonies.
bool lists_apart(const Event& a, const Event& b) {
  constexpr std::size_t list = 3;
  const Event& longer = a.about.size() > b.about.size() ? a : b;
  const Event& other = &longer == &a ? b : a;
  return longer.about.size() >= list && !longer.date.known() && other.date.known();
}

// "They attended a signing ceremony. Under the pact signed by A and B, ...": told soon after it.
bool holds_signing(const EventStory& story, const EventDraft& ceremony, const EventDraft& signing) {
  constexpr std::uint32_t reach = 3;
  return ceremony.signings && signs(signing) && ceremony.planned == signing.planned &&
         places_agree(ceremony.event, signing.event) &&
         last_sentence(story, signing) <= last_sentence(story, ceremony) + reach;
}

// "A and B signed an MOU on salt, and C and D signed one on fish".
bool told_in_one_breath(const EventStory& story, const EventDraft& a, const EventDraft& b) {
  return same_sentence(story, a, b) && signs(a) && signs(b) && a.event.date == b.event.date;
}

bool opens_facility(const EventStory& story, const EventDraft& draft) {
  const LexicalHit* noun = story.annotation.hit_at(draft.words.first, Lexical::EventNoun);
  return draft.event.evidence.rule == "event-opened" ||
         (noun != nullptr && story.words[noun->concept_id].opens_facilities);
}

// "signed the pact at a ceremony", "At a ceremony, A presented her credentials": the ceremony of
// that signing.
bool is_occasion_of(const EventStory& story, const EventDraft& ceremony,
                    const EventDraft& signing) {
  const bool beside = last_sentence(story, ceremony) == last_sentence(story, signing);
  return beside && !ceremony.verbal && ceremony.event.about.empty() &&
         (signing.verbal || opens_facility(story, signing));
}

// The award of "A received the Salt Prize" at the ceremony told before.
bool is_award_at(const EventStory& story, const EventDraft& a, const EventDraft& b) {
  return (b.event.evidence.rule == "event-award" && a.happens && a.event.about.empty()) ||
         (a.event.evidence.rule == "event-award" && same_sentence(story, a, b) &&
          b.event.about.empty());
}

// "The" in front of "handing over" and "ceremony".
bool follows_article(const Document& document, std::uint32_t noun) {
  constexpr std::uint32_t reach = 4;
  const std::uint32_t begin = document.sentence_at(noun).tokens.first;
  for (std::uint32_t t = noun; t > begin && t + reach > noun; --t) {
    if (document.token(t - 1).is(Particle::The)) return true;
    if (!document.token(t - 1).is_word()) return false;
  }
  return false;
}

// "The handing over ceremony was presided over by A": the one told before, of which no more is
// told.
bool is_taken_up(const EventStory& story, const EventDraft& ceremony, const EventDraft& noun) {
  const Event& event = noun.event;
  const bool bare = !noun.verbal && !noun.signings && event.name.empty() && event.about.empty() &&
                    event.places.empty() && !signs(noun);
  return bare && ceremony.told && !signs(ceremony) && ceremony.planned == noun.planned &&
         follows_article(story.document(), noun.words.first);
}

// "A attends opening of salt works" in the headline and "A opened the Lima Salt Works".
bool is_headline_of(const EventStory& story, const EventDraft& title, const EventDraft& opening) {
  return story.document().sentence_at(title.words.first).paragraph == 0 &&
         opens_facility(story, title) && opens_facility(story, opening);
}

}  // namespace

bool same_ceremony(const EventStory& story, const EventDraft& a, const EventDraft& b) {
  if (holds_signing(story, a, b)) return true;
  if (lists_apart(a.event, b.event) || receives_envoys_apart(a, b)) return false;
  return shared(a.event.about, b.event.about) > 0 || told_in_one_breath(story, a, b) ||
         is_occasion_of(story, b, a) || is_occasion_of(story, a, b) || is_award_at(story, a, b) ||
         is_taken_up(story, a, b) || is_headline_of(story, a, b) || is_headline_of(story, b, a);
}

}  // namespace communique

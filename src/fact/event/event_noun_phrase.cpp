#include "fact/event/event_noun_phrase.hpp"

#include <algorithm>

#include "fact/event/event_noun_complement.hpp"
#include "fact/event/event_noun_modifier.hpp"
#include "fact/event/event_noun_subject.hpp"
#include "fact/event/event_sideline.hpp"
#include "fact/event/launch_noun.hpp"
#include "fact/event/remote.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "a summit meeting with Prime Minister B": talks of the two, and no gathering.
LexicalHit as_talks(const EventStory& story, LexicalHit noun) {
  const Document& document = story.document();
  const std::uint32_t with = noun.tokens.last;
  const bool summit = document.token(noun.tokens.first).word == "summit"_word;
  if (!summit || with + 1 >= document.size() || !document.token(with).is(Particle::With))
    return noun;
  const Actors* partner = story.clauses.actors().starting_at(with + 1);
  if (partner == nullptr) return noun;
  const auto members = story.clauses.actors().members(*partner);
  if (members.size() == 1 && members.front()->type == EntityType::Person)
    noun.concept_id = story.annotation.vocabulary->find("event-talks");
  return noun;
}

// Reads the phrase of one noun: its modifiers, its complements, and then its clause.
class NounReader {
 public:
  NounReader(const EventStory& story, const LexicalHit& noun)
      : story_(story),
        document_(story.document()),
        noun_(as_talks(story, noun)),
        sentence_(document_.sentence_at(noun.tokens.first).tokens) {}

  EventDraft read() {
    const EventWord& word = story_.words[noun_.concept_id];
    draft_.words = noun_.tokens;
    draft_.event.kind = word.kind;
    const bool deposit = word.frame == EventFrame::Depositing;
    draft_.event.evidence =
        story_.evidence(noun_.tokens.first, deposit ? "event-deposited" : "event-noun", 0.6F);
    phrase_ = {noun_.tokens.first, end_of_phrase()};
    const bool qualified = read_modifiers(story_, noun_, draft_) || is_complemented();
    read_complements(story_, noun_, phrase_, draft_);
    read_noun_subject(story_, noun_, draft_);
    if (word.standing && draft_.name.ordinal) draft_.event.kind = EventKind::Conference;
    draft_.generic = word.generic || denied();
    draft_.points_back = word.points_back;
    draft_.happens |= is_margin();
    draft_.signings = word.frame == EventFrame::Signing && draft_.event.about.empty();
    draft_.to_press = word.frame == EventFrame::Addressing;
    draft_.definite = draft_.definite && !qualified;
    return std::move(draft_);
  }

 private:
  const Token& token(std::uint32_t t) const { return document_.token(t); }

  // The noun's own phrase ends before a verb, a clause or the next noun of events.
  std::uint32_t end_of_phrase() const {
    const std::uint32_t end = story_.clauses.clause_end(noun_.tokens.last);
    for (std::uint32_t t = noun_.tokens.last; t < end; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr && !mention->nominal) {
        t = std::max(t + 1, mention->tokens.last) - 1;
        continue;
      }
      if (starts_predicate(story_.annotation, t) || token(t).is(Particle::Who)) return t;
      const bool starts = t == noun_.tokens.last + 1 && draft_.event.kind == EventKind::Launch &&
                          takes_place(story_, noun_);
      if (!starts && story_.annotation.hit_at(t, Lexical::EventNoun) != nullptr &&
          !is_medium(document_, t))
        return t;
    }
    return std::max(end, noun_.tokens.last);
  }

  // "on the margins of the next summit of the Salt Union"
  bool is_margin() const {
    constexpr std::uint32_t reach = 4;
    const std::uint32_t noun = noun_.tokens.first;
    for (std::uint32_t t = noun; t > sentence_.first + 1 && t + reach > noun; --t) {
      if (token(t - 1).is(Particle::Of)) return names_a_margin(token(t - 2).word);
    }
    return false;
  }

  // "Talks on salt have not been taken up", "Talks with Peru continue", "could open next year"
  bool denied() const {
    if (follows_no()) return true;
    constexpr std::uint32_t longest_group = 3;
    const std::uint32_t last = std::min(phrase_.last + longest_group, sentence_.last);
    const bool talks = story_.words[noun_.concept_id].kind == EventKind::Meeting;
    static const WordSet going_on = {"continue", "continues", "resume", "open"};
    static const WordSet under_way = {"progressing", "ongoing",   "underway",
                                      "continuing",  "advancing", "proceeding"};
    for (std::uint32_t t = phrase_.last; t < last && is_auxiliary(token(t)); ++t) {
      if (t + 1 < last && token(t + 1).is(Particle::Not)) return true;
      const bool possible = token(t).is(Particle::Can) || token(t).is(Particle::May) ||
                            token(t).word == "could"_word || token(t).is(Particle::Would);
      if (talks && t + 1 < last && under_way.contains(token(t + 1))) return true;
      if (talks && possible && t + 1 < last && going_on.contains(token(t + 1))) return true;
    }
    return talks && phrase_.last < sentence_.last && going_on.contains(token(phrase_.last));
  }

  // "No business forum was held"
  bool follows_no() const {
    constexpr std::uint32_t longest_phrase = 4;
    const std::uint32_t noun = noun_.tokens.first;
    for (std::uint32_t t = noun; t > sentence_.first && t + longest_phrase > noun; --t) {
      if (token(t - 1).is(Particle::No)) return true;
      if (!token(t - 1).is_word() || token(t - 1).particle != Particle::None) return false;
    }
    return false;
  }

  // "the meeting of ministers"
  bool is_complemented() const {
    const std::uint32_t next = noun_.tokens.last;
    if (token(next - 1).is(Particle::Of)) return true;
    return next < sentence_.last &&
           (token(next).is(Particle::Of) || token(next).is(Particle::Between));
  }

  const EventStory& story_;
  const Document& document_;
  const LexicalHit noun_;
  TokenRange sentence_;
  TokenRange phrase_;
  EventDraft draft_;
};

}  // namespace

EventDraft read_noun_phrase(const EventStory& story, const LexicalHit& noun) {
  return NounReader(story, noun).read();
}

}  // namespace communique

#include "fact/event/gathering_matter.hpp"

#include <algorithm>

#include "fact/clause/circumstance.hpp"

namespace communique {
namespace {

class GatheringMatters {
 public:
  GatheringMatters(const EventStory& story, EventDraft& draft)
      : story_(story),
        document_(story.document()),
        draft_(draft),
        sentence_(document_.sentence_at(draft.words.first).tokens) {}

  void read() {
    read_topic();
    const std::uint32_t at = before_article(draft_.words.first);
    if (at > sentence_.first && follows_at(at - 1)) {
      read_done_there(at - 1);
    }
    read_purpose();
  }

 private:
  const Token& token(std::uint32_t t) const { return document_.token(t); }

  // "a seminar in Lima on the Salt Pact"
  void read_topic() {
    const std::uint32_t t =
        behind_circumstances(story_.annotation, draft_.words.last, sentence_.last);
    if (t + 1 < sentence_.last && (token(t).is(Particle::On) || token(t).is(Particle::About)))
      add_first({t + 1, std::min(t + 4, sentence_.last)});
  }

  bool deals_at(std::uint32_t t) const { return story_.annotation.is(t, WordKind::AgendaVerb); }

  std::uint32_t before_article(std::uint32_t t) const {
    constexpr std::uint32_t longest_phrase = 4;
    const std::uint32_t noun = t;
    while (t > sentence_.first && t + longest_phrase > noun && !follows_at(t - 1) &&
           token(t - 1).kind != TokenKind::Mark)
      --t;
    return t;
  }
  bool follows_at(std::uint32_t t) const {
    return token(t).is(Particle::At) || token(t).is(Particle::During) || token(t).is(Particle::By);
  }

  // "endorsed the Salt Pact at the summit", "the Salt Pact, adopted at the summit", "will be
  // discussed at the summit"
  void read_done_there(std::uint32_t at) {
    constexpr std::uint32_t reach = 25;
    for (std::uint32_t t = at; t > sentence_.first && t + reach > at; --t) {
      if (!deals_at(t - 1)) continue;
      if (t < at && !add_first({t, at})) return;
      if (t == at) add_before(t - 1);
      return;
    }
  }
  // The matter before ", which was adopted", "will be discussed".
  void add_before(std::uint32_t verb) {
    std::uint32_t t = verb;
    while (t > sentence_.first &&
           (is_auxiliary(token(t - 1)) || is_adverb(document_, t - 1) ||
            token(t - 1).is(Mark::Comma) || token(t - 1).is(Mark::CloseBracket) ||
            token(t - 1).is(Particle::Which) || token(t - 1).is(Particle::That)))
      --t;
    const Mention* last = t > sentence_.first ? story_.annotation.mention_at(t - 1) : nullptr;
    const std::uint32_t first = last == nullptr ? t : last->tokens.first;
    if (last != nullptr && is_matter(*last)) return add(*last);
    add_last({sentence_.first, first + (last == nullptr ? 0 : 1)});
  }

  // "the summit, to review the Salt Pact", "attended the summit to discuss the Salt Pact"
  void read_purpose() {
    for (std::uint32_t t = draft_.words.last; t + 1 < sentence_.last; ++t) {
      const bool starts = token(t).is(Particle::To) || token(t).is(Particle::Will);
      if (starts && deals_at(t + 1)) {
        add_first({t + 2, story_.clauses.clause_end(t + 2)});
        return;
      }
      const bool acts = starts_predicate(story_.annotation, t) && deals_at(t);
      if (acts) {
        add_first({t + 1, story_.clauses.clause_end(t + 1)});
        return;
      }
      if (token(t).is(Mark::Semicolon)) return;
    }
  }

  bool add_first(TokenRange range) {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr && is_matter(*mention)) return add(*mention), true;
    }
    return false;
  }
  void add_last(TokenRange range) {
    for (std::uint32_t t = range.last; t > range.first; --t) {
      const Mention* mention = story_.annotation.mention_at(t - 1);
      if (mention != nullptr && is_matter(*mention)) return add(*mention);
      if (starts_predicate(story_.annotation, t - 1)) return;
    }
  }
  void add(const Mention& mention) {
    for_each_entity(mention, [&](EntityIndex e) { add_unique(draft_.event.about, e); });
  }

  const EventStory& story_;
  const Document& document_;
  EventDraft& draft_;
  TokenRange sentence_;
};

}  // namespace

void read_gathering_matters(EventStory& story) {
  for (EventDraft& draft : story.drafts) {
    const bool told = story.document().sentence_at(draft.words.first).paragraph != 0;
    if (draft.event.kind == EventKind::Conference && !draft.generic && !draft.to_press && told)
      GatheringMatters(story, draft).read();
  }
}

}  // namespace communique

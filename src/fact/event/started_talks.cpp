#include "fact/event/started_talks.hpp"

#include "fact/event/event_side.hpp"
#include "fact/event/promise.hpp"
#include "mention/date/date.hpp"

namespace communique {
namespace {

class TalksReader {
 public:
  TalksReader(const EventStory& story, const Clause& clause)
      : story_(story),
        document_(story.document()),
        clause_(clause),
        begin_(document_.sentence_at(clause.head).tokens.first) {}

  EntityIndex read() {
    if (!starts_by_itself() || !tells_when_or_where(story_.annotation, clause_.object_range))
      return no_entity;
    for (std::uint32_t t = clause_.verb.first; t > begin_; --t) {
      if (const Mention* mention = story_.annotation.mention_at(t - 1)) {
        if (mention->type == EntityType::Agreement) agreement_ = mention->entity;
        t = mention->tokens.first + 1;
        continue;
      }
      const LexicalHit* noun = story_.annotation.hit_at(t - 1, Lexical::EventNoun);
      if (noun != nullptr) return agreement_of(*noun);
      if (ends_subject(t - 1)) return no_entity;
    }
    return no_entity;
  }

 private:
  // "commenced in May", but not "began the work in May"
  bool starts_by_itself() const {
    const TokenRange range = clause_.object_range;
    if (range.empty()) return false;
    const Token& next = document_.token(range.first);
    return next.kind == TokenKind::Mark || is_preposition(next) || next.is(Particle::On) ||
           is_adverb(document_, range.first) || date_at(story_.annotation, range.first) != nullptr;
  }

  bool ends_subject(std::uint32_t t) const {
    const Token& token = document_.token(t);
    return token.is(Mark::Semicolon) || token.is(Mark::Colon) || token.is(Mark::OpenQuote) ||
           token.is(Mark::CloseQuote) || token.is(Particle::That) || token.is(Particle::Who) ||
           (t + 1 < clause_.verb.first && starts_predicate(story_.annotation, t));
  }

  // "negotiations", or "talks" where the agreement is named with them; no round of them.
  EntityIndex agreement_of(const LexicalHit& noun) const {
    const EventWord& word = story_.words[noun.concept_id];
    const std::uint32_t t = noun.tokens.first;
    const bool negotiations = word.kind == EventKind::Negotiation && word.generic;
    const bool talks = word.kind == EventKind::Meeting && agreement_ != no_entity;
    if (noun.tokens.last > clause_.verb.first || (!negotiations && !talks) || is_of_round(t))
      return no_entity;
    return agreement_ != no_entity ? agreement_ : agreement_in_focus(story_, t);
  }

  // "the third round of the negotiations"
  bool is_of_round(std::uint32_t noun) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = noun; t > begin_ + 1 && t + reach > noun; --t) {
      if (document_.token(t - 1).is(Particle::Of))
        return story_.annotation.is(t - 2, WordKind::Round);
    }
    return false;
  }

  const EventStory& story_;
  const Document& document_;
  const Clause& clause_;
  std::uint32_t begin_;
  EntityIndex agreement_ = no_entity;  // the one nearest to the noun
};

}  // namespace

EntityIndex agreement_of_started_talks(const EventStory& story, const Clause& clause) {
  return TalksReader(story, clause).read();
}

}  // namespace communique

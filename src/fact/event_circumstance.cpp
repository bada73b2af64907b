#include "fact/event_circumstance.hpp"

#include <algorithm>

namespace communique {
namespace {

// Looks for the event that a phrase belongs to.
class CueFinder {
 public:
  explicit CueFinder(const EventStory& story) : story_(story), document_(story.document()) {}

  DraftIndex find(TokenRange phrase) const {
    const TokenRange sentence = document_.sentence_at(phrase.first).tokens;
    const auto after = std::ranges::lower_bound(story_.cues, phrase.first, {},
                                                [](const EventCue& c) { return c.tokens.first; });
    if (after != story_.cues.begin()) {
      const EventCue& left = *std::prev(after);
      if (left.tokens.first >= sentence.first && !barred({left.tokens.last, phrase.first}))
        return left.draft;
    }
    if (after != story_.cues.end() && after->tokens.last <= sentence.last &&
        !barred({phrase.last, after->tokens.first}, after->tokens.first))
      return after->draft;
    return no_draft;
  }

 private:
  // Whether another clause or its verb stands in the range; the auxiliaries right before `own` are
  // those of the cue.
  bool barred(TokenRange range, std::uint32_t own = no_token_index) const {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr && !mention->nominal) {
        t = std::max(t + 1, mention->tokens.last) - 1;
        continue;
      }
      const Token& token = document_.token(t);
      if (token.is(Mark::Semicolon) || token.is(Mark::OpenQuote) || token.is(Mark::CloseQuote))
        return true;
      if (starts_predicate(story_.annotation, t) && !(own != no_token_index && leads_to(t, own)))
        return true;
    }
    return false;
  }

  bool leads_to(std::uint32_t t, std::uint32_t own) const {
    for (; t < own; ++t) {
      if (!is_auxiliary(document_.token(t)) && !is_adverb(document_, t) &&
          !document_.token(t).is(Particle::To))
        return false;
    }
    return true;
  }

  static constexpr std::uint32_t no_token_index = 0xFFFFFFFF;
  const EventStory& story_;
  const Document& document_;
};

bool in_brackets(const Document& document, std::uint32_t token) {
  const std::uint32_t begin = document.sentence_at(token).tokens.first;
  for (std::uint32_t t = token; t > begin && token - t < 12; --t) {
    if (document.token(t - 1).is(Mark::CloseBracket)) return false;
    if (document.token(t - 1).is(Mark::OpenBracket)) return true;
  }
  return false;
}

// "since May", "until 2027", "by April-end" tell no day of an event.
bool bounds_a_time(const Document& document, std::uint32_t date) {
  if (date == 0) return false;
  const Token& before = document.token(date - 1);
  return before.is(Particle::Since) || before.is(Particle::Until) || before.is(Particle::By) ||
         before.is(Particle::Before) || before.is(Particle::After) || before.is(Particle::Through);
}

// Whether the date holds more than the other one, and agrees with it.
bool refines(const Date& date, const Date& other) {
  if (date.year != other.year) return false;
  if (other.month == 0) return date.month != 0;
  return date.month == other.month && other.day == 0 && date.day != 0;
}

bool tells_place(const Mention& mention) {
  return mention.type == EntityType::Place || mention.type == EntityType::Country ||
         mention.type == EntityType::Bloc;
}

}  // namespace

void read_event_dates(EventStory& story) {
  const CueFinder finder(story);
  for (const DateMention& date : story.annotation.dates) {
    if (bounds_a_time(story.document(), date.tokens.first)) continue;
    if (in_brackets(story.document(), date.tokens.first)) continue;
    const DraftIndex index = finder.find(date.tokens);
    if (index == no_draft) continue;
    Event& event = story.drafts[index].event;
    if (event.date.known() && !refines(date.begin, event.date)) continue;
    event.date = date.begin;
    event.end_date = date.end;
    story.drafts[index].happens = true;
  }
}

void read_event_places(EventStory& story) {
  const CueFinder finder(story);
  const Document& document = story.document();
  DraftIndex last = no_draft;
  std::uint32_t last_end = 0;
  for (const Mention& mention : story.annotation.mentions) {
    if (!tells_place(mention) || mention.nominal || mention.tokens.first == 0) continue;
    std::uint32_t before = mention.tokens.first - 1;
    if (document.token(before).is(Particle::The) && before > 0) --before;
    const bool prepositional =
        document.token(before).is(Particle::In) || document.token(before).is(Particle::At);
    const bool continues = last != no_draft && before == last_end &&
                           mention.type == EntityType::Place &&
                           document.token(before).is(Mark::Comma);
    if (!prepositional && !continues) continue;
    if (in_brackets(document, mention.tokens.first)) continue;
    const DraftIndex index = continues ? last : finder.find(mention.tokens);
    last = index;
    last_end = mention.tokens.last;
    if (index == no_draft) continue;
    Event& event = story.drafts[index].event;
    if (mention.type != EntityType::Place && event.kind == EventKind::Launch) continue;
    add_unique(event.places, mention.entity);
    story.drafts[index].happens = true;
  }
}

}  // namespace communique

#include "fact/event/startable.hpp"

#include <algorithm>

#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "imposed a duty on salt in May", but "the duty on salt that Peru imposes".
bool is_dated(const EventStory& story, const Clause& clause) {
  return !dates_in(story.annotation, story.document().sentence_at(clause.head).tokens).empty();
}

bool is_titled(const Mention& law) {
  return law.rule == "known-law" || law.rule == "titled-law" || law.rule == "numbered-law";
}

bool in_title(const EventStory& story, const Clause& clause) {
  return story.document().sentence_at(clause.head).paragraph == 0;
}

// "established a Committee on Salt on 5 May", but not "launched the Committee's report"
bool is_founded(const EventStory& story, const Clause& clause, const Mention& body) {
  const std::uint32_t next = body.tokens.last;
  const bool owns =
      next < story.document().size() && story.document().token(next).is(Mark::Possessive);
  return !owns && clause.head < body.tokens.first &&
         !dates_in(story.annotation, {next, story.clauses.clause_end(next)}).empty();
}

// "negotiations with the Salt Bloc were launched"
bool stands_after_with(const EventStory& story, const Mention& bloc) {
  std::uint32_t t = bloc.tokens.first;
  if (t > 0 && story.document().token(t - 1).is(Particle::The)) --t;
  return t > 0 && story.document().token(t - 1).is(Particle::With);
}

}  // namespace

bool is_inquiry(const Document& document, const Mention& mention) {
  static const WordSet inquiries = {"investigation", "investigations", "inquiry", "probe"};
  if (mention.type != EntityType::Law || mention.nominal) return false;
  for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
    if (inquiries.contains(document.token(t))) return true;
  }
  return false;
}

bool is_news(const EventStory& story, const Clause& clause) {
  // News of a start stands in the headline or in one of the sentences that follow it.
  constexpr std::uint32_t sentences_of_news = 4;
  if (clause.relative) return false;
  const Date& issue = story.document().release().date;
  return story.document().sentence_index(clause.head) < sentences_of_news ||
         std::ranges::any_of(dates_in(story.annotation, clause.object_range),
                             [&](const DateMention& date) { return date.begin == issue; });
}

bool can_start(const EventStory& story, const EventWord& verb, const Clause& clause,
               bool participle, const Mention& thing) {
  const EntityType type = thing.type;
  if (verb.of_measures)
    return type == EntityType::Programme ||
           (type == EntityType::Law &&
            (is_news(story, clause) || is_dated(story, clause) || is_titled(thing)));
  if (verb.of_talks)
    return is_inquiry(story.document(), thing) || (type == EntityType::Agreement && !thing.nominal);
  if (type == EntityType::Bloc)
    return participle && !clause.perfect && is_dated(story, clause) &&
           !stands_after_with(story, thing);
  const bool starts = verb.frame == EventFrame::Starting;
  return type == EntityType::Agreement || type == EntityType::Law ||
         type == EntityType::Programme || type == EntityType::Organization ||
         (type == EntityType::Body &&
          (clause.passive || starts || is_founded(story, clause, thing) ||
           (participle && in_title(story, clause))));
}

bool is_aim_of_gathering(const EventStory& story, const EventWord& verb, const Clause& clause) {
  const Document& document = story.document();
  const std::uint32_t to = clause.verb.first;
  if (clause.passive || verb.of_talks || verb.of_measures) return false;
  const std::uint32_t begin = document.sentence_at(to).tokens.first;
  const auto host = std::ranges::find_if(story.drafts, [&](const EventDraft& draft) {
    return draft.words.first >= begin && draft.words.last <= to && !draft.definite &&
           (draft.event.kind == EventKind::Conference || draft.event.kind == EventKind::Ceremony);
  });
  if (host == story.drafts.end()) return false;
  for (std::uint32_t t = host->words.last; t < to; ++t) {
    const Token& token = document.token(t);
    if (token.is(Mark::Semicolon) || token.is(Particle::And) ||
        story.annotation.hit_at(t, Lexical::SpeechVerb) != nullptr)
      return false;
  }
  return true;
}

bool describes_measure(const EventStory& story, const EventWord& verb, const Clause& clause) {
  return verb.of_measures && clause.passive && clause.verb.size() == 1 &&
         dates_in(story.annotation, clause.object_range).empty();
}

bool is_to_be_started(const EventStory& story, const Clause& clause) {
  const std::uint32_t t = clause.verb.first;
  return clause.passive && t > 1 && story.document().token(t - 1).is(Particle::To) &&
         story.document().token(t - 2).is(Mark::Comma) &&
         std::ranges::any_of(dates_in(story.annotation, clause.object_range),
                             [](const DateMention& date) { return date.begin.month != 0; });
}

}  // namespace communique

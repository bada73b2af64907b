#include "fact/event/listed_signing.hpp"

#include <algorithm>
#include <unordered_map>

#include "fact/event/event_side.hpp"

namespace communique {
namespace {

using AgreementsOfLine = std::unordered_map<std::uint32_t, std::vector<EntityIndex>>;

// The agreements that a heading tells to be signed, by where it begins in the text.
AgreementsOfLine agreements_under_headings(const Reading& reading) {
  AgreementsOfLine lists;
  for (const AgreementFact& fact : reading.agreements) {
    if (fact.status == AgreementStatus::Signed && fact.evidence.rule == "step-of-list")
      lists[fact.evidence.span.begin].push_back(fact.agreement);
  }
  return lists;
}

// Where ceremonies are told, in order of the text.
std::vector<std::uint32_t> ceremonies_told(const EventStory& story) {
  std::vector<std::uint32_t> tokens;
  for (const EventDraft& draft : story.drafts) {
    if (draft.event.kind == EventKind::Ceremony) tokens.push_back(draft.words.first);
  }
  std::ranges::sort(tokens);
  return tokens;
}

bool holds_one(const std::vector<std::uint32_t>& tokens, TokenRange line) {
  const auto next = std::ranges::lower_bound(tokens, line.first);
  return next != tokens.end() && *next < line.last;
}

EventDraft signing_of(const EventStory& story, TokenRange heading,
                      const std::vector<EntityIndex>& agreements) {
  EventDraft draft;
  draft.words = {heading.first, heading.first + 1};
  draft.happens = draft.told = true;
  draft.event.kind = EventKind::Ceremony;
  draft.event.about = agreements;
  draft.event.evidence = story.evidence(heading.first, "event-signed", 0.75F);
  add_institutes(story, draft.event);
  return draft;
}

}  // namespace

void add_listed_signings(EventStory& story) {
  constexpr std::size_t list = 2;
  const AgreementsOfLine lists = agreements_under_headings(story.reading);
  if (lists.empty()) return;
  const std::vector<std::uint32_t> told = ceremonies_told(story);
  for (const Sentence& sentence : story.document().sentences()) {
    const TokenRange line = sentence.tokens;
    const auto found = lists.find(story.document().sentence_span(line.first).begin);
    if (found == lists.end() || found->second.size() < list ||
        story.document().token(line.last - 1).is(Mark::Colon) || holds_one(told, line))
      continue;
    story.drafts.push_back(signing_of(story, line, found->second));
  }
}

}  // namespace communique

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

bool tells_signing(const EventStory& story, TokenRange line) {
  return std::ranges::any_of(story.drafts, [&](const EventDraft& draft) {
    return draft.event.kind == EventKind::Ceremony && draft.words.first >= line.first &&
           draft.words.last <= line.last;
  });
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
  for (const Sentence& sentence : story.document().sentences()) {
    const TokenRange line = sentence.tokens;
    const auto found = lists.find(story.document().sentence_span(line.first).begin);
    if (found == lists.end() || found->second.size() < list ||
        story.document().token(line.last - 1).is(Mark::Colon) || tells_signing(story, line))
      continue;
    story.drafts.push_back(signing_of(story, line, found->second));
  }
}

}  // namespace communique

#include "fact/event/event_attendance.hpp"

#include "text/word_set.hpp"

namespace communique {
namespace {

// "under the chairmanship of A", "with the participation of B", "in the presence of C"
void read_noun_role(EventStory& story, std::uint32_t t) {
  static const std::uint64_t chairmanship = word_hash("chairmanship");
  static const std::uint64_t participation = word_hash("participation");
  static const std::uint64_t presence = word_hash("presence");
  const std::uint64_t word = story.document().token(t).word;
  if (word != chairmanship && word != participation && word != presence) return;
  const TokenRange sentence = story.document().sentence_at(t).tokens;
  const DraftIndex index = story.last_draft_in({sentence.first, t});
  const Actors* actors = story.clauses.complement({t + 1, sentence.last}, {Particle::Of});
  if (index == no_draft || actors == nullptr || actors->tokens.first > t + 3) return;
  Event& event = story.drafts[index].event;
  story.drafts[index].happens = true;
  add_actors(word == chairmanship ? event.chairs : event.participants,
             story.clauses.actors().members(*actors));
}

// "The signatories were A and B", "The texts bear the signatures of A and B": of the ceremony told
// before.
void read_signatories(EventStory& story, std::uint32_t t) {
  static const std::uint64_t signatories = word_hash("signatories");
  static const std::uint64_t signatures = word_hash("signatures");
  const std::uint64_t word = story.document().token(t).word;
  if (word != signatories && word != signatures) return;
  const TokenRange sentence = story.document().sentence_at(t).tokens;
  const DraftIndex index = story.last_gathering_before(sentence.first, sentences_of_gathering);
  if (index == no_draft || story.drafts[index].event.kind != EventKind::Ceremony) return;
  const auto& phrases = story.clauses.actors();
  for (const Actors* actors = phrases.after(t);
       actors != nullptr && actors->tokens.last <= sentence.last;
       actors = phrases.after(actors->tokens.last)) {
    const bool named = word == signatures || !actors->governed;
    if (phrases.members(*actors).front()->type == EntityType::Person && named)
      add_actors(story.drafts[index].event.participants, phrases.members(*actors));
  }
}

// "Also at the table were A, B and, on the Chilean side, C", "Participants included A and B"
void read_company(EventStory& story, TokenRange sentence) {
  static const WordSet words = {"present",   "table",        "attendance", "attending",
                                "attendees", "participants", "audience",   "guests"};
  const auto& phrases = story.clauses.actors();
  const Actors* first = phrases.after(sentence.first);
  if (first == nullptr || first->tokens.last > sentence.last) return;
  bool company = false;
  bool lists = false;
  for (std::uint32_t t = sentence.first; t < first->tokens.first; ++t) {
    const Token& token = story.document().token(t);
    company |= words.contains(token);
    lists |= company && (token.is(Particle::Were) || token.is(Particle::Was) ||
                         token.word == word_hash("included"));
  }
  const DraftIndex index =
      lists ? story.last_gathering_before(sentence.first, sentences_of_gathering) : no_draft;
  if (index == no_draft) return;
  for (const Actors* actors = first; actors != nullptr && actors->tokens.last <= sentence.last;
       actors = phrases.after(actors->tokens.last)) {
    if (!actors->governed)
      add_actors(story.drafts[index].event.participants, phrases.members(*actors));
  }
}

// "A and B were also present"
void read_presence(EventStory& story, std::uint32_t t) {
  static const std::uint64_t present = word_hash("present");
  static const std::uint64_t attendance = word_hash("attendance");
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(t).tokens;
  const std::uint64_t word = document.token(t).word;
  if (t < sentence.first + 2 || (word != present && word != attendance)) return;
  const Token& before = document.token(t - 1);
  const bool copula = is_auxiliary(before) || is_auxiliary(document.token(t - 2));
  if (!copula || (!is_auxiliary(before) && !before.is(Particle::Also) && !before.is(Particle::In)))
    return;
  const DraftIndex index = story.last_gathering_before(sentence.first, sentences_of_gathering);
  const Actors* actors = story.clauses.actors().before(t);
  if (index == no_draft || actors == nullptr || actors->tokens.first < sentence.first) return;
  add_actors(story.drafts[index].event.participants, story.clauses.actors().members(*actors));
}

}  // namespace

void read_event_attendance(EventStory& story) {
  for (const Sentence& sentence : story.document().sentences())
    read_company(story, sentence.tokens);
  for (std::uint32_t t = 0; t < story.document().size(); ++t) {
    read_noun_role(story, t);
    read_presence(story, t);
    read_signatories(story, t);
  }
}

void move_to_named(EventStory& story) {
  for (DraftIndex i = 0; i + 1 < story.drafts.size(); ++i) {
    EventDraft& meeting = story.drafts[i];
    EventDraft& named = story.drafts[i + 1];
    if (meeting.event.evidence.rule != "event-met" || named.event.name.empty()) continue;
    if (story.document().sentence_index(meeting.words.first) !=
        story.document().sentence_index(named.words.first))
      continue;
    std::uint32_t before = named.words.first - 1;
    if (story.document().token(before).is(Particle::The)) --before;
    if (!story.document().token(before).is(Particle::For)) continue;
    for (const EntityIndex e : meeting.event.participants) add_unique(named.event.participants, e);
    meeting.generic = true;
    named.told = named.happens = true;
    story.cues.push_back({meeting.words, i + 1});
    std::erase_if(story.cues, [&](const EventCue& c) { return c.draft == i; });
  }
}

}  // namespace communique

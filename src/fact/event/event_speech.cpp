#include "fact/event/event_speech.hpp"

#include "fact/event/acting.hpp"
#include "fact/event/event_remarks.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class SpeakerReader {
 public:
  explicit SpeakerReader(EventStory& story) : story_(story), document_(story.document()) {}

  void run() {
    EventDraft* launch = nullptr;
    for (EventDraft& draft : story_.drafts) {
      if (launch == nullptr && story_.is_public_launch(draft)) launch = &draft;
      const bool of_launch = draft.generic || draft.event.kind == EventKind::Launch;
      if (launch != nullptr && of_launch && stands_after_at(draft))
        add_speakers(document_.sentence_at(draft.words.first).tokens, *launch, Reach::Sentence);
      if (!is_gathering(draft.event.kind)) continue;
      if (stands_after_at(draft) || is_told(draft))
        add_speakers(document_.sentence_at(draft.words.first).tokens, draft, Reach::Sentence);
      if (draft.event.kind == EventKind::Ceremony) add_acting(draft);
      if (draft.event.kind == EventKind::Conference) add_performing(draft);
    }
    read_remarks(story_);
    read_later_speakers();
  }

 private:
  // "at a briefing", "During the first Salt Forum", "at the opening of the forum"
  bool stands_after_at(const EventDraft& draft) const {
    std::uint32_t reach = 5;
    const std::uint32_t begin = document_.sentence_at(draft.words.first).tokens.first;
    for (std::uint32_t t = draft.words.first; t > begin && t + reach > draft.words.first; --t) {
      const Token& token = document_.token(t - 1);
      if (token.is(Particle::At) || token.is(Particle::During)) return true;
      if (token.is(Particle::In) && draft.event.name.empty()) return true;
      const bool opening = follows_opening(t - 1);
      if (opening) reach += 3;
      if (token.kind == TokenKind::Mark || (is_preposition(token) && !opening)) return false;
    }
    return false;
  }
  // The "of" of "at the opening of the forum".
  bool follows_opening(std::uint32_t of) const {
    return of > 1 && document_.token(of).is(Particle::Of) &&
           story_.annotation.is(of - 1, WordKind::PeriodEdge);
  }

  // "At the ceremony in Lima, A handed over a ship": who acts there.
  void add_acting(EventDraft& draft) {
    constexpr std::uint32_t longest_opening = 5;
    const TokenRange sentence = document_.sentence_at(draft.words.first).tokens;
    const Token& first = document_.token(sentence.first);
    if (draft.planned || draft.words.first > sentence.first + longest_opening ||
        !(first.is(Particle::At) || first.is(Particle::During)))
      return;
    const auto& phrases = story_.clauses.actors();
    for (const Actors& actors : phrases.in({draft.words.last, sentence.last - 1})) {
      if (!actors.governed && is_acting(story_, actors))
        return add_persons(draft, phrases.members(actors));
      if (holds_predicate(story_.annotation, {draft.words.last, actors.tokens.last})) return;
    }
  }

  // "A presented a salt map at the 3rd Salt Fair": who does one thing, and does it there.
  void add_performing(EventDraft& draft) {
    const Sentence& sentence = document_.sentence_at(draft.words.first);
    const Actors* subject = story_.clauses.actors().after(sentence.tokens.first);
    if (sentence.paragraph == 0 || subject == nullptr || subject->governed ||
        holds_predicate(story_.annotation, {sentence.tokens.first, subject->tokens.first}) ||
        !stands_after_at(draft) || subject->tokens.last > draft.words.first)
      return;
    const EventDraft& first = story_.drafts[story_.first_draft_in(sentence.tokens)];
    if (&first == &draft && does_one_thing({subject->tokens.last, draft.words.first}))
      add_persons(draft, story_.clauses.actors().members(*subject));
  }
  bool does_one_thing(TokenRange range) const {
    std::uint32_t verbs = 0;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const Token& token = document_.token(t);
      if (token.is(Particle::That) || is_relative(token) || token.kind == TokenKind::Mark)
        return false;
      const bool goes_on = t > range.first && is_auxiliary(document_.token(t - 1));
      if (starts_predicate(story_.annotation, t) && !goes_on) ++verbs;
    }
    return verbs == 1;
  }
  static bool is_relative(const Token& token) {
    return token.is(Particle::Which) || token.is(Particle::Who);
  }

  // "the Assembly, whose session was cut short": told by the way.
  bool stands_after_whose(const EventDraft& draft) const {
    const std::uint32_t first = draft.words.first;
    return first > 0 && document_.token(first - 1).is(Particle::Whose);
  }

  // "told a press briefing"
  bool is_told(const EventDraft& draft) const {
    static const WordSet told = {"told", "telling"};
    const std::uint32_t begin = document_.sentence_at(draft.words.first).tokens.first;
    for (std::uint32_t t = draft.words.first; t > begin && t + 3 > draft.words.first; --t) {
      if (told.contains(document_.token(t - 1))) return true;
    }
    return false;
  }

  std::uint32_t next_speech(std::uint32_t from) const {
    return story_.annotation.next_hit(from, {Lexical::SpeechVerb});
  }
  // "said", or "spoke", which is a verb of events.
  std::uint32_t next_word_of_speech(std::uint32_t from) const {
    return story_.annotation.next_hit(from, {Lexical::SpeechVerb, Lexical::EventVerb});
  }

  // How far from the sentence that tells the gathering its speakers stand.
  enum class Reach : std::uint8_t { Sentence, Paragraph, Text };

  void add_speakers(TokenRange sentence, EventDraft& draft, Reach reach) {
    for (std::uint32_t t = sentence.first; (t = next_word_of_speech(t)) < sentence.last; ++t) {
      const LexicalHit* verb = speaking_at(t, sentence.last);
      if (verb == nullptr) continue;
      const Clause clause = story_.clauses.read(*verb);
      if (clause.infinitive || clause.passive || clause.modality == Modality::Possible) continue;
      if (draft.planned && clause.modality == Modality::Real) continue;
      if (stands_in_whose(clause)) continue;
      if (reach == Reach::Paragraph && is_session(story_, draft)) {
        add_delegates(draft, clause.subjects);
        add_persons(draft, clause.subjects);
      } else if (reach != Reach::Text) {
        add_persons(draft, clause.subjects);
      } else if (!clause.gerund) {
        add_delegates(draft, clause.subjects);
      }
      if (!clause.subjects.empty() && draft.event.kind == EventKind::Conference)
        add_spoken_for({sentence.first, verb->tokens.first}, draft.event);
      t = verb->tokens.last - 1;
    }
    const bool talks = draft.event.kind == EventKind::Meeting && !draft.verbal;
    if (talks && draft.event.participants.empty())
      add_persons(draft, first_persons_in(story_, {sentence.first, draft.words.first}));
  }

  // "A said", "A and B also spoke", but not "A spoke with B".
  const LexicalHit* speaking_at(std::uint32_t t, std::uint32_t end) const {
    if (const LexicalHit* verb = story_.annotation.hit_at(t, Lexical::SpeechVerb)) return verb;
    if (document_.token(t).word != "spoke"_word || t + 1 >= end) return nullptr;
    const Token& next = document_.token(t + 1);
    const bool alone =
        next.kind == TokenKind::Mark || next.is(Particle::As) || next.is(Particle::At);
    return alone ? story_.annotation.hit_at(t, Lexical::EventVerb) : nullptr;
  }

  // "Peru, whose request the Salt Bloc accepted, said"
  bool stands_in_whose(const Clause& clause) const {
    constexpr std::uint32_t longest_phrase = 4;
    const std::uint32_t first = clause.subject_range.first;
    const std::uint32_t begin = document_.sentence_at(clause.head).tokens.first;
    for (std::uint32_t t = first; t > begin && t + longest_phrase > first; --t) {
      if (document_.token(t - 1).is(Particle::Whose)) return true;
    }
    return false;
  }

  void add_persons(EventDraft& draft, std::span<const Mention* const> actors) {
    for (const Mention* actor : actors) {
      if (actor->type != EntityType::Person) continue;
      draft.happens = true;
      for_each_entity(*actor, [&](EntityIndex e) { add_unique(draft.event.participants, e); });
    }
  }

  // "A, on behalf of the Salt Group, said", "Speaking for the Salt Group, A urged"
  void add_spoken_for(TokenRange range, Event& event) const {
    static const WordSet behalf = {"behalf"};
    static const WordSet speaking = {"speaking"};
    for (std::uint32_t t = range.first; t + 3 < range.last; ++t) {
      const Token& next = document_.token(t + 1);
      const bool for_others = (behalf.contains(document_.token(t)) && next.is(Particle::Of)) ||
                              (speaking.contains(document_.token(t)) && next.is(Particle::For));
      if (!for_others) continue;
      add_side_before(range.first, t - (behalf.contains(document_.token(t)) ? 1 : 0), event);
      t += document_.token(t + 2).is(Particle::The) ? 3 : 2;
      const Mention* group = story_.annotation.mention_at(t);
      if (group != nullptr && group->type == EntityType::Bloc)
        add_unique(event.participants, group->entity);
    }
  }

  // The Peru of "Peru, on behalf of the Salt Group, and Chile, speaking for the Fish Group, said"
  void add_side_before(std::uint32_t begin, std::uint32_t aside, Event& event) const {
    if (aside < begin + 2 || !document_.token(aside - 1).is(Mark::Comma)) return;
    const Mention* side = story_.annotation.mention_at(aside - 2);
    if (side != nullptr && is_side(side->type) && !side->nominal)
      add_unique(event.participants, side->entity);
  }

  // Officials who speak in later paragraphs spoke at the gathering, others comment on it. States
  // speak at sessions of bodies.
  void add_delegates(EventDraft& draft, std::span<const Mention* const> actors) {
    const bool session = is_session(story_, draft);
    for (const Mention* actor : actors) {
      for_each_entity(*actor, [&](EntityIndex e) {
        const bool body = actor->type == EntityType::Body && !actor->nominal;
        const bool of_no_state = body && story_.sides.of(e) == no_entity;  // "the FAO"
        const bool state = session && (is_side(actor->type) || of_no_state);
        if (state || (actor->type == EntityType::Person && story_.reading.entities[e].official))
          add_unique(draft.event.participants, e);
      });
    }
  }

  // "A noted ...", told after a conference in its paragraph: said there. In other paragraphs at the
  // first conference of the text, where they tell no other event.
  void read_later_speakers() {
    DraftIndex main = no_draft;
    DraftIndex current = no_draft;
    std::uint32_t paragraph = 0;
    for (const Sentence& sentence : document_.sentences()) {
      if (sentence.paragraph != paragraph) current = main;
      paragraph = sentence.paragraph;
      const DraftIndex own = speakers_draft_in(sentence.tokens);
      if (own != no_draft) {
        current = gathers_speakers(own) ? own : no_draft;
        if (main == no_draft && paragraph > 0) main = current;
      } else if (current != no_draft &&
                 next_word_of_speech(sentence.tokens.first) < sentence.tokens.last &&
                 !speaks_elsewhere(sentence.tokens, story_.drafts[current].to_press)) {
        EventDraft& draft = story_.drafts[current];
        const bool same = document_.sentence_at(draft.words.first).paragraph == paragraph;
        add_speakers(sentence.tokens, draft, same ? Reach::Paragraph : Reach::Text);
        if (!same && takes_turn(sentence.tokens))
          add_speakers(sentence.tokens, draft, Reach::Paragraph);
      }
    }
  }

  // The event that the sentence tells of: one that gathers speakers before others; of the others
  // none that is history or is only named.
  DraftIndex speakers_draft_in(TokenRange sentence) const {
    DraftIndex other = no_draft;
    DraftIndex i = story_.last_draft_in(sentence);
    if (i == no_draft) return other;
    const std::uint32_t content = content_of_speech(sentence);
    for (; i != no_draft;
         i = story_.last_draft_in({sentence.first, story_.drafts[i].words.first})) {
      const EventDraft& draft = story_.drafts[i];
      if (story_.is_history(draft)) continue;
      if (gathers_speakers(i)) return i;
      const bool told_of = draft.words.first >= content;
      if (other == no_draft && !told_of && (draft.happens || draft.generic)) other = i;
    }
    return other;
  }
  // Where that begins which the sentence's speaker tells of: "A noted that the forum ..."; else the
  // sentence's end.
  std::uint32_t content_of_speech(TokenRange sentence) const {
    for (std::uint32_t t = sentence.first; (t = next_speech(t)) < sentence.last; ++t) {
      const LexicalHit* verb = story_.annotation.hit_at(t, Lexical::SpeechVerb);
      const Clause clause = story_.clauses.read(*verb);
      if (!clause.gerund && !clause.passive && !clause.subjects.empty()) return verb->tokens.last;
    }
    return sentence.last;
  }

  bool gathers_speakers(DraftIndex index) const {
    const EventDraft& draft = story_.drafts[index];
    if (stands_after_whose(draft)) return false;
    if (story_.is_public_launch(draft)) return true;
    const bool dated_session = is_session(story_, draft) && draft.event.date.known();
    return (draft.told || dated_session) && !draft.planned && !draft.earlier &&
           draft.event.kind == EventKind::Conference;
  }

  // "A, in his turn, proposed", "For her part, B said": at the same gathering.
  bool takes_turn(TokenRange sentence) const {
    static const WordSet turns = {"turn", "part"};
    for (std::uint32_t t = sentence.first + 1; t < sentence.last; ++t) {
      if (turns.contains(document_.token(t)) && (is_possessive_pronoun(document_.token(t - 1)) ||
                                                 document_.token(t - 1).is(Particle::In)))
        return true;
    }
    return false;
  }

  // "told reporters", which at a press conference is there.
  bool speaks_elsewhere(TokenRange sentence, bool to_press) const {
    static const WordSet words = {"statement", "message", "interview",
                                  "letter",    "written", "telephone"};
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (words.contains(document_.token(t)) ||
          (!to_press && story_.annotation.is(t, WordKind::Reporter)))
        return true;
    }
    return false;
  }

  EventStory& story_;
  const Document& document_;
};

}  // namespace

void read_event_speakers(EventStory& story) { SpeakerReader(story).run(); }

}  // namespace communique

#include "fact/event/event_noun.hpp"

#include <algorithm>

#include "mention/date/date.hpp"

namespace communique {
namespace {

bool is_possessive_pronoun(const Token& token) {
  return token.particle >= Particle::His && token.particle <= Particle::My;
}

// Reads the phrase of one noun.
class NounReader {
 public:
  NounReader(const EventStory& story, const LexicalHit& noun)
      : story_(story),
        document_(story.document()),
        noun_(noun),
        sentence_(document_.sentence_at(noun.tokens.first).tokens) {}

  EventDraft read() {
    const EventWord& word = story_.words[noun_.concept_id];
    draft_.words = noun_.tokens;
    draft_.event.kind = word.kind;
    draft_.event.evidence = story_.evidence(noun_.tokens.first, "event-noun", 0.6F);
    phrase_ = {noun_.tokens.first, end_of_phrase()};
    read_modifiers();
    read_complements(word);
    draft_.generic = word.generic;
    draft_.points_back = word.points_back;
    draft_.definite = draft_.definite && !qualified_;
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
      if (story_.annotation.hit_at(t, Lexical::EventNoun) != nullptr) return t;
    }
    return std::max(end, noun_.tokens.last);
  }

  // Articles, numbers, adjectives and possessors before the noun.
  void read_modifiers() {
    std::uint32_t t = noun_.tokens.first;
    for (int step = 0; step < 8 && t > sentence_.first; ++step) {
      const Token& before = token(t - 1);
      if (const Mention* mention = story_.annotation.mention_at(t - 1)) {
        take_modifier(*mention);
        t = mention->tokens.first;
        continue;
      }
      if (before.is(Particle::The) || before.particle == Particle::This ||
          before.is(Particle::These))
        draft_.definite = true;
      if (before.is(Particle::The) || before.is(Particle::A) || is_preposition(before)) return;
      // "this year's event"
      if (const DateMention* date = date_at(story_.annotation, t - 1)) {
        draft_.definite = true;
        t = date->tokens.first;
        continue;
      }
      const std::optional<int> ordinal = ordinal_of(document_, t - 1);
      if (ordinal) draft_.name.ordinal = ordinal;
      const bool modifier = before.is(Mark::Possessive) || before.is_dash() || ordinal ||
                            before.is_number() ||
                            (before.is_word() && before.particle == Particle::None);
      if (!modifier || starts_predicate(story_.annotation, t - 1)) return;
      qualified_ |= before.is_word() && !is_possessive_pronoun(before);
      --t;
    }
  }

  void take_modifier(const Mention& mention) {
    Event& event = draft_.event;
    const bool owner = token(mention.tokens.last).is(Mark::Possessive) ||
                       (mention.nominal && is_possessive_pronoun(token(mention.tokens.first)));
    switch (mention.type) {
      case EntityType::Agreement:
      case EntityType::Law:
      case EntityType::Programme:
        add_unique(event.about, mention.entity);
        break;
      case EntityType::Person:
      case EntityType::Body:
      case EntityType::Organization:
        if (!owner) break;
        add_unique(event.kind == EventKind::Launch ? event.about : event.participants,
                   mention.entity);
        break;
      case EntityType::Country:
      case EntityType::Bloc:
        if (!owner && event.kind != EventKind::Visit && event.kind != EventKind::Launch)
          add_unique(event.participants, mention.entity);
        break;
      default:
        break;
    }
  }

  void read_complements(const EventWord& word) {
    const std::uint32_t next = noun_.tokens.last;
    qualified_ |= next < sentence_.last &&
                  (token(next).is(Particle::Of) || token(next).is(Particle::Between));
    Event& event = draft_.event;
    const bool talks = word.kind == EventKind::Meeting || word.kind == EventKind::Call ||
                       word.kind == EventKind::Negotiation;
    if (talks)
      add_complement(event.participants, {Particle::With, Particle::Between, Particle::Among});
    if (word.frame == EventFrame::Counterpart)
      add_complement(event.participants, {Particle::On, Particle::From});
    if (word.frame == EventFrame::Counterpart) add_complement(event.participants, {Particle::By});
    if (word.kind == EventKind::Visit) {
      add_complement(event.participants, {Particle::By, Particle::Of});
      std::erase_if(event.participants, [&](EntityIndex e) {
        return story_.annotation.entities[e].type != EntityType::Person;
      });
    }
    if (word.kind == EventKind::Visit) add_destinations();
    if (word.frame == EventFrame::Signing)
      add_complement(event.participants, {Particle::By, Particle::With});
    if (word.frame == EventFrame::Signing || word.kind == EventKind::Negotiation || talks)
      add_matter();
    if (word.kind == EventKind::Launch) add_started();
    const bool lone =
        event.participants.size() == 1 && talks && word.kind != EventKind::Negotiation;
    const bool bare = event.participants.empty() && word.kind == EventKind::Visit;
    if (lone || bare) add_subject(event.participants);
    if (word.kind == EventKind::Launch && !event.about.empty()) add_subject(event.organizers);
  }

  // "A proposed talks with B", "A returned from a visit to Peru"
  void add_subject(std::vector<EntityIndex>& list) {
    const auto& phrases = story_.clauses.actors();
    for (const Actors* actors = phrases.after(sentence_.first);
         actors != nullptr && actors->tokens.last <= noun_.tokens.first;
         actors = phrases.after(actors->tokens.last)) {
      if (actors->governed || phrases.members(*actors).front()->type != EntityType::Person)
        continue;
      add_actors(list, phrases.members(*actors));
      return;
    }
    if (noun_.tokens.first < sentence_.first + 3) add_protagonist(list);
  }

  // "1. Meeting with B": of whom the release tells first.
  void add_protagonist(std::vector<EntityIndex>& list) {
    const auto& mentions = story_.annotation.mentions;
    const auto first = std::ranges::find(mentions, EntityType::Person, &Mention::type);
    if (first != mentions.end() && first->tokens.first < noun_.tokens.first)
      add_unique(list, first->entity);
  }

  void add_complement(std::vector<EntityIndex>& list,
                      std::initializer_list<Particle> prepositions) {
    const TokenRange after{noun_.tokens.last, phrase_.last};
    if (const Actors* actors = story_.clauses.complement(after, prepositions))
      add_actors(list, story_.clauses.actors().members(*actors));
  }

  // "visit to Peru", "trip to Lima and Cusco"
  void add_destinations() {
    for (std::uint32_t t = noun_.tokens.last; t < phrase_.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr || mention->tokens.first != t) continue;
      const bool place = mention->type == EntityType::Place ||
                         mention->type == EntityType::Country || mention->type == EntityType::Bloc;
      const Token& before = token(t - 1);
      const bool follows = before.is(Particle::To) || before.is(Particle::And) ||
                           before.is(Mark::Comma) || before.is(Particle::The);
      if (place && follows) add_unique(draft_.event.places, mention->entity);
      t = mention->tokens.last - 1;
    }
  }

  // Agreements and laws in the phrase: "negotiations for an FTA", "talks on the salt tariff".
  void add_matter() {
    for (std::uint32_t t = noun_.tokens.last; t < phrase_.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr) continue;
      const bool matter =
          mention->type >= EntityType::Agreement && mention->type <= EntityType::Programme;
      if (matter) add_unique(draft_.event.about, mention->entity);
      t = std::max(t + 1, mention->tokens.last) - 1;
    }
  }

  // "launch of the Salt Alliance"
  void add_started() {
    for (std::uint32_t t = noun_.tokens.last; t < phrase_.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr) continue;
      if (mention->type != EntityType::Person && mention->type != EntityType::Place &&
          mention->type != EntityType::Country)
        add_unique(draft_.event.about, mention->entity);
      return;
    }
  }

  const EventStory& story_;
  const Document& document_;
  const LexicalHit& noun_;
  TokenRange sentence_;
  TokenRange phrase_;
  bool qualified_ = false;  // "the extraordinary meeting", "the meeting of ministers"
  EventDraft draft_;
};

}  // namespace

namespace {

// Gatherings of companies are named after countries too, which then take no part.
bool is_of_business(const EventName& name) {
  static const std::uint64_t business = word_hash("business");
  static const std::uint64_t investors = word_hash("investors");
  return std::ranges::any_of(name.words,
                             [](std::uint64_t w) { return w == business || w == investors; });
}

// "Peru–Chile Dialogue" gathers both, "ASEAN Summit" its members.
void add_named_sides(const EventStory& story, EventDraft& draft) {
  const EventName& name = draft.name;
  const bool gathers = name.sides.size() >= 2 || (name.of_members && !name.sides.empty());
  if (!gathers || is_of_business(name)) return;
  for (const ConceptId side : name.sides)
    add_unique(draft.event.participants, entity_of(story.annotation, side));
}

// Whether a quotation that began in the sentence is still open.
bool is_quoted(const Document& document, std::uint32_t token) {
  bool open = false;
  for (std::uint32_t t = document.sentence_at(token).tokens.first; t < token; ++t) {
    if (document.token(t).is(Mark::OpenQuote)) open = true;
    if (document.token(t).is(Mark::CloseQuote)) open = false;
  }
  return open;
}

// "briefing the media", "opening the fair"
bool acts_on_something(const Document& document, const LexicalHit& noun) {
  const std::uint32_t next = noun.tokens.last;
  if (next >= document.size() || !document.text_of(noun.tokens).ends_with("ing")) return false;
  const Token& token = document.token(next);
  return token.is(Particle::The) || token.is(Particle::A) || is_possessive_pronoun(token);
}

}  // namespace

void add_name_drafts(EventStory& story) {
  for (const EventName& name : find_event_names(story.annotation, story.words)) {
    EventDraft draft;
    draft.words = name.tokens;
    draft.name = name;
    draft.happens = name.ordinal || name.dated || name.announced || !name.standing;
    draft.planned = name.announced;
    draft.event.kind = name.kind;
    draft.event.name = story.document().text_of(name.tokens);
    draft.event.evidence = story.evidence(name.tokens.first, "event-name", 0.8F);
    add_unique(draft.event.participants, name.session_of);
    add_named_sides(story, draft);
    story.drafts.push_back(std::move(draft));
  }
}

void add_noun_drafts(EventStory& story) {
  const std::size_t names = story.drafts.size();
  std::size_t next_name = 0;
  for (std::uint32_t t = 0; t < story.document().size(); ++t) {
    while (next_name < names && story.drafts[next_name].words.last <= t) ++next_name;
    if (next_name < names && story.drafts[next_name].words.first <= t) continue;
    if (next_name > 0 && story.drafts[next_name - 1].words.last == t) continue;
    const LexicalHit* noun = story.annotation.hit_at(t, Lexical::EventNoun);
    if (noun == nullptr || story.annotation.mention_at(t) != nullptr) continue;
    // "five days of talks" tells how long, "entry into force" far from the headline how far.
    const bool measured = t > 1 && story.document().token(t - 1).is(Particle::Of) &&
                          story.words[noun->concept_id].kind == EventKind::Meeting;
    const bool background = story.words[noun->concept_id].frame == EventFrame::Starting &&
                            story.document().sentence_index(t) > 2;
    if (measured || background || !stands_as_noun(story.annotation, t) ||
        is_quoted(story.document(), t))
      continue;
    story.drafts.push_back(NounReader(story, *noun).read());
    t = noun->tokens.last - 1;
  }
}

bool stands_as_noun(const Annotation& annotation, std::uint32_t t) {
  const LexicalHit* noun = annotation.hit_at(t, Lexical::EventNoun);
  if (noun != nullptr && acts_on_something(annotation.document, *noun)) return false;
  const LexicalHit* verb = annotation.hit_at(t, Lexical::EventVerb);
  if (verb == nullptr) return true;
  if (verb->form == LexicalForm::Past || verb->form == LexicalForm::Participle) return false;
  const Document& document = annotation.document;
  if (t == document.sentence_at(t).tokens.first) return verb->form == LexicalForm::Gerund;
  const Token& before = document.token(t - 1);
  if (before.is(Particle::To) || is_auxiliary(before) || before.is(Particle::And)) return false;
  if (before.is(Mark::Possessive) || before.particle != Particle::None) return true;
  const Mention* mention = annotation.mention_at(t - 1);
  return before.is_word() && !before.capital() && mention == nullptr && !is_adverb(document, t - 1);
}

}  // namespace communique

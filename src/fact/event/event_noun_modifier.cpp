#include "fact/event/event_noun_modifier.hpp"

#include <optional>

#include "mention/date/date.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Reads backwards from the noun.
class ModifierReader {
 public:
  ModifierReader(const EventStory& story, const LexicalHit& noun, EventDraft& draft)
      : story_(story),
        document_(story.document()),
        noun_(noun),
        sentence_(document_.sentence_at(noun.tokens.first).tokens),
        draft_(draft) {}

  bool read() {
    read_modifiers();
    return qualified_;
  }

 private:
  const Token& token(std::uint32_t t) const { return document_.token(t); }

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
      const bool compound = token(t).is_dash() || before.is_dash();  // "in-person"
      if (before.is(Particle::A)) return read_light_verb(t - 1);
      if (before.is(Particle::Whose)) return take_antecedent(t - 1);
      if (before.is(Particle::The) || (is_preposition(before) && !compound)) return;
      // "this year's event"
      if (const DateMention* date = date_at(story_.annotation, t - 1)) {
        draft_.definite = true;
        if (t == noun_.tokens.first && date->begin.month != 0) take_day(*date);
        if (token(date->tokens.last).is(Mark::Possessive)) return;  // "attending today's talks"
        t = date->tokens.first;
        continue;
      }
      const std::optional<int> ordinal = ordinal_of(story_.annotation, t - 1);
      if (ordinal) draft_.name.ordinal = ordinal;
      draft_.counted |= ordinal || story_.annotation.is(t - 1, WordKind::First);
      const bool modifier = compound || before.is(Mark::Possessive) || before.is_dash() ||
                            ordinal || before.is_number() ||
                            (before.is_word() && before.particle == Particle::None);
      if (!modifier || starts_predicate(story_.annotation, t - 1)) return;
      qualified_ |= before.is_word() && !is_possessive_pronoun(before) && !tells_nothing(t - 1);
      draft_.earlier |= names_earlier(before);
      if (draft_.event.kind == EventKind::Meeting && gathers_many(before))
        draft_.event.kind = EventKind::Conference;
      --t;
    }
  }

  // The words of "the three-day forum", "the week-long festival", "the same meeting", which tell it
  // from no other one.
  bool tells_nothing(std::uint32_t t) const {
    static const WordSet words = {"day", "week", "long", "daylong", "weeklong", "same"};
    return words.contains(token(t)) ||
           (token(t + 1).is_dash() && story_.annotation.has_hit_at(t, {Lexical::NumberWord}));
  }

  // "had a conversation", "will have a working lunch"
  void read_light_verb(std::uint32_t article) {
    if (article < sentence_.first + 2) return;
    const Token& verb = token(article - 1);
    if (!verb.is(Particle::Had) && !verb.is(Particle::Has) && !verb.is(Particle::Have)) return;
    draft_.told = draft_.happens = true;
    draft_.planned = verb.is(Particle::Have);
  }

  // "the Salt Committee (SC), whose seventh session met": who holds it.
  void take_antecedent(std::uint32_t whose) {
    std::uint32_t end = whose;
    if (end > sentence_.first && token(end - 1).is(Mark::Comma)) --end;
    if (end > sentence_.first && token(end - 1).is(Mark::CloseBracket))
      end = skip_bracket_back(document_, end - 1, sentence_.first);
    constexpr std::uint32_t reach = 6;  // "the Salt Committee of Peru and Chile, whose"
    for (std::uint32_t t = end; t > sentence_.first && t + reach > end; --t) {
      const Mention* owner = story_.annotation.mention_at(t - 1);
      if (owner == nullptr) continue;
      if (owner->type == EntityType::Agreement)
        return add_unique(draft_.event.about, owner->entity);
      if (owner->type == EntityType::Bloc) return take_bloc(*owner);
      if (owner->type != EntityType::Body && owner->type != EntityType::Organization) continue;
      if (draft_.event.kind == EventKind::Meeting) draft_.event.kind = EventKind::Conference;
      draft_.happens = draft_.told = starts_predicate(story_.annotation, noun_.tokens.last);
      const LexicalHit* met = story_.annotation.hit_at(noun_.tokens.last, Lexical::EventVerb);
      if (met != nullptr) draft_.words.last = met->tokens.last;
      return add_unique(draft_.event.participants, owner->entity);
    }
  }

  // "the Salt Union, whose summit Lima hosts next year"
  void take_bloc(const Mention& bloc) {
    if (draft_.event.kind != EventKind::Conference) return;
    draft_.happens = draft_.told = true;
    add_unique(draft_.event.organizers, bloc.entity);
  }

  // "the May 3 introduction", "the March talks"
  void take_day(const DateMention& date) {
    draft_.event.date = date.begin;
    draft_.event.end_date = date.end;
  }

  static bool names_earlier(const Token& token) {
    static const WordSet words = {"prior", "previous", "earlier", "past"};
    return words.contains(token);
  }

  // "the trilateral meeting"
  static bool gathers_many(const Token& token) {
    static const WordSet words = {"trilateral",   "tripartite",    "quadrilateral",
                                  "multilateral", "quadripartite", "plurilateral"};
    return words.contains(token);
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
        if (event.kind == EventKind::Appointment
                ? owner
                : !owner && event.kind != EventKind::Visit && event.kind != EventKind::Launch)
          add_unique(event.participants, mention.entity);
        break;
      default:
        break;
    }
  }

  const EventStory& story_;
  const Document& document_;
  const LexicalHit& noun_;
  TokenRange sentence_;
  EventDraft& draft_;
  bool qualified_ = false;
};

}  // namespace

bool read_modifiers(const EventStory& story, const LexicalHit& noun, EventDraft& draft) {
  return ModifierReader(story, noun, draft).read();
}

}  // namespace communique

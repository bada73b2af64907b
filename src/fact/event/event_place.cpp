#include "fact/event/event_place.hpp"

#include <algorithm>

#include "fact/clause/verb_group.hpp"
#include "fact/event/event_attachment.hpp"
#include "fact/event/event_sideline.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The token before a place and its article; of "in the city of Lima" the "in".
std::uint32_t before_place(const Document& document, std::uint32_t place) {
  static const WordSet kinds = {"city", "town", "village", "port"};
  std::uint32_t before = place - 1;
  if (before > 1 && document.token(before).is(Particle::Of) &&
      kinds.contains(document.token(before - 1)))
    before -= 2;
  return before > 0 && document.token(before).is(Particle::The) ? before - 1 : before;
}

// "an MOU on a salt works in Cusco", "on the sale of salt works in Cusco": the place is that of
// what was agreed on.
bool is_part_of_matter(const EventStory& story, std::uint32_t cue, std::uint32_t place) {
  bool agreement = false;
  bool topic = false;
  bool article = false;
  for (std::uint32_t t = cue; t + 2 < place; ++t) {
    const Token& token = story.document().token(t);
    const Mention* mention = story.annotation.mention_at(t);
    agreement |= mention != nullptr && mention->type == EntityType::Agreement;
    topic |= agreement && (token.is(Particle::On) || token.is(Particle::For));
    if (topic && (token.is(Particle::At) || token.is(Particle::In))) return false;
    article |= topic && (token.is(Particle::A) || token.is(Particle::Of));
  }
  const std::uint32_t in = before_place(story.document(), place);
  const Token& last = story.document().token(in == 0 ? 0 : in - 1);
  return article && last.is_word() && !last.capital();
}

// The "for" of "a fair slated for Lima in July", "talks scheduled for Lima".
bool is_destined(const Annotation& annotation, std::uint32_t t) {
  const Document& document = annotation.document;
  return t > 0 && document.token(t).is(Particle::For) &&
         (annotation.is(t - 1, WordKind::Plan) || document.token(t - 1).word == "booked"_word);
}

// "the ambassador of Chile in Peru": where an envoy lives, no place of an event.
bool is_post_of_envoy(const EventStory& story, std::uint32_t in) {
  const Document& document = story.document();
  static const WordSet envoys = {"ambassador", "ambassadors", "representative",
                                 "consul",     "envoy",       "attaché"};
  constexpr std::uint32_t reach = 7;
  const std::uint32_t begin = document.sentence_at(in).tokens.first;
  for (std::uint32_t t = in; t > begin && t + reach > in; --t) {
    const Token& token = document.token(t - 1);
    if (envoys.contains(token)) return true;
    const Mention* mention = story.annotation.mention_at(t - 1);
    if (mention != nullptr && mention->type == EntityType::Person) return false;
    const bool name = token.is(Particle::Of) || token.is(Particle::The) || token.capital() ||
                      token.is(Mark::Possessive);
    if (!name) return false;
  }
  return false;
}

// "met in Lima on the sidelines of the Salt Forum": the forum is held there too.
DraftIndex host_on_margins(const EventStory& story, std::uint32_t t) {
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(t - 1).tokens;
  const bool margin = t + 3 < sentence.last && document.token(t).is(Particle::On) &&
                      document.token(t + 1).is(Particle::The) &&
                      names_a_margin(document.token(t + 2).word);
  if (!margin) return no_draft;
  const DraftIndex host = story.first_draft_in({t, sentence.last});
  return host != no_draft && story.drafts[host].words.first <= t + 6 ? host : no_draft;
}

bool tells_place(const Mention& mention) {
  return mention.type == EntityType::Place || is_side(mention.type);
}

// The country of "signed in Lima, Peru, on 3 May", but not one that a clause begins with: "in Lima,
// Peru and Chile signed".
bool is_country_of_place(const EventStory& story, const Mention& country) {
  const Actors* actors = story.clauses.actors().starting_at(country.tokens.first);
  if (country.type != EntityType::Country || actors == nullptr || actors->member_count > 1)
    return false;
  const Token& next = story.document().token(country.tokens.last);
  return next.is(Mark::Comma) || next.is(Mark::Period) || next.is(Mark::Semicolon) ||
         next.is(Mark::CloseBracket) || is_preposition(next);
}

// "at the UK Department of Fish"
bool is_owner(const EventStory& story, const Mention& side) {
  const Mention* body = story.annotation.mention_at(side.tokens.last);
  return is_side(side.type) && body != nullptr && body->type == EntityType::Body &&
         body->tokens.first == side.tokens.last &&
         !story.document().token(body->tokens.first).starts_line;
}

// The "in" of "held in" and "take place in".
bool follows_role_verb(const EventStory& story, std::uint32_t in) {
  for (std::uint32_t t = in; t > 0 && t + 2 > in; --t) {
    const LexicalHit* verb = story.annotation.hit_at(t - 1, Lexical::RoleVerb);
    if (verb != nullptr && verb->tokens.last == in) return true;
  }
  return false;
}

// The Peru of "at the Peru Salt Show"
bool opens_name_of_event(const EventStory& story, const Mention& side) {
  const DraftIndex index = story.last_draft_in({side.tokens.first, side.tokens.first + 1});
  return is_side(side.type) && index != no_draft && !story.drafts[index].event.name.empty();
}

// Helsinki for "the Finnish capital", where the release names it; the side itself of others.
EntityIndex town_meant(const EventStory& story, const Mention& side) {
  const Annotation& annotation = story.annotation;
  const std::uint32_t next = side.tokens.last;
  const bool capital = side.type == EntityType::Country && side.concept_id != no_concept &&
                       next < story.document().size() &&
                       story.document().token(next).word == "capital"_word;
  if (!capital) return side.entity;
  const std::string_view name = (*annotation.vocabulary)[side.concept_id].attribute("capital");
  const auto town = std::ranges::find_if(annotation.mentions, [&](const Mention& mention) {
    return mention.type == EntityType::Place && story.document().text_of(mention.tokens) == name;
  });
  return town == annotation.mentions.end() ? side.entity : town->entity;
}

// "the UN climate conference", but not "visited the UN"
bool describes_noun(const Document& document, std::uint32_t next) {
  if (next >= document.size()) return false;
  const Token& token = document.token(next);
  return token.is_word() && !token.capital() && token.particle == Particle::None;
}

// Goes through the places of a release in their order.
class PlaceReader {
 public:
  explicit PlaceReader(EventStory& story) : story_(story), document_(story.document()) {}

  void read(const Mention& place) {
    if (!tells_place(place) || place.nominal || place.tokens.first == 0) return;
    const std::uint32_t before = before_place(document_, place.tokens.first);
    const bool continues = goes_on(place, before);
    if ((!continues && !opens(before)) || in_brackets(document_, place.tokens.first) ||
        is_owner(story_, place) || opens_name_of_event(story_, place))
      return;
    if (!continues) {
      if (is_post_of_envoy(story_, before)) return;
      held_ = follows_role_verb(story_, before);
      last_ = event_of(story_, place.tokens);
    }
    last_end_ = place.tokens.last;
    if (last_ == no_draft || story_.drafts[last_].name.quoted.contains(place.tokens)) return;
    if (!takes(story_.drafts[last_], place, continues)) return;
    add_unique(story_.drafts[last_].event.places, town_meant(story_, place));
    story_.drafts[last_].happens = true;
    const DraftIndex host = host_on_margins(story_, place.tokens.last);
    if (host != no_draft) add_unique(story_.drafts[host].event.places, place.entity);
  }

 private:
  // "in Lima", "at Lima"
  bool opens(std::uint32_t before) const {
    const Token& preposition = document_.token(before);
    return preposition.is(Particle::In) || preposition.is(Particle::At) ||
           is_destined(story_.annotation, before);
  }

  // "in Cusco and Lima", "in Lima, Peru"
  bool goes_on(const Mention& place, std::uint32_t before) const {
    if (last_ == no_draft || before != last_end_) return false;
    const bool town = place.type == EntityType::Place;
    if (document_.token(before).is(Particle::And))
      return town && !starts_predicate(story_.annotation, place.tokens.last);
    if (!document_.token(before).is(Mark::Comma)) return false;
    return town || ((held_ || story_.drafts[last_].event.name.empty()) &&
                    is_country_of_place(story_, place));
  }

  bool takes(const EventDraft& draft, const Mention& place, bool continues) const {
    if (!continues && is_part_of_matter(story_, draft.words.last, place.tokens.first)) return false;
    const EventKind kind = draft.event.kind;
    if (kind == EventKind::Appointment && !draft.event.places.empty()) return false;
    if (place.type != EntityType::Place && kind == EventKind::Launch) return false;
    return place.type != EntityType::Bloc ||
           (kind == EventKind::Visit && !describes_noun(document_, place.tokens.last));
  }

  EventStory& story_;
  const Document& document_;
  DraftIndex last_ = no_draft;  // to which the last place was given
  std::uint32_t last_end_ = 0;  // of that place
  bool held_ = false;           // "held in" told it
};

}  // namespace

void read_event_places(EventStory& story) {
  PlaceReader reader(story);
  for (const Mention& mention : story.annotation.mentions) reader.read(mention);
}

}  // namespace communique

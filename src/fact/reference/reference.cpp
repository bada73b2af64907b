#include "fact/reference/reference.hpp"

#include <algorithm>

#include "fact/body/country_part.hpp"
#include "fact/clause/actors.hpp"
#include "fact/clause/verb_group.hpp"
#include "fact/post/office_holder.hpp"
#include "fact/reference/authors.hpp"
#include "fact/reference/guest_phrase.hpp"
#include "fact/reference/named_bodies.hpp"
#include "fact/reference/people_meant.hpp"
#include "fact/reference/phrase_position.hpp"
#include "fact/reference/salience.hpp"
#include "fact/reference/side_pair.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// What comes in twos: "the two sides", "both governments".
const WordSet sides = {"sides",     "countries",   "governments", "nations",  "parties",
                       "economies", "delegations", "states",      "partners", "teams"};
class ReferenceResolver {
 public:
  explicit ReferenceResolver(Annotation& annotation)
      : annotation_(annotation),
        document_(annotation.document),
        phrases_(annotation),
        pairs_(annotation),
        holders_(annotation),
        salience_(annotation),
        authors_(annotation, phrases_, holders_, salience_),
        bodies_(annotation),
        people_(annotation, holders_, salience_) {}

  ActorPhrases run() {
    for (const Sentence& sentence : document_.sentences()) {
      sentence_ = sentence.tokens;
      for (std::uint32_t t = sentence_.first; t < sentence_.last;) t = std::max(t + 1, step(t));
      pairs_.advance(sentence_.last);
      salience_.end_sentence();
    }
    for (const Mention& mention : found_) {
      for_each_entity(mention, [&](EntityIndex entity) {
        annotation_.entities[entity].nominal_spans.push_back(mention.span);
      });
      annotation_.add_mention(mention);
    }
    annotation_.sort_mentions();
    phrases_.update(annotation_, found_);
    return std::move(phrases_);
  }

 private:
  using Entities = std::vector<EntityIndex>;

  const Token& token(std::uint32_t t) const { return document_.token(t); }
  bool at(std::uint32_t t, Particle particle) const {
    return t < sentence_.last && token(t).is(particle);
  }

  // Reads what begins at the token; returns the index after it.
  std::uint32_t step(std::uint32_t t) {
    if (may_open_country_part(document_, pairs_, t)) {
      const CountryPart part = read_country_part(document_, pairs_, t);
      if (!part.tokens.empty()) return refer(part.tokens, part.countries, "country-part", true);
    }
    people_.note_assembly(t);
    const bool determined = token(t).is(Particle::The) || token(t).is(Particle::Both);
    if (determined) {
      if (const std::uint32_t end = read_description(t); end != t) return end;
    }
    if (determined || t == sentence_.first) {
      const PeoplePhrase people = read_people_phrase(annotation_, t, sentence_.last);
      if (!people.tokens.empty()) people_.note_assembly(people.tokens.last - 1);
      if (!people.tokens.empty())
        return refer(people.tokens, people_.meant_by(people), "people", true);
    }
    if (const Actors* phrase = phrases_.starting_at(t)) return note_phrase(*phrase);
    const Mention* mention = annotation_.mention_at(t);
    if (mention != nullptr) {
      if (mention->type == EntityType::Person) salience_.note_person(mention->entity);
      return mention->tokens.last;
    }
    if (token(t).word == "me"_word && !token(t).capital()) return first_person(t);
    return token(t).is(Particle::None) ? t + 1 : read_pronoun(t);
  }

  std::uint32_t note_phrase(const Actors& phrase) {
    Entities members;
    for (const Mention* mention : phrases_.members(phrase)) members.push_back(mention->entity);
    const std::uint32_t first = phrase.tokens.first;
    const PhrasePosition position(annotation_, sentence_, first);
    const bool joined = position.follows(Particle::And) && !found_.empty() &&
                        found_.back().tokens.last == first - 1;
    if (joined) return phrase.tokens.last;
    if (position.is_beside_subject()) {
      salience_.join_subject(members);
      return phrase.tokens.last;
    }
    // "bakers, among them A and B"
    const bool among = position.follows(Particle::Them);
    if (phrase.governed || among || position.follows_verb() || position.follows(Particle::That) ||
        position.follows_counterpart()) {
      salience_.note_other(members, position.joins_subject());
      if (phrase.governed && position.acts_together()) salience_.note_group(members);
    } else {
      salience_.note_subject(members);
    }
    return phrase.tokens.last;
  }

  std::uint32_t read_pronoun(std::uint32_t t) {
    switch (token(t).particle) {
      case Particle::He:
        return refer({t, t + 1}, one(in_series(t, salience_.person(Gender::Male, others_at(t)))),
                     "he", true);
      case Particle::She:
        return refer({t, t + 1}, one(in_series(t, salience_.person(Gender::Female, others_at(t)))),
                     "she", true);
      case Particle::Him:
        return refer({t, t + 1}, one(salience_.other_person(Gender::Male)), "him", false);
      case Particle::His:
      case Particle::Their:
        return counterpart(t);
      case Particle::Her:
        return her(t);
      case Particle::They:
        return refer({t, t + 1}, salience_.group(), "they", true);
      case Particle::It:
        return it(t);
      case Particle::We:
        return refer({t, t + 1}, authors_.at(t, sentence_), "we", false);
      case Particle::I:
        return first_person(t);
      default:
        return t + 1;
    }
  }

  // "I", "me" of a transcript or of a release under the name of its author.
  std::uint32_t first_person(std::uint32_t t) {
    const EntityIndex speaker = authors_.speaker_at(t);
    if (speaker != no_entity) return refer({t, t + 1}, {speaker}, "i", false);
    return refer({t, t + 1}, one(authors_.author_at(t)), "author", false);
  }

  // "With A, he agreed ... With B, he reviewed ...": the same person talks with each.
  EntityIndex in_series(std::uint32_t pronoun, EntityIndex person) {
    if (!at(sentence_.first, Particle::With)) return person;
    if (series_subject_ == no_entity || series_pronoun_ != token(pronoun).particle) {
      series_subject_ = person;
      series_pronoun_ = token(pronoun).particle;
    }
    return series_subject_;
  }

  // Whom the pronoun cannot be: "he and A", "A, with whom he", "With A he", "With the latter he".
  Entities others_at(std::uint32_t pronoun) const {
    Entities others = joined_at(pronoun + 1);
    if (at(sentence_.first, Particle::With)) {
      const std::uint32_t partner = sentence_.first + 1;
      if (const Actors* named = phrases_.starting_at(partner)) add_members(*named, others);
      if (!found_.empty() && found_.back().tokens.first == partner &&
          found_.back().rule == "the-latter")
        for_each_entity(found_.back(), [&](EntityIndex e) { others.push_back(e); });
    }
    std::uint32_t t = pronoun;
    if (t < sentence_.first + 3 || !token(--t).is(Particle::Whom)) return others;
    if (is_preposition(token(t - 1))) --t;
    if (token(t - 1).is(Mark::Comma)) --t;
    if (const Actors* antecedent = phrases_.ending_at(t)) add_members(*antecedent, others);
    return others;
  }

  void add_members(const Actors& phrase, Entities& list) const {
    for (const Mention* mention : phrases_.members(phrase)) list.push_back(mention->entity);
  }

  // The members of the phrase after an "and" at the token.
  Entities joined_at(std::uint32_t t) const {
    Entities members;
    const Actors* phrase = at(t, Particle::And) ? phrases_.starting_at(t + 1) : nullptr;
    if (phrase != nullptr) add_members(*phrase, members);
    return members;
  }

  // "thanked her", not "her visit".
  std::uint32_t her(std::uint32_t t) {
    if (const std::uint32_t end = counterpart(t); end != t + 1) return end;
    const bool object = t + 1 >= sentence_.last || !token(t + 1).is_word() ||
                        token(t + 1).particle != Particle::None;
    if (!object) return t + 1;
    return refer({t, t + 1}, one(salience_.other_person(Gender::Female)), "her", false);
  }

  // "her German counterpart": the person whose office is that country's.
  std::uint32_t counterpart(std::uint32_t t) {
    std::uint32_t last = t + 1;
    const EntityIndex country = last < sentence_.last ? pairs_.side_at(t + 1, last) : no_entity;
    if (country == no_entity || last >= sentence_.last || token(last).word != "counterpart"_word)
      return t + 1;
    if (names_person(last + 1)) return t + 1;
    const auto& recent = salience_.recent_persons();
    const auto person = std::ranges::find_if(
        recent, [&](EntityIndex p) { return holders_.country_of(p) == country; });
    return person == recent.end() ? t + 1 : refer({t, last + 1}, {*person}, "counterpart", true);
  }

  // "her German counterpart, Ana Ruiz"
  bool names_person(std::uint32_t t) const {
    if (t < sentence_.last && token(t).is(Mark::Comma)) ++t;
    const Mention* name = t < sentence_.last ? annotation_.mention_at(t) : nullptr;
    return name != nullptr && name->type == EntityType::Person;
  }

  // "It also requested"; "it was agreed" by those who acted together last.
  std::uint32_t it(std::uint32_t t) {
    std::uint32_t next = t + 1;
    while (next < sentence_.last && is_adverb(document_, next)) ++next;
    if (at(next, Particle::Was) || at(next, Particle::Is)) {
      while (next + 1 < sentence_.last && is_adverb(document_, next + 1)) ++next;
      const bool agreed = next + 1 < sentence_.last && token(next + 1).word == "agreed"_word;
      return agreed ? refer({t, t + 1}, salience_.group(), "it-was-agreed", false) : t + 1;
    }
    const bool acts =
        next < sentence_.last && starts_predicate(annotation_, next) && !is_copula(token(next));
    return acts ? refer({t, t + 1}, one(salience_.thing()), "it", true) : t + 1;
  }
  static bool is_copula(const Token& token) {
    return token.is(Particle::Is) || token.is(Particle::Was) || token.is(Particle::May) ||
           token.is(Particle::Would) || token.is(Particle::Should);
  }

  // "the two sides", "both ministers", "the Minister", "the ministry"; `t` where it is none.
  std::uint32_t read_description(std::uint32_t t) {
    pairs_.advance(t);
    std::uint32_t next = t + 1;
    if (token(t).is(Particle::The)) {
      if (at(next, Particle::Two)) return read_number(t, next + 1, 2);
      if (next < sentence_.last && token(next).word == "three"_word)
        return read_number(t, next + 1, 3);
      if (next < sentence_.last && sides_without_number(next))
        return refer({t, next + 1}, pair(), "the-sides", true);
      if (const std::uint32_t end = read_office(t, next); end != t) return end;
      if (const std::uint32_t end = read_guest(t, next); end != t) return end;
      if (next < sentence_.last && token(next).word == "latter"_word)
        return refer({t, next + 1}, last_person(), "the-latter", true);
      return read_body(t, next);
    }
    return at(next, Particle::Of) ? t : read_number(t, next, 2);
  }
  bool sides_without_number(std::uint32_t t) const {
    static const WordSet words = {"sides", "parties"};
    return words.contains(token(t));
  }

  // After "the two", "the three" or "both".
  std::uint32_t read_number(std::uint32_t first, std::uint32_t t, std::size_t count) {
    if (t < sentence_.last && sides.contains(token(t)) && count == 2)
      return refer({first, t + 1}, pair(), "two-sides", true);
    std::uint32_t next = t;
    while (next < sentence_.last && is_adverb(document_, next)) ++next;
    const bool alone = next < sentence_.last && starts_predicate(annotation_, next);
    if (!alone) return first;
    Entities both = salience_.persons(count);
    if (both.empty() && count == 2) both = pair();
    return refer({first, t}, both, "the-two", true);
  }

  Entities pair() const {
    const auto current = pairs_.current();
    return current ? Entities(current->begin(), current->end()) : Entities();
  }

  // "the Minister", "the Korean Minister": the best fit among those named lately, the subject
  // before others.
  std::uint32_t read_office(std::uint32_t the, std::uint32_t t) {
    EntityIndex country = no_entity;
    const Office* office = office_at(t);
    if (std::uint32_t last = t; pairs_.side_at(t, last) != no_entity) {
      country = pairs_.side_at(t, last);
      if (office == nullptr) office = office_at(last);
    }
    if (office == nullptr || office->plural || office->holder != no_token) return the;
    const EntityIndex holder = holders_.find(office->title, country, salience_.subject_person(),
                                             salience_.recent_persons());
    if (holder == no_entity) return the;
    return refer({the, office->tokens.last}, {holder}, "the-office", true);
  }
  const Office* office_at(std::uint32_t t) const {
    const auto office = std::ranges::lower_bound(annotation_.offices, t, {},
                                                 [](const Office& o) { return o.tokens.first; });
    return office != annotation_.offices.end() && office->tokens.first == t ? &*office : nullptr;
  }
  // "the Chilean guest", "the envoy": the last one named whom it fits; a guest by his country.
  std::uint32_t read_guest(std::uint32_t the, std::uint32_t t) {
    std::uint32_t first = t;
    const EntityIndex country = pairs_.side_at(t, first);
    const GuestPhrase guest = read_guest_phrase(document_, first, sentence_.last);
    if (guest.tokens.empty() || (guest.title == 0 && country == no_entity)) return the;
    const auto fits = [&](EntityIndex person) {
      constexpr std::uint64_t prime = "prime"_word;
      const bool deputy = guest.title == prime && holders_.is_called(person, "deputy"_word);
      return (country == no_entity || holders_.country_of(person) == country) && !deputy &&
             (guest.title == 0 || holders_.is_called(person, guest.title));
    };
    const auto& recent = salience_.recent_persons();
    const auto person = std::find_if(recent.rbegin(), recent.rend(), fits);
    if (person == recent.rend()) return the;
    return refer({the, guest.tokens.last}, {*person}, "the-guest", true);
  }

  // "the ministry", "the committee": the first body with that word in its name.
  std::uint32_t read_body(std::uint32_t the, std::uint32_t t) {
    if (t >= sentence_.last || token(t).capital()) return the;
    const bool head = annotation_.hit_at(t, Lexical::BodyHead) != nullptr ||
                      annotation_.hit_at(t, Lexical::OrganizationHead) != nullptr;
    if (!head) return the;
    const Mention* body = bodies_.first_with_word(token(t).word, the);
    return body == nullptr ? the : refer({the, t + 1}, {body->entity}, "the-body", true);
  }

  Entities last_person() const {
    const auto& recent = salience_.recent_persons();
    return recent.empty() ? Entities() : Entities{recent.back()};
  }
  static Entities one(EntityIndex entity) {
    return entity == no_entity ? Entities() : Entities{entity};
  }

  std::uint32_t refer(TokenRange tokens, const Entities& entities, std::string_view rule,
                      bool may_be_subject) {
    if (entities.empty()) return tokens.last;
    Mention mention;
    mention.tokens = tokens;
    mention.span = document_.span_of(tokens);
    mention.entity = entities.front();
    mention.type = annotation_.entities[mention.entity].type;
    if (entities.size() > 1)
      mention.further_entities =
          annotation_.further_entities.emplace_back(entities.begin() + 1, entities.end());
    mention.nominal = true;
    mention.confidence = 0.8F;
    mention.rule = rule;
    found_.push_back(mention);
    if (may_be_subject) note_reference(tokens.first, entities);
    return tokens.last;
  }
  void note_reference(std::uint32_t first, const Entities& entities) {
    const bool governed = first > sentence_.first && is_preposition(token(first - 1));
    if (governed || PhrasePosition(annotation_, sentence_, first).follows_verb()) {
      salience_.note_other(entities, !governed || token(first - 1).is(Particle::With));
    } else {
      Entities together = entities;
      const Entities joined = joined_at(found_.back().tokens.last);
      together.insert(together.end(), joined.begin(), joined.end());
      salience_.note_subject(together);
    }
  }

  Annotation& annotation_;
  const Document& document_;
  ActorPhrases phrases_;
  SidePairs pairs_;
  OfficeHolders holders_;
  Salience salience_;
  TokenRange sentence_;
  Authors authors_;
  NamedBodies bodies_;
  PeopleMeant people_;
  EntityIndex series_subject_ = no_entity;
  Particle series_pronoun_ = Particle::None;
  std::vector<Mention> found_;
};

}  // namespace

ActorPhrases resolve_references(Annotation& annotation) {
  return ReferenceResolver(annotation).run();
}

}  // namespace communique

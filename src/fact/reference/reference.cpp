#include "fact/reference/reference.hpp"

#include <algorithm>

#include "fact/body/country_part.hpp"
#include "fact/clause/actors.hpp"
#include "fact/reference/description/description_reader.hpp"
#include "fact/reference/people_meant.hpp"
#include "fact/reference/phrase_position.hpp"
#include "fact/reference/pronoun_reader.hpp"
#include "fact/reference/silent_entity.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool is_pronoun(const Token& token) {
  return (token.particle >= Particle::He && token.particle <= Particle::Them) ||
         token.word == "me"_word;
}

class ReferenceResolver {
 public:
  explicit ReferenceResolver(Annotation& annotation)
      : annotation_(annotation),
        document_(annotation.document),
        context_(annotation),
        pronouns_(context_),
        descriptions_(context_),
        people_(annotation, context_.holders, context_.salience),
        assembles_(may_tell_sides_of_people(document_)) {}

  ActorPhrases run() {
    const EntityIndex silent = add_silent_home();
    for (const Sentence& sentence : document_.sentences()) {
      context_.sentence = sentence.tokens;
      for (std::uint32_t t = context_.sentence.first; t < context_.sentence.last;)
        t = std::max(t + 1, step(t));
      for (std::uint32_t t = context_.sentence.first; t < context_.sentence.last; ++t) {
        if (token(t).is(Mark::OpenBracket)) people_.note_definition(context_.sentence, t);
      }
      context_.pairs.advance(context_.sentence.last);
      context_.salience.end_sentence();
    }
    for (const Mention& mention : context_.found) {
      for_each_entity(mention, [&](EntityIndex entity) {
        annotation_.entities[entity].nominal_spans.push_back(mention.span);
      });
      annotation_.add_mention(mention);
    }
    drop_unmeant(silent);
    annotation_.sort_mentions();
    context_.phrases.update(annotation_, context_.found);
    return std::move(context_.phrases);
  }

 private:
  using Entities = std::vector<EntityIndex>;

  const Token& token(std::uint32_t t) const { return document_.token(t); }

  // The country of a release that does not name it: one of "the two sides". no_entity where it is
  // named, or not known.
  EntityIndex add_silent_home() {
    static const WordSet sides = {"sides", "countries", "parties", "nations"};
    const ConceptId home = annotation_.home.country;
    const bool named = std::ranges::any_of(
        annotation_.entities, [&](const Entity& entity) { return entity.concept_id == home; });
    if (home == no_concept || named || !document_.holds(sides)) return no_entity;
    annotation_.entities.push_back(make_silent_entity(annotation_, home, EntityType::Country));
    annotation_.origins.emplace_back();
    return static_cast<EntityIndex>(annotation_.entities.size() - 1);
  }
  void drop_unmeant(EntityIndex silent) {
    if (silent == no_entity || !annotation_.entities[silent].nominal_spans.empty()) return;
    annotation_.entities.pop_back();
    annotation_.origins.pop_back();
  }

  // Reads what begins at the token; returns the index after it.
  std::uint32_t step(std::uint32_t t) {
    if (may_open_country_part(document_, context_.pairs, t)) {
      const CountryPart part = read_country_part(document_, context_.pairs, t);
      if (!part.tokens.empty()) return refer({part.tokens, part.countries, "country-part", true});
    }
    if (assembles_) people_.note_assembly(t);
    const bool determined = token(t).is(Particle::The) || token(t).is(Particle::Both);
    if (determined || token(t).is(Particle::Our)) {
      context_.pairs.advance(t);
      const Reference description = descriptions_.read(t);
      if (!description.tokens.empty()) return refer(description);
    }
    if (t == context_.sentence.first && annotation_.document.token(t).capital()) {
      const Reference office = descriptions_.read_bare_office(t);
      if (!office.tokens.empty()) return refer(office);
    }
    if (determined || t == context_.sentence.first) {
      const PeoplePhrase people = read_people_phrase(annotation_, t, context_.sentence.last);
      if (!people.tokens.empty()) people_.note_assembly(people.tokens.last - 1);
      if (!people.tokens.empty())
        return refer({people.tokens, people_.meant_by(people), "people", true});
    }
    if (const Actors* phrase = context_.phrases.starting_at(t)) return note_phrase(*phrase);
    const Mention* mention = annotation_.mention_at(t);
    if (mention != nullptr) {
      if (mention->type == EntityType::Person) context_.salience.note_person(mention->entity);
      return mention->tokens.last;
    }
    if (!is_pronoun(token(t))) return t + 1;
    const Reference pronoun = pronouns_.read(t);
    return pronoun.tokens.empty() ? t + 1 : refer(pronoun);
  }

  std::uint32_t note_phrase(const Actors& phrase) {
    const Entities members = context_.members(phrase);
    const std::uint32_t first = phrase.tokens.first;
    const PhrasePosition position(annotation_, context_.sentence, first);
    const bool joined = position.follows(Particle::And) && !context_.found.empty() &&
                        context_.found.back().tokens.last == first - 1;
    if (joined) return phrase.tokens.last;
    if (position.is_beside_subject()) {
      context_.salience.join_subject(members);
      return phrase.tokens.last;
    }
    // "bakers, among them A and B"
    const bool among = position.follows(Particle::Them);
    if (phrase.governed || among || position.follows_verb() || position.follows(Particle::That) ||
        position.follows_counterpart()) {
      context_.salience.note_other(members, position.joins_subject());
      if (phrase.governed && position.acts_together()) context_.salience.note_group(members);
      if (position.leads()) context_.salience.note_leader(members.front());
    } else {
      context_.salience.note_subject(members);
    }
    return phrase.tokens.last;
  }

  // Returns the index after it.
  std::uint32_t refer(const Reference& reference) {
    const auto& [tokens, entities, rule, may_be_subject] = reference;
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
    context_.found.push_back(mention);
    if (may_be_subject) note_reference(tokens.first, entities);
    return tokens.last;
  }
  void note_reference(std::uint32_t first, const Entities& entities) {
    const bool governed = first > context_.sentence.first && is_preposition(token(first - 1));
    if (governed || PhrasePosition(annotation_, context_.sentence, first).follows_verb()) {
      context_.salience.note_other(entities, !governed || token(first - 1).is(Particle::With));
    } else {
      Entities together = entities;
      const Entities joined = context_.joined_at(context_.found.back().tokens.last);
      together.insert(together.end(), joined.begin(), joined.end());
      context_.salience.note_subject(together);
    }
  }

  Annotation& annotation_;
  const Document& document_;
  ReferenceContext context_;
  PronounReader pronouns_;
  DescriptionReader descriptions_;
  PeopleMeant people_;
  const bool assembles_;
};

}  // namespace

ActorPhrases resolve_references(Annotation& annotation) {
  return ReferenceResolver(annotation).run();
}

}  // namespace communique

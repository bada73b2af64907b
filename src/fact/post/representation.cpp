#include "fact/post/representation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "fact/event/credentials.hpp"
#include "fact/event/event_draft.hpp"
#include "fact/post/officials.hpp"
#include "fact/post/onlooker.hpp"
#include "fact/post/signatory.hpp"
#include "fact/post/team_leader.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class RepresentationReader {
 public:
  RepresentationReader(const Annotation& annotation, const ClauseReader& clauses, Reading& reading)
      : annotation_(annotation),
        clauses_(clauses),
        onlookers_(annotation),
        officials_(annotation, reading),
        leaders_(annotation, officials_, reading),
        reading_(reading),
        told_(reading.entities.size(), false) {}

  void run(std::span<const Representation> delegates) {
    for (const Representation& delegate : delegates) add(delegate);
    for (const Post& post : reading_.posts) read_negotiator(post);
    for (const Representation& signer :
         find_signatories(annotation_, clauses_, officials_, reading_)) {
      if (!onlookers_.contains(signer.person)) add_official(signer);
    }
    read_authors();
    for (const Event& event : reading_.events) read_counterparts(event);
    for (const Sentence& sentence : annotation_.document.sentences())
      read_sentence(sentence.tokens);
  }

 private:
  void add(const Representation& fact) {
    if (told_[fact.person]) return;
    told_[fact.person] = true;
    reading_.representations.push_back(fact);
  }

  void add_official(const Representation& fact) {
    if (!told_[fact.person] && !officials_.serves_agency(fact.person)) add(fact);
  }

  // Whoever negotiates for a side represents it.
  void read_negotiator(const Post& post) {
    const bool negotiates = post.title.ends_with("egotiator");
    const EntityIndex side = negotiates ? officials_.side_of(post.person) : no_entity;
    if (side != no_entity) add({post.person, side, post.evidence});
  }

  // Officials of two sides who say "we" in a joint release.
  void read_authors() {
    const auto we = std::ranges::find_if(annotation_.mentions, [](const Mention& mention) {
      return mention.nominal && mention.rule == "we";
    });
    if (we == annotation_.mentions.end()) return;
    std::vector<EntityIndex> authors;
    for_each_entity(*we, [&](EntityIndex author) {
      if (officials_.contains(author)) authors.push_back(author);
    });
    if (authors.empty() || !officials_.have_two_sides(authors)) return;
    const Span span = annotation_.document.sentence_span(we->tokens.first);
    for (const EntityIndex author : authors)
      add_official({author, officials_.side_of(author), {span, "authors-of-joint-release", 0.85F}});
  }

  // "signed by A, Director of the Salt Office", which is party to what is signed.
  bool signs_for_house(EntityIndex person, const Event& event) const {
    return event.kind == EventKind::Ceremony &&
           std::ranges::any_of(reading_.posts, [&](const Post& post) {
             return post.person == person && !post.former && post.body != no_entity &&
                    std::ranges::find(event.participants, post.body) != event.participants.end();
           });
  }

  // Two persons who met, and nobody else: none looked on, whatever else one of them attended.
  bool meet_alone(const Event& event) const {
    const auto persons = std::ranges::count_if(event.participants, [&](EntityIndex entity) {
      return reading_.entities[entity].type == EntityType::Person;
    });
    const bool talks = event.kind == EventKind::Meeting || event.kind == EventKind::Call;
    const bool alone = persons == 2 && event.chairs.empty() && event.organizers.empty();
    return talks && alone && !tells_company(event.evidence.span.of(annotation_.document.text()));
  }
  // "paid a courtesy call on", "in the presence of", "accompanied by"
  static bool tells_company(std::string_view sentence) {
    static constexpr std::array<std::string_view, 3> words = {"courtesy", "presence", "accompan"};
    return std::ranges::any_of(words, [&](std::string_view word) {
      return sentence.find(word) != std::string_view::npos;
    });
  }

  // Officials of two sides who meet, sign or preside together represent them.
  void read_counterparts(const Event& event) {
    // Who opens a hall with another does not negotiate.
    const bool rite = event.kind == EventKind::Ceremony && event.about.empty();
    if (rite && event.evidence.rule != credentials_rule) return;
    std::vector<EntityIndex> officials;
    const bool alone = meet_alone(event);
    for (const auto* role : {&event.chairs, &event.organizers, &event.participants}) {
      if (role == &event.participants && event.kind == EventKind::Conference) continue;
      for (const EntityIndex entity : *role) {
        if (officials_.contains(entity) && (alone || !onlookers_.contains(entity)) &&
            !signs_for_house(entity, event))
          officials.push_back(entity);
      }
    }
    // "presented her credentials to the King"
    const bool sent = event.evidence.rule == credentials_rule && event.participants.size() == 1;
    if (officials.empty() || (!sent && !officials_.have_two_sides(officials)) ||
        event.kind == EventKind::Appointment || event.kind == EventKind::Launch)
      return;
    for (const EntityIndex person : officials)
      add_official(
          {person, officials_.side_of(person), {event.evidence.span, "counterparts", 0.8F}});
  }

  // Officials of two sides in one sentence that tells of talks or signing; a semicolon parts it.
  void read_sentence(TokenRange sentence) {
    if (!names_official(sentence)) return;
    std::uint32_t first = sentence.first;
    for (std::uint32_t t = sentence.first; t <= sentence.last; ++t) {
      if (t < sentence.last && !annotation_.document.token(t).is(Mark::Semicolon)) continue;
      for (const Representation& leader : leaders_.of({first, t})) add(leader);
      read_talks({first, t});
      first = t + 1;
    }
    read_list(sentence);
  }

  // "Also present were Minister A of Peru; B of Chile; and C of Brazil": each for a side of its
  // own; not where "in the presence of" tells that some looked on.
  void read_list(TokenRange sentence) {
    constexpr std::size_t fewest = 3;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const std::uint64_t word = annotation_.document.token(t).word;
      if (word == "delegation"_word) return;
      if (word == "presence"_word) sentence.last = t;
    }
    std::vector<EntityIndex> persons;
    for (const Mention* official : officials_.in(sentence)) {
      if (serves_organ_of_bloc(official->entity)) continue;
      if (!officials_.leads_for_country(official->entity)) return;
      add_unique(persons, official->entity);
    }
    if (persons.size() < fewest || !officials_.have_sides_of_their_own(persons)) return;
    for (const EntityIndex person : persons)
      add_official({person,
                    officials_.side_of(person),
                    {annotation_.document.span_of(sentence), "officials-of-many-sides", 0.75F}});
  }

  // "Chairman of the Eurasian Economic Commission", who is of none of the countries.
  bool serves_organ_of_bloc(EntityIndex person) const {
    const EntityIndex side = officials_.side_of(person);
    if (reading_.entities[side].type != EntityType::Bloc) return false;
    return std::ranges::any_of(reading_.posts, [&](const Post& post) {
      return post.person == person && post.body != no_entity &&
             reading_.entities[post.body].type == EntityType::Body;
    });
  }

  bool names_official(TokenRange sentence) const {
    return std::ranges::any_of(mentions_in(annotation_, sentence), [this](const Mention& mention) {
      return officials_.contains(mention.entity);
    });
  }

  void read_talks(TokenRange part) {
    const std::vector<const Mention*> officials = officials_.in(part);
    std::vector<EntityIndex> persons;
    for (const Mention* official : officials) {
      if (!onlookers_.contains(official->entity)) persons.push_back(official->entity);
    }
    if (persons.empty() || !officials_.have_two_sides(persons) || !tells_talks(part, officials))
      return;
    for (const EntityIndex person : persons)
      add_official({person,
                    officials_.side_of(person),
                    {annotation_.document.span_of(part), "officials-in-talks", 0.7F}});
  }

  // Whether a verb or noun of talks there has one of the officials beside it.
  bool tells_talks(TokenRange part, const std::vector<const Mention*>& officials) const {
    for (std::uint32_t t = part.first; t < part.last; ++t) {
      for (const LexicalHit& hit : annotation_.hits_at(t)) {
        if (hit.lexical == Lexical::EventNoun && is_held_with(hit)) return true;
        const bool verb = hit.lexical == Lexical::EventVerb || hit.lexical == Lexical::StatusVerb ||
                          hit.lexical == Lexical::RoleVerb;
        if (verb && !is_ceremonial(hit) && does(hit, officials)) return true;
      }
    }
    return false;
  }
  // "broke ground with B", "presented her credentials to B"
  bool is_ceremonial(const LexicalHit& verb) const {
    const Concept& entry = (*annotation_.vocabulary)[verb.concept_id];
    return entry.attribute("event") == "Ceremony" && entry.attribute("frame") == "counterpart";
  }
  // "talks with", "a meeting between"
  bool is_held_with(const LexicalHit& noun) const {
    if (noun.tokens.last >= annotation_.document.size()) return false;
    const Token& next = annotation_.document.token(noun.tokens.last);
    return next.is(Particle::With) || next.is(Particle::Between);
  }
  // Whether one of the officials does it, or what follows from it does.
  bool does(const LexicalHit& verb, const std::vector<const Mention*>& officials) const {
    const Clause clause = clauses_.read(verb);
    if (tells_of_thing(clause)) return false;
    if (clause.infinitive || clause.actors().empty())
      return officials.front()->tokens.first < clause.head;
    return std::ranges::any_of(clause.actors(), [&](const Mention* actor) {
      return std::ranges::any_of(
          officials, [&](const Mention* official) { return official->entity == actor->entity; });
    });
  }
  // "the Salt Partnership that Ana Ruiz and Bo Diaz launched": no news of the two.
  bool tells_of_thing(const Clause& clause) const {
    const std::uint32_t that = clause.subject_range.first - 1;
    if (clause.subject_range.first < 2 || clause.subject_range.empty() ||
        !annotation_.document.token(that).is(Particle::That))
      return false;
    const Mention* thing = annotation_.mention_at(that - 1);
    const bool actor = thing != nullptr && (thing->type == EntityType::Person ||
                                            thing->type == EntityType::Body || is_side(*thing));
    return annotation_.document.token(that - 1).capital() && !actor;
  }

  const Annotation& annotation_;
  const ClauseReader& clauses_;
  Onlookers onlookers_;
  Officials officials_;
  TeamLeaders leaders_;
  Reading& reading_;
  std::vector<bool> told_;  // by entity: persons whose side is told
};

}  // namespace

void read_representations(const Annotation& annotation, const ClauseReader& clauses,
                          std::span<const Representation> delegates, Reading& reading) {
  RepresentationReader(annotation, clauses, reading).run(delegates);
}

}  // namespace communique

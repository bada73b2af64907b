#include "fact/post/representation.hpp"

#include <algorithm>
#include <functional>

#include "fact/event/event_side.hpp"
#include "fact/post/delegation.hpp"
#include "fact/post/onlooker.hpp"
#include "mention/place/country.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class RepresentationReader {
 public:
  RepresentationReader(const Annotation& annotation, const ClauseReader& clauses, Reading& reading)
      : annotation_(annotation),
        clauses_(clauses),
        onlookers_(annotation),
        reading_(reading),
        told_(reading.entities.size(), false) {}

  void run() {
    for (Representation& delegate : find_delegates(annotation_)) add(std::move(delegate));
    for (const Post& post : reading_.posts) read_negotiator(post);
    for (const Event& event : reading_.events) read_counterparts(event);
    for (const Sentence& sentence : annotation_.document.sentences())
      read_sentence(sentence.tokens);
  }

 private:
  void add(Representation fact) {
    if (told_[fact.person]) return;
    told_[fact.person] = true;
    reading_.representations.push_back(std::move(fact));
  }

  // Whoever negotiates for a side represents it.
  void read_negotiator(const Post& post) {
    const bool negotiates = post.title.ends_with("egotiator");
    const EntityIndex side = negotiates ? side_of(reading_, post.person) : no_entity;
    if (side != no_entity) add({post.person, side, post.evidence});
  }

  // Officials of two sides who meet, sign or preside together represent them.
  void read_counterparts(const Event& event) {
    std::vector<EntityIndex> officials;
    for (const auto* role : {&event.chairs, &event.organizers, &event.participants}) {
      if (role == &event.participants && event.kind == EventKind::Conference) continue;
      for (const EntityIndex entity : *role) {
        if (is_official(entity) && !onlookers_.contains(entity)) officials.push_back(entity);
      }
    }
    if (officials.empty() || !have_two_sides(officials) || event.kind == EventKind::Appointment)
      return;
    for (const EntityIndex person : officials)
      add({person, side_of(reading_, person), {event.evidence.span, "counterparts", 0.8F}});
  }

  // Officials of two sides in one sentence that tells of talks or signing; a semicolon parts it.
  void read_sentence(TokenRange sentence) {
    if (!names_official(sentence)) return;
    std::uint32_t first = sentence.first;
    for (std::uint32_t t = sentence.first; t <= sentence.last; ++t) {
      if (t < sentence.last && !annotation_.document.token(t).is(Mark::Semicolon)) continue;
      read_negotiators({first, t});
      read_leader_of_talks({first, t});
      read_talks({first, t});
      first = t + 1;
    }
  }

  bool names_official(TokenRange sentence) const {
    return std::ranges::any_of(mentions_in(annotation_, sentence), [this](const Mention& mention) {
      return is_official(mention.entity);
    });
  }

  // "his opposite number as chief negotiator is A", "A will lead a mission to Peru"
  void read_negotiators(TokenRange part) {
    static const WordSet negotiators = {"negotiator", "negotiators"};
    for (std::uint32_t t = part.first; t < part.last; ++t) {
      const bool negotiates = negotiators.contains(annotation_.document.token(t));
      if (!negotiates && !leads_team({t, part.last})) continue;
      std::vector<const Mention*> officials =
          officials_in(negotiates ? part : TokenRange{part.first, t});
      const auto is_negotiator = [this](const Mention* o) { return is_named_negotiator(*o); };
      if (negotiates && std::ranges::any_of(officials, is_negotiator))
        std::erase_if(officials, std::not_fn(is_negotiator));
      for (const Mention* official : officials)
        add({official->entity,
             side_of(reading_, official->entity),
             {annotation_.document.span_of(part), "negotiator", 0.75F}});
    }
  }

  // "Negotiations with Peru began in May. They are led by A."
  void read_leader_of_talks(TokenRange part) {
    static const WordSet talks = {"negotiations", "talks"};
    static const WordSet led = {"led", "headed", "conducted"};
    const Document& document = annotation_.document;
    if (part.size() < 5 || !document.token(part.first).is(Particle::They) ||
        !led.contains(document.token(part.first + 2)) ||
        !document.token(part.first + 3).is(Particle::By))
      return;
    const TokenRange before = document.sentence_at(part.first - 1).tokens;
    const auto& tokens = document.tokens();
    const auto begin = tokens.begin() + before.first;
    if (std::none_of(begin, tokens.begin() + before.last,
                     [](const Token& token) { return talks.contains(token); }))
      return;
    for (const Mention* official : officials_in(part))
      add({official->entity,
           side_of(reading_, official->entity),
           {document.span_of(part), "negotiator", 0.75F}});
  }

  // Whether it is the official's own post to negotiate.
  bool is_named_negotiator(const Mention& official) const {
    return std::ranges::any_of(reading_.posts, [&](const Post& post) {
      return post.person == official.entity && post.title.ends_with("negotiator");
    });
  }

  bool leads_team(TokenRange range) const {
    static const WordSet leads = {"lead", "leads", "led", "heads"};
    static const WordSet teams = {"delegation", "mission", "negotiations", "talks"};
    constexpr std::uint32_t reach = 6;
    if (!leads.contains(annotation_.document.token(range.first))) return false;
    const std::uint32_t end = std::min(range.last, range.first + reach);
    for (std::uint32_t t = range.first + 1; t < end; ++t) {
      if (annotation_.document.token(t).is(Particle::By)) return false;
      if (teams.contains(annotation_.document.token(t))) return true;
    }
    return false;
  }

  void read_talks(TokenRange part) {
    const std::vector<const Mention*> officials = officials_in(part);
    std::vector<EntityIndex> persons;
    for (const Mention* official : officials) {
      if (!onlookers_.contains(official->entity)) persons.push_back(official->entity);
    }
    if (persons.empty() || !have_two_sides(persons) || !tells_talks(part, officials)) return;
    for (const EntityIndex person : persons)
      add({person,
           side_of(reading_, person),
           {annotation_.document.span_of(part), "officials-in-talks", 0.7F}});
  }

  // The officials named outside brackets.
  std::vector<const Mention*> officials_in(TokenRange part) const {
    std::vector<const Mention*> officials;
    int brackets = 0;
    for (std::uint32_t t = part.first; t < part.last; ++t) {
      const Token& token = annotation_.document.token(t);
      if (token.is(Mark::OpenBracket)) ++brackets;
      if (token.is(Mark::CloseBracket)) --brackets;
      const Mention* mention = annotation_.innermost_mention_at(t);
      if (brackets == 0 && mention != nullptr && mention->tokens.first == t &&
          is_official(mention->entity))
        officials.push_back(mention);
    }
    return officials;
  }

  // Whether a verb or noun of talks there has one of the officials beside it.
  bool tells_talks(TokenRange part, const std::vector<const Mention*>& officials) const {
    for (std::uint32_t t = part.first; t < part.last; ++t) {
      for (const LexicalHit& hit : annotation_.hits_at(t)) {
        if (hit.lexical == Lexical::EventNoun && is_held_with(hit)) return true;
        const bool verb = hit.lexical == Lexical::EventVerb || hit.lexical == Lexical::StatusVerb ||
                          hit.lexical == Lexical::RoleVerb;
        if (verb && does(hit, officials)) return true;
      }
    }
    return false;
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
    if (clause.infinitive || clause.actors().empty())
      return officials.front()->tokens.first < clause.head;
    return std::ranges::any_of(clause.actors(), [&](const Mention* actor) {
      return std::ranges::any_of(
          officials, [&](const Mention* official) { return official->entity == actor->entity; });
    });
  }

  // Of a country or a union of some; one of the WTO takes no side.
  bool is_official(EntityIndex person) const {
    if (person == no_entity || reading_.entities[person].type != EntityType::Person ||
        !reading_.entities[person].official)
      return false;
    const EntityIndex side = side_of(reading_, person);
    return side != no_entity &&
           !convenes_all(*annotation_.vocabulary, reading_.entities[side].concept_id);
  }

  bool have_two_sides(const std::vector<EntityIndex>& officials) const {
    return std::ranges::any_of(officials, [&](EntityIndex person) {
      return side_of(reading_, person) != side_of(reading_, officials.front());
    });
  }

  const Annotation& annotation_;
  const ClauseReader& clauses_;
  Onlookers onlookers_;
  Reading& reading_;
  std::vector<bool> told_;  // by entity: persons whose side is told
};

}  // namespace

void read_representations(const Annotation& annotation, const ClauseReader& clauses,
                          Reading& reading) {
  RepresentationReader(annotation, clauses, reading).run();
}

}  // namespace communique

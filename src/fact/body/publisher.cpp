#include "fact/body/publisher.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "fact/body/bloc_publisher.hpp"
#include "fact/body/press_unit.hpp"
#include "fact/body/source_mark.hpp"
#include "mention/name/name_core.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const std::array issuing_words = {word_hash("issued"), word_hash("publish"), word_hash("released"),
                                  word_hash("published"), word_hash("announced")};

// "announced", "opened", "appointed", but not "will be", "sent to", "confirmed".
bool tells_deed(const Annotation& annotation, const LexicalHit& verb) {
  if (verb.lexical == Lexical::AppointmentVerb)
    return annotation.concept_of(verb).attribute("object").empty();
  return verb.lexical == Lexical::SpeechVerb || verb.lexical == Lexical::EventVerb ||
         verb.lexical == Lexical::StatusVerb || verb.lexical == Lexical::RoleVerb;
}

class PublisherReader {
 public:
  PublisherReader(const Annotation& annotation, const ClauseReader& clauses, const Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        clauses_(clauses),
        reading_(reading),
        home_(annotation.home) {}

  EntityIndex read() const {
    EntityIndex found = marked_source(annotation_);
    if (is_press_unit(found)) found = no_entity;
    if (found == no_entity) found = signing_body(annotation_);
    if (found == no_entity) found = wire_service(annotation_);
    if (found == no_entity) found = press_service_quoted(annotation_);
    if (found == no_entity) found = body_beside(issuing_words);
    if (found == no_entity) found = first_to_act();
    if (found == no_entity) found = host_of_lead();
    if (found == no_entity) found = body_of_lead();
    if (found == no_entity) found = house_of_lead();
    if (found == no_entity) found = press_office();
    if (found == no_entity) found = publishing_organ(annotation_);
    return whole_of_unit(found);
  }

  // A ministry speaks through its bureaus.
  EntityIndex whole_of_unit(EntityIndex body) const {
    for (const BodyFact& fact : reading_.bodies) {
      const bool unit = fact.body == body && fact.part_of != no_entity && is_unit(body);
      if (unit && reading_.entities[fact.part_of].type == EntityType::Body) return fact.part_of;
    }
    return body;
  }
  bool is_unit(EntityIndex body) const {
    return has_name(body, [&](const Mention& name) { return names_unit(annotation_, name); });
  }
  // "Public Relations Unit", of whatever ministry.
  bool is_press_unit(EntityIndex body) const {
    return body != no_entity && whole_of_unit(body) == body &&
           has_name(body, [&](const Mention& name) { return names_press_unit(annotation_, name); });
  }
  template <typename Predicate>
  bool has_name(EntityIndex body, Predicate fits) const {
    return std::ranges::any_of(annotation_.mentions, [&](const Mention& mention) {
      return mention.entity == body && fits(mention);
    });
  }

  // "Press and Communication Unit, Ministry of Fish", "Press Office of the Ministry of Fish" among
  // the last lines of the text, where no contact is told: the last body in the line.
  EntityIndex press_office() const {
    constexpr std::ptrdiff_t most_lines = 3;
    const auto& sentences = document_.sentences();
    const auto lines = std::min(std::ssize(sentences), most_lines);
    for (auto line = sentences.end() - lines; line != sentences.end(); ++line) {
      if (line->paragraph == 0 || !names_press(annotation_, line->tokens) ||
          is_sentence(document_, line->tokens))
        continue;
      EntityIndex last = no_entity;
      for (const Mention& mention : mentions_in(annotation_, line->tokens)) {
        if (mention.type == EntityType::Person) return no_entity;
        if (mention.type == EntityType::Body && publishes(mention) &&
            !names_press_unit(annotation_, mention))
          last = mention.entity;
      }
      if (last != no_entity && !names_contact(line->tokens)) return last;
    }
    return no_entity;
  }
  bool names_contact(TokenRange line) const {
    static const WordSet words = {"contact", "contacts", "enquiries", "inquiries", "queries"};
    for (std::uint32_t t = line.first; t < line.last; ++t) {
      if (words.contains(document_.token(t)) || document_.token(t).is_number()) return true;
    }
    return false;
  }

  // The first body of the home country that is told to announce, hold, sign or meet; below the
  // heading of a dispatch the cabinet alone.
  EntityIndex first_to_act() const {
    constexpr std::uint32_t lead = 2, most_heading_lines = 5;  // paragraphs
    for (const LexicalHit& hit : annotation_.hits) {
      if (!tells_deed(annotation_, hit)) continue;
      const std::uint32_t paragraph = document_.sentence_at(hit.tokens.first).paragraph;
      if (paragraph > most_heading_lines) break;
      const Clause clause = clauses_.read(hit);
      if (clause.modality != Modality::Real) continue;
      for (const Mention* actor : clause.actors()) {
        if (actor->type != EntityType::Body || !publishes(*actor) || is_past(*actor)) continue;
        if (paragraph > lead && !is_sole(*actor)) continue;
        if (hit.lexical == Lexical::SpeechVerb || !beside_foreign_body(clause.actors(), *actor))
          return actor->entity;
      }
    }
    return no_entity;
  }

  // "At the headquarters of the Ministry of Fish, Minister Ruiz received": who is at home there.
  EntityIndex host_of_lead() const {
    static const WordSet seats = {"headquarters", "headquarter", "hq", "seat", "premises"};
    constexpr std::uint32_t lead = 3;  // sentences
    for (const Mention& mention : annotation_.mentions) {
      if (document_.sentence_index(mention.tokens.first) > lead) break;
      if (mention.type != EntityType::Body || !publishes(mention) ||
          read_name_core(annotation_, mention.tokens).bare)
        continue;
      std::uint32_t of = mention.tokens.first;
      if (of > 0 && document_.token(of - 1).is(Particle::The)) --of;
      const bool seated = of > 1 && document_.token(of - 1).is(Particle::Of) &&
                          seats.contains(document_.token(of - 2));
      const bool owns = mention.tokens.last + 1 < document_.size() &&
                        document_.token(mention.tokens.last).is(Mark::Possessive) &&
                        seats.contains(document_.token(mention.tokens.last + 1));
      if (seated || owns) return mention.entity;
    }
    return no_entity;
  }

  // "Cabinet", of which a country has but one
  bool is_sole(const Mention& body) const {
    const NameCore core = read_name_core(annotation_, body.tokens);
    return core.head != no_concept &&
           !(*annotation_.vocabulary)[core.head].attribute("sole").empty();
  }

  // "the then Ministry of Fish"
  bool is_past(const Mention& body) const {
    static const std::uint64_t then = word_hash("then");
    return body.tokens.first > 0 && document_.token(body.tokens.first - 1).word == then;
  }

  // The body of the official whose deed opens the release.
  EntityIndex body_of_lead() const {
    for (const Office& office : annotation_.offices) {
      if (office.holder == no_token || document_.sentence_index(office.tokens.first) > 1) continue;
      const Mention* body = annotation_.mention_of(office.body);
      if (body != nullptr && body->type == EntityType::Body && publishes(*body))
        return body->entity;
    }
    return no_entity;
  }

  // The ministry of the official whose deed is told first, though her title alone names it; told of
  // in passing it is another's.
  EntityIndex house_of_lead() const {
    const Post* lead = leading_post();
    if (lead == nullptr || lead->body == no_entity || !(opens(lead->person) || opens(lead->body)))
      return no_entity;
    const Mention* named = first_mention(lead->body);
    const bool told = named != nullptr && named->type == EntityType::Body && publishes(*named);
    return told && (is_named_twice(lead->body) || makes_agreement(lead->body)) ? lead->body
                                                                               : no_entity;
  }
  // Of the first person who is told to do something.
  const Post* leading_post() const {
    constexpr std::uint32_t lead = 4;  // sentences
    for (const LexicalHit& hit : annotation_.hits) {
      const std::uint32_t sentence = document_.sentence_index(hit.tokens.first);
      if (sentence > lead) break;
      if (!tells_deed(annotation_, hit) || document_.sentence_at(hit.tokens.first).paragraph == 0)
        continue;
      const Clause clause = clauses_.read(hit);
      if (clause.modality != Modality::Real || clause.actors().empty()) continue;
      if (clause.actors().front()->type != EntityType::Person) continue;
      const EntityIndex actor = clause.actors().front()->entity;
      const auto post = std::ranges::find_if(
          reading_.posts, [&](const Post& held) { return held.person == actor && !held.former; });
      return post == reading_.posts.end() ? nullptr : &*post;
    }
    return nullptr;
  }
  const Mention* first_mention(EntityIndex entity) const {
    const auto found = std::ranges::find_if(annotation_.mentions, [&](const Mention& mention) {
      return mention.entity == entity && !mention.nominal;
    });
    return found == annotation_.mentions.end() ? nullptr : &*found;
  }
  // Whether the title or the first sentence names it.
  bool opens(EntityIndex entity) const {
    const Mention* named = first_mention(entity);
    return named != nullptr && document_.sentence_index(named->tokens.first) <= 1;
  }
  // The abbreviation in the bracket behind the name does not count.
  bool is_named_twice(EntityIndex body) const {
    return std::ranges::count_if(annotation_.mentions, [&](const Mention& mention) {
             return mention.entity == body && !mention.nominal &&
                    !follows_bracket(document_, mention);
           }) > 1;
  }
  bool makes_agreement(EntityIndex body) const {
    return std::ranges::any_of(reading_.agreements, [&](const AgreementFact& agreement) {
      return std::ranges::find(agreement.parties, body) != agreement.parties.end();
    });
  }

  // "The Ministry of Fish of Peru and that of Chile signed": a deed of two countries is told by
  // neither.
  bool beside_foreign_body(std::span<const Mention* const> actors, const Mention& body) const {
    const ConceptId home = annotation_.origins[body.entity].country;
    if (body.country == no_concept) return false;
    return std::ranges::any_of(actors, [&](const Mention* actor) {
      return actor->type == EntityType::Body && actor->country != no_concept &&
             annotation_.origins[actor->entity].country != home;
    });
  }

  // A release names the bodies of its own country without the country, others with it.
  bool publishes(const Mention& body) const {
    const std::uint32_t first = body.tokens.first;
    if (first > 0 && document_.token(first - 1).is(Mark::Possessive)) return false;
    if (bloc_of_organ(annotation_, body) != no_concept) return home_.country == no_concept;
    const BodyOrigin& origin = annotation_.origins[body.entity];
    const bool foreign = body.country != no_concept && body.country != home_.country;
    return origin.country != no_concept && !foreign && origin.rule != "parliament-of-that-name" &&
           !is_committee(body);
  }
  bool is_committee(const Mention& body) const {
    const NameCore core = read_name_core(annotation_, body.tokens);
    if (core.head == no_concept) return false;
    const Concept& head = (*annotation_.vocabulary)[core.head];
    return head.has(Trait::TakesOn) &&
           (body.concept_id == no_concept || body.country == no_concept);
  }

  // "data issued today by the Ministry of Fish", "the Ministry of Fish (MOF) today released": the
  // first body that publishes with one of the words near.
  EntityIndex body_beside(std::span<const std::uint64_t> words) const {
    constexpr std::uint32_t reach = 4;
    const auto told = [&](std::uint32_t token) {
      return std::ranges::find(words, document_.token(token).word) != words.end();
    };
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type != EntityType::Body || !publishes(mention)) continue;
      const std::uint32_t first = mention.tokens.first;
      const std::uint32_t back =
          first - std::min(first, is_agent(first) ? longest_adverbial : reach);
      for (std::uint32_t i = first; i-- > back;) {
        if (told(i)) return mention.entity;
      }
      for (std::uint32_t i = mention.tokens.last;
           i < document_.size() && i <= mention.tokens.last + reach; ++i) {
        if (told(i)) return mention.entity;
        if (document_.token(i).is(Mark::Period) || document_.token(i).is(Mark::Comma)) break;
      }
    }
    return no_entity;
  }
  // "released this Monday (3 May) by the Ministry of Fish"
  static constexpr std::uint32_t longest_adverbial = 10;
  bool is_agent(std::uint32_t body) const {
    if (body > 0 && document_.token(body - 1).is(Particle::The)) --body;
    return body > 0 && document_.token(body - 1).is(Particle::By);
  }

  const Annotation& annotation_;
  const Document& document_;
  const ClauseReader& clauses_;
  const Reading& reading_;
  Home home_;
};

}  // namespace

void read_publisher(const Annotation& annotation, const ClauseReader& clauses, Reading& reading) {
  reading.publisher = PublisherReader(annotation, clauses, reading).read();
}

}  // namespace communique

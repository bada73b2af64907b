#include "fact/publisher.hpp"

#include <algorithm>

#include "fact/clause.hpp"
#include "mention/country_votes.hpp"

namespace communique {
namespace {

bool tells_deed(Lexical lexical) {
  return lexical == Lexical::SpeechVerb || lexical == Lexical::EventVerb ||
         lexical == Lexical::StatusVerb || lexical == Lexical::RoleVerb ||
         lexical == Lexical::AppointmentVerb;
}

class PublisherReader {
 public:
  explicit PublisherReader(const Annotation& annotation)
      : annotation_(annotation),
        document_(annotation.document),
        home_(CountryVotes(annotation).home()) {}

  EntityIndex read() const {
    EntityIndex found = named_source();
    if (found == no_entity) found = first_to_act();
    if (found == no_entity) found = wire_service();
    return found;
  }

 private:
  // "Posted on 3 May by PIB Delhi", "From: Home Office", "(MOTIE notes)": who put the text out.
  EntityIndex named_source() const {
    static const std::uint64_t from = word_hash("from"), posted = word_hash("posted"),
                               notes = word_hash("notes");
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type != EntityType::Body || mention.tokens.first < 2) continue;
      const std::uint32_t first = mention.tokens.first;
      const bool labelled =
          document_.token(first - 1).is(Mark::Colon) && document_.token(first - 2).word == from;
      const bool by = document_.token(first - 1).is(Particle::By) && opens_with(first, posted);
      const bool noted = document_.token(first - 1).is(Mark::OpenBracket) &&
                         mention.tokens.last < document_.size() &&
                         document_.token(mention.tokens.last).word == notes;
      if (labelled || by || noted) return mention.entity;
    }
    return no_entity;
  }
  bool opens_with(std::uint32_t token, std::uint64_t word) const {
    return document_.token(document_.sentence_at(token).tokens.first).word == word;
  }

  // The first body of the home country that is told to announce, hold, sign or meet.
  EntityIndex first_to_act() const {
    const ClauseReader clauses(annotation_);
    for (const LexicalHit& hit : annotation_.hits) {
      if (!tells_deed(hit.lexical)) continue;
      const Clause clause = clauses.read(hit);
      for (const Mention* actor : clause.actors()) {
        if (actor->type == EntityType::Body && publishes(*actor)) return actor->entity;
      }
    }
    return no_entity;
  }

  bool publishes(const Mention& body) const {
    const ConceptId country = annotation_.origins[body.entity].country;
    return (country == home_ && country != no_concept) || is_organ_of_bloc(body);
  }
  bool is_organ_of_bloc(const Mention& body) const {
    return body.concept_id != no_concept && home_ == no_concept &&
           !(*annotation_.vocabulary)[body.concept_id].attribute("partOf").empty();
  }

  // "LIMA, 3 May (ANP) -", or the same at the end.
  EntityIndex wire_service() const {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type != EntityType::Body || mention.tokens.first == 0) continue;
      const std::uint32_t last = mention.tokens.last;
      const bool bracketed = document_.token(mention.tokens.first - 1).is(Mark::OpenBracket) &&
                             last < document_.size() &&
                             document_.token(last).is(Mark::CloseBracket);
      const bool dateline =
          bracketed && last + 1 < document_.size() &&
          (document_.token(last + 1).is_dash() || document_.token(last + 1).is(Mark::Colon));
      if (dateline) return mention.entity;
    }
    return no_entity;
  }

  const Annotation& annotation_;
  const Document& document_;
  ConceptId home_;
};

}  // namespace

void read_publisher(const Annotation& annotation, Reading& reading) {
  reading.publisher = PublisherReader(annotation).read();
}

}  // namespace communique

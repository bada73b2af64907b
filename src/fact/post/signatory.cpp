#include "fact/post/signatory.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet onlooking = {"presence", "witnessed", "attended"};
const WordSet instruments = {"instrument", "instruments"};
const WordSet depositing = {"deposited", "deposits",  "deposit",
                            "presented", "submitted", "received"};

class SignatoryFinder {
 public:
  SignatoryFinder(const Annotation& annotation, const ClauseReader& clauses,
                  const Officials& officials, const Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        clauses_(clauses),
        officials_(officials),
        reading_(reading) {}

  std::vector<Representation> run() {
    for (const LexicalHit& hit : annotation_.hits) {
      const bool signing = hit.lexical == Lexical::StatusVerb &&
                           annotation_.concept_of(hit).attribute("status") == "signed";
      if (signing) read_signing(hit);
    }
    const std::uint32_t end = document_.holds(instruments) ? document_.size() : 0;
    for (std::uint32_t t = 0; t < end; ++t) {
      if (instruments.contains(document_.token(t))) read_instrument(t);
    }
    return std::move(found_);
  }

 private:
  void read_signing(const LexicalHit& verb) {
    const Clause clause = clauses_.read(verb);
    if (clause.negated) return;
    const std::vector<EntityIndex> signers = clause.passive ? named_behind(clause) : acting(clause);
    if (signers.empty()) return;
    const TokenRange sentence = document_.sentence_at(clause.head).tokens;
    if (officials_.have_two_sides(signers) ||
        is_party(officials_.side_of(signers.front()), sentence))
      add_all(signers, sentence, "signs-for-side");
  }

  // "was signed by A; B; and C in the presence of D"
  std::vector<EntityIndex> named_behind(const Clause& clause) const {
    const TokenRange object = clause.object_range;
    if (object.empty() || !document_.token(object.first).is(Particle::By)) return {};
    return before_onlookers({object.first, document_.sentence_at(object.first).tokens.last});
  }

  std::vector<EntityIndex> before_onlookers(TokenRange range) const {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (onlooking.contains(document_.token(t))) range.last = t;
    }
    std::vector<EntityIndex> persons;
    for (const Mention* official : officials_.in(range)) persons.push_back(official->entity);
    return persons;
  }

  std::vector<EntityIndex> acting(const Clause& clause) const {
    std::vector<EntityIndex> persons;
    for (const Mention* actor : clause.actors()) {
      for_each_entity(*actor, [&](EntityIndex entity) {
        if (officials_.contains(entity)) persons.push_back(entity);
      });
    }
    return persons;
  }

  // Whether the sentence names an agreement between states of which the side is a party.
  bool is_party(EntityIndex side, TokenRange sentence) const {
    return std::ranges::any_of(mentions_in(annotation_, sentence), [&](const Mention& mention) {
      return mention.type == EntityType::Agreement && binds(mention.entity, side);
    });
  }
  bool binds(EntityIndex agreement, EntityIndex side) const {
    return std::ranges::any_of(reading_.agreements, [&](const AgreementFact& fact) {
      return fact.agreement == agreement && fact.kind != AgreementKind::Mou &&
             fact.kind != AgreementKind::Contract &&
             std::ranges::find(fact.parties, side) != fact.parties.end();
    });
  }

  // "Ambassador A of Peru deposited its instrument of acceptance"
  void read_instrument(std::uint32_t word) {
    const TokenRange sentence = document_.sentence_at(word).tokens;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (!depositing.contains(document_.token(t))) continue;
      return add_all(before_onlookers(sentence), sentence, "deposits-instrument");
    }
  }

  void add_all(const std::vector<EntityIndex>& persons, TokenRange sentence,
               std::string_view rule) {
    for (const EntityIndex person : persons)
      found_.push_back(
          {person, officials_.side_of(person), {document_.span_of(sentence), rule, 0.8F}});
  }

  const Annotation& annotation_;
  const Document& document_;
  const ClauseReader& clauses_;
  const Officials& officials_;
  const Reading& reading_;
  std::vector<Representation> found_;
};

}  // namespace

std::vector<Representation> find_signatories(const Annotation& annotation,
                                             const ClauseReader& clauses,
                                             const Officials& officials, const Reading& reading) {
  return SignatoryFinder(annotation, clauses, officials, reading).run();
}

}  // namespace communique

#include "fact/body/body_part.hpp"

#include <algorithm>
#include <array>

#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const std::array belonging_words = {word_hash("belongs"), word_hash("reports"),
                                    word_hash("subordinate"), word_hash("affiliated")};

bool owns_bodies(EntityType type) {
  return type == EntityType::Body || type == EntityType::Organization || type == EntityType::Bloc;
}

class PartReader {
 public:
  explicit PartReader(const Annotation& annotation)
      : annotation_(annotation),
        document_(annotation.document),
        parts_(annotation.entities.size()) {}

  std::vector<BodyPart> run() {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type != EntityType::Body) continue;
      read_before(mention);
      read_after(mention);
    }
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type != EntityType::Body) continue;
      read_known(mention);
      read_inside(mention);
    }
    return std::move(parts_);
  }

 private:
  // "the Ministry's Bureau of Salt"
  void read_before(const Mention& part) {
    const std::uint32_t first = part.tokens.first;
    if (first < 2 || !document_.token(first - 1).is(Mark::Possessive)) return;
    state(part, annotation_.mention_at(first - 2), "possessive-body", 0.92F);
  }

  // "Salt Division, Ministry of Trade", "Bureau of Salt of the Ministry", "Agency (SA) under the
  // Ministry".
  void read_after(const Mention& part) {
    std::uint32_t at = behind_bracket(document_, part.tokens.last);
    if (at + 1 >= document_.size() || document_.token(at).starts_line) return;
    const Token& joint = document_.token(at);
    if (joint.is(Mark::Comma)) {
      const Mention* next = annotation_.mention_at(at + 1);
      if (is_unit(part) && next != nullptr && next->tokens.first == at + 1 &&
          next->type == EntityType::Body)
        state(part, next, "unit-comma-body", 0.85F);
      else
        read_relative(part, at + 1);
      return;
    }
    const bool of = joint.is(Particle::Of) || joint.is(Particle::Under) ||
                    joint.is(Particle::Within) || (joint.is(Particle::At) && is_unit(part));
    if (of) state(part, annotation_.mention_at(skip_article(at + 1)), "body-of-body", 0.9F);
  }

  // The "of" of ", part of the Ministry", ", an agency under the Ministry"; or no_token.
  std::uint32_t joint_of_part(std::uint32_t at) const {
    static const WordSet kinds = {"part", "agency", "arm", "unit", "body", "branch", "division"};
    std::uint32_t kind = at;
    if (kind < document_.size() && document_.token(kind).is(Particle::A)) ++kind;
    if (kind + 2 >= document_.size() || !kinds.contains(document_.token(kind)) ||
        document_.token(kind).starts_line)
      return no_token;
    const Token& joint = document_.token(kind + 1);
    return joint.is(Particle::Of) || joint.is(Particle::Under) ? kind + 1 : no_token;
  }

  // ", which belongs to the Ministry of Trade"
  void read_relative(const Mention& part, std::uint32_t at) {
    constexpr std::uint32_t reach = 4;
    if (const std::uint32_t joint = joint_of_part(at); joint != no_token)
      return state(part, annotation_.mention_at(skip_article(joint + 1)), "part-of-body", 0.88F);
    for (std::uint32_t i = at; i + 2 < document_.size() && i < at + reach; ++i) {
      if (std::ranges::find(belonging_words, document_.token(i).word) == belonging_words.end())
        continue;
      const std::uint32_t whole = skip_article(i + 2);
      if (whole < document_.size())
        state(part, annotation_.mention_at(whole), "belongs-to-body", 0.9F);
      return;
    }
  }

  // "WTO General Council", "EU Delegation in Lima": the bloc inside the name.
  void read_inside(const Mention& part) {
    const bool known = part.concept_id != no_concept &&
                       !(*annotation_.vocabulary)[part.concept_id].attribute("partOf").empty();
    if (known) return;
    const LexicalHit* bloc = annotation_.hit_at(part.tokens.first, Lexical::Bloc);
    if (bloc == nullptr || bloc->tokens.last >= part.tokens.last) return;
    const LexicalHit* country = annotation_.hit_at(part.tokens.first, Lexical::Country);
    const bool compound = document_.token(bloc->tokens.last).is_dash();
    // Regions, which have no abbreviation, own nothing.
    const bool union_of_states = !annotation_.concept_of(*bloc).attribute("abbreviation").empty();
    if (country == nullptr && !compound && union_of_states)
      state_known(part, bloc->concept_id, EntityType::Bloc, "bloc-in-name", 0.85F);
  }

  void read_known(const Mention& part) {
    if (part.concept_id == no_concept) return;
    const Vocabulary& vocabulary = *annotation_.vocabulary;
    const ConceptId whole = vocabulary.find(vocabulary[part.concept_id].attribute("partOf"));
    if (whole == no_concept) return;
    const EntityType type =
        vocabulary[whole].lexical == Lexical::Bloc ? EntityType::Bloc : EntityType::Body;
    state_known(part, whole, type, "known-part", 0.9F);
  }

  bool is_unit(const Mention& part) const {
    for (std::uint32_t i = part.tokens.first; i < part.tokens.last; ++i) {
      const LexicalHit* head = annotation_.hit_at(i, Lexical::BodyHead);
      if (head != nullptr && annotation_.concept_of(*head).has(Trait::Unit)) return true;
    }
    return false;
  }

  // Over "the" and "Peru's".
  std::uint32_t skip_article(std::uint32_t at) const {
    if (at < document_.size() && document_.token(at).is(Particle::The)) ++at;
    const Mention* owner = annotation_.mention_at(at);
    const bool country = owner != nullptr && owner->type == EntityType::Country &&
                         owner->tokens.last < document_.size() &&
                         document_.token(owner->tokens.last).is(Mark::Possessive);
    return country ? owner->tokens.last + 1 : at;
  }

  void state(const Mention& part, const Mention* whole, std::string_view rule, float confidence) {
    if (whole == nullptr || !owns_bodies(whole->type) || whole->entity == part.entity) return;
    BodyPart& fact = parts_[part.entity];
    if (fact.evidence.confidence >= confidence) return;
    fact = {whole->entity,
            no_concept,
            whole->type,
            {document_.sentence_span(part.tokens.first), rule, confidence}};
  }

  void state_known(const Mention& part, ConceptId whole, EntityType type, std::string_view rule,
                   float confidence) {
    BodyPart& fact = parts_[part.entity];
    if (fact.evidence.confidence > 0) return;
    fact = {no_entity, whole, type, {document_.sentence_span(part.tokens.first), rule, confidence}};
  }

  const Annotation& annotation_;
  const Document& document_;
  std::vector<BodyPart> parts_;
};

}  // namespace

std::vector<BodyPart> find_body_parts(const Annotation& annotation) {
  return PartReader(annotation).run();
}

}  // namespace communique

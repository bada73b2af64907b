#pragma once

#include <vector>

#include "fact/agreement/step_lexicon.hpp"
#include "fact/agreement/topic_order.hpp"
#include "fact/clause/verb_group.hpp"

namespace communique {

// Finds which agreements a verb or noun of a step is said of.
class StepTargets {
 public:
  using Topics = TopicOrder::Topics;

  StepTargets(const Annotation& annotation, const StepLexicon& lexicon, const TopicOrder& order)
      : annotation_(annotation),
        document_(annotation.document),
        lexicon_(lexicon),
        order_(order),
        governed_(order.size(), false) {}

  // "sign the FTA", "the FTA was signed", "the FTA, signed in May", "the FTA that they signed".
  Topics of_verb(const LexicalHit& hit, const StepWord& word, const VerbGroup& group) const;

  // "agreements in force with 20 states, including the CEPA".
  Topics of_plural(const LexicalHit& predicate) const;

  // "signing of the CEPA", "CEPA signing".
  Topics of_noun(const LexicalHit& hit) const;

  // From now on the topic is no subject or object of a verb: "terms of the CEPA were agreed".
  void govern(const AgreementTopic& topic) { governed_[order_.index_of(topic)] = true; }

 private:
  bool is_governed(const AgreementTopic& topic) const { return governed_[order_.index_of(topic)]; }
  bool happens_by_itself(const LexicalHit& hit, const StepWord& word, const VerbGroup& group) const;
  Topics relative_objects_of(const VerbGroup& group) const;
  bool ends_phrase(std::uint32_t at) const;
  bool is_reduced(const LexicalHit& hit, const VerbGroup& group) const;
  bool continues_passive(std::uint32_t verb) const;
  Topics subjects_of(const LexicalHit& hit, const StepWord& word, const VerbGroup& group) const;
  Topics named_behind(std::uint32_t verb, std::uint32_t pronoun) const;
  bool predicate_between(std::uint32_t first, std::uint32_t last) const;
  bool has_other_subject(const AgreementTopic& topic, std::uint32_t verb) const;
  Topics talks_on(Topics before, const StepWord& word) const;
  Topics listed_after(std::uint32_t first, std::uint32_t last) const;
  Topics listed_documents(std::uint32_t first, std::uint32_t last) const;
  Topics objects_of(const LexicalHit& hit, const StepWord& word) const;
  bool is_gerund(std::uint32_t at) const;
  bool told_about(std::uint32_t from, std::uint32_t to) const;
  bool preposition_between(std::uint32_t first, std::uint32_t last) const;
  bool verb_between(std::uint32_t first, std::uint32_t last) const;

  const Annotation& annotation_;
  const Document& document_;
  const StepLexicon& lexicon_;
  const TopicOrder& order_;
  std::vector<bool> governed_;  // by topic
};

}  // namespace communique

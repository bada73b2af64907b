#pragma once

#include "fact/agreement/step_lexicon.hpp"
#include "fact/agreement/topic_order.hpp"
#include "fact/clause/verb_group.hpp"

namespace communique {

// Tells steps that are reached from those that are planned, hoped for or denied.
class StepProspect {
 public:
  StepProspect(const Annotation& annotation, const StepLexicon& lexicon, const TopicOrder& order)
      : annotation_(annotation), document_(annotation.document), lexicon_(lexicon), order_(order) {}

  // Whether the verb tells what has happened: not "will sign", "once signed", "for signing".
  bool is_reached(const LexicalHit& verb, const VerbGroup& group) const;

  // Whether one of the `before` words in front of the noun, or those right after it, makes it
  // something still to come: "the expected signing".
  bool is_hoped_for(TokenRange noun, int before) const;

  // Whether the clause in which the noun stands tells what will be.
  bool is_in_plan(std::uint32_t noun) const;
  bool begins_at_issue(std::uint32_t from) const;

  // Whether the predicate of the subject that ends at the token tells what will be: "the signing of
  // the FTA is scheduled for May".
  bool is_told_as_planned(std::uint32_t subject_end) const;

  // Whether these negotiations have yet to begin: "agreed to launch negotiations", "the first round
  // will be held".
  bool is_planned(const AgreementTopic& talks) const;

  // Whether the verb without an auxiliary goes on with what will be: "will meet her and sign".
  bool continues_plan(std::uint32_t verb) const;

 private:
  bool is_awaited(std::uint32_t verb) const;
  bool opens_plan(std::uint32_t gerund) const;
  bool is_aimed_at(const LexicalHit& verb, std::uint32_t gerund) const;
  bool goes_behind_infinitive(std::uint32_t by) const;
  bool leads_toward(std::uint32_t behind) const;
  bool keeps_going(std::uint32_t verb) const;
  bool goes_on(std::uint32_t infinitive) const;
  bool is_among_first(std::uint32_t infinitive) const;
  bool is_proposed(std::uint32_t verb) const;
  bool names_state(std::uint32_t at) const;
  bool is_to_be_launched(std::uint32_t token) const;
  bool is_to_begin(std::uint32_t talks) const;
  bool is_to_be_opened(const AgreementTopic& talks) const;
  bool opens(std::uint32_t verb) const;
  bool is_planned_first_round(const AgreementTopic& topic) const;
  bool looks_ahead(std::uint32_t token) const;
  bool continues_phrase(std::uint32_t token) const;

  const Annotation& annotation_;
  const Document& document_;
  const StepLexicon& lexicon_;
  const TopicOrder& order_;
};

}  // namespace communique

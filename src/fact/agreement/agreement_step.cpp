#include "fact/agreement/agreement_step.hpp"

#include <algorithm>

#include "fact/agreement/agreement_list.hpp"
#include "fact/agreement/step_date.hpp"
#include "fact/agreement/step_prospect.hpp"
#include "fact/agreement/step_target.hpp"
#include "fact/agreement/topic_order.hpp"
#include "mention/name/noun_phrase.hpp"

namespace communique {
namespace {

class StepReader {
 public:
  StepReader(const Annotation& annotation, const StepLexicon& lexicon,
             const std::vector<AgreementTopic>& topics)
      : annotation_(annotation),
        document_(annotation.document),
        lexicon_(lexicon),
        topics_(topics),
        order_(annotation, topics),
        targets_(annotation, lexicon, order_),
        prospect_(annotation, lexicon, order_) {}

  std::vector<AgreementStep> run() {
    if (topics_.empty()) return {};
    for (const LexicalHit& hit : annotation_.hits) {
      if (hit.lexical == Lexical::StatusNoun) read_noun(hit);
    }
    for (const LexicalHit& hit : annotation_.hits) {
      if (hit.lexical == Lexical::StatusVerb) read_verb(hit);
    }
    for (const AgreementTopic& topic : topics_) {
      read_setting(topic);
      if (topic.kind == TopicKind::Agreement) read_list_item(topic);
    }
    std::erase_if(steps_, [&](const AgreementStep& step) { return is_denied(step); });
    return std::move(steps_);
  }

 private:
  // "talks ... have not been taken up": then to speak of talks tells of none.
  bool is_denied(const AgreementStep& step) const {
    return step.rule == "under-negotiation" &&
           std::ranges::find(denied_, step.agreement) != denied_.end();
  }

  // A base form is a verb only after "to" or an auxiliary, or in a headline.
  bool is_verb(const LexicalHit& hit, const VerbGroup& group) const {
    if (hit.form != LexicalForm::Base) return true;
    const std::uint32_t next = hit.tokens.last;
    if (next < document_.size() && document_.token(next).is(Particle::Of)) return false;
    if (group.tokens.first < hit.tokens.first || group.infinitive ||
        prospect_.continues_plan(hit.tokens.first))
      return true;
    return document_.sentence_at(hit.tokens.first).paragraph == 0 ||
           opens_item(document_, hit.tokens.first);
  }

  // "the modernised FTA".
  bool is_attribute(const LexicalHit& hit) const {
    return is_past(hit.form) && follows_determiner(document_, hit.tokens.first) &&
           order_.starts_at(hit.tokens.last);
  }

  // "copies of the signed agreement".
  void read_attribute(const LexicalHit& hit, const StepWord& word) {
    if (word.status != AgreementStatus::Signed) return;
    const TokenRange sentence = document_.sentence_at(hit.tokens.first).tokens;
    const TopicOrder::Topics after = order_.in(hit.tokens.last, sentence.last);
    if (!after.empty()) add(after.front(), word, hit.tokens, true, false, "signed-already", 0.8F);
  }

  // "is completing negotiations", "is being finalised": not yet done.
  bool is_under_way(const LexicalHit& hit, const StepWord& word) const {
    static const std::uint64_t being = word_hash("being");
    const bool result =
        word.status == AgreementStatus::Concluded || word.status == AgreementStatus::Signed;
    if (!result || word.voice == StepVoice::Intransitive || hit.tokens.first == 0) return false;
    const Token& before = document_.token(hit.tokens.first - 1);
    return hit.form == LexicalForm::Gerund ? is_auxiliary(before)
                                           : is_past(hit.form) && before.word == being;
  }

  void read_verb(const LexicalHit& hit) {
    if (order_.names_at(hit.tokens.first)) return;
    const VerbGroup group = read_verb_group(annotation_, hit.tokens, hit.form);
    if (!is_verb(hit, group)) return;
    const StepWord& word = lexicon_[hit.concept_id];
    if (word.existing && group.modality == Modality::Possible) return;  // "may be extended"
    if (is_attribute(hit)) return read_attribute(hit, word);
    const bool planned =
        hit.form == LexicalForm::Base && prospect_.continues_plan(hit.tokens.first);
    const bool under_way = is_under_way(hit, word);
    const bool reached = !planned && !under_way && prospect_.is_reached(hit, group);
    for (const AgreementTopic& topic : targets_.of_verb(hit, word, group)) {
      const bool nearly = under_way && topic.kind == TopicKind::Agreement &&
                          word.status == AgreementStatus::Concluded;
      if (nearly)
        add_setting(topic, AgreementStatus::Negotiating, "nearly-concluded");
      else
        add(topic, word, hit.tokens, reached, group.negated, "step-verb", 0.85F);
    }
  }

  void read_noun(const LexicalHit& hit) {
    const StepWord& word = lexicon_[hit.concept_id];
    if (word.talks) return;
    if (order_.names_at(hit.tokens.first)) return read_force_within(hit, word);
    const std::uint32_t first = hit.tokens.first;
    const bool upgrade = word.status == AgreementStatus::Upgrading;
    if (upgrade && word.adjacent) return;  // told by the talks
    if (upgrade && hit.form == LexicalForm::Plural && order_.ends_at(first)) return;  // a verb
    if (word.voice == StepVoice::Predicate) {
      const TopicOrder::Topics before = before_predicate(hit);
      if (word.status == AgreementStatus::Proposed && !before.empty() && is_upgraded(before.back()))
        return;
      const bool reached = !prospect_.is_hoped_for(hit.tokens, 4);
      const bool negated = word.status == AgreementStatus::Concluded && is_negated(first);
      if (!before.empty() && !counted_subject(first))
        add(before.back(), word, hit.tokens, reached, negated, "step-predicate", 0.85F);
      for (const AgreementTopic& topic : targets_.of_plural(hit))
        add(topic, word, hit.tokens, reached, false, "step-predicate", 0.85F);
      return;
    }
    if (word.status == AgreementStatus::InForce && is_negated(first)) return;
    for (const AgreementTopic& topic : targets_.of_noun(hit)) {
      targets_.govern(topic);
      const bool reached =
          word.status == AgreementStatus::Proposed ||
          (!prospect_.is_hoped_for(hit.tokens, 7) && !prospect_.is_in_plan(hit.tokens.first) &&
           !prospect_.is_told_as_planned(topic.tokens.last) &&
           (word.status != AgreementStatus::Upgrading || tells_talks(first) || is_begun(first) ||
            is_done(hit.tokens)));
      add(topic, word, hit.tokens, reached, false, "step-noun", 0.8F);
    }
  }

  // "agreements in force with Peru (since 2019) and Chile": each may have its own day.
  void read_force_within(const LexicalHit& hit, const StepWord& word) {
    if (word.voice != StepVoice::Predicate || word.status != AgreementStatus::InForce) return;
    const TopicOrder::Topics before = before_predicate(hit);
    if (!before.empty()) add_setting(before.back(), AgreementStatus::InForce, "in-force-with");
  }

  // "The CEPA is in force", "In force since 2017, the CEPA".
  TopicOrder::Topics before_predicate(const LexicalHit& hit) const {
    const TokenRange sentence = document_.sentence_at(hit.tokens.first).tokens;
    const TopicOrder::Topics before =
        order_.without_complement(order_.in(sentence.first, hit.tokens.first));
    if (!before.empty() || hit.tokens.first > sentence.first + 1) return before;
    const TopicOrder::Topics after = order_.in(hit.tokens.last, sentence.last);
    return after.empty() ? after : after.first(1);
  }

  // "The expansion of the FTA is on the agenda": there is the FTA already.
  bool is_upgraded(const AgreementTopic& topic) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = topic.tokens.first; t > 0 && topic.tokens.first - t < reach; --t) {
      const LexicalHit* noun = annotation_.hit_at(t - 1, Lexical::StatusNoun);
      if (noun != nullptr) return lexicon_[noun->concept_id].status == AgreementStatus::Upgrading;
    }
    return false;
  }

  // "is not yet ready for signature".
  bool is_negated(std::uint32_t predicate) const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t t = predicate; t > 0 && predicate - t < reach; --t) {
      if (document_.token(t - 1).is(Particle::Not)) return true;
    }
    return false;
  }

  // "talks on the modernisation of the FTA"; without talks it is but a wish.
  bool tells_talks(std::uint32_t token) const {
    const TokenRange sentence = document_.sentence_at(token).tokens;
    bool told = false;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const LexicalHit* noun = annotation_.hit_at(t, Lexical::StatusNoun);
      if (noun != nullptr && lexicon_[noun->concept_id].talks) told = true;
      const bool apart = t < token && annotation_.hit_at(t, Lexical::SpeechVerb) != nullptr;
      if (apart) told = false;  // "noted the talks and called for the upgrade of the FTA"
    }
    return told;
  }

  // "began the modernisation of the FTA"
  bool is_begun(std::uint32_t noun) const {
    const std::uint32_t first = document_.token(noun - 1).is(Particle::The) ? noun - 1 : noun;
    const LexicalHit* verb =
        first == 0 ? nullptr : annotation_.hit_at(first - 1, Lexical::StatusVerb);
    return verb != nullptr && is_past(verb->form) &&
           lexicon_[verb->concept_id].of_talks == AgreementStatus::Negotiating;
  }

  // "of which nine are in force".
  bool counted_subject(std::uint32_t token) const {
    if (token < 2 || !is_auxiliary(document_.token(token - 1))) return false;
    return document_.token(token - 2).is_number() ||
           annotation_.hit_at(token - 2, Lexical::NumberWord) != nullptr;
  }

  // What the place of a topic tells: negotiations are under way; what one acts under is in force.
  void read_setting(const AgreementTopic& topic) {
    if (topic.kind != TopicKind::Agreement) {
      if (topic.bound) read_talks(topic);
      return;
    }
    std::uint32_t before = topic.tokens.first;
    if (before > 0 && document_.token(before - 1).is(Particle::The)) --before;
    if (before == 0) return;
    const Token& governor = document_.token(before - 1);
    if (governor.is(Particle::Under) || governor.is(Particle::Through))
      add_setting(topic, AgreementStatus::None, "acts-under");
    if (is_existing(topic)) add_setting(topic, AgreementStatus::InForce, "exists-already");
    if (governor.word == "draft"_word) add_setting(topic, AgreementStatus::Negotiating, "draft");
    if (is_organ_of(before)) add_setting(topic, AgreementStatus::InForce, "has-organs");
  }

  // "the existing trade agreement", "the existing Peru-Chile trade agreement"
  bool is_existing(const AgreementTopic& topic) const {
    const std::uint32_t first = topic.tokens.first;
    return document_.token(first).word == "existing"_word ||
           document_.token(first - 1).word == "existing"_word;
  }

  // "The following were signed: / – an MOU on ...": what opens the list is said of its items.
  void read_list_item(const AgreementTopic& topic) {
    const LexicalHit* step = step_of_list(annotation_, topic.tokens.first);
    if (step == nullptr) return;
    const StepWord& word = lexicon_[step->concept_id];
    const bool verb = step->lexical == Lexical::StatusVerb;
    const VerbGroup group =
        verb ? read_verb_group(annotation_, step->tokens, step->form) : VerbGroup();
    const bool reached =
        verb ? prospect_.is_reached(*step, group) : !prospect_.is_hoped_for(step->tokens, 7);
    add(topic, word, step->tokens, reached, group.negated, "step-of-list", 0.8F);
  }

  void read_talks(const AgreementTopic& topic) {
    const bool planned = prospect_.is_planned(topic);
    if (topic.upgrade) {
      add_setting(topic, planned ? AgreementStatus::InForce : AgreementStatus::Upgrading,
                  "talks-on-upgrade");
    } else {
      add_setting(topic, planned ? AgreementStatus::Proposed : AgreementStatus::Negotiating,
                  "under-negotiation");
    }
  }

  void add_setting(const AgreementTopic& topic, AgreementStatus status, std::string_view rule) {
    steps_.push_back({topic.agreement,
                      status,
                      topic.kind != TopicKind::Agreement,
                      {},
                      topic.tokens.first,
                      rule,
                      0.7F});
  }

  // "Joint Committee of the FTA": what has organs is in force.
  bool is_organ_of(std::uint32_t token) const {
    if (token < 2 || !document_.token(token - 1).is(Particle::Of)) return false;
    return annotation_.hit_at(token - 2, Lexical::BodyHead) != nullptr;
  }

  // "the treaty with Nepal", "the treaty between India and Nepal".
  bool is_of_two(const AgreementTopic& topic) const {
    return std::ranges::any_of(annotation_.agreements, [&](const AgreementPhrase& phrase) {
      const bool with_one = phrase.parties.size() == 1 && phrase.known == no_concept;
      return phrase.agreement == topic.agreement && (phrase.parties.size() == 2 || with_one);
    });
  }

  // Contracts are signed, but are not told to be in force.
  bool is_contract(const AgreementTopic& topic) const {
    return std::ranges::any_of(annotation_.agreements, [&](const AgreementPhrase& phrase) {
      return phrase.agreement == topic.agreement && phrase.kind == "Contract";
    });
  }

  // "wants to conclude the FTA this year": talks on trade agreements are held by then.
  bool is_to_be_concluded(const AgreementTopic& topic, const StepWord& word) const {
    return word.of_talks == AgreementStatus::Concluded &&
           std::ranges::any_of(annotation_.agreements, [&](const AgreementPhrase& phrase) {
             return phrase.agreement == topic.agreement &&
                    (phrase.kind == "FTA" || phrase.kind == "EPA" || phrase.kind == "CEPA");
           });
  }

  void add(const AgreementTopic& topic, const StepWord& word, TokenRange trigger, bool reached,
           bool negated, std::string_view rule, float confidence) {
    const bool talks = topic.kind != TopicKind::Agreement;
    AgreementStatus status = talks ? word.of_talks : word.status;
    if (status == AgreementStatus::Upgrading && reached && is_done(trigger))
      status = AgreementStatus::InForce;
    if (topic.kind == TopicKind::Round && status > AgreementStatus::Negotiating)
      status = AgreementStatus::Negotiating;
    if (status == AgreementStatus::None || (word.leaving && !is_of_two(topic)) ||
        (word.existing && is_contract(topic)))
      return;
    const Date date = date_of_step(annotation_, trigger);
    const bool to_come = date.known() && date > document_.release().date;
    if (to_come && status == AgreementStatus::Terminated) return;  // "expires at the end of 2030"
    if (!reached || (to_come && status == AgreementStatus::InForce)) {
      if (negated && talks) denied_.push_back(topic.agreement);
      if (status > AgreementStatus::Upgrading && !talks) return;  // "will replace the agreement"
      if (negated && status > AgreementStatus::Signed) return;
      const bool worked_on =
          status == AgreementStatus::Signed || status == AgreementStatus::Concluded;
      status = negated && !talks && worked_on && !word.after_signing
                   ? AgreementStatus::Negotiating
                   : status_before(word, status, talks || is_to_be_concluded(topic, word),
                                   to_come && !negated ? date : Date());
    }
    const bool dated =
        status != AgreementStatus::Proposed && !to_come && (reached || !word.drafted);
    steps_.push_back(
        {topic.agreement, status, talks, dated ? date : Date(), trigger.first, rule, confidence});
  }

  // "was upgraded in 2020", "an upgrade took effect": no longer under way.
  bool is_done(TokenRange trigger) const {
    const LexicalHit* verb = annotation_.hit_at(trigger.first, Lexical::StatusVerb);
    if (verb != nullptr && is_past(verb->form)) return true;
    const std::uint32_t end = document_.sentence_at(trigger.first).tokens.last;
    for (std::uint32_t t = trigger.last; t < end && !document_.token(t).is(Mark::Comma); ++t) {
      const LexicalHit* later = annotation_.hit_at(t, Lexical::StatusVerb);
      const bool in_force = later != nullptr && is_past(later->form) &&
                            lexicon_[later->concept_id].status == AgreementStatus::InForce;
      if (in_force) return true;
    }
    return false;
  }

  // How far an agreement is whose next step is still to come: what is to be ratified is signed,
  // talks that are to be concluded are held, what is to be finalised is negotiated, what has its
  // date to take effect is signed, and what has its day to be signed ("will be signed on Thursday")
  // is agreed.
  static AgreementStatus status_before(const StepWord& word, AgreementStatus next, bool talks,
                                       const Date& date) {
    if (next == AgreementStatus::Upgrading || word.existing) return AgreementStatus::InForce;
    if (word.after_signing || (date.known() && next == AgreementStatus::InForce))
      return AgreementStatus::Signed;
    if (date.day != 0 && next == AgreementStatus::Signed) return AgreementStatus::Concluded;
    if (word.drafted) return AgreementStatus::Negotiating;
    return talks && next == AgreementStatus::Concluded ? AgreementStatus::Negotiating
                                                       : AgreementStatus::Proposed;
  }

  const Annotation& annotation_;
  const Document& document_;
  const StepLexicon& lexicon_;
  const std::vector<AgreementTopic>& topics_;
  TopicOrder order_;
  StepTargets targets_;
  StepProspect prospect_;
  std::vector<AgreementStep> steps_;
  std::vector<AgreementNumber> denied_;  // agreements on which talks are said not to be held
};

}  // namespace

std::vector<AgreementStep> read_agreement_steps(const Annotation& annotation,
                                                const StepLexicon& lexicon,
                                                const std::vector<AgreementTopic>& topics) {
  return StepReader(annotation, lexicon, topics).run();
}

}  // namespace communique

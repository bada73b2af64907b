#include "fact/agreement/step_target.hpp"

#include "fact/agreement/passive_subject.hpp"
#include "fact/agreement/relative_clause.hpp"
#include "fact/agreement/step_reach.hpp"
#include "fact/clause/actors.hpp"
#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool tells_of(const StepWord& word, const AgreementTopic& topic) {
  const bool talks = topic.kind != TopicKind::Agreement;
  return (talks ? word.of_talks : word.status) != AgreementStatus::None;
}

bool is_preposition_or_bracket(const Token& token) {
  return is_preposition(token) || token.is(Mark::OpenBracket);
}

TopicOrder::Topics first_of(TopicOrder::Topics topics) {
  return topics.empty() ? topics : topics.first(1);
}

}  // namespace

TopicOrder::Topics StepTargets::of_verb(const LexicalHit& hit, const StepWord& word,
                                        const VerbGroup& group) const {
  if (word.voice == StepVoice::Absolute) return order_.last_before(hit.tokens.first);
  const bool of_subject =
      word.voice == StepVoice::Intransitive || group.passive || is_reduced(hit, group);
  if (of_subject) {
    const Topics subjects = subjects_of(hit, word, group);
    const bool certain = word.voice == StepVoice::Intransitive || group.passive;
    if (certain || !subjects.empty()) return subjects;
  }
  const Topics objects = objects_of(hit, word);
  if (!objects.empty()) return objects;
  if (const Topics relative = relative_objects_of(group); !relative.empty()) return relative;
  return happens_by_itself(hit, word, group) ? subjects_of(hit, word, group) : Topics();
}

// "The talks restarted in May", "talks on which stalled", "the talks ended in May": verbs of talks
// need no object.
bool StepTargets::happens_by_itself(const LexicalHit& hit, const StepWord& word,
                                    const VerbGroup& group) const {
  if (!is_past(hit.form)) return false;
  if (word.of_talks == AgreementStatus::Negotiating) return true;
  const bool subject =
      is_relative(document_, group.tokens.first - 1) || order_.ends_at(group.tokens.first);
  return word.of_talks != AgreementStatus::None && subject && ends_phrase(hit.tokens.last);
}

// "the agreement that the two sides initialled".
TopicOrder::Topics StepTargets::relative_objects_of(const VerbGroup& group) const {
  const Topics before =
      order_.in(document_.sentence_at(group.tokens.first).tokens.first, group.tokens.first);
  if (before.empty() || group.tokens.first - before.back().tokens.last > 16) return {};
  // "hopes to sign an MOU, which Peru concluded in May"
  const std::uint32_t end = before.back().end;
  const bool aside = document_.token(end).is(Mark::Comma) && has_relative_clause(document_, end);
  if (is_governed(before.back()) && !aside) return {};
  const bool both =
      document_.token(group.tokens.first).is(Particle::Both);  // "which both ratified"
  const std::uint32_t verb = group.tokens.first + (both ? 1 : 0);
  std::uint32_t t = relative_subject(document_, before.back().end, verb);
  if (t == verb) return {};
  for (; t < group.tokens.first; ++t) {
    if (annotation_.hit_at(t, Lexical::StatusVerb) != nullptr) return {};
  }
  return before.last(1);
}

// Whether no object follows: a mark, a preposition or a date does.
bool StepTargets::ends_phrase(std::uint32_t at) const {
  if (at >= document_.size() || document_.token(at).starts_line) return true;
  const Token& after = document_.token(at);
  return after.kind == TokenKind::Mark || is_preposition(after) || after.is(Particle::And) ||
         after.word == "since"_word || date_at(annotation_, at) != nullptr;
}

// ", signed in May": a participle without auxiliary after a noun and before a preposition.
bool StepTargets::is_reduced(const LexicalHit& hit, const VerbGroup& group) const {
  if (!is_past(hit.form) || group.perfect || group.infinitive) return false;
  if (!ends_phrase(hit.tokens.last)) return false;
  if (group.tokens.first == document_.sentence_at(hit.tokens.first).tokens.first) return true;
  const Token& before = document_.token(group.tokens.first - 1);
  return before.is(Mark::Comma) || before.is(Particle::Both) ||
         order_.ends_at(group.tokens.first) ||
         (before.is(Particle::And) && continues_passive(group.tokens.first - 1));
}

// "talks were launched in 2022 and concluded in 2024": the verb before the "and" is passive.
bool StepTargets::continues_passive(std::uint32_t conjunction) const {
  const std::uint32_t begin = document_.sentence_at(conjunction).tokens.first;
  for (std::uint32_t t = conjunction; t > begin; --t) {
    const Token& token = document_.token(t - 1);
    if (token.kind == TokenKind::Mark) return false;
    const LexicalHit* verb = annotation_.hit_at(t - 1, Lexical::StatusVerb);
    if (verb != nullptr) return read_verb_group(annotation_, verb->tokens, verb->form).passive;
  }
  return false;
}

// What stands before the verb: the last topic of the sentence, and those joined to it.
TopicOrder::Topics StepTargets::subjects_of(const LexicalHit& hit, const StepWord& word,
                                            const VerbGroup& group) const {
  const TokenRange sentence = document_.sentence_at(hit.tokens.first).tokens;
  Topics before = order_.in(sentence.first, group.tokens.first);
  while (!before.empty() && !tells_of(word, before.back()))
    before = before.first(before.size() - 1);
  before = order_.without_complement(before);
  if (!before.empty()) {
    const bool which =
        word.voice == StepVoice::Intransitive && has_relative_clause(document_, before.back().end);
    const bool taken = is_governed(before.back()) && !which;
    if (taken || has_other_subject(before.back(), group.tokens.first)) return {};
    if (group.passive &&
        !may_be_passive_subject(annotation_, before.back().tokens.first, group.tokens.first))
      return {};
    if (const Topics talks = talks_on(before, word); group.passive && !talks.empty()) return talks;
    return order_.row_to_last(before);
  }
  if (group.tokens.first == sentence.first)  // "Launched in 2012, the negotiations ..."
    return first_of(order_.in(hit.tokens.last, sentence.last));
  const Topics listed = listed_after(hit.tokens.last, sentence.last);
  if (!listed.empty()) return listed;
  const Token& subject = document_.token(group.tokens.first - 1);
  const bool pronoun = subject.is(Particle::It) || subject.is(Particle::This) ||
                       subject.is(Particle::They) || subject.is(Particle::Both) ||
                       subject.is(Particle::These);
  const bool expletive =
      hit.tokens.last < sentence.last && (document_.token(hit.tokens.last).is(Particle::That) ||
                                          document_.token(hit.tokens.last).is(Particle::To));
  if (!pronoun || expletive) return {};
  const Topics named = named_behind(hit.tokens.last, group.tokens.first - 1);
  return named.empty() ? order_.last_before(sentence.first) : named;
}

// "Since it took effect in May, the FTA has": the one behind the comma.
TopicOrder::Topics StepTargets::named_behind(std::uint32_t verb, std::uint32_t pronoun) const {
  static const WordSet opening = {"since", "after", "once", "when", "before", "until"};
  const std::uint32_t end = document_.sentence_at(verb).tokens.last;
  if (pronoun == 0 || !opening.contains(document_.token(pronoun - 1))) return {};
  std::uint32_t comma = verb;
  while (comma < end && !document_.token(comma).is(Mark::Comma)) ++comma;
  if (comma + 1 >= end) return {};
  const std::uint32_t name = comma + (document_.token(comma + 1).is(Particle::The) ? 2 : 1);
  return order_.starts_at(name) ? first_of(order_.in(name, end)) : Topics();
}

// "reached a deal and opened a port, which was stalled": the port was. Not behind a comma, as in
// "the FTA, signed in May, which".
bool StepTargets::predicate_between(std::uint32_t first, std::uint32_t last) const {
  if (first >= last || document_.token(first).is(Mark::Comma)) return false;
  for (std::uint32_t t = first; t < last; ++t) {
    if (starts_predicate(annotation_, t)) return true;
  }
  return false;
}

// "a CEPA, whose terms of reference were signed"; but with "whose negotiations" the talks are
// meant.
bool StepTargets::has_other_subject(const AgreementTopic& topic, std::uint32_t verb) const {
  if (is_relative(document_, verb - 1) && predicate_between(topic.end, verb - 1)) return true;
  for (std::uint32_t t = topic.end; t + 1 < verb; ++t) {
    if (!document_.token(t).is(Particle::Whose)) continue;
    if (document_.token(t + 1).word == "text"_word) return false;
    const LexicalHit* noun = annotation_.hit_at(t + 1, Lexical::StatusNoun);
    return noun == nullptr || !lexicon_[noun->concept_id].talks;
  }
  return false;
}

// "Talks on the FTA were suspended": the talks were, not the FTA.
TopicOrder::Topics StepTargets::talks_on(Topics before, const StepWord& word) const {
  if (before.size() < 2) return {};
  const AgreementTopic& agreement = before.back();
  const AgreementTopic& talks = before[before.size() - 2];
  const bool on = talks.agreement == agreement.agreement && talks.kind != TopicKind::Agreement &&
                  agreement.kind == TopicKind::Agreement &&
                  is_preposition(document_.token(talks.end)) &&
                  agreement.tokens.first - talks.end < 5;
  return on && tells_of(word, talks) ? before.subspan(before.size() - 2, 1) : Topics();
}

// "14 documents were signed, among them an MOU on ...".
TopicOrder::Topics StepTargets::listed_after(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last && t < first + 10; ++t) {
    const Token& token = document_.token(t);
    const bool next = token.is(Mark::Comma) && order_.starts_at(t + 1);  // "were signed, one with"
    const bool opens =
        next || token.is(Particle::Among) || token.is(Particle::Including) || token.is(Mark::Colon);
    if (opens) return order_.in(t, last);
  }
  return {};
}

// "signed five documents, including an MOU on ...".
TopicOrder::Topics StepTargets::listed_documents(std::uint32_t first, std::uint32_t last) const {
  const Topics listed = listed_after(first, last);
  const std::uint32_t end = listed.empty() ? first : listed.front().tokens.first;
  for (std::uint32_t t = first; t < end; ++t) {
    const LexicalHit* head = annotation_.hit_at(t, Lexical::AgreementHead);
    if (annotation_.is(t, WordKind::Document) ||
        (head != nullptr && head->form == LexicalForm::Plural))
      return listed;
  }
  return {};
}

TopicOrder::Topics StepTargets::of_plural(const LexicalHit& predicate) const {
  constexpr std::uint32_t reach = 3;
  const TokenRange sentence = document_.sentence_at(predicate.tokens.first).tokens;
  for (std::uint32_t t = predicate.tokens.first; t > sentence.first; --t) {
    const LexicalHit* head = annotation_.hit_at(t - 1, Lexical::AgreementHead);
    if (head != nullptr && head->form == LexicalForm::Plural)
      return listed_after(predicate.tokens.last, sentence.last);
    if (predicate.tokens.first - t >= reach || is_auxiliary(document_.token(t - 1))) break;
  }
  return {};
}

// What stands after the verb: the first topic that no preposition or noun of a step takes away,
// and those joined to it.
TopicOrder::Topics StepTargets::objects_of(const LexicalHit& hit, const StepWord& word) const {
  const bool about = word.voice == StepVoice::About;
  const std::uint32_t end = document_.sentence_at(hit.tokens.first).tokens.last;
  const Topics after = order_.in(hit.tokens.last, end);
  if (after.empty()) return {};
  const std::uint32_t first = after.front().tokens.first;
  if (word.status == AgreementStatus::Proposed && is_gerund(hit.tokens.last)) return {};
  const bool added = first > hit.tokens.last + 2 && document_.token(first - 1).is(Particle::A) &&
                     document_.token(first - 2).is(Particle::And);
  if (!added && !reaches_object(annotation_, lexicon_, {hit.tokens.last, first}) &&
      !(about && told_about(hit.tokens.last, first)))
    return listed_documents(hit.tokens.last, end);
  return order_.row_from_first(after);
}

// "proposed widening the FTA": the widening is proposed.
bool StepTargets::is_gerund(std::uint32_t at) const {
  return document_.text_of(at).ends_with("ing") && !document_.token(at).capital();
}

// "talking to Peru and Chile about new FTAs".
bool StepTargets::told_about(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t t = to; t > from && to - t < 5; --t) {
    const Token& token = document_.token(t - 1);
    if (token.is(Particle::About) || token.is(Particle::On) || token.is(Particle::For)) return true;
  }
  return false;
}

// "signing of the CEPA", "CEPA signing".
TopicOrder::Topics StepTargets::of_noun(const LexicalHit& hit) const {
  const TokenRange sentence = document_.sentence_at(hit.tokens.first).tokens;
  std::uint32_t joint = hit.tokens.last;  // "the signing last week of the CEPA"
  if (const DateMention* date = joint < sentence.last ? date_at(annotation_, joint) : nullptr)
    joint = date->tokens.last;
  const Topics after = order_.in(joint, sentence.last);
  const bool of_which = joint + 1 < sentence.last && document_.token(joint + 1).is(Particle::Which);
  if (!after.empty() && !of_which && after.front().tokens.first - joint <= 9 &&
      (is_preposition_or_bracket(document_.token(joint)) ||
       is_preposition(document_.token(joint - 1))) &&
      !verb_between(joint, after.front().tokens.first) &&
      !(lexicon_[hit.concept_id].adjacent &&
        preposition_between(joint + 1, after.front().tokens.first))) {
    const bool listed = listed_after(joint, sentence.last).size() == after.size();
    return listed ? after : order_.row_from_first(after);
  }
  const Topics before = order_.in(sentence.first, hit.tokens.first);
  return !before.empty() && before.back().tokens.last == hit.tokens.first ? before.last(1)
                                                                          : Topics();
}

bool StepTargets::preposition_between(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    const Token& token = document_.token(t);
    const bool adjective =
        token.is(Particle::Following) && document_.token(t - 1).is(Particle::The);
    if (is_preposition(token) && !adjective && !token.is(Particle::Including)) return true;
  }
  return false;
}

bool StepTargets::verb_between(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    const LexicalHit* verb = annotation_.hit_at(t, Lexical::StatusVerb);
    if (verb != nullptr && verb->form != LexicalForm::Gerund) return true;
  }
  return false;
}

}  // namespace communique

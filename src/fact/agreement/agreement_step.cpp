#include "fact/agreement/agreement_step.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "fact/clause/clause.hpp"

namespace communique {
namespace {

bool is_past(LexicalForm form) {
  return form == LexicalForm::Past || form == LexicalForm::Participle;
}

// Words that make what follows in the clause something still to come.
const std::array hopes = {
    word_hash("hope"),     word_hash("hopes"),      word_hash("hoped"),     word_hash("expect"),
    word_hash("expected"), word_hash("expects"),    word_hash("foreseen"),  word_hash("planned"),
    word_hash("plans"),    word_hash("plan"),       word_hash("aim"),       word_hash("aims"),
    word_hash("goal"),     word_hash("target"),     word_hash("prospects"), word_hash("pending"),
    word_hash("early"),    word_hash("swift"),      word_hash("speedy"),    word_hash("prompt"),
    word_hash("expedite"), word_hash("accelerate"), word_hash("once"),      word_hash("wish"),
    word_hash("called"),   word_hash("calls"),      word_hash("ready"),     word_hash("due"),
    word_hash("timely"),   word_hash("push"),       word_hash("upcoming"),  word_hash("future"),
    word_hash("towards")};

bool is_hope(const Token& token) {
  switch (token.particle) {
    case Particle::Will:
    case Particle::Would:
    case Particle::Should:
    case Particle::Could:
    case Particle::May:
    case Particle::Might:
    case Particle::Must:
    case Particle::Can:
    case Particle::If:
    case Particle::Until:
    case Particle::Before:
    case Particle::Toward:
    case Particle::Upon:
    case Particle::Not:
    case Particle::No:
      return true;
    default:
      return std::ranges::find(hopes, token.word) != hopes.end();
  }
}

class StepReader {
 public:
  StepReader(const Annotation& annotation, const StepLexicon& lexicon,
             const std::vector<AgreementTopic>& topics)
      : annotation_(annotation),
        document_(annotation.document),
        lexicon_(lexicon),
        topics_(topics) {}

  std::vector<AgreementStep> run() {
    if (topics_.empty()) return {};
    governed_.assign(topics_.size(), false);
    for (const LexicalHit& hit : annotation_.hits) {
      if (hit.lexical == Lexical::StatusNoun) read_noun(hit);
    }
    for (const LexicalHit& hit : annotation_.hits) {
      if (hit.lexical == Lexical::StatusVerb) read_verb(hit);
    }
    for (const AgreementTopic& topic : topics_) read_setting(topic);
    std::erase_if(steps_, [&](const AgreementStep& step) { return is_denied(step); });
    return std::move(steps_);
  }

 private:
  using Topics = std::span<const AgreementTopic>;

  // "talks ... have not been taken up": then to speak of talks tells of none.
  bool is_denied(const AgreementStep& step) const {
    return step.rule == "under-negotiation" &&
           std::ranges::find(denied_, step.agreement) != denied_.end();
  }

  // The topics that begin in the range.
  Topics topics_in(std::uint32_t first, std::uint32_t last) const {
    const auto begin = std::ranges::lower_bound(topics_, first, {}, &first_token);
    const auto end = std::ranges::lower_bound(topics_, last, {}, &first_token);
    return begin < end ? Topics(&*begin, static_cast<std::size_t>(end - begin)) : Topics();
  }
  static std::uint32_t first_token(const AgreementTopic& topic) { return topic.tokens.first; }

  bool inside_topic(std::uint32_t token) const {
    const Topics before = topics_in(document_.sentence_at(token).tokens.first, token + 1);
    return std::ranges::any_of(before, [&](const AgreementTopic& topic) {
      return topic.kind == TopicKind::Agreement && topic.tokens.contains(token);
    });
  }

  // A base form is a verb only after "to" or an auxiliary, or in a headline.
  bool is_verb(const LexicalHit& hit, const VerbGroup& group) const {
    if (hit.form != LexicalForm::Base) return true;
    const std::uint32_t next = hit.tokens.last;
    if (next < document_.size() && document_.token(next).is(Particle::Of)) return false;
    if (group.tokens.first < hit.tokens.first || group.infinitive) return true;
    return document_.sentence_at(hit.tokens.first).paragraph == 0;
  }

  void read_verb(const LexicalHit& hit) {
    if (inside_topic(hit.tokens.first)) return;
    const VerbGroup group = read_verb_group(annotation_, hit.tokens, hit.form);
    if (!is_verb(hit, group)) return;
    const StepWord& word = lexicon_[hit.concept_id];
    const Topics targets = targets_of_verb(hit, word, group);
    const bool reached = is_reached(hit, group);
    for (const AgreementTopic& topic : targets)
      add(topic, word, hit.tokens, reached, group.negated, "step-verb", 0.85F);
  }

  Topics targets_of_verb(const LexicalHit& hit, const StepWord& word,
                         const VerbGroup& group) const {
    if (word.voice == StepVoice::Absolute) return last_before(hit.tokens.first);
    const bool of_subject =
        word.voice == StepVoice::Intransitive || group.passive || is_reduced(hit, group);
    if (of_subject) {
      const Topics subjects = subjects_of(hit, word, group);
      const bool certain = word.voice == StepVoice::Intransitive || group.passive;
      if (certain || !subjects.empty()) return subjects;
    }
    const Topics objects = objects_of(hit, word.voice == StepVoice::About);
    if (!objects.empty()) return objects;
    if (const Topics relative = relative_objects_of(group); !relative.empty()) return relative;
    // "which restarted in May": verbs of talks need no object.
    const bool alone = is_past(hit.form) && word.of_talks == AgreementStatus::Negotiating;
    return alone ? subjects_of(hit, word, group) : Topics();
  }

  // "the agreement that the two sides initialled".
  Topics relative_objects_of(const VerbGroup& group) const {
    const Topics before =
        topics_in(document_.sentence_at(group.tokens.first).tokens.first, group.tokens.first);
    if (before.empty() || group.tokens.first - before.back().tokens.last > 16) return {};
    if (is_governed(before.back())) return {};
    std::uint32_t t = before.back().end;
    if (document_.token(t).is(Mark::Comma)) ++t;
    const Token& relative = document_.token(t);
    const bool object = t + 1 < group.tokens.first;
    if (!object || (!relative.is(Particle::That) && !relative.is(Particle::Which))) return {};
    for (++t; t < group.tokens.first; ++t) {
      if (annotation_.hit_at(t, Lexical::StatusVerb) != nullptr) return {};
    }
    return before.last(1);
  }

  // ", signed in May": a participle without auxiliary after a noun and before a preposition.
  bool is_reduced(const LexicalHit& hit, const VerbGroup& group) const {
    if (!is_past(hit.form) || group.perfect || group.infinitive) return false;
    const std::uint32_t next = hit.tokens.last;
    if (next >= document_.size() || document_.token(next).starts_line) return true;
    const Token& after = document_.token(next);
    const bool open = after.kind == TokenKind::Mark || is_preposition(after) ||
                      after.is(Particle::And) || date_from(next) != nullptr;
    if (!open) return false;
    if (group.tokens.first == document_.sentence_at(hit.tokens.first).tokens.first) return true;
    const Token& before = document_.token(group.tokens.first - 1);
    return before.is(Mark::Comma) || before.is(Particle::Both) || ends_topic(group.tokens.first);
  }

  bool ends_topic(std::uint32_t token) const {
    const Topics before = topics_in(document_.sentence_at(token).tokens.first, token);
    return std::ranges::any_of(before, [&](const AgreementTopic& t) { return t.end == token; });
  }

  // What stands before the verb: the last topic of the sentence, and those joined to it.
  Topics subjects_of(const LexicalHit& hit, const StepWord& word, const VerbGroup& group) const {
    const TokenRange sentence = document_.sentence_at(hit.tokens.first).tokens;
    Topics before = topics_in(sentence.first, group.tokens.first);
    while (!before.empty() && !tells_of(word, before.back()))
      before = before.first(before.size() - 1);
    while (before.size() > 1 && complements(before[before.size() - 2], before.back()))
      before = before.first(before.size() - 1);
    if (!before.empty()) {
      if (is_governed(before.back())) return {};
      if (const Topics talks = talks_on(before, word); group.passive && !talks.empty())
        return talks;
      std::size_t first = before.size() - 1;
      while (first > 0 && coordinated(before[first - 1], before[first])) --first;
      return before.subspan(first);
    }
    if (group.tokens.first == sentence.first)  // "Launched in 2012, the negotiations ..."
      return first_of(topics_in(hit.tokens.last, sentence.last));
    const Topics listed = listed_after(hit.tokens.last, sentence.last);
    if (!listed.empty()) return listed;
    const Token& subject = document_.token(group.tokens.first - 1);
    const bool pronoun = subject.is(Particle::It) || subject.is(Particle::This) ||
                         subject.is(Particle::They) || subject.is(Particle::Both) ||
                         subject.is(Particle::These);
    const bool expletive =
        hit.tokens.last < sentence.last && (document_.token(hit.tokens.last).is(Particle::That) ||
                                            document_.token(hit.tokens.last).is(Particle::To));
    return pronoun && !expletive ? last_before(sentence.first) : Topics();
  }

  // "The Protocol to the Salt Agreement was signed", "An arrangement under the FTA": the latter is
  // told only to say what the former is.
  bool complements(const AgreementTopic& head, const AgreementTopic& last) const {
    if (head.kind != TopicKind::Agreement || head.agreement == last.agreement ||
        last.tokens.first <= head.end)
      return false;
    bool under = false;
    for (std::uint32_t t = head.end; t < last.tokens.first; ++t) {
      const Token& token = document_.token(t);
      under = under || token.is(Particle::Under) || token.is(Particle::To) ||
              token.is(Particle::Within);
      if (token.is(Mark::Comma) || token.is(Mark::Semicolon) || token.is(Particle::And) ||
          is_auxiliary(token) || annotation_.hit_at(t, Lexical::StatusVerb) != nullptr)
        return false;
    }
    return under;
  }

  // "Talks on the FTA were suspended": the talks were, not the FTA.
  Topics talks_on(Topics before, const StepWord& word) const {
    if (before.size() < 2) return {};
    const AgreementTopic& agreement = before.back();
    const AgreementTopic& talks = before[before.size() - 2];
    const bool on = talks.agreement == agreement.agreement && talks.kind != TopicKind::Agreement &&
                    agreement.kind == TopicKind::Agreement &&
                    is_preposition(document_.token(talks.end)) &&
                    agreement.tokens.first - talks.end < 5;
    return on && tells_of(word, talks) ? before.subspan(before.size() - 2, 1) : Topics();
  }

  static bool tells_of(const StepWord& word, const AgreementTopic& topic) {
    const bool talks = topic.kind != TopicKind::Agreement;
    return (talks ? word.of_talks : word.status) != AgreementStatus::None;
  }

  bool is_governed(const AgreementTopic& topic) const {
    return governed_[static_cast<std::size_t>(&topic - topics_.data())];
  }

  // "14 documents were signed, among them an MOU on ...".
  Topics listed_after(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first; t < last && t < first + 10; ++t) {
      const Token& token = document_.token(t);
      const bool opens =
          token.is(Particle::Among) || token.is(Particle::Including) || token.is(Mark::Colon);
      if (opens) return topics_in(t, last);
    }
    return {};
  }

  Topics last_before(std::uint32_t token) const {
    const Topics before = topics_in(0, token);
    return before.empty() ? before : before.last(1);
  }
  static Topics first_of(Topics topics) { return topics.empty() ? topics : topics.first(1); }

  bool coordinated(const AgreementTopic& left, const AgreementTopic& right) const {
    if (left.tokens == right.tokens) return true;
    if (left.kind != right.kind || right.tokens.first < left.tokens.last ||
        right.tokens.first - left.tokens.last > 8)
      return false;
    bool joined = false;
    for (std::uint32_t t = left.tokens.last; t < right.tokens.first; ++t) {
      const Token& token = document_.token(t);
      if (token.is(Particle::And) || token.is(Mark::Comma)) joined = true;
      if (is_preposition(token) || token.is(Mark::Semicolon) ||
          annotation_.hit_at(t, Lexical::StatusVerb) != nullptr)
        return false;
    }
    return joined;
  }

  // What stands after the verb: the first topic that no preposition or noun of a step takes away,
  // and those joined to it.
  Topics objects_of(const LexicalHit& hit, bool about) const {
    const std::uint32_t end = document_.sentence_at(hit.tokens.first).tokens.last;
    const Topics after = topics_in(hit.tokens.last, end);
    if (after.empty()) return {};
    const std::uint32_t first = after.front().tokens.first;
    const bool added = first > hit.tokens.last + 2 && document_.token(first - 1).is(Particle::A) &&
                       document_.token(first - 2).is(Particle::And);
    if (!added && !governs(hit.tokens.last, first) &&
        !(about && told_about(hit.tokens.last, first)))
      return {};
    std::size_t count = 1;
    while (count < after.size() && coordinated(after[count - 1], after[count])) ++count;
    return after.first(count);
  }

  // "talking to Peru and Chile about new FTAs".
  bool told_about(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t t = to; t > from && to - t < 5; --t) {
      const Token& token = document_.token(t - 1);
      if (token.is(Particle::About) || token.is(Particle::On) || token.is(Particle::For))
        return true;
    }
    return false;
  }

  // "for five years".
  bool measures_time(std::uint32_t token) const {
    return document_.token(token).is(Particle::For) &&
           (document_.token(token + 1).is_number() ||
            annotation_.hit_at(token + 1, Lexical::NumberWord) != nullptr);
  }

  bool governs(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t t = from; t < to; ++t) {
      const Token& token = document_.token(t);
      if (const DateMention* date = date_from(t)) {
        t = date->tokens.last - 1;
        continue;
      }
      if (is_preposition(token) && t + 1 < to && (date_from(t + 1) != nullptr || measures_time(t)))
        continue;
      const bool stops = is_preposition(token) || token.is(Mark::Semicolon) ||
                         token.is(Particle::That) || token.is(Mark::CloseQuote) ||
                         token.is(Particle::Which) || token.starts_line;
      if (stops || annotation_.hit_at(t, Lexical::StatusVerb) != nullptr) return false;
      const LexicalHit* noun = annotation_.hit_at(t, Lexical::StatusNoun);
      if (noun != nullptr && !lexicon_[noun->concept_id].talks) return false;
    }
    return true;
  }

  bool is_reached(const LexicalHit& hit, const VerbGroup& group) const {
    if (group.negated || group.infinitive || group.modality != Modality::Real) return false;
    const std::uint32_t begin = document_.sentence_at(hit.tokens.first).tokens.first;
    static const std::uint64_t once = word_hash("once");
    std::uint32_t t = group.tokens.first;
    if (hit.tokens.first > t && document_.token(t).word == once) return false;
    for (int i = 0; t > begin && i < 10; ++i) {
      const Token& token = document_.token(--t);
      if (token.is(Mark::Comma) || token.is(Mark::Semicolon) || token.is(Mark::OpenQuote)) break;
      const bool unless = token.is(Particle::Until) || token.is(Particle::If) ||
                          token.word == once || (token.is(Particle::When) && !is_past(hit.form));
      if (unless) return false;
    }
    if (hit.form == LexicalForm::Gerund && group.tokens.first > begin) {
      const Token& before = document_.token(group.tokens.first - 1);
      return !(before.is(Particle::For) || before.is(Particle::Toward) ||
               before.is(Particle::Without) || before.is(Particle::Of) || before.is(Particle::On) ||
               before.is(Particle::About) || before.is(Particle::Before));
    }
    return true;
  }

  void read_noun(const LexicalHit& hit) {
    const StepWord& word = lexicon_[hit.concept_id];
    if (word.talks || inside_topic(hit.tokens.first)) return;
    const std::uint32_t first = hit.tokens.first;
    if (word.voice == StepVoice::Predicate) {
      const Topics before = topics_in(document_.sentence_at(first).tokens.first, first);
      const bool reached = !hoped_for(hit.tokens, 4);
      if (!before.empty() && !counted_subject(first))
        add(before.back(), word, hit.tokens, reached, false, "step-predicate", 0.85F);
      return;
    }
    for (const AgreementTopic& topic : targets_of_noun(hit)) {
      governed_[static_cast<std::size_t>(&topic - topics_.data())] = true;
      const bool reached = word.status == AgreementStatus::Proposed || !hoped_for(hit.tokens, 7);
      add(topic, word, hit.tokens, reached, false, "step-noun", 0.8F);
    }
  }

  // "of which nine are in force".
  bool counted_subject(std::uint32_t token) const {
    if (token < 2 || !is_auxiliary(document_.token(token - 1))) return false;
    return document_.token(token - 2).is_number() ||
           annotation_.hit_at(token - 2, Lexical::NumberWord) != nullptr;
  }

  // "signing of the CEPA", "CEPA signing".
  Topics targets_of_noun(const LexicalHit& hit) const {
    const TokenRange sentence = document_.sentence_at(hit.tokens.first).tokens;
    const Topics after = topics_in(hit.tokens.last, sentence.last);
    const bool of_which = hit.tokens.last + 1 < sentence.last &&
                          document_.token(hit.tokens.last + 1).is(Particle::Which);
    if (!after.empty() && !of_which && after.front().tokens.first - hit.tokens.last <= 9 &&
        is_preposition_or_bracket(document_.token(hit.tokens.last)) &&
        !verb_between(hit.tokens.last, after.front().tokens.first)) {
      std::size_t count = 1;
      while (count < after.size() && coordinated(after[count - 1], after[count])) ++count;
      return after.first(count);
    }
    const Topics before = topics_in(sentence.first, hit.tokens.first);
    return !before.empty() && before.back().tokens.last == hit.tokens.first ? before.last(1)
                                                                            : Topics();
  }

  bool verb_between(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first; t < last; ++t) {
      const LexicalHit* verb = annotation_.hit_at(t, Lexical::StatusVerb);
      if (verb != nullptr && verb->form != LexicalForm::Gerund) return true;
    }
    return false;
  }

  static bool is_preposition_or_bracket(const Token& token) {
    return is_preposition(token) || token.is(Mark::OpenBracket);
  }

  // Whether the words before or right after the noun make it something still to come.
  bool hoped_for(TokenRange noun, int before) const {
    const TokenRange sentence = document_.sentence_at(noun.first).tokens;
    std::uint32_t t = noun.first;
    for (int i = 0; t > sentence.first && i < before; ++i) {
      const Token& token = document_.token(--t);
      if (token.kind == TokenKind::Mark && !token.is_dash() && !token.is(Mark::Possessive)) break;
      if (is_hope(token)) return true;
    }
    const std::uint32_t end = std::min(sentence.last, noun.last + 3);
    for (t = noun.last; t < end && !starts_topic(t); ++t) {
      if (is_hope(document_.token(t))) return true;
    }
    return false;
  }

  bool starts_topic(std::uint32_t token) const { return !topics_in(token, token + 1).empty(); }

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
    if (is_organ_of(before)) add_setting(topic, AgreementStatus::InForce, "has-organs");
  }

  void read_talks(const AgreementTopic& topic) {
    const bool planned = to_be_launched(topic.tokens.first) || is_planned_first_round(topic);
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

  // "The first round is proposed to be held in May".
  bool is_planned_first_round(const AgreementTopic& topic) const {
    static const std::uint64_t first = word_hash("first");
    const TokenRange sentence = document_.sentence_at(topic.tokens.first).tokens;
    if (topic.kind != TopicKind::Round) return false;
    bool is_first = false;
    for (std::uint32_t t = topic.tokens.first; t > sentence.first && topic.tokens.first - t < 9;
         --t)
      is_first = is_first || document_.token(t - 1).word == first;
    if (!is_first) return false;
    for (std::uint32_t t = topic.tokens.last; t < sentence.last && t < topic.tokens.last + 14;
         ++t) {
      const Token& token = document_.token(t);
      if (token.is(Particle::Will) || token.is(Particle::Be)) return true;
    }
    return false;
  }

  // "Joint Committee of the FTA": what has organs is in force.
  bool is_organ_of(std::uint32_t token) const {
    if (token < 2 || !document_.token(token - 1).is(Particle::Of)) return false;
    return annotation_.hit_at(token - 2, Lexical::BodyHead) != nullptr;
  }

  // "agreed to launch negotiations", "will begin talks".
  bool to_be_launched(std::uint32_t token) const {
    const std::uint32_t begin = document_.sentence_at(token).tokens.first;
    std::uint32_t t = token;
    for (int i = 0; t > begin && i < 5; ++i) {
      const LexicalHit* noun = annotation_.hit_at(t - 1, Lexical::StatusNoun);
      if (noun != nullptr && document_.token(t).is(Particle::Of) &&
          lexicon_[noun->concept_id].of_talks == AgreementStatus::Negotiating)
        return hoped_for(noun->tokens, 7);
      const LexicalHit* verb = annotation_.hit_at(--t, Lexical::StatusVerb);
      if (verb == nullptr || lexicon_[verb->concept_id].of_talks != AgreementStatus::Negotiating)
        continue;
      const VerbGroup group = read_verb_group(annotation_, verb->tokens, verb->form);
      return group.infinitive || group.negated || group.modality != Modality::Real;
    }
    return false;
  }

  void add(const AgreementTopic& topic, const StepWord& word, TokenRange trigger, bool reached,
           bool negated, std::string_view rule, float confidence) {
    const bool talks = topic.kind != TopicKind::Agreement;
    AgreementStatus status = talks ? word.of_talks : word.status;
    if (topic.kind == TopicKind::Round && status > AgreementStatus::Negotiating)
      status = AgreementStatus::Negotiating;
    if (status == AgreementStatus::None) return;
    const Date date = date_of(trigger);
    const bool future =
        status == AgreementStatus::InForce && date.known() && date > document_.release().date;
    if (!reached || future) {
      if (negated && talks) denied_.push_back(topic.agreement);
      if (negated && status > AgreementStatus::Signed) return;
      status = status == AgreementStatus::Upgrading ? AgreementStatus::InForce
                                                    : AgreementStatus::Proposed;
    }
    steps_.push_back({topic.agreement, status, talks,
                      status == AgreementStatus::Proposed ? Date() : date, trigger.first, rule,
                      confidence});
  }

  const DateMention* date_from(std::uint32_t token) const {
    const auto date = std::ranges::lower_bound(annotation_.dates, token, {},
                                               [](const DateMention& d) { return d.tokens.first; });
    return date != annotation_.dates.end() && date->tokens.first == token ? &*date : nullptr;
  }

  // The first date after the trigger up to the next step, else the last before it.
  Date date_of(TokenRange trigger) const {
    const TokenRange sentence = document_.sentence_at(trigger.first).tokens;
    for (std::uint32_t t = trigger.last; t < sentence.last; ++t) {
      if (const DateMention* date = date_from(t)) return date->begin;
      const bool next = annotation_.hit_at(t, Lexical::StatusVerb) != nullptr ||
                        document_.token(t).is(Mark::Semicolon);
      if (next && t > trigger.last) break;
    }
    for (std::uint32_t t = trigger.first; t-- > sentence.first;) {
      if (const DateMention* date = date_from(t)) return date->begin;
      if (annotation_.hit_at(t, Lexical::StatusVerb) != nullptr) break;
    }
    return {};
  }

  const Annotation& annotation_;
  const Document& document_;
  const StepLexicon& lexicon_;
  const std::vector<AgreementTopic>& topics_;
  std::vector<AgreementStep> steps_;
  std::vector<bool> governed_;           // topics that a noun of a step governs: "terms of ..."
  std::vector<AgreementNumber> denied_;  // agreements on which talks are said not to be held
};

}  // namespace

std::vector<AgreementStep> read_agreement_steps(const Annotation& annotation,
                                                const StepLexicon& lexicon,
                                                const std::vector<AgreementTopic>& topics) {
  return StepReader(annotation, lexicon, topics).run();
}

}  // namespace communique

#include "fact/clause/verb_group.hpp"

#include <algorithm>

#include "fact/clause/circumstance.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet adverbs = {"further",   "again",     "once",   "jointly",   "only",    "just",
                         "first",     "later",     "today",  "still",     "already", "now",
                         "twice",     "yesterday", "never",  "moreover",  "even",    "likewise",
                         "meanwhile", "thus",      "hereby", "therefore", "instead", "soon",
                         "next",      "last",      "always", "too",       "yet"};

const std::uint64_t never = word_hash("never");

// "was pleased to announce", "were keen to stress"
const WordSet moods = {"pleased",    "proud",    "delighted", "happy", "glad",
                       "honoured",   "honored",  "keen",      "quick", "careful",
                       "privileged", "thrilled", "excited"};
// "took this opportunity to", "used the occasion to"
const WordSet openings = {"opportunity", "occasion", "chance", "moment"};
const WordSet seizing = {"took",  "taken",  "takes",  "taking",  "used", "uses",
                         "using", "seized", "seizes", "seizing", "take", "had"};
const WordSet going_on = {"went", "goes", "going", "gone"};
const WordSet wishing = {"wished",    "wish",      "wishes",   "hastened",
                         "proceeded", "continues", "continued"};

// Where "took the opportunity to", "had occasion to", "found time to" begins; `to` where none does.
std::uint32_t opening_of(const Document& document, std::uint32_t to, std::uint32_t begin) {
  if (to < begin + 3) return to;
  const Token& last = document.token(to - 1);
  const bool finds = last.word == "time"_word && document.token(to - 2).word == "found"_word;
  if (finds) return to - 2;
  if (!openings.contains(last) || document.token(to - 2).is(Particle::No)) return to;
  const std::uint32_t verb = seizing.contains(document.token(to - 2)) ? to - 2 : to - 3;
  return seizing.contains(document.token(verb)) ? verb : to;
}

// Where begins what makes "to" and a verb of speech before it an act: "went on to", "took the
// opportunity to", "would like to"; `to` where nothing does.
std::uint32_t carrier_of(const Document& document, std::uint32_t to, std::uint32_t begin) {
  if (to < begin + 2) return to;
  constexpr std::uint64_t like = "like"_word, want = "want"_word;
  const Token& last = document.token(to - 1);
  const Token& before = document.token(to - 2);
  if (last.is(Particle::On) && going_on.contains(before)) return to - 2;
  const bool speaks = before.is(Particle::I) || before.is(Particle::We);
  if (last.word == want && speaks) return to - 1;
  if (last.word == like && before.is(Particle::Would)) return to - 2;
  if (last.word == like && before.is(Particle::Also) && to > begin + 2 &&
      document.token(to - 3).is(Particle::Would))
    return to - 3;
  if (moods.contains(last) && (is_auxiliary(before) || is_adverb(document, to - 2))) return to - 1;
  if (wishing.contains(last)) return to - 1;
  return opening_of(document, to, begin);
}

constexpr LexicalSet verbs{Lexical::SpeechVerb, Lexical::EventVerb,       Lexical::StatusVerb,
                           Lexical::RoleVerb,   Lexical::AppointmentVerb, Lexical::ChangeVerb};

bool is_past(LexicalForm form) {
  return form == LexicalForm::Past || form == LexicalForm::Participle;
}

// Walks from the verb to the left over what belongs to it.
class GroupWalk {
 public:
  GroupWalk(const Annotation& annotation, TokenRange verb, LexicalForm form)
      : annotation_(annotation),
        document_(annotation.document),
        begin_(document_.sentence_at(verb.first).tokens.first),
        form_(form),
        speech_(annotation.hit_at(verb.first, Lexical::SpeechVerb) != nullptr) {
    group_.tokens = verb;
  }

  VerbGroup run() {
    while (group_.tokens.first > begin_ && step()) {
    }
    group_.passive = is_past(form_) && (be_ || before_agent(group_.tokens.last));
    group_.gerund = form_ == LexicalForm::Gerund && !be_;
    return group_;
  }

 private:
  bool step() {
    const std::uint32_t t = group_.tokens.first - 1;
    const Token& token = document_.token(t);
    if (token.is(Particle::May) && token.capital()) return false;  // "on 1 May was held"
    if (token.is(Particle::To)) return step_over_to(t);
    if (is_auxiliary(token)) {
      take_auxiliary(token);
    } else if (token.is(Particle::Not)) {
      group_.negated = true;
    } else if (step_over_day(t)) {
      return true;
    } else if (is_adverb(document_, t) || is_since_of_perfect(t)) {
      group_.negated |= token.word == never;
    } else {
      return false;
    }
    group_.tokens.first = t;
    return true;
  }

  void take_auxiliary(const Token& token) {
    if (token.is(Particle::Will) || token.is(Particle::Shall)) {
      group_.modality = Modality::Planned;
    } else if (token.particle >= Particle::Would && token.particle <= Particle::Must) {
      group_.modality = Modality::Possible;
    }
    group_.perfect |= token.particle >= Particle::Has && token.particle <= Particle::Had;
    be_ |= token.particle >= Particle::Is && token.particle <= Particle::Being;
  }

  // "has since been named"
  bool is_since_of_perfect(std::uint32_t t) const {
    if (t == begin_ || !document_.token(t).is(Particle::Since)) return false;
    const Token& before = document_.token(t - 1);
    return before.is(Particle::Has) || before.is(Particle::Have) || before.is(Particle::Had);
  }

  // "has this morning launched"
  bool step_over_day(std::uint32_t t) {
    const std::uint32_t day = before_day(annotation_, t + 1);
    if (day > t || day <= begin_ || !is_auxiliary(document_.token(day - 1))) return false;
    group_.tokens.first = day;
    return true;
  }

  // "is to sign", "plans to sign", "is expected to sign" make a predicate; other infinitives end
  // the group.
  bool step_over_to(std::uint32_t to) {
    group_.infinitive = true;
    if (to == begin_) return false;
    const std::uint32_t carrier =
        speech_ ? carrier_of(document_, to, begin_) : opening_of(document_, to, begin_);
    if (carrier < to) {
      group_.infinitive = false;
      group_.carried_out = true;
      group_.tokens.first = carrier;
      skip_copula();
      while (group_.tokens.first > begin_ && is_adverb(document_, group_.tokens.first - 1))
        --group_.tokens.first;
      if (document_.token(group_.tokens.first).is(Particle::Will))
        group_.modality = Modality::Planned;
      return false;
    }
    const Token& before = document_.token(to - 1);
    // "in May to sign"
    const bool copula =
        is_auxiliary(before) && !before.is(Particle::Has) && !(before.capital() && to > begin_ + 1);
    if (!copula && !annotation_.is(to - 1, WordKind::Plan)) return false;
    group_.infinitive = false;
    group_.modality = Modality::Planned;
    group_.tokens.first = copula ? to : to - 1;
    skip_copula();
    return true;
  }
  // The "is" of "is expected to sign" and "is to sign" makes no passive.
  void skip_copula() {
    const bool passive = be_;
    while (group_.tokens.first > begin_ && is_auxiliary(document_.token(group_.tokens.first - 1)))
      --group_.tokens.first;
    be_ = passive;
  }

  // "launched by A", "launched this morning in Lima by A", but not "fell on Monday by 3 per cent"
  bool before_agent(std::uint32_t t) const {
    const std::uint32_t end = document_.sentence_at(t - 1).tokens.last;
    if (t >= end || document_.token(t).is(Particle::By)) return t < end;
    const std::uint32_t by = behind_circumstances(annotation_, t, end);
    if (by == t || by + 1 >= end || !document_.token(by).is(Particle::By)) return false;
    return document_.token(by + 1).is(Particle::The) || document_.token(by + 1).capital();
  }

  const Annotation& annotation_;
  const Document& document_;
  std::uint32_t begin_;
  LexicalForm form_;
  bool speech_;
  bool be_ = false;
  VerbGroup group_;
};

}  // namespace

// "the heads of", "two chairs": a noun that looks like a verb.
bool in_noun_phrase(const Document& document, std::uint32_t t) {
  if (t + 1 < document.size() && document.token(t + 1).is(Particle::Of)) return true;
  if (t == 0 || document.token(t).starts_line) return false;
  const Token& before = document.token(t - 1);
  return before.is(Particle::The) || before.is(Particle::Two) || before.is(Particle::Whose) ||
         before.is(Particle::Of) || before.is(Mark::Possessive) || before.is_number();
}

bool is_adverb(const Document& document, std::uint32_t t) {
  const Token& token = document.token(t);
  if (!token.is_word() || token.capital()) return false;
  if (token.is(Particle::Also) || token.is(Particle::Then) || token.is(Particle::Each) ||
      token.is(Particle::Both) || token.is(Particle::All) || token.is(Particle::Together) ||
      token.is(Particle::However))
    return true;
  const bool once_more =
      t > 0 && token.word == "more"_word && document.token(t - 1).word == "once"_word;
  if (once_more) return true;
  if (token.particle != Particle::None) return false;
  return document.text_of(t).ends_with("ly") || adverbs.contains(token);
}

VerbGroup read_verb_group(const Annotation& annotation, TokenRange verb, LexicalForm form) {
  return GroupWalk(annotation, verb, form).run();
}

namespace {

bool has_finite_verb_at(const Annotation& annotation, std::uint32_t t) {
  return std::ranges::any_of(annotation.hits_at(t), [&](const LexicalHit& hit) {
    const bool third = hit.form == LexicalForm::Third && !in_noun_phrase(annotation.document, t);
    return verbs.has(hit.lexical) && (is_past(hit.form) || third);
  });
}

}  // namespace

bool is_settled(const Annotation& annotation, const LexicalHit& verb) {
  const Document& document = annotation.document;
  const std::uint32_t first = verb.tokens.first;
  const bool infinitive = first > 0 && document.token(first - 1).is(Particle::To);
  const VerbGroup group =
      read_verb_group(annotation, verb.tokens, infinitive ? LexicalForm::Base : verb.form);
  const auto words = document.tokens().subspan(group.tokens.first, group.tokens.size());
  const bool planned = !infinitive || std::ranges::any_of(words, [](const Token& token) {
    return token.is(Particle::Will) || token.is(Particle::Is) || token.is(Particle::Are);
  });
  return planned && !group.negated && group.modality != Modality::Possible;
}

bool starts_predicate(const Annotation& annotation, std::uint32_t t) {
  if (t >= annotation.document.size()) return false;
  const Token& token = annotation.document.token(t);
  if (is_auxiliary(token)) return !token.capital();
  if (!token.is_word() || token.capital() || token.particle != Particle::None) return false;
  if (annotation.has_hit_at(t, verbs) && has_finite_verb_at(annotation, t)) return true;
  if (annotation.is(t, WordKind::IrregularPast)) return true;
  static const WordSet no_pasts = {"related", "unprecedented", "hundred",
                                   "indeed",  "speed",         "seed"};
  return annotation.document.text_of(t).ends_with("ed") && !no_pasts.contains(token);
}

bool holds_predicate(const Annotation& annotation, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Mention* mention = annotation.mention_at(t);
    if (mention != nullptr) {
      t = std::max(t + 1, mention->tokens.last) - 1;
    } else if (starts_predicate(annotation, t)) {
      return true;
    }
  }
  return false;
}

}  // namespace communique

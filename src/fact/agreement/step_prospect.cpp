#include "fact/agreement/step_prospect.hpp"

#include <algorithm>
#include <array>

#include "fact/agreement/agreement_list.hpp"
#include "fact/agreement/relative_clause.hpp"
#include "mention/date/date.hpp"
#include "text/bracket.hpp"

namespace communique {
bool StepProspect::is_planned(const AgreementTopic& talks) const {
  return is_to_be_launched(talks.tokens.first) || is_planned_first_round(talks) ||
         is_to_begin(talks.tokens.last) || is_to_be_opened(talks);
}

// "asked that talks on salt be opened", "Talks on salt will open in May": still to begin.
bool StepProspect::is_to_be_opened(const AgreementTopic& talks) const {
  constexpr std::uint32_t reach = 12;
  if (talks.kind == TopicKind::Round) return false;
  const std::uint32_t first = talks.tokens.last;
  const std::uint32_t end = document_.sentence_at(first - 1).tokens.last;
  for (std::uint32_t t = first; t < std::min(end, first + reach); ++t) {
    if (const Mention* name = annotation_.mention_at(t); name != nullptr) {
      t = std::max(t, name->tokens.last - 1);
      continue;
    }
    if (document_.token(t).kind == TokenKind::Mark) return false;
    const LexicalHit* verb = annotation_.hit_at(t, Lexical::StatusVerb);
    const bool infinitive = verb != nullptr && verb->form == LexicalForm::Base && !opens(t);
    if (verb == nullptr || infinitive) continue;  // "talks to modernise the pact"
    if (lexicon_[verb->concept_id].of_talks != AgreementStatus::Negotiating || !opens(t))
      return false;
    const VerbGroup group = read_verb_group(annotation_, verb->tokens, verb->form);
    const bool wished = is_past(verb->form) && document_.token(t - 1).is(Particle::Be) &&
                        !is_auxiliary(document_.token(t - 2)) &&
                        !document_.token(t - 2).is(Particle::To);
    return wished || (group.modality != Modality::Real && !group.negated);
  }
  return false;
}

// "open", "begin", but not "resume".
bool StepProspect::opens(std::uint32_t verb) const {
  const std::string_view word = document_.text_of(verb);
  return word.starts_with("open") || word.starts_with("start") || word.starts_with("beg") ||
         word.starts_with("launch") || word.starts_with("commenc") || word.starts_with("initiat");
}

bool StepProspect::is_reached(const LexicalHit& hit, const VerbGroup& group) const {
  if (group.negated || group.modality != Modality::Real) return false;
  if (group.infinitive) return is_among_first(group.tokens.first) || goes_on(group.tokens.first);
  const std::uint32_t begin = document_.sentence_at(hit.tokens.first).tokens.first;
  static const std::uint64_t once = word_hash("once");
  std::uint32_t t = group.tokens.first;
  const bool agreed_to = hit.form == LexicalForm::Base && opens_item(document_, hit.tokens.first);
  if (agreed_to) return false;  // "The ministers agreed to: / 1. conclude an MOU"
  if (hit.form == LexicalForm::Base && is_proposed(t)) return false;
  if (hit.tokens.first > t && document_.token(t).word == once) return false;
  for (int i = 0; t > begin && i < 10; ++i) {
    const Token& token = document_.token(--t);
    if (token.is(Mark::Comma) || token.is(Mark::Semicolon) || token.is(Mark::OpenQuote)) break;
    const bool unless = token.is(Particle::Until) || token.is(Particle::If) || token.word == once ||
                        (token.is(Particle::When) && !is_past(hit.form));
    if (unless) return false;
  }
  if (hit.form == LexicalForm::Gerund && opens_plan(group.tokens.first)) return false;
  if (hit.form == LexicalForm::Gerund && group.tokens.first > begin) {
    return !is_awaited(group.tokens.first) && !is_aimed_at(hit, group.tokens.first);
  }
  return true;
}

// "for signing the FTA", "closer to concluding and signing it", "progress in signing it", "agreed
// to deepen ties by signing it", but not "succeeded in signing it", "in negotiating it"
bool StepProspect::is_aimed_at(const LexicalHit& verb, std::uint32_t gerund) const {
  static const WordSet succeeding = {"succeed", "succeeded", "succeeding", "success"};
  while (gerund > 2 && document_.token(gerund - 1).is(Particle::And) &&
         document_.text_of(gerund - 2).ends_with("ing"))
    gerund -= 2;
  const Token& before = document_.token(gerund - 1);
  if (before.is(Particle::By)) return goes_behind_infinitive(gerund - 1);
  if (before.is(Particle::In))
    return lexicon_[verb.concept_id].status != AgreementStatus::Negotiating &&
           !(gerund > 1 && succeeding.contains(document_.token(gerund - 2)));
  return before.is(Particle::For) || before.is(Particle::Toward) || before.is(Particle::Without) ||
         before.is(Particle::Of) || before.is(Particle::On) || before.is(Particle::About) ||
         before.is(Particle::Before) || before.is(Particle::To) || before.is(Particle::At);
}

// "agreed to deepen ties by"
bool StepProspect::goes_behind_infinitive(std::uint32_t by) const {
  constexpr std::uint32_t reach = 8;
  const std::uint32_t begin = document_.sentence_at(by).tokens.first;
  for (std::uint32_t t = by; t > begin && by - t < reach; --t) {
    const Token& token = document_.token(t - 1);
    if (token.kind == TokenKind::Mark && !token.is_dash()) return false;
    const bool small = document_.token(t).is_word() && !document_.token(t).capital() &&
                       document_.token(t).particle == Particle::None;
    if (looks_ahead(t - 1) || (token.is(Particle::To) && small)) return true;
  }
  return false;
}

// "Signing the FTA will be a milestone": still to come.
bool StepProspect::opens_plan(std::uint32_t gerund) const {
  const TokenRange sentence = document_.sentence_at(gerund).tokens;
  const bool opens =
      gerund == sentence.first ||
      (gerund == sentence.first + 1 && document_.token(sentence.first).is(Mark::OpenQuote));
  if (!opens) return false;
  for (std::uint32_t t = gerund + 1; t < sentence.last && !document_.token(t).is(Mark::Comma);
       ++t) {
    if (document_.token(t).is(Particle::Will) || document_.token(t).is(Particle::Would))
      return true;
    if (is_auxiliary(document_.token(t))) return false;
  }
  return false;
}

// "suggested that the two sides soon begin talks"
bool StepProspect::is_proposed(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 12;
  const std::uint32_t begin = document_.sentence_at(verb).tokens.first;
  for (std::uint32_t t = verb; t > begin + 1 && t + reach > verb; --t) {
    if (!document_.token(t - 1).is(Particle::That)) continue;
    const LexicalHit* speech = annotation_.hit_at(t - 2, Lexical::SpeechVerb);
    if (speech == nullptr) return false;
    const std::string_view act = annotation_.concept_of(*speech).attribute("act");
    return act == "propose" || act == "request" || act == "urge";
  }
  return false;
}

// "will hold talks and sign", "are to hold talks and sign": what is ahead is so for both verbs.
bool StepProspect::continues_plan(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 12;
  const std::uint32_t begin = document_.sentence_at(verb).tokens.first;
  if (verb < begin + 3 || !document_.token(verb - 1).is(Particle::And)) return false;
  for (std::uint32_t t = verb - 1; t > begin && verb - t < reach; --t) {
    const Token& token = document_.token(t - 1);
    if (token.is(Particle::Will) || token.is(Particle::Would)) return true;
    const bool to_do = token.is(Particle::Is) || token.is(Particle::Are);
    if (to_do && document_.token(t).is(Particle::To)) return true;
    if (token.kind == TokenKind::Mark && !token.is(Mark::Comma) && !token.is_dash()) return false;
  }
  return false;
}

// "look forward to the FTA coming into force", "the interest of Chile in signing an FTA"
bool StepProspect::is_awaited(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 10;
  static const WordSet awaiting = {"forward",  "await",    "awaits",     "awaited",
                                   "awaiting", "interest", "interested", "willingness"};
  const std::uint32_t begin = document_.sentence_at(verb).tokens.first;
  for (std::uint32_t t = verb; t > begin && verb - t < reach; --t) {
    if (document_.token(t - 1).kind == TokenKind::Mark && !document_.token(t - 1).is_dash()) break;
    if (awaiting.contains(document_.token(t - 1))) return true;
  }
  return false;
}

// "continues to negotiate", "has begun to negotiate"
bool StepProspect::goes_on(std::uint32_t infinitive) const {
  static const WordSet going = {"continue", "continues", "continued", "continuing",
                                "started",  "began",     "begun"};
  const std::uint32_t to =
      document_.token(infinitive).is(Particle::To) ? infinitive : infinitive - 1;
  return to > 0 && document_.token(to).is(Particle::To) && going.contains(document_.token(to - 1));
}

// "member", "country": one of those who make an agreement.
bool StepProspect::names_state(std::uint32_t at) const {
  static const std::array words = {
      word_hash("member"),    word_hash("members"), word_hash("country"),
      word_hash("countries"), word_hash("state"),   word_hash("party"),
      word_hash("parties"),   word_hash("nation"),  word_hash("economy")};
  return std::ranges::find(words, document_.token(at).word) != words.end();
}

// "was the first member to ratify", "has become the latest country to accede": has done so.
bool StepProspect::is_among_first(std::uint32_t infinitive) const {
  static const std::uint64_t latest = word_hash("latest");
  if (infinitive > 0 && document_.token(infinitive - 1).is(Particle::To)) --infinitive;
  if (infinitive == 0 || !names_state(infinitive - 1)) return false;
  const std::uint32_t begin = document_.sentence_at(infinitive).tokens.first;
  bool ranked = false;
  for (std::uint32_t t = infinitive; t > begin && infinitive - t < 9; --t) {
    const Token& token = document_.token(t - 1);
    if (token.kind == TokenKind::Mark) break;
    if (looks_ahead(t - 1) || (t < infinitive && token.is(Particle::To))) return false;
    ranked =
        ranked || token.word == latest || annotation_.hit_at(t - 1, Lexical::Ordinal) != nullptr;
  }
  return ranked;
}

bool StepProspect::looks_ahead(std::uint32_t at) const {
  if (date_at(annotation_, at) != nullptr) return false;  // "in May"
  switch (document_.token(at).particle) {
    case Particle::Will:
      return !begins_at_issue(at + 1);
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
      return annotation_.hit_at(at, Lexical::Prospect) != nullptr;
  }
}

bool StepProspect::is_hoped_for(TokenRange noun, int before) const {
  const TokenRange sentence = document_.sentence_at(noun.first).tokens;
  std::uint32_t t = noun.first;
  for (int i = 0; t > sentence.first && i < before; ++i) {
    const Token& token = document_.token(--t);
    if (token.kind == TokenKind::Mark && !token.is_dash() && !token.is(Mark::Possessive)) break;
    if (looks_ahead(t)) return true;
  }
  if (leads_toward(noun.last)) return true;
  const std::uint32_t end = std::min(sentence.last, noun.last + 3);
  for (t = noun.last; t < end && !order_.starts_at(t); ++t) {
    if (document_.token(t).is(Particle::And)) break;  // "is in force and not touched"
    if (looks_ahead(t)) return true;
  }
  return false;
}

// "the completion of scoping talks towards an FTA": of what leads to it.
bool StepProspect::leads_toward(std::uint32_t behind) const {
  constexpr std::uint32_t reach = 8;
  const std::uint32_t end = document_.sentence_at(behind - 1).tokens.last;
  for (std::uint32_t t = behind; t < std::min(end, behind + reach); ++t) {
    if (document_.token(t).is(Particle::Toward)) return true;
    if (document_.token(t).kind == TokenKind::Mark || order_.starts_at(t)) return false;
  }
  return false;
}

// The "from today" of "will from today pay no duties with the entry into force of the FTA".
bool StepProspect::begins_at_issue(std::uint32_t from) const {
  const bool dated = from + 1 < document_.size() && document_.token(from).is(Particle::From);
  const DateMention* date = dated ? date_at(annotation_, from + 1) : nullptr;
  return date != nullptr && date->begin == document_.release().date;
}

// "by Peru and Chile" behind "the signing of the FTA"
bool StepProspect::continues_phrase(std::uint32_t token) const {
  const Token& word = document_.token(token);
  return annotation_.mention_at(token) != nullptr || word.is(Particle::By) ||
         word.is(Particle::With) || word.is(Particle::And) || word.is(Particle::Between) ||
         word.is(Particle::The);
}

bool StepProspect::is_told_as_planned(std::uint32_t subject_end) const {
  const std::uint32_t end = document_.sentence_at(subject_end - 1).tokens.last;
  std::uint32_t verb = behind_bracket(document_, subject_end);
  while (verb + 1 < end && continues_phrase(verb)) {
    const Mention* mention = annotation_.mention_at(verb);
    verb = mention == nullptr ? verb + 1 : mention->tokens.last;
  }
  if (verb + 1 >= end) return false;
  const Token& auxiliary = document_.token(verb);
  if (auxiliary.is(Particle::Will)) return !begins_at_issue(verb + 1);
  const bool told = auxiliary.is(Particle::Is) || auxiliary.is(Particle::Are) ||
                    auxiliary.is(Particle::Was) || auxiliary.is(Particle::Were);
  return told && annotation_.is(verb + 1, WordKind::Plan);
}

// "She will join her counterparts from Peru and Chile for the signing".
bool StepProspect::is_in_plan(std::uint32_t noun) const {
  const std::uint32_t begin = document_.sentence_at(noun).tokens.first;
  for (std::uint32_t t = noun; t > begin; --t) {
    const Token& token = document_.token(t - 1);
    if (token.is(Particle::Will)) return !begins_at_issue(t);
    if (token.is(Mark::Semicolon) || token.is(Particle::Which) || token.is(Particle::That) ||
        starts_predicate(annotation_, t - 1))
      return false;
  }
  return false;
}

// "The first round is proposed to be held in May".
bool StepProspect::is_planned_first_round(const AgreementTopic& topic) const {
  static const std::uint64_t first = word_hash("first");
  const TokenRange sentence = document_.sentence_at(topic.tokens.first).tokens;
  if (topic.kind != TopicKind::Round) return false;
  bool is_first = false;
  for (std::uint32_t t = topic.tokens.first; t > sentence.first && topic.tokens.first - t < 9; --t)
    is_first = is_first || document_.token(t - 1).word == first;
  if (!is_first) return false;
  for (std::uint32_t t = topic.tokens.last; t < sentence.last && t < topic.tokens.last + 14; ++t) {
    const Token& token = document_.token(t);
    if (token.is(Particle::Will) || token.is(Particle::Be)) return true;
  }
  return false;
}

// "negotiations on which are to begin in May".
bool StepProspect::is_to_begin(std::uint32_t talks) const {
  const std::uint32_t end = document_.sentence_at(talks - 1).tokens.last;
  if (talks + 2 >= end || !is_relative(document_, talks + 1)) return false;
  constexpr std::uint32_t reach = 6;
  for (std::uint32_t t = talks + 2; t < std::min(end, talks + reach); ++t) {
    const LexicalHit* verb = annotation_.hit_at(t, Lexical::StatusVerb);
    if (verb == nullptr) continue;
    const VerbGroup group = read_verb_group(annotation_, verb->tokens, verb->form);
    return lexicon_[verb->concept_id].of_talks == AgreementStatus::Negotiating &&
           (group.infinitive || group.modality != Modality::Real);
  }
  return false;
}

// "to continue negotiations", "to accelerate talks": which are under way.
bool StepProspect::keeps_going(std::uint32_t verb) const {
  static const WordSet going = {"continue",  "continuing", "progress",   "progressing", "advance",
                                "advancing", "expedite",   "accelerate", "intensify",   "pursue"};
  return going.contains(document_.token(verb));
}

// "agreed to launch negotiations", "will begin talks", "agreed to: (a) open talks", "proposed that
// they open talks".
bool StepProspect::is_to_be_launched(std::uint32_t token) const {
  const std::uint32_t begin = document_.sentence_at(token).tokens.first;
  std::uint32_t t = token;
  for (int i = 0; t > begin && i < 8; ++i) {
    const LexicalHit* noun = annotation_.hit_at(t - 1, Lexical::StatusNoun);
    if (noun != nullptr && document_.token(t).is(Particle::Of) &&
        !lexicon_[noun->concept_id].round &&
        lexicon_[noun->concept_id].of_talks == AgreementStatus::Negotiating)
      return is_hoped_for(noun->tokens, 7);
    if (document_.token(t - 1).is(Particle::At) || document_.token(t - 1).is(Particle::During))
      return false;  // "will be taken up at the next round"
    const LexicalHit* verb = annotation_.hit_at(--t, Lexical::StatusVerb);
    if (verb == nullptr || lexicon_[verb->concept_id].of_talks != AgreementStatus::Negotiating)
      continue;
    const VerbGroup group = read_verb_group(annotation_, verb->tokens, verb->form);
    if (keeps_going(t)) return false;
    const bool listed = verb->form == LexicalForm::Base && document_.sentence_at(t).paragraph > 0;
    return listed || group.infinitive || group.negated || group.modality != Modality::Real;
  }
  return false;
}

}  // namespace communique

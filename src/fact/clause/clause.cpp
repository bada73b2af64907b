#include "fact/clause/clause.hpp"

#include <algorithm>
#include <utility>

#include "fact/clause/named_examples.hpp"
#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "founded by the Government and run by A": up to the second "by" where the first names somebody.
TokenRange range_of_agents(const Document& document, TokenRange range) {
  if (range.size() < 3 || !document.token(range.first).is(Particle::By) ||
      !document.token(range.first + 1).is(Particle::The))
    return range;
  for (std::uint32_t t = range.first + 2; t < range.last; ++t) {
    const Token& before = document.token(t - 1);
    if (document.token(t).is(Particle::By))
      return before.is(Particle::And) || before.is(Mark::Comma) ? range
                                                                : TokenRange{range.first, t};
  }
  return range;
}

}  // namespace

bool object_opens_with(const Document& document, const Clause& clause, Particle particle) {
  const std::uint32_t behind = clause.object_range.first;
  return behind < document.size() && document.token(behind).is(particle);
}

ClauseReader::ClauseReader(const Annotation& annotation)
    : ClauseReader(annotation, ActorPhrases(annotation)) {}

ClauseReader::ClauseReader(const Annotation& annotation, ActorPhrases actors)
    : annotation_(annotation),
      document_(annotation.document),
      actors_(std::move(actors)),
      last_known_(document_.size(), 0) {}

Clause ClauseReader::read(TokenRange verb, LexicalForm form) const {
  std::uint32_t& last = last_known_[verb.first];
  for (std::uint32_t i = last; i != 0; i = known_[i - 1].before) {
    const KnownClause& known = known_[i - 1];
    if (known.verb == verb && known.form == form) return known.clause;
  }
  known_.push_back({verb, form, last, read_anew(verb, form)});
  last = static_cast<std::uint32_t>(known_.size());
  return known_.back().clause;
}

Clause ClauseReader::read_anew(TokenRange verb, LexicalForm form) const {
  const VerbGroup group = read_verb_group(annotation_, verb, form);
  Clause clause;
  clause.verb = group.tokens;
  clause.head = verb.first;
  clause.modality = group.modality;
  clause.passive = group.passive;
  clause.negated = group.negated;
  clause.perfect = group.perfect;
  clause.infinitive = group.infinitive;
  clause.carried_out = group.carried_out;
  clause.gerund = group.gerund;
  clause.object_range = {verb.last, clause_end(verb.last)};
  if (!clause.infinitive) find_subject(clause, form);
  if (clause.passive) {
    const Actors* agents =
        complement(range_of_agents(document_, clause.object_range), {Particle::By});
    if (agents != nullptr) clause.agents = actors_.members(*agents);
  }
  return clause;
}

void ClauseReader::find_subject(Clause& clause, LexicalForm form) const {
  const TokenRange sentence = document_.sentence_at(clause.head).tokens;
  const Actors* subject = inverted_subject(clause, sentence);
  if (subject != nullptr) {
    clause.inverted = true;
  } else if (clause.gerund && clause.verb.first == sentence.first) {
    subject = following_subject(clause.verb.last);
  } else if (clause.verb.first > sentence.first) {
    subject = subject_before(clause.verb.first, clause);
  }
  if (subject == nullptr) return;
  take(*subject, clause);
  if (clause.shared && form == LexicalForm::Base && promised(subject->tokens.last))
    clause.modality = Modality::Planned;
}

namespace {

bool opens_circumstance(const Token& token) {
  return token.is(Particle::When) || token.is(Particle::As) || token.is(Particle::While);
}

}  // namespace

// "“...,” said X", "..., says X.", "– ... – said X", "..., said X on Monday", "..., said X when
// she".
const Actors* ClauseReader::inverted_subject(const Clause& clause, TokenRange sentence) const {
  const std::uint32_t first = clause.verb.first;
  const Actors* subject = actors_.starting_at(clause.verb.last);
  if (first == 0 || subject == nullptr) return nullptr;
  const Token& before = document_.token(first - 1);
  if (before.is(Mark::CloseQuote)) return subject;
  if (first <= sentence.first + 1 || !(before.is(Mark::Comma) || before.is_dash())) return nullptr;
  if (document_.token(first - 2).is(Mark::CloseQuote)) return subject;
  const std::uint32_t next = subject->tokens.last;
  const bool closed = next >= sentence.last || document_.token(next).kind == TokenKind::Mark ||
                      is_preposition(document_.token(next)) ||
                      opens_circumstance(document_.token(next)) ||
                      date_at(annotation_, next) != nullptr;
  static const WordSet others = {"writes", "reported"};
  const bool tells = annotation_.is(clause.head, WordKind::Attribution) ||
                     others.contains(document_.token(clause.head));
  return closed && tells ? subject : nullptr;
}

// "X will meet Y and announce": whether "will" stands at the token.
bool ClauseReader::promised(std::uint32_t token) const {
  return token < document_.size() &&
         (document_.token(token).is(Particle::Will) || document_.token(token).is(Particle::Shall));
}

void ClauseReader::take(const Actors& actors, Clause& clause) const {
  clause.subject_range = actors.tokens;
  const auto members = actors_.members(actors);
  clause.subjects = clause.relative ? members.last(1) : members;
}

// "my colleague, Minister A", "his host, A", "Ms. B's predecessor, A": where those begin who are
// meant.
std::uint32_t ClauseReader::skip_relation(std::uint32_t first, std::uint32_t end) const {
  static const WordSet relations = {"colleague", "colleagues", "predecessor", "successor",
                                    "host",      "hosts",      "guest",       "guests"};
  std::uint32_t t = first;
  while (t < end && !is_possessive_pronoun(document_.token(t)) &&
         !document_.token(t).is(Mark::Possessive)) {
    const Mention* mention = annotation_.mention_at(t);
    if (mention == nullptr && !annotation_.has_hit_at(t, {Lexical::Honorific, Lexical::OfficeHead}))
      return first;
    t = mention != nullptr ? mention->tokens.last : t + 1;
  }
  if (t + 2 >= end || !relations.contains(document_.token(t + 1))) return first;
  return t + (document_.token(t + 2).is(Mark::Comma) ? 3 : 2);
}

namespace {

// Behind the "each of" of "with each of the envoys"; else the token.
std::uint32_t skip_each_of(const Document& document, std::uint32_t t, std::uint32_t end) {
  const bool each = t + 2 < end && document.token(t + 1).is(Particle::Of) &&
                    (document.token(t).is(Particle::Each) || document.token(t).is(Particle::All) ||
                     document.token(t).is(Particle::Both));
  return each ? t + 2 : t;
}

// Behind the ", among others," of "by, among others, A and B"; else the token.
std::uint32_t skip_among_others(const Document& document, std::uint32_t t, std::uint32_t end) {
  static const std::uint64_t others = word_hash("others");
  const std::uint32_t among = t < end && document.token(t).is(Mark::Comma) ? t + 1 : t;
  if (among + 2 >= end || !document.token(among).is(Particle::Among) ||
      document.token(among + 1).word != others)
    return t;
  return document.token(among + 2).is(Mark::Comma) ? among + 3 : among + 2;
}

}  // namespace

const Actors* ClauseReader::complement(TokenRange range,
                                       std::initializer_list<Particle> prepositions) const {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Particle particle = document_.token(t).particle;
    if (particle == Particle::None ||
        std::ranges::find(prepositions, particle) == prepositions.end())
      continue;
    constexpr std::uint64_t then = "then"_word;
    std::uint32_t first = t + 1;
    if (const Actors* actors = actors_.starting_at(first)) return actors;
    first = skip_each_of(document_, first, range.last);
    first = skip_among_others(document_, first, range.last);
    if (const Actors* actors = actors_.starting_at(first)) return actors;
    // "by then Minister A", "by the then Ministry"
    if (first + 2 < range.last && document_.token(first).is(Particle::The) &&
        document_.token(first + 1).word == then)
      ++first;
    if (first + 1 < range.last && document_.token(first).word == then) ++first;
    first = skip_relation(first, range.last);
    const Actors* actors = actors_.starting_at(first);
    if (actors == nullptr) actors = examples_from(annotation_, actors_, first, range.last);
    if (actors != nullptr) return actors;
  }
  return nullptr;
}

}  // namespace communique

#include "fact/statement/statement.hpp"

#include <algorithm>

#include "fact/clause/officials_of_states.hpp"
#include "fact/statement/clause_speakers.hpp"
#include "fact/statement/quotation.hpp"
#include "fact/statement/quoted_act.hpp"
#include "fact/statement/signed_quotation.hpp"
#include "fact/statement/speaker.hpp"
#include "fact/statement/speech_content.hpp"
#include "fact/statement/speech_noun.hpp"
#include "fact/statement/statement_act.hpp"
#include "fact/statement/statement_target.hpp"
#include "fact/statement/transcript.hpp"
#include "mention/name/name_core.hpp"

namespace communique {
namespace {

class StatementReader {
 public:
  StatementReader(const Annotation& annotation, const ClauseReader& clauses,
                  const SpeechLexicon& lexicon, Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        lexicon_(lexicon),
        clauses_(clauses),
        quotations_(annotation),
        contents_(annotation, lexicon, clauses_, quotations_),
        speakers_(annotation, clauses),
        nouns_(annotation, lexicon, clauses_),
        targets_(annotation, clauses_, reading),
        reading_(reading) {}

  // What a noun tells within a sentence was said before what its verbs tell.
  void run() {
    const bool speaks_of_us = document_.holds("we"_word);
    std::size_t first = 0;
    while (first < annotation_.hits.size()) {
      const std::uint32_t sentence = document_.sentence_index(annotation_.hits[first].tokens.first);
      std::size_t last = first;
      while (last < annotation_.hits.size() &&
             document_.sentence_index(annotation_.hits[last].tokens.first) == sentence)
        ++last;
      const auto hits = std::span(annotation_.hits).subspan(first, last - first);
      for (const LexicalHit& hit : hits) {
        if (hit.lexical == Lexical::SpeechNoun && may_tell_speech(hit)) read_noun(hit);
      }
      for (const LexicalHit& hit : hits) {
        if (hit.lexical == Lexical::SpeechVerb && may_tell_speech(hit) && !lies_in_told(hit))
          read_verb(hit);
      }
      if (speaks_of_us) read_intent(annotation_.document.sentences()[sentence].tokens);
      first = last;
    }
    for (const SignedQuotation& signed_quotation :
         find_signed_quotations(annotation_, clauses_.actors(), quotations_))
      read_signed(signed_quotation);
    const std::vector<Turn> turns = find_turns(annotation_);
    for (const Turn& turn : turns) read_opening(turn);
    for (const QuotedAct& act :
         find_quoted_acts(annotation_, lexicon_, quotations_, turns, reading_.statements))
      read_quoted(act);
  }

 private:
  // Outside titles, quotations and names, and not a capitalised word within a sentence.
  bool may_tell_speech(const LexicalHit& hit) const {
    const std::uint32_t t = hit.tokens.first;
    const Sentence& sentence = document_.sentence_at(t);
    if (sentence.paragraph == 0 || quotations_.covers(t)) return false;
    if (annotation_.mention_at(t) != nullptr) return false;
    return !document_.token(t).capital() || opens_sentence(document_, t);
  }

  void read_verb(const LexicalHit& hit) {
    const SpeechWord& word = lexicon_[hit.concept_id];
    const Clause clause = clauses_.read(hit);
    if (clause.infinitive || clause.negated || clause.modality == Modality::Possible) return;
    if (speaks_in_transcript(clause)) return;
    if (clause.modality == Modality::Planned && !has_will(clause)) return;
    if (clause.passive && !passive_tells(word, clause)) return;
    const bool thanks_to = word.act == Act::Thank && hit.tokens.last < document_.size() &&
                           document_.token(hit.tokens.last).is(Particle::To);
    if (thanks_to || appoints(hit)) return;
    Statement statement;
    statement.speakers = speakers_.of(clause);
    if (statement.speakers.empty() && !clause.passive && hit.form == LexicalForm::Past)
      statement.speakers = speakers_.over_list(hit.tokens.first);
    if (statement.speakers.empty() && !clause.passive && clause.subjects.empty())
      statement.speakers = speakers_.government(clause);
    if (statement.speakers.empty()) return;
    if (word.act == Act::Agree) speakers_.add_partners(clause, statement);
    add_principals(annotation_, clauses_, clause, statement.speakers);
    if (!form_fits(hit, word, clause, statement)) return;
    const auto content = contents_.read(word, hit.tokens, clause);
    if (!content || (clause.gerund && !tells_as_participle(word, *content))) return;
    if (word.carries && clause.modality == Modality::Planned && content->noun_act) return;
    statement.act = act_of(word, *content);
    const bool present = hit.form == LexicalForm::Third || clause.modality == Modality::Planned;
    if (present && statement.act == Act::State &&
        (content->frames & (ThatClause | Quote | BareClause | ToInfinitive)) == 0 &&
        !says_clause(word, *content))
      return;
    if (goes_on_with_its_own_words(clause, statement)) return;
    if (content->direct_quote && statement.act == Act::State)
      statement.act = act_of_words(annotation_, lexicon_, content->cue);
    statement.target = targets_.find(hit.tokens, clause, statement);
    statement.cue = document_.span_of(content->cue);
    add(statement, hit.tokens.first, rule_of(clause), confidence_of(clause));
    told_ = hit.tokens;
  }

  // "praised" in "highly praised", "announced by" in "were announced by"
  bool lies_in_told(const LexicalHit& verb) const {
    return told_.contains(verb.tokens) && told_.size() > verb.tokens.size();
  }

  // "The Senate confirmed Ana Ruiz as Minister": no word of the senate.
  bool appoints(const LexicalHit& hit) const {
    if (annotation_.hit_at(hit.tokens.first, Lexical::AppointmentVerb) == nullptr) return false;
    const std::size_t begin = document_.sentence_span(hit.tokens.first).begin;
    return std::ranges::any_of(reading_.events, [&](const Event& event) {
      return event.kind == EventKind::Appointment && event.evidence.span.begin == begin;
    });
  }

  // A present or base form is speech only beside its subject.
  bool form_fits(const LexicalHit& hit, const SpeechWord& word, const Clause& clause,
                 const Statement& statement) const {
    const bool first_person = is_first_person(clause);
    if (word.first_person) return first_person;
    if (hit.form == LexicalForm::Participle && !clause.perfect && !clause.passive) return false;
    if (word.joint && statement.speakers.size() < 2 && !is_assembly(clause)) return false;
    if (hit.form != LexicalForm::Base || clause.carried_out) return true;
    return clause.modality == Modality::Planned || first_person ||
           (statement.speakers.size() > 1 && states_in_present(clause));
  }
  // "The Committee resolved": many who speak as one.
  bool is_assembly(const Clause& clause) const {
    if (clause.subjects.size() != 1 || clause.subjects.front()->type != EntityType::Body)
      return false;
    const NameCore core = read_name_core(annotation_, clause.subjects.front()->tokens);
    if (core.head == no_concept) return false;
    const Concept& head = (*annotation_.vocabulary)[core.head];
    return head.has(Trait::TakesOn) || !head.attribute("sole").empty();
  }
  // "Peru and Chile agree to", "in which they instruct", but not "the rules they ask of members".
  bool states_in_present(const Clause& clause) const {
    if (clause.subjects.empty()) return opens_sentence_with_states(clause);
    if (!clause.subjects.front()->nominal) return true;
    const std::uint32_t first = clause.subject_range.first;
    if (first == document_.sentence_at(first).tokens.first) return true;
    const Token& before = document_.token(first - 1);
    return before.is(Mark::Comma) || before.is(Particle::Which) || before.is(Particle::And);
  }
  // "The Foreign Ministers of Peru and Chile condemn"
  bool opens_sentence_with_states(const Clause& clause) const {
    const std::uint32_t begin = document_.sentence_at(clause.head).tokens.first;
    return !states_of_officials(annotation_, begin, clause.verb.first).empty();
  }
  bool has_will(const Clause& clause) const {
    for (std::uint32_t t = clause.verb.first; t < clause.head; ++t) {
      if (document_.token(t).is(Particle::Will) || document_.token(t).is(Particle::Shall))
        return true;
    }
    return false;
  }
  // "proposed by the ROK" and "it was agreed that", but neither "if confirmed by the Senate" nor
  // "welcomed by Mr. Ray at the airport" or "cited by the court".
  bool passive_tells(const SpeechWord& word, const Clause& clause) const {
    if (clause.verb.first == 0) return false;
    const Token& before = document_.token(clause.verb.first - 1);
    if (before.is(Particle::If) || before.is(Particle::When) || before.is(Particle::As) ||
        before.is(Particle::Until))
      return false;
    if (speakers_.is_impersonal(clause) || before.is(Particle::It)) return true;
    const bool may_greet = word.act == Act::Welcome && !clause.subjects.empty();
    return (word.act != Act::State || goes_on_with_that(clause)) && !may_greet &&
           object_opens_with(document_, clause, Particle::By);
  }
  // "was told by Ana Ruiz that"
  bool goes_on_with_that(const Clause& clause) const {
    const Actors* agents = clauses_.actors().starting_at(clause.object_range.first + 1);
    if (agents == nullptr) return false;
    std::uint32_t next = agents->tokens.last;
    if (next < document_.size() && document_.token(next).is(Mark::Comma)) ++next;
    return next < document_.size() && document_.token(next).is(Particle::That);
  }
  // "says the door stays open": a verb that takes a clause without "that", and more than a word.
  static bool says_clause(const SpeechWord& word, const SpeechContent& content) {
    constexpr std::uint32_t longest_object = 3;
    return (word.frames & BareClause) != 0 && (content.frames & Object) != 0 &&
           content.cue.size() > longest_object;
  }
  // ", saying that", ", asking for", but not ", briefing reporters".
  static bool tells_as_participle(const SpeechWord& word, const SpeechContent& content) {
    return word.act != Act::State || (content.frames & (ThatClause | Quote | BareClause)) != 0;
  }

  // "said it regretted ...": one statement, whose act is the inner verb's.
  bool goes_on_with_its_own_words(const Clause& clause, const Statement& statement) {
    if (reading_.statements.empty() || clause.subject_range.size() != 1) return false;
    const Mention& subject = *clause.subjects.front();
    if (!subject.nominal || subject.rule == "author" || clause.shared) return false;
    Statement& last = reading_.statements.back();
    const std::uint32_t begin = document_.token(clause.subject_range.first).begin;
    const bool within = last.cue.begin < begin && begin < last.cue.end;
    const bool tells =
        last.act == Act::State || last.act == Act::Announce || last.act == statement.act;
    if (!within || !tells || last.speakers != statement.speakers) return false;
    last.act = statement.act;
    return true;
  }
  // "RUIZ: I thank our friends": told by her turn.
  static bool speaks_in_transcript(const Clause& clause) {
    return clause.subjects.size() == 1 && clause.subjects.front()->rule == "i";
  }
  bool is_first_person(const Clause& clause) const {
    if (clause.subjects.size() != 1) return false;
    const Token& token = document_.token(clause.subjects.front()->tokens.first);
    return token.is(Particle::We) || token.is(Particle::I);
  }

  static std::string_view rule_of(const Clause& clause) {
    if (clause.passive) return "said-by";
    if (clause.inverted) return "quote-then-speaker";
    if (clause.gerund) return "speech-participle";
    return clause.shared ? "speech-verb-shared-subject" : "speech-verb";
  }
  static float confidence_of(const Clause& clause) {
    if (clause.passive || clause.relative) return 0.7F;
    return clause.shared ? 0.85F : 0.92F;
  }

  void read_noun(const LexicalHit& hit) {
    auto statement = nouns_.read(hit);
    if (!statement) return;
    add(*statement, hit.tokens.first, "speech-noun", 0.7F);
    told_ = hit.tokens;
  }
  // "We will support ...": a promise in the first person, by whatever verb.
  void read_intent(TokenRange sentence) {
    for (std::uint32_t t = sentence.first; t + 2 < sentence.last; ++t) {
      if (!document_.token(t).is(Particle::We)) continue;
      if (!document_.token(t + 1).is(Particle::Will) || quotations_.covers(t)) continue;
      // "we will visit Peru" announces an event.
      if (annotation_.hit_at(t + 2, Lexical::EventVerb) != nullptr) continue;
      const Mention* speaker = annotation_.mention_at(t);
      // Nor does a minister promise in "This week I fly to Lima. We will take stock".
      if (speaker == nullptr || speaker->rule == "author" ||
          told_from(document_.token(t + 2).begin))
        continue;
      Statement statement;
      add_speakers(*speaker, statement.speakers);
      statement.act = Act::Pledge;
      statement.cue = document_.span_of({t, std::max(t + 3, clauses_.clause_end(t + 3))});
      add(statement, t, "first-person-will", 0.8F);
    }
  }

  void read_signed(const SignedQuotation& signed_quotation) {
    const std::uint32_t first = signed_quotation.quotation.first + 1;
    Statement statement;
    for (const Mention* speaker : clauses_.actors().members(*signed_quotation.speakers))
      add_speakers(*speaker, statement.speakers);
    statement.act = Act::State;
    statement.cue = document_.span_of({first, clauses_.clause_end(first + 1)});
    add(statement, first, signed_quotation.rule, 0.9F);
  }

  void read_opening(const Turn& turn) {
    read_thanks(turn);
    const TokenRange opening = opening_of(document_, turn);
    if (opening.empty() ||
        own_act_at(annotation_, lexicon_, opening.first, opening.last) != nullptr)
      return;
    Statement statement;
    statement.speakers = {turn.speaker};
    statement.act = denies(document_, opening) ? Act::Deny : Act::State;
    const std::uint32_t end = std::min(opening.last, clauses_.clause_end(opening.first + 1));
    statement.cue = document_.span_of({opening.first, std::max(opening.first + 1, end)});
    add(statement, opening.first, "turn-of-transcript", 0.8F);
  }

  // "Thanks, Bo."
  void read_thanks(const Turn& turn) {
    constexpr std::uint32_t reach = 4;
    const std::uint32_t first = turn.words.first;
    const std::uint32_t end = std::min(turn.words.last, first + reach);
    const LexicalHit* thanks = annotation_.hit_at(first, Lexical::SpeechVerb);
    if (thanks == nullptr || lexicon_[thanks->concept_id].act != Act::Thank) return;
    for (const Mention& mention : mentions_in(annotation_, {first, end})) {
      if (mention.type != EntityType::Person || mention.entity == turn.speaker) continue;
      Statement statement;
      statement.speakers = {turn.speaker};
      statement.act = Act::Thank;
      statement.target = mention.entity;
      statement.cue = document_.span_of({first, mention.tokens.last});
      return add(statement, first, "turn-of-transcript", 0.8F);
    }
  }

  void read_quoted(const QuotedAct& act) {
    const Clause clause = clauses_.read(act.verb);
    Statement statement;
    statement.speakers = act.speakers;
    statement.act = lexicon_[act.verb.concept_id].act;
    statement.target = targets_.find(act.verb.tokens, clause, statement);
    const std::uint32_t last = act.verb.tokens.last;
    statement.cue = document_.span_of({act.subject, std::max(last, clauses_.clause_end(last))});
    add(statement, act.subject, "first-person-in-quote", 0.8F);
  }

  bool told_from(std::uint32_t byte) const {
    return std::ranges::any_of(reading_.statements,
                               [&](const Statement& s) { return s.cue.begin == byte; });
  }

  void add(Statement& statement, std::uint32_t token, std::string_view rule, float confidence) {
    statement.evidence = {document_.sentence_span(token), rule, confidence};
    reading_.statements.push_back(std::move(statement));
  }

  const Annotation& annotation_;
  const Document& document_;
  const SpeechLexicon& lexicon_;
  const ClauseReader& clauses_;
  Quotations quotations_;
  SpeechContentReader contents_;
  ClauseSpeakers speakers_;
  SpeechNounReader nouns_;
  TargetFinder targets_;
  Reading& reading_;
  TokenRange told_;  // of the word that told the last statement
};

}  // namespace

void read_statements(const Annotation& annotation, const ClauseReader& clauses,
                     const SpeechLexicon& lexicon, Reading& reading) {
  StatementReader(annotation, clauses, lexicon, reading).run();
}

}  // namespace communique

#include "fact/statement.hpp"

#include <algorithm>

#include "fact/clause.hpp"
#include "fact/quotation.hpp"
#include "fact/speech_content.hpp"
#include "fact/statement_target.hpp"

namespace communique {
namespace {

class StatementReader {
 public:
  StatementReader(const Annotation& annotation, const SpeechLexicon& lexicon, Reading& reading)
      : annotation_(annotation),
        document_(annotation.document),
        lexicon_(lexicon),
        clauses_(annotation),
        quotations_(annotation.document),
        contents_(annotation, lexicon, clauses_, quotations_),
        targets_(annotation, clauses_, reading),
        reading_(reading) {}

  void run() {
    for (const LexicalHit& hit : annotation_.hits) {
      if (hit.lexical != Lexical::SpeechVerb && hit.lexical != Lexical::SpeechNoun) continue;
      if (!may_tell_speech(hit)) continue;
      if (hit.lexical == Lexical::SpeechVerb) {
        read_verb(hit);
      } else if (lexicon_[hit.concept_id].alone) {
        read_noun(hit);
      }
    }
  }

 private:
  // Outside titles, quotations and names, and not a capitalised word within a sentence.
  bool may_tell_speech(const LexicalHit& hit) const {
    const std::uint32_t t = hit.tokens.first;
    const Sentence& sentence = document_.sentence_at(t);
    if (sentence.paragraph == 0 || quotations_.covers(t)) return false;
    if (annotation_.mention_at(t) != nullptr) return false;
    return !document_.token(t).capital() || t == sentence.tokens.first;
  }

  void read_verb(const LexicalHit& hit) {
    const SpeechWord& word = lexicon_[hit.concept_id];
    const Clause clause = clauses_.read(hit);
    if (clause.infinitive || clause.negated || clause.modality == Modality::Possible) return;
    Statement statement;
    statement.speakers = speakers_of(clause);
    if (statement.speakers.empty() || !form_fits(hit, word, clause, statement)) return;
    const auto content = contents_.read(word, hit.tokens, clause);
    if (!content) return;
    statement.act = act_of(word, *content);
    if (statement.act == Act::Agree) add_partners(clause, statement);
    statement.target = targets_.find(hit.tokens, clause, statement);
    statement.cue = document_.span_of(content->cue);
    add(statement, hit.tokens.first, rule_of(clause), confidence_of(clause));
  }

  // A present or base form is speech only beside its subject.
  bool form_fits(const LexicalHit& hit, const SpeechWord& word, const Clause& clause,
                 const Statement& statement) const {
    const bool first_person = is_first_person(clause);
    if (word.first_person) return first_person;
    if (word.joint && statement.speakers.size() < 2) return false;
    if (hit.form != LexicalForm::Base) return true;
    const bool plural = first_person || statement.speakers.size() > 1;
    return clause.modality == Modality::Planned || plural;
  }
  bool is_first_person(const Clause& clause) const {
    if (clause.subjects.size() != 1) return false;
    const Token& token = document_.token(clause.subjects.front()->tokens.first);
    return token.is(Particle::We) || token.is(Particle::I);
  }

  std::vector<EntityIndex> speakers_of(const Clause& clause) const {
    std::vector<EntityIndex> speakers;
    for (const Mention* mention : clause.actors()) add_speakers(*mention, speakers);
    return speakers;
  }
  static void add_speakers(const Mention& mention, std::vector<EntityIndex>& speakers) {
    for_each_entity(mention, [&](EntityIndex entity) {
      if (std::ranges::find(speakers, entity) == speakers.end()) speakers.push_back(entity);
    });
  }

  // "With Y, X agreed ..." and "X agreed with Y to ...".
  void add_partners(const Clause& clause, Statement& statement) const {
    const TokenRange sentence = document_.sentence_at(clause.head).tokens;
    const Actors* partners = nullptr;
    if (document_.token(sentence.first).is(Particle::With))
      partners = clauses_.actors().starting_at(sentence.first + 1);
    if (document_.token(clause.object_range.first).is(Particle::With))
      partners = clauses_.actors().starting_at(clause.object_range.first + 1);
    if (partners == nullptr) return;
    for (const Mention* mention : clauses_.actors().members(*partners))
      add_speakers(*mention, statement.speakers);
  }

  static Act act_of(const SpeechWord& word, const SpeechContent& content) {
    if (word.carries && content.noun_act) return *content.noun_act;
    if (word.act_with_infinitive && (content.frames & ToInfinitive) != 0 &&
        (content.frames & (ThatClause | Quote)) == 0)
      return *word.act_with_infinitive;
    if (word.act_with_quote && (content.frames & Quote) != 0) return *word.act_with_quote;
    return word.act;
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

  // "Canada's announcement to tighten ..."
  void read_noun(const LexicalHit& hit) {
    const std::uint32_t t = hit.tokens.first;
    const TokenRange sentence = document_.sentence_at(t).tokens;
    if (t < sentence.first + 2 || !document_.token(t - 1).is(Mark::Possessive)) return;
    const Mention* speaker = annotation_.innermost_mention_at(t - 2);
    if (speaker == nullptr || speaker->tokens.last != t - 1) return;
    if (hit.tokens.last >= sentence.last || !introduces_content(hit.tokens.last)) return;
    Statement statement;
    add_speakers(*speaker, statement.speakers);
    statement.act = lexicon_[hit.concept_id].act;
    statement.cue = document_.span_of(
        {speaker->tokens.first, std::max(clauses_.clause_end(hit.tokens.last), hit.tokens.last)});
    add(statement, t, "speech-noun", 0.7F);
  }
  bool introduces_content(std::uint32_t t) const {
    const Token& token = document_.token(t);
    return token.is(Particle::To) || token.is(Particle::That) || token.is(Particle::On) ||
           token.is(Particle::Over) || token.is(Particle::About) || token.is(Particle::Of);
  }

  void add(Statement& statement, std::uint32_t token, std::string_view rule, float confidence) {
    statement.evidence = {document_.sentence_span(token), rule, confidence};
    reading_.statements.push_back(std::move(statement));
  }

  const Annotation& annotation_;
  const Document& document_;
  const SpeechLexicon& lexicon_;
  ClauseReader clauses_;
  Quotations quotations_;
  SpeechContentReader contents_;
  TargetFinder targets_;
  Reading& reading_;
};

}  // namespace

void read_statements(const Annotation& annotation, const SpeechLexicon& lexicon, Reading& reading) {
  StatementReader(annotation, lexicon, reading).run();
}

}  // namespace communique

#include "fact/reference/authors.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "fact/clause/officials_of_states.hpp"
#include "fact/clause/verb_group.hpp"
#include "fact/reference/people_phrase.hpp"
#include "mention/person/honorific.hpp"
#include "text/word_set.hpp"

namespace communique {

const std::vector<EntityIndex>& Authors::at(std::uint32_t we, TokenRange sentence) {
  const bool names = we + 2 < sentence.last && annotation_.document.token(we + 1).is(Mark::Comma);
  if (!(names && read_names(we + 2, sentence)) && !known_) authors_ = heading_persons();
  known_ = true;
  if (authors_.empty() && is_joint_release()) {
    authors_ = persons_of(salience_.group());
    if (authors_.empty()) authors_ = states_that_speak();
  }
  return authors_;
}

EntityIndex Authors::speaker_at(std::uint32_t token) const {
  const auto turn = std::ranges::find_if(
      turns_, [&](const Turn& t) { return t.words.first <= token && token < t.words.last; });
  return turn == turns_.end() ? no_entity : turn->speaker;
}

EntityIndex Authors::author_at(std::uint32_t token) {
  prepare();
  const std::uint32_t sentence = annotation_.document.sentence_index(token);
  if (!quotations_->covers(token)) return authors_of_sentences_[sentence];
  const EntityIndex issuer = issuers_of_sentences_[sentence];
  return issuer != no_entity ? issuer : quoted_speakers_->at(token);
}

EntityIndex Authors::writer_at(std::uint32_t token) {
  prepare();
  return quotations_->covers(token) ? no_entity : author_at(token);
}

void Authors::prepare() {
  if (quotations_) return;
  quotations_.emplace(annotation_);
  quoted_speakers_.emplace(annotation_, *quotations_);
  read_author_lines();
  read_issued_statements();
}

// "A today issued the following statement:" and, behind it, sentences in quotation marks.
void Authors::read_issued_statements() {
  EntityIndex issuer = no_entity;
  for (const Sentence& sentence : annotation_.document.sentences()) {
    const std::uint32_t behind_mark = std::min(sentence.tokens.first + 1, sentence.tokens.last - 1);
    if (!quotations_->covers(behind_mark)) issuer = issuer_in(sentence.tokens);
    issuers_of_sentences_.push_back(issuer);
  }
}

EntityIndex Authors::issuer_in(TokenRange sentence) const {
  static const WordSet statements = {"statement", "remarks"};
  const Document& document = annotation_.document;
  for (std::uint32_t t = sentence.first + 1; t < sentence.last; ++t) {
    if (!statements.contains(document.token(t)) || !document.token(t - 1).is(Particle::Following))
      continue;
    const auto mentions = mentions_in(annotation_, {sentence.first, t});
    const auto person = std::ranges::find(mentions, EntityType::Person, &Mention::type);
    return person == mentions.end() ? no_entity : person->entity;
  }
  return no_entity;
}

void Authors::read_author_lines() {
  EntityIndex author = no_entity;
  bool heading = true;
  for (const Sentence& sentence : annotation_.document.sentences()) {
    heading &= sentence.paragraph == 0 || is_heading(sentence.tokens);
    // Over "Dear Minister" stands the name of whom the letter is for.
    const bool letter = annotation_.document.token(sentence.tokens.first).word == "dear"_word;
    const EntityIndex named = author_of_line(sentence, heading);
    if (letter || named != no_entity) author = letter ? no_entity : named;
    authors_of_sentences_.push_back(author);
  }
  const auto unknown = [](EntityIndex entity) { return entity == no_entity; };
  if (!std::ranges::all_of(authors_of_sentences_, unknown)) return;
  const EntityIndex named = signer();
  std::ranges::fill(authors_of_sentences_, named != no_entity ? named : first_quoted());
}

// A line without a verb; "Today I announce the appointments." is none, "Ana Ruiz, Minister." may
// be.
bool Authors::is_heading(TokenRange line) const {
  const bool closed = annotation_.document.token(line.last - 1).is(Mark::Period);
  const bool named = std::ranges::any_of(mentions_in(annotation_, line), [](const Mention& m) {
    return m.type == EntityType::Person && !m.nominal;
  });
  return (named || !closed) && !holds_predicate(annotation_, line);
}

// Whom a release without another name quotes first under a heading: "I will visit Lima." and, below
// it, "Quotes attributable to Minister Ruiz:".
EntityIndex Authors::first_quoted() const {
  const Document& document = annotation_.document;
  for (const TokenRange& quotation : quotations_->all()) {
    if (quotation.first == 0 || !document.token(quotation.first).starts_line) continue;
    const TokenRange heading = document.sentence_at(quotation.first - 1).tokens;
    if (document.token(heading.last - 1).is(Mark::Colon) && !holds_predicate(annotation_, heading))
      return quoted_speakers_->at(quotation.first);
  }
  return no_entity;
}

// Whose name opens one of the last lines: "Hon. Ana Ruiz", "Ana Ruiz, Minister of Trade".
EntityIndex Authors::signer() const {
  constexpr std::ptrdiff_t last_lines = 4;
  const std::span<const Sentence> sentences = annotation_.document.sentences();
  const std::ptrdiff_t body = std::max<std::ptrdiff_t>(std::ssize(sentences) - 1, 0);
  for (const Sentence& line : sentences.last(std::min(last_lines, body))) {
    EntityIndex person = signer_of_line(line.tokens);
    if (person == no_entity) person = maker_of_statement(line.tokens);
    if (person != no_entity) return person;
  }
  return no_entity;
}

// "This is a statement made by the Minister of Trade, Ana Ruiz, in Lima."
EntityIndex Authors::maker_of_statement(TokenRange line) const {
  constexpr std::uint32_t reach = 3;  // "statement issued today by"
  const Document& document = annotation_.document;
  if (!document.token(line.first).is(Particle::This)) return no_entity;
  for (std::uint32_t t = line.first; t < line.last; ++t) {
    if (document.token(t).word != "statement"_word) continue;
    for (std::uint32_t by = t + 1; by < std::min(line.last, t + 1 + reach); ++by) {
      if (!document.token(by).is(Particle::By)) continue;
      const auto behind = mentions_in(annotation_, {by, line.last});
      const auto person = std::ranges::find(behind, EntityType::Person, &Mention::type);
      return person == behind.end() ? no_entity : person->entity;
    }
  }
  return no_entity;
}

// "Senator the Hon Ana Ruiz"; not whom the press may call: "Contact: Ana Ruiz", "Ana Ruiz,
// 555-224".
EntityIndex Authors::signer_of_line(TokenRange line) const {
  constexpr std::uint32_t longest_title = 2;
  const Document& document = annotation_.document;
  const auto names = mentions_in(annotation_, line);
  const bool opens = names.begin() != names.end() && names.begin()->type == EntityType::Person &&
                     honorifics_before(annotation_, names.begin()->tokens.first).first <=
                         line.first + longest_title;
  if (!opens || !document.token(line.first).starts_line || holds_predicate(annotation_, line))
    return no_entity;
  for (std::uint32_t t = line.first; t < line.last; ++t) {
    if (document.token(t).is_number() || document.token(t).is(Mark::Colon)) return no_entity;
  }
  return names.begin()->entity;
}

// "Hon Ana Ruiz, Minister of Trade", "Written answer by Minister Ana Ruiz", or a title such as
// "Statement by Ana Ruiz".
EntityIndex Authors::author_of_line(const Sentence& line, bool heading) const {
  static const WordSet texts = {"statement", "answer"};
  constexpr std::uint32_t longest = 25;
  const Document& document = annotation_.document;
  const TokenRange tokens = line.tokens;
  if (tokens.size() > longest || !document.token(tokens.first).starts_line ||
      holds_predicate(annotation_, tokens))
    return no_entity;
  bool speech = heading && line.paragraph > 0;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t)
    speech |= annotation_.is(t, WordKind::Speech) || texts.contains(document.token(t));
  const auto mentions = mentions_in(annotation_, tokens);
  const auto is_person = [](const Mention& m) { return m.type == EntityType::Person; };
  const auto person = std::ranges::find_if(mentions, is_person);
  const bool alone = std::ranges::count_if(mentions, is_person) == 1;
  return speech && alone ? person->entity : no_entity;
}

// "We, A, B and C,", "We, the trade ministers of Peru and Chile,": those who are called so, else
// the sides.
bool Authors::read_names(std::uint32_t first, TokenRange sentence) {
  const Actors* named = phrases_.starting_at(first);
  if (named == nullptr) {
    if (Entities called = called_so(first, sentence); called.size() > 1) {
      authors_ = std::move(called);
      return true;
    }
    named = sides_after_of(first, sentence);
  }
  if (named == nullptr) return false;
  authors_ = members(*named);
  return true;
}

Authors::Entities Authors::called_so(std::uint32_t the, TokenRange sentence) const {
  const PeoplePhrase people = read_people_phrase(annotation_, the, sentence.last);
  Entities called;
  if (people.title == 0) return called;
  std::ranges::copy_if(
      salience_.recent_persons(), std::back_inserter(called),
      [&](EntityIndex person) { return holders_.is_called(person, people.title); });
  return called;
}

const Actors* Authors::sides_after_of(std::uint32_t the, TokenRange sentence) const {
  constexpr std::uint32_t reach = 8;
  const Document& document = annotation_.document;
  for (std::uint32_t of = the + 1; of + 1 < sentence.last && of < the + reach; ++of) {
    if (!document.token(of).is(Particle::Of)) continue;
    const std::uint32_t first = document.token(of + 1).is(Particle::The) ? of + 2 : of + 1;
    if (const Actors* sides = phrases_.starting_at(first)) return sides;
  }
  return nullptr;
}

// Those whose names and titles stand alone between the headline and the first sentence, where
// there are several.
Authors::Entities Authors::heading_persons() const {
  Entities persons;
  for (const Sentence& sentence : annotation_.document.sentences()) {
    if (sentence.paragraph == 0) continue;
    if (holds_predicate(annotation_, sentence.tokens)) break;
    for (const Mention& mention : mentions_in(annotation_, sentence.tokens)) {
      if (mention.type == EntityType::Person) persons.push_back(mention.entity);
    }
  }
  return persons.size() > 1 ? persons : Entities();
}

// Of "The Foreign Ministers of Peru and Chile condemn the attack." at the beginning of the text.
Authors::Entities Authors::states_that_speak() const {
  Entities states;
  for (const Sentence& sentence : annotation_.document.sentences()) {
    if (sentence.paragraph == 0) continue;
    const std::uint32_t verb = annotation_.next_hit(sentence.tokens.first, {Lexical::SpeechVerb});
    if (verb >= sentence.tokens.last) return states;
    for (const Mention* state : states_of_officials(annotation_, sentence.tokens.first, verb))
      states.push_back(state->entity);
    return states;
  }
  return states;
}

// "Joint statement of ..." in the headline.
bool Authors::is_joint_release() const {
  for (const Sentence& sentence : annotation_.document.sentences()) {
    if (sentence.paragraph > 0) break;
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      if (annotation_.document.token(t).word == "joint"_word) return true;
    }
  }
  return false;
}

// The persons of the group, where there are several.
Authors::Entities Authors::persons_of(const Entities& group) const {
  Entities persons;
  std::ranges::copy_if(group, std::back_inserter(persons), [&](EntityIndex entity) {
    return annotation_.entities[entity].type == EntityType::Person;
  });
  return persons.size() > 1 ? persons : Entities();
}

Authors::Entities Authors::members(const Actors& phrase) const {
  Entities entities;
  for (const Mention* mention : phrases_.members(phrase)) entities.push_back(mention->entity);
  return entities;
}

}  // namespace communique

#include "fact/reference/pronoun_reader.hpp"

#include <algorithm>
#include <iterator>

#include "fact/clause/verb_group.hpp"

namespace communique {
namespace {

bool is_copula(const Token& token) {
  return token.is(Particle::Is) || token.is(Particle::Was) || token.is(Particle::May) ||
         token.is(Particle::Would) || token.is(Particle::Should);
}

}  // namespace

Reference PronounReader::read(std::uint32_t t) {
  if (token(t).word == "me"_word && !token(t).capital()) return first_person(t);
  switch (token(t).particle) {
    case Particle::He:
      return {{t, t + 1},
              one(in_series(t, context_.salience.person(Gender::Male, others_at(t)))),
              "he",
              true};
    case Particle::She:
      return {{t, t + 1},
              one(in_series(t, context_.salience.person(Gender::Female, others_at(t)))),
              "she",
              true};
    case Particle::Him:
      return {{t, t + 1}, one(context_.salience.other_person(Gender::Male)), "him", false};
    case Particle::His:
    case Particle::Their:
      return counterpart(t);
    case Particle::Her:
      return her(t);
    case Particle::Them:
      return {{t, t + 1}, context_.salience.other_group(), "them", false};
    case Particle::They:
      return {{t, t + 1}, they(t), "they", true};
    case Particle::It:
      return token(t).all_capitals() ? Reference{} : it(t);  // "IT exports"
    case Particle::We:
      return we(t);
    case Particle::I:
      return first_person(t);
    default:
      return no_reference(t);
  }
}

// "We met A" of a joint release; under the name of its author it is the author's.
Reference PronounReader::we(std::uint32_t t) {
  const auto& authors = authors_.at(t, context_.sentence);
  if (!authors.empty()) return {{t, t + 1}, authors, "we", false};
  return {{t, t + 1}, one(authors_.writer_at(t)), "author", false};
}

// "I", "me" of a transcript or of a release under the name of its author.
Reference PronounReader::first_person(std::uint32_t t) {
  const EntityIndex speaker = authors_.speaker_at(t);
  if (speaker != no_entity) return {{t, t + 1}, {speaker}, "i", false};
  return {{t, t + 1}, one(authors_.author_at(t)), "author", false};
}

// "With A, he agreed ... With B, he reviewed ...": the same person talks with each.
EntityIndex PronounReader::in_series(std::uint32_t pronoun, EntityIndex person) {
  if (!at(context_.sentence.first, Particle::With)) return person;
  if (series_subject_ == no_entity || series_pronoun_ != token(pronoun).particle) {
    series_subject_ = person;
    series_pronoun_ = token(pronoun).particle;
  }
  return series_subject_;
}

// Whom the pronoun cannot be: "he and A", "A, with whom he", "With A he", "With the latter he".
std::vector<EntityIndex> PronounReader::others_at(std::uint32_t pronoun) const {
  std::vector<EntityIndex> others = context_.joined_at(pronoun + 1);
  if (at(context_.sentence.first, Particle::With)) {
    const std::uint32_t partner = context_.sentence.first + 1;
    if (const Actors* named = context_.phrases.starting_at(partner))
      std::ranges::copy(context_.members(*named), std::back_inserter(others));
    if (!context_.found.empty() && context_.found.back().tokens.first == partner &&
        context_.found.back().rule == "the-latter")
      for_each_entity(context_.found.back(), [&](EntityIndex e) { others.push_back(e); });
  }
  add_holders_of_object(pronoun, others);
  std::uint32_t t = pronoun;
  if (t < context_.sentence.first + 3 || !token(--t).is(Particle::Whom)) return others;
  if (is_preposition(token(t - 1))) --t;
  if (token(t - 1).is(Mark::Comma)) --t;
  if (const Actors* antecedent = context_.phrases.ending_at(t))
    std::ranges::copy(context_.members(*antecedent), std::back_inserter(others));
  return others;
}

// "He thanked the President": who holds that office.
void PronounReader::add_holders_of_object(std::uint32_t pronoun,
                                          std::vector<EntityIndex>& others) const {
  const Annotation& annotation = context_.annotation;
  const std::uint32_t object = pronoun + 2;
  if (object + 1 >= end() || !token(object).is(Particle::The) ||
      !annotation.has_hit_at(pronoun + 1, {Lexical::SpeechVerb, Lexical::EventVerb}))
    return;
  const LexicalHit* head = annotation.hit_at(object + 1, Lexical::OfficeHead);
  if (head == nullptr) return;
  for (const Office& office : annotation.offices) {
    const Mention* holder = annotation.mention_of(office.holder);
    if (office.concept_id == head->concept_id && holder != nullptr)
      others.push_back(holder->entity);
  }
}

// "thanked her", not "her visit".
Reference PronounReader::her(std::uint32_t t) {
  if (Reference other = counterpart(t); !other.tokens.empty()) return other;
  const bool object =
      t + 1 >= end() || !token(t + 1).is_word() || token(t + 1).particle != Particle::None;
  if (!object) return no_reference(t);
  return {{t, t + 1}, one(context_.salience.other_person(Gender::Female)), "her", false};
}

// "The guests were received by A, and they will travel to Lima": they; else those who acted
// together last.
std::vector<EntityIndex> PronounReader::they(std::uint32_t pronoun) const {
  for (auto found = context_.found.rbegin(); found != context_.found.rend(); ++found) {
    if (found->tokens.first < context_.sentence.first) break;
    if (found->rule == "the-guest" && document_.text_of(found->tokens.last - 1).ends_with("s") &&
        found->tokens.last <= pronoun)
      return {found->entity};
  }
  return context_.salience.group();
}

// "her German counterpart": the person whose office is that country's.
Reference PronounReader::counterpart(std::uint32_t t) {
  std::uint32_t last = t + 1;
  const EntityIndex country = last < end() ? context_.pairs.side_at(t + 1, last) : no_entity;
  if (country == no_entity || last >= end() || token(last).word != "counterpart"_word)
    return no_reference(t);
  if (names_person(last + 1)) return no_reference(t);
  const auto& recent = context_.salience.recent_persons();
  const auto person = std::ranges::find_if(
      recent, [&](EntityIndex p) { return context_.holders.country_of(p) == country; });
  if (person == recent.end()) return no_reference(t);
  return {{t, last + 1}, {*person}, "counterpart", true};
}

// "her German counterpart, Ana Ruiz"
bool PronounReader::names_person(std::uint32_t t) const {
  if (t < end() && token(t).is(Mark::Comma)) ++t;
  const Mention* name = t < end() ? context_.annotation.mention_at(t) : nullptr;
  return name != nullptr && name->type == EntityType::Person;
}

// "It also requested"; "it was agreed" by those who acted together last.
Reference PronounReader::it(std::uint32_t t) {
  std::uint32_t next = t + 1;
  while (next < end() && is_adverb(document_, next)) ++next;
  if (at(next, Particle::Was) || at(next, Particle::Is)) {
    while (next + 1 < end() && is_adverb(document_, next + 1)) ++next;
    const bool agreed = next + 1 < end() && token(next + 1).word == "agreed"_word;
    if (!agreed) return no_reference(t);
    return {{t, t + 1}, context_.salience.group(), "it-was-agreed", false};
  }
  const bool acts =
      next < end() && starts_predicate(context_.annotation, next) && !is_copula(token(next));
  if (!acts) return no_reference(t);
  return {{t, t + 1}, one(context_.salience.thing()), "it", true};
}

}  // namespace communique

#include "fact/post/onlooker.hpp"

#include "fact/clause/actors.hpp"
#include "fact/clause/telling_sentences.hpp"
#include "fact/clause/verb_group.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet accompanying_words = {"accompanied", "accompany", "accompanies"};
const WordSet presence_words = {"attended",  "attending",    "present",
                                "witnessed", "participated", "associated"};
const WordSet presence_noun = {"presence"};
const WordSet company_words = {"accompanied", "presence",  "alongside",   "participation",
                               "joined",      "succeeded", "accompanying"};
const WordSet courtesy_words = {"courtesy"};

// "A and B accompanied the Minister"
bool accompanies(const Document& document, std::uint32_t token) {
  return accompanying_words.contains(document.token(token)) && token + 1 < document.size() &&
         !document.token(token + 1).is(Particle::By);
}

// Said of all whom a part of a sentence names.
bool tells_presence(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  static const WordSet part = {"part"};
  return presence_words.contains(document.token(token)) || accompanies(document, token) ||
         (token > 0 && part.contains(document.token(token)) &&
          annotation.is(token - 1, WordKind::Taking));
}

// "a courtesy call on": no talks.
bool pays_call(const Document& document, std::uint32_t token) {
  return courtesy_words.contains(document.token(token)) && token + 2 < document.size() &&
         document.token(token + 2).is(Particle::On);
}

// "In their presence, A and B signed": those told before looked on.
bool names_presence_of_others(const Document& document, std::uint32_t token) {
  if (token == 0 || !presence_noun.contains(document.token(token))) return false;
  const Token& owner = document.token(token - 1);
  return is_possessive_pronoun(owner) || owner.is(Particle::Whose);
}

// "In the presence of the leaders, A and B signed": those behind the comma do not look on.
bool presence_ends_before(const Annotation& annotation, std::uint32_t noun, std::uint32_t token) {
  const Document& document = annotation.document;
  constexpr std::uint32_t opening = 2;  // "In the"
  if (!presence_noun.contains(document.token(noun)) ||
      noun != document.sentence_at(noun).tokens.first + opening)
    return false;
  for (std::uint32_t t = noun; t < token; ++t) {
    const Mention* mention = annotation.mention_at(t);
    if (mention != nullptr && mention->type == EntityType::Person && !mention->nominal)
      return false;
    if (document.token(t).is(Mark::Comma)) return true;
  }
  return false;
}

// "They witnessed the signing of the pact by A and B": those behind "by" sign.
bool witnesses_deed_of(const Document& document, std::uint32_t verb, std::uint32_t token) {
  static const WordSet witnessing = {"witnessed", "attended"};
  static const WordSet deeds = {"signing", "signature", "exchange"};
  constexpr std::uint32_t reach = 4;
  if (!witnessing.contains(document.token(verb))) return false;
  bool deed = false;
  for (std::uint32_t t = verb + 1; t < token; ++t) {
    deed |= t < verb + reach && deeds.contains(document.token(t));
    if (deed && document.token(t).is(Particle::By)) return true;
  }
  return false;
}

// Said of those whom it names afterwards.
bool tells_company(const Document& document, std::uint32_t token) {
  if (names_presence_of_others(document, token)) return false;
  return company_words.contains(document.token(token)) || pays_call(document, token);
}

// "The delegation also included".
bool tells_members(const Annotation& annotation, std::uint32_t token) {
  constexpr std::uint32_t reach = 4;
  const Document& document = annotation.document;
  if (!annotation.is(token, WordKind::Composition) &&
      !document.token(token).is(Particle::Including))
    return false;
  for (std::uint32_t t = token; t > 0 && token - t < reach; --t) {
    const bool side = document.token(t - 1).word == "side"_word;
    if (side || annotation.is(t - 1, {WordKind::Team, WordKind::Teams})) return true;
  }
  return false;
}

// Where the part of the sentence begins that tells what the one named at the token does: after a
// semicolon, but not in a list, "attended by A; B; and C".
std::uint32_t begin_of_part(const Annotation& annotation, std::uint32_t token) {
  const std::uint32_t begin = annotation.document.sentence_at(token).tokens.first;
  std::uint32_t unread = token;
  bool predicate = false;
  for (std::uint32_t t = token; t > begin; --t) {
    if (!annotation.document.token(t - 1).is(Mark::Semicolon)) continue;
    while (!predicate && unread >= t) predicate = starts_predicate(annotation, --unread);
    if (predicate) return t;
  }
  return begin;
}

// Whether the part of the sentence, which semicolons bound, says that the one named at the token
// looked on.
bool looks_on_at(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  const std::uint32_t end = document.sentence_at(token).tokens.last;
  for (std::uint32_t t = begin_of_part(annotation, token); t < end; ++t) {
    if (t > token && document.token(t).is(Mark::Semicolon)) return false;
    const bool told = t < token && (tells_company(document, t) || tells_members(annotation, t)) &&
                      !presence_ends_before(annotation, t, token);
    const bool presence = tells_presence(annotation, t) && !witnesses_deed_of(document, t, token);
    if (told || presence) return true;
  }
  return false;
}

// The sentences with a word of those asked for above.
std::vector<bool> sentences_of_company(const Annotation& annotation) {
  static const WordSet others = {"part", "including"};
  return telling_sentences(
      annotation, {&accompanying_words, &presence_words, &company_words, &courtesy_words, &others},
      WordKind::Composition);
}

}  // namespace

Onlookers::Onlookers(const Annotation& annotation) : looks_on_(annotation.entities.size(), false) {
  const std::vector<bool> telling = sentences_of_company(annotation);
  std::vector<bool> seen(annotation.entities.size(), false);
  for (const Mention& mention : annotation.mentions) {
    const std::uint32_t token = mention.tokens.first;
    if (mention.type != EntityType::Person || mention.entity == no_entity || mention.nominal ||
        seen[mention.entity] || annotation.document.sentence_at(token).paragraph == 0)
      continue;
    seen[mention.entity] = true;
    looks_on_[mention.entity] =
        telling[annotation.document.sentence_index(token)] && looks_on_at(annotation, token);
  }
}

}  // namespace communique

#include "mention/agreement/agreement_candidate.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "mention/agreement/agreement_support.hpp"
#include "mention/side.hpp"
#include "util/hash.hpp"

namespace communique {
namespace {

using Sides = AgreementCandidate::Sides;
using Words = AgreementCandidate::Words;

std::uint64_t hash_words(const Document& document, TokenRange range) {
  if (range.empty()) return 0;
  std::uint64_t hash = 1;
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (document.token(t).kind != TokenKind::Mark && document.token(t).particle == Particle::None)
      hash = hash * 0x100000001b3ULL ^ document.token(t).word;
  }
  return hash;
}

std::uint64_t initials_of(const Document& document, TokenRange range) {
  std::string initials;
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (document.token(t).capital()) initials += document.text_of(t).front();
  }
  return initials.empty() ? 0 : word_hash(initials);
}

void add_words(const Words& more, Words& words) {
  words.insert(words.end(), more.begin(), more.end());
  std::ranges::sort(words);
}

// What every agreement on free trade may be called.
void add_trade_words(Words& words) {
  add_words({word_hash("trade"), word_hash("free"), word_hash("bilateral")}, words);
}

}  // namespace

bool is_trade_kind(std::string_view kind) {
  return kind == "FTA" || kind == "CEPA" || kind == "EPA" || kind == "TIPF";
}

void AgreementCandidate::add(const AgreementCandidate& seen) {
  Sides all;
  std::ranges::set_union(parties, seen.parties, std::back_inserter(all));
  parties = std::move(all);
  if (surroundings.size() < 2) surroundings = seen.surroundings;
  if (field == 0) field = seen.field;
  if (field_initials == 0) field_initials = seen.field_initials;
  if (epithet == 0) epithet = seen.epithet;
  if (short_form == 0) short_form = seen.short_form;
  if (words.empty()) words = seen.words;
  if (known == no_concept) known = seen.known;
  if (described && !seen.described) kind = seen.kind;
  supported = supported || seen.supported;
  in_title = in_title && seen.in_title;
  described = described && seen.described;
}

AgreementCandidate AgreementCandidateReader::read(const AgreementPhrase& phrase) const {
  AgreementCandidate seen;
  seen.kind = phrase.kind;
  seen.parties = phrase.parties;
  seen.field = hash_words(document_, phrase.field);
  seen.field_initials = initials_of(document_, phrase.field);
  seen.epithet = epithet_of(phrase);
  seen.known = phrase.known;
  seen.plural = phrase.plural;
  seen.in_title = document_.sentence_at(phrase.name.first).paragraph == 0;
  if (phrase.abbreviation.size() == 1)
    seen.short_form = document_.token(phrase.abbreviation.first).word;
  else if (is_numbered(phrase.abbreviation) || is_numbered(phrase.name))
    seen.short_form =
        hash_words(document_, is_numbered(phrase.name) ? phrase.name : phrase.abbreviation);
  seen.described = !phrase.proper && phrase.strength == HeadStrength::General;
  if (seen.described) seen.epithets = words_of({phrase.name.first, head_of(phrase)});
  if (seen.described) add_words(words_of(phrase.field), seen.epithets);
  if (phrase.proper) seen.words = words_of(phrase.tokens);
  if (phrase.proper && is_trade_kind(phrase.kind)) add_trade_words(seen.words);
  const bool counted = phrase.plural && phrase.tokens != phrase.name;
  if (phrase.parties.empty() && !phrase.nominal && !counted)
    seen.surroundings = sides_around(phrase);
  seen.supported = tells_of_agreement(annotation_, phrase);
  return seen;
}

bool AgreementCandidateReader::is_numbered(TokenRange name) const {
  return !name.empty() && name.size() < 4 && document_.token(name.first).all_capitals() &&
         document_.token(name.last - 1).is_number();
}

std::uint32_t AgreementCandidateReader::head_of(const AgreementPhrase& phrase) const {
  for (std::uint32_t t = phrase.name.first; t < phrase.name.last; ++t) {
    const LexicalHit* head = annotation_.hit_at(t, Lexical::AgreementHead);
    if (head != nullptr && head->tokens.last == phrase.name.last) return t;
  }
  return phrase.name.last;
}

AgreementCandidate::Words AgreementCandidateReader::words_of(TokenRange range) const {
  Words words;
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Token& token = document_.token(t);
    if (token.is_word() && token.particle == Particle::None && !is_side_at(t))
      words.push_back(token.word);
  }
  std::ranges::sort(words);
  return words;
}

bool AgreementCandidateReader::is_side_at(std::uint32_t token) const {
  const Mention* inner = annotation_.innermost_mention_at(token);
  return inner != nullptr && is_side(inner->type);
}

std::uint64_t AgreementCandidateReader::epithet_of(const AgreementPhrase& phrase) const {
  if (phrase.kind == "Protocol" && phrase.proper) return 0;  // told apart by all of its name
  const std::uint32_t head = head_of(phrase);
  if (head == phrase.name.last) return 0;
  std::uint64_t hash = 0;
  for (std::uint32_t t = phrase.name.first; t < head; ++t) {
    if (is_side_at(t) || document_.token(t).kind == TokenKind::Mark) continue;
    hash = hash * 0x100000001b3ULL ^ document_.token(t).word;
  }
  return hash;
}

AgreementCandidate::Sides AgreementCandidateReader::sides_around(
    const AgreementPhrase& phrase) const {
  const TokenRange sentence = document_.sentence_at(phrase.name.first).tokens;
  Sides sides;
  const Mention* mention = nullptr;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Mention* here = annotation_.innermost_mention_at(t);
    if (here == nullptr || here == mention) continue;
    mention = here;
    const bool side = is_side(here->type);
    if (side && here->concept_id != no_concept) sides.push_back(here->concept_id);
  }
  std::ranges::sort(sides);
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  return sides;
}

}  // namespace communique

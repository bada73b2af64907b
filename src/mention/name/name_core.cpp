#include "mention/name/name_core.hpp"

#include <algorithm>

#include "mention/name/name_head.hpp"

namespace communique {
namespace {

const std::uint64_t and_word = word_hash("and");
const std::uint64_t of_word = word_hash("of");
const std::uint64_t in_word = word_hash("in");
const std::uint64_t to_word = word_hash("to");

using Words = std::vector<std::uint64_t>;

// The head of a name: the first that a preposition follows, else the one at its end.
const LexicalHit* head_of(const Annotation& annotation, TokenRange name) {
  const LexicalHit* last = nullptr;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const LexicalHit* head = name_head_at(annotation, i);
    if (head == nullptr || head->tokens.last > name.last) continue;
    if (head->tokens.last == name.last) return head;
    const Particle next = annotation.document.token(head->tokens.last).particle;
    if (next == Particle::Of || next == Particle::For || next == Particle::On ||
        next == Particle::In || next == Particle::To)
      return head;
    last = head;
    i = head->tokens.last - 1;
  }
  return last;
}

bool ends_with(const Words& words, const Words& ending) {
  return words.size() >= ending.size() &&
         std::equal(ending.rbegin(), ending.rend(), words.rbegin());
}

// "Fish Ministry" and "Ministry of Fish": the words in front are the first behind "of".
bool turned_round(const NameCore& a, const NameCore& b) {
  return a.complement.empty() && b.modifiers.empty() && !a.modifiers.empty() &&
         b.complement.size() > a.modifiers.size() && b.complement.front() == of_word &&
         std::equal(a.modifiers.begin(), a.modifiers.end(), b.complement.begin() + 1);
}

// "Salt Committee" for "Peru–Chile Salt Committee on Trade".
bool shortened(const NameCore& part, const NameCore& whole) {
  return !part.modifiers.empty() && part.complement.empty() &&
         ends_with(whole.modifiers, part.modifiers);
}

}  // namespace

std::vector<std::uint64_t> name_words(const Annotation& annotation, TokenRange range) {
  Words words;
  words.reserve(range.size());
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = annotation.document.token(i);
    const LexicalHit* country = annotation.hit_at(i, Lexical::Country);
    if (country != nullptr && country->tokens.last <= range.last) {
      i = country->tokens.last - 1;
      const std::uint64_t before = words.empty() ? 0 : words.back();
      if (before == of_word) words.pop_back();
      if (before == in_word || before == to_word)  // the host of a mission
        words.push_back(word_hash(annotation.concept_of(*country).label));
    } else if (token.is(Mark::Ampersand)) {
      words.push_back(and_word);
    } else if (token.kind != TokenKind::Mark && !token.is(Particle::The)) {
      words.push_back(token.word);
    }
  }
  return words;
}

NameCore read_name_core(const Annotation& annotation, TokenRange name) {
  const LexicalHit* head = head_of(annotation, name);
  if (head == nullptr) return {false, no_concept, name_words(annotation, name), {}};
  return {head->tokens == name, head->concept_id,
          name_words(annotation, {name.first, head->tokens.first}),
          name_words(annotation, {head->tokens.last, name.last})};
}

bool same_body(const NameCore& a, const NameCore& b) {
  if (a.head != b.head || a.head == no_concept) return false;
  if (a.modifiers == b.modifiers && a.complement == b.complement) return true;
  return shortened(a, b) || shortened(b, a) || turned_round(a, b) || turned_round(b, a);
}

bool opens_name(const NameCore& part, const NameCore& whole) {
  constexpr std::size_t further_fields = 2;
  return part.head == whole.head && part.head != no_concept && part.modifiers.empty() &&
         whole.modifiers.empty() && part.complement.size() > 1 &&
         part.complement.size() + further_fields < whole.complement.size() &&
         std::equal(part.complement.begin(), part.complement.end(), whole.complement.begin());
}

}  // namespace communique

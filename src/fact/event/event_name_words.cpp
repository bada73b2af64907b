#include "fact/event/event_name_words.hpp"

#include <algorithm>

#include "mention/date/date_words.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool take_year(const Annotation& annotation, EventName& name, std::uint32_t token) {
  const DatePart year = DateWords(annotation).year(token);
  if (year) name.year = static_cast<std::int16_t>(year.value);
  return static_cast<bool>(year);
}

bool abbreviates_start(const Annotation& annotation, const EventName& name, TokenRange bracket) {
  std::uint32_t first = name.tokens.first;
  while (first < bracket.first && ordinal_of(annotation, first)) ++first;
  return annotation.document.text_of(first).front() ==
         annotation.document.text_of(bracket.first + 1).front();
}

}  // namespace

void add_number(const Annotation& annotation, EventName& name) {
  for (int numbers = 0; numbers < 2 && name.tokens.first > 0; ++numbers) {
    const std::uint32_t before = name.tokens.first - 1;
    if (annotation.document.token(name.tokens.first).starts_line) return;
    const std::optional<int> ordinal = ordinal_of(annotation, before);
    if (ordinal) name.ordinal = ordinal;
    if (!ordinal && !take_year(annotation, name, before)) break;
    name.tokens.first = before;
  }
  if (!name.ordinal) name.ordinal = ordinal_of(annotation, name.tokens.first);
}

void add_year(const Annotation& annotation, EventName& name) {
  if (name.tokens.last < annotation.document.size() &&
      take_year(annotation, name, name.tokens.last))
    ++name.tokens.last;
}

void read_words(const Annotation& annotation, const EventWords& words, EventName& name) {
  static const WordSet inaugural = {"inaugural"};
  std::uint32_t first = name.tokens.first;
  for (const TokenRange& bracket : name.brackets) {
    if (abbreviates_start(annotation, name, bracket)) first = bracket.first + 1;
  }
  for (std::uint32_t t = first; t < name.tokens.last; ++t) {
    const auto bracket = std::ranges::find(name.brackets, t, &TokenRange::first);
    if (bracket != name.brackets.end()) t = bracket->last;
    if (t >= name.tokens.last) break;
    const LexicalHit* side = annotation.hit_at(t, Lexical::Country);
    if (side == nullptr) side = annotation.hit_at(t, Lexical::Bloc);
    if (side != nullptr && annotation.document.token(t).capital()) {
      name.sides.push_back(side->concept_id);
      t = side->tokens.last - 1;
      continue;
    }
    const Token& token = annotation.document.token(t);
    if (inaugural.contains(token)) {
      if (!name.ordinal) name.ordinal = 1;
      continue;
    }
    const LexicalHit* head = annotation.hit_at(t, Lexical::EventHead);
    const bool filler = head != nullptr && words[head->concept_id].generic;
    if (token.is_word() && token.particle == Particle::None && !filler &&
        !ordinal_of(annotation, t))
      name.words.push_back(token.word);
  }
  std::ranges::sort(name.words);
  std::ranges::sort(name.sides);
}

}  // namespace communique

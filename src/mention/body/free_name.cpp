#include "mention/body/free_name.hpp"

#include "mention/name/abbreviation.hpp"
#include "mention/name/capitalised_phrase.hpp"

namespace communique {
namespace {

// Tokens; what has more is no name.
constexpr std::uint32_t longest_name = 40;

}  // namespace

bool is_free_word(const Annotation& annotation, std::uint32_t token) {
  if (token >= annotation.document.size()) return false;
  if (!is_name_word(annotation.document, token) || annotation.mention_at(token) != nullptr)
    return false;
  constexpr LexicalSet no_names{
      Lexical::OfficeHead, Lexical::OfficeModifier, Lexical::Honorific, Lexical::Weekday,
      Lexical::Month,      Lexical::Place,          Lexical::Country,   Lexical::Bloc,
      Lexical::Agreement,  Lexical::Programme,      Lexical::Law,       Lexical::AgreementHead,
      Lexical::EventHead,  Lexical::PostNominal};
  return !annotation.has_hit_at(token, no_names) ||
         annotation.has_hit_at(token, {Lexical::OrganizationHead});
}

TokenRange free_name_from(const Annotation& annotation, std::uint32_t first) {
  const Document& document = annotation.document;
  if (!is_free_word(annotation, first) || document.token(first).starts_line) return {};
  if (first + 1 < document.size() && document.token(first + 1).is(Mark::Plus)) return {};
  TokenRange name{first, first + 1};
  while (true) {
    const std::uint32_t next = next_name_word(document, name.last - 1, JoinDash | JoinAnd);
    if (next == no_token || name.size() >= longest_name) return name;
    const bool joined = next == name.last || document.token(name.last).is_dash() ||
                        document.token(name.last).is(Mark::Ampersand);
    const bool part = !document.token(next).capital();
    if (!joined || !(part || is_free_word(annotation, next))) return name;
    name.last = next + 1;
  }
}

TokenRange free_name_before(const Annotation& annotation, std::uint32_t end) {
  const Document& document = annotation.document;
  if (end == 0 || !is_free_word(annotation, end - 1)) return {};
  TokenRange name{end - 1, end};
  while (true) {
    const std::uint32_t before = previous_name_word(document, name.first, JoinDash);
    if (before == no_token || !is_free_word(annotation, before)) break;
    name.first = before;
  }
  const bool opens = document.sentence_at(name.first).tokens.first == name.first;
  const bool adverb = opens && name.size() == 1 && !looks_abbreviated(document, name.first);
  return adverb ? TokenRange{} : name;
}

bool holds_unknown_word(const Annotation& annotation, TokenRange name) {
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (annotation.document.token(t).is_word() && annotation.hits_at(t).empty()) return true;
  }
  return false;
}

bool is_acronym(const Document& document, std::uint32_t token) {
  const Token& word = document.token(token);
  return word.has(Inner) || (word.all_capitals() && word.end - word.begin > 2);
}

}  // namespace communique

#include "fact/event/fair_name.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "Agroexpo", "SaltExpo", but not "Expo", which is a head of names.
bool is_glued(std::string_view word) {
  constexpr std::string_view expo = "expo";
  return word.size() > expo.size() + 1 &&
         std::ranges::equal(word.substr(word.size() - expo.size()), expo, {}, [](char c) {
           return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
         });
}

bool may_name(const Annotation& annotation, std::uint32_t t) {
  return annotation.document.token(t).is_word() && annotation.document.token(t).capital() &&
         annotation.mention_at(t) == nullptr &&
         !annotation.has_hit_at(t, {Lexical::Country, Lexical::Bloc, Lexical::OfficeHead,
                                    Lexical::EventHead, Lexical::Honorific});
}

// Whether "fair", "food exhibition" or the like stands at the token.
bool names_kind(const Annotation& annotation, std::uint32_t t) {
  const Document& document = annotation.document;
  static const WordSet fields = {"trade",        "food",       "tourism",    "international",
                                 "agricultural", "industrial", "technology", "travel"};
  constexpr std::uint32_t reach = 3;
  for (std::uint32_t end = std::min(t + reach, document.size()); t < end; ++t) {
    if (annotation.is(t, WordKind::Fair)) return !document.token(t).capital();
    if (!fields.contains(document.token(t)) || document.token(t).capital()) return false;
  }
  return false;
}

}  // namespace

std::optional<TokenRange> fair_name_at(const Annotation& annotation, std::uint32_t token) {
  constexpr std::uint32_t longest_name = 4;
  const Document& document = annotation.document;
  if (!may_name(annotation, token)) return std::nullopt;
  if (is_glued(document.text_of(token))) return TokenRange{token, token + 1};
  if (token == document.sentence_at(token).tokens.first) return std::nullopt;
  const Token& before = document.token(token - 1);
  if (!before.is(Particle::The) && !is_preposition(before)) return std::nullopt;
  std::uint32_t end = token;
  while (end < document.size() && end < token + longest_name && may_name(annotation, end)) ++end;
  return names_kind(annotation, end) ? std::optional(TokenRange{token, end}) : std::nullopt;
}

}  // namespace communique

#include "mention/person/found_persons.hpp"

#include <algorithm>

#include "mention/person/name_part.hpp"

namespace communique {
namespace {

bool has_word(const Document& document, TokenRange range, std::uint64_t word) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (document.token(i).word == word) return true;
  }
  return false;
}

}  // namespace

bool FoundPersons::add(TokenRange surface, TokenRange name, std::string_view rule,
                       float confidence) {
  if (name.empty() || claimed(surface)) return false;
  annotation_.add_mention(surface, EntityType::Person, rule, confidence);
  for (std::uint32_t i = surface.first; i < surface.last; ++i) claimed_[i] = true;
  if (name_units(annotation_, name).size() > 1 && !shortens_known_name(name)) remember(name);
  return true;
}

void FoundPersons::add_plain(TokenRange name, std::string_view rule, float confidence) {
  if (name.empty() || claimed(name) || !looks_like_name(annotation_, name)) return;
  add(name, name, rule, confidence);
}

void FoundPersons::remember(TokenRange name) {
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const Token& token = annotation_.document.token(i);
    if (token.is_word()) by_word_.emplace(token.word, static_cast<std::uint32_t>(names_.size()));
  }
  names_.push_back(name);
}

bool FoundPersons::claimed(TokenRange tokens) const {
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (claimed_[i]) return true;
  }
  return false;
}

bool FoundPersons::shortens_known_name(TokenRange name) const {
  const Document& document = annotation_.document;
  const auto [first, last] = by_word_.equal_range(document.token(name.first).word);
  return std::any_of(first, last, [&](const auto& entry) {
    const TokenRange known = names_[entry.second];
    if (known.size() <= name.size()) return false;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (document.token(i).is_word() && !has_word(document, known, document.token(i).word))
        return false;
    }
    const bool whole = has_word(document, name, document.token(known.first).word) &&
                       has_word(document, name, document.token(known.last - 1).word);
    return !whole;
  });
}

bool FoundPersons::known_word(std::uint32_t token) const {
  return by_word_.contains(annotation_.document.token(token).word);
}

}  // namespace communique

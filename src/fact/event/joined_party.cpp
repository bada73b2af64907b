#include "fact/event/joined_party.hpp"

#include <algorithm>

#include "fact/clause/verb_group.hpp"
#include "text/word_set.hpp"

namespace communique {

Party party_at(const Document& document, TokenRange range) {
  static const WordSet travellers = {"her", "him", "them"};
  static const WordSet delegations = {"delegation", "team"};
  constexpr std::uint32_t longest_phrase = 5;
  if (range.empty()) return Party::None;
  if (travellers.contains(document.token(range.first))) return Party::Traveller;
  const std::uint32_t last = std::min(range.last, range.first + longest_phrase);
  for (std::uint32_t t = range.first; t < last && !is_auxiliary(document.token(t)); ++t) {
    if (delegations.contains(document.token(t))) return Party::Delegation;
  }
  return Party::None;
}

}  // namespace communique

#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// What one person says in a transcript, up to the next speaker:
//   ANA RUIZ, MINISTER FOR TRADE: Good morning. I thank Bo Diaz.
//   JOURNALIST: And fish?
//   RUIZ: Not today.
struct Turn {
  EntityIndex speaker = no_entity;
  TokenRange words;  // behind the colon
};

// The turns of those whom the release names, in order.
std::vector<Turn> find_turns(const Annotation& annotation);

// The first sentence of a turn that is no greeting; empty where there is none.
TokenRange opening_of(const Document& document, const Turn& turn);

// "No, we are not.", "That is nonsense."
bool denies(const Document& document, TokenRange opening);

}  // namespace communique

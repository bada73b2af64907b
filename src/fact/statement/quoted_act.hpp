#pragma once

#include <span>
#include <vector>

#include "fact/facts.hpp"
#include "fact/statement/quotation.hpp"
#include "fact/statement/speech_lexicon.hpp"
#include "fact/statement/transcript.hpp"
#include "mention/annotation.hpp"

namespace communique {

// What somebody does in the first person within a quotation or a turn of a transcript: "“It was
// long work. I thank Peru.”"
struct QuotedAct {
  LexicalHit verb;
  std::uint32_t subject = no_token;  // "I"
  std::vector<EntityIndex> speakers;
};

// The verb of an act in the first person whose subject stands at the token ("We would like to thank
// Peru"), before the token `end`; or nullptr.
const LexicalHit* own_act_at(const Annotation& annotation, const SpeechLexicon& lexicon,
                             std::uint32_t token, std::uint32_t end);

// Thanks, praise, requests and the like in the quotations of a release, then in its turns, each in
// order. Those who speak in quotations are told by the statements that were read; what these tell
// already is left out.
std::vector<QuotedAct> find_quoted_acts(const Annotation& annotation, const SpeechLexicon& lexicon,
                                        const Quotations& quotations, std::span<const Turn> turns,
                                        const std::vector<Statement>& statements);

}  // namespace communique

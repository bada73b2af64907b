#pragma once

#include "fact/statement/speech_content.hpp"

namespace communique {

// What is done by a verb of speech with that content: "expressed concern", "warned that".
Act act_of(const SpeechWord& word, const SpeechContent& content);

// Of "“I thank all members,” she said" what the quoted words do; else Act::State.
Act act_of_words(const Annotation& annotation, const SpeechLexicon& lexicon, TokenRange words);

}  // namespace communique

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "fact/facts.hpp"
#include "text/token.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// What can follow a verb of speech; a set of bits.
enum Frame : std::uint16_t {
  ThatClause = 1,  // also later in the clause: "told the press this morning that"
  Quote = 2,       // words in quotation marks, likewise
  BareClause = 4,  // "said it would"
  ToInfinitive = 8,
  Object = 16,
  NounOfSpeech = 32,      // an object that is a noun of speech: "raised concerns"
  PossessiveObject = 64,  // "raised Korea's plan"
  Preposition = 128,
  Nothing = 256,
  Addressee = 512,  // somebody before the that-clause: "told the press that"
  Naming = 1024,    // "called the pact a start"
  Money = 2048      // "committed USD 4 million"
};

// How a verb or noun of the vocabulary tells speech; see ontology/vocabulary/speech.ttl.
struct SpeechWord {
  Act act = Act::State;
  std::optional<Act> act_with_quote;
  std::optional<Act> act_with_infinitive;
  std::uint16_t frames = 0;            // 0: whatever follows
  std::vector<Particle> prepositions;  // those that `frames` allows
  bool carries = false;                // a noun of speech in the object tells the act
  bool joint = false;                  // speech only where several do it together
  bool first_person = false;           // speech only in the first person
  bool speaker_before = false;  // a noun that tells speech without a verb: "X's announcement"
  bool speaker_after = false;   // "according to X"
  bool data_after = false;      // "based on X's data": only before what X counted
  bool data_before = false;     // "The data were released by X"
};

// The verbs and nouns of speech of a vocabulary, made once and shared by all readers of it.
class SpeechLexicon {
 public:
  explicit SpeechLexicon(const Vocabulary& vocabulary);

  // The entry of a SpeechVerb or SpeechNoun.
  const SpeechWord& operator[](ConceptId id) const { return words_[index_[id]]; }

 private:
  std::vector<std::uint16_t> index_;  // by concept
  std::vector<SpeechWord> words_;     // the first stands for everything that is no speech
};

}  // namespace communique

#pragma once

#include <cstdint>
#include <optional>

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "fact/statement/speech_lexicon.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Reads speech that a noun or phrase tells without a verb: "Canada's announcement to tighten ...",
// "according to the ministry", "according to statistics of the ministry".
class SpeechNounReader {
 public:
  SpeechNounReader(const Annotation& annotation, const SpeechLexicon& lexicon,
                   const ClauseReader& clauses)
      : annotation_(annotation),
        document_(annotation.document),
        lexicon_(lexicon),
        clauses_(clauses) {}

  // The statement without target and evidence; nothing where nobody is named to say it.
  std::optional<Statement> read(const LexicalHit& hit) const;

 private:
  std::optional<Statement> read_lodged(const LexicalHit& noun, Statement statement) const;
  std::uint32_t read_owner(const SpeechWord& word, TokenRange noun, Statement& statement) const;
  bool is_repeated(std::uint32_t owner) const;
  std::uint32_t read_source(const SpeechWord& word, TokenRange phrase, Statement& statement) const;
  bool introduces(std::uint32_t token, TokenRange phrase, Statement& statement) const;
  bool ends_well(std::uint32_t token) const;
  bool is_of_data(TokenRange source) const;
  bool is_told_of_data(std::uint32_t verb) const;
  bool is_data(std::uint32_t token) const;

  const Annotation& annotation_;
  const Document& document_;
  const SpeechLexicon& lexicon_;
  const ClauseReader& clauses_;
};

}  // namespace communique

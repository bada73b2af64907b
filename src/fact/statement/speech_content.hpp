#pragma once

#include <cstdint>
#include <optional>

#include "fact/clause/clause.hpp"
#include "fact/statement/quotation.hpp"
#include "fact/statement/speech_lexicon.hpp"

namespace communique {

// What stands as the content of a verb of speech.
struct SpeechContent {
  std::uint16_t frames = 0;  // all that were seen
  Particle preposition = Particle::None;
  bool direct_quote = false;     // the quotation is all that is said
  bool late_that = false;        // something stands between the verb and "that"
  bool announces_words = false;  // "the following statement"
  std::optional<Act> noun_act;   // of the noun of speech in the object
  TokenRange cue;                // the verb and the first clause of what is said
};

// Finds what a verb says: after it ("noted that ...", "urged Korea to ..."), or before it
// ("“...,” said X", "..., the ministry announced").
class SpeechContentReader {
 public:
  SpeechContentReader(const Annotation& annotation, const SpeechLexicon& lexicon,
                      const ClauseReader& clauses, const Quotations& quotations)
      : annotation_(annotation),
        document_(annotation.document),
        lexicon_(lexicon),
        clauses_(clauses),
        quotations_(quotations) {}

  // Nothing where the verb has no content that its entry allows.
  std::optional<SpeechContent> read(const SpeechWord& word, TokenRange verb,
                                    const Clause& clause) const;

 private:
  SpeechContent after(std::uint32_t begin, const Clause& clause) const;
  std::uint32_t behind_asides(std::uint32_t t, std::uint32_t end) const;
  bool read_quotation(std::uint32_t t, std::uint32_t end, SpeechContent& content) const;
  bool read_opening(std::uint32_t t, std::uint32_t end, SpeechContent& content) const;
  bool is_reply(std::uint32_t t) const;
  bool quotes_next_line(std::uint32_t colon) const;
  bool begins_infinitive(std::uint32_t token) const;
  Particle preposition_of_matter(std::uint32_t t) const;
  bool names_speech(std::uint32_t first, std::uint32_t end) const;
  bool names_object(std::uint32_t object, std::uint32_t end) const;
  bool begins_list(std::uint32_t token) const;
  std::uint32_t list_item_end(std::uint32_t item) const;
  void read_object(std::uint32_t begin, const Clause& clause, SpeechContent& content) const;
  bool points_back(std::uint32_t noun) const;
  void read_matter(TokenRange object, SpeechContent& content) const;
  void read_later(const Clause& clause, SpeechContent& content) const;
  void extend_over_colon(TokenRange& cue) const;
  bool follows_its_object(const Clause& clause) const;
  bool follows_to_which(const Clause& clause) const;
  std::optional<TokenRange> quotation_before(const Clause& clause, TokenRange verb) const;
  std::optional<TokenRange> sentence_around(const Clause& clause, TokenRange verb) const;
  bool is_present_verb(std::uint32_t t) const;
  bool closes(const Clause& clause, TokenRange sentence) const;
  bool goes_on(const Clause& clause, TokenRange sentence) const;
  bool says_something(std::uint32_t first, std::uint32_t last) const;
  TokenRange cue_from(TokenRange verb, std::uint32_t content) const;

  const Annotation& annotation_;
  const Document& document_;
  const SpeechLexicon& lexicon_;
  const ClauseReader& clauses_;
  const Quotations& quotations_;
};

}  // namespace communique

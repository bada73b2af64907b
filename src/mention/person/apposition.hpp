#pragma once

#include "mention/person/addressed_name.hpp"

namespace communique {

// How a name and an office stand beside each other with a comma, a dash or a bracket between them.
class Appositions {
 public:
  explicit Appositions(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document), line_(annotation.document) {}

  // The mark that parts an office from the name before it, past "the" or "his", and past "now" or
  // "since last year"; no_token if there is none.
  std::uint32_t separator_before(const Office& office) const;
  static bool separates(const Token& token);

  // "since May", "until yesterday", "who is", "currently"
  bool opens_adverbial(std::uint32_t at) const;

  // Whether the name before the office can be its holder's: "in Lima, the Minister" has none.
  bool fits(const Office& office, const AddressedName& named) const;

  // "With Ana Ruiz, Minister of Salt, the minister agreed": an office without a field that opens a
  // clause is somebody else's.
  bool opens_clause(const Office& office) const;

  // Whether the apposition ends here: at a mark, "and", "who", or the verb of the sentence.
  bool closes_phrase(std::uint32_t at) const;
  bool closes_name(std::uint32_t at) const;
  // "met the Minister of Salt, Ana Ruiz on 1 May", without a second comma.
  bool leads_on(const Office& office, const AddressedName& named) const;

 private:
  bool closes_heading_name(std::uint32_t colon) const;
  bool opens_predicate(std::uint32_t at) const;
  bool names_house(std::uint32_t of) const;
  bool ends_opening(std::uint32_t name) const;
  bool opens_dateline(TokenRange name) const;
  bool names_owner_again(std::uint32_t at, std::uint32_t title) const;
  bool is_time_word(std::uint32_t at) const;
  bool holds_verb(TokenRange range) const;
  bool is_specific(const Office& office) const;

  const Annotation& annotation_;
  const Document& document_;
  LineTokens line_;
};

}  // namespace communique

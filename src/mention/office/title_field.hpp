#pragma once

#include "mention/annotation.hpp"
#include "mention/line_tokens.hpp"

namespace communique {

// The parts of a title behind its head, other than those that a preposition joins. Each takes the
// token behind the title and gives the one behind the part; the same where none stands there.
class TitleFields {
 public:
  explicit TitleFields(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document), line_(annotation.document) {}

  // "President-elect"
  std::uint32_t behind_elect(std::uint32_t end) const;
  // "Deputy Secretary General (Trade)", "Director General (Europe and North America)"
  std::uint32_t behind_bracket(std::uint32_t end) const;
  // "Chief Director: Media Relations" at the end of a line
  std::uint32_t behind_colon(std::uint32_t end) const;
  // "Assistant Director, Corporate Communications, Ministry of Fish", "Deputy Secretary, Trade and
  // Economic Group, at the Ministry of Fish", "General Manager, Asia, at the Salt Bank"
  std::uint32_t behind_comma(std::uint32_t end) const;

 private:
  bool is_field(std::uint32_t at) const;
  bool is_unit(std::uint32_t at) const;
  std::uint32_t behind_part(std::uint32_t at) const;
  const Mention* mention_from(std::uint32_t at) const;
  const Mention* institution_from(std::uint32_t at) const;

  const Annotation& annotation_;
  const Document& document_;
  LineTokens line_;
};

// End of the name of the place that an office governs: a known one, one with a head, or words that
// leave two for a person.
std::uint32_t governed_place_end(const Annotation& annotation, std::uint32_t at);
// End of the list of known places that goes on at the token: ", Cusco and Puno" behind "governors
// of Lima"; else the token.
std::uint32_t further_places_end(const Annotation& annotation, std::uint32_t end);

// End of the fields in small letters that begin at the token: "foreign trade, industry and fish".
std::uint32_t small_fields_end(const Annotation& annotation, std::uint32_t at);

}  // namespace communique

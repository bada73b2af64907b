#pragma once

#include "mention/line_tokens.hpp"
#include "mention/person/found_persons.hpp"

namespace communique {

// Holders who stand on a line of their own over the line of their title, or open the line under it.
class LineHolders {
 public:
  LineHolders(Annotation& annotation, FoundPersons& persons)
      : annotation_(annotation),
        document_(annotation.document),
        line_(annotation.document),
        persons_(persons) {}

  // Gives the office its holder where the line above holds a name alone, or that of the title above
  // it, or where it fills a line and the next one opens with a name.
  void find(Office& office);

 private:
  bool fills_line(const Office& office) const;
  bool find_above(Office& office);
  bool share_with_title_above(Office& office) const;
  void find_below(Office& office) const;
  bool names_signer(TokenRange name) const;
  std::uint32_t line_start(std::uint32_t office) const;
  std::uint32_t after_address(std::uint32_t line) const;
  std::uint32_t after_letters(std::uint32_t at) const;

  Annotation& annotation_;
  const Document& document_;
  const LineTokens line_;
  FoundPersons& persons_;
};

}  // namespace communique

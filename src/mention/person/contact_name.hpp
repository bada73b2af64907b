#pragma once

#include "mention/line_tokens.hpp"
#include "mention/person/found_persons.hpp"

namespace communique {

// Persons whom a release tells to write to or to call.
class ContactNames {
 public:
  ContactNames(Annotation& annotation, FoundPersons& persons)
      : annotation_(annotation),
        document_(annotation.document),
        line_(annotation.document),
        persons_(persons) {}

  // The name that a bracket, a colon or a telephone number at the token belongs to.
  void find_at(std::uint32_t at);

 private:
  void find_contact(std::uint32_t at);
  void find_before_telephone_number(std::uint32_t at);
  void find_after_contact_word(std::uint32_t at);
  void find_further(std::uint32_t at);
  static bool is_telephone_word(const Token& token);

  Annotation& annotation_;
  const Document& document_;
  const LineTokens line_;
  FoundPersons& persons_;
};

}  // namespace communique

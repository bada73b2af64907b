#pragma once

#include "mention/line_tokens.hpp"
#include "mention/person/found_persons.hpp"

namespace communique {

// A name with the forms of address before it.
struct AddressedName {
  TokenRange honorifics;
  TokenRange name;
  std::size_t units = 0;

  bool found() const { return !name.empty(); }
  std::uint32_t first() const { return honorifics.empty() ? name.first : honorifics.first; }
  // One word after no form of address is too little evidence beside a comma.
  bool stands_alone() const { return units > 1 || (units == 1 && !honorifics.empty()); }
};

// Whether the words that stand like a name may be that of a place: one it is whole, or one whose
// name goes on in words that are known ("Lima Province"). "Milan Ruiz" is none, nor who has a form
// of address.
bool may_be_place(const Annotation& annotation, const AddressedName& named);

// Reads names beside offices, and tells whether they are names at all.
class AddressedNames {
 public:
  AddressedNames(const Annotation& annotation, const FoundPersons& persons)
      : annotation_(annotation),
        document_(annotation.document),
        line_(annotation.document),
        persons_(persons) {}

  // The name that starts at the token, or that ends there before a comma.
  AddressedName at(std::uint32_t token) const;
  AddressedName before(std::uint32_t separator) const;

  // Whether the words right after the title are its holder's name.
  bool may_follow(const Office& office, const AddressedName& named) const;

  // Whether the words are the name of a field, a body or another thing.
  bool names_thing(TokenRange name) const;

  // Where the surface of a short name begins: with its title or its last form of address.
  std::uint32_t short_surface_start(const Office& office, const AddressedName& named) const;

 private:
  bool in_headline(std::uint32_t token) const;
  std::uint32_t after_particles(std::uint32_t token) const;
  bool names_house(std::uint32_t at) const;
  bool heads_body(std::uint32_t token) const;
  TokenRange cut_to_known(TokenRange name) const;
  TokenRange behind_field(TokenRange name) const;
  std::uint32_t before_country(std::uint32_t last) const;
  std::uint32_t before_bracket(std::uint32_t last) const;
  bool follows_field(const Office& office, const AddressedName& named) const;
  bool names_unit(const Office& office, const AddressedName& named) const;
  bool is_owned(const Office& office) const;
  bool follows_house(const Office& office, const AddressedName& named) const;
  bool opens_with_number(std::uint32_t at) const;
  bool is_joined(const Office& office) const;
  bool ends_like_verb(std::uint32_t token) const;
  bool goes_on_in_capitals(std::uint32_t token) const;
  bool is_common_word(std::uint32_t token) const;
  bool has_article(const Office& office) const;

  const Annotation& annotation_;
  const Document& document_;
  LineTokens line_;
  const FoundPersons& persons_;
};

}  // namespace communique

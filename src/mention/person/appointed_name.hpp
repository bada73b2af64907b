#pragma once

#include "mention/person/found_persons.hpp"

namespace communique {

// Where what stands before "has", "was", "will be" and the like before the verb ends.
std::uint32_t before_auxiliaries(const Document& document, std::uint32_t verb);

// Names that a clause gives an office: "appointed Ana Ruiz", "Ana Ruiz, now in Lima, becomes",
// "Ana Ruiz as Minister".
class AppointedNames {
 public:
  AppointedNames(const Annotation& annotation, FoundPersons& persons);

  // Those beside the verb at the token.
  void find_at(std::uint32_t token);
  // The one whom the clause before the office gives it.
  void find_before(const Office& office);

 private:
  bool in_line(std::uint32_t token) const;
  bool opens_subject(std::uint32_t first) const;
  std::uint32_t before_mark(std::uint32_t end) const;
  std::uint32_t before_aside(std::uint32_t end) const;
  bool gives_office(const LexicalHit& verb) const;
  void add_list(std::uint32_t token);
  void find_apart(const LexicalHit& verb);
  void find_left(const LexicalHit& verb);
  std::uint32_t before_nationality(std::uint32_t as) const;
  void find_before_as(const Office& office);
  std::uint32_t before_modifiers(std::uint32_t title) const;
  void find_before_be(const Office& office);
  void add(TokenRange name, std::string_view rule, float confidence);

  const Annotation& annotation_;
  const Document& document_;
  FoundPersons& persons_;
};

}  // namespace communique

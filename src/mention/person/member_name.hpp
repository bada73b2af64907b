#pragma once

#include "mention/line_tokens.hpp"
#include "mention/person/found_persons.hpp"

namespace communique {

// Persons told with the house or the country that they are of.
class MemberNames {
 public:
  MemberNames(Annotation& annotation, FoundPersons& persons)
      : annotation_(annotation),
        document_(annotation.document),
        line_(annotation.document),
        persons_(persons) {}

  // Whether what the token begins may tell whose member the name before it is.
  static bool may_follow(const Token& token) {
    return token.is(Particle::Of) || token.is(Particle::From) || token.is(Particle::For);
  }
  // The name before such a token.
  void find_at(std::uint32_t at);
  // The name before the bracket at the token.
  void find_bracketed(std::uint32_t open);

 private:
  void find_servant(std::uint32_t at);
  bool presents_credentials(TokenRange name) const;
  bool is_elected(TokenRange name, std::uint32_t behind) const;
  bool ends_country(std::uint32_t end) const;
  bool acts_for_house(std::uint32_t first, std::uint32_t house) const;
  std::uint32_t country_end(std::uint32_t at) const;
  bool introduces_national(std::uint32_t first, std::uint32_t land) const;
  bool follows_national(std::uint32_t at) const;
  bool leads_to_institution(std::uint32_t at) const;
  bool introduces_person(std::uint32_t first) const;

  Annotation& annotation_;
  const Document& document_;
  const LineTokens line_;
  FoundPersons& persons_;
};

}  // namespace communique

#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace communique {

// What speaks for or against two names being those of one thing. Stored by number: new ones come
// last.
enum class Reason : std::uint8_t {
  KnownIdentity,
  SameName,
  FullerName,
  SameAbbreviation,
  Initials,
  SurnameAlone,
  SameCountry,
  SameBody,
  SameTitle,
  SameParties,
  SameKind,
  SameField,
  OnlyOneKnown,
  MainCountry,
  CountryOfRelease,
  NothingElseKnown,
  CountryUnstated,
  OtherCountry,
  OtherEmployer,
  OtherOffice,
  PartiesUnstated,
  KindUnstated,
  LongInterval,
  SeveralFit,
  OtherCountryOfRelease,
  SaidByUser,
  SameHolder
};
inline constexpr std::size_t reason_count = 27;

// "the same country"
std::string_view to_string(Reason reason);

// How much it speaks, as logarithm of odds: for one thing above 0, against it below.
float weight(Reason reason);

// Reasons taken together.
class Reasons {
 public:
  Reasons() = default;
  Reasons(std::initializer_list<Reason> reasons) {
    for (const Reason reason : reasons) add(reason);
  }
  static Reasons from_bits(std::uint32_t bits);

  void add(Reason reason, bool holds = true) { bits_ |= std::uint32_t{holds} << bit(reason); }
  void add(Reasons others) { bits_ |= others.bits_; }
  bool has(Reason reason) const { return (bits_ >> bit(reason) & 1U) != 0; }
  bool empty() const { return bits_ == 0; }
  std::uint32_t bits() const { return bits_; }

  // Those that speak for one thing, or against it; the weightiest first.
  std::vector<Reason> in_favour() const { return chosen(true); }
  std::vector<Reason> against() const { return chosen(false); }

  // Estimated probability that both are one: the weights added up, as if they were independent.
  float probability() const;

  friend bool operator==(Reasons, Reasons) = default;

 private:
  static unsigned bit(Reason reason) { return static_cast<unsigned>(reason); }
  std::vector<Reason> chosen(bool favourable) const;

  std::uint32_t bits_ = 0;
};

}  // namespace communique

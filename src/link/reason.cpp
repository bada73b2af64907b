#include "link/reason.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace communique {
namespace {

struct ReasonEntry {
  std::string_view words;
  float weight;
};

// In the order of Reason. The weights were set so that the probabilities agree with what
// tests/gold/merge_precision.py counts on the annotated releases; see docs/linking.md.
constexpr std::array<ReasonEntry, reason_count> entries = {{
    {"the vocabulary knows both as one", 5.0F},
    {"the same name", 2.6F},
    {"one name has all parts of the other", 1.5F},
    {"the same abbreviation", 1.2F},
    {"one name has the other's initials", 0.8F},
    {"the same surname", 0.2F},
    {"the same country", 0.8F},
    {"a post in the same body", 1.5F},
    {"the same title", 1.0F},
    {"the same parties", 1.5F},
    {"the same kind of agreement", 1.0F},
    {"the same field", 1.0F},
    {"nothing else of the name is known", 0.3F},
    {"nearly all releases mean this country", 0.5F},
    {"the release speaks of its country", 0.6F},
    {"nothing but the name is known", -0.5F},
    {"no release states the country", -1.4F},
    {"another country", -5.0F},
    {"another kind of employer", -4.0F},
    {"another office at the same time", -4.0F},
    {"the parties are not stated", -0.5F},
    {"the kind of agreement is not stated", -0.3F},
    {"a long time lies between", -3.0F},
    {"others fit as well", -2.5F},
    {"the release speaks of another country", -3.0F},
    {"a correction says so", 20.0F},
    {"the same holder of an office there", 1.5F},
}};

const ReasonEntry& entry(Reason reason) { return entries[static_cast<std::size_t>(reason)]; }

}  // namespace

std::string_view to_string(Reason reason) { return entry(reason).words; }

float weight(Reason reason) { return entry(reason).weight; }

Reasons Reasons::from_bits(std::uint32_t bits) {
  Reasons reasons;
  reasons.bits_ = bits & ((1U << reason_count) - 1);
  return reasons;
}

std::vector<Reason> Reasons::chosen(bool favourable) const {
  std::vector<Reason> reasons;
  for (std::size_t i = 0; i < reason_count; ++i) {
    const auto reason = static_cast<Reason>(i);
    if (has(reason) && (weight(reason) > 0) == favourable) reasons.push_back(reason);
  }
  std::ranges::stable_sort(reasons, std::ranges::greater(),
                           [](Reason reason) { return std::abs(weight(reason)); });
  return reasons;
}

float Reasons::probability() const {
  float sum = 0;
  for (std::size_t i = 0; i < reason_count; ++i) {
    const auto reason = static_cast<Reason>(i);
    if (has(reason)) sum += weight(reason);
  }
  return 1 / (1 + std::exp(-sum));
}

}  // namespace communique

#pragma once

#include <cstdint>

#include "fact/facts.hpp"
#include "store/database.hpp"

namespace communique {

constexpr EntityType last_value(EntityType) { return EntityType::Place; }
constexpr AgreementKind last_value(AgreementKind) { return AgreementKind::Other; }
constexpr AgreementStatus last_value(AgreementStatus) { return AgreementStatus::Terminated; }
constexpr EventKind last_value(EventKind) { return EventKind::Appointment; }
constexpr Act last_value(Act) { return Act::Concern; }

// The value that was stored by this number; throws StoreError where the enumeration has none.
template <typename Enum>
Enum stored_enum(std::int64_t number) {
  if (number < 0 || number > static_cast<std::int64_t>(last_value(Enum{}))) fail_damaged();
  return static_cast<Enum>(number);
}

}  // namespace communique

#include "store/enum_names.hpp"

#include <string>

#include "fact/facts.hpp"
#include "link/reason.hpp"
#include "mention/entity_type.hpp"
#include "store/event_roles.hpp"

namespace communique {
namespace {

template <typename Enum>
void insert_names(Database& database, const char* table, Enum last) {
  PreparedStatement insert(database, std::string("INSERT INTO ") + table + " VALUES(?,?)");
  for (int i = 0; i <= static_cast<int>(last); ++i) insert.run(i, to_string(static_cast<Enum>(i)));
}

}  // namespace

void insert_enum_names(Database& database) {
  insert_names(database, "entity_type_names", EntityType::Place);
  insert_names(database, "agreement_kind_names", AgreementKind::Other);
  insert_names(database, "agreement_status_names", AgreementStatus::Terminated);
  insert_names(database, "event_kind_names", EventKind::Appointment);
  insert_names(database, "event_role_names", EventRole::About);
  insert_names(database, "act_names", Act::Concern);
  PreparedStatement reason(database, "INSERT INTO reason_names VALUES(?,?,?)");
  for (int i = 0; i < static_cast<int>(reason_count); ++i) {
    const auto value = static_cast<Reason>(i);
    reason.run(i, to_string(value), static_cast<double>(weight(value)));
  }
}

}  // namespace communique

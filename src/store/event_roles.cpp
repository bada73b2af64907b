#include "store/event_roles.hpp"

#include <array>
#include <set>
#include <unordered_map>

namespace communique {
namespace {

bool is_actor(EventRole role) { return role != EventRole::Place && role != EventRole::About; }

bool is_meeting(EventKind kind) {
  return kind == EventKind::Meeting || kind == EventKind::Negotiation || kind == EventKind::Visit ||
         kind == EventKind::Call;
}

// Which kinds of relations the rows of one event make.
class Relations {
 public:
  Relations(EventKind kind, const std::vector<EventRoleRow>& rows) : kind_(kind) {
    for (const EventRoleRow& row : rows) {
      has_place_ |= row.role == EventRole::Place;
      has_participant_ |= row.role == EventRole::Participant;
      if (is_actor(row.role)) first_roles_.emplace(row.entity, row.role);
      if (row.role == EventRole::About) subjects_.insert(row.entity);
    }
  }

  int ends_of(const EventRoleRow& row) const {
    const bool acts = is_actor(row.role) && first_roles_.at(row.entity) == row.role;
    const bool visit = kind_ == EventKind::Visit;
    int ends = 0;
    const auto add = [&](RelationEnd end, bool holds) {
      if (holds) ends |= static_cast<int>(end);
    };
    add(RelationEnd::Meets, acts && is_meeting(kind_) && has_other(first_roles_, row));
    add(RelationEnd::TakesUp, acts && has_other(subjects_, row));
    add(RelationEnd::TakenUp, row.role == EventRole::About && has_other(first_roles_, row));
    add(RelationEnd::Visits, visit && row.role == EventRole::Participant && has_place_);
    add(RelationEnd::Visited, visit && row.role == EventRole::Place && has_participant_);
    return ends;
  }

 private:
  template <typename Keys>
  static bool has_other(const Keys& keys, const EventRoleRow& row) {
    return keys.size() > (keys.contains(row.entity) ? 1U : 0U);
  }

  EventKind kind_;
  std::unordered_map<Key, EventRole> first_roles_;  // of those who act
  std::set<Key> subjects_;
  bool has_place_ = false, has_participant_ = false;
};

}  // namespace

std::string_view to_string(EventRole role) {
  constexpr std::array<std::string_view, 5> names = {"place", "organizer", "chair", "participant",
                                                     "about"};
  return names[static_cast<std::size_t>(role)];
}

std::vector<EventRoleRow> event_role_rows(const Event& event,
                                          const std::function<Key(EntityIndex)>& key_of) {
  std::vector<EventRoleRow> rows;
  const auto add = [&](EventRole role, const std::vector<EntityIndex>& entities) {
    for (const EntityIndex entity : entities) rows.push_back({role, key_of(entity)});
  };
  add(EventRole::Place, event.places);
  add(EventRole::Organizer, event.organizers);
  add(EventRole::Chair, event.chairs);
  add(EventRole::Participant, event.participants);
  add(EventRole::About, event.about);
  const Relations relations(event.kind, rows);
  for (EventRoleRow& row : rows) row.ends = relations.ends_of(row);
  return rows;
}

}  // namespace communique

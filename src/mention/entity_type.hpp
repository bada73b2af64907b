#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace communique {

// The nine types of things that a release names.
enum class EntityType : std::uint8_t {
  Person,
  Body,
  Organization,
  Country,
  Bloc,
  Agreement,
  Law,
  Programme,
  Place
};
inline constexpr std::size_t entity_type_count = 9;

// What has members, officers and premises of its own: what meets, acts and speaks as one.
constexpr bool is_institution(EntityType type) {
  return type == EntityType::Body || type == EntityType::Organization;
}

std::string_view to_string(EntityType type);  // "Person"
std::string_view id_prefix(EntityType type);  // "person"
std::optional<EntityType> parse_entity_type(std::string_view name);

}  // namespace communique

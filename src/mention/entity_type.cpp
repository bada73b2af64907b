#include "mention/entity_type.hpp"

namespace communique {
namespace {

struct TypeNames {
  std::string_view name;
  std::string_view prefix;
};

constexpr TypeNames type_names[entity_type_count] = {
    {"Person", "person"},   {"Body", "body"},           {"Organization", "org"},
    {"Country", "country"}, {"Bloc", "bloc"},           {"Agreement", "agreement"},
    {"Law", "law"},         {"Programme", "programme"}, {"Place", "place"}};

}  // namespace

std::string_view to_string(EntityType type) {
  return type_names[static_cast<std::size_t>(type)].name;
}

std::string_view id_prefix(EntityType type) {
  return type_names[static_cast<std::size_t>(type)].prefix;
}

std::optional<EntityType> parse_entity_type(std::string_view name) {
  for (std::size_t i = 0; i < entity_type_count; ++i) {
    if (type_names[i].name == name) return static_cast<EntityType>(i);
  }
  return std::nullopt;
}

}  // namespace communique

#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "link/linking.hpp"

namespace communique {

// One release about one thing, made by hand.
struct Telling {
  std::string_view day;
  std::string_view name;          // several names of it are separated by "|"
  std::string_view country = {};  // "KR": its own, or that of the office
  std::string_view title = {};    // of a person
  std::string_view body = {};     // where the title is held
};

inline constexpr Evidence stated{{}, "made-by-hand", 0.95F};
inline constexpr Evidence concluded{{}, "made-by-hand", 0.9F};  // not printed beside the name
inline constexpr Evidence guessed{{}, "made-by-hand", 0.7F};

class HandMade {
 public:
  explicit HandMade(std::string_view day) {
    made_.release.date = parse_iso_date(day).value();
    made_.release.text = "Title\n";
  }

  EntityIndex add(EntityType type, std::string_view names, std::string id = {}) {
    Entity entity;
    entity.type = type;
    entity.id = id.empty() ? std::string(names) : std::move(id);
    entity.name = names.substr(0, names.find('|'));
    while (!names.empty()) {
      const std::string_view name = names.substr(0, names.find('|'));
      const auto begin = static_cast<std::uint32_t>(made_.release.text.size());
      made_.release.text += name;
      entity.spans.push_back({begin, static_cast<std::uint32_t>(begin + name.size())});
      made_.release.text += ". ";
      names.remove_prefix(std::min(names.size(), name.size() + 1));
    }
    made_.reading.entities.push_back(std::move(entity));
    return static_cast<EntityIndex>(made_.reading.entities.size() - 1);
  }
  // no_entity where there is none
  EntityIndex country(std::string_view code) {
    return code.empty() ? no_entity
                        : add(EntityType::Country, code, "country:" + std::string(code));
  }
  EntityIndex body(std::string_view name, EntityIndex country) {
    if (name.empty()) return no_entity;
    const EntityIndex body = add(EntityType::Body, name);
    if (country != no_entity) reading().bodies.push_back({body, country, no_entity, stated});
    return body;
  }

  Reading& reading() { return made_.reading; }
  Date date() const { return made_.release.date; }
  ReleaseReading take() {
    made_.release.id = derive_release_id(made_.release);
    return std::move(made_);
  }

 private:
  ReleaseReading made_;
};

// The entity told of is the first of each reading.
inline ReleaseReading make_reading(EntityType type, const Telling& telling) {
  HandMade made(telling.day);
  const EntityIndex subject = made.add(type, telling.name);
  const EntityIndex country = made.country(telling.country);
  if (type == EntityType::Body && country != no_entity)
    made.reading().bodies.push_back({subject, country, no_entity, stated});
  if (type == EntityType::Person && (!telling.title.empty() || !telling.body.empty())) {
    const EntityIndex body = made.body(telling.body, country);
    const EntityIndex at = body == no_entity ? country : no_entity;
    made.reading().posts.push_back(
        {subject, std::string(telling.title), body, at, false, stated, {}});
  }
  return made.take();
}

inline const Vocabulary& embedded_vocabulary_once() {
  static const Vocabulary vocabulary = Vocabulary::embedded();
  return vocabulary;
}

// A letter for each telling, the same for those taken for one thing: "aab".
inline std::string linked(EntityType type, std::initializer_list<Telling> tellings) {
  std::vector<ReleaseReading> readings;
  for (const Telling& telling : tellings) readings.push_back(make_reading(type, telling));
  const Linking linking = link_readings(readings, embedded_vocabulary_once());
  std::map<std::uint32_t, char> letters;
  std::string result;
  for (const auto& row : linking.entity_of)
    result += letters.try_emplace(row[0], static_cast<char>('a' + letters.size())).first->second;
  return result;
}

}  // namespace communique

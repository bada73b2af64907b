#pragma once

#include <ostream>
#include <set>
#include <string>

#include "fact/release_reader.hpp"

namespace communique {

// A text, and the names that stand in it for things of one type.
struct NamesExample {
  const char* text;
  const char* names;
};

inline std::ostream& operator<<(std::ostream& out, const NamesExample& example) {
  return out << example.text;
}

// What a release with this title and body says, issued on 20 November 2025.
inline Reading read_text(Release& release, const std::string& title, const std::string& body) {
  static const Vocabulary vocabulary = Vocabulary::embedded();
  release.text = title + "\n" + body;
  release.title_length = static_cast<std::uint32_t>(title.size());
  release.date = {2025, 11, 20};
  return ReleaseReader(vocabulary).read(release);
}

// The names of each entity of the type in a release with that body, in order of the alphabet:
// "a, b | c".
inline std::string names_of_type(EntityType type, const std::string& body,
                                 const std::string& title = "News of the day") {
  Release release;
  const Reading reading = read_text(release, title, body);
  std::string all;
  for (const Entity& entity : reading.entities) {
    if (entity.type != type) continue;
    std::set<std::string> names;
    for (const Span span : entity.spans) names.emplace(span.of(release.text));
    if (!all.empty()) all += " | ";
    const char* comma = "";
    for (const std::string& name : names) {
      all += comma + name;
      comma = ", ";
    }
  }
  return all;
}

}  // namespace communique

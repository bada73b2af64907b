#include "link/holder_countries.hpp"

#include "link/home.hpp"

namespace communique {
namespace {

std::string_view printed_country(const ReleaseSummary& reading, EntityIndex body) {
  for (const BodySummary& fact : reading.bodies) {
    const bool printed = fact.confidence >= printed_confidence;
    if (fact.body == body && fact.country != no_entity && printed)
      return reading.entities[fact.country]->id;
  }
  return {};
}

}  // namespace

HolderCountries::HolderCountries(const Nodes& nodes, NameCanon& canon, const TitleWords& titles)
    : nodes_(nodes), canon_(canon), titles_(titles) {
  for (std::uint32_t release = 0; release < nodes.summaries().size(); ++release) {
    const ReleaseSummary& reading = nodes.summaries()[release];
    for (const PostSummary& post : reading.posts) {
      const std::string_view country = printed_country(reading, post.body);
      if (country.empty()) continue;
      for (const std::string& key : keys_of(release, post)) {
        const auto [known, added] = countries_.try_emplace(key, country);
        if (!added && known->second != country) known->second = {};
      }
    }
  }
}

// One for each name of the body; none where the post has no body or its holder no full name.
std::vector<std::string> HolderCountries::keys_of(std::uint32_t release,
                                                  const PostSummary& post) const {
  std::vector<std::string> keys;
  if (post.body == no_entity) return keys;
  const auto& entities = nodes_.summaries()[release].entities;
  const PersonName name = titles_.without_title(read_person_name(entities[post.person]->name()));
  if (!name.complete()) return keys;
  for (const std::string_view body : entities[post.body]->names)
    keys.push_back(name.letters() + "@" + canon_.read(body).sorted());
  return keys;
}

std::string_view HolderCountries::of(std::uint32_t release, const PostSummary& post) const {
  for (const std::string& key : keys_of(release, post)) {
    const auto found = countries_.find(key);
    if (found != countries_.end()) return found->second;
  }
  return {};
}

}  // namespace communique

#pragma once

#include <rapidjson/document.h>

#include <fstream>
#include <sstream>
#include <unordered_map>

#include "input/read_releases.hpp"
#include "mention/entity_type.hpp"
#include "tests/link/hand_made.hpp"
#include "tests/link/truth.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// Annotated releases as a perfect reader would read them, with the annotation's ids as the truth.
class GoldCase {
 public:
  explicit GoldCase(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    for (const Concept& entry : vocabulary.concepts()) {
      const auto id = static_cast<ConceptId>(&entry - vocabulary.concepts().data());
      if (const auto known = entry.attribute("entity"); !known.empty())
        concepts_[std::string(known)] = id;
    }
  }

  // `path` without .txt and .jsonl
  void add(const std::string& path) {
    std::vector<Release> releases;
    read_releases(
        {path + ".txt"}, std::nullopt, CategoryNames(vocabulary_),
        [&](Release&& release) { releases.push_back(std::move(release)); }, [](const Problem&) {});
    std::ifstream lines(path + ".jsonl");
    std::size_t next = 0;
    for (std::string line; std::getline(lines, line); ++next) {
      rapidjson::Document gold;
      gold.Parse(line.c_str());
      add(std::move(releases.at(next)), gold);
    }
  }

  LinkingCase take() { return std::move(case_); }

 private:
  using Json = rapidjson::Value;

  void add(Release&& release, const Json& gold) {
    std::vector<std::string> truth;
    Reading reading;
    std::unordered_map<std::string, EntityIndex> index;
    for (const Json& entity : gold["entities"].GetArray()) {
      truth.push_back(entity["id"].GetString());
      index[truth.back()] = static_cast<EntityIndex>(reading.entities.size());
      reading.entities.push_back(read_entity(entity, release.text));
    }
    const auto at = [&](const Json& id) {
      return id.IsString() ? index.at(id.GetString()) : no_entity;
    };
    reading.publisher = at(gold["publisher"]);
    for (const Json& post : gold["posts"].GetArray()) {
      reading.posts.push_back({at(post["person"]),
                               post["title"].GetString(),
                               at(post["body"]),
                               at(post["country"]),
                               false,
                               {},
                               {}});
    }
    for (const Json& body : gold["bodies"].GetArray())
      reading.bodies.push_back({at(body["body"]), at(body["country"]), at(body["partOf"]), stated});
    for (const Json& pair : gold["represents"].GetArray())
      reading.representations.push_back({at(pair[0]), at(pair[1]), stated});
    for (const Json& a : gold["agreements"].GetArray()) {
      AgreementFact fact;
      fact.agreement = at(a["agreement"]);
      fact.kind = *parse_agreement_kind(a["kind"].GetString());
      for (const Json& party : a["parties"].GetArray()) fact.parties.push_back(at(party));
      reading.agreements.push_back(std::move(fact));
    }
    case_.readings.push_back({std::move(release), std::move(reading)});
    case_.truth.push_back(std::move(truth));
  }

  // Countries and blocs are known by their ids; of the rest the reader has just the names.
  Entity read_entity(const Json& gold, std::string_view text) const {
    Entity entity;
    entity.type = *parse_entity_type(gold["type"].GetString());
    entity.name = gold["name"].GetString();
    entity.id = gold["id"].GetString();
    const bool known = entity.type == EntityType::Country || entity.type == EntityType::Bloc;
    if (const auto entry = concepts_.find(entity.id); known && entry != concepts_.end())
      entity.concept_id = entry->second;
    for (const Json& surface : gold["surfaces"].GetArray()) {
      const std::size_t begin = text.find(surface.GetString());
      if (begin == std::string_view::npos) continue;
      const auto length = surface.GetStringLength();
      entity.spans.push_back(
          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)});
    }
    return entity;
  }

  const Vocabulary& vocabulary_;
  std::unordered_map<std::string, ConceptId> concepts_;
  LinkingCase case_;
};

}  // namespace communique

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/entity.hpp"
#include "query/source.hpp"
#include "store/knowledge_base.hpp"

namespace communique {

// What a fact says in one respect: entities, or a text.
struct FactPart {
  std::string name;  // "speaker", "status", "participant"
  std::vector<EntityLink> entities;
  std::string text;
};

// A fact and why it is believed.
struct FactExplanation {
  std::string kind;  // "post", "agreement", ...
  std::vector<FactPart> parts;
  std::string rule;
  double confidence = 0;
  Source source;
  std::string before, after;  // the sentences around what states it; empty at the ends of the text
};

// `fact` is a key; nothing if there is no such fact.
std::optional<FactExplanation> explain_fact(KnowledgeBase& knowledge, std::int64_t fact);

}  // namespace communique

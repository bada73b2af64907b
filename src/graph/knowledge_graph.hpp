#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/tenure_spells.hpp"
#include "store/knowledge_base.hpp"

namespace communique {

// What stands as nodes: entities, related by the view `relations`; or also the events, statements
// and releases through which they are related.
enum class GraphView { Entities, Full };

struct Position {
  double x = 0, y = 0;
};

struct GraphNode {
  std::string id;       // "person:...", "release:...", "event:RELEASE/1", "statement:RELEASE/1"
  std::string type;     // of an entity its type; else Release, a kind of event, or Statement
  std::string label;    // name, title or cue
  std::string country;  // id of a body's country, or empty
  bool official = false;
  std::uint32_t releases = 0;             // that mention it
  std::string first, last;                // dates of what is known of it, ISO 8601, or empty
  std::optional<Position> position = {};  // of a drawn graph
};

// All that relates two nodes in one way.
struct GraphEdge {
  std::string kind;                  // as in the view `relations`; in the full view also roles
  std::vector<std::string> details;  // titles, acts, kinds of event: each once, sorted
  std::uint32_t releases = 0;        // that say so; at least 1
  std::string first, last;           // dates, or empty
  bool symmetric = false;
  std::vector<Spell> spells;  // of holds-post-at, one for each tenure; else empty
};

using KnowledgeGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, GraphNode, GraphEdge>;

// Vertex i is the entity with key i + 1; in the full view releases, events and statements follow.
// Edges stand in order of source, target and kind.
KnowledgeGraph load_graph(KnowledgeBase& knowledge_base, GraphView view);

}  // namespace communique

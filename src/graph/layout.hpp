#pragma once

#include "graph/knowledge_graph.hpp"

namespace communique {

// Gives every node a position, so that what is related stands together and nodes keep apart, in a
// square around the origin that grows with their number. Equal graphs give equal positions.
// Fruchterman and Reingold, Graph Drawing by Force-directed Placement (1991), with forces between
// near nodes only: a round takes time in proportion to nodes and edges.
void lay_out(KnowledgeGraph& graph);

}  // namespace communique

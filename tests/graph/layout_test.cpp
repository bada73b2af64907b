#include "graph/layout.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

namespace communique {
namespace {

// Two triangles that nothing joins, one of its nodes joined to itself, and a node by itself.
KnowledgeGraph two_triangles() {
  KnowledgeGraph graph(7);
  for (const std::size_t first : {0, 3}) {
    boost::add_edge(first, first + 1, graph);
    boost::add_edge(first + 1, first + 2, graph);
    boost::add_edge(first + 2, first, graph);
  }
  boost::add_edge(0, 0, graph);
  lay_out(graph);
  return graph;
}

double distance(const KnowledgeGraph& graph, std::size_t a, std::size_t b) {
  return std::hypot(graph[a].position->x - graph[b].position->x,
                    graph[a].position->y - graph[b].position->y);
}

BOOST_AUTO_TEST_SUITE(layout)

BOOST_AUTO_TEST_CASE(related_nodes_stand_together) {
  const KnowledgeGraph graph = two_triangles();
  for (const std::size_t other : {3, 4, 5, 6})
    BOOST_TEST(distance(graph, 0, 1) < distance(graph, 0, other));
}

BOOST_AUTO_TEST_CASE(nodes_keep_apart) {
  const KnowledgeGraph graph = two_triangles();
  for (std::size_t a = 0; a < 7; ++a) {
    for (std::size_t b = 0; b < a; ++b) BOOST_TEST(distance(graph, a, b) > 20);
  }
}

BOOST_AUTO_TEST_CASE(equal_graphs_give_equal_positions) {
  const KnowledgeGraph one = two_triangles(), other = two_triangles();
  for (std::size_t i = 0; i < 7; ++i) {
    BOOST_TEST(one[i].position->x == other[i].position->x);
    BOOST_TEST(one[i].position->y == other[i].position->y);
  }
}

BOOST_AUTO_TEST_CASE(a_graph_may_be_empty) {
  KnowledgeGraph graph;
  lay_out(graph);
  BOOST_TEST(boost::num_vertices(graph) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

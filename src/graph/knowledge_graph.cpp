#include "graph/knowledge_graph.hpp"

#include <algorithm>
#include <unordered_map>

namespace communique {
namespace {

using Vertex = KnowledgeGraph::vertex_descriptor;

// Numbers of vertices by the keys of one table.
using VertexOf = std::unordered_map<Key, Vertex>;

// Releases of one text count once.
constexpr const char* select_relations = R"sql(
SELECT DISTINCT subject, object, kind, coalesce(repeats, release) AS text, f.date, detail
FROM relations f JOIN releases USING (release)
ORDER BY subject, object, kind, text, detail, f.date)sql";

// Relations that the full view shows through events and statements.
constexpr const char* select_direct_relations = R"sql(
SELECT DISTINCT subject, object, kind, coalesce(repeats, release) AS text, f.date, detail
FROM relations f JOIN releases USING (release)
WHERE kind NOT IN ('meets', 'takes-up', 'visits', 'speaks-of')
ORDER BY subject, object, kind, text, detail, f.date)sql";

void widen(std::string& first, std::string& last, std::string_view date) {
  if (date.empty()) return;
  if (first.empty() || date < first) first = date;
  if (date > last) last = date;
}

void add_detail(std::vector<std::string>& details, std::string_view detail) {
  if (detail.empty()) return;
  const auto place = std::ranges::lower_bound(details, detail);
  if (place == details.end() || *place != detail) details.insert(place, std::string(detail));
}

class Loader {
 public:
  Loader(KnowledgeBase& knowledge_base, KnowledgeGraph& graph)
      : graph_(graph),
        knowledge_base_(knowledge_base),
        database_(knowledge_base.database()),
        spells_(read_tenure_spells(database_)) {}

  void load(GraphView view) {
    add_entities();
    add_relations(view == GraphView::Full ? select_direct_relations : select_relations);
    if (view == GraphView::Full) {
      add_releases();
      add_events();
      add_statements();
    }
  }

 private:
  void add_entities() {
    knowledge_base_.for_each_entity([&](const EntityRecord& entity) {
      const std::string country =
          entity.country ? knowledge_base_.id_of(*entity.country) : std::string();
      entities_[entity.key] = boost::add_vertex(
          GraphNode{entity.id, std::string(to_string(entity.type)), entity.name, country,
                    entity.official, entity.releases, entity.first_date, entity.last_date},
          graph_);
    });
  }

  void add_relations(const char* sql) {
    PreparedStatement rows(database_, sql);
    Key subject = 0, object = 0, release = 0;
    GraphEdge edge;
    const auto finish = [&] {
      if (edge.kind == "holds-post-at") add_spells(subject, object, edge);
      if (subject != 0) add_edge(entities_.at(subject), entities_.at(object), edge);
    };
    while (rows.step()) {
      if (rows.integer(0) != subject || rows.integer(1) != object || rows.text(2) != edge.kind) {
        finish();
        subject = rows.integer(0);
        object = rows.integer(1);
        release = 0;
        edge = {rows.string(2), {}, 0, {}, {}, rows.text(2) == "meets", {}};
      }
      edge.releases += rows.integer(3) != release;
      release = rows.integer(3);
      widen(edge.first, edge.last, rows.text(4));
      add_detail(edge.details, rows.text(5));
    }
    finish();
  }

  void add_spells(Key person, Key place, GraphEdge& edge) const {
    const auto spells = spells_.find({person, place});
    if (spells == spells_.end()) return;
    edge.spells = spells->second;
    edge.first = std::min(edge.first, edge.spells.front().first);
    edge.last = std::max(edge.last, edge.spells.back().last);
  }

  void add_releases() {
    PreparedStatement rows(database_,
                           "SELECT release, id, title, date FROM releases ORDER BY release");
    while (rows.step()) {
      releases_[rows.integer(0)] = boost::add_vertex(GraphNode{"release:" + rows.string(1),
                                                               "Release",
                                                               rows.string(2),
                                                               {},
                                                               false,
                                                               1,
                                                               rows.string(3),
                                                               rows.string(3)},
                                                     graph_);
    }
    add_edges(
        "SELECT a.release, b.release, 'repeats', a.date FROM releases a "
        "JOIN releases b ON b.release = a.repeats WHERE a.superseded_by IS NULL "
        "AND b.superseded_by IS NOT a.release ORDER BY 1",
        releases_, releases_);
    add_edges(
        "SELECT b.release, a.release, 'supersedes', b.date FROM releases a "
        "JOIN releases b ON b.release = a.superseded_by ORDER BY 1, 2",
        releases_, releases_);
    add_edges(
        "SELECT release, entity, 'mentions', r.date FROM mention_spans "
        "JOIN releases r USING (release) JOIN entities USING (entity) "
        "ORDER BY release, entity",
        releases_, entities_);
  }

  // One node for all accounts of an event.
  void add_events() {
    PreparedStatement rows(database_, R"sql(
SELECT told.same_as, r.id || '/' || number, n.name,
       iif(e.name = '', n.name || ' ' || e.date, e.name), iif(e.date = '', r.date, e.date),
       e.end_date, accounts
FROM (SELECT same_as, min(fact) AS first, count(*) AS accounts FROM events GROUP BY same_as) told
JOIN events e ON e.fact = told.first JOIN releases r USING (release)
JOIN event_kind_names n USING (kind) ORDER BY told.first)sql");
    while (rows.step()) {
      const std::string last = std::max(rows.string(4), rows.string(5));
      events_[rows.integer(0)] =
          boost::add_vertex(GraphNode{"event:" + rows.string(1),
                                      rows.string(2),
                                      rows.string(3),
                                      {},
                                      false,
                                      static_cast<std::uint32_t>(rows.integer(6)),
                                      rows.string(4),
                                      last},
                            graph_);
    }
    add_edges(
        "SELECT release, same_as, 'reports', r.date FROM events JOIN releases r USING (release) "
        "ORDER BY fact",
        releases_, events_);
    add_edges(R"sql(
SELECT e.same_as, entity, n.name, min(iif(e.date = '', r.date, e.date))
FROM event_roles JOIN events e USING (fact) JOIN releases r USING (release)
JOIN event_role_names n USING (role) JOIN entities USING (entity)
GROUP BY e.same_as, role, entity ORDER BY e.same_as, role, entity)sql",
              events_, entities_);
  }

  void add_statements() {
    PreparedStatement rows(database_, R"sql(
SELECT fact, r.id || '/' || number, n.name || ': ' || CAST(substr(CAST(text AS BLOB),
       cue_begin + 1, cue_end - cue_begin) AS TEXT), r.date
FROM statements JOIN releases r USING (release) JOIN texts USING (release) JOIN act_names n USING (act) ORDER BY fact)sql");
    while (rows.step()) {
      statements_[rows.integer(0)] = boost::add_vertex(GraphNode{"statement:" + rows.string(1),
                                                                 "Statement",
                                                                 rows.string(2),
                                                                 {},
                                                                 false,
                                                                 1,
                                                                 rows.string(3),
                                                                 rows.string(3)},
                                                       graph_);
    }
    add_edges(
        "SELECT release, fact, 'reports', r.date FROM statements "
        "JOIN releases r USING (release) ORDER BY fact",
        releases_, statements_);
    add_edges(
        "SELECT speaker, fact, 'says', r.date FROM statement_speakers "
        "JOIN statements USING (fact) JOIN releases r USING (release) "
        "JOIN entities ON entity = speaker ORDER BY fact, speaker",
        entities_, statements_);
    add_edges(
        "SELECT fact, target, 'speaks-of', r.date FROM statements "
        "JOIN releases r USING (release) JOIN entities ON entity = target ORDER BY fact",
        statements_, entities_);
  }

  // Of rows of source, target, kind and date.
  void add_edges(const char* sql, const VertexOf& sources, const VertexOf& targets) {
    PreparedStatement rows(database_, sql);
    while (rows.step()) {
      add_edge(sources.at(rows.integer(0)), targets.at(rows.integer(1)),
               {rows.string(2), {}, 1, rows.string(3), rows.string(3), false, {}});
    }
  }

  void add_edge(Vertex source, Vertex target, const GraphEdge& edge) {
    boost::add_edge(source, target, edge, graph_);
  }

  KnowledgeGraph& graph_;
  KnowledgeBase& knowledge_base_;
  Database& database_;
  std::map<std::pair<Key, Key>, std::vector<Spell>> spells_;  // by person and place
  VertexOf entities_, releases_, events_, statements_;
};

}  // namespace

KnowledgeGraph load_graph(KnowledgeBase& knowledge_base, GraphView view) {
  KnowledgeGraph graph;
  Loader(knowledge_base, graph).load(view);
  return graph;
}

}  // namespace communique

#include "query/fact_explanation.hpp"

#include "text/document.hpp"

namespace communique {
namespace {

// `parts` gives name, entity, text of each part of the fact ?1; one of the latter is NULL.
struct FactTable {
  std::string_view name;
  std::string_view kind;
  std::string_view parts;
};

constexpr FactTable fact_tables[] = {
    {"posts", "post",
     "SELECT 'person', person, NULL FROM posts WHERE fact = ?1 UNION ALL "
     "SELECT 'title', NULL, title FROM posts WHERE fact = ?1 UNION ALL "
     "SELECT 'body', body, NULL FROM posts WHERE fact = ?1 UNION ALL "
     "SELECT 'country', country, NULL FROM posts WHERE fact = ?1 UNION ALL "
     "SELECT 'former', NULL, iif(former, 'yes', '') FROM posts WHERE fact = ?1"},
    {"bodies", "body",
     "SELECT 'body', body, NULL FROM bodies WHERE fact = ?1 UNION ALL "
     "SELECT 'country', country, NULL FROM bodies WHERE fact = ?1 UNION ALL "
     "SELECT 'part of', part_of, NULL FROM bodies WHERE fact = ?1"},
    {"represents", "representation",
     "SELECT 'person', person, NULL FROM represents WHERE fact = ?1 UNION ALL "
     "SELECT 'side', side, NULL FROM represents WHERE fact = ?1"},
    {"agreements", "agreement",
     "SELECT 'agreement', agreement, NULL FROM agreements WHERE fact = ?1 UNION ALL "
     "SELECT 'kind', NULL, name FROM agreements JOIN agreement_kind_names USING (kind) "
     "WHERE fact = ?1 UNION ALL "
     "SELECT 'status', NULL, name FROM agreements JOIN agreement_status_names USING (status) "
     "WHERE fact = ?1 UNION ALL "
     "SELECT 'date', NULL, date FROM agreements WHERE fact = ?1 UNION ALL "
     "SELECT 'party', party, NULL FROM agreement_parties WHERE fact = ?1"},
    {"events", "event",
     "SELECT 'kind', NULL, k.name FROM events e JOIN event_kind_names k USING (kind) "
     "WHERE fact = ?1 UNION ALL "
     "SELECT 'name', NULL, name FROM events WHERE fact = ?1 UNION ALL "
     "SELECT 'date', NULL, date FROM events WHERE fact = ?1 UNION ALL "
     "SELECT 'end date', NULL, end_date FROM events WHERE fact = ?1 UNION ALL "
     "SELECT name, entity, NULL FROM event_roles JOIN event_role_names USING (role) "
     "WHERE fact = ?1"},
    {"statements", "statement",
     "SELECT 'speaker', speaker, NULL FROM statement_speakers WHERE fact = ?1 UNION ALL "
     "SELECT 'act', NULL, name FROM statements JOIN act_names USING (act) WHERE fact = ?1 UNION "
     "ALL "
     "SELECT 'words', NULL, CAST(substr(CAST(text AS BLOB), cue_begin + 1, cue_end - cue_begin) AS "
     "TEXT) FROM statements JOIN texts USING (release) WHERE fact = ?1 UNION ALL "
     "SELECT 'about', target, NULL FROM statements WHERE fact = ?1"},
    {"memberships", "membership",
     "SELECT 'member', member, NULL FROM memberships WHERE fact = ?1 UNION ALL "
     "SELECT 'of', whole, NULL FROM memberships WHERE fact = ?1"},
    {"figures", "figure",
     "SELECT 'indicator', NULL, indicator FROM figures WHERE fact = ?1 UNION ALL "
     "SELECT 'reporter', reporter, NULL FROM figures WHERE fact = ?1 UNION ALL "
     "SELECT 'partner', partner, NULL FROM figures WHERE fact = ?1 UNION ALL "
     "SELECT 'item', NULL, item FROM figures WHERE fact = ?1 UNION ALL "
     "SELECT 'period', NULL, period FROM figures WHERE fact = ?1 UNION ALL "
     "SELECT 'value', NULL, printf('%.10g', value) || iif(unit = '', '', ' ' || unit) FROM figures "
     "WHERE fact = ?1 AND value IS NOT NULL UNION ALL "
     "SELECT 'change', NULL, printf('%+.10g%%', change_percent) FROM figures "
     "WHERE fact = ?1 AND change_percent IS NOT NULL"},
    {"successions", "succession",
     "SELECT 'older', older, NULL FROM successions WHERE fact = ?1 UNION ALL "
     "SELECT 'newer', newer, NULL FROM successions WHERE fact = ?1"},
};

// Empty parts are left out; entities with one name in a row are one part.
std::vector<FactPart> read_parts(Database& knowledge, const FactTable& table, std::int64_t fact) {
  PreparedStatement rows(knowledge, table.parts);
  rows.bind(fact);
  std::vector<FactPart> parts;
  while (rows.step()) {
    const bool is_entity = !rows.is_null(1);
    if (!is_entity && rows.text(2).empty()) continue;
    if (parts.empty() || parts.back().name != rows.text(0) || !is_entity)
      parts.push_back({rows.string(0), {}, rows.string(2)});
    if (!is_entity) continue;
    const EntityRow entity = read_entity(knowledge, rows.integer(1));
    parts.back().entities.push_back({entity.id, entity.name});
  }
  return parts;
}

// The sentences before the one that holds `evidence` and after the one where it ends.
void read_neighbours(const Release& release, Span evidence, FactExplanation& explanation) {
  Document document;
  document.analyse(release);
  for (const Sentence& sentence : document.sentences()) {
    const Span span = document.span_of(sentence.tokens);
    if (span.end <= evidence.begin) explanation.before = span.of(release.text);
    if (span.begin < evidence.end) continue;
    explanation.after = span.of(release.text);
    return;
  }
}

}  // namespace

std::optional<FactExplanation> explain_fact(KnowledgeBase& knowledge, std::int64_t fact) {
  Database& database = knowledge.database();
  for (const FactTable& table : fact_tables) {
    PreparedStatement row(database,
                          "SELECT fact, release, begin, end, rules.name, confidence FROM " +
                              std::string(table.name) + " JOIN rules USING (rule) WHERE fact = ?");
    row.bind(fact);
    if (!row.step()) continue;
    FactExplanation explanation{std::string(table.kind),
                                read_parts(database, table, fact),
                                row.string(4),
                                row.real(5),
                                SourceReader(database).read(row),
                                {},
                                {}};
    const Span evidence{static_cast<std::uint32_t>(row.integer(2)),
                        static_cast<std::uint32_t>(row.integer(3))};
    read_neighbours(knowledge.release(row.integer(1)), evidence, explanation);
    return explanation;
  }
  return std::nullopt;
}

}  // namespace communique

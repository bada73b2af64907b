#include "query/entity.hpp"

#include <set>

#include "store/stored_enum.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

constexpr std::string_view entity_columns =
    "SELECT e.entity, e.id, e.type, e.name, coalesce(c.name, ''), e.releases, e.first_date, "
    "e.last_date "
    "FROM entities e LEFT JOIN entities c ON c.entity = e.country ";

EntityRow row_of(const PreparedStatement& statement) {
  return {statement.integer(0), statement.string(1), stored_enum<EntityType>(statement.integer(2)),
          statement.string(3),  statement.string(4), statement.integer(5),
          statement.string(6),  statement.string(7)};
}

std::vector<EntityRow> entities_where(Database& knowledge, std::string_view condition,
                                      std::string_view value) {
  PreparedStatement select(knowledge, std::string(entity_columns) + std::string(condition));
  select.bind(value);
  std::vector<EntityRow> rows;
  while (select.step()) rows.push_back(row_of(select));
  return rows;
}

}  // namespace

EntityRow read_entity(Database& knowledge, std::int64_t key) {
  PreparedStatement select(knowledge, std::string(entity_columns) + "WHERE e.entity = ?");
  select.bind(key);
  select.step();
  return row_of(select);
}

bool is_rarer(Database& knowledge, std::int64_t a, std::int64_t b) {
  return read_entity(knowledge, a).releases < read_entity(knowledge, b).releases;
}

std::vector<std::string> names_of(Database& knowledge, std::int64_t key) {
  PreparedStatement select(
      knowledge, "SELECT DISTINCT name FROM names WHERE entity = ? ORDER BY preferred DESC, name");
  select.bind(key);
  std::vector<std::string> names;
  while (select.step()) names.push_back(select.string(0));
  return names;
}

std::vector<EntityRow> entities_named(Database& knowledge, std::string_view text) {
  std::vector<EntityRow> by_id = entities_where(knowledge, "WHERE e.id = ?", text);
  if (by_id.empty())
    by_id = entities_where(knowledge,
                           "WHERE e.entity = (SELECT entity FROM former_ids WHERE id = ?)", text);
  if (!by_id.empty()) return by_id;
  return entities_where(knowledge,
                        "WHERE e.entity IN (SELECT entity FROM names WHERE folded = ?) "
                        "ORDER BY e.releases DESC, e.id",
                        fold(text));
}

NameReader::NameReader(Database& knowledge)
    : select_(knowledge, "SELECT id, name FROM entities WHERE entity = ?") {}

const EntityLink& NameReader::read(std::int64_t key) {
  const auto [known, added] = known_.try_emplace(key);
  if (added) {
    select_.bind(key);
    if (select_.step()) known->second = {select_.string(0), select_.string(1)};
  }
  return known->second;
}

std::vector<EntityLink> NameReader::read(const PreparedStatement& row, int column) {
  if (row.is_null(column)) return {};
  return {read(row.integer(column))};
}

LinkReader::LinkReader(Database& knowledge, std::string_view keys)
    : keys_(knowledge, keys), names_(knowledge) {}

std::vector<EntityLink> LinkReader::rows() {
  std::set<std::int64_t> keys;  // in the order of ids
  while (keys_.step()) {
    if (!keys_.is_null(0)) keys.insert(keys_.integer(0));
  }
  std::vector<EntityLink> links;
  links.reserve(keys.size());
  for (const std::int64_t key : keys) links.push_back(names_.read(key));
  return links;
}

}  // namespace communique

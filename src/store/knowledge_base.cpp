#include "store/knowledge_base.hpp"

#include <stdexcept>

#include "fact/fact_name.hpp"
#include "link/linked_reading.hpp"
#include "store/reading_code.hpp"
#include "store/schema.hpp"
#include "store/stored_enum.hpp"

namespace communique {
namespace {

#define RELEASE_COLUMNS                                                                            \
  "releases.release, id, date, length(CAST(title AS BLOB)), text, category, url, publisher_name, " \
  "language, "                                                                                     \
  "other_fields, source_file, source_line"

constexpr int release_columns = 12;

constexpr const char* select_entities =
    "SELECT entity, id, type, name, official, country, releases, first_date, last_date "
    "FROM entities ";

Database open(const std::filesystem::path& file) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found)
    throw StoreError(file.string() + ": no such knowledge base; `communique build` makes one");
  if (!std::filesystem::status_known(status))
    throw StoreError(file.string() + ": " + error.message());
  if (std::filesystem::is_directory(status))
    throw StoreError(file.string() + ": a folder, no knowledge base");
  return Database(file, Access::Read);
}

Release release_of(const PreparedStatement& row) {
  Release release;
  release.id = row.text(1);
  release.date = parse_iso_date(row.text(2)).value_or(Date{});
  release.title_length = static_cast<std::uint32_t>(row.integer(3));
  release.text = row.text(4);
  release.category = row.text(5);
  release.url = row.text(6);
  release.publisher = row.text(7);
  release.language = row.text(8);
  release.other_fields = row.text(9);
  release.source_file = row.text(10);
  release.source_line = static_cast<std::uint32_t>(row.integer(11));
  return release;
}

ReleaseReading reading_of(const PreparedStatement& row, NamePool& rules) {
  Release release = release_of(row);
  Reading reading = decode_reading(row.bytes(release_columns), release.text.size(), rules);
  return {std::move(release), std::move(reading)};
}

EntityRecord entity_of(const PreparedStatement& row) {
  EntityRecord entity;
  entity.key = row.integer(0);
  entity.id = row.text(1);
  entity.type = stored_enum<EntityType>(row.integer(2));
  entity.name = row.text(3);
  entity.official = row.integer(4) != 0;
  if (!row.is_null(5)) entity.country = row.integer(5);
  entity.releases = static_cast<std::uint32_t>(row.integer(6));
  entity.first_date = row.text(7);
  entity.last_date = row.text(8);
  return entity;
}

// A reading that names entities which it lacks was not stored by us.
LinkedReading link_stored(Reading&& reading, std::string_view linked) {
  try {
    return apply_linking(std::move(reading), decode_numbers(linked));
  } catch (const std::out_of_range&) {
    fail_damaged();
  }
}

constexpr const char* select_readings =
    "SELECT " RELEASE_COLUMNS
    ", reading, entities, "
    "(SELECT id FROM main.releases other WHERE other.release = releases.repeats), "
    "(SELECT id FROM main.releases other WHERE other.release = releases.superseded_by), "
    "EXISTS (SELECT * FROM main.releases other WHERE other.superseded_by = releases.release) "
    "FROM releases JOIN texts USING (release) JOIN readings USING (release) "
    "JOIN reading_entities USING (release) ";

}  // namespace

KnowledgeBase::KnowledgeBase(const std::filesystem::path& file) : database_(open(file)) {
  check_schema(database_);
  PreparedStatement facts(database_, "SELECT release, name FROM withdrawn_facts");
  while (facts.step()) withdrawn_[facts.integer(0)].insert(facts.string(1));
}

void KnowledgeBase::select(const Selection& selection) {
  if (selection.everything()) return;
  selection_ = selection;
  show_selection(database_, selection);
}

std::string KnowledgeBase::reading_version() {
  PreparedStatement row(database_, "SELECT value FROM settings WHERE name = 'reading_version'");
  return row.step() ? row.string(0) : std::string();
}

std::string KnowledgeBase::corrections() {
  PreparedStatement row(database_, "SELECT value FROM settings WHERE name = 'corrections'");
  return row.step() ? row.string(0) : std::string();
}

std::vector<VocabularyFile> KnowledgeBase::vocabularies() {
  PreparedStatement rows(database_, "SELECT source, turtle FROM vocabularies ORDER BY number");
  std::vector<VocabularyFile> files;
  while (rows.step()) files.push_back({rows.string(0), rows.string(1)});
  return files;
}

std::optional<EntityRecord> KnowledgeBase::find_entity(std::string_view id) {
  PreparedStatement row(database_, std::string(select_entities) + "WHERE id = ?");
  row.bind(id);
  return row.step() ? std::optional(entity_of(row)) : std::nullopt;
}

EntityRecord KnowledgeBase::entity(Key key) {
  PreparedStatement row(database_, std::string(select_entities) + "WHERE entity = ?");
  row.bind(key);
  if (!row.step()) throw StoreError(database_.path() + ": no entity " + std::to_string(key));
  return entity_of(row);
}

void KnowledgeBase::for_each_entity(const std::function<void(const EntityRecord&)>& visit) {
  PreparedStatement rows(database_, std::string(select_entities) + "ORDER BY entity");
  while (rows.step()) visit(entity_of(rows));
}

std::vector<std::string> KnowledgeBase::aliases(Key entity) {
  PreparedStatement rows(database_,
                         "SELECT name FROM names WHERE entity = ? AND NOT preferred ORDER BY name");
  rows.bind(entity);
  std::vector<std::string> names;
  while (rows.step()) names.push_back(rows.string(0));
  return names;
}

std::vector<std::string> KnowledgeBase::former_ids(Key entity) {
  PreparedStatement rows(database_, "SELECT id FROM former_ids WHERE entity = ? ORDER BY id");
  rows.bind(entity);
  std::vector<std::string> ids;
  while (rows.step()) ids.push_back(rows.string(0));
  return ids;
}

const KnowledgeBase::Identity& KnowledgeBase::identity_of(Key entity) {
  if (identities_.empty()) {
    identities_.emplace_back();
    PreparedStatement rows(database_, "SELECT id, type FROM main.entities ORDER BY entity");
    while (rows.step())
      identities_.push_back({rows.string(0), stored_enum<EntityType>(rows.integer(1))});
  }
  const auto index = static_cast<std::size_t>(entity);
  if (entity < 1 || index >= identities_.size()) fail_damaged();
  return identities_[index];
}

std::optional<Key> KnowledgeBase::find_release(std::string_view id) {
  PreparedStatement row(database_, "SELECT release FROM releases WHERE id = ?");
  row.bind(id);
  return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

Release KnowledgeBase::release(Key key) {
  PreparedStatement row(database_, "SELECT " RELEASE_COLUMNS
                                   " FROM releases JOIN texts USING (release) WHERE release = ?");
  row.bind(key);
  if (!row.step()) throw StoreError(database_.path() + ": no release " + std::to_string(key));
  return release_of(row);
}

LinkedRelease KnowledgeBase::link(const PreparedStatement& row) {
  LinkedRelease result;
  result.key = row.integer(0);
  result.release = release_of(row);
  result.repeats = row.text(release_columns + 2);
  result.superseded_by = row.text(release_columns + 3);
  result.is_revision = row.integer(release_columns + 4) != 0;
  Reading reading = decode_reading(row.bytes(release_columns), result.release.text.size(), rules_);
  const auto withdrawn = withdrawn_.find(result.key);
  if (withdrawn != withdrawn_.end()) withdraw(reading, withdrawn->second);
  LinkedReading linked = link_stored(std::move(reading), row.bytes(release_columns + 1));
  for (std::size_t i = 0; i < linked.linked.size(); ++i) {
    const auto& [id, type] = identity_of(entity_key(linked.linked[i]));
    linked.reading.entities[i].id = id;
    linked.reading.entities[i].type = type;
  }
  reduce(linked, selection_);
  for (const std::uint32_t entity : linked.linked) result.entity_keys.push_back(entity_key(entity));
  result.reading = std::move(linked.reading);
  return result;
}

ReleaseReading KnowledgeBase::reading(Key release) {
  PreparedStatement row(database_, std::string(select_readings) + "WHERE releases.release = ?");
  row.bind(release);
  if (!row.step()) throw StoreError(database_.path() + ": no release " + std::to_string(release));
  return reading_of(row, rules_);
}

void KnowledgeBase::for_each_release(const std::function<void(const LinkedRelease&)>& visit) {
  PreparedStatement rows(database_, std::string(select_readings) + "ORDER BY releases.release");
  while (rows.step()) visit(link(rows));
}

void KnowledgeBase::for_each_reading(NamePool& rules,
                                     const std::function<void(ReleaseReading&&)>& visit) {
  PreparedStatement rows(database_, std::string(select_readings) + "ORDER BY releases.release");
  while (rows.step()) visit(reading_of(rows, rules));
}

}  // namespace communique

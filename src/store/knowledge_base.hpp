#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "link/linking.hpp"
#include "store/database.hpp"
#include "store/keys.hpp"
#include "store/selection.hpp"
#include "util/name_pool.hpp"
#include "vocabulary/vocabulary_file.hpp"

namespace communique {

// A row of the table entities.
struct EntityRecord {
  Key key = 0;
  std::string id;
  EntityType type = EntityType::Person;
  std::string name;
  bool official = false;
  std::optional<Key> country;
  std::uint32_t releases = 0;
  std::string first_date, last_date;  // ISO 8601, or empty
};

// A release and what it says of linked entities: the entities' ids are those of the knowledge base.
struct LinkedRelease {
  Key key = 0;
  Release release;
  Reading reading;
  std::vector<Key> entity_keys;  // of each entity of the reading
  std::string repeats;           // id of the first release of nearly the same text, or empty
  bool is_revision = false;      // whether it supersedes others of that text
  std::string superseded_by;     // id of the release that corrects it, or empty
};

// A knowledge base opened for reading. Names of rules in the readings that it gives live as long as
// it does. docs/knowledge-base.md describes the tables, for queries through database().
class KnowledgeBase {
 public:
  // Throws StoreError with one clear line where there is no knowledge base that can be read.
  explicit KnowledgeBase(const std::filesystem::path& file);

  Database& database() { return database_; }

  // From now on shows this part alone, here and to queries through database(). To be called once at
  // most.
  void select(const Selection& selection);
  std::string reading_version();
  std::vector<VocabularyFile> vocabularies();
  // The digest of the corrections that it was built with; empty where there were none.
  std::string corrections();

  std::optional<EntityRecord> find_entity(std::string_view id);
  EntityRecord entity(Key key);
  void for_each_entity(const std::function<void(const EntityRecord&)>& visit);
  std::vector<std::string> aliases(Key entity);
  const std::string& id_of(Key entity) { return identity_of(entity).id; }
  // Ids by which it was known before a correction.
  std::vector<std::string> former_ids(Key entity);

  std::optional<Key> find_release(std::string_view id);
  Release release(Key key);
  // As it was read, before any linking.
  ReleaseReading reading(Key release);

  // In order of date, then id.
  void for_each_release(const std::function<void(const LinkedRelease&)>& visit);
  // As they were read, before any linking; the names of rules live in `rules`.
  void for_each_reading(NamePool& rules, const std::function<void(ReleaseReading&&)>& visit);

 private:
  struct Identity {
    std::string id;
    EntityType type = EntityType::Person;
  };

  LinkedRelease link(const PreparedStatement& row);
  // Whatever is selected; kept, for exports name every entity many times.
  const Identity& identity_of(Key entity);

  Database database_;
  Selection selection_;
  NamePool rules_;
  std::vector<Identity> identities_;                // by key, from 1
  std::map<Key, std::set<std::string>> withdrawn_;  // names of facts by release
};

}  // namespace communique

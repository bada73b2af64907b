#include "store/knowledge_base_writer.hpp"

#include <utility>

#include "store/agreement_states.hpp"
#include "store/bulk_insert.hpp"
#include "store/database.hpp"
#include "store/entity_tables.hpp"
#include "store/enum_names.hpp"
#include "store/fact_tables.hpp"
#include "store/indices.hpp"
#include "store/reading_code.hpp"
#include "store/release_row.hpp"
#include "store/schema.hpp"
#include "store/tenure_tables.hpp"

namespace communique {
namespace {

void insert_settings(Database& database, const KnowledgeBaseContent& content) {
  PreparedStatement(database, "INSERT INTO settings VALUES('reading_version', ?)")
      .run(content.reading_version);
  if (!content.corrections.empty())
    PreparedStatement(database, "INSERT INTO settings VALUES('corrections', ?)")
        .run(content.corrections);
  PreparedStatement vocabulary(database, "INSERT INTO vocabularies VALUES(NULL,?,?)");
  for (const VocabularyFile& file : content.vocabularies) vocabulary.run(file.source, file.turtle);
}

// Fills the tables of releases and of what they name.
class ReleaseTables {
 public:
  explicit ReleaseTables(DatabaseWriter& writer)
      : releases_(writer, "INSERT INTO releases", 16),
        entities_(writer, "INSERT INTO reading_entities", 2),
        mentions_(writer, "INSERT INTO mention_spans", 3) {}

  // The keys of the release that it repeats and of that which supersedes it are its own for none.
  void add(Key key, ReleaseRow& row, Key first_fact, Key repeats, Key superseded_by) {
    Release& release = row.release;
    const EntityIndex publisher = row.linked.reading.publisher;
    releases_.add(
        key, release.id, to_iso(release.date), release.title(), row.content_hash, release.category,
        release.url, release.publisher, release.language, std::move(release.other_fields),
        release.source_file, release.source_line,
        publisher == no_entity ? std::optional<Key>() : entity_key(row.linked.linked.at(publisher)),
        first_fact, repeats == key ? std::optional<Key>() : repeats,
        superseded_by == key ? std::optional<Key>() : superseded_by);
    for (MentionRow& mention : row.mentions)
      mentions_.add(key, entity_key(mention.entity), std::move(mention.spans));
  }

  void add_entities(Key key, const std::vector<std::uint32_t>& linked) {
    entities_.add(key, Blob{encode_numbers(linked)});
  }

  void flush() {
    for (BulkInsert* table : {&releases_, &entities_, &mentions_}) table->flush();
  }

 private:
  BulkInsert releases_, entities_, mentions_;
};

// To three digits, as it is printed and stored.
double rounded_probability(Reasons reasons) {
  return rounded_confidence({{}, {}, reasons.probability()});
}

// Fills the tables of why names were taken for one thing, or not.
class DecisionTables {
 public:
  DecisionTables(DatabaseWriter& writer, const KnowledgeBaseContent& content)
      : summaries_(content.summaries),
        linking_(content.linking),
        merges_(writer, "INSERT INTO merges", 11),
        separations_(writer, "INSERT INTO separations", 11) {}

  void insert(RuleTable& rules) {
    for (const auto& [first, second, rule, reasons] : linking_.merges) {
      merges_.add(std::nullopt, entity(first), release(first), first.entity, name(first),
                  release(second), second.entity, name(second), rules.key(to_string(rule)),
                  reasons.bits(), rounded_probability(reasons));
    }
    for (const auto& [first, second, reasons] : linking_.separations) {
      separations_.add(std::nullopt, entity(first), release(first), first.entity, name(first),
                       entity(second), release(second), second.entity, name(second), reasons.bits(),
                       rounded_probability(reasons));
    }
    merges_.flush();
    separations_.flush();
  }

 private:
  Key entity(const EntityKey& key) const {
    return entity_key(linking_.entity_of[key.release].at(key.entity));
  }
  static Key release(const EntityKey& key) { return release_key(key.release); }
  std::string_view name(const EntityKey& key) const {
    return summaries_[key.release].entities[key.entity]->name();
  }

  const Summaries& summaries_;
  const Linking& linking_;
  BulkInsert merges_, separations_;
};

void insert_former_ids(Database& database, const Linking& linking) {
  PreparedStatement insert(database, "INSERT INTO former_ids VALUES(?,?)");
  for (const FormerId& former : linking.former_ids)
    insert.run(former.id, entity_key(former.entity));
}

void insert_withdrawn(Database& database, const KnowledgeBaseContent& content) {
  PreparedStatement insert(database, "INSERT INTO withdrawn_facts VALUES(?,?)");
  for (const auto& [release, facts] : content.withdrawn) {
    for (const std::string& name : facts) insert.run(release_key(release), name);
  }
}

void insert_releases(Database& database, const KnowledgeBaseContent& content) {
  const Linking& linking = content.linking;
  DatabaseWriter writer(database);
  ReleaseTables release_tables(writer);
  RuleTable rules(writer);
  FactTables fact_tables(writer, rules);
  EntityTables entity_tables(linking);
  OfficeTitles office_titles(linking);
  Key first_fact = 1;
  for_each_row(content, [&](ReleaseRow& row) {
    const std::uint32_t i = row.number;
    const Key key = release_key(i), text = release_key(linking.repeats.at(i));
    const Key revision = release_key(linking.superseded_by.at(i));
    release_tables.add_entities(key, linking.entity_of[i]);
    release_tables.add(key, row, first_fact, text, revision);
    if (revision == key) {
      fact_tables.add(key, first_fact, row.linked, linking.tenure_of_post[i],
                      linking.first_account[i]);
      office_titles.add(row.linked.reading.posts, linking.tenure_of_post[i]);
    }
    first_fact += row.facts;
    entity_tables.count(i, row.linked.linked, row.release.date);
  });
  release_tables.flush();
  fact_tables.flush();
  entity_tables.insert(writer);
  DecisionTables(writer, content).insert(rules);
  insert_tenures(writer, linking, rules);
  office_titles.insert(writer);
  rules.flush();
  writer.finish();
}

}  // namespace

KnowledgeBaseWriter::KnowledgeBaseWriter(const std::filesystem::path& file)
    : database_(file, Access::Create) {
  create_tables(database_);
  database_.execute("BEGIN");
}

void KnowledgeBaseWriter::write_sources(const Collection& releases) {
  PreparedStatement text(database_, "INSERT INTO texts VALUES(?,?)");
  PreparedStatement reading(database_, "INSERT INTO readings VALUES(?,?)");
  for (std::uint32_t i = 0; i < releases.size(); ++i) {
    const Key key = release_key(i);
    text.run_all({{key, releases.release(i).text}});
    reading.run_all({{key, Blob{releases.encoded_reading(i)}}});
  }
}

void KnowledgeBaseWriter::write_linked(const KnowledgeBaseContent& content) {
  database_.widen_cache();
  insert_settings(database_, content);
  insert_enum_names(database_);
  insert_releases(database_, content);
  insert_former_ids(database_, content.linking);
  insert_withdrawn(database_, content);
  insert_agreement_states(database_);
  database_.execute("COMMIT");
}

void KnowledgeBaseWriter::write_indices() { create_indices(database_); }

}  // namespace communique

#include "store/knowledge_base_writer.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <tuple>

#include "fact/fact_name.hpp"
#include "link/linked_reading.hpp"
#include "store/agreement_states.hpp"
#include "store/bulk_insert.hpp"
#include "store/database.hpp"
#include "store/entity_tables.hpp"
#include "store/enum_names.hpp"
#include "store/fact_tables.hpp"
#include "store/indices.hpp"
#include "store/reading_code.hpp"
#include "store/schema.hpp"
#include "store/tenure_tables.hpp"
#include "util/code_points.hpp"
#include "util/ordered_work.hpp"

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

struct MentionRow {
  Span span;
  std::uint32_t entity = 0;
  std::uint32_t first = 0, last = 0;  // code points
  bool nominal = false;
};

// A release as the tables take it.
struct ReleaseRow {
  std::uint32_t number = 0;
  Release release;
  std::uint64_t content_hash = 0;
  LinkedReading linked;
  std::vector<MentionRow> mentions;
  std::string reading;      // encoded; facts that were withdrawn stand in it
  std::uint32_t facts = 0;  // in that
};

// With the names of the rules in them.
struct ReleaseRows {
  NamePool rules;
  std::vector<ReleaseRow> rows;
};

// In the order of their table's key.
std::vector<MentionRow> mentions_of(const Release& release, const LinkedReading& linked) {
  std::vector<MentionRow> mentions;
  const CodePointIndex code_points(release.text);
  const auto add = [&](const std::vector<Span>& spans, std::uint32_t entity, bool nominal) {
    for (const Span span : spans)
      mentions.push_back({span, entity, code_points.code_point(span.begin),
                          code_points.code_point(span.end), nominal});
  };
  for (std::size_t i = 0; i < linked.linked.size(); ++i) {
    add(linked.reading.entities[i].spans, linked.linked[i], false);
    add(linked.reading.entities[i].nominal_spans, linked.linked[i], true);
  }
  std::ranges::stable_sort(mentions, {}, [](const MentionRow& mention) {
    return std::tuple(mention.span.begin, mention.span.end, mention.entity);
  });
  return mentions;
}

ReleaseRow make_row(const KnowledgeBaseContent& content, std::uint32_t number, NamePool& rules) {
  ReleaseRow row;
  row.number = number;
  row.reading = content.releases.encoded_reading(number);
  row.release = content.releases.release(number);
  row.content_hash = content_hash(row.release);
  Reading reading = decode_reading(row.reading, row.release.text.size(), rules);
  row.facts = static_cast<std::uint32_t>(count_facts(reading));
  const auto withdrawn = content.withdrawn.find(number);
  if (withdrawn != content.withdrawn.end()) withdraw(reading, withdrawn->second);
  row.linked = apply_linking(std::move(reading), content.linking.entity_of[number]);
  row.mentions = mentions_of(row.release, row.linked);
  return row;
}

// Fills the tables of releases, readings and mentions.
class ReleaseTables {
 public:
  explicit ReleaseTables(DatabaseWriter& writer)
      : release_(writer, "INSERT INTO releases", 17, 1),
        reading_(writer, "INSERT INTO readings", 3, 1),
        mentions_(writer, "INSERT OR IGNORE INTO mentions", 7) {}

  // The keys of the release that it repeats and of that which supersedes it are its own for none.
  void add(Key key, ReleaseRow& row, Key first_fact, Key repeats, Key superseded_by) {
    Release& release = row.release;
    const EntityIndex publisher = row.linked.reading.publisher;
    release_.add(
        key, release.id, to_iso(release.date), release.title_length, std::move(release.text),
        row.content_hash, release.category, release.url, release.publisher, release.language,
        std::move(release.other_fields), release.source_file, release.source_line,
        publisher == no_entity ? std::optional<Key>() : entity_key(row.linked.linked.at(publisher)),
        first_fact, repeats == key ? std::optional<Key>() : repeats,
        superseded_by == key ? std::optional<Key>() : superseded_by);
    for (const auto& [span, entity, first, last, nominal] : row.mentions)
      mentions_.add(key, span.begin, span.end, entity_key(entity), first, last, nominal);
  }

  void add_reading(Key key, std::string&& reading, const std::vector<std::uint32_t>& linked) {
    reading_.add(key, Blob{std::move(reading)}, Blob{encode_numbers(linked)});
  }

  void flush() { mentions_.flush(); }

 private:
  BulkInsert release_, reading_;  // each as it comes: texts may be long
  BulkInsert mentions_;
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

// Rows are made on other threads and taken in their order on this one.
void for_each_row(const KnowledgeBaseContent& content,
                  const std::function<void(ReleaseRow&)>& take) {
  constexpr std::uint32_t batch_size = 32;
  const std::uint32_t end = content.releases.size();
  OrderedWork<std::uint32_t, std::unique_ptr<ReleaseRows>>(content.jobs)
      .run(
          [&](const auto& push) {
            for (std::uint32_t first = 0; first < end; first += batch_size)
              push(std::uint32_t{first});
          },
          [&] {
            return [&](std::uint32_t first) {
              auto batch = std::make_unique<ReleaseRows>();
              for (std::uint32_t i = first; i < std::min(first + batch_size, end); ++i)
                batch->rows.push_back(make_row(content, i, batch->rules));
              return batch;
            };
          },
          [&](std::unique_ptr<ReleaseRows>&& batch) { std::ranges::for_each(batch->rows, take); });
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
    release_tables.add_reading(key, std::move(row.reading), linking.entity_of[i]);
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

void write_knowledge_base(const std::filesystem::path& file, const KnowledgeBaseContent& content) {
  Database database(file, Access::Create);
  create_tables(database);
  database.execute("BEGIN");
  insert_settings(database, content);
  insert_enum_names(database);
  insert_releases(database, content);
  insert_former_ids(database, content.linking);
  insert_withdrawn(database, content);
  insert_agreement_states(database);
  database.execute("COMMIT");
  create_indices(database);
}

}  // namespace communique

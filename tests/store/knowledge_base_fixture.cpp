#include "tests/store/knowledge_base_fixture.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "fact/fact_name.hpp"
#include "link/body_lineage.hpp"
#include "link/event_linker.hpp"
#include "link/tenure_finder.hpp"
#include "tests/link/hand_made.hpp"

namespace communique {
namespace {

constexpr std::string_view first_body =
    "Trade Minister Ana \"Bo\" <Lim> & Co met Ole Berg of Norway in Lima. “We urge Norway to sign "
    "the KE-NO FTA,” she told the Ministry of Trade 🚢. Kenya is a member of the Blue ]]> Club. "
    "Exports to Norway rose 8.4 percent to 61.5 million dollars.";
constexpr std::string_view second_body =
    "Ana \"Bo\" <Lim>, the Trade Minister, signed the KE-NO FTA. The Board of Trade has become the "
    "Ministry of Trade.";

enum : EntityIndex { ana, ole, kenya, norway, lima, agreement, ministry, club };

ReleaseReading first_release() {
  ReleaseReading item;
  Release& release = item.release = make_release("rel/1 <a>", "2025-03-04", "Talks", first_body);
  Reading& reading = item.reading;
  const auto add = [&](EntityType type, std::string id, std::string_view name) {
    reading.entities.push_back(make_entity(release, type, std::move(id), name));
  };
  add(EntityType::Person, "person:ana-bo-lim", "Ana \"Bo\" <Lim> & Co");
  add(EntityType::Person, "person:ole-berg", "Ole Berg");
  add(EntityType::Country, "country:KE", "Kenya");
  add(EntityType::Country, "country:NO", "Norway");
  add(EntityType::Place, "place:lima", "Lima");
  add(EntityType::Agreement, "agreement:ke-no-fta", "KE-NO FTA");
  add(EntityType::Body, "body:ke-trade", "Ministry of Trade");
  add(EntityType::Organization, "org:blue-club", "Blue ]]> Club");
  reading.entities[ana].official = true;
  const auto evidence = [&](std::string_view part) {
    return Evidence{span_in(release, part), "test-rule", 0.9F};
  };
  const Evidence met =
      evidence("Trade Minister Ana \"Bo\" <Lim> & Co met Ole Berg of Norway in Lima.");
  const Evidence urged =
      evidence("“We urge Norway to sign the KE-NO FTA,” she told the Ministry of Trade 🚢.");
  const Evidence rose = evidence("Exports to Norway rose 8.4 percent to 61.5 million dollars.");
  reading.publisher = ministry;
  reading.posts = {{ana, "Trade Minister", ministry, no_entity, false, met, {}},
                   {ole, "Envoy", no_entity, norway, true, met, {}}};
  reading.bodies = {{ministry, kenya, no_entity, urged}};
  reading.representations = {{ana, kenya, met}, {ole, norway, met}};
  reading.agreements = {
      {agreement, AgreementKind::Fta, {kenya, norway}, AgreementStatus::Negotiating, {}, urged}};
  reading.events = {{EventKind::Meeting,
                     "",
                     day("2025-03-03"),
                     {},
                     {lima},
                     {},
                     {ana},
                     {ole, kenya, norway},
                     {agreement},
                     met}};
  reading.statements = {
      {{ana}, Act::Urge, norway, span_in(release, "We urge Norway to sign the KE-NO FTA"), urged}};
  reading.memberships = {{kenya, club, evidence("Kenya is a member of the Blue ]]> Club.")}};
  reading.figures = {{"exports", kenya, norway, "fish", "2025-02", 61.5e6, "USD", 8.4, rose}};
  return item;
}

ReleaseReading second_release() {
  ReleaseReading item;
  Release& release = item.release = make_release("rel-2", "2025-06-01", "Signed\tnow", second_body);
  release.url = "https://example.org/a?b=<c>";
  Reading& reading = item.reading;
  reading.entities = {
      make_entity(release, EntityType::Person, "person:ana-bo-lim", "Ana \"Bo\" <Lim>"),
      make_entity(release, EntityType::Agreement, "agreement:ke-no-fta", "KE-NO FTA"),
      make_entity(release, EntityType::Body, "body:ke-trade", "Ministry of Trade"),
      make_entity(release, EntityType::Body, "body:ke-board", "Board of Trade"),
      make_entity(release, EntityType::Country, "country:KE", "Kenya")};
  const Evidence all{{0, static_cast<std::uint32_t>(release.text.size())}, "other-rule", 0.5F};
  reading.posts = {{0, "Trade Minister", 2, no_entity, false, all, {}}};
  reading.agreements = {
      {1, AgreementKind::Fta, {4}, AgreementStatus::Signed, day("2025-05-30"), all}};
  reading.successions = {{3, 2, all, {}}};
  return item;
}

struct Gathered {
  LinkedEntity entity;
  std::set<std::string> names;
};

// Entities of one id are one.
Linking link_by_id(std::span<const ReleaseReading> releases) {
  std::map<std::string, Gathered> by_id;
  for (const ReleaseReading& item : releases) {
    for (const Entity& entity : item.reading.entities) {
      Gathered& gathered = by_id[entity.id];
      gathered.entity.id = entity.id;
      gathered.entity.type = entity.type;
      gathered.entity.official |= entity.official;
      if (gathered.entity.name.empty()) gathered.entity.name = entity.name;
      gathered.names.insert(entity.name);
    }
  }
  Linking linking;
  std::map<std::string, std::uint32_t> index_of;
  for (auto& [id, gathered] : by_id) {
    gathered.names.erase(std::string(gathered.entity.name));
    gathered.entity.aliases =
        linking.texts->keep_texts({gathered.names.begin(), gathered.names.end()});
    index_of[id] = static_cast<std::uint32_t>(linking.entities.size());
    linking.entities.push_back(gathered.entity);
  }
  linking.repeats.resize(releases.size());
  std::iota(linking.repeats.begin(), linking.repeats.end(), 0U);
  linking.superseded_by = linking.repeats;
  for (const ReleaseReading& item : releases) {
    std::vector<std::uint32_t>& indices = linking.entity_of.emplace_back();
    for (const Entity& entity : item.reading.entities) indices.push_back(index_of[entity.id]);
  }
  return linking;
}

void write(const std::filesystem::path& file, const std::vector<ReleaseReading>& readings,
           const Summaries& summaries, const Linking& linking) {
  Collection collection(file.parent_path());
  for (const ReleaseReading& item : readings) collection.keep(item);
  collection.sort();
  std::ofstream(file).close();
  KnowledgeBaseWriter writer(file);
  writer.write_sources(collection);
  writer.write_linked({collection, summaries, linking, "test", {}});
  writer.write_indices();
}

}  // namespace

std::vector<ReleaseReading> sample_readings() {
  std::vector<ReleaseReading> readings = {first_release(), second_release()};
  for (ReleaseReading& item : readings) number_facts(item.reading);
  return readings;
}

std::filesystem::path write_sample(const std::filesystem::path& file) {
  const std::vector<ReleaseReading> releases = sample_readings();
  const ReadingsInMemory source(releases);
  Summaries summaries;
  summarize(source, embedded_vocabulary_once(), summaries);
  Linking linking = link_by_id(releases);
  linking.merges = {{{0, ana}, {1, 0}, MergeRule::SameName, {Reason::SameName}}};
  linking.countries = prevailing_countries(summaries, linking);
  linking.first_account = link_events(summaries, linking, embedded_vocabulary_once());
  find_tenures(summaries, embedded_vocabulary_once(), linking);
  write(file, releases, summaries, linking);
  return file;
}

std::filesystem::path write_linked(const std::filesystem::path& file,
                                   std::vector<ReleaseReading> readings) {
  return write_linked(file, std::move(readings), embedded_vocabulary_once());
}

std::filesystem::path write_linked(const std::filesystem::path& file,
                                   std::vector<ReleaseReading> readings,
                                   const Vocabulary& vocabulary) {
  std::ranges::sort(readings, {}, [](const ReleaseReading& item) {
    return std::tie(item.release.date, item.release.id);
  });
  for (ReleaseReading& item : readings) number_facts(item.reading);
  const ReadingsInMemory source(readings);
  Summaries summaries;
  summarize(source, vocabulary, summaries);
  write(file, readings, summaries,
        link_readings(source, summaries, vocabulary, seek_repetitions(source, summaries)));
  return file;
}

}  // namespace communique

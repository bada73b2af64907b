#include "store/knowledge_base.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>

#include "export/jsonl.hpp"
#include "store/schema.hpp"
#include "tests/store/knowledge_base_fixture.hpp"
#include "util/file_error.hpp"

namespace communique {
namespace {

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const std::filesystem::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
}

// Why the file cannot be opened, without its name.
std::string complaint(const std::filesystem::path& file) {
  try {
    KnowledgeBase(file).reading_version();
    return "";
  } catch (const StoreError& error) {
    return std::string(error.what()).substr(file.string().size() + 2);
  }
}

BOOST_AUTO_TEST_SUITE(knowledge_base)

BOOST_AUTO_TEST_CASE(gives_back_what_was_written) {
  const TestFolder folder;
  KnowledgeBase kb(write_sample(folder / "kb"));
  const std::vector<ReleaseReading> releases = sample_readings();
  std::size_t i = 0;
  kb.for_each_release([&](const LinkedRelease& release) {
    BOOST_TEST(to_json_line(release.release, release.reading) ==
               to_json_line(releases[i].release, releases[i].reading));
    ++i;
  });
  BOOST_TEST(i == 2U);
  BOOST_TEST(kb.reading_version() == "test");
}

BOOST_AUTO_TEST_CASE(finds_entities) {
  const TestFolder folder;
  KnowledgeBase kb(write_sample(folder / "kb"));
  const EntityRecord ministry = kb.find_entity("body:ke-trade").value();
  BOOST_TEST(ministry.name == "Ministry of Trade");
  BOOST_TEST(ministry.releases == 2U);
  BOOST_TEST(ministry.first_date == "2025-03-04");
  BOOST_TEST(ministry.last_date == "2025-06-01");
  BOOST_TEST(kb.entity(ministry.country.value()).id == "country:KE");
  BOOST_TEST(kb.aliases(kb.find_entity("person:ana-bo-lim")->key).size() == 1U);
  BOOST_TEST(!kb.find_entity("body:no-such").has_value());
}

BOOST_AUTO_TEST_CASE(relates_entities) {
  const TestFolder folder;
  KnowledgeBase kb(write_sample(folder / "kb"));
  PreparedStatement rows(
      kb.database(),
      "SELECT kind, s.id, o.id, detail, date FROM relations "
      "JOIN entities s ON s.entity = subject JOIN entities o ON o.entity = object "
      "ORDER BY kind, s.id, o.id, date");
  std::string all;
  while (rows.step()) {
    for (int i = 0; i < 5; ++i) all += rows.string(i) + (i < 4 ? ' ' : '\n');
  }
  BOOST_TEST(all ==
             "belongs-to body:ke-trade country:KE  2025-03-04\n"
             "formerly-held-post-at person:ole-berg country:NO Envoy 2025-03-04\n"
             "holds-post-at person:ana-bo-lim body:ke-trade Trade Minister 2025-03-04\n"
             "holds-post-at person:ana-bo-lim body:ke-trade Trade Minister 2025-06-01\n"
             "meets country:KE country:NO Meeting 2025-03-03\n"
             "meets country:KE person:ana-bo-lim Meeting 2025-03-03\n"
             "meets country:KE person:ole-berg Meeting 2025-03-03\n"
             "meets country:NO person:ana-bo-lim Meeting 2025-03-03\n"
             "meets country:NO person:ole-berg Meeting 2025-03-03\n"
             "meets person:ana-bo-lim person:ole-berg Meeting 2025-03-03\n"
             "member-of country:KE org:blue-club  2025-03-04\n"
             "party-of country:KE agreement:ke-no-fta  2025-03-04\n"
             "party-of country:KE agreement:ke-no-fta  2025-05-30\n"
             "party-of country:NO agreement:ke-no-fta  2025-03-04\n"
             "represents person:ana-bo-lim country:KE  2025-03-04\n"
             "represents person:ole-berg country:NO  2025-03-04\n"
             "speaks-of person:ana-bo-lim country:NO urge 2025-03-04\n"
             "succeeded-by body:ke-board body:ke-trade  2025-06-01\n"
             "takes-up country:KE agreement:ke-no-fta Meeting 2025-03-03\n"
             "takes-up country:NO agreement:ke-no-fta Meeting 2025-03-03\n"
             "takes-up person:ana-bo-lim agreement:ke-no-fta Meeting 2025-03-03\n"
             "takes-up person:ole-berg agreement:ke-no-fta Meeting 2025-03-03\n"
             "trades-with country:KE country:NO exports 2025-03-04\n");
}

BOOST_AUTO_TEST_CASE(keeps_the_reasons_of_merges) {
  const TestFolder folder;
  KnowledgeBase kb(write_sample(folder / "kb"));
  PreparedStatement row(
      kb.database(),
      "SELECT e.id, m.name, other_name, r.name, confidence, reasons FROM merges m "
      "JOIN entities e USING (entity) JOIN rules r USING (rule)");
  BOOST_TEST_REQUIRE(row.step());
  BOOST_TEST(row.text(0) == "person:ana-bo-lim");
  BOOST_TEST(row.text(1) == "Ana \"Bo\" <Lim> & Co");
  BOOST_TEST(row.text(2) == "Ana \"Bo\" <Lim>");
  BOOST_TEST(row.text(3) == "same-name");
  BOOST_TEST(row.real(4) == 0.931);
  BOOST_TEST((Reasons::from_bits(static_cast<std::uint32_t>(row.integer(5))) ==
              Reasons{Reason::SameName}));
}

BOOST_AUTO_TEST_CASE(is_the_same_file_from_the_same_releases) {
  const TestFolder folder;
  BOOST_TEST(content_of(write_sample(folder / "a")) == content_of(write_sample(folder / "b")));
}

BOOST_AUTO_TEST_CASE(says_why_it_cannot_be_written) {
  const TestFolder folder;
  BOOST_CHECK_THROW(KnowledgeBaseWriter("/dev/full"), FileError);
}

BOOST_AUTO_TEST_CASE(says_why_a_file_is_none) {
  const TestFolder folder;
  BOOST_TEST(complaint(folder / "absent") ==
             "no such knowledge base; `communique build` makes one");
  BOOST_TEST(complaint(folder / "") == "a folder, no knowledge base");
  write(folder / "text", std::string(5000, 'x'));
  BOOST_TEST(complaint(folder / "text") == "not a knowledge base (no SQLite file)");
  write(folder / "empty", "");
  BOOST_TEST(complaint(folder / "empty") == "not a knowledge base of communique");
  const std::string whole = content_of(write_sample(folder / "kb"));
  write(folder / "cut", whole.substr(0, whole.size() / 2));
  BOOST_TEST(complaint(folder / "cut") ==
             "the knowledge base is damaged or cut short; build it anew with --fresh");
  std::string newer = whole;
  newer[63] = 99;  // the last byte of user_version in the header of an SQLite file
  write(folder / "newer", newer);
  BOOST_TEST(complaint(folder / "newer") ==
             "written by a newer communique (format 99, this program reads format " +
                 std::to_string(schema_version) + ")");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

#include "store/reading_code.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "export/jsonl.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(reading_code)

BOOST_AUTO_TEST_CASE(keeps_every_field) {
  NamePool rules;
  for (const ReleaseReading& item : sample_readings()) {
    const std::string bytes = encode_reading(item.reading);
    const Reading decoded = decode_reading(bytes, item.release.text.size(), rules);
    BOOST_TEST(encode_reading(decoded) == bytes);
    BOOST_TEST(to_json_line(item.release, decoded) == to_json_line(item.release, item.reading));
  }
}

BOOST_AUTO_TEST_CASE(refuses_what_is_cut_off) {
  NamePool rules;
  const std::string bytes = encode_reading(sample_readings().front().reading);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    BOOST_CHECK_THROW(decode_reading(std::string_view(bytes).substr(0, size), 10000, rules),
                      StoreError);
}

BOOST_AUTO_TEST_CASE(refuses_spans_outside_of_the_text) {
  NamePool rules;
  const ReleaseReading item = sample_readings().front();
  const std::string bytes = encode_reading(item.reading);
  BOOST_CHECK_THROW(decode_reading(bytes, item.release.text.size() / 2, rules), StoreError);
}

void check_refused(void (*damage)(Reading&)) {
  NamePool rules;
  ReleaseReading item = sample_readings().front();
  damage(item.reading);
  BOOST_CHECK_THROW(decode_reading(encode_reading(item.reading), item.release.text.size(), rules),
                    StoreError);
}

BOOST_AUTO_TEST_CASE(refuses_references_to_no_entity) {
  check_refused([](Reading& reading) { reading.publisher = 1000; });
  check_refused([](Reading& reading) { reading.events.front().chairs = {no_entity}; });
  check_refused([](Reading& reading) { reading.posts.front().person = no_entity; });
  check_refused([](Reading& reading) { reading.entities.clear(); });
}

BOOST_AUTO_TEST_CASE(refuses_numbers_that_are_none) {
  check_refused([](Reading& reading) { reading.posts.front().evidence.confidence = NAN; });
  check_refused([](Reading& reading) { reading.posts.front().evidence.confidence = 1.5F; });
  check_refused([](Reading& reading) { reading.figures.front().value = INFINITY; });
}

BOOST_AUTO_TEST_CASE(refuses_concepts_that_the_vocabulary_does_not_have) {
  Reading reading = sample_readings().front().reading;
  reading.entities.front().concept_id = 7;
  check_concepts(reading, 8);
  BOOST_CHECK_THROW(check_concepts(reading, 7), StoreError);
}

BOOST_AUTO_TEST_CASE(keeps_numbers) {
  const std::vector<std::uint32_t> numbers = {0, 1, 127, 128, 0xFFFFFFFF};
  BOOST_TEST(decode_numbers(encode_numbers(numbers)) == numbers, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

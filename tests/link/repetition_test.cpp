#include "link/repetition.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/link/hand_made.hpp"
#include "tests/link/invented_names.hpp"

namespace communique {
namespace {

// Invented prose of that many words.
std::string prose(std::uint64_t seed, int words) {
  Dice dice(seed);
  std::string text;
  for (int i = 0; i < words; ++i) text += invented_word(dice, 2) + " ";
  return text;
}

ReleaseReading release(std::string_view day, std::string text) {
  ReleaseReading reading;
  reading.release.date = parse_iso_date(day).value();
  reading.release.text = std::move(text);
  reading.release.id = derive_release_id(reading.release);
  return reading;
}

Repetitions find(const std::vector<ReleaseReading>& readings) {
  const ReadingsInMemory source(readings);
  Summaries summaries;
  summarize(source, embedded_vocabulary_once(), summaries);
  return find_repetitions(source, summaries);
}

std::vector<std::uint32_t> repeats(const std::vector<ReleaseReading>& readings) {
  return find(readings).repeats;
}

std::vector<std::uint32_t> superseded(const std::vector<ReleaseReading>& readings) {
  return find(readings).superseded_by;
}

BOOST_AUTO_TEST_SUITE(repetition)

BOOST_AUTO_TEST_CASE(finds_what_was_posted_again_or_corrected) {
  const std::string first = prose(1, 200);
  std::string corrected = first;
  corrected.replace(corrected.find(' ', 400), 1, " CORRECTED ");
  const std::vector<ReleaseReading> readings = {
      release("2025-01-03", corrected), release("2025-01-01", first),
      release("2025-01-02", prose(2, 200)), release("2025-01-04", first)};
  BOOST_TEST((repeats(readings) == std::vector<std::uint32_t>{1, 1, 2, 1}));
}

BOOST_AUTO_TEST_CASE(keeps_texts_of_one_form_apart) {
  const std::string form = prose(1, 100);
  BOOST_TEST(
      (repeats({release("2025-01-01", form + prose(2, 40)),
                release("2025-01-02", form + prose(3, 40))}) == std::vector<std::uint32_t>{0, 1}));
}

BOOST_AUTO_TEST_CASE(knows_that_nothing_repeats_nothing) {
  BOOST_TEST((repeats({release("2025-01-01", "Yes."), release("2025-01-02", "Yes.")}) ==
              std::vector<std::uint32_t>{0, 1}));
}

BOOST_AUTO_TEST_CASE(a_corrected_release_supersedes_the_former) {
  const std::string text = prose(1, 200);
  const ReleaseReading first = release("2025-01-01", text);
  const ReleaseReading again = release("2025-01-02", text + "again");
  const ReleaseReading corrected = release("2025-01-03", "CORRECTED: " + text);
  const ReleaseReading updated = release("2025-01-04", "(Corrected, updated) " + text);
  const ReleaseReading late = release("2025-01-05", text + "later");
  BOOST_TEST((superseded({first, again}) == std::vector<std::uint32_t>{0, 1}));
  BOOST_TEST(
      (superseded({first, again, corrected, late}) == std::vector<std::uint32_t>{2, 2, 2, 3}));
  BOOST_TEST((superseded({corrected, updated, first}) == std::vector<std::uint32_t>{1, 1, 1}));
}

BOOST_AUTO_TEST_CASE(words_of_revision_that_all_have_tell_nothing) {
  const std::string text = "An updated agreement. " + prose(1, 200);
  BOOST_TEST((superseded({release("2025-01-01", text), release("2025-01-02", text + "again")}) ==
              std::vector<std::uint32_t>{0, 1}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

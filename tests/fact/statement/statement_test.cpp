#include "fact/statement/statement.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "fact/reference/reference.hpp"
#include "tests/fact/marked_text.hpp"

namespace communique {
namespace {

const SpeechLexicon& speech_lexicon() {
  static const SpeechLexicon lexicon(program_vocabulary());
  return lexicon;
}

// The statements of a text, one a line: "Ana Ray+Bo Lee agree Peru: agreed to".
std::string statements(std::string_view marked) {
  MarkedText text("Title\n" + std::string(marked), program_vocabulary());
  resolve_references(text.annotation);
  Reading reading;
  reading.entities = text.annotation.entities;
  read_statements(text.annotation, ClauseReader(text.annotation), speech_lexicon(), reading);
  std::string out;
  for (const Statement& statement : reading.statements) {
    if (!out.empty()) out += '\n';
    for (const EntityIndex speaker : statement.speakers) {
      if (speaker != statement.speakers.front()) out += '+';
      out += reading.entities[speaker].name;
    }
    out += ' ';
    out += to_string(statement.act);
    if (statement.target != no_entity) out += ' ' + reading.entities[statement.target].name;
    out += ": ";
    out += statement.cue.of(text.release.text);
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(statement)

BOOST_AUTO_TEST_CASE(reads_indirect_speech) {
  BOOST_TEST(statements("<P Ana Ray> noted that trade had grown, while exports fell.") ==
             "Ana Ray state: noted that trade had grown");
  BOOST_TEST(statements("<P Ana Ray> urged <C Peru> to act.") ==
             "Ana Ray urge Peru: urged Peru to act");
  BOOST_TEST(statements("<P Ana Ray> expressed deep regret over the tariffs.") ==
             "Ana Ray regret: expressed deep regret over the tariffs");
  BOOST_TEST(statements("<P Ana Ray> said it was late.") == "Ana Ray state: said it was late");
}

BOOST_AUTO_TEST_CASE(reads_direct_speech_before_and_after_the_verb) {
  BOOST_TEST(statements("<P Ana Ray> stated, “It is done. We go on.”") ==
             "Ana Ray state: stated, “It is done");
  BOOST_TEST(statements("“It is done,” said <P Ana Ray>.") == "Ana Ray state: It is done,” said");
  BOOST_TEST(statements("“Why us?” <P Ana Ray> asked.") == "Ana Ray state: Why us?” Ana Ray asked");
  BOOST_TEST(statements("Trade had grown, <B MITR> said on Monday.") ==
             "MITR state: Trade had grown, MITR said");
}

BOOST_AUTO_TEST_CASE(reads_one_statement_a_verb) {
  BOOST_TEST(statements("<P Ana Ray> welcomed the plan and urged speed.") ==
             "Ana Ray welcome: welcomed the plan\nAna Ray urge: urged speed");
  BOOST_TEST(statements("<P Ana Ray> welcomed the plan, adding that it was late.") ==
             "Ana Ray welcome: welcomed the plan\nAna Ray state: adding that it was late");
  BOOST_TEST(statements("<P Ana Ray> said she regretted that it was late.") ==
             "Ana Ray regret: said she regretted that it was late");
}

BOOST_AUTO_TEST_CASE(reads_joint_speech_as_one_statement) {
  BOOST_TEST(statements("<C Peru> and <C Kenya> met. The two sides agreed to go on.") ==
             "Peru+Kenya agree: agreed to go on");
  BOOST_TEST(statements("With <P Bo Lee>, <P Ana Ray> agreed to go on.") ==
             "Ana Ray+Bo Lee agree: agreed to go on");
  BOOST_TEST(statements("<P Bo Lee> met <P Ana Ray>. It was agreed that talks go on.") ==
             "Bo Lee+Ana Ray agree: agreed that talks go on");
}

BOOST_AUTO_TEST_CASE(reads_speech_told_by_nouns_and_passives) {
  BOOST_TEST(statements("<C Peru>’s announcement to end the talks was news.") ==
             "Peru announce: Peru’s announcement to end the talks was news");
  BOOST_TEST(statements("Trade grew, according to <B MITR>.") == "MITR state: according to MITR");
  BOOST_TEST(statements("They hailed the fund proposed by <C Peru>.") ==
             "Peru propose: proposed by Peru");
}

BOOST_AUTO_TEST_CASE(reads_the_first_person) {
  BOOST_TEST(statements("We, <P Bo Lee> and <P Ana Ray>, met. We will support the fund.") ==
             "Bo Lee+Ana Ray pledge: We will support the fund");
}

BOOST_AUTO_TEST_CASE(reads_quotations_that_a_line_signs) {
  BOOST_TEST(statements("“Fish is good. We sell it.”\n– <P Ana Ray>, Minister\nFacts") ==
             "Ana Ray state: Fish is good");
  BOOST_TEST(statements("“Fish is good.” – <P Ana Ray>") == "Ana Ray state: Fish is good");
  BOOST_TEST(statements("“Fish is good.”\n<P Ana Ray>, a fisher, spoke.") == "");
  BOOST_TEST(statements("The “Fish” fair\n– <P Ana Ray>, Minister") == "");
}

BOOST_AUTO_TEST_CASE(leaves_what_is_no_speech) {
  BOOST_TEST(statements("<P Ana Ray> would welcome it.") == "");
  BOOST_TEST(statements("<P Ana Ray> plans to urge speed.") == "");
  BOOST_TEST(statements("<P Ana Ray> did not announce it.") == "");
  BOOST_TEST(statements("Exports added 3 percent to reach a record, and <B MITR> added staff.") ==
             "");
  BOOST_TEST(statements("The plan, if confirmed by <B MITR>, takes effect.") == "");
  BOOST_TEST(statements("“<P Ana Ray> urged speed” is on the wall.") == "");
  BOOST_TEST(statements("The measures announced last year help <C Peru>.") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

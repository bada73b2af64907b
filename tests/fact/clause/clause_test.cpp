#include "fact/clause/clause.hpp"

#include <boost/test/unit_test.hpp>
#include <span>
#include <string>

#include "tests/fact/marked_text.hpp"

namespace communique {
namespace {

std::string names(const Annotation& annotation, std::span<const Mention* const> mentions) {
  std::string out;
  for (const Mention* mention : mentions) {
    if (!out.empty()) out += '|';
    out += mention->span.of(annotation.document.text());
  }
  return out;
}

struct ClauseCase {
  explicit ClauseCase(std::string_view marked, std::string_view verb,
                      LexicalForm form = LexicalForm::Past)
      : text(marked, program_vocabulary()), reader(text.annotation) {
    const std::uint32_t first = text.token_of(verb);
    std::uint32_t last = first + 1;
    for (const char c : verb) last += c == ' ';
    clause = reader.read({first, last}, form);
  }
  std::string subjects() const { return names(text.annotation, clause.subjects); }
  std::string agents() const { return names(text.annotation, clause.agents); }
  std::string object() const {
    return std::string(text.annotation.document.text_of(clause.object_range));
  }

  MarkedText text;
  ClauseReader reader;
  Clause clause;
};

BOOST_AUTO_TEST_SUITE(clause)

BOOST_AUTO_TEST_CASE(finds_the_subject_beside_the_verb) {
  BOOST_TEST(ClauseCase("<F Minister> <P Kim Do-yun> met her.", "met").subjects() == "Kim Do-yun");
  BOOST_TEST(ClauseCase("<C Poland>’s <F Minister> <P Jan Nowy> also met her.", "met").subjects() ==
             "Jan Nowy");
  BOOST_TEST(ClauseCase("The mayor of <T Lund> met her.", "met").subjects() == "");
  BOOST_TEST(ClauseCase("Officials from <B MITR> met her.", "met").subjects() == "");
}

BOOST_AUTO_TEST_CASE(joins_coordinated_subjects) {
  BOOST_TEST(ClauseCase("<P Ana Ray>, <F Minister of Trade> (<B MITR>), <P Bo Lee>, and <P Cy Fox> "
                        "of <B NIT>, met.",
                        "met")
                 .subjects() == "Ana Ray|Bo Lee|Cy Fox");
  BOOST_TEST(ClauseCase("With <P Ana Ray>, <P Bo Lee> met her.", "met").subjects() == "Bo Lee");
}

BOOST_AUTO_TEST_CASE(steps_over_what_stands_between_subject_and_verb) {
  BOOST_TEST(ClauseCase("<P Ana Ray>, <F Minister of Trade>, met her.", "met").subjects() ==
             "Ana Ray");
  BOOST_TEST(ClauseCase("<P Ana Ray>, for her part, thanked her.", "thanked").subjects() ==
             "Ana Ray");
  BOOST_TEST(
      ClauseCase("<P Ana Ray>, speaking for <P Bo Lee>, thanked her.", "thanked").subjects() ==
      "Ana Ray");
  BOOST_TEST(ClauseCase("<P Ana Ray>, who met <P Bo Lee>, thanked her.", "thanked").subjects() ==
             "Ana Ray");
}

BOOST_AUTO_TEST_CASE(shares_the_subject_of_an_earlier_verb) {
  BOOST_TEST(ClauseCase("<P Ana Ray> noted the plan and urged speed.", "urged").subjects() ==
             "Ana Ray");
  BOOST_TEST(
      ClauseCase("<P Ana Ray> noted that <C Peru> agreed, and urged speed.", "urged").subjects() ==
      "Ana Ray");
  BOOST_TEST(ClauseCase("<P Ana Ray> raised the plan, asking <C Peru> to wait.", "asking",
                        LexicalForm::Gerund)
                 .subjects() == "Ana Ray");
  BOOST_TEST(ClauseCase("Noting the plan, <P Ana Ray> urged speed.", "Noting", LexicalForm::Gerund)
                 .subjects() == "Ana Ray");
  BOOST_TEST(
      ClauseCase("<P Ana Ray> noted the plan announced last year.", "announced").subjects() == "");
}

BOOST_AUTO_TEST_CASE(finds_the_subject_of_relative_clauses) {
  BOOST_TEST(ClauseCase("She met <P Ana Ray>, who urged speed.", "urged").subjects() == "Ana Ray");
}

BOOST_AUTO_TEST_CASE(finds_the_subject_after_the_verb) {
  BOOST_TEST(ClauseCase("“It is done,” said <P Ana Ray>.", "said").subjects() == "Ana Ray");
}

BOOST_AUTO_TEST_CASE(tells_passives_and_their_agents) {
  const ClauseCase signed_by("The pact was signed by <P Ana Ray> and <P Bo Lee>.", "signed");
  BOOST_TEST(signed_by.clause.passive);
  BOOST_TEST(signed_by.agents() == "Ana Ray|Bo Lee");
  BOOST_TEST(ClauseCase("a forum attended by <P Ana Ray>.", "attended").agents() == "Ana Ray");
  BOOST_TEST(!ClauseCase("<P Ana Ray> signed it.", "signed").clause.passive);
}

BOOST_AUTO_TEST_CASE(tells_plans_from_deeds) {
  const auto modality = [](std::string_view text, std::string_view verb, LexicalForm form) {
    return ClauseCase(text, verb, form).clause.modality;
  };
  using enum LexicalForm;
  BOOST_TEST((modality("<P Ana Ray> will also meet her.", "meet", Base) == Modality::Planned));
  BOOST_TEST((modality("<P Ana Ray> is to meet her.", "meet", Base) == Modality::Planned));
  BOOST_TEST((modality("<P Ana Ray> is expected to meet her.", "meet", Base) == Modality::Planned));
  BOOST_TEST((modality("<P Ana Ray> plans to meet her.", "meet", Base) == Modality::Planned));
  BOOST_TEST((modality("<P Ana Ray> would meet her.", "meet", Base) == Modality::Possible));
  BOOST_TEST((modality("<P Ana Ray> has met her.", "met", Past) == Modality::Real));
  BOOST_TEST(ClauseCase("<P Ana Ray> is expected to meet her.", "meet", Base).subjects() ==
             "Ana Ray");
  BOOST_TEST(ClauseCase("<P Ana Ray> asked her to meet.", "meet", Base).clause.infinitive);
}

BOOST_AUTO_TEST_CASE(ends_at_the_next_clause) {
  BOOST_TEST(ClauseCase("<P Ana Ray> met <P Bo Lee> in Lund and urged speed.", "met").object() ==
             "Bo Lee in Lund");
  BOOST_TEST(ClauseCase("<P Ana Ray> met <P Bo Lee>, who agreed.", "met").object() == "Bo Lee");
  BOOST_TEST(
      ClauseCase("<P Ana Ray> met <P Bo Lee> and <P Cy Fox>; it was short.", "met").object() ==
      "Bo Lee and Cy Fox");
  BOOST_TEST(ClauseCase("<P Ana Ray> met her in Lund, asking for speed.", "met").object() ==
             "her in Lund");
}

BOOST_AUTO_TEST_CASE(tells_the_forms_of_a_verb_apart) {
  const ClauseCase read("<P Ana Ray> urged <P Bo Lee> to agree.", "urged");
  const std::uint32_t verb = read.clause.head;
  BOOST_TEST(!read.clause.gerund);
  BOOST_TEST(read.reader.read({verb, verb + 1}, LexicalForm::Gerund).gerund);
  BOOST_TEST(!read.reader.read({verb, verb + 1}, LexicalForm::Past).gerund);
  BOOST_TEST(names(read.text.annotation,
                   read.reader.read({verb, verb + 1}, LexicalForm::Past).subjects) == "Ana Ray");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

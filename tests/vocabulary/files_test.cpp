#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace communique {
namespace {

// "cv:urge" of "cv:urge a cv:SpeechVerb ; ..."; empty where the line begins no concept.
std::string concept_begun_by(const std::string& line) {
  const bool begins = line.starts_with("cv:") && line.find(" a cv:") == line.find(' ');
  return begins ? line.substr(0, line.find(' ')) : std::string();
}

BOOST_AUTO_TEST_SUITE(vocabulary_files)

BOOST_AUTO_TEST_CASE(tell_each_concept_once) {
  std::map<std::string, std::vector<std::string>> files_of;
  const std::filesystem::path folder = COMMUNIQUE_SOURCE_DIR "/ontology/vocabulary";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      if (const std::string name = concept_begun_by(line); !name.empty())
        files_of[name].push_back(entry.path().filename());
    }
  }
  BOOST_TEST(files_of.size() > 1000);
  for (const auto& [name, files] : files_of)
    BOOST_TEST(files.size() == 1,
               name << " stands in " << files.front() << " and again in " << files.back());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

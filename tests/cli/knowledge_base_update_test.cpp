#include "cli/knowledge_base_update.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "export/format.hpp"
#include "input/read_releases.hpp"
#include "tests/link/invented_names.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

namespace fs = std::filesystem;

std::vector<Release> annotated(std::string_view set) {
  static const Vocabulary vocabulary = Vocabulary::embedded();
  std::vector<Release> releases;
  read_releases(
      {COMMUNIQUE_SOURCE_DIR "/tests/gold/" + std::string(set) + ".txt"}, std::nullopt,
      CategoryNames(vocabulary), [&](Release&& release) { releases.push_back(std::move(release)); },
      [](const Problem&) {});
  for (Release& release : releases) release.id = derive_release_id(release);
  return releases;
}

// One run of `build` or `remove`.
struct Step {
  std::vector<Release> added;
  std::vector<std::string> removed;  // ids
};

void run(const fs::path& file, const Step& step, unsigned jobs) {
  KnowledgeBaseUpdate update(file, {}, false);
  for (const std::string& id : step.removed) update.releases().remove(id);
  for (const Release& release : step.added) update.releases().put(Release(release));
  update.commit(jobs, CorrectionFiles{});
}

// Steps that end with `wanted` and nothing else. Releases come in any order and in up to four
// steps; some come before in another wording, some are taken out and come again, and some of
// `others` come and go.
std::vector<Step> split(Dice& dice, const std::vector<Release>& wanted,
                        const std::vector<Release>& others) {
  std::vector<Step> steps(2 + dice.roll(3));
  const std::size_t last = steps.size() - 1;
  const auto before = [&](const Release& release, std::size_t final) {
    const std::size_t first = dice.roll(final);
    steps[first].added.push_back(release);
    return first;
  };
  for (const Release& release : wanted) {
    const std::size_t final = dice.roll(steps.size());
    if (final > 0 && dice.one_in(6)) {
      Release changed = release;
      changed.text += " This was another wording.";
      before(changed, final);
    } else if (final > 1 && dice.one_in(4)) {
      steps[before(release, final - 1) + 1].removed.push_back(release.id);
    }
    steps[final].added.push_back(release);
  }
  for (const Release& release : others) {
    if (dice.one_in(4)) steps[before(release, last) + 1].removed.push_back(release.id);
  }
  for (Step& step : steps) {
    for (std::size_t i = step.added.size(); i > 1; --i)
      std::swap(step.added[i - 1], step.added[dice.roll(i)]);
  }
  return steps;
}

std::string bytes_of(const fs::path& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

// Every format, one after the other.
std::string all_exports(const fs::path& file) {
  std::ostringstream out;
  for (const ExportFormat& format : export_formats()) {
    for (const GraphView view : {GraphView::Entities, GraphView::Full}) {
      KnowledgeBase knowledge_base(file);
      format.write(knowledge_base, {"https://example.org/id/", view}, out);
    }
  }
  return out.str();
}

// Exports read nothing but the file: where its bytes are the same, so are they. That they are is
// looked at for the first splits.
void check_splits(const std::vector<Release>& wanted, const std::vector<Release>& others,
                  std::uint64_t seed, int number_of_splits) {
  const TestFolder folder;
  run(folder / "whole", {wanted, {}}, 1);
  const std::string whole = bytes_of(folder / "whole"), exports = all_exports(folder / "whole");
  Dice dice(seed);
  for (int i = 0; i < number_of_splits; ++i) {
    const fs::path file = folder / std::to_string(i);
    for (const Step& step : split(dice, wanted, others))
      run(file, step, static_cast<unsigned>(1 + dice.roll(3)));
    BOOST_TEST((bytes_of(file) == whole), "seed " << seed << ", split " << i);
    if (i < 5)
      BOOST_TEST((all_exports(file) == exports), "exports, seed " << seed << ", split " << i);
    fs::remove(file);
  }
}

// Eight releases in a row.
std::vector<Release> part(const std::vector<Release>& all, std::size_t first) {
  const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first);
  return {begin, begin + static_cast<std::ptrdiff_t>(std::min<std::size_t>(8, all.size() - first))};
}

BOOST_AUTO_TEST_SUITE(knowledge_base_update)

BOOST_AUTO_TEST_CASE(any_way_to_a_set_of_releases_gives_the_same_bytes) {
  const std::vector<Release> korea = annotated("korea"), world = annotated("world");
  check_splits(korea, world, 1, 10);
  check_splits(world, korea, 2, 10);
}

BOOST_AUTO_TEST_CASE(so_does_any_way_to_a_few_releases) {
  const std::vector<Release> korea = annotated("korea"), world = annotated("world");
  for (std::size_t first = 0; first < korea.size(); first += 8)
    check_splits(part(korea, first), part(world, 0), 10 + first, 30);
  for (std::size_t first = 0; first < world.size(); first += 8)
    check_splits(part(world, first), part(korea, 8), 20 + first, 30);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique

// Measures each stage from text to JSON by itself, on the annotated releases, and linking on the
// invented world of its tests; see docs/performance.md.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "export/jsonl.hpp"
#include "fact/release_reader.hpp"
#include "input/read_releases.hpp"
#include "link/linking.hpp"
#include "tests/link/invented_world.hpp"

namespace communique {
namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary embedded = Vocabulary::embedded();
  return embedded;
}

const std::vector<Release>& releases() {
  static const std::vector<Release> annotated = [] {
    std::vector<Release> all;
    read_releases(
        {COMMUNIQUE_SOURCE_DIR "/tests/gold"}, InputFormat::Listing, CategoryNames(vocabulary()),
        [&](Release&& release) { all.push_back(std::move(release)); }, [](const Problem&) {});
    return all;
  }();
  return annotated;
}

// Runs the stage on each release in turn and tells the bytes of text a second.
template <typename Stage>
void measure(benchmark::State& state, Stage stage) {
  std::size_t next = 0;
  std::int64_t bytes = 0;
  for (auto _ : state) {
    const Release& release = releases()[next++ % releases().size()];
    stage(state, release);
    bytes += static_cast<std::int64_t>(release.text.size());
  }
  state.SetBytesProcessed(bytes);
}

void tokenize(benchmark::State& state) {
  Document document;
  measure(state, [&](benchmark::State&, const Release& release) { document.analyse(release); });
}
BENCHMARK(tokenize);

void look_words_up(benchmark::State& state) {
  Annotation annotation;
  annotation.vocabulary = &vocabulary();
  measure(state, [&](benchmark::State& timer, const Release& release) {
    timer.PauseTiming();
    annotation.document.analyse(release);
    timer.ResumeTiming();
    find_lexical_hits(annotation);
  });
}
BENCHMARK(look_words_up);

// Tokens, names, entities and references.
void annotate(benchmark::State& state) {
  ReleaseReader reader(vocabulary());
  measure(state, [&](benchmark::State&, const Release& release) {
    reader.annotate({&release, 1});
  });
}
BENCHMARK(annotate);

void read_facts(benchmark::State& state) {
  ReleaseReader reader(vocabulary());
  measure(state, [&](benchmark::State& timer, const Release& release) {
    timer.PauseTiming();
    reader.annotate({&release, 1});
    timer.ResumeTiming();
    benchmark::DoNotOptimize(reader.read_facts());
  });
}
BENCHMARK(read_facts);

void write_json(benchmark::State& state) {
  ReleaseReader reader(vocabulary());
  measure(state, [&](benchmark::State& timer, const Release& release) {
    timer.PauseTiming();
    const Reading reading = reader.read(release);
    timer.ResumeTiming();
    benchmark::DoNotOptimize(to_json_line(release, reading));
  });
}
BENCHMARK(write_json);

void link(benchmark::State& state) {
  const LinkingCase world = InventedWorld(4).tell(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(link_readings(world.readings, vocabulary()));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(link)->Arg(1000)->Arg(4000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace communique

BENCHMARK_MAIN();

#pragma once

#include <cstdint>
#include <future>
#include <vector>

#include "link/reading_source.hpp"
#include "link/summaries.hpp"

namespace communique {

// Releases whose texts are nearly the same.
struct Repetitions {
  std::vector<std::uint32_t> repeats;  // for each release the one whose text it repeats with small
                                       // changes (posted again, corrected), the earliest by day of
                                       // issue; itself where it repeats none
  std::vector<std::uint32_t> superseded_by;  // the one that takes its place; itself where none does
};

// Two texts are held for one when nine tenths of their sequences of four words are the same. Of
// such releases one takes the place of all that are not later when it has words of revision
// ("corrected") which others lack; of several such the latest.
Repetitions find_repetitions(const ReadingSource& releases, const Summaries& summaries);

// The same on a thread of its own. The summaries must not change until it is done.
using RepetitionsToCome = std::shared_future<Repetitions>;
RepetitionsToCome seek_repetitions(const ReadingSource& releases, const Summaries& summaries);

}  // namespace communique

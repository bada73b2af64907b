#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/category.hpp"
#include "input/intake.hpp"
#include "text/calendar.hpp"
#include "util/block_reader.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// What a reader of one format makes of a text.
struct InputRead {
  std::vector<Release> releases;
  std::vector<std::string> problems;
};

inline const CategoryNames& known_categories() {
  static const CategoryNames names(Vocabulary::embedded());
  return names;
}

// `read` gets the blocks of the text and an intake of the name "file".
template <typename Read>
InputRead read_text(std::string_view text, Read read,
                    std::size_t block_size = BlockReader::usual_size) {
  InputRead result;
  const ReleaseSink releases = [&](Release&& r) { result.releases.push_back(std::move(r)); };
  const ProblemSink problems = [&](const Problem& p) { result.problems.push_back(to_string(p)); };
  Intake intake("file", releases, problems);
  BlockReader blocks(read_from_text(text), block_size);
  read(blocks, intake);
  return result;
}

// "category|title|body|day" of each release, a line each.
inline std::string outline(const InputRead& input) {
  std::string out;
  for (const Release& release : input.releases) {
    std::string body(release.body());
    for (char& c : body) {
      if (c == '\n') c = '~';
    }
    out += release.category + "|" + std::string(release.title()) + "|" + body + "|" +
           to_iso(release.date) + "\n";
  }
  return out;
}

}  // namespace communique

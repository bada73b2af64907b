#include "query/title_filter.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "util/utf8.hpp"

namespace communique {
namespace {

// Words without case, accents and the small words of titles, from A to Z.
std::vector<std::string> title_words(std::string_view title) {
  constexpr std::array<std::string_view, 5> small = {"of", "for", "the", "and", "to"};
  std::string text = fold(title);
  std::ranges::replace_if(
      text, [](char c) { return std::string_view("-,&").find(c) != std::string_view::npos; }, ' ');
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    if (std::ranges::find(small, word) == small.end()) words.push_back(word);
  }
  std::ranges::sort(words);
  return words;
}

}  // namespace

TitleFilter::TitleFilter(Database& knowledge, std::string_view words)
    : knowledge_(knowledge),
      titles_of_office_(knowledge, "SELECT title FROM office_titles WHERE office = ?"),
      wanted_(title_words(words)) {}

TitleFilter::Fit TitleFilter::fit_of(std::string_view title) const {
  const std::vector<std::string> words = title_words(title);
  if (wanted_.empty() || words == wanted_) return Fit::Whole;
  return std::ranges::includes(words, wanted_) ? Fit::Part : Fit::None;
}

TitleFilter::Fit TitleFilter::fit(std::int64_t office) {
  Fit best = Fit::None;
  for (titles_of_office_.bind(office); best != Fit::Whole && titles_of_office_.step();)
    best = std::max(best, fit_of(titles_of_office_.text(0)));
  return best;
}

std::vector<std::int64_t> TitleFilter::best_offices() {
  PreparedStatement offices(knowledge_,
                            "SELECT office FROM office_titles WHERE title = ? ORDER BY office");
  std::vector<std::int64_t> found;
  for (const std::string& title : best_titles()) {
    const auto others = static_cast<std::ptrdiff_t>(found.size());
    for (offices.bind(title); offices.step();) found.push_back(offices.integer(0));
    std::ranges::inplace_merge(found, found.begin() + others);
  }
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<std::int64_t> TitleFilter::best_among(std::vector<std::int64_t> offices) {
  if (wanted_.empty()) return offices;
  std::vector<std::int64_t> fitting;
  Fit best = Fit::Part;
  for (const std::int64_t office : offices) {
    const Fit fit = this->fit(office);
    if (fit < best) continue;
    if (fit > best) fitting.clear();
    best = fit;
    fitting.push_back(office);
  }
  return fitting;
}

// Goes from title to title, not from office to office: many have the same.
std::vector<std::string> TitleFilter::best_titles() {
  PreparedStatement next(knowledge_,
                         "SELECT title FROM office_titles WHERE title > ? ORDER BY title LIMIT 1");
  std::vector<std::string> titles;
  Fit best = Fit::Part;
  std::string title;
  for (next.bind(title); next.step(); next.bind(title)) {
    title = next.string(0);
    const Fit fit = fit_of(title);
    if (fit < best) continue;
    if (fit > best) titles.clear();
    best = fit;
    titles.push_back(title);
  }
  return titles;
}

}  // namespace communique

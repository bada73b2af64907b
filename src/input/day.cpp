#include "input/day.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "util/utf8.hpp"

namespace communique {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 5> fillers = {"st", "nd", "rd", "th", "of"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

// The runs of digits and of letters in a folded text.
std::vector<std::string_view> runs_of(std::string_view text) {
  std::vector<std::string_view> runs;
  for (std::size_t at = 0; at < text.size();) {
    const auto same = is_digit(text[at]) ? is_digit : is_small_letter;
    std::size_t end = at;
    while (end < text.size() && same(text[end])) ++end;
    if (end > at) runs.push_back(text.substr(at, end - at));
    at = end + (end == at ? 1 : 0);
  }
  return runs;
}

int number_of(std::string_view run) {
  int value = 0;
  const auto result = std::from_chars(run.data(), run.data() + run.size(), value);
  return result.ec == std::errc{} && result.ptr == run.data() + run.size() ? value : 0;
}

// From 1, also of an abbreviation of three letters or more; 0 where the word is none of the names.
template <std::size_t N>
int place_in(const std::array<std::string_view, N>& names, std::string_view word) {
  for (std::size_t i = 0; i < N && word.size() >= 3; ++i) {
    if (names[i].starts_with(word)) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<Date> make_day(int year, int month, int day) {
  const bool inside = year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1;
  if (!inside || day > days_in_month(year, month)) return std::nullopt;
  return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
              static_cast<std::int8_t>(day)};
}

// Year first, as ISO 8601 has it.
std::optional<Date> read_figures(const std::vector<std::string_view>& runs) {
  if (runs[0].size() == 8) {
    return make_day(number_of(runs[0].substr(0, 4)), number_of(runs[0].substr(4, 2)),
                    number_of(runs[0].substr(6)));
  }
  if (runs[0].size() != 4 || runs.size() < 3) return std::nullopt;
  return make_day(number_of(runs[0]), number_of(runs[1]), number_of(runs[2]));
}

// A day, the name of a month and a year, the first two in either order; a weekday may open.
std::optional<Date> read_words(const std::vector<std::string_view>& runs) {
  int month = 0, day = 0;
  for (const std::string_view run : runs) {
    if (!is_digit(run[0])) {
      const int named = place_in(months, run);
      if (month == 0) month = named;
      const bool other =
          place_in(weekdays, run) != 0 || std::ranges::find(fillers, run) != fillers.end();
      if (named == 0 && !other) return std::nullopt;
    } else if (run.size() <= 2 && day == 0) {
      day = number_of(run);
    } else {
      return run.size() == 4 ? make_day(number_of(run), month, day) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> parse_day(std::string_view text) {
  const std::string folded = fold(text.substr(0, 64));
  const std::vector<std::string_view> runs = runs_of(folded);
  if (runs.empty()) return std::nullopt;
  if (const auto day = read_figures(runs)) return day;
  return read_words(runs);
}

std::optional<Date> find_day_in_file_name(std::string_view path) {
  const std::string_view name = path.substr(path.find_last_of('/') + 1);
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool starts = is_digit(name[at]) && (at == 0 || !is_digit(name[at - 1]));
    if (!starts) continue;
    if (const auto day = read_figures(runs_of(name.substr(at)))) return day;
  }
  return std::nullopt;
}

}  // namespace communique

#include "mention/date/date_surroundings.hpp"

namespace communique {
namespace {

bool leads_to_time(const DateWords& words, std::uint32_t token) {
  switch (words.at(token).particle) {
    case Particle::In:
    case Particle::Since:
    case Particle::By:
    case Particle::Of:
    case Particle::Until:
    case Particle::To:
    case Particle::From:
    case Particle::During:
    case Particle::After:
    case Particle::Before:
    case Particle::Between:
    case Particle::For:
    case Particle::Through:
    case Particle::Than:
      return true;
    default:
      return words.is_word(token, {"early"_word, "late"_word, "mid"_word, "end"_word, "fiscal"_word,
                                   "around"_word, "circa"_word, "year"_word});
  }
}

}  // namespace

bool DateSurroundings::counts_something(std::uint32_t at) const {
  if (!words_.on_line(at)) return false;
  return words_.is(at, Mark::Percent) ||
         words_.annotation().hit_at(at, Lexical::Scale) != nullptr ||
         words_.annotation().hit_at(at, Lexical::Unit) != nullptr;
}

bool DateSurroundings::in_longer_name(std::uint32_t first, std::uint32_t last) const {
  const auto capital_name = [&](std::uint32_t token) {
    const Token& word = words_.at(token);
    return word.is_word() && word.capital() && !word.all_capitals() &&
           word.particle == Particle::None && words_.annotation().hits_at(token).empty();
  };
  return (words_.on_line(last) && capital_name(last)) ||
         (first > 0 && words_.on_line(first) && !words_.at(first - 1).starts_line &&
          capital_name(first - 1));
}

bool DateSurroundings::is_short_form(std::uint32_t at) const {
  return words_.text(at).size() == 3 && !words_.at(at).is(Particle::May);
}

bool DateSurroundings::month_stands_alone(std::uint32_t at, std::uint32_t next) const {
  const bool certain = words_.on_line(next) &&
                       (words_.year(next) || (words_.is(next, Mark::Comma) &&
                                              words_.on_line(next + 1) && words_.year(next + 1)));
  if (certain) return true;
  if (in_longer_name(at, next) || is_short_form(at)) return false;
  if (!words_.at(at).is(Particle::May) && !words_.is_word(at, {"march"_word})) return true;
  if (words_.is_dash(next) && words_.on_line(next + 1) && words_.month(next + 1)) return true;
  if (words_.on_line(next) && words_.annotation().has_hit_at(next, {Lexical::Indicator}))
    return words_.at(at).capital();  // "March exports"
  if (at == 0 || !words_.on_line(at)) return false;
  const bool continues = at > 1 && words_.on_line(at - 1) && words_.month(at - 2) &&
                         (words_.is_dash(at - 1) || words_.is(at - 1, Particle::And));
  return continues || leads_to_time(words_, at - 1);  // "January–May", "between January and May"
}

bool DateSurroundings::year_stands_alone(std::uint32_t first, DatePart year) const {
  if (counts_something(year.next) || first == 0 || !words_.on_line(first)) return false;
  const Token& before = words_.at(first - 1);
  if (leads_to_time(words_, first - 1)) return true;
  const bool names_year =
      words_.is_word(year.next, {"calendar"_word, "season"_word, "harvest"_word});
  if (before.is(Particle::The) && names_year) return true;  // "the 2024 season"
  if (words_.is(year.next, Mark::Colon))
    return before.is(Mark::Comma) || before.is(Mark::Bullet) || before.is_dash();
  const bool goes_on =
      words_.is_dash(year.next) && words_.on_line(year.next + 1) && words_.year(year.next + 1);
  if (goes_on || (before.is(Mark::OpenBracket) && words_.is(year.next, Mark::CloseBracket)))
    return true;
  const bool joined = before.is_dash() || before.is(Particle::And);
  if (!joined || first < 2) return false;
  const bool part_of_year =  // "end-2023"
      before.glued &&
      words_.is_word(first - 2, {"end"_word, "mid"_word, "early"_word, "late"_word});
  return part_of_year || words_.year(first - 2);
}

bool DateSurroundings::season_stands_for_time(std::uint32_t season) const {
  if (season < 2) return false;
  const bool led = words_.is(season - 1, Particle::The) ||
                   words_.is_word(season - 1, {"early"_word, "late"_word});
  return led && words_.is(season - 2, Particle::In) &&
         (!words_.on_line(season + 1) || !words_.is(season + 1, Particle::In));
}

}  // namespace communique

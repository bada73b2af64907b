#include "mention/person/person_name.hpp"

#include <algorithm>

#include "mention/office/office_title.hpp"
#include "mention/person/honorific.hpp"

namespace communique {
namespace {

constexpr std::uint32_t longest_name = 12;  // tokens, hyphens and brackets included

// Small words that are surnames and given names, too ("He Lifeng", "To Lam", "An Duk-geun").
bool may_be_name(Particle particle) {
  switch (particle) {
    case Particle::A:
    case Particle::He:
    case Particle::To:
    case Particle::So:
    case Particle::Do:
    case Particle::You:
    case Particle::May:
    case Particle::Will:
    case Particle::In:
    case Particle::Nor:
    case Particle::All:
      return true;
    default:
      return false;
  }
}

class NameReader {
 public:
  explicit NameReader(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  TokenRange forward(std::uint32_t first) const {
    if (first >= document_.size() || !can_open(first)) return {first, first};
    const bool headline = document_.sentence_at(first).headline;
    std::uint32_t end = first;
    while (end - first < longest_name) {
      const std::uint32_t next = step(first, end, headline);
      if (next == end) break;
      end = next;
    }
    return {first, end};
  }

  TokenRange backward(std::uint32_t last) const {
    std::uint32_t first = skip_postnominals(last);
    last = first;
    while (last - first < longest_name) {
      const std::uint32_t previous = step_back(first);
      if (previous == first) break;
      first = previous;
    }
    return {after_honorific_inside(first, last), last};
  }

 private:
  // "Seri" of "Datuk Seri Ahmad" and "Parliament" of "Member of Parliament" are no part of the
  // name.
  std::uint32_t after_honorific_inside(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t longest_address = 3;
    for (std::uint32_t at = first; at > 0 && first - at < longest_address && at < last; --at) {
      const LexicalHit* address = annotation_.hit_at(at - 1, Lexical::Honorific);
      if (address != nullptr && (at == first || address->tokens.last > first))
        return std::min(std::max(first, address->tokens.last), last);
    }
    return first;
  }

  bool in_line(std::uint32_t at) const {
    return at < document_.size() && !document_.token(at).starts_line;
  }

  bool belongs_elsewhere(std::uint32_t at) const {
    const Mention* mention = annotation_.mention_at(at);
    return mention != nullptr && mention->type != EntityType::Person;
  }

  bool is_name_token(std::uint32_t at) const {
    const Token& token = document_.token(at);
    if (!token.is_word() || !token.capital() || token.has(Digits)) return false;
    const bool initial = token.has(Initial) && token.has(Abbreviated);
    if ((token.particle != Particle::None && !initial) || belongs_elsewhere(at)) return false;
    if (is_short_weekday_in_name(at) || is_given_name_inside(at) ||
        is_given_name_of_holder(annotation_, at))
      return true;
    return !annotation_.has_hit_at(
        at, {Lexical::OfficeHead, Lexical::Honorific, Lexical::PostNominal, Lexical::Weekday});
  }

  bool is_plain_word(std::uint32_t at) const {
    return in_line(at) && document_.token(at).is_word() && document_.token(at).capital() &&
           document_.token(at).particle == Particle::None && !belongs_elsewhere(at) &&
           !annotation_.has_hit_at(
               at, {Lexical::OfficeHead, Lexical::Honorific, Lexical::Weekday, Lexical::Month});
  }

  // "Pham Thu Ha": a syllable that also shortens a weekday.
  bool is_short_weekday_in_name(std::uint32_t at) const {
    constexpr std::size_t longest = 4;
    return document_.text_of(at).size() <= longest && is_plain_word(at + 1) &&
           annotation_.hit_at(at, Lexical::Weekday) != nullptr;
  }

  // "Omar Sultan Al Harthi", "Halima Sheikh": a form of address that is also a name.
  bool is_given_name_inside(std::uint32_t at) const {
    const LexicalHit* address = annotation_.hit_at(at, Lexical::Honorific);
    if (address == nullptr || annotation_.concept_of(*address).attribute("given").empty())
      return false;
    if (opens_name(annotation_, *address)) return true;
    const bool follows =
        at > 0 && !document_.token(at).starts_line && document_.token(at - 1).is_word() &&
        (document_.token(at - 1).capital() || is_small_particle(at - 1)) &&
        !belongs_elsewhere(at - 1) &&
        !annotation_.has_hit_at(at - 1,
                                {Lexical::OfficeHead, Lexical::OfficeField, Lexical::Honorific});
    return follows && (is_plain_word(at + 1) || closes_name(at));
  }

  // "Halima Sheikh spoke", but not "the Grand Sheikh of Lima"
  bool closes_name(std::uint32_t at) const {
    const bool definite = at > 1 && document_.token(at - 2).is(Particle::The);
    const bool goes_on = in_line(at + 1) && (document_.token(at + 1).capital() ||
                                             document_.token(at + 1).is(Particle::Of));
    return !definite && !goes_on;
  }

  bool is_small_particle(std::uint32_t at) const {
    return annotation_.hit_at(at, Lexical::NameParticle) != nullptr && !belongs_elsewhere(at);
  }

  // "October 1", "1 October"
  bool is_month_with_number(std::uint32_t at) const {
    if (annotation_.hit_at(at, Lexical::Month) == nullptr) return false;
    const bool before = at > 0 && document_.token(at - 1).is_number();
    return before || (in_line(at + 1) && document_.token(at + 1).is_number());
  }

  bool can_open(std::uint32_t at) const {
    if (is_month_with_number(at)) return false;
    if (is_name_token(at)) return true;
    if (is_hyphenated_small_word(at)) return document_.token(at).particle != Particle::None;
    if (is_small_particle(at) && in_line(at + 1)) return is_name_token(at + 1);
    return opens_with_small_word(at);
  }

  // "Minister An Duk-geun": a small word with a capital before a name.
  bool opens_with_small_word(std::uint32_t at) const {
    const Token& token = document_.token(at);
    return token.capital() && !token.starts_line && may_be_name(token.particle) &&
           in_line(at + 1) && is_name_token(at + 1) && !belongs_elsewhere(at);
  }

  std::uint32_t step(std::uint32_t first, std::uint32_t end, bool headline) const {
    if (end == first) return end + 1;
    if (!in_line(end)) return end;
    const Token& token = document_.token(end);
    if (token.is(Mark::Hyphen)) return step_over_hyphen(end);
    if (token.is(Mark::OpenBracket)) return step_over_bracket(end);
    if (token.is(Mark::OpenQuote)) return step_over_nickname(end);
    if (is_name_token(end)) return headline && is_verb(end) && !ends_name(end) ? end : end + 1;
    if (is_hyphenated_small_word(end)) return end + 3;
    if (is_capital_particle(end)) return end + 2;
    if (is_closing_particle(end) && !headline) return end + 1;
    if (is_small_particle(end)) return step_over_particles(end);
    return end;
  }

  // "Do-hyun", "In-seok": a small word with a capital that a hyphen makes part of a name.
  bool is_hyphenated_small_word(std::uint32_t at) const {
    const Token& token = document_.token(at);
    return token.is_word() && token.capital() && in_line(at + 2) &&
           step_over_hyphen(at + 1) == at + 3 && document_.token(at + 1).is(Mark::Hyphen) &&
           !belongs_elsewhere(at);
  }

  // "Phan The Lu": a syllable that is a small word elsewhere.
  bool is_capital_particle(std::uint32_t at) const {
    const Token& token = document_.token(at);
    return token.is_word() && token.capital() && !token.all_capitals() &&
           token.particle != Particle::None && in_line(at + 1) && is_name_token(at + 1) &&
           annotation_.hits_at(at + 1).empty() && !belongs_elsewhere(at);
  }

  // "Bo Were,": a surname that is a small word elsewhere, where a capital tells and the name ends.
  bool is_closing_particle(std::uint32_t at) const {
    const Token& token = document_.token(at);
    if (!token.is_word() || !token.capital() || token.all_capitals() || belongs_elsewhere(at) ||
        token.particle == Particle::None || !is_name_token(at - 1))
      return false;
    return !in_line(at + 1) || document_.token(at + 1).is(Mark::Comma) ||
           document_.token(at + 1).is(Mark::Period) || document_.token(at + 1).is(Particle::And);
  }

  // "The Hon Ana Salis MP" on a line of its own: the last word of all, or before such letters.
  bool ends_name(std::uint32_t at) const {
    return !in_line(at + 1) || annotation_.hit_at(at + 1, Lexical::PostNominal) != nullptr;
  }

  // A verb of the vocabulary, or a word of the shape of one ("Pledges").
  bool is_verb(std::uint32_t at) const {
    const Span span = document_.token(at).span();
    const bool third_person = span.length() > 4 && !document_.token(at).all_capitals() &&
                              document_.text()[span.end - 1] == 's';
    return third_person ||
           annotation_.has_hit_at(
               at, {Lexical::SpeechVerb, Lexical::EventVerb, Lexical::StatusVerb, Lexical::RoleVerb,
                    Lexical::AppointmentVerb, Lexical::ChangeVerb});
  }

  // "Min-seok", "Al-Mutawa"
  std::uint32_t step_over_hyphen(std::uint32_t end) const {
    const bool joined = in_line(end + 1) && document_.token(end).glued &&
                        document_.token(end + 1).glued && document_.token(end + 1).is_word();
    return joined ? end + 2 : end;
  }

  // "TY (Tae-Yul) Seo"
  std::uint32_t step_over_bracket(std::uint32_t end) const {
    std::uint32_t at = end + 1;
    while (in_line(at) && at < end + 5 &&
           (document_.token(at).is_word() || document_.token(at).is(Mark::Hyphen)))
      ++at;
    const bool inside = at > end + 1 && in_line(at + 1) && is_name_token(end + 1) &&
                        document_.token(at).is(Mark::CloseBracket) && is_name_token(at + 1) &&
                        document_.token(end - 1).end - document_.token(end - 1).begin <= 4;
    return inside ? at + 2 : end;
  }

  // "Ana “Nita” Ruiz"
  std::uint32_t step_over_nickname(std::uint32_t open) const {
    const std::uint32_t close = open + 2;
    const bool inside = in_line(close + 1) && is_name_token(open + 1) &&
                        document_.token(close).is(Mark::CloseQuote) && is_name_token(close + 1);
    return inside ? close + 2 : open;
  }

  std::uint32_t step_over_particles(std::uint32_t end) const {
    std::uint32_t at = end;
    while (in_line(at) && is_small_particle(at) && !is_name_token(at)) ++at;
    if (in_line(at) && document_.token(at).is(Mark::Hyphen)) ++at;
    return in_line(at) && is_name_token(at) ? at + 1 : end;
  }

  std::uint32_t skip_postnominals(std::uint32_t last) const {
    while (last > 0 && annotation_.hit_at(last - 1, Lexical::PostNominal) != nullptr) {
      --last;
      if (last > 0 && document_.token(last - 1).is(Mark::Comma)) --last;
    }
    return last;
  }

  std::uint32_t step_back(std::uint32_t first) const {
    if (first == 0 || (first < document_.size() && document_.token(first).starts_line))
      return first;
    const std::uint32_t previous = first - 1;
    const Token& token = document_.token(previous);
    if (token.is(Mark::Hyphen)) return before_hyphen(first);
    if (token.is(Mark::CloseBracket)) return before_bracket(first);
    if (is_name_token(previous)) return is_month_with_number(previous) ? first : previous;
    if (is_lower_hyphenated(previous) || follows_with_small_word(previous)) return previous;
    if (is_small_particle(previous)) return before_particles(first);
    return first;
  }

  // "received Do Hung Viet,"
  bool follows_with_small_word(std::uint32_t at) const {
    const Sentence& sentence = document_.sentence_at(at);
    return !sentence.headline && sentence.tokens.first != at && opens_with_small_word(at) &&
           annotation_.hit_at(at, Lexical::Month) == nullptr;
  }

  // "seok" of "Min-seok", but not the office of "Vice-President Ana Ruiz"
  bool is_lower_hyphenated(std::uint32_t at) const {
    return at >= 2 && document_.token(at).is_word() &&
           annotation_.hit_at(at, Lexical::OfficeHead) == nullptr && document_.token(at).glued &&
           document_.token(at - 1).is(Mark::Hyphen) && document_.token(at - 1).glued &&
           document_.token(at - 2).is_word() && document_.token(at - 2).capital();
  }

  std::uint32_t before_hyphen(std::uint32_t first) const {
    const bool joined = first >= 2 && document_.token(first - 1).glued &&
                        document_.token(first).glued && document_.token(first - 2).is_word();
    const bool word = joined && document_.token(first - 2).capital();
    return word || (joined && is_small_particle(first - 2)) ? first - 2 : first;
  }

  std::uint32_t before_bracket(std::uint32_t first) const {
    std::uint32_t at = first - 1;
    while (at > 1 && first - at < 6 && !document_.token(at - 1).is(Mark::OpenBracket)) --at;
    if (at < 2 || !document_.token(at - 1).is(Mark::OpenBracket)) return first;
    return step_over_bracket(at - 1) == first + 1 && is_name_token(at - 2) ? at - 2 : first;
  }

  std::uint32_t before_particles(std::uint32_t first) const {
    std::uint32_t at = first;
    while (at > 0 && is_small_particle(at - 1) && !is_name_token(at - 1) &&
           !document_.token(at).starts_line)
      --at;
    const bool led = at > 0 && !document_.token(at).starts_line && is_name_token(at - 1);
    return led ? at - 1 : first;
  }

  const Annotation& annotation_;
  const Document& document_;
};

}  // namespace

TokenRange read_person_name(const Annotation& annotation, std::uint32_t first) {
  return NameReader(annotation).forward(first);
}

TokenRange read_person_name_before(const Annotation& annotation, std::uint32_t last) {
  return NameReader(annotation).backward(last);
}

}  // namespace communique

#include "mention/name/capitalised_phrase.hpp"

namespace communique {
namespace {

Join preposition_join(const Token& token) {
  switch (token.particle) {
    case Particle::Of:
      return JoinOf;
    case Particle::For:
      return JoinFor;
    case Particle::On:
      return JoinOn;
    case Particle::In:
      return JoinIn;
    case Particle::To:
      return JoinTo;
    case Particle::With:
      return JoinWith;
    default:
      return JoinNothing;
  }
}

bool joins_as_and(const Token& token) {
  return token.is(Particle::And) || token.is(Mark::Ampersand);
}

bool joins_as_dash(const Token& token) {
  return token.is(Mark::Hyphen) || token.is(Mark::EnDash) || token.is(Mark::Slash);
}

// Whether the word at `token` goes with the one before through a dash that both touch.
bool compounded(const Document& document, std::uint32_t token) {
  if (token < 2 || !document.token(token).glued) return false;
  const Token& dash = document.token(token - 1);
  return joins_as_dash(dash) && dash.glued && !dash.starts_line &&
         document.token(token - 2).kind != TokenKind::Mark;
}

class Steps {
 public:
  Steps(const Document& document, Joins joins) : document_(document), joins_(joins) {}

  std::uint32_t next(std::uint32_t token) const {
    std::uint32_t at = token + 1;
    if (ends(at)) return no_token;
    if (at + 1 < document_.size() && compounded(document_, at + 1))
      return (joins_ & JoinDash) && capital_or_small_part(at + 1) ? at + 1 : no_token;
    if (document_.token(at).is(Mark::Possessive)) {
      return (joins_ & JoinPossessive) ? name_word(at + 1) : no_token;
    }
    if (document_.token(at).is(Mark::Comma)) {
      if (!(joins_ & JoinComma)) return no_token;
      if (++at < document_.size() && !joins_as_and(document_.token(at))) return name_word(at);
    }
    if (ends(at)) return no_token;
    if (joins_as_and(document_.token(at)))
      return (joins_ & JoinAnd) ? name_word(after_article(at + 1)) : no_token;
    if (preposition_join(document_.token(at)) & joins_) return name_word(after_article(at + 1));
    return at == token + 1 ? name_word(at) : no_token;
  }

  std::uint32_t previous(std::uint32_t token) const {
    if (token == 0 || document_.token(token).starts_line) return no_token;
    if (compounded(document_, token)) return (joins_ & JoinDash) ? token - 2 : no_token;
    std::uint32_t at = token - 1;
    const bool article = document_.token(at).is(Particle::The) && at > 0;
    if (article) --at;
    const bool preposition = (preposition_join(document_.token(at)) & joins_) != 0;
    const bool conjunction = joins_as_and(document_.token(at)) && (joins_ & JoinAnd);
    if (preposition || conjunction) return before_joint(at, conjunction);
    if (article) return no_token;
    const bool comma = document_.token(at).is(Mark::Comma) && (joins_ & JoinComma);
    const bool possessive = document_.token(at).is(Mark::Possessive) && (joins_ & JoinPossessive);
    return name_word_before(comma || possessive ? at : token);
  }

 private:
  bool ends(std::uint32_t at) const {
    return at >= document_.size() || document_.token(at).starts_line;
  }
  std::uint32_t after_article(std::uint32_t at) const {
    return at < document_.size() && document_.token(at).is(Particle::The) ? at + 1 : at;
  }
  std::uint32_t name_word(std::uint32_t at) const {
    return !ends(at) && is_name_word(document_, at) ? at : no_token;
  }
  // The part of a name before the token `at`, which is no start of a line.
  std::uint32_t name_word_before(std::uint32_t at) const {
    if (at == 0 || document_.token(at).starts_line) return no_token;
    std::uint32_t word = at - 1;
    if (compounded(document_, word) && is_name_word(document_, word - 2)) return word;
    return is_name_word(document_, word) ? word : no_token;
  }
  std::uint32_t before_joint(std::uint32_t joint, bool conjunction) const {
    if (document_.token(joint).starts_line) return no_token;
    const bool serial = conjunction && joint > 0 && document_.token(joint - 1).is(Mark::Comma);
    if (serial && !(joins_ & JoinComma)) return no_token;
    // "Farmers' and Millers' Meeting"
    const bool owners = conjunction && joint > 0 && (joins_ & JoinPossessive) &&
                        document_.token(joint - 1).is(Mark::Possessive) &&
                        document_.text_of(joint - 1).size() == 1;
    return name_word_before(serial || owners ? joint - 1 : joint);
  }
  // After a hyphen a small word may go on ("Bio-cluster"), after a long dash none.
  bool capital_or_small_part(std::uint32_t at) const {
    const Token& token = document_.token(at);
    if (token.capital() || token.is_number()) return true;
    return token.is_word() && document_.token(at - 1).is(Mark::Hyphen);
  }

  const Document& document_;
  Joins joins_;
};

bool all_capital_word(const Document& document, std::uint32_t token) {
  return token < document.size() && document.token(token).all_capitals();
}

}  // namespace

bool is_name_word(const Document& document, std::uint32_t token) {
  const Token& word = document.token(token);
  if (!word.is_word() || !word.capital()) return false;
  if (word.particle == Particle::None) return true;
  // "WHO" and "IT" among small letters are names, in a line of capitals they are not.
  return word.all_capitals() && !all_capital_word(document, token + 1) &&
         !(token > 0 && all_capital_word(document, token - 1));
}

std::uint32_t next_name_word(const Document& document, std::uint32_t token, Joins joins) {
  return Steps(document, joins).next(token);
}

std::uint32_t previous_name_word(const Document& document, std::uint32_t token, Joins joins) {
  return Steps(document, joins).previous(token);
}

TokenRange name_from(const Document& document, std::uint32_t token, Joins joins) {
  TokenRange phrase{token, token + 1};
  while (true) {
    const std::uint32_t next = next_name_word(document, phrase.last - 1, joins);
    if (next == no_token) return phrase;
    phrase.last = next + 1;
  }
}

TokenRange name_up_to(const Document& document, std::uint32_t token, Joins joins) {
  TokenRange phrase{token, token + 1};
  while (true) {
    const std::uint32_t previous = previous_name_word(document, phrase.first, joins);
    if (previous == no_token) return phrase;
    phrase.first = previous;
  }
}

}  // namespace communique

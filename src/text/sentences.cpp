#include "text/sentences.hpp"

namespace communique {
namespace {

bool closes(const Token& token) {
  return token.is(Mark::CloseQuote) || token.is(Mark::CloseBracket);
}

// Words that open a sentence far more often than they follow an abbreviation.
bool opens_sentence(const Token& token) {
  switch (token.particle) {
    case Particle::The:
    case Particle::A:
    case Particle::In:
    case Particle::On:
    case Particle::At:
    case Particle::For:
    case Particle::He:
    case Particle::She:
    case Particle::They:
    case Particle::It:
    case Particle::We:
    case Particle::This:
    case Particle::These:
    case Particle::Those:
    case Particle::There:
    case Particle::As:
    case Particle::If:
    case Particle::When:
    case Particle::While:
    case Particle::However:
    case Particle::But:
    case Particle::Since:
    case Particle::During:
    case Particle::Following:
    case Particle::Under:
    case Particle::Both:
    case Particle::Also:
    case Particle::After:
    case Particle::Before:
    case Particle::Our:
    case Particle::His:
    case Particle::Her:
    case Particle::Its:
    case Particle::Their:
    case Particle::With:
    case Particle::From:
    case Particle::By:
    case Particle::To:
    case Particle::Among:
    case Particle::Between:
    case Particle::Two:
    case Particle::Such:
    case Particle::All:
    case Particle::Each:
    case Particle::Where:
    case Particle::No:
      return token.capital();
    default:
      return false;
  }
}

bool may_start_sentence(const Token& token) {
  return token.capital() || token.is_number() || token.is(Mark::OpenQuote) ||
         token.is(Mark::OpenBracket) || token.is(Mark::Bullet) || token.is(Mark::Hash) ||
         token.is_dash();
}

class Splitter {
 public:
  Splitter(std::span<const Token> tokens, std::vector<Sentence>& out)
      : tokens_(tokens), out_(out) {}

  void run() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].starts_line && i > 0) {
        close(i);
        ++paragraph_;
      }
      if (i - first_ == longest_sentence) close(i);
      const std::uint32_t end = sentence_end_after(i);
      if (end != 0) {
        close(end);
        i = end - 1;
      }
    }
    close(static_cast<std::uint32_t>(tokens_.size()));
  }

 private:
  // End of the sentence if token `i` ends one, else 0.
  std::uint32_t sentence_end_after(std::uint32_t i) const {
    const Token& token = tokens_[i];
    const bool abbreviation = token.has(Abbreviated);
    const bool full_stop =
        token.is(Mark::Period) || token.is(Mark::Question) || token.is(Mark::Exclamation);
    if (!full_stop && !abbreviation) return 0;
    std::uint32_t end = i + 1;
    bool closed_quote = false;
    while (end < tokens_.size() && closes(tokens_[end]) && tokens_[end].glued) {
      closed_quote |= tokens_[end].is(Mark::CloseQuote);
      ++end;
    }
    if (end == tokens_.size() || tokens_[end].starts_line) return end;
    const Token& following = tokens_[end];
    if (following.glued) return 0;
    const bool initial = following.has(Abbreviated);  // the A of "Mr. A. Ruiz" is no article
    if (abbreviation && !closed_quote)
      return !initial && opens_sentence(following) && !is_under_secretary(end) ? end : 0;
    return may_start_sentence(following) ? end : 0;
  }

  // "the U.S. Under Secretary"
  bool is_under_secretary(std::uint32_t i) const {
    const std::uint32_t next = i + 1 < tokens_.size() && tokens_[i + 1].is_dash() ? i + 2 : i + 1;
    return tokens_[i].is(Particle::Under) && next < tokens_.size() &&
           tokens_[next].word == "secretary"_word;
  }

  void close(std::uint32_t end) {
    if (end > first_) out_.push_back({{first_, end}, paragraph_, headline({first_, end})});
    first_ = end;
  }

  // A line of capitals, or one of capitalised words without a full stop.
  bool headline(TokenRange sentence) const {
    std::uint32_t words = 0, capitals = 0, all_capitals = 0;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = tokens_[i];
      if (!token.is_word() || token.particle != Particle::None) continue;
      ++words;
      capitals += token.capital() ? 1U : 0U;
      all_capitals += token.all_capitals() ? 1U : 0U;
      if ((words - capitals) * 10 > sentence.size() * 2) return false;
    }
    if (words < 3) return false;
    const bool full_stop = tokens_[sentence.last - 1].is(Mark::Period);
    return all_capitals * 10 >= words * 8 || (!full_stop && capitals * 10 >= words * 8);
  }

  std::span<const Token> tokens_;
  std::vector<Sentence>& out_;
  std::uint32_t first_ = 0;
  std::uint32_t paragraph_ = 0;
};

}  // namespace

void split_sentences(std::span<const Token> tokens, std::vector<Sentence>& out) {
  Splitter(tokens, out).run();
}

}  // namespace communique

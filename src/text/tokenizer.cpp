#include "text/tokenizer.hpp"

#include <algorithm>

#include "text/character.hpp"
#include "text/word_list.hpp"
#include "text/word_scan.hpp"
#include "util/hash.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

// No English particle has an accent: "Thế" is a name, though it folds to "the".
bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::vector<Token>& out) : text_(text), out_(out) {}

  void run() {
    while (at_ < text_.size()) {
      switch (class_of(text_[at_])) {
        case CharClass::Newline:
          line_start_ = true;
          [[fallthrough]];
        case CharClass::Space:
          glued_ = false;
          ++at_;
          break;
        case CharClass::Letter:
          read_word();
          break;
        case CharClass::Digit:
          read_number();
          break;
        case CharClass::Mark:
          read_ascii_mark();
          break;
        case CharClass::Multibyte:
          read_multibyte();
          break;
      }
    }
  }

 private:
  void emit(std::size_t end, TokenKind kind, Mark mark, std::uint64_t word, std::uint8_t shape) {
    Particle particle = kind == TokenKind::Word ? particle_of(word) : Particle::None;
    if (particle != Particle::None && !is_ascii(text_.substr(at_, end - at_)))
      particle = Particle::None;
    out_.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end), word, kind,
                    mark, particle, shape, glued_, line_start_});
    at_ = end;
    glued_ = true;
    line_start_ = false;
  }

  char peek(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  bool letter_at(std::size_t at) const {
    if (at >= text_.size()) return false;
    const CharClass kind = class_of(text_[at]);
    if (kind == CharClass::Letter) return true;
    if (kind != CharClass::Multibyte) return false;
    const char32_t c = decode_utf8(text_, at).value;
    return unicode_mark(c) == Mark::None && !is_unicode_space(c);
  }

  bool digit_at(std::size_t at) const {
    return at < text_.size() && class_of(text_[at]) == CharClass::Digit;
  }

  // "Ruiz" of "A.Ruiz": a capital and a small letter.
  bool name_at(std::size_t at) const {
    const bool capital = class_of(peek(at)) == CharClass::Letter && (peek(at) & small_letter) == 0;
    return capital && letter_at(at + 1) && (peek(at + 1) & small_letter) != 0;
  }

  // "Kh" of "Kh.Bold": the letters of other scripts that English writes with two.
  bool is_initial_of_two(const WordScan& scan, std::size_t end) const {
    return scan.letters == 2 && scan.first_capital && scan.capitals == 1 && scan.digits == 0 &&
           scan.periods == 0 && name_at(end + 1);
  }

  // Whether the number at `at` is one of millions: "1.4 billion", "53bn".
  bool counts_money_at(std::size_t at) const {
    while (digit_at(at) || ((peek(at) == '.' || peek(at) == ',') && digit_at(at + 1))) ++at;
    if (peek(at) == ' ') ++at;
    const std::string_view rest = text_.substr(std::min(at, text_.size()));
    return rest.starts_with("million") || rest.starts_with("billion") ||
           rest.starts_with("trillion") || rest.starts_with("bn") || rest.starts_with("mn");
  }

  // Bytes of the apostrophe at `at`, or 0.
  std::size_t apostrophe_at(std::size_t at) const {
    if (at >= text_.size()) return 0;
    if (text_[at] == '\'') return 1;
    if (class_of(text_[at]) != CharClass::Multibyte) return 0;
    const DecodedCodePoint decoded = decode_utf8(text_, at);
    return is_apostrophe(decoded.value) ? decoded.length : 0;
  }

  // Bytes of a possessive ending at `at` ("'s" before the end of the word), or 0.
  std::size_t possessive_at(std::size_t at) const {
    const std::size_t mark = apostrophe_at(at);
    if (mark == 0) return 0;
    const char s = peek(at + mark);
    const std::size_t end = at + mark + 1;
    return (s == 's' || s == 'S') && !letter_at(end) && !digit_at(end) ? mark + 1 : 0;
  }

  // The verb that "ll" of "I'll" or "ve" of "we've" stands for where it begins at `at`, or "".
  std::string_view auxiliary_at(std::size_t at) const {
    const std::string_view rest = text_.substr(std::min(at, text_.size()));
    if (letter_at(at + 2) || digit_at(at + 2)) return "";
    if (rest.starts_with("ll")) return "will";
    if (rest.starts_with("ve")) return "have";
    return rest.starts_with("re") ? "are" : "";
  }

  void emit_auxiliary(std::size_t letters) {
    const std::uint64_t word = hash_of(auxiliary_at(letters));
    emit(letters + 2, TokenKind::Word, Mark::None, word, 0);
    out_.back().particle = particle_of(word);
  }

  void read_word() {
    constexpr int longest_pronoun = 5;  // "there've"
    WordScan scan;
    std::size_t end = at_;
    while ((end = scan.add_letters(text_, end)) < text_.size()) {
      const CharClass kind = class_of(text_[end]);
      if (kind == CharClass::Space) break;
      if (kind == CharClass::Digit) {
        if (scan.splits_before_digit() || (scan.may_be_currency() && counts_money_at(end))) break;
        scan.add_digit(text_[end++]);
      } else if (text_[end] == '.' && scan.letters_since_period == 1 && letter_at(end + 1)) {
        if (scan.first_capital && name_at(end + 1)) break;
        scan.add_period();
        ++end;
      } else if (const std::size_t mark = apostrophe_at(end); mark != 0) {
        if (possessive_at(end) != 0 || !letter_at(end + mark)) break;
        if (scan.letters <= longest_pronoun && !auxiliary_at(end + mark).empty()) break;
        scan.hasher.add('\'');
        end += mark;
      } else if (kind == CharClass::Multibyte && letter_at(end)) {
        end += scan.add_multibyte(text_, end);
      } else {
        break;
      }
    }
    finish_word(scan, end);
  }

  void finish_word(WordScan& scan, std::size_t end) {
    std::uint8_t shape = 0;
    if (scan.first_capital) shape |= Capital;
    if (scan.letters >= 2 && scan.capitals == scan.letters) shape |= AllCapitals;
    if (scan.capitals > (scan.first_capital ? 1U : 0U) && scan.capitals < scan.letters)
      shape |= Inner;
    if (scan.digits > 0) shape |= Digits;
    const bool lone_capital = scan.letters == 1 && scan.first_capital && scan.digits == 0;
    if (lone_capital) shape |= Initial;
    if (peek(end) == '.') {
      if (scan.periods > 0 && scan.letters_since_period == 1) {
        scan.hasher.add('.');
        shape |= Abbreviated;
        ++end;
      } else if (lone_capital || is_abbreviation(scan.hasher.value())) {
        shape |= Abbreviated;
        ++end;
      } else if (is_initial_of_two(scan, end)) {
        shape |= Initial | Abbreviated;
        ++end;
      }
    }
    emit(end, TokenKind::Word, Mark::None, scan.hasher.value(), shape);
    const std::size_t mark = apostrophe_at(at_);
    if (mark == 0) return;
    if (const std::size_t ending = possessive_at(at_); ending != 0) {
      emit(at_ + ending, TokenKind::Mark, Mark::Possessive, 0, 0);
    } else if (!auxiliary_at(at_ + mark).empty()) {
      emit_auxiliary(at_ + mark);
    } else if (!single_quote_open_) {
      emit(at_ + mark, TokenKind::Mark, ends_plural() ? Mark::Possessive : Mark::Other, 0, 0);
    }
  }

  // Whether the apostrophe at the current place follows an s, unlike that of "Dato'".
  bool ends_plural() const {
    const char before = text_[at_ - 1];
    return before == 's' || before == 'S';
  }

  void read_number() {
    Hasher hasher;
    std::size_t end = at_;
    while (end < text_.size()) {
      const char c = text_[end];
      const bool inner = (c == '.' || c == ',') && digit_at(end + 1) && end > at_;
      if (!digit_at(end) && !inner) break;
      hasher.add(c);
      ++end;
    }
    std::uint8_t shape = Digits;
    while (end < text_.size() && class_of(text_[end]) == CharClass::Letter) {
      const char c = text_[end];
      hasher.add(c <= 'Z' ? static_cast<char>(c + 32) : c);
      ++end;
    }
    emit(end, TokenKind::Number, Mark::None, hasher.value(), shape);
    if (const std::size_t ending = possessive_at(at_); ending != 0) {
      emit(at_ + ending, TokenKind::Mark, Mark::Possessive, 0, 0);
    }
  }

  void read_ascii_mark() {
    const char c = text_[at_];
    if (c == '"') {
      straight_quote_open_ = opens_quote(at_ + 1, straight_quote_open_);
      emit(at_ + 1, TokenKind::Mark, straight_quote_open_ ? Mark::OpenQuote : Mark::CloseQuote, 0,
           0);
    } else if (c == '\'') {
      read_single_quote(1, true);
    } else if (c == '.' && peek(at_ + 1) == '.') {
      std::size_t end = at_;
      while (peek(end) == '.') ++end;
      emit(end, TokenKind::Mark, Mark::Ellipsis, 0, 0);
    } else {
      emit(at_ + 1, TokenKind::Mark, ascii_mark(c), 0, 0);
    }
  }

  // A straight quote opens where none is open, or where white space stands before it and none after
  // it.
  bool opens_quote(std::size_t after, bool open) const {
    const bool space_after = after >= text_.size() || class_of(text_[after]) == CharClass::Space ||
                             class_of(text_[after]) == CharClass::Newline;
    if (!open) return !space_after || !glued_;
    return !glued_ && !space_after;
  }

  void read_single_quote(std::size_t length, bool straight) {
    const bool opens = !glued_ && letter_at(at_ + length) && straight;
    single_quote_open_ = opens;
    emit(at_ + length, TokenKind::Mark, opens ? Mark::OpenQuote : Mark::CloseQuote, 0, 0);
  }

  void read_multibyte() {
    const DecodedCodePoint decoded = decode_utf8(text_, at_);
    const char32_t c = decoded.value;
    if (is_unicode_space(c)) {
      line_start_ |= c == 0x2028 || c == 0x2029 || c == 0x85;
      glued_ = false;
      at_ += decoded.length;
    } else if (c == 0x2018) {
      single_quote_open_ = true;
      emit(at_ + decoded.length, TokenKind::Mark, Mark::OpenQuote, 0, 0);
    } else if (c == 0x2019 || c == 0x2BC) {
      single_quote_open_ = false;
      emit(at_ + decoded.length, TokenKind::Mark, Mark::CloseQuote, 0, 0);
    } else if (const Mark mark = unicode_mark(c); mark != Mark::None) {
      emit(at_ + decoded.length, TokenKind::Mark, mark, 0, 0);
    } else {
      read_word();
    }
  }

  std::string_view text_;
  std::vector<Token>& out_;
  std::size_t at_ = 0;
  bool glued_ = false;
  bool line_start_ = true;
  bool straight_quote_open_ = false;
  bool single_quote_open_ = false;
};

}  // namespace

void tokenize(std::string_view text, std::vector<Token>& out) { Tokenizer(text, out).run(); }

std::uint64_t word_hash(std::string_view text) {
  if (!text.empty() && text.back() == '.' && text.find('.') == text.size() - 1)
    text.remove_suffix(1);
  std::string folded = fold(text);
  // Curly apostrophes inside a word hash as the straight one.
  for (std::size_t at; (at = folded.find("\u2019")) != std::string::npos;)
    folded.replace(at, 3, "'");
  return hash_of(folded);
}

}  // namespace communique

#include "text/character.hpp"

namespace communique {

Mark ascii_mark(char c) {
  switch (c) {
    case '.':
      return Mark::Period;
    case ',':
      return Mark::Comma;
    case ':':
      return Mark::Colon;
    case ';':
      return Mark::Semicolon;
    case '?':
      return Mark::Question;
    case '!':
      return Mark::Exclamation;
    case '(':
    case '[':
    case '{':
      return Mark::OpenBracket;
    case ')':
    case ']':
    case '}':
      return Mark::CloseBracket;
    case '-':
      return Mark::Hyphen;
    case '/':
      return Mark::Slash;
    case '&':
      return Mark::Ampersand;
    case '%':
      return Mark::Percent;
    case '$':
      return Mark::Currency;
    case '+':
      return Mark::Plus;
    case '*':
      return Mark::Bullet;
    case '#':
      return Mark::Hash;
    default:
      return Mark::Other;
  }
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x2018; }

Mark unicode_mark(char32_t c) {
  switch (c) {
    case 0x201C:
    case 0x201E:
    case 0xAB:
    case 0x2039:
      return Mark::OpenQuote;
    case 0x201D:
    case 0xBB:
    case 0x203A:
      return Mark::CloseQuote;
    case 0x2010:
    case 0x2011:
      return Mark::Hyphen;
    case 0x2012:
    case 0x2013:
    case 0x2212:
      return Mark::EnDash;
    case 0x2014:
    case 0x2015:
      return Mark::EmDash;
    case 0x2026:
      return Mark::Ellipsis;
    case 0x2022:
    case 0xB7:
    case 0x25CF:
    case 0x25AA:
    case 0x25A0:
    case 0x2023:
    case 0x2043:
      return Mark::Bullet;
    case 0xA2:
    case 0xA3:
    case 0xA4:
    case 0xA5:
      return Mark::Currency;
    default:
      break;
  }
  if (c >= 0x20A0 && c <= 0x20CF) return Mark::Currency;
  if ((c >= 0x2018 && c <= 0x201F) || c == 0x2BC) return Mark::OpenQuote;
  const bool symbol = (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) ||
                      c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) ||
                      (c >= 0x3000 && c <= 0x303F) || c == 0xFEFF || c == 0xFFFD ||
                      (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0x1F000 && c <= 0x1FAFF);
  return symbol ? Mark::Other : Mark::None;
}

bool is_unicode_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF || c == 0x85;
}

}  // namespace communique

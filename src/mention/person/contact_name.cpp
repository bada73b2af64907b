#include "mention/person/contact_name.hpp"

#include <algorithm>

#include "mention/person/person_name.hpp"

namespace communique {

void ContactNames::find_at(std::uint32_t at) {
  if (document_.token(at).kind == TokenKind::Mark) {
    find_contact(at);
    find_before_telephone_number(at);
    find_after_contact_word(at);
  } else if (document_.token(at).is_number()) {
    find_before_telephone_number(at);
  }
}

// "Ana Ruiz (+32 2 555 01 23)", "Ana Ruiz – Tel.: 555"
void ContactNames::find_contact(std::uint32_t at) {
  const Token& mark = document_.token(at);
  if ((!mark.is(Mark::OpenBracket) && !mark.is_dash()) || !line_.has(at + 1)) return;
  const Token& inside = document_.token(at + 1);
  if (is_telephone_word(inside) || (inside.is(Mark::Plus) && mark.is(Mark::OpenBracket)))
    persons_.add_plain(read_person_name_before(annotation_, at), "contact", 0.85F);
}

// "Ana Ruiz, +41 22 555 01", "Ana Ruiz 0400 555 213"
void ContactNames::find_before_telephone_number(std::uint32_t at) {
  const bool number = document_.token(at).is(Mark::Plus) ||
                      (document_.text_of(at).starts_with('0') && document_.text_of(at).size() > 2);
  if (!number || !line_.has(at) || !line_.has(at + 1) || !document_.token(at + 1).is_number())
    return;
  const std::uint32_t last = document_.token(at - 1).is(Mark::Comma) ? at - 1 : at;
  persons_.add_plain(read_person_name_before(annotation_, last), "contact", 0.85F);
}

// "Contact: Ana Ruiz", "Media enquiries: Ana Ruiz"
void ContactNames::find_after_contact_word(std::uint32_t at) {
  static const std::uint64_t words[] = {word_hash("contact"),      word_hash("contacts"),
                                        word_hash("enquiries"),    word_hash("inquiries"),
                                        word_hash("spokesperson"), word_hash("office")};
  if (!document_.token(at).is(Mark::Colon) || at == 0 || !line_.has(at + 1)) return;
  if (std::ranges::find(words, document_.token(at - 1).word) == std::end(words)) return;
  persons_.add_plain(read_person_name(annotation_, at + 1), "contact", 0.85F);
  find_further(at + 2);
}

// "Ana Ruiz (the Minister's office), Bo Diaz (Trade)", "Ana Ruiz, 02 555 12; Bo Diaz, 02 555 13":
// who stands behind the first in the line.
void ContactNames::find_further(std::uint32_t at) {
  constexpr std::uint32_t longest = 40;
  const std::uint32_t end = at + longest;
  for (; line_.has(at + 1) && at < end; ++at) {
    const Token& joint = document_.token(at);
    const Token& before = document_.token(at - 1);
    const bool closed = before.is(Mark::CloseBracket) || before.is_number();
    const bool joins = joint.is(Mark::Comma) || joint.is(Particle::And) || joint.is(Mark::Slash) ||
                       joint.word == "or"_word;
    if (joint.is(Mark::Semicolon) || (closed && joins))
      persons_.add_plain(read_person_name(annotation_, at + 1), "contact", 0.8F);
  }
}

bool ContactNames::is_telephone_word(const Token& token) {
  static const std::uint64_t words[] = {word_hash("tel"), word_hash("phone"),
                                        word_hash("telephone"), word_hash("mobile")};
  return std::ranges::find(words, token.word) != std::end(words);
}

}  // namespace communique

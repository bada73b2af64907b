#include "mention/person/line_holder.hpp"

#include "mention/person/honorific.hpp"
#include "mention/person/name_part.hpp"
#include "mention/person/person_name.hpp"

namespace communique {

void LineHolders::find(Office& office) {
  if (office.holder != no_token || office.plural) return;
  if (!find_above(office) && fills_line(office) && !share_with_title_above(office))
    find_below(office);
}

bool LineHolders::fills_line(const Office& office) const {
  return document_.token(office.tokens.first).starts_line && !line_.has(office.tokens.last);
}

// "Ana Ruiz\nMinister of Salt\nMinister of Fish"
bool LineHolders::share_with_title_above(Office& office) const {
  if (&office == annotation_.offices.data()) return false;
  const Office& above = *(&office - 1);
  const bool listed = above.holder != no_token && above.holder < above.title.first &&
                      above.tokens.last == office.tokens.first && fills_line(above);
  if (listed) office.holder = above.holder;
  return listed;
}

// "Ambassador to Chile\nMs Ana Ruiz is a career officer": a post over the lines on who takes it.
void LineHolders::find_below(Office& office) const {
  const std::uint32_t next = office.tokens.last;
  const bool titled = office.tokens.first == office.title.first &&  // not "New ambassador"
                      document_.token(office.head.first).capital();
  if (!titled || next >= document_.size() ||
      document_.sentence_at(office.tokens.first).paragraph == 0)
    return;
  const std::uint32_t first = honorifics_at(annotation_, next).last;
  const TokenRange name = first > next ? read_person_name(annotation_, first) : TokenRange{};
  if (name.empty() || !persons_.claimed(name) || !line_.has(name.last)) return;
  const Token& verb = document_.token(name.last);
  if (verb.is(Mark::Comma) || (verb.is_word() && !verb.capital())) office.holder = name.first;
}

// A line that holds a name alone, over one that opens with a title.
bool LineHolders::find_above(Office& office) {
  const std::uint32_t title = line_start(office.tokens.first);
  if (title == 0) return false;
  if (!document_.token(title).starts_line || !document_.token(title).capital()) return false;
  constexpr std::uint32_t longest = 8;
  std::uint32_t line = title - 1;
  while (!document_.token(line).starts_line && title - line < longest) --line;
  if (!document_.token(line).starts_line) return false;
  const TokenRange name = read_person_name(annotation_, after_address(line));
  if (name.empty() || after_letters(name.last) != title) return false;
  const bool whole =
      office.tokens.last == document_.size() || document_.token(office.tokens.last).starts_line;
  if (!persons_.claimed(name)) {
    if (names_signer(name)) persons_.add(name, name, "name-over-title", 0.85F);
  } else if (!whole) {
    return false;
  }
  if (!persons_.claimed(name)) return false;
  office.holder = name.first;
  if (title < office.tokens.first) office.tokens.first = office.title.first = title;
  return true;
}
// "Faith Salis Ruiz": a given name may be a common word where two more are none.
bool LineHolders::names_signer(TokenRange name) const {
  const std::vector<TokenRange> units = name_units(annotation_, name);
  return looks_like_name(annotation_, name) ||
         (units.size() > 2 && looks_like_name(annotation_, {units[1].first, name.last}));
}
// "STATE HOUSE SPOKESPERSON": where the line begins, if capitalised words alone stand before.
std::uint32_t LineHolders::line_start(std::uint32_t office) const {
  constexpr std::uint32_t longest = 3;
  std::uint32_t first = office;
  while (first > 0 && office - first < longest && !document_.token(first).starts_line &&
         document_.token(first - 1).is_word() && document_.token(first - 1).capital())
    --first;
  const bool fields =
      document_.token(first).starts_line && document_.token(first).is(Particle::None);
  return fields && !annotation_.mentioned({first, office}) ? first : office;
}
// "Senator the Hon Ana Ruiz": where the name begins.
std::uint32_t LineHolders::after_address(std::uint32_t line) const {
  const LexicalHit* rank = annotation_.hit_at(line, Lexical::OfficeHead);
  const std::uint32_t at = rank != nullptr ? rank->tokens.last : line;
  const TokenRange honorifics = honorifics_at(annotation_, at);
  return honorifics.empty() ? line : honorifics.last;
}
// "Ana Ruiz MP", "Ana Ruiz, EGH", "Ana Ruiz (Mrs.)": what comes behind.
std::uint32_t LineHolders::after_letters(std::uint32_t at) const {
  const bool address = line_.has(at + 2) && document_.token(at).is(Mark::OpenBracket) &&
                       document_.token(at + 2).is(Mark::CloseBracket) &&
                       annotation_.hit_at(at + 1, Lexical::Honorific) != nullptr;
  if (address && line_.has(at)) return at + 3;
  return behind_letters(annotation_, at);
}

}  // namespace communique

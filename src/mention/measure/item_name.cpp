#include "mention/measure/item_name.hpp"

#include <algorithm>
#include <array>

#include "vocabulary/inflection.hpp"

namespace communique {
namespace {

// Capitals of ASCII alone; others are rare in names of goods.
std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    if (c == '\n') c = ' ';
  }
  return small;
}

// "kiwifruit", "sheepmeat", "hardwood", "glassware", "construction": what is not counted.
bool is_of_stuff(std::string_view name) {
  static constexpr std::array stuffs = {
      std::string_view("fruit"), std::string_view("meat"), std::string_view("wood"),
      std::string_view("ware"),  std::string_view("wear"), std::string_view("food"),
      std::string_view("tion"),  std::string_view("ing"),  std::string_view("culture")};
  return std::ranges::any_of(stuffs, [&](std::string_view stuff) { return name.ends_with(stuff); });
}

// Whether the vocabulary knows a thing that the tokens end in and that has no other plural.
bool has_no_plural(const Annotation& annotation, TokenRange tokens) {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const LexicalHit* item = annotation.hit_at(t, Lexical::Item);
    if (item != nullptr && item->tokens.last == tokens.last) return true;
  }
  return false;
}

// Whether the vocabulary knows what an adjective in "-ic" is made of: "electronics", no
// "metallics".
bool is_of_known_goods(const Annotation& annotation, std::string_view adjective) {
  if (!adjective.ends_with("ic")) return false;
  const Vocabulary& vocabulary = *annotation.vocabulary;
  const auto goods = vocabulary.next(Vocabulary::start, word_hash(plural_of(adjective)));
  return goods != Vocabulary::dead && !vocabulary.senses(goods).empty();
}

// "non-resource", "non-metallic", but not the "non-electronic" of "non-electronics".
bool denies_quality(const Annotation& annotation, std::string_view name) {
  constexpr std::string_view denial = "non-";
  return name.starts_with(denial) && name.find(' ') == std::string_view::npos &&
         !is_of_known_goods(annotation, name.substr(denial.size()));
}

}  // namespace

std::string item_as_printed(const Annotation& annotation, TokenRange tokens) {
  return in_small_letters(annotation.document.text_of(tokens));
}

// "logs and timber" of "log and timber exports": each of the two by itself.
std::string item_name(const Annotation& annotation, TokenRange tokens) {
  for (std::uint32_t t = tokens.first + 1; t + 1 < tokens.last; ++t) {
    if (annotation.document.token(t).is(Particle::And))
      return item_name(annotation, {tokens.first, t}) + " and " +
             item_name(annotation, {t + 1, tokens.last});
  }
  const std::string name = in_small_letters(annotation.document.text_of(tokens));
  const bool plural = (name.ends_with('s') && !name.ends_with("ss")) ||
                      annotation.document.token(tokens.last - 1).all_capitals();
  return plural || denies_quality(annotation, name) || is_of_stuff(name) ||
                 has_no_plural(annotation, tokens)
             ? name
             : plural_of(name);
}

}  // namespace communique

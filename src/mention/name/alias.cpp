#include "mention/name/alias.hpp"

#include <vector>

#include "mention/body/free_name.hpp"
#include "mention/body/named_agency.hpp"
#include "mention/line_tokens.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool may_be_called(EntityType type) {
  return type == EntityType::Organization || type == EntityType::Programme ||
         type == EntityType::Body;
}

// "Salt Up", "iSALT"
TokenRange other_name_at(const Annotation& annotation, std::uint32_t first) {
  if (annotation.document.token(first).has(Inner)) return {first, first + 1};
  return free_name_from(annotation, first);
}

// Those of alias_behind().
const WordSet calling = {"known", "referred"};

// The "LCC" of "the Lima Convention Centre (LCC)", where its letters open the words of the place.
TokenRange letters_of_place(const Annotation& annotation, const Mention& place) {
  const Document& document = annotation.document;
  const std::uint32_t open = place.tokens.last;
  const LineTokens line(document);
  if (place.type != EntityType::Place || place.nominal || !line.is(open, Mark::OpenBracket) ||
      !line.is(open + 2, Mark::CloseBracket) || !document.token(open + 1).all_capitals())
    return {};
  constexpr std::size_t fewest = 3;
  const std::string_view letters = document.text_of(open + 1);
  std::size_t next = 0;
  for (std::uint32_t t = place.tokens.first; t < open; ++t) {
    const bool opens = next < letters.size() && document.text_of(t).front() == letters[next];
    if (opens) ++next;
  }
  return letters.size() >= fewest && next == letters.size() ? TokenRange{open + 1, open + 2}
                                                            : TokenRange{};
}

void add_alias(const Mention& mention, TokenRange name, std::string_view rule,
               const Document& document, std::vector<Mention>& aliases) {
  Mention alias = mention;
  alias.tokens = name;
  alias.concept_id = no_concept;
  alias.confidence = 0.8F;
  alias.rule = rule;
  alias.span = document.span_of(name);
  aliases.push_back(alias);
}

// The letters in the bracket and wherever they stand alone.
void add_letters(const Annotation& annotation, const Mention& place,
                 std::vector<Mention>& aliases) {
  const TokenRange letters = letters_of_place(annotation, place);
  if (letters.empty()) return;
  const Document& document = annotation.document;
  for (std::uint32_t t = letters.first; t < document.size(); ++t) {
    const bool same = document.text_of(t) == document.text_of(letters.first);
    if (same && annotation.mention_at(t) == nullptr)
      add_alias(place, {t, t + 1}, "letters-of-place", document, aliases);
  }
}

}  // namespace

std::uint32_t alias_behind(const Document& document, std::uint32_t at) {
  static const WordSet adverbs = {"also",      "better", "commonly",  "more",
                                  "otherwise", "widely", "popularly", "internationally"};
  const LineTokens line(document);
  at = behind_bracket(document, at);
  if (line.is(at, Mark::Comma)) ++at;
  while (line.has(at) && adverbs.contains(document.token(at))) ++at;
  if (!line.has(at)) return no_token;
  if (!calling.contains(document.token(at))) return no_token;
  const bool refers = document.token(at).word == "referred"_word && line.is(at + 1, Particle::To);
  const std::uint32_t as = refers ? at + 2 : at + 1;
  if (!line.is(as, Particle::As)) return no_token;
  std::uint32_t name = as + 1;
  if (line.is(name, Particle::The)) ++name;
  if (line.is(name, Mark::OpenQuote)) ++name;
  return line.has(name) ? name : no_token;
}

void find_aliases(Annotation& annotation) {
  const bool called = annotation.document.holds(calling);
  std::vector<Mention> aliases;
  for (const Mention& mention : annotation.mentions) {
    add_letters(annotation, mention, aliases);
    if (!called || !may_be_called(mention.type)) continue;
    const std::uint32_t first = alias_behind(annotation.document, mention.tokens.last);
    if (first == no_token || annotation.mention_at(first) != nullptr) continue;
    const TokenRange name = other_name_at(annotation, first);
    if (!name.empty()) add_alias(mention, name, "also-known-as", annotation.document, aliases);
  }
  for (const Mention& alias : aliases) annotation.add_mention(alias);
  annotation.sort_mentions();
}

void unite_aliases(const Annotation& annotation, MentionGroups& groups) {
  const bool called = annotation.document.holds(calling);
  for (std::uint32_t i = 0; i < annotation.mentions.size(); ++i) {
    const Mention& mention = annotation.mentions[i];
    if (const Mention* body = telling_body(annotation, mention.tokens.last))
      groups.unite(i, static_cast<std::uint32_t>(body - annotation.mentions.data()));
    const TokenRange letters = letters_of_place(annotation, mention);
    std::uint32_t first = letters.empty() ? no_token : letters.first;
    if (letters.empty() && called) first = alias_behind(annotation.document, mention.tokens.last);
    const Mention* alias = first == no_token ? nullptr : annotation.mention_at(first);
    if (alias == nullptr || alias->type != mention.type || alias->tokens.first != first) continue;
    groups.unite(i, static_cast<std::uint32_t>(alias - annotation.mentions.data()));
  }
}

}  // namespace communique

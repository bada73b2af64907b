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

}  // namespace

std::uint32_t alias_behind(const Document& document, std::uint32_t at) {
  static const WordSet adverbs = {"also",      "better", "commonly",  "more",
                                  "otherwise", "widely", "popularly", "internationally"};
  const LineTokens line(document);
  at = behind_bracket(document, at);
  if (line.is(at, Mark::Comma)) ++at;
  while (line.has(at) && adverbs.contains(document.token(at))) ++at;
  if (!line.has(at)) return no_token;
  const std::uint64_t verb = document.token(at).word;
  const std::uint32_t as =
      verb == "referred"_word && line.is(at + 1, Particle::To) ? at + 2 : at + 1;
  if ((verb != "known"_word && verb != "referred"_word) || !line.is(as, Particle::As))
    return no_token;
  std::uint32_t name = as + 1;
  if (line.is(name, Particle::The)) ++name;
  if (line.is(name, Mark::OpenQuote)) ++name;
  return line.has(name) ? name : no_token;
}

void find_aliases(Annotation& annotation) {
  std::vector<Mention> aliases;
  for (const Mention& mention : annotation.mentions) {
    if (!may_be_called(mention.type)) continue;
    const std::uint32_t first = alias_behind(annotation.document, mention.tokens.last);
    if (first == no_token || annotation.mention_at(first) != nullptr) continue;
    Mention alias = mention;
    alias.tokens = other_name_at(annotation, first);
    alias.concept_id = no_concept;
    alias.confidence = 0.8F;
    alias.rule = "also-known-as";
    if (alias.tokens.empty()) continue;
    alias.span = annotation.document.span_of(alias.tokens);
    aliases.push_back(alias);
  }
  for (const Mention& alias : aliases) annotation.add_mention(alias);
  annotation.sort_mentions();
}

void unite_aliases(const Annotation& annotation, MentionGroups& groups) {
  for (std::uint32_t i = 0; i < annotation.mentions.size(); ++i) {
    const Mention& mention = annotation.mentions[i];
    if (const Mention* body = telling_body(annotation, mention.tokens.last))
      groups.unite(i, static_cast<std::uint32_t>(body - annotation.mentions.data()));
    const std::uint32_t first = alias_behind(annotation.document, mention.tokens.last);
    const Mention* alias = first == no_token ? nullptr : annotation.mention_at(first);
    if (alias == nullptr || alias->type != mention.type || alias->tokens.first != first) continue;
    groups.unite(i, static_cast<std::uint32_t>(alias - annotation.mentions.data()));
  }
}

}  // namespace communique

#include "fact/clause/mention_list.hpp"

#include <algorithm>

#include "text/bracket.hpp"

namespace communique {
namespace {

bool joins(const Token& token) {
  return token.is(Mark::Comma) || token.is(Particle::And) || token.is(Particle::The);
}

}  // namespace

std::vector<const Mention*> list_from(const Annotation& annotation, std::uint32_t token,
                                      EntityType type) {
  const Document& document = annotation.document;
  std::vector<const Mention*> list;
  std::uint32_t at = token;
  while (at < document.size()) {
    while (at < document.size() && joins(document.token(at))) ++at;
    const Mention* mention = annotation.mention_at(at);
    if (mention == nullptr || mention->type != type || mention->tokens.first != at) break;
    list.push_back(mention);
    at = mention->tokens.last;
    if (at < document.size() && document.token(at).is(Mark::OpenBracket))
      at = skip_bracket(document, at, document.size());
    if (at >= document.size() || !joins(document.token(at))) break;
  }
  return list;
}

std::vector<const Mention*> list_before(const Annotation& annotation, std::uint32_t end,
                                        EntityType type) {
  const Document& document = annotation.document;
  std::vector<const Mention*> list;
  std::uint32_t at = end;
  while (at > 0) {
    if (document.token(at - 1).is(Mark::CloseBracket)) {
      const std::uint32_t open = skip_bracket_back(document, at - 1, 0);
      if (open == at - 1) break;
      at = open;
    }
    const Mention* mention = at > 0 ? annotation.mention_at(at - 1) : nullptr;
    if (mention == nullptr || mention->type != type || mention->tokens.last != at) break;
    list.push_back(mention);
    at = mention->tokens.first;
    const std::uint32_t item = at;
    while (at > 0 && joins(document.token(at - 1))) --at;
    if (at == item) break;
  }
  std::ranges::reverse(list);
  return list;
}

const Mention* last_before(const Annotation& annotation, std::uint32_t token, EntityType type) {
  const std::uint32_t begin = annotation.document.sentence_at(token).tokens.first;
  for (std::uint32_t t = token; t > begin; --t) {
    const Mention* mention = annotation.mention_at(t - 1);
    if (mention != nullptr && mention->type == type) return mention;
  }
  return nullptr;
}

}  // namespace communique

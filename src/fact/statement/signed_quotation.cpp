#include "fact/statement/signed_quotation.hpp"

#include "fact/clause/verb_group.hpp"

namespace communique {
namespace {

std::uint32_t line_end(const Document& document, std::uint32_t token) {
  ++token;
  while (token < document.size() && !document.token(token).starts_line) ++token;
  return token;
}

// "Ana Ruiz, Minister of Trade" and "Ana Ruiz (Peru)", not a sentence: "Ana Ruiz, a friend, spoke."
bool is_signature(const Annotation& annotation, const Actors& actors) {
  const Document& document = annotation.document;
  const std::uint32_t end = line_end(document, actors.tokens.first);
  if (document.token(end - 1).is(Mark::Period)) return false;
  if (actors.tokens.last < end) {
    const Token& next = document.token(actors.tokens.last);
    if (!next.is(Mark::Comma) && !next.is(Mark::OpenBracket) && !next.is_dash()) return false;
  }
  for (std::uint32_t t = actors.tokens.last; t < end; ++t) {
    if (starts_predicate(annotation, t)) return false;
  }
  return true;
}

// The actors who stand where a signature would, or nullptr.
const Actors* actors_after(const Document& document, const ActorPhrases& actors,
                           TokenRange quotation) {
  std::uint32_t t = quotation.last;
  if (t >= document.size() || !document.token(quotation.first).starts_line) return nullptr;
  const bool dashed = document.token(t).is_dash();
  if (!dashed && !document.token(t).starts_line) return nullptr;
  return actors.starting_at(dashed ? t + 1 : t);
}

// The actors at the end of a heading without a verb: "Quotes attributable to Minister Ruiz:", or
// of a headline, "Minister Ruiz: “A.”"
const Actors* actors_over(const Annotation& annotation, const ActorPhrases& actors,
                          TokenRange quotation) {
  constexpr std::uint32_t longest = 40;
  const Document& document = annotation.document;
  if (quotation.first == 0 || !document.token(quotation.first - 1).is(Mark::Colon)) return nullptr;
  const std::uint32_t colon = quotation.first - 1;
  const Actors* phrase = actors.before(colon);
  if (phrase == nullptr || phrase->tokens.last != colon) return nullptr;
  for (std::uint32_t t = colon; colon - t < longest; --t) {
    if (document.token(t).starts_line) return phrase;
    if (t == 0 || starts_predicate(annotation, t - 1)) return nullptr;
  }
  return nullptr;
}

bool speaks(const ActorPhrases& actors, const Actors* phrase) {
  return phrase != nullptr && actors.members(*phrase).front()->type == EntityType::Person;
}

}  // namespace

std::vector<SignedQuotation> find_signed_quotations(const Annotation& annotation,
                                                    const ActorPhrases& actors,
                                                    const Quotations& quotations) {
  std::vector<SignedQuotation> found;
  for (const TokenRange quotation : quotations.all()) {
    const Actors* below = actors_after(annotation.document, actors, quotation);
    const Actors* above = actors_over(annotation, actors, quotation);
    if (speaks(actors, above)) {
      found.push_back({quotation, above, "quote-under-name"});
    } else if (speaks(actors, below) && is_signature(annotation, *below)) {
      found.push_back({quotation, below, "quote-then-signature"});
    }
  }
  return found;
}

}  // namespace communique

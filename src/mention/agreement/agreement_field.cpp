#include "mention/agreement/agreement_field.hpp"

#include <algorithm>
#include <array>

#include "mention/agreement/agreement_side.hpp"
#include "mention/name/bracketed_form.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "mention/place/country.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const std::array field_words = {word_hash("concerning"), word_hash("regarding"),
                                word_hash("covering"), word_hash("relating"),
                                word_hash("establishing")};

// "the Fish Authority", "Orbit Corporation"; not "diplomatic academies".
bool names_maker(const Annotation& annotation, std::uint32_t first) {
  const TokenRange name = name_from(annotation.document, first, JoinDash);
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    for (const Lexical lexical : {Lexical::BodyHead, Lexical::OrganizationHead}) {
      const LexicalHit* head = annotation.hit_at(t, lexical);
      if (head != nullptr && head->form != LexicalForm::Plural) return true;
    }
  }
  return false;
}

bool joins_field(const Annotation& annotation, const Token& joint, std::uint32_t next) {
  const Document& document = annotation.document;
  if (!is_name_word(document, next)) return false;
  constexpr LexicalSet dates_and_places{Lexical::Place, Lexical::Country, Lexical::Month,
                                        Lexical::Weekday};
  constexpr LexicalSet makers{Lexical::Body, Lexical::BodyHead, Lexical::Organization};
  const bool side = side_at(annotation, next) != nullptr;
  if (joint.is(Particle::Into) || joint.is(Particle::Of))
    return annotation.hit_at(next, Lexical::Month) == nullptr;
  if (joint.is(Particle::In) || joint.is(Particle::Against))
    return !side && !annotation.has_hit_at(next, dates_and_places);
  return joint.is(Particle::Between) && !side && !names_maker(annotation, next) &&
         !annotation.has_hit_at(next, makers) && !document.token(next).all_capitals() &&
         annotation.hit_at(next, Lexical::OfficeHead) == nullptr;
}

// "Agreement on Assistance in Customs Matters", "Memorandum on Exchanges between Academies":
// behind other prepositions a name in capitals goes on, but not with a place or with those who
// make it.
std::uint32_t end_of_long_field(const Annotation& annotation, std::uint32_t first,
                                std::uint32_t last) {
  const Document& document = annotation.document;
  if (!is_name_word(document, behind_article(document, first))) return last;
  while (last + 1 < document.size() && !document.token(last).starts_line) {
    const std::uint32_t next = behind_article(document, last + 1);
    if (!joins_field(annotation, document.token(last), next)) break;
    const std::uint32_t end =
        std::max(noun_phrase_end(annotation, next), name_from(document, next, JoinAnd).last);
    last = end;
  }
  return last;
}

bool is_adjective(const Annotation& annotation, const Mention& side) {
  const LexicalHit* country = annotation.hit_at(side.tokens.first, Lexical::Country);
  return country != nullptr && country->form == LexicalForm::Adjective;
}

// "the export of salt to Peru", "access for salt to the Peruvian market", "support to salt makers":
// where the goods or the help go.
std::uint32_t end_with_destination(const Annotation& annotation, std::uint32_t first,
                                   std::uint32_t last) {
  static const WordSet passages = {"export", "exports", "exportation", "supply",
                                   "entry",  "access",  "support",     "assistance"};
  const Document& document = annotation.document;
  if (last + 1 >= document.size() || document.token(last).starts_line) return last;
  if (!document.token(last).is(Particle::To) && !document.token(last).is(Particle::Into))
    return last;
  const bool named = document.token(last - 1).capital();  // "bring the Pact on Salt Supply into"
  if (named && document.token(last).is(Particle::Into)) return last;
  bool passes = false;
  for (std::uint32_t t = first; t < last; ++t) passes |= passages.contains(document.token(t));
  if (!passes) return last;
  const Mention* side = side_at(annotation, behind_article(document, last + 1));
  const bool adjective = side != nullptr && is_adjective(annotation, *side);
  if (side != nullptr && !adjective) return side->tokens.last;
  const std::uint32_t next = behind_article(document, last + 1);
  const bool common =
      next < document.size() && document.token(next).is_word() && !document.token(next).capital();
  return adjective || common ? noun_phrase_end(annotation, last + 1) : last;
}

bool names_region(const Annotation& annotation, TokenRange name) {
  static const WordSet waters = {"sea", "ocean", "strait"};
  const Mention* side = side_at(annotation, name.first);
  if (side != nullptr && side->tokens == name)
    return side->concept_id != no_concept && is_region(*annotation.vocabulary, side->concept_id);
  return waters.contains(annotation.document.token(name.last - 1));
}

// "fish stocks in the North Sea", "training in Central America": a part of the world, not the town
// where it is signed.
std::uint32_t end_with_region(const Annotation& annotation, std::uint32_t last) {
  const Document& document = annotation.document;
  if (last + 1 >= document.size() || document.token(last).starts_line) return last;
  if (!document.token(last).is(Particle::In)) return last;
  const std::uint32_t first = behind_article(document, last + 1);
  const Mention* side = side_at(annotation, first);
  const std::uint32_t end =
      side != nullptr ? side->tokens.last : noun_phrase_end(annotation, first);
  return end > first && names_region(annotation, {first, end}) ? end : last;
}

// "Agreement on Climate Change, Trade and Sustainability (ACCTS)": where a short form closes it.
std::uint32_t end_of_listed_field(const Annotation& annotation, std::uint32_t first,
                                  std::uint32_t last) {
  const Document& document = annotation.document;
  if (!is_name_word(document, first)) return last;
  std::uint32_t at = last;
  while (at + 1 < document.size() && document.token(at).is(Mark::Comma) &&
         is_name_word(document, at + 1))
    at = name_from(document, at + 1, JoinAnd).last;
  return at > last && short_form_at(document, at) ? at : last;
}

// "Cooperation in Archives – Salt Archives of Peru and Fish Archives of Chile", an item of a list:
// who makes it stands behind the dash.
std::uint32_t before_makers(const Annotation& annotation, std::uint32_t first, std::uint32_t last) {
  const Document& document = annotation.document;
  for (std::uint32_t t = first; t + 1 < last; ++t) {
    const Token& token = document.token(t);
    if (!token.is_dash() || token.glued || document.token(t + 1).glued) continue;
    const TokenRange sentence = document.sentence_at(t).tokens;
    const bool item = document.token(sentence.first).kind == TokenKind::Mark;
    if (item || names_maker(annotation, t + 1)) return t;
  }
  return last;
}

// "Search and Rescue for a further five years": for how long it runs is no field.
std::uint32_t before_term(const Annotation& annotation, std::uint32_t first, std::uint32_t last) {
  const Document& document = annotation.document;
  constexpr std::uint32_t longest = 6;
  if (last < first + 3 || annotation.hit_at(last - 1, Lexical::Period) == nullptr) return last;
  for (std::uint32_t t = last - 1; t > first && last - t < longest; --t) {
    if (document.token(t).is(Particle::For)) return t;
  }
  return last;
}

// "the sidelines of the fair": when it is made.
bool tells_occasion(const Document& document, std::uint32_t first) {
  static const WordSet occasions = {"sidelines", "margins", "occasion", "basis",
                                    "same",      "part",    "behalf"};
  const std::uint32_t noun = behind_article(document, first);
  return noun < document.size() && occasions.contains(document.token(noun)) &&
         !document.token(noun).capital();  // "Treaty on the Basis of Relations"
}

// "the conclusion of ...": what is said of another agreement, no field.
bool starts_with_step(const Annotation& annotation, std::uint32_t first) {
  const Document& document = annotation.document;
  const LexicalHit* step = annotation.hit_at(behind_article(document, first), Lexical::StatusNoun);
  if (step == nullptr || annotation.concept_of(*step).attribute("adjacent") == "true") return false;
  const std::uint32_t next = step->tokens.last;  // "start-ups" are a matter
  return next >= document.size() || !document.token(next).is(Mark::Hyphen);
}

}  // namespace

bool starts_field(const Document& document, std::uint32_t at) {
  return at < document.size() &&
         std::ranges::find(field_words, document.token(at).word) != field_words.end();
}

TokenRange agreement_field(const Annotation& annotation, std::uint32_t first) {
  if (first >= annotation.document.size() || starts_with_step(annotation, first) ||
      tells_occasion(annotation.document, first))
    return {};
  std::uint32_t last = noun_phrase_end(annotation, first);
  if (last == first) return {};
  last = end_of_listed_field(annotation, first, end_of_long_field(annotation, first, last));
  last = end_with_destination(annotation, first, last);
  last = before_term(annotation, first, end_with_region(annotation, last));
  return {first, before_makers(annotation, first, last)};
}

}  // namespace communique

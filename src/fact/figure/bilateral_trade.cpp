#include "fact/figure/bilateral_trade.hpp"

#include <algorithm>

#include "fact/figure/subject_context.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "Peru’s first partner in the European Union": whose part it is.
bool locates(const Document& document, const Mention& side) {
  if (side.type != EntityType::Bloc) return false;
  std::uint32_t before = side.tokens.first;
  if (before > 0 && document.token(before - 1).is(Particle::The)) --before;
  return before > 0 && document.token(before - 1).is(Particle::In);
}

}  // namespace

// Trade that nobody is named for is that of the two sides of the release.
bool BilateralTrade::tells(const FigureSubject& subject, const Concept& indicator) const {
  if (is_with_several(subject)) return false;
  return subject.bilateral || (indicator.attribute("indicator") == "trade" && !subject.implied &&
                               subject.reporter == no_entity && sides_.two_sided &&
                               !is_with_world(subject) && !joins_both_ways(subject));
}

// "Import-export turnover": trade with all.
bool BilateralTrade::joins_both_ways(const FigureSubject& subject) const {
  static const WordSet ways = {"import", "export"};
  return ways.contains(annotation_.document.token(subject.tokens.first));
}

// "with the three partners", "with all members"
bool BilateralTrade::is_with_several(const FigureSubject& subject) const {
  static const WordSet several = {"partners", "members", "signatories", "economies"};
  constexpr std::uint32_t reach = 5;
  const Document& document = annotation_.document;
  const std::uint32_t with = subject.tokens.last;
  if (with >= document.size() || !document.token(with).is(Particle::With)) return false;
  for (std::uint32_t t = with + 1; t < std::min(document.size(), with + reach); ++t) {
    if (several.contains(document.token(t))) return true;
    if (document.token(t).kind == TokenKind::Mark) return false;
  }
  return false;
}

// "Total trade rose", "foreign trade rose" where nothing just before speaks of the other side.
bool BilateralTrade::is_with_world(const FigureSubject& subject) const {
  const Document& document = annotation_.document;
  if (tells_foreign_trade(subject)) return true;
  if (!tells_total(document, subject)) return false;
  if (!other_in_title_) return true;
  const std::uint32_t paragraph = document.sentence_at(subject.tokens.first).paragraph;
  for (std::uint32_t t = subject.tokens.first; t-- > 0;) {
    if (document.sentence_at(t).paragraph + 1 < paragraph) break;
    const Mention* side = annotation_.mention_at(t);
    if (side != nullptr && side->entity == sides_.other) return false;
  }
  return true;
}

bool BilateralTrade::tells_foreign_trade(const FigureSubject& subject) const {
  static const WordSet abroad = {"foreign", "external", "overseas"};
  for (std::uint32_t t = subject.tokens.first; t < subject.tokens.last; ++t) {
    if (abroad.contains(annotation_.document.token(t))) return true;
  }
  return false;
}

// The last country or bloc before the subject in its sentence, else in its paragraph, else the
// other main side.
EntityIndex BilateralTrade::partner_of(const FigureSubject& subject, EntityIndex reporter) const {
  const std::uint32_t first = subject.tokens.first;
  const std::uint32_t begin = annotation_.document.sentence_at(first).tokens.first;
  for (std::uint32_t t = first; t-- > begin;) {
    const Mention* side = annotation_.innermost_mention_at(t);
    const bool named = side != nullptr && is_side(side->type);
    if (named && side->entity != reporter && !locates(annotation_.document, *side) &&
        !names_wider_treaty(*side, t))
      return side->entity;
  }
  const EntityIndex guest = country_of_paragraph(begin, reporter);
  return guest != no_entity ? guest : other_than(reporter);
}

// "Ana Ruiz received the ambassador of Chile. Trade between the two sides": Chile, where nothing
// in the paragraph speaks of the other main side.
EntityIndex BilateralTrade::country_of_paragraph(std::uint32_t until, EntityIndex reporter) const {
  const Document& document = annotation_.document;
  const std::uint32_t paragraph = document.sentence_at(until).paragraph;
  EntityIndex last = no_entity;
  for (std::uint32_t t = until; t-- > 0 && document.sentence_at(t).paragraph == paragraph;) {
    const Mention* side = annotation_.innermost_mention_at(t);
    if (side == nullptr || !is_side(side->type)) continue;
    if (side->entity == other_than(reporter)) return no_entity;
    const bool country = side->type == EntityType::Country && side->entity != reporter;
    if (country && last == no_entity) last = side->entity;
  }
  return last;
}

// "the EU–Peru agreement, under which trade rose" in a release on Peru and Chile.
bool BilateralTrade::names_wider_treaty(const Mention& side, std::uint32_t token) const {
  const Mention* outer = annotation_.mention_at(token);
  return other_in_title_ && side.type == EntityType::Bloc && outer != nullptr &&
         outer->type == EntityType::Agreement &&
         reading_.entities[sides_.other].type == EntityType::Country;
}

EntityIndex BilateralTrade::other_than(EntityIndex reporter) const {
  return sides_.home == reporter ? sides_.other : sides_.home;
}

}  // namespace communique

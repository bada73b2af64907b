#include "fact/post/delegation_sentence.hpp"

#include <algorithm>

#include "fact/clause/verb_group.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool is_determiner(const Token& token) {
  return token.is(Particle::The) || token.is(Particle::Its) || token.is(Particle::Their) ||
         token.is(Particle::His) || token.is(Particle::Her);
}

bool holds(const Mention& person, const Office& office) {
  return office.holder != no_token && person.tokens.contains(office.holder);
}

}  // namespace

bool leads_delegation(const Annotation& annotation, std::uint32_t token) {
  static const WordSet others = {"represented", "head", "chair"};
  return annotation.is(token, WordKind::Leading) ||
         others.contains(annotation.document.token(token));
}

bool is_delegation(const Annotation& annotation, std::uint32_t token) {
  static const WordSet words = {"side", "negotiating", "negotiators", "panel"};
  return annotation.is(token, WordKind::Team) || words.contains(annotation.document.token(token));
}

DelegationSentence::DelegationSentence(const Annotation& annotation, TokenRange sentence)
    : annotation_(annotation), document_(annotation.document), sentence_(sentence) {
  for (const Mention& mention : mentions_in(annotation_, sentence_)) {
    const bool innermost = annotation_.innermost_mention_at(mention.tokens.first) == &mention;
    if (!innermost || mention.entity == no_entity) continue;
    if (is_side(mention)) sides_.push_back(&mention);
    if (mention.type == EntityType::Person && !mention.nominal) persons_.push_back(&mention);
  }
}

std::uint32_t DelegationSentence::phrase_start(const Mention& person) const {
  std::uint32_t start = person.tokens.first;
  for (const Office& office : offices_near(person)) {
    if (holds(person, office) && office.tokens.first < start) start = office.tokens.first;
  }
  while (start > sentence_.first && annotation_.hit_at(start - 1, Lexical::Honorific) != nullptr)
    --start;
  return start > sentence_.first && is_determiner(document_.token(start - 1)) ? start - 1 : start;
}

std::uint32_t DelegationSentence::phrase_end(const Mention& person) const {
  std::uint32_t at = person.tokens.last;
  for (const Office& office : offices_near(person)) {
    if (holds(person, office) && office.tokens.first >= at && office.tokens.first <= at + 3)
      at = office.tokens.last;
  }
  return at;
}

// The offices that begin next to the person's name, before and after it.
std::span<const Office> DelegationSentence::offices_near(const Mention& person) const {
  const std::span<const Office> all = annotation_.offices;
  const auto after = std::ranges::upper_bound(all, person.tokens.first, {},
                                              [](const Office& o) { return o.title.first; });
  const auto at = static_cast<std::size_t>(after - all.begin());
  const std::size_t first = at < 3 ? 0 : at - 3;
  return all.subspan(first, std::min<std::size_t>(all.size() - first, at - first + 3));
}

bool DelegationSentence::ends_phrase(std::uint32_t token) const {
  if (token >= sentence_.last) return true;
  const Token& next = document_.token(token);
  return next.is_word() ? next.particle != Particle::None : !next.is(Mark::Possessive);
}

const Mention* DelegationSentence::last_side_before(std::uint32_t end) const {
  const Mention* last = nullptr;
  for (const Mention* side : sides_) {
    if (side->tokens.last <= end) last = side;
  }
  return last;
}

const Mention* DelegationSentence::last_person_before(std::uint32_t end) const {
  const Mention* last = nullptr;
  for (const Mention* person : persons_) {
    if (person->tokens.last <= end) last = person;
  }
  return last;
}

const Mention* DelegationSentence::first_person_after(std::uint32_t begin) const {
  for (const Mention* person : persons_) {
    if (person->tokens.first >= begin) return person;
  }
  return nullptr;
}

const Mention* DelegationSentence::side_from(std::uint32_t token) const {
  if (token < sentence_.last && document_.token(token).is(Particle::The)) ++token;
  if (token >= sentence_.last) return nullptr;
  const Token& first = document_.token(token);
  const bool number = first.is_word() && !first.capital() && first.particle == Particle::None;
  if (number && annotation_.mention_at(token) == nullptr) ++token;
  const Mention* side = token < sentence_.last ? annotation_.innermost_mention_at(token) : nullptr;
  const bool here =
      side != nullptr && side->tokens.first == token && is_side(*side) && side->entity != no_entity;
  return here ? side : nullptr;
}

bool DelegationSentence::names_person_within(std::uint32_t first, std::uint32_t last) const {
  return std::ranges::any_of(persons_, [&](const Mention* person) {
    return person->tokens.first >= first && person->tokens.last <= last;
  });
}

bool DelegationSentence::goes_on_with_list(TokenRange between) const {
  static const WordSet onlookers = {"presence", "accompanied", "alongside", "witnessed"};
  for (std::uint32_t t = between.first; t < between.last; ++t) {
    const Token& token = document_.token(t);
    if (token.is(Mark::Semicolon) || token.is(Particle::By) || token.is(Particle::With) ||
        token.is(Particle::From) || onlookers.contains(token))
      return false;
  }
  return !holds_predicate(annotation_, between);
}

bool DelegationSentence::has_lead_before(std::uint32_t end) const {
  for (std::uint32_t t = sentence_.first; t < end; ++t) {
    if (leads_delegation(annotation_, t)) return true;
  }
  return false;
}

}  // namespace communique

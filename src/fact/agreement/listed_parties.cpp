#include "fact/agreement/listed_parties.hpp"

#include <algorithm>

#include "fact/agreement/agreement_list.hpp"
#include "fact/agreement/agreement_makers.hpp"
#include "fact/agreement/relative_clause.hpp"
#include "fact/clause/mention_list.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The countries whose list begins at the token, where there are three or more.
std::vector<EntityIndex> countries_listed_at(const Annotation& annotation, std::uint32_t t) {
  constexpr std::size_t fewest = 3;
  const auto members = list_from(annotation, t, EntityType::Country);
  std::vector<EntityIndex> parties;
  if (members.size() < fewest) return parties;
  for (const Mention* member : members) add_party(parties, member->entity);
  return parties;
}

// "A and B have had with members of C", "A has with B": those who hold what stands before.
std::vector<EntityIndex> holders_at(const Annotation& annotation, std::uint32_t first) {
  static const WordSet between = {"long", "already", "members", "states", "countries", "the", "of"};
  const Document& document = annotation.document;
  const std::uint32_t end = document.sentence_at(first).tokens.last;
  std::vector<EntityIndex> parties;
  std::uint32_t t = first;
  bool has = false;
  bool with = false;
  for (; t < end && t < first + 14; ++t) {
    const Token& token = document.token(t);
    const Mention* side = annotation.innermost_mention_at(t);
    if (side != nullptr && is_side(*side) && has == with) {
      add_party(parties, side->entity);
      t = side->tokens.last - 1;
      if (with) break;
    } else if (is_auxiliary(token)) {
      has = has || token.is(Particle::Has) || token.is(Particle::Have) || token.is(Particle::Had);
    } else if (token.is(Particle::With)) {
      with = has;
    } else if (!between.contains(token) && !token.is(Particle::And) && !token.is(Mark::Comma)) {
      break;
    }
  }
  return with && parties.size() > 1 ? parties : std::vector<EntityIndex>();
}

}  // namespace

std::vector<EntityIndex> sides_in_relative(const Annotation& annotation,
                                           const AgreementPhrase& phrase) {
  const Document& document = annotation.document;
  constexpr std::uint32_t reach = 12;
  const std::uint32_t end = document.sentence_at(phrase.name.first).tokens.last;
  static const WordSet governing = {"governs", "regulates", "covers", "govern", "liberalises"};
  const bool told = phrase.end() < end && (has_relative_clause(document, phrase.end()) ||
                                           governing.contains(document.token(phrase.end())));
  if (!told) return {};
  const auto side_at = [&](std::uint32_t t) {
    if (t < end && document.token(t).is(Particle::The)) ++t;
    const Mention* mention = t < end ? annotation.innermost_mention_at(t) : nullptr;
    return mention != nullptr && is_side(*mention) ? mention : nullptr;
  };
  for (std::uint32_t t = phrase.end(); t + 1 < std::min(end, phrase.end() + reach); ++t) {
    const bool between = document.token(t).is(Particle::Between);
    if (!between && !is_relative(document, t)) continue;
    const Mention* first = side_at(t + 1);
    if (first == nullptr) continue;
    if (!between) {
      if (auto holders = holders_at(annotation, t + 1); !holders.empty()) return holders;
      continue;
    }
    const std::uint32_t joint = first->tokens.last;
    const bool joined = joint < end && document.token(joint).is(Particle::And);
    const Mention* second = joined ? side_at(joint + 1) : nullptr;
    if (second != nullptr) return {first->entity, second->entity};
    std::vector<EntityIndex> listed;  // "between A, B and C"
    if (joint < end && document.token(joint).is(Mark::Comma)) {
      for (const Mention* side : list_from(annotation, t + 1, EntityType::Country))
        add_party(listed, side->entity);
    }
    if (listed.size() > 2) return listed;
  }
  return {};
}

std::vector<EntityIndex> signers_of_list(const Annotation& annotation,
                                         const AgreementPhrase& phrase) {
  const Document& document = annotation.document;
  const LexicalHit* step = step_of_list(annotation, phrase.name.first);
  if (step == nullptr || step->lexical != Lexical::StatusVerb) return {};
  constexpr std::uint32_t reach = 60;
  const std::uint32_t begin = document.sentence_at(step->tokens.first).tokens.first;
  const std::uint32_t back = std::min(reach, step->tokens.first - begin);
  for (std::uint32_t t = step->tokens.first - back; t < step->tokens.first; ++t) {
    std::vector<EntityIndex> parties = countries_listed_at(annotation, t);
    if (!parties.empty()) return parties;
  }
  return {};
}

std::vector<EntityIndex> sides_of_step(const Annotation& annotation, const AgreementPhrase& phrase,
                                       std::span<const EntityIndex> told) {
  static const WordSet heads = {"government", "governments", "state", "ministers",
                                "presidents", "leaders",     "heads", "representatives"};
  const Document& document = annotation.document;
  const TokenRange sentence = document.sentence_at(phrase.name.first).tokens;
  for (std::uint32_t t = sentence.first; t + 1 < sentence.last; ++t) {
    const Token& joint = document.token(t);
    const bool headed =
        joint.is(Particle::Of) && t > sentence.first && heads.contains(document.token(t - 1));
    if (!headed && !joint.is(Particle::For) && !joint.is(Particle::By)) continue;
    const std::uint32_t first = document.token(t + 1).is(Particle::The) ? t + 2 : t + 1;
    std::vector<EntityIndex> listed = countries_listed_at(annotation, first);
    const bool holds_all = std::ranges::all_of(
        told, [&](EntityIndex party) { return std::ranges::find(listed, party) != listed.end(); });
    if (!listed.empty() && holds_all) return listed;
  }
  return {};
}

std::vector<EntityIndex> members_behind(const Annotation& annotation,
                                        const AgreementPhrase& phrase) {
  const Document& document = annotation.document;
  static const WordSet listing = {"made",       "comprising", "comprises", "composed",
                                  "consisting", "consists",   "groups",    "grouping"};
  constexpr std::uint32_t reach = 4;
  const std::uint32_t end = document.sentence_at(phrase.name.first).tokens.last;
  for (std::uint32_t t = phrase.end(); t + 1 < end && t < phrase.end() + reach; ++t) {
    if (!listing.contains(document.token(t))) continue;
    for (std::uint32_t at = t + 1; at < std::min(end, t + reach); ++at) {
      std::vector<EntityIndex> parties = countries_listed_at(annotation, at);
      if (!parties.empty()) return parties;
    }
  }
  return {};
}

}  // namespace communique

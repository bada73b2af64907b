#include "fact/post/delegation_members.hpp"

#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet teams = {"delegation", "side", "team"};

class MemberFinder {
 public:
  explicit MemberFinder(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  std::vector<DelegationMember> run() {
    for (const std::uint32_t t : document_.places_of(teams)) {
      const Mention* side = side_before(t);
      if (side == nullptr) side = side_of_leader(t);
      const std::uint32_t list = side == nullptr ? no_token : list_behind(t + 1);
      if (list != no_token) read_list(list, side->entity);
    }
    return std::move(found_);
  }

 private:
  // The side in "the Korean delegation" and "Korea's delegation".
  const Mention* side_before(std::uint32_t team) const {
    std::uint32_t end = team;
    if (end > 1 && document_.token(end - 1).is(Mark::Possessive)) --end;
    const Mention* side = annotation_.innermost_mention_at(end - 1);
    const bool named = side != nullptr && side->entity != no_entity && is_side(*side);
    return named && side->tokens.last == end ? side : nullptr;
  }

  // Ghana in "the President of Ghana, A, visited Peru, accompanied by a high-level delegation".
  const Mention* side_of_leader(std::uint32_t team) const {
    constexpr std::uint64_t accompanied = "accompanied"_word;
    constexpr std::uint32_t reach = 5;
    const std::uint32_t begin = document_.sentence_at(team).tokens.first;
    std::uint32_t t = team;
    while (t > begin && t + reach > team && document_.token(t).word != accompanied) --t;
    if (document_.token(t).word != accompanied) return nullptr;
    const Mention* side = nullptr;
    for (const Office& office : offices_in(annotation_, {begin, t})) {
      const bool held = office.holder != no_token && office.country != no_token;
      if (held) side = annotation_.mention_of(office.country);
    }
    return side != nullptr && side->entity != no_entity && is_side(*side) ? side : nullptr;
  }

  // Where the list begins of those who are of the side: behind a verb and an adverb at most.
  std::uint32_t list_behind(std::uint32_t at) const {
    constexpr std::uint32_t reach = 2;
    const std::uint32_t end = document_.sentence_at(at - 1).tokens.last;
    for (std::uint32_t t = at; t < end && t < at + reach; ++t) {
      if (leads_to_members(t)) return t + 1;
    }
    return no_token;
  }

  bool leads_to_members(std::uint32_t t) const {
    const Token& token = document_.token(t);
    return annotation_.is(t, WordKind::Composition) || token.is(Particle::Were) ||
           token.is(Particle::Including) || token.word == "comprising"_word;
  }

  void read_list(std::uint32_t first, EntityIndex side) {
    const std::uint32_t end = document_.sentence_at(first).tokens.last;
    for (std::uint32_t t = first; t < end && !document_.token(t).is(Mark::Semicolon); ++t) {
      if (document_.token(t).is(Particle::Who) || teams.contains(document_.token(t))) return;
      const Mention* person = annotation_.innermost_mention_at(t);
      if (person == nullptr || person->tokens.first != t || person->entity == no_entity ||
          person->type != EntityType::Person)
        continue;
      found_.push_back({person->entity, side});
    }
  }

  const Annotation& annotation_;
  const Document& document_;
  std::vector<DelegationMember> found_;
};

}  // namespace

std::vector<DelegationMember> find_delegation_members(const Annotation& annotation) {
  return MemberFinder(annotation).run();
}

}  // namespace communique

#include "fact/office_holder.hpp"

#include <algorithm>

namespace communique {
namespace {

// Tokens that can stand between a name and the office in apposition: ", until now the".
constexpr std::uint32_t apposition_reach = 5;

const Mention* person_from(const Annotation& annotation, std::uint32_t token) {
  while (const LexicalHit* honorific = annotation.hit_at(token, Lexical::Honorific))
    token = honorific->tokens.last;
  const Mention* mention = annotation.mention_at(token);
  return mention != nullptr && mention->type == EntityType::Person ? mention : nullptr;
}

bool lowers_rank(const Document& document, std::uint32_t token) {
  static const std::uint64_t words[] = {word_hash("deputy"),         word_hash("vice"),
                                        word_hash("assistant"),      word_hash("under"),
                                        word_hash("undersecretary"), word_hash("parliamentary")};
  return std::ranges::find(words, document.token(token).word) != std::end(words);
}

}  // namespace

EntityIndex OfficeHolders::holder_of(const Annotation& annotation, const Office& office) {
  const Document& document = annotation.document;
  const TokenRange sentence = document.sentence_at(office.tokens.first).tokens;
  std::uint32_t next = office.tokens.last;
  if (next + 1 < sentence.last && document.token(next).is(Mark::Comma)) {
    const Mention* named = person_from(annotation, next + 1);
    if (named != nullptr && named->tokens.last < sentence.last &&
        document.token(named->tokens.last).is(Mark::Comma))
      return named->entity;
  }
  if (next < sentence.last) {
    if (const Mention* named = person_from(annotation, next)) return named->entity;
  }
  const std::uint32_t first = office.tokens.first;
  for (std::uint32_t t = first; t > sentence.first + 1 && t + apposition_reach > first; --t) {
    if (!document.token(t - 1).is(Mark::Comma)) continue;
    const Mention* named = annotation.mention_at(t - 2);
    return named != nullptr && named->type == EntityType::Person ? named->entity : no_entity;
  }
  return no_entity;
}

OfficeHolders::OfficeHolders(const Annotation& annotation) : annotation_(annotation) {
  for (const Office& office : annotation.offices) {
    const EntityIndex person = holder_of(annotation, office);
    if (person != no_entity) titles_.push_back({person, office.title});
  }
  for (const Mention& mention : annotation.mentions) {
    if (mention.type == EntityType::Person && mention.tokens.size() > 1)
      titles_.push_back({mention.entity, mention.tokens});
  }
  std::ranges::stable_sort(titles_, {}, &Title::person);
}

int OfficeHolders::fit(TokenRange office, EntityIndex person) const {
  int best = 0;
  for (auto title = std::ranges::lower_bound(titles_, person, {}, &Title::person);
       title != titles_.end() && title->person == person && best < 2; ++title) {
    best = std::max(best, fit(office, title->tokens));
  }
  return best;
}

// The words of the office in the order of the title, from its first word on, fit best.
int OfficeHolders::fit(TokenRange office, TokenRange title) const {
  const Document& document = annotation_.document;
  bool whole = true;
  for (std::uint32_t o = office.first; o < office.last; ++o) {
    const std::uint64_t word = document.token(o).word;
    std::uint32_t t = title.first;
    while (t < title.last && document.token(t).word != word) ++t;
    if (t == title.last) return 0;
    whole &= t - title.first == o - office.first;
  }
  return whole ? 2 : (ranks_lower(office, title) ? 0 : 1);
}

// "the Minister" is no "Deputy Minister".
bool OfficeHolders::ranks_lower(TokenRange office, TokenRange title) const {
  const Document& document = annotation_.document;
  for (std::uint32_t t = title.first; t < title.last; ++t) {
    if (lowers_rank(document, t) && !lowers_rank(document, office.first)) return true;
  }
  return false;
}

}  // namespace communique

#include "fact/body/bloc_chair.hpp"

#include <algorithm>

#include "fact/clause/mention_list.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet leading_words = {"leads", "chairs",   "joined", "belongs",
                               "takes", "presides", "heads"};
const std::uint64_t chair_word = word_hash("chair");

}  // namespace

void BlocChairReader::read(const Mention& bloc) {
  read_chair(bloc);
  read_owned_chair(bloc);
  read_chair_role(bloc);
  read_chairing(bloc);
  read_relative(bloc);
}

// "Peru's Mercosur presidency".
void BlocChairReader::read_owned_chair(const Mention& bloc) {
  const std::uint32_t at = bloc.tokens.first;
  if (at < 2 || bloc.tokens.last >= document_.size() ||
      !document_.token(at - 1).is(Mark::Possessive) ||
      !annotation_.is(bloc.tokens.last, WordKind::Chairmanship))
    return;
  const Mention* country = annotation_.mention_at(at - 2);
  if (country != nullptr && country->type == EntityType::Country)
    memberships_.add(*country, bloc, "chair-of-bloc", 0.85F);
}

// "As ASEAN Chair this year, A", "A, the current ASEAN Chair", "ASEAN Chair A".
void BlocChairReader::read_chair_role(const Mention& bloc) {
  const std::uint32_t chair = bloc.tokens.last;
  if (chair + 1 >= document_.size() || !annotation_.is(chair, WordKind::Chairmanship)) return;
  const TokenRange sentence = document_.sentence_at(chair).tokens;
  const Mention* behind = annotation_.mention_at(chair + 1);
  std::vector<const Mention*> chairing;
  if (behind != nullptr && behind->type == EntityType::Country) {
    chairing = {behind};
  } else if (document_.token(sentence.first).is(Particle::As) &&
             bloc.tokens.first <= sentence.first + 2) {
    chairing = list_behind_comma(chair + 1, sentence.last);
  } else {
    chairing = list_before_role(bloc.tokens.first, sentence.first);
  }
  memberships_.add_all(chairing, bloc, "chair-of-bloc", 0.85F);
}

// The countries behind the first comma soon behind the token.
std::vector<const Mention*> BlocChairReader::list_behind_comma(std::uint32_t token,
                                                               std::uint32_t end) const {
  constexpr std::uint32_t reach = 5;
  for (std::uint32_t t = token; t < std::min(end, token + reach); ++t) {
    if (document_.token(t).is(Mark::Comma)) return list_from(annotation_, t, EntityType::Country);
  }
  return {};
}

// The countries before "as", ", the current" or "as this year's".
std::vector<const Mention*> BlocChairReader::list_before_role(std::uint32_t token,
                                                              std::uint32_t begin) const {
  constexpr std::uint32_t reach = 5;
  for (std::uint32_t t = token; t > begin + 1 && t + reach > token; --t) {
    const Token& before = document_.token(t - 1);
    const bool comma = before.is(Mark::Comma);
    if (comma || before.is(Particle::As)) {
      const bool aside = !comma && document_.token(t - 2).is(Mark::Comma);
      return list_before(annotation_, aside ? t - 2 : t - 1, EntityType::Country);
    }
    if (before.capital() || before.kind == TokenKind::Number) return {};
  }
  return {};
}

// "A, which chairs the Ottawa Group", "A, which presides over Mercosur".
void BlocChairReader::read_chairing(const Mention& bloc) {
  static const WordSet verbs = {"chairs", "leads", "heads", "coordinates", "presides"};
  std::uint32_t at = bloc.tokens.first;
  if (at > 0 && document_.token(at - 1).is(Particle::The)) --at;
  if (at > 0 && document_.token(at - 1).is(Particle::Over)) --at;
  if (at < 4 || !verbs.contains(document_.token(at - 1)) ||
      !document_.token(at - 2).is(Particle::Which) || !document_.token(at - 3).is(Mark::Comma))
    return;
  memberships_.add_all(list_before(annotation_, at - 3, EntityType::Country), bloc, "led-bloc",
                       0.85F);
}

// "A, as Chair of Mercosur", "A, current chair of Mercosur", "A on its election as Chair and B as
// Vice Chair of the Network".
void BlocChairReader::read_chair(const Mention& bloc) {
  std::uint32_t of = bloc.tokens.first;
  if (of > 0 && document_.token(of - 1).is(Particle::The)) --of;
  if (of < 3 || !document_.token(of - 1).is(Particle::Of) ||
      !annotation_.is(of - 2, WordKind::Chairmanship))
    return;
  constexpr std::uint32_t reach = 16;
  const std::uint32_t begin = document_.sentence_at(of).tokens.first;
  memberships_.add_all(list_before_role(of - 2, begin), bloc, "chair-of-bloc", 0.85F);
  const Mention* country = nullptr;
  for (std::uint32_t i = of > begin + reach ? of - reach : begin; i < of - 1; ++i) {
    const Mention* mention = annotation_.mention_at(i);
    if (mention != nullptr) country = mention->type == EntityType::Country ? mention : nullptr;
    if (country != nullptr && (document_.token(i).is(Particle::As) || holds(i)))
      memberships_.add(*country, bloc, "chair-of-bloc", 0.85F);
  }
}

// "A, which holds the presidency of Mercosur".
bool BlocChairReader::holds(std::uint32_t token) const {
  static const WordSet words = {"holds", "holding", "assumed", "assumes"};
  return words.contains(document_.token(token));
}

// "the Ottawa Group, which A leads", "the MSP, in which A takes over as chair from B".
void BlocChairReader::read_relative(const Mention& bloc) {
  std::uint32_t at = behind_bracket(document_, bloc.tokens.last);
  if (at + 3 >= document_.size() || !document_.token(at).is(Mark::Comma)) return;
  ++at;
  if (document_.token(at).is(Particle::In)) ++at;
  if (!document_.token(at).is(Particle::Which)) return;
  ++at;
  if (document_.token(at).is(Particle::The)) ++at;
  const Mention* country = annotation_.mention_at(at);
  if (country == nullptr || country->type != EntityType::Country) return;
  at = country->tokens.last;
  if (at >= document_.size() || !leading_words.contains(document_.token(at))) return;
  memberships_.add(*country, bloc, "led-bloc", 0.85F);
  for (std::uint32_t i = at + 1; i < at + 5 && i + 1 < document_.size(); ++i) {
    if (document_.token(i).word != chair_word || !document_.token(i + 1).is(Particle::From))
      continue;
    for (const Mention* before : list_from(annotation_, i + 2, EntityType::Country))
      memberships_.add(*before, bloc, "led-bloc", 0.85F);
  }
}

}  // namespace communique

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
const WordSet chair_words = {"chair", "chairmanship", "chairship", "presidency"};

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
      !chair_words.contains(document_.token(bloc.tokens.last)))
    return;
  const Mention* country = annotation_.mention_at(at - 2);
  if (country != nullptr && country->type == EntityType::Country)
    memberships_.add(*country, bloc, "chair-of-bloc", 0.85F);
}

// "As ASEAN Chair this year, A".
void BlocChairReader::read_chair_role(const Mention& bloc) {
  const TokenRange sentence = document_.sentence_at(bloc.tokens.first).tokens;
  const std::uint32_t chair = bloc.tokens.last;
  if (bloc.tokens.first != sentence.first + 1 || chair >= sentence.last ||
      !document_.token(sentence.first).is(Particle::As) ||
      !chair_words.contains(document_.token(chair)))
    return;
  constexpr std::uint32_t reach = 5;
  const std::uint32_t end = std::min(sentence.last, chair + reach);
  for (std::uint32_t t = chair + 1; t < end; ++t) {
    if (document_.token(t).is(Mark::Comma))
      return memberships_.add_all(list_from(annotation_, t, EntityType::Country), bloc,
                                  "chair-of-bloc", 0.85F);
  }
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

// "A, as Chair of Mercosur", "A on its election as Chair and B as Vice Chair of the Network".
void BlocChairReader::read_chair(const Mention& bloc) {
  std::uint32_t of = bloc.tokens.first;
  if (of > 0 && document_.token(of - 1).is(Particle::The)) --of;
  if (of < 3 || !document_.token(of - 1).is(Particle::Of) ||
      !chair_words.contains(document_.token(of - 2)))
    return;
  constexpr std::uint32_t reach = 16;
  const std::uint32_t begin = document_.sentence_at(of).tokens.first;
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

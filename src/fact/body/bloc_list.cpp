#include "fact/body/bloc_list.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "fact/clause/mention_list.hpp"
#include "mention/place/country.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet group_nouns = {"countries", "members", "states",   "nations", "made",     "consists",
                             "union",     "group",   "grouping", "parties", "economies"};
const WordSet listing_verbs = {"comprises", "comprise", "comprising", "groups", "unites", "brings"};
const WordSet member_nouns = {"member", "members", "partner"};

bool opens_list(const Token& token, bool counted) {
  static const WordSet names = {"namely", "viz", "i.e.", "notably"};
  return names.contains(token) || token.is_dash() || token.is(Mark::Colon) ||
         token.is(Particle::Of) || token.is(Particle::Are) || token.is(Particle::Including) ||
         token.is(Mark::OpenBracket) || (counted && token.is(Mark::Comma));
}

}  // namespace

void BlocListReader::read(const Mention& bloc) {
  if (!read_bracket(bloc)) read_listing(bloc);
  read_named_members(bloc);
  read_heads(bloc);
}

// "EFTA (A, B and C)", "Southern Common Market (MERCOSUR: A, B and C)"; whether there is one.
bool BlocListReader::read_bracket(const Mention& bloc) {
  const std::uint32_t open = bloc.tokens.last;
  if (open >= document_.size()) return false;
  const bool opened = document_.token(open).is(Mark::Colon) && bloc.tokens.first > 0 &&
                      document_.token(bloc.tokens.first - 1).is(Mark::OpenBracket);
  if (!opened && !document_.token(open).is(Mark::OpenBracket)) return false;
  const auto members = list_from(annotation_, open + 1, EntityType::Country);
  if (members.size() < 2 || !ends_bracket(members.back()->tokens.last)) return false;
  memberships_.add_all(members, bloc, "members-in-brackets", 0.88F);
  return true;
}

// ")", " as its members)"
bool BlocListReader::ends_bracket(std::uint32_t token) const {
  constexpr std::uint32_t reach = 4;
  for (std::uint32_t t = token; t < document_.size() && t < token + reach; ++t) {
    if (document_.token(t).is(Mark::CloseBracket))
      return t == token || member_nouns.contains(document_.token(t - 1));
  }
  return false;
}

// "the five Central Asian countries – A, B and C", "The GCC is made up of A, B and C", "members
// of the EAC, including A and B", "the EFTA States are A, B and C", "its members, namely A and B".
void BlocListReader::read_listing(const Mention& bloc) {
  constexpr std::uint32_t reach = 24;
  const std::uint32_t end =
      std::min(document_.sentence_at(bloc.tokens.first).tokens.last, bloc.tokens.last + reach);
  bool grouped = bloc.tokens.first > 1 && is_group_before(bloc.tokens.first);
  bool counted = false;
  for (std::uint32_t i = bloc.tokens.last; i < end; ++i) {
    const Token& token = document_.token(i);
    counted |= annotation_.hit_at(i, Lexical::NumberWord) != nullptr || token.is_number();
    const Mention* other = annotation_.innermost_mention_at(i);
    if (other != nullptr && other->type == EntityType::Bloc && other->entity != bloc.entity) return;
    if (listing_verbs.contains(token)) {
      const bool together = i + 1 < end && document_.token(i + 1).word == "together"_word;
      const auto members = list_from(annotation_, together ? i + 2 : i + 1, EntityType::Country);
      if (members.size() > 1) return memberships_.add_all(members, bloc, "listed-members", 0.9F);
      grouped = true;
    } else if (group_nouns.contains(token)) {
      grouped = true;
    } else if (opens_list(token, counted) && grouped) {
      const auto members = list_from(annotation_, i + 1, EntityType::Country);
      if (members.size() < 2) continue;
      return memberships_.add_all(members, bloc, "listed-members", 0.9F);
    } else if (annotation_.mention_at(i) != nullptr &&
               annotation_.mention_at(i)->type == EntityType::Country &&
               !is_preposition(document_.token(i - 1))) {
      return;
    }
  }
}

bool BlocListReader::is_group_before(std::uint32_t bloc) const {
  const std::uint32_t of = document_.token(bloc - 1).is(Particle::The) ? bloc - 2 : bloc - 1;
  return of > 0 && document_.token(of).is(Particle::Of) &&
         group_nouns.contains(document_.token(of - 1));
}

// "WTO members A, B and C accepted it", "ASEAN member states A and B".
void BlocListReader::read_named_members(const Mention& bloc) {
  if (is_region(*annotation_.vocabulary, bloc.concept_id)) return;
  std::uint32_t at = bloc.tokens.last;
  if (at + 1 >= document_.size() || !member_nouns.contains(document_.token(at))) return;
  ++at;
  if (annotation_.is(at, WordKind::State)) ++at;
  if (at < document_.size() && !document_.token(at).starts_line)
    memberships_.add_all(list_from(annotation_, at, EntityType::Country), bloc, "named-members",
                         0.88F);
}

// "The Heads of State of the EAC, President Ruiz of Kenya and President Diaz of Rwanda, met".
void BlocListReader::read_heads(const Mention& bloc) {
  const std::uint32_t comma = behind_bracket(document_, bloc.tokens.last);
  if (comma >= document_.size() || !document_.token(comma).is(Mark::Comma)) return;
  const auto owned = std::ranges::any_of(annotation_.offices, [&](const Office& office) {
    return office.plural && office.holder == no_token && office.body == bloc.tokens.first;
  });
  if (!owned) return;
  const TokenRange sentence = document_.sentence_at(comma).tokens;
  std::vector<const Mention*> countries;
  for (const Office& office : annotation_.offices) {
    if (office.holder <= comma || office.holder >= sentence.last) continue;
    const Mention* country = annotation_.mention_of(office.country);
    if (country != nullptr && country->type == EntityType::Country) countries.push_back(country);
  }
  if (countries.size() > 1) memberships_.add_all(countries, bloc, "heads-of-bloc", 0.85F);
}

}  // namespace communique

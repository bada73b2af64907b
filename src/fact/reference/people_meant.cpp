#include "fact/reference/people_meant.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/word_set.hpp"

namespace communique {
namespace {

bool contains_all(const std::vector<EntityIndex>& group, const std::vector<EntityIndex>& members) {
  return std::ranges::all_of(
      members, [&](EntityIndex member) { return std::ranges::find(group, member) != group.end(); });
}

}  // namespace

void PeopleMeant::note_assembly(std::uint32_t token) {
  std::vector<EntityIndex> sides = sides_of_people(annotation_, token);
  if (!sides.empty()) assembly_ = std::move(sides);
}

void PeopleMeant::note_definition(TokenRange sentence, std::uint32_t bracket) {
  const Document& document = annotation_.document;
  constexpr std::uint32_t reach = 4;  // "(hereinafter referred to as “the Ministers”)"
  std::uint32_t quote = bracket + 1;
  while (quote < sentence.last && quote <= bracket + reach &&
         !document.token(quote).is(Mark::OpenQuote))
    ++quote;
  std::uint32_t word = quote + 1;
  if (word < sentence.last && document.token(word).is(Particle::The)) ++word;
  const bool names = word + 1 < sentence.last && document.token(quote).is(Mark::OpenQuote) &&
                     names_people(document.token(word)) &&
                     document.token(word + 1).is(Mark::CloseQuote);
  if (!names) return;
  std::vector<EntityIndex> named;
  for (const Mention& mention : mentions_in(annotation_, {sentence.first, bracket})) {
    const bool known = std::ranges::find(named, mention.entity) != named.end();
    if (mention.type == EntityType::Person && !known) named.push_back(mention.entity);
  }
  if (named.size() < 2) return;
  defined_ = std::move(named);
  defined_word_ = document.token(word).word;
}

bool PeopleMeant::is_defined(const PeoplePhrase& people) const {
  const bool fits = people.count == 0 || people.count == defined_.size();
  return defined_word_ != 0 && fits && !people.narrowed &&
         annotation_.document.token(people.tokens.last - 1).word == defined_word_;
}

std::vector<EntityIndex> PeopleMeant::meant_by(const PeoplePhrase& people) {
  if (is_defined(people)) return defined_;
  const bool all = !assembly_.empty() && people.count == 0 && !people.narrowed;
  std::vector<EntityIndex> meant = all ? assembly_ : named_by(people);
  if (people.count > 0 || people.narrowed || people.title == 0) return meant;
  if (people.title == paragraph_title_ && opens_paragraph(people) &&
      contains_all(paragraph_, meant))
    return paragraph_;
  if (opens_paragraph(people)) {
    paragraph_title_ = people.title;
    paragraph_ = meant;
  }
  return meant;
}

bool PeopleMeant::opens_paragraph(const PeoplePhrase& people) const {
  constexpr std::uint32_t longest_number = 2;  // "3."
  const Document& document = annotation_.document;
  const std::uint32_t first = people.tokens.first;
  for (std::uint32_t t = first; t + longest_number >= first; --t) {
    if (document.token(t).starts_line) return true;
    if (t == 0) break;
  }
  return false;
}

// "Secretary of State", "Foreign Secretary": one of "the two Foreign Ministers"
bool PeopleMeant::is_foreign_secretary(EntityIndex person) const {
  return holders_.is_called(person, "secretary"_word) &&
         (holders_.is_called(person, "state"_word) || holders_.is_called(person, "foreign"_word));
}

// "the two ministers" are none of the negotiators named last, "the two Prime Ministers" no
// deputies.
std::vector<EntityIndex> PeopleMeant::named_by(const PeoplePhrase& people) const {
  constexpr std::size_t most = 4;
  const auto is_one = [&](EntityIndex person) {
    constexpr std::uint64_t prime = "prime"_word;
    if (people.further == "foreign"_word && is_foreign_secretary(person)) return true;
    return holders_.is_called(person, people.title) &&
           (people.further == 0 || holders_.is_called(person, people.further)) &&
           (people.further == prime ? !holders_.is_called(person, "deputy"_word)
                                    : !people.narrowed || !holders_.is_called(person, prime));
  };
  if (people.envoys && people.count == 0) {
    std::vector<EntityIndex> envoys = recent_envoys();
    if (envoys.size() > 1) return envoys;
  }
  const std::vector<EntityIndex>& in_turn = salience_.acting_in_turn();
  if (people.title != 0 && people.count > 0 && people.count == in_turn.size() &&
      std::ranges::all_of(in_turn, is_one))
    return in_turn;
  std::vector<EntityIndex> near =
      people.count > 0 ? salience_.persons(people.count) : acting_together();
  const bool called =
      people.count > 0 ? std::ranges::all_of(near, is_one) : std::ranges::any_of(near, is_one);
  if (people.title == 0 && people.count > 0 && names_leaders(people)) {
    std::vector<EntityIndex> leaders = recent_leaders();
    if (leaders.size() == people.count) return leaders;
  }
  if (people.title == 0 || called) return narrow(near, people, is_one);
  std::vector<EntityIndex> fitting;
  std::ranges::copy_if(salience_.recent_persons(), std::back_inserter(fitting), is_one);
  if (people.count == 0) {
    const bool few = fitting.size() > 1 && fitting.size() <= most;
    const Document& document = annotation_.document;
    const std::uint32_t next = people.tokens.last;
    const bool to_come = next < document.sentence_at(people.tokens.first).tokens.last &&
                         document.token(next).is(Particle::Will) &&
                         !(fitting.size() == 2 && means_both(people, fitting));
    return few && !to_come ? fitting : near;
  }
  if (fitting.size() < people.count) return people.narrowed ? std::vector<EntityIndex>() : near;
  return {fitting.end() - static_cast<std::ptrdiff_t>(people.count), fitting.end()};
}

// "The Ministers will", behind a sentence that names both; elsewhere others may come, too.
bool PeopleMeant::means_both(const PeoplePhrase& people,
                             const std::vector<EntityIndex>& persons) const {
  const Document& document = annotation_.document;
  if (!document.token(people.tokens.first).is(Particle::The) ||
      !document.token(people.tokens.last - 1).capital())
    return false;
  const auto is_beside_other = [&](const Mention& mention) {
    const TokenRange sentence = document.sentence_at(mention.tokens.first).tokens;
    return mention.entity == persons.front() &&
           std::ranges::any_of(mentions_in(annotation_, sentence), [&](const Mention& other) {
             return other.entity == persons.back();
           });
  };
  return std::ranges::any_of(annotation_.mentions, is_beside_other);
}

bool PeopleMeant::names_leaders(const PeoplePhrase& people) const {
  static const WordSet leading = {"leaders", "state", "government"};  // "heads of state"
  return leading.contains(annotation_.document.token(people.tokens.last - 1));
}

// Presidents and prime ministers, behind whom ministers may have been named.
std::vector<EntityIndex> PeopleMeant::recent_leaders() const {
  const auto leads = [&](EntityIndex person) {
    const bool called = holders_.is_called(person, "president"_word) ||
                        holders_.is_called(person, "prime"_word) ||
                        holders_.is_called(person, "premier"_word);
    return called && !holders_.is_called(person, "vice"_word) &&
           !holders_.is_called(person, "deputy"_word);
  };
  std::vector<EntityIndex> leaders;
  std::ranges::copy_if(salience_.recent_persons(), std::back_inserter(leaders), leads);
  return leaders;
}

// "the new envoys": all of whom the release said what countries they speak for.
std::vector<EntityIndex> PeopleMeant::recent_envoys() const {
  std::vector<EntityIndex> envoys;
  std::ranges::copy_if(salience_.recent_persons(), std::back_inserter(envoys),
                       [&](EntityIndex person) { return holders_.is_envoy(person); });
  return envoys;
}

// Clang 14 keeps no constant of a literal operator in a template.
constexpr std::uint64_t minister = "minister"_word;

// "the Secretaries" of two Ministers and two Secretaries; "the ministers" are of any such title.
template <typename Predicate>
std::vector<EntityIndex> PeopleMeant::narrow(const std::vector<EntityIndex>& near,
                                             const PeoplePhrase& people, Predicate is_one) {
  std::vector<EntityIndex> called_so;
  std::ranges::copy_if(near, std::back_inserter(called_so), is_one);
  const bool wide = people.count > 0 || people.title == 0 || people.title == minister;
  return wide || called_so.size() < 2 ? near : called_so;
}

// "the ministers", "the leaders": those who acted together last.
std::vector<EntityIndex> PeopleMeant::acting_together() const {
  const std::vector<EntityIndex>& group = salience_.group();
  const bool people =
      !group.empty() && annotation_.entities[group.front()].type == EntityType::Person;
  return people ? group : std::vector<EntityIndex>();
}

}  // namespace communique

#include "fact/post/office_holder.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "fact/reference/counterpart.hpp"
#include "mention/name/initials.hpp"
#include "mention/office/office.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool lowers_rank(const Document& document, std::uint32_t token) {
  static const std::uint64_t words[] = {word_hash("deputy"),         word_hash("vice"),
                                        word_hash("assistant"),      word_hash("under"),
                                        word_hash("undersecretary"), word_hash("parliamentary")};
  return std::ranges::find(words, document.token(token).word) != std::end(words);
}

EntityIndex entity_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = token == no_token ? nullptr : annotation.innermost_mention_at(token);
  return mention == nullptr ? no_entity : mention->entity;
}

bool is_of_company(const Annotation& annotation, const Office& office) {
  const Mention* body =
      office.body == no_token ? nullptr : annotation.innermost_mention_at(office.body);
  return body != nullptr && body->type == EntityType::Organization;
}

// "PM" for "Prime Minister", "DG" for "Director-General".
bool is_abbreviated_as(const Document& document, TokenRange title, TokenRange office) {
  if (office.size() != 1 || !document.token(office.first).all_capitals()) return false;
  const std::string letters = letters_of_abbreviation(document, office.first);
  return letters.size() > 1 && initials_of(document, title, false).starts_with(letters);
}

}  // namespace

OfficeHolders::OfficeHolders(const Annotation& annotation) : annotation_(annotation) {
  for (const Office& office : annotation.offices) {
    const EntityIndex person = entity_at(annotation, office.holder);
    if (person != no_entity)
      titles_.push_back({person, office.title, entity_at(annotation, office.country),
                         is_of_company(annotation, office), office_has(annotation, office, "envoy"),
                         office.plural});
  }
  for (const Mention& mention : annotation.mentions) {
    if (mention.type == EntityType::Person && mention.tokens.size() > 1)
      titles_.push_back({mention.entity, mention.tokens, no_entity});
  }
  add_counterparts();
  drop_repeated();
  std::ranges::stable_sort(titles_, {}, &Title::person);
}

// A long release names a person again and again by the same words.
void OfficeHolders::drop_repeated() {
  std::set<std::tuple<EntityIndex, std::string_view, EntityIndex, bool, bool>> known;
  std::erase_if(titles_, [&](const Title& title) {
    const std::string_view words = annotation_.document.text_of(title.tokens);
    return !known.emplace(title.person, words, title.country, title.of_company, title.of_envoy)
                .second;
  });
}

// "the Prime Minister and her Peruvian counterpart A": A holds the same office.
void OfficeHolders::add_counterparts() {
  static const WordSet words = {"counterpart", "opposite"};
  if (!annotation_.document.holds(words)) return;
  for (const Counterpart& counterpart : find_counterparts(annotation_)) {
    if (counterpart.office != nullptr)
      titles_.push_back({counterpart.person, counterpart.office->title, counterpart.side});
  }
}

EntityIndex OfficeHolders::country_of(EntityIndex person) const {
  for (auto title = std::ranges::lower_bound(titles_, person, {}, &Title::person);
       title != titles_.end() && title->person == person; ++title) {
    if (title->country != no_entity) return title->country;
  }
  return no_entity;
}

bool OfficeHolders::is_called(EntityIndex person, std::uint64_t word) const {
  for (auto title = std::ranges::lower_bound(titles_, person, {}, &Title::person);
       title != titles_.end() && title->person == person; ++title) {
    for (std::uint32_t t = title->tokens.first; t < title->tokens.last; ++t) {
      if (names(*title, t, word)) return true;
    }
  }
  return false;
}

// "Minister" names one of "Prime Ministers Ana Ruiz and Bo Diaz", too.
bool OfficeHolders::names(const Title& title, std::uint32_t t, std::uint64_t word) const {
  if (annotation_.document.token(t).word == word) return true;
  const std::string_view text = annotation_.document.text_of(t);
  return title.plural && text.ends_with('s') && word_hash(text.substr(0, text.size() - 1)) == word;
}

bool OfficeHolders::is_envoy(EntityIndex person) const {
  for (auto title = std::ranges::lower_bound(titles_, person, {}, &Title::person);
       title != titles_.end() && title->person == person; ++title) {
    if (title->of_envoy) return true;
  }
  return false;
}

int OfficeHolders::fit(TokenRange office, EntityIndex person, EntityIndex country, Of of) const {
  const EntityIndex own = country_of(person);
  if (country != no_entity && own != no_entity && own != country) return 0;
  int best = 0;
  for (auto title = std::ranges::lower_bound(titles_, person, {}, &Title::person);
       title != titles_.end() && title->person == person && best < 2; ++title) {
    const bool same_side = country != no_entity && own == country;
    if (of == Of::All || !title->of_company) best = std::max(best, fit(office, *title, same_side));
  }
  return best == 0 || country == no_entity || own == no_entity ? best : best + 2;
}

EntityIndex OfficeHolders::find(TokenRange office, EntityIndex country, EntityIndex subject,
                                const std::vector<EntityIndex>& recent) const {
  const EntityIndex official = find(office, country, subject, recent, Of::States);
  return official != no_entity ? official : find(office, country, subject, recent, Of::All);
}

EntityIndex OfficeHolders::find(TokenRange office, EntityIndex country, EntityIndex subject,
                                const std::vector<EntityIndex>& recent, Of of) const {
  const int sure = country == no_entity ? 1 : 3;
  if (subject != no_entity && fit(office, subject, country, of) >= sure) return subject;
  EntityIndex best = subject;
  int best_fit = subject == no_entity ? 0 : fit(office, subject, country, of);
  for (const EntityIndex person : recent) {
    const int person_fit = fit(office, person, country, of);
    // Of two who fit as well the one named first: the release is about them.
    const bool earlier = person_fit == best_fit && best != subject && person < best;
    if (person_fit > best_fit || earlier) best = person;
    best_fit = std::max(best_fit, person_fit);
  }
  return best_fit > 0 ? best : no_entity;
}

// The words of the office in the order of the title, from its first word on, fit best; "the
// Peruvian minister" may be Peru's Deputy Prime Minister.
int OfficeHolders::fit(TokenRange office, const Title& held, bool same_side) const {
  const Document& document = annotation_.document;
  const TokenRange title = held.tokens;
  if (is_abbreviated_as(document, title, office) || is_premier(office, held)) return 2;
  bool whole = true;
  for (std::uint32_t o = office.first; o < office.last; ++o) {
    const std::uint64_t word = document.token(o).word;
    std::uint32_t t = title.first;
    while (t < title.last && !names(held, t, word)) ++t;
    if (t == title.last) return 0;
    whole &= t - title.first == o - office.first;
  }
  return whole ? 2 : (ranks_lower(office, title) && !same_side ? 0 : 1);
}

// "the Premier", of a Prime Minister
bool OfficeHolders::is_premier(TokenRange office, const Title& title) const {
  const Document& document = annotation_.document;
  return office.size() == 1 && document.token(office.first).word == "premier"_word &&
         title.tokens.size() == 2 && document.token(title.tokens.first).word == "prime"_word;
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

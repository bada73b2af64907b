#include "fact/reference/office_holder.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "fact/reference/counterpart.hpp"
#include "mention/office/office.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

EntityIndex entity_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = annotation.mention_of(token);
  return mention == nullptr ? no_entity : mention->entity;
}

bool is_of_company(const Annotation& annotation, const Office& office) {
  const Mention* body = annotation.mention_of(office.body);
  return body != nullptr && body->type == EntityType::Organization;
}

}  // namespace

OfficeHolders::OfficeHolders(const Annotation& annotation) : annotation_(annotation) {
  for (const Office& office : annotation.offices) {
    const EntityIndex person = entity_at(annotation, office.holder);
    if (person == no_entity) continue;
    titles_.push_back({person,
                       {office.title, office.plural},
                       entity_at(annotation, office.country),
                       is_of_company(annotation, office),
                       office_has(annotation, office, "envoy")});
  }
  for (const Mention& mention : annotation.mentions) {
    if (mention.type == EntityType::Person && mention.tokens.size() > 1)
      titles_.push_back({mention.entity, {mention.tokens}});
  }
  add_counterparts();
  drop_repeated();
  std::ranges::stable_sort(titles_, {}, &Title::person);
}

// A long release names a person again and again by the same words.
void OfficeHolders::drop_repeated() {
  std::set<std::tuple<EntityIndex, std::string_view, EntityIndex, bool, bool>> known;
  std::erase_if(titles_, [&](const Title& title) {
    const std::string_view words = annotation_.document.text_of(title.written.tokens);
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
      titles_.push_back({counterpart.person, {counterpart.office->title}, counterpart.side});
  }
}

std::span<const OfficeHolders::Title> OfficeHolders::titles_of(EntityIndex person) const {
  return {std::ranges::lower_bound(titles_, person, {}, &Title::person),
          std::ranges::upper_bound(titles_, person, {}, &Title::person)};
}

EntityIndex OfficeHolders::country_of(EntityIndex person) const {
  for (const Title& title : titles_of(person)) {
    if (title.country != no_entity) return title.country;
  }
  return no_entity;
}

bool OfficeHolders::is_called(EntityIndex person, std::uint64_t word) const {
  return std::ranges::any_of(titles_of(person), [&](const Title& title) {
    return has_word(annotation_.document, title.written, word);
  });
}

bool OfficeHolders::is_envoy(EntityIndex person) const {
  return std::ranges::any_of(titles_of(person), &Title::of_envoy);
}

int OfficeHolders::fit(TokenRange office, EntityIndex person, EntityIndex country, Of of) const {
  const EntityIndex own = country_of(person);
  if (country != no_entity && own != no_entity && own != country) return 0;
  const bool same_side = country != no_entity && own == country;
  int best = 0;
  for (const Title& title : titles_of(person)) {
    if (of == Of::All || !title.of_company)
      best = std::max(best, fit_of(annotation_.document, office, title.written, same_side));
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

}  // namespace communique

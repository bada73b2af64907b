#include "fact/reference/description/office_description.hpp"

#include <algorithm>

namespace communique {

// From `first` on, with the office or its country at `t`, as in "the Korean Minister": the best fit
// among those named lately, the subject before others.
Reference OfficeDescriptions::read(std::uint32_t first, std::uint32_t t) {
  EntityIndex country = no_entity;
  const Office* office = office_at(t);
  if (std::uint32_t last = t; context_.pairs.side_at(t, last) != no_entity) {
    country = context_.pairs.side_at(t, last);
    if (office == nullptr) office = office_at(last);
  }
  if (office == nullptr || office->plural || office->holder != no_token) return no_reference(first);
  if (country == no_entity) country = country_behind(*office);
  EntityIndex holder =
      context_.holders.find(office->title, country, context_.salience.subject_person(),
                            context_.salience.recent_persons());
  if (holder == no_entity && is_bare_chair(*office)) holder = told_to_chair(first);
  if (holder == no_entity && country == no_entity) holder = named_next(*office);
  if (holder == no_entity) return no_reference(first);
  return {{first, office->tokens.last}, {holder}, "the-office", true};
}

// "Minister noted", "Chilean Minister will", but not in a headline
Reference OfficeDescriptions::read_bare(std::uint32_t t) {
  std::uint32_t last = t;
  context_.pairs.side_at(t, last);
  const Office* office = office_at(t) != nullptr ? office_at(t) : office_at(last);
  const Sentence& sentence = document_.sentence_at(t);
  const bool acts = office != nullptr && context_.predicate_at(office->tokens.last);
  return acts && sentence.paragraph > 0 && !sentence.headline ? read(t, t) : no_reference(t);
}

// "Our Minister", after "our Minister, Ana Ruiz": she; else who bears the title for the country of
// the release; else who bears it beside the guest of whom the text tells.
Reference OfficeDescriptions::read_own(std::uint32_t our) const {
  const Office* office = office_at(our + 1);
  if (office == nullptr || office->plural || office->holder != no_token) return no_reference(our);
  const auto is_introduced = [&](const Office& other) {
    return other.holder != no_token && other.tokens.first > 0 && other.tokens.first < our &&
           token(other.tokens.first - 1).is(Particle::Our) &&
           document_.text_of(other.title) == document_.text_of(office->title);
  };
  const auto own = std::ranges::find_if(context_.annotation.offices, is_introduced);
  if (own != context_.annotation.offices.end()) {
    const Mention* person = context_.annotation.innermost_mention_at(own->holder);
    if (person != nullptr)
      return {{our, office->tokens.last}, {person->entity}, "the-office", true};
  }
  std::vector<EntityIndex> others = context_.salience.recent_persons();
  const EntityIndex home = context_.side_of(context_.annotation.home.any);
  const auto serves_home = [&](EntityIndex person) {
    return home != no_entity && context_.holders.country_of(person) == home &&
           context_.holders.fit(office->title, person, home) > 0;
  };
  const auto told = std::ranges::find_if(others, serves_home);
  EntityIndex holder = told == others.end() ? no_entity : *told;
  std::erase(others, context_.salience.subject_person());
  if (holder == no_entity)
    holder = context_.holders.find(office->title, no_entity, no_entity, others);
  if (holder == no_entity) return no_reference(our);
  return {{our, office->tokens.last}, {holder}, "the-office", true};
}

// "The Minister met A. The Minister, Ms B, thanked him": who opens one of the next sentences with
// the very title.
EntityIndex OfficeDescriptions::named_next(const Office& office) const {
  constexpr std::uint32_t reach = 4;
  const std::vector<Office>& offices = context_.annotation.offices;
  const std::uint32_t sentence = document_.sentence_index(office.head.first);
  for (const Office* next = &office + 1; next != offices.data() + offices.size(); ++next) {
    const Sentence& own = document_.sentence_at(next->head.first);
    if (document_.sentence_index(next->head.first) > sentence + reach) break;
    const bool opens = next->tokens.first == own.tokens.first + 1 &&
                       token(own.tokens.first).is(Particle::The) && next->holder != no_token &&
                       next->holder > next->title.last;
    if (!opens || document_.text_of(next->title) != document_.text_of(office.title)) continue;
    const Mention* person = context_.annotation.innermost_mention_at(next->holder);
    return person == nullptr ? no_entity : person->entity;
  }
  return no_entity;
}

// "the President of Peru"
EntityIndex OfficeDescriptions::country_behind(const Office& office) const {
  if (office.country == no_token || office.country < office.title.last) return no_entity;
  const Mention* country = context_.annotation.mention_of(office.country);
  const bool told = country != nullptr && country->type == EntityType::Country;
  return told ? country->entity : no_entity;
}

bool OfficeDescriptions::is_bare_chair(const Office& office) const {
  return office.title.size() == 1 && token(office.title.first).capital() &&
         token(office.title.first).word == "chair"_word;
}

// "The meeting was chaired by A. ... The Chair said": A, unless another one chaired, too.
EntityIndex OfficeDescriptions::told_to_chair(std::uint32_t end) {
  constexpr std::uint32_t longest_title = 8;
  for (; chairs_until_ < end; ++chairs_until_) {
    const std::uint32_t by = chairs_until_;
    if (!token(by).is(Particle::By) || token(by - 1).word != "chaired"_word) continue;
    for (std::uint32_t p = by + 1; p < std::min(end, by + longest_title); ++p) {
      const Mention* person = context_.annotation.innermost_mention_at(p);
      if (person == nullptr || person->type != EntityType::Person) continue;
      several_chairs_ |= chair_ != no_entity && chair_ != person->entity;
      chair_ = person->entity;
      break;
    }
  }
  return several_chairs_ ? no_entity : chair_;
}

const Office* OfficeDescriptions::office_at(std::uint32_t t) const {
  const auto office = std::ranges::lower_bound(context_.annotation.offices, t, {},
                                               [](const Office& o) { return o.tokens.first; });
  return office != context_.annotation.offices.end() && office->tokens.first == t ? &*office
                                                                                  : nullptr;
}

}  // namespace communique

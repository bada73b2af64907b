#include "fact/reference/counterpart.hpp"

#include <algorithm>
#include <optional>

#include "mention/office/office.hpp"
#include "mention/person/honorific.hpp"
#include "mention/place/country_of_origin.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class CounterpartFinder {
 public:
  explicit CounterpartFinder(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  std::vector<Counterpart> run() const {
    std::vector<Counterpart> found;
    static const WordSet words = {"counterpart", "opposite"};
    if (!document_.holds(words)) return found;
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type != EntityType::Person || mention.entity == no_entity) continue;
      auto counterpart = read_before(mention);
      if (!counterpart) counterpart = read_behind(mention);
      if (counterpart) found.push_back(*counterpart);
    }
    return found;
  }

 private:
  // "counterpart" or "opposite number", and the country behind it: "counterpart from Peru".
  struct Noun {
    std::uint32_t first = no_token;
    EntityIndex origin = no_entity;
  };

  // "her Peruvian counterpart, Ana Ruiz", "her counterpart from Peru, Minister Ana Ruiz"
  std::optional<Counterpart> read_before(const Mention& person) const {
    const Office* title = title_before(person.tokens.first);
    const std::uint32_t first = title == nullptr ? person.tokens.first : title->tokens.first;
    const Noun noun = noun_before(before_honorifics(first));
    if (noun.first == no_token ||
        document_.sentence_index(noun.first) != document_.sentence_index(person.tokens.first))
      return std::nullopt;
    auto counterpart = read_owned(person, noun);
    if (counterpart && title == nullptr && !has_title_behind(person))
      counterpart->office = office_of(owner_before(noun.first, counterpart->side));
    return counterpart;
  }

  // "Ana Ruiz, her Peruvian counterpart"
  std::optional<Counterpart> read_behind(const Mention& person) const {
    const Noun noun = noun_behind(person.tokens.last);
    if (noun.first == no_token || title_before(person.tokens.first) != nullptr) return std::nullopt;
    auto counterpart = read_owned(person, noun);
    if (counterpart)
      counterpart->office = office_of(owner_before(person.tokens.first, counterpart->side));
    return counterpart;
  }

  // "her counterpart", "Peruvian counterpart": not that of nobody.
  std::optional<Counterpart> read_owned(const Mention& person, const Noun& noun) const {
    Counterpart counterpart{person.entity, noun.origin, nullptr, noun.first};
    std::uint32_t owner = noun.first - 1;
    if (const Mention* side = annotation_.mention_of(owner_side(noun.first))) {
      counterpart.side = side->entity;
      owner = side->tokens.first - 1;
    }
    const bool named = owner + 1 < noun.first;
    if (!is_possessive(document_.token(owner)) && !named) return std::nullopt;
    return counterpart;
  }

  // The office whose title stands before the person's name, past forms of address; or nullptr.
  const Office* title_before(std::uint32_t name) const {
    const auto after = std::ranges::upper_bound(annotation_.offices, name, {},
                                                [](const Office& o) { return o.title.first; });
    if (after == annotation_.offices.begin()) return nullptr;
    const Office& office = *std::prev(after);
    std::uint32_t end = before_honorifics(name);
    if (end > 0 && document_.token(end - 1).is(Mark::Comma)) --end;
    const bool own = office.holder != no_token && office.tokens.last == end;
    return own ? &office : nullptr;
  }

  // "her counterpart, Ana Ruiz, Minister of Salt": an office of her own.
  bool has_title_behind(const Mention& person) const {
    return std::ranges::any_of(annotation_.offices, [&](const Office& office) {
      return office.holder == person.tokens.first && office.title.first >= person.tokens.last;
    });
  }

  std::uint32_t before_honorifics(std::uint32_t at) const {
    return std::min(honorifics_before(annotation_, at).first, at);
  }

  // The noun before a name or before the comma in front of it.
  Noun noun_before(std::uint32_t name) const {
    std::uint32_t at = name;
    if (at > 0 && document_.token(at - 1).is(Mark::Comma)) --at;
    const Mention* origin = at > 0 ? annotation_.innermost_mention_at(at - 1) : nullptr;
    if (origin == nullptr || !is_side(origin->type) || origin->tokens.last != at)
      return {noun_ending_at(at), no_entity};
    std::uint32_t before = origin->tokens.first;
    if (before > 0 && document_.token(before - 1).is(Particle::The)) --before;
    const bool from = before > 0 && behind_origin(annotation_, before - 1) == at;
    return {from ? noun_ending_at(before - 1) : no_token, origin->entity};
  }

  // The noun of an apposition that opens with a comma at the token: ", her Peruvian counterpart,".
  Noun noun_behind(std::uint32_t comma) const {
    if (comma + 3 >= document_.size() || !document_.token(comma).is(Mark::Comma) ||
        !is_possessive(document_.token(comma + 1)))
      return {};
    const Mention* side = annotation_.innermost_mention_at(comma + 2);
    const std::uint32_t first =
        side != nullptr && is_side(side->type) ? side->tokens.last : comma + 2;
    std::uint32_t end = first + 1;
    if (end < document_.size() && noun_ending_at(end) != first) ++end;
    if (end >= document_.size() || noun_ending_at(end) != first) return {};
    const std::uint32_t behind = behind_origin(annotation_, end);
    const Mention* origin = behind == end ? nullptr : annotation_.mention_at(behind - 1);
    const std::uint32_t next = behind + (document_.token(behind).is(Mark::Comma) ? 1 : 0);
    if (next < document_.size() && document_.token(next).capital()) return {};  // the one named
    return {first, origin == nullptr ? no_entity : origin->entity};
  }

  std::uint32_t noun_ending_at(std::uint32_t at) const {
    if (at > 1 && document_.token(at - 1).word == "counterpart"_word) return at - 1;
    const bool opposite = at > 2 && document_.token(at - 1).word == "number"_word &&
                          document_.token(at - 2).word == "opposite"_word;
    return opposite ? at - 2 : no_token;
  }

  // The country between the pronoun and the word.
  std::uint32_t owner_side(std::uint32_t word) const {
    const Mention* side = annotation_.innermost_mention_at(word - 1);
    const bool named = side != nullptr && side->tokens.first > 0 && is_side(side->type);
    return named ? side->tokens.first : no_token;
  }

  static bool is_possessive(const Token& token) {
    return token.is(Particle::His) || token.is(Particle::Her) || token.is(Particle::Their);
  }

  // "Minister A met the Peruvian President B and his Peruvian counterpart": A, who is of another
  // side than the counterpart.
  EntityIndex owner_before(std::uint32_t token, EntityIndex side) const {
    const std::uint32_t begin = document_.sentence_at(token).tokens.first;
    for (std::uint32_t t = token; t > begin; --t) {
      const Mention* mention = annotation_.innermost_mention_at(t - 1);
      if (mention != nullptr && mention->type == EntityType::Person &&
          !serves(mention->entity, side))
        return mention->entity;
    }
    return no_entity;
  }

  bool serves(EntityIndex person, EntityIndex side) const {
    return side != no_entity && std::ranges::any_of(annotation_.offices, [&](const Office& office) {
             const Mention* holder = annotation_.mention_of(office.holder);
             const Mention* country = annotation_.mention_of(office.country);
             return holder != nullptr && country != nullptr && holder->entity == person &&
                    country->entity == side && !office_has(annotation_, office, "envoy");
           });
  }

  // Of "Deputy Prime Minister and Foreign Minister A" the ministry is what others have, too.
  bool is_deputy_of_state(const Office& office) const {
    return office.title.size() > office.head.size() &&
           (*annotation_.vocabulary)[office.concept_id].attribute("holders") == "state";
  }

  const Office* office_of(EntityIndex person) const {
    if (person == no_entity) return nullptr;
    const Office* fullest = nullptr;
    for (const Office& office : annotation_.offices) {
      const Mention* holder = annotation_.mention_of(office.holder);
      if (holder == nullptr || holder->entity != person) continue;
      const bool deputy = is_deputy_of_state(office);
      const bool better =
          fullest == nullptr || is_deputy_of_state(*fullest) > deputy ||
          (is_deputy_of_state(*fullest) == deputy && office.title.size() > fullest->title.size());
      if (better) fullest = &office;
    }
    return fullest;
  }

  const Annotation& annotation_;
  const Document& document_;
};

}  // namespace

std::vector<Counterpart> find_counterparts(const Annotation& annotation) {
  return CounterpartFinder(annotation).run();
}

}  // namespace communique

#include "mention/place/known_place.hpp"

#include "mention/name/capitalised_phrase.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool is_place(const LexicalHit& hit) {
  return hit.lexical == Lexical::Place ||
         (hit.lexical == Lexical::Country && hit.form == LexicalForm::Capital);
}

bool is_territory(const LexicalHit& hit) {
  return hit.lexical == Lexical::Place || hit.lexical == Lexical::Country ||
         hit.lexical == Lexical::Bloc;
}

class Finder {
 public:
  explicit Finder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    constexpr LexicalSet names{Lexical::Place, Lexical::Country};
    std::uint32_t token = 0;
    while ((token = annotation_.next_hit(token, names)) < document_.size()) {
      const LexicalHit* hit = place_hit_at(annotation_, token);
      if (hit == nullptr || annotation_.mention_at(token) != nullptr || stands_for_other(*hit)) {
        ++token;
        continue;
      }
      token = add(*hit);
    }
  }

 private:
  // Adds the place, or the pair "Yongin-Pyeongtaek"; the token after it.
  std::uint32_t add(const LexicalHit& hit) {
    const std::uint32_t dash = hit.tokens.last;
    const LexicalHit* second =
        joined_by_hyphen(dash) ? place_hit_at(annotation_, dash + 1) : nullptr;
    const bool pair = second != nullptr && hit.form != LexicalForm::Capital &&
                      second->form != LexicalForm::Capital;
    if (pair) {
      annotation_.add_mention({hit.tokens.first, second->tokens.last}, EntityType::Place,
                              "known-places-joined", 0.8F);
      return second->tokens.last;
    }
    if (follows_direction(hit)) {
      annotation_.add_mention({hit.tokens.first - 1, hit.tokens.last}, EntityType::Place,
                              "known-place", 0.93F);
      return hit.tokens.last;
    }
    const ConceptId known = hit.lexical == Lexical::Place ? hit.concept_id : no_concept;
    const TokenRange name{hit.tokens.first, hit.tokens.last + (city_follows(hit) ? 1U : 0U)};
    annotation_.add_mention(name, EntityType::Place, "known-place", 0.93F, known);
    return name.last;
  }

  // "West Lima"
  bool follows_direction(const LexicalHit& hit) const {
    static const WordSet directions = {"west",  "east",  "north",  "south",
                                       "upper", "lower", "greater"};
    if (hit.lexical != Lexical::Place || hit.tokens.first == 0) return false;
    const Token& before = document_.token(hit.tokens.first - 1);
    return before.capital() && directions.contains(before) &&
           !document_.token(hit.tokens.first).starts_line &&
           annotation_.mention_at(hit.tokens.first - 1) == nullptr;
  }

  // "Lima City"
  bool city_follows(const LexicalHit& hit) const {
    if (hit.lexical != Lexical::Place || hit.tokens.last >= document_.size()) return false;
    const Token& next = document_.token(hit.tokens.last);
    return next.word == "city"_word && next.capital() && !next.starts_line;
  }

  bool joined_by_hyphen(std::uint32_t dash) const {
    return dash + 1 < document_.size() && document_.token(dash).is(Mark::Hyphen) &&
           document_.token(dash).glued && document_.token(dash + 1).glued;
  }

  // A word of a longer name ("Denzel Washington", "Paris Fashion Week"), an abbreviation ("NIS") or
  // another word ("Nice").
  bool stands_for_other(const LexicalHit& hit) const {
    const Token& first = document_.token(hit.tokens.first);
    const bool abbreviation = first.all_capitals() && first.span().length() <= 4 &&
                              !first.starts_line && hit.tokens.size() == 1;
    if (abbreviation && document_.text_of(hit.tokens) != annotation_.concept_of(hit).label)
      return true;
    if (stands_in_firm(hit.tokens.last)) return true;
    if (!document_.sentence_at(hit.tokens.first).headline &&
        (unknown_name_word(hit.tokens.last) || unknown_name_word_before(hit.tokens.first)))
      return true;
    return annotation_.concept_of(hit).attribute("otherWord") == "true" &&
           hit.lexical == Lexical::Place && !located(hit.tokens.first);
  }

  // "Port Lima Ltd"
  bool stands_in_firm(std::uint32_t token) const {
    const LexicalHit* form = token < document_.size() && document_.token(token).all_capitals()
                                 ? annotation_.hit_at(token, Lexical::OrganizationHead)
                                 : nullptr;
    return form != nullptr && annotation_.concept_of(*form).has(Trait::Suffix);
  }

  // A capitalised word that nothing in the vocabulary explains.
  bool unknown_name_word(std::uint32_t token) const {
    return token < document_.size() && !document_.token(token).starts_line &&
           is_name_word(document_, token) && !document_.token(token).all_capitals() &&
           annotation_.hits_at(token).empty() && annotation_.mention_at(token) == nullptr;
  }

  bool unknown_name_word_before(std::uint32_t token) const {
    if (token == 0 || document_.token(token).starts_line) return false;
    const bool opens = document_.sentence_at(token).tokens.first == token - 1;
    return !opens && unknown_name_word(token - 1);
  }

  bool located(std::uint32_t token) const {
    if (token == 0) return false;
    switch (document_.token(token - 1).particle) {
      case Particle::In:
      case Particle::At:
      case Particle::From:
      case Particle::To:
      case Particle::Via:
        return !document_.token(token).starts_line;
      case Particle::Of:
        return follows_compass(annotation_, token - 1);
      default:
        return false;
    }
  }

  Annotation& annotation_;
  const Document& document_;
};

}  // namespace

ConceptId land_of(const Annotation& annotation, const LexicalHit& place) {
  const std::string_view land = annotation.concept_of(place).attribute("within");
  if (!land.empty()) return annotation.vocabulary->find(land);
  return place.lexical == Lexical::Country ? place.concept_id : no_concept;
}

ConceptId land_of(const Annotation& annotation, EntityIndex where) {
  for (const Mention& mention : annotation.mentions) {
    if (mention.entity != where || mention.nominal) continue;
    if (mention.type == EntityType::Country) return mention.concept_id;
    const LexicalHit* place = place_hit_at(annotation, mention.tokens.first);
    return place == nullptr ? no_concept : land_of(annotation, *place);
  }
  return no_concept;
}

const LexicalHit* place_hit_at(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* longest = nullptr;
  for (const LexicalHit& hit : annotation.hits_at(token)) {
    if (!is_territory(hit)) continue;
    const bool longer = longest == nullptr || hit.tokens.last > longest->tokens.last;
    const bool better = longest != nullptr && hit.tokens == longest->tokens &&
                        hit.lexical == Lexical::Place && is_place(*longest);
    if (longer || better) longest = &hit;
  }
  return longest != nullptr && is_place(*longest) ? longest : nullptr;
}

bool follows_compass(const Annotation& annotation, std::uint32_t of) {
  return of > 0 && !annotation.document.token(of - 1).capital() &&
         annotation.is(of - 1, WordKind::Compass);
}

void find_known_places(Annotation& annotation) { Finder(annotation).run(); }

}  // namespace communique

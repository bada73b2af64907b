#include "mention/place/country.hpp"

#include <string_view>

#include "mention/agreement/treaty_bloc.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool names_territory(Lexical lexical) {
  return lexical == Lexical::Country || lexical == Lexical::Bloc || lexical == Lexical::Place ||
         lexical == Lexical::OtherName;
}

// The longest name of a country, bloc or place that starts at the token. Longer names hide what
// stands inside them: "Latin American", "New Mexico", "Mexico City", "Korean War".
const LexicalHit* longest_territory_at(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* longest = nullptr;
  for (const LexicalHit& hit : annotation.hits_at(token)) {
    if (!names_territory(hit.lexical)) continue;
    if (longest == nullptr || hit.tokens.last > longest->tokens.last) longest = &hit;
  }
  return longest;
}

class Finder {
 public:
  explicit Finder(Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  void run() {
    std::uint32_t token = 0;
    while (token < document_.size()) {
      const LexicalHit* hit = longest_territory_at(annotation_, token);
      if (hit != nullptr) add(*hit);
      token = hit != nullptr ? hit->tokens.last : token + 1;
    }
  }

 private:
  void add(const LexicalHit& hit) {
    if (hit.form == LexicalForm::Capital || stands_for_other(hit)) return;
    if (hit.lexical == Lexical::Country)
      annotation_.add_mention(hit.tokens, EntityType::Country, "known-country", 0.95F,
                              hit.concept_id);
    if (hit.lexical != Lexical::Bloc || is_treaty(hit.concept_id)) return;
    if (names_group(hit)) {
      annotation_.add_mention({hit.tokens.first, hit.tokens.last + 1}, EntityType::Bloc,
                              "group-of-region", 0.85F);
    } else {
      annotation_.add_mention(hit.tokens, EntityType::Bloc, "known-bloc", 0.95F, hit.concept_id);
    }
  }

  bool is_treaty(ConceptId bloc) {
    if ((*annotation_.vocabulary)[bloc].attribute("agreement").empty()) return false;
    if (weighed_ != bloc) is_treaty_ = is_told_as_treaty(annotation_, bloc);
    weighed_ = bloc;
    return is_treaty_;
  }

  // "the African Group": states of a region that speak as one.
  bool names_group(const LexicalHit& hit) const {
    static const std::uint64_t group = word_hash("group");
    const std::uint32_t at = hit.tokens.last;
    if (at + 1 >= document_.size() || hit.tokens.first == 0) return false;
    const Token& after = document_.token(at + 1);
    return document_.token(at).word == group && document_.token(at).capital() &&
           document_.token(hit.tokens.first - 1).is(Particle::The) &&
           !(after.is_word() && after.capital() && !after.starts_line);
  }

  bool stands_for_other(const LexicalHit& hit) {
    return is_currency_sign(hit) || is_given_name(hit) || is_middle_name(hit) ||
           ends_titled_name(hit) || is_homonymous_place(hit) || follows_prefix(hit) ||
           is_language(hit);
  }

  // "available in French", "in English, French and Spanish", but not "in French ports".
  bool is_language(const LexicalHit& hit) const {
    static const WordSet leading = {"in", "into", "speak", "speaks", "spoke", "speaking"};
    if (hit.form != LexicalForm::Adjective) return false;
    std::uint32_t first = hit.tokens.first;
    while (first > 1 && is_joint(first - 1) && is_adjective(first - 2)) first -= 2;
    if (first == 0 || document_.token(first).starts_line ||
        !leading.contains(document_.token(first - 1)))
      return false;
    std::uint32_t last = hit.tokens.last;
    while (last + 1 < document_.size() && is_joint(last) && is_adjective(last + 1)) last += 2;
    return last == document_.size() || document_.token(last).kind == TokenKind::Mark;
  }
  bool is_joint(std::uint32_t token) const {
    const Token& joint = document_.token(token);
    return joint.is(Particle::And) || joint.is(Mark::Comma) || joint.word == "or"_word;
  }
  bool is_adjective(std::uint32_t token) const {
    const LexicalHit* country = annotation_.hit_at(token, Lexical::Country);
    return (country != nullptr && country->form == LexicalForm::Adjective) ||
           document_.token(token).word == "english"_word;
  }

  // "the trans-Peruvian railway"
  bool follows_prefix(const LexicalHit& hit) const {
    static const WordSet prefixes = {"trans", "pan"};
    const std::uint32_t first = hit.tokens.first;
    return first > 1 && document_.token(first - 1).is(Mark::Hyphen) &&
           document_.token(first - 1).glued && prefixes.contains(document_.token(first - 2));
  }

  // "US$ 3 billion", "US $ 3 billion", "3 billion US dollars" speak of money; not "the UAE US$3
  // billion".
  bool is_currency_sign(const LexicalHit& hit) const {
    if (hit.tokens.last >= document_.size() || hit.lexical != Lexical::Country) return false;
    const Token& next = document_.token(hit.tokens.last);
    if (hit.form == LexicalForm::Abbreviation && !next.all_capitals() &&
        annotation_.hit_at(hit.tokens.last, Lexical::Currency) != nullptr)
      return true;
    const std::uint32_t number = hit.tokens.last + 1;
    const bool spaced = hit.form == LexicalForm::Abbreviation && number < document_.size() &&
                        document_.token(number).is_number();
    return next.is(Mark::Currency) && (next.glued || spaced);
  }

  // "Jordan Miller": a name that persons bear, too, before a capitalised word that nothing
  // explains.
  bool is_given_name(const LexicalHit& hit) const {
    const std::uint32_t after = hit.tokens.last;
    if (after >= document_.size() || hit.form != LexicalForm::Base || hit.tokens.size() > 1)
      return false;
    const Token& next = document_.token(after);
    const bool surname = next.is_word() && next.capital() && !next.all_capitals() &&
                         !next.starts_line && next.particle == Particle::None &&
                         annotation_.hits_at(after).empty();
    return surname && annotation_.concept_of(hit).attribute("alsoGivenName") == "true" &&
           !governed(hit.tokens.first);
  }

  // "Prime Minister of Georgia Ana Ruiz", "Minister of Salt of Georgia Ana Ruiz"
  bool governed(std::uint32_t token) const {
    constexpr std::uint32_t longest_office = 3;
    if (token < 2 || !document_.token(token - 1).is(Particle::Of)) return false;
    constexpr LexicalSet owned{Lexical::OfficeField, Lexical::BodyHead};
    const bool field = annotation_.has_hit_at(token - 2, owned);
    if (field && document_.token(token - 2).capital()) return true;
    for (std::uint32_t t = token - 1; t-- > 0 && token - t <= longest_office + 1;) {
      const LexicalHit* office = annotation_.hit_at(t, Lexical::OfficeHead);
      if (office != nullptr && office->tokens.last == token - 1) return true;
    }
    return false;
  }

  // The last of "Mr. Ngo Quang Thai": an adjective at the end of a name that a title opens.
  bool ends_titled_name(const LexicalHit& hit) const {
    std::uint32_t first = hit.tokens.first;
    if (hit.form != LexicalForm::Adjective || hit.tokens.size() != 1 ||
        document_.token(first).all_capitals())
      return false;
    while (first > 0 && is_unexplained_name(first - 1)) --first;
    return first > 0 && first < hit.tokens.first &&
           annotation_.has_hit_at(first - 1, LexicalSet{Lexical::Honorific});
  }

  // "Ana Jordan Miller", "Nguyen Thai Loc": between two capitalised words that nothing explains,
  // outside titles.
  bool is_middle_name(const LexicalHit& hit) const {
    const std::uint32_t first = hit.tokens.first;
    const bool name = hit.form == LexicalForm::Base || hit.form == LexicalForm::Adjective;
    if (!name || hit.tokens.size() != 1 || first == 0) return false;
    if (document_.token(first).starts_line || document_.sentence_at(first).headline) return false;
    return is_unexplained_name(first - 1) && first + 1 < document_.size() &&
           !document_.token(first + 1).starts_line && is_unexplained_name(first + 1);
  }
  bool is_unexplained_name(std::uint32_t token) const {
    const Token& word = document_.token(token);
    return word.is_word() && word.capital() && !word.all_capitals() && !word.has(Inner) &&
           word.particle == Particle::None && annotation_.hits_at(token).empty();
  }

  // "Savannah, Georgia": a name that a part of another country bears, too.
  bool is_homonymous_place(const LexicalHit& hit) {
    const LexicalHit* place = annotation_.hit_at(hit.tokens.first, Lexical::Place);
    if (hit.lexical != Lexical::Country || place == nullptr || place->tokens != hit.tokens)
      return false;
    return follows_town(hit.tokens.first) || speaks_of_other_country(hit, *place);
  }

  // "Ana Ruiz, Georgia’s Minister of Salt"
  bool owns_office(std::uint32_t possessive) const {
    constexpr LexicalSet title{Lexical::OfficeHead, Lexical::OfficeModifier, Lexical::OfficeField};
    return possessive + 1 < document_.size() && document_.token(possessive).is(Mark::Possessive) &&
           document_.token(possessive + 1).capital() &&
           annotation_.has_hit_at(possessive + 1, title);
  }

  // Whether ", " and a name that is no country stand before the token.
  bool follows_town(std::uint32_t token) const {
    if (token < 2 || !document_.token(token - 1).is(Mark::Comma)) return false;
    if (owns_office(token + 1)) return false;
    const Token& town = document_.token(token - 2);
    const bool after_country =
        !annotation_.mentions.empty() && annotation_.mentions.back().tokens.last == token - 1;
    return town.is_word() && town.capital() && !after_country;
  }

  // Whether the release names two places or more of the land that the homonym lies in, and nothing
  // else of the country. Told once a release and name.
  bool speaks_of_other_country(const LexicalHit& country, const LexicalHit& homonym) {
    if (judged_ == country.concept_id) return judgement_;
    judged_ = country.concept_id;
    const std::string_view land = annotation_.concept_of(homonym).attribute("within");
    int of_land = 0;
    int of_country = 0;
    for (const LexicalHit& hit : annotation_.hits) {
      if (hit.concept_id == country.concept_id && hit.form != country.form) ++of_country;
      if (hit.lexical == Lexical::Place && hit.concept_id != homonym.concept_id &&
          annotation_.concept_of(hit).attribute("within") == land)
        ++of_land;
    }
    judgement_ = of_land >= 2 && of_country == 0;
    return judgement_;
  }

  Annotation& annotation_;
  const Document& document_;
  ConceptId judged_ = no_concept;
  bool judgement_ = false;
  ConceptId weighed_ = no_concept;  // as treaty or not, once a release and bloc
  bool is_treaty_ = false;
};

}  // namespace

void find_countries(Annotation& annotation) { Finder(annotation).run(); }

ConceptId known_country(const Vocabulary& vocabulary, ConceptId body) {
  return body == no_concept ? no_concept : vocabulary.find(vocabulary[body].attribute("country"));
}

bool names_other_country(const Annotation& annotation, TokenRange range, ConceptId own) {
  return std::ranges::any_of(mentions_in(annotation, range), [&](const Mention& mention) {
    return mention.type == EntityType::Country && mention.concept_id != own;
  });
}

bool is_region(const Vocabulary& vocabulary, ConceptId bloc) {
  return bloc == no_concept || vocabulary[bloc].attribute("region") == "true";
}

bool may_join(const Vocabulary& vocabulary, const Mention& side) {
  if (side.type == EntityType::Country) return true;
  return !is_region(vocabulary, side.concept_id) && !convenes_all(vocabulary, side.concept_id);
}

bool convenes_all(const Vocabulary& vocabulary, ConceptId side) {
  return side != no_concept && vocabulary[side].attribute("convenes") == "true";
}

}  // namespace communique

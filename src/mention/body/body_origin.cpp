#include "mention/body/body_origin.hpp"

#include <algorithm>
#include <array>

#include "mention/body/body_country.hpp"
#include "mention/body/body_owner.hpp"
#include "mention/name/name_core.hpp"
#include "mention/office/office_country.hpp"
#include "mention/place/country.hpp"
#include "mention/place/country_votes.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const std::array side_words = {word_hash("side"), word_hash("delegation"), word_hash("team"),
                               word_hash("negotiators")};
const std::uint64_t joint_word = word_hash("joint");
// What tells a committee or commission of one state from those of several.
const WordSet national_words = {"national", "select",        "portfolio",
                                "tariff",   "parliamentary", "appointments"};

bool known_part(const Annotation& annotation, ConceptId body) {
  return body != no_concept && !(*annotation.vocabulary)[body].attribute("partOf").empty();
}

class OriginReader {
 public:
  explicit OriginReader(const Annotation& annotation)
      : annotation_(annotation),
        document_(annotation.document),
        offices_(annotation),
        votes_(annotation),
        home_(votes_.home_country()) {}

  std::vector<BodyOrigin> run() {
    std::vector<BodyOrigin> origins(annotation_.entities.size());
    joint_.assign(origins.size(), false);
    perhaps_joint_ = own_ = joint_;
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type == EntityType::Body) consider(mention, origins[mention.entity]);
    }
    for (const Mention& mention : annotation_.mentions) {
      if (mention.type == EntityType::Body) fall_back(mention, origins[mention.entity]);
    }
    return origins;
  }

 private:
  // What stands in or beside the name, then what the vocabulary knows, then what a title of office
  // or the side of the talks tells.
  void consider(const Mention& mention, BodyOrigin& origin) {
    if (mention.country != no_concept) {
      improve(origin, mention, mention.country, "country-beside-name", 0.95F);
      return;
    }
    const bool named = !read_name_core(annotation_, mention.tokens).bare;
    const ConceptId known = is_common(mention)
                                ? no_concept
                                : known_country(*annotation_.vocabulary, mention.concept_id);
    improve(origin, mention, known, "known-body", 0.93F);
    if (known == no_concept && is_joint(mention)) {
      (named ? joint_ : perhaps_joint_)[mention.entity] = true;
      return;
    }
    own_[mention.entity] = named || own_[mention.entity];
    improve(origin, mention, country_of_minister(mention), "minister-of-same-field", 0.9F);
    improve(origin, mention, offices_.country_of_body(mention.entity), "country-of-officer", 0.85F);
    improve(origin, mention, country_of_side(mention.tokens.first), "side-of-talks", 0.85F);
    improve(origin, mention, country_of_owner(annotation_, mention), "country-of-owner", 0.85F);
    improve(origin, mention, country_of_abbreviation(mention), "country-of-abbreviation", 0.8F);
  }

  void fall_back(const Mention& mention, BodyOrigin& origin) const {
    const EntityIndex entity = mention.entity;
    const bool joint = joint_[entity] || (perhaps_joint_[entity] && !own_[entity]);
    if (origin.country != no_concept || joint) return;
    const NameCore core = read_name_core(annotation_, mention.tokens);
    if (core.head != no_concept) {
      const auto countries = (*annotation_.vocabulary)[core.head].values_of("country");
      if (!countries.empty()) {
        const ConceptId country = votes_.most_of(countries);
        improve(origin, mention, country, "parliament-of-that-name", 0.85F);
        return;
      }
    }
    if (mention.rule == "partner-of-contract") return;  // as likely of the other side
    if (annotation_.entities[entity].concept_id != no_concept && !is_common(mention))
      return;  // a known body of no country
    improve(origin, mention, home_, "home-country", 0.75F);
    if (home_ == no_concept && !is_unit(core))
      improve(origin, mention, votes_.state_before_all(), "country-before-all", 0.7F);
  }

  bool is_unit(const NameCore& core) const {
    return core.head != no_concept && (*annotation_.vocabulary)[core.head].has(Trait::Unit);
  }

  void improve(BodyOrigin& origin, const Mention& mention, ConceptId country, std::string_view rule,
               float confidence) const {
    if (country == no_concept || origin.confidence >= confidence) return;
    origin = {country, rule, document_.sentence_span(mention.tokens.first), confidence};
  }

  // Set up by several: by its name, by a bloc that owns it, or a joint committee or council.
  bool is_joint(const Mention& mention) const {
    if (is_joint_name(annotation_, mention.tokens) || known_part(annotation_, mention.concept_id) ||
        known_part(annotation_, annotation_.entities[mention.entity].concept_id))
      return true;
    const NameCore core = read_name_core(annotation_, mention.tokens);
    if (core.head == no_concept) return false;
    const Concept& head = (*annotation_.vocabulary)[core.head];
    const bool national = std::ranges::any_of(core.modifiers, [](std::uint64_t word) {
      return std::ranges::binary_search(national_words.hashes(), word);
    });
    const bool secretariat = core.bare && head.has(Trait::Definite) &&
                             !head.has(Trait::LeavesNationality) && head.attribute("sole").empty();
    return (head.has(Trait::TakesOn) && !national) || secretariat ||
           (!core.modifiers.empty() && core.modifiers.front() == joint_word);
  }

  // "Congress": each of several countries calls its own so.
  bool is_common(const Mention& mention) const {
    const NameCore core = read_name_core(annotation_, mention.tokens);
    if (core.head == no_concept || !core.bare) return false;
    return (*annotation_.vocabulary)[core.head].values_of("country").size() > 1;
  }

  // "the Ministry of Salt (SALTIX)": that of the body which the vocabulary knows by these letters,
  // if the release tells of that country.
  ConceptId country_of_abbreviation(const Mention& mention) const {
    const LexicalHit* body = annotation_.hit_at(mention.tokens.first, Lexical::Body);
    if (body == nullptr || body->tokens != mention.tokens ||
        !document_.token(mention.tokens.first).all_capitals())
      return no_concept;
    const ConceptId country = known_country(*annotation_.vocabulary, body->concept_id);
    const bool told = std::ranges::find(annotation_.entities, country, &Entity::concept_id) !=
                      annotation_.entities.end();
    return told ? country : no_concept;
  }

  ConceptId country_of_minister(const Mention& mention) const {
    const NameCore core = read_name_core(annotation_, mention.tokens);
    return core.complement.empty() ? no_concept : offices_.country_of_field(core.complement);
  }

  // "on the Peruvian side, the Ministry of Fish", "Chile by A. Baker, Director at the Ministry of
  // Bread": the nearest country before it in the sentence, where it is told as a side.
  ConceptId country_of_side(std::uint32_t token) const {
    const std::uint32_t begin = document_.sentence_at(token).tokens.first;
    for (std::uint32_t i = token; i-- > begin;) {
      const LexicalHit* country = annotation_.hit_at(i, Lexical::Country);
      if (country == nullptr && annotation_.hit_at(i, Lexical::Bloc) != nullptr) break;
      if (country == nullptr || country->form == LexicalForm::Capital) continue;
      return is_side(country->tokens.last, token) ? country->concept_id : no_concept;
    }
    return no_concept;
  }
  bool is_side(std::uint32_t at, std::uint32_t end) const {
    constexpr std::uint32_t reach = 2;
    for (std::uint32_t i = at; i < std::min(at + reach, end); ++i) {
      if (document_.token(i).is(Particle::By)) return true;
      if (std::ranges::find(side_words, document_.token(i).word) != side_words.end()) return true;
    }
    return false;
  }

  const Annotation& annotation_;
  const Document& document_;
  OfficeCountries offices_;
  std::vector<bool> joint_;          // by entity: a full name tells that several own it
  std::vector<bool> perhaps_joint_;  // a short form leaves it open
  std::vector<bool> own_;            // a full name tells that one country owns it
  CountryVotes votes_;
  ConceptId home_;
};

}  // namespace

std::vector<BodyOrigin> find_body_origins(const Annotation& annotation) {
  return OriginReader(annotation).run();
}

}  // namespace communique

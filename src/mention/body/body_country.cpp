#include "mention/body/body_country.hpp"

#include "mention/body/named_agency.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/name_core.hpp"
#include "mention/side.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The country or capital whose name starts at the token and is no part of a longer bloc's or
// place's.
const LexicalHit* country_at(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* country = annotation.hit_at(token, Lexical::Country);
  if (country == nullptr) return nullptr;
  const LexicalHit* bloc = annotation.hit_at(token, Lexical::Bloc);
  const LexicalHit* place = annotation.hit_at(token, Lexical::Place);
  const std::uint32_t end = country->tokens.last;
  const bool hidden = (bloc != nullptr && bloc->tokens.last > end) ||
                      (place != nullptr && place->tokens.last > end);
  return hidden ? nullptr : country;
}

struct NamedTerritories {
  ConceptId first = no_concept;
  bool several = false;
  bool bloc = false;
  bool bloc_first = false;
};

NamedTerritories territories_in(const Annotation& annotation, TokenRange name) {
  NamedTerritories found;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const LexicalHit* country = country_at(annotation, i);
    const LexicalHit* bloc = annotation.hit_at(i, Lexical::Bloc);
    if (bloc != nullptr && country == nullptr) {
      found.bloc = true;
      found.bloc_first |= found.first == no_concept;
      i = bloc->tokens.last - 1;
    } else if (country != nullptr) {
      found.several |= found.first != no_concept && found.first != country->concept_id;
      if (found.first == no_concept) found.first = country->concept_id;
      i = country->tokens.last - 1;
    }
  }
  return found;
}

const Concept* head_of(const Annotation& annotation, TokenRange name) {
  const NameCore core = read_name_core(annotation, name);
  return core.head == no_concept ? nullptr : &(*annotation.vocabulary)[core.head];
}

// "Source: European and American Market Department": the part of a ministry that works for them.
bool serves_region(const Annotation& annotation, TokenRange name) {
  const Document& document = annotation.document;
  const Concept* head = head_of(annotation, name);
  const bool signs = document.token(name.first).starts_line ||
                     (name.first > 0 && document.token(name.first - 1).is(Mark::Colon));
  if (!signs) return false;
  if (head == nullptr || !(head->has(Trait::Unit) || head->label == "Department")) return false;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const LexicalHit* bloc = annotation.hit_at(i, Lexical::Bloc);
    if (bloc != nullptr && annotation.concept_of(*bloc).attribute("region") != "true") return false;
  }
  return true;
}

// Whether the country is only what a committee is on: "Working Party on the Accession of Peru",
// "Committee on Peruvian Affairs"; but not in "Commission on Education of Peru".
bool is_topic(const Annotation& annotation, TokenRange name) {
  const Document& document = annotation.document;
  const Concept* head = head_of(annotation, name);
  bool on = false;
  for (std::uint32_t i = name.first; i < name.last && head != nullptr; ++i) {
    on |= document.token(i).is(Particle::On) && head->has(Trait::TakesOn);
    if (on && document.token(i).word == "accession"_word) return true;
    if (country_at(annotation, i) == nullptr) continue;
    if (!on) return false;
    std::uint32_t before = i - 1;
    if (document.token(before).is(Particle::The)) --before;
    return !document.token(before).is(Particle::Of);
  }
  return false;
}

class CountryOfBody {
 public:
  CountryOfBody(const Annotation& annotation, const Mention& mention)
      : annotation_(annotation), document_(annotation.document), mention_(mention) {}

  ConceptId find() const {
    const Concept* head = head_of(annotation_, mention_.tokens);
    if (head != nullptr && head->has(Trait::Mission)) return sender_of_mission();
    const NamedTerritories inside = territories_in(annotation_, mention_.tokens);
    if (inside.several || inside.bloc || is_topic(annotation_, mention_.tokens)) return no_concept;
    if (inside.first != no_concept) return inside.first;
    if (const ConceptId before = country_before(); before != no_concept) return before;
    if (const ConceptId home = country_of_counterpart(); home != no_concept) return home;
    if (const ConceptId after = country_after(); after != no_concept) return after;
    if (const ConceptId below = country_below(); below != no_concept) return below;
    if (const ConceptId land = land_of_place(head); land != no_concept) return land;
    const bool personal = !document_.token(mention_.tokens.last - 1).capital();
    const bool seated = personal || (head != nullptr && head->has(Trait::LeavesNationality));
    return seated ? seat() : no_concept;
  }

 private:
  // "Embassy of Peru in Chile", "Peru's Embassy in Chile": not the host behind "in" or "to".
  ConceptId sender_of_mission() const {
    const std::uint32_t host = host_of_mission();
    const NamedTerritories named = territories_in(annotation_, {mention_.tokens.first, host});
    if (named.bloc_first) return no_concept;
    return named.first != no_concept ? named.first : country_before();
  }
  std::uint32_t host_of_mission() const {
    std::uint32_t t = mention_.tokens.first;
    while (t < mention_.tokens.last && !document_.token(t).is(Particle::In) &&
           !document_.token(t).is(Particle::To))
      ++t;
    return t;
  }

  // "Peru's Ministry", "the Peruvian Ministry", "U.S. Departments".
  ConceptId country_before() const {
    std::uint32_t end = mention_.tokens.first;
    if (document_.token(end).starts_line) return no_concept;
    if (end > 0 && document_.token(end - 1).is(Mark::Possessive)) --end;
    constexpr std::uint32_t longest_country = 4;
    for (std::uint32_t i = end; i-- > 0 && end - i <= longest_country;) {
      const LexicalHit* country = country_at(annotation_, i);
      if (country != nullptr && country->tokens.last == end &&
          country->form != LexicalForm::Capital)
        return country->concept_id;
      if (document_.token(i).starts_line) break;
    }
    return no_concept;
  }

  // "the Salt Office and its Chilean counterpart, the Salt Agency"
  ConceptId country_of_counterpart() const {
    static const WordSet likes = {"counterpart", "equivalent"};
    std::uint32_t comma = mention_.tokens.first;
    if (comma > 0 && document_.token(comma - 1).is(Particle::The)) --comma;
    if (comma < 3 || !document_.token(comma - 1).is(Mark::Comma) ||
        !likes.contains(document_.token(comma - 2)))
      return no_concept;
    const LexicalHit* country = country_at(annotation_, comma - 3);
    return country != nullptr && country->tokens.last == comma - 2 ? country->concept_id
                                                                   : no_concept;
  }

  ConceptId country_from(std::uint32_t at) const {
    while (at < document_.size() && document_.token(at).is(Particle::The)) ++at;
    if (at + 1 < document_.size() && document_.token(at).is_word() &&
        !document_.token(at).capital())
      ++at;
    if (at >= document_.size()) return no_concept;
    const LexicalHit* country = country_at(annotation_, at);
    const bool name = country != nullptr && country->form != LexicalForm::Adjective &&
                      country->form != LexicalForm::Demonym && !paired(country->tokens.last);
    return name ? country->concept_id : no_concept;
  }

  // "of the Peru–Chile Agreement", "of the Peru – Chile Agreement"
  bool paired(std::uint32_t at) const {
    return at < document_.size() && document_.token(at).is_dash() &&
           (document_.token(at).glued || joins_sides(annotation_, at));
  }

  // "Ministry of Fish (MOF) of the Republic of Peru", "Ministry of Fish, Peru".
  ConceptId country_after() const {
    const std::uint32_t at = behind_bracket(document_, mention_.tokens.last);
    if (at + 1 >= document_.size() || document_.token(at).starts_line) return no_concept;
    if (document_.token(at).is(Particle::Of)) return country_from(at + 1);
    const bool comma = document_.token(at).is(Mark::Comma) && document_.token(at + 1).capital();
    if (!comma || document_.token(at + 1).starts_line) return no_concept;
    const LexicalHit* country = country_at(annotation_, at + 1);
    const bool whole = country != nullptr && next_name_word(document_, country->tokens.last - 1,
                                                            JoinDash | JoinPossessive) == no_token;
    return whole ? country_from(at + 1) : no_concept;
  }

  // "Ministry of Fish" and, on the next line, "Peru", each alone on it.
  ConceptId country_below() const {
    const std::uint32_t at = mention_.tokens.last;
    if (at >= document_.size() || !document_.token(mention_.tokens.first).starts_line ||
        !document_.token(at).starts_line)
      return no_concept;
    const LexicalHit* country = country_at(annotation_, at);
    const bool alone = country != nullptr && country->form == LexicalForm::Base &&
                       (country->tokens.last == document_.size() ||
                        document_.token(country->tokens.last).starts_line);
    return alone ? country->concept_id : no_concept;
  }

  // "Cusco Government", "the akimat of Salt region": the land of the place that it governs.
  ConceptId land_of_place(const Concept* head) const {
    if (head == nullptr || head->attribute("governs").empty()) return no_concept;
    for (std::uint32_t i = mention_.tokens.first; i < mention_.tokens.last; ++i) {
      const LexicalHit* place = annotation_.hit_at(i, Lexical::Place);
      if (place == nullptr) continue;
      const bool governed = i == mention_.tokens.first || document_.token(i - 1).is(Particle::Of) ||
                            document_.token(i - 1).is(Particle::The);
      const Concept& entry = annotation_.concept_of(*place);
      return governed && entry.attribute("otherWord").empty()
                 ? annotation_.vocabulary->find(entry.attribute("within"))
                 : no_concept;
    }
    return no_concept;
  }

  // "the Ministry of Fish in Lima", "the Baker administration in the U.S."
  ConceptId seat() const {
    const std::uint32_t at = behind_bracket(document_, mention_.tokens.last);
    const bool in = at + 1 < document_.size() && document_.token(at).is(Particle::In);
    return in ? country_from(at + 1) : no_concept;
  }

  const Annotation& annotation_;
  const Document& document_;
  const Mention& mention_;
};

}  // namespace

bool is_joint_name(const Annotation& annotation, TokenRange name) {
  const NamedTerritories inside = territories_in(annotation, name);
  return inside.several || (inside.bloc && !serves_region(annotation, name));
}

void find_body_countries(Annotation& annotation) {
  for (Mention& mention : annotation.mentions) {
    if (mention.type != EntityType::Body && mention.type != EntityType::Organization) continue;
    const ConceptId told = country_of_agency(annotation, mention);
    mention.country = told != no_concept ? told : CountryOfBody(annotation, mention).find();
  }
}

}  // namespace communique

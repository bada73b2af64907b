#include "mention/person/holder.hpp"

#include <algorithm>

#include "mention/body/affiliation.hpp"
#include "mention/person/apposition.hpp"
#include "mention/person/twin_office.hpp"

namespace communique {
namespace {

class HolderFinder {
 public:
  HolderFinder(Annotation& annotation, FoundPersons& persons)
      : annotation_(annotation),
        document_(annotation.document),
        line_(annotation.document),
        persons_(persons),
        names_(annotation, persons),
        appositions_(annotation) {}

  // Headlines last: by then the names are known that they cut short.
  void run() {
    for (const bool headlines : {false, true}) {
      for (std::uint32_t k = 0; k < annotation_.offices.size(); ++k) {
        if (in_headline(office(k).head.first) == headlines) find_one(k);
      }
    }
    share_holder_with_office_before(annotation_);
    for (std::uint32_t k = 0; k < annotation_.offices.size(); ++k) find_later(k);
    share_holder_with_office_before(annotation_);
    std::ranges::stable_sort(annotation_.offices, {},
                             [](const Office& o) { return o.title.first; });
  }

 private:
  Office& office(std::uint32_t k) { return annotation_.offices[k]; }

  bool in_headline(std::uint32_t token) const {
    return document_.sentences()[document_.sentence_index(token)].headline;
  }

  void find_one(std::uint32_t k) {
    if (office(k).plural) {
      read_names_after_plural(k);
    } else if (!read_name_after(k)) {
      read_name_before(k);
    }
  }

  // "Minister Kim", "Minister of Trade, Industry and Energy Kim Min-jun"
  bool read_name_after(std::uint32_t k) {
    const std::uint32_t at = office(k).tokens.last;
    const AddressedName named = names_.at(at);
    if (!named.found() || !names_.may_follow(office(k), named)) return false;
    hold(k, named, "title-before-name", 0.95F);
    read_affiliation(annotation_, office(k), named.name.last);
    return true;
  }

  // Adds the person and binds the office to it. A short name takes its title or form of address
  // into its surface.
  void hold(std::uint32_t k, const AddressedName& named, std::string_view rule, float confidence) {
    const bool is_short =
        !office(k).plural && (named.units == 1 || persons_.shortens_known_name(named.name));
    TokenRange surface = named.name;
    if (is_short) surface.first = names_.short_surface_start(office(k), named);
    persons_.add(surface, named.name, rule, confidence);
    office(k).holder = named.name.first;
  }

  // "Ana Ruiz, Minister of Trade", "Ana Ruiz (Minister of Trade)", "Ana Ruiz, since May the
  // Minister"
  bool read_name_before(std::uint32_t k) {
    const std::uint32_t separator = appositions_.separator_before(office(k));
    if (separator == no_token) return false;
    if (k > 0 && continues(k, separator)) return true;
    const AddressedName named = names_.before(separator);
    if (!named.found() || !appositions_.fits(office(k), named)) return false;
    if (named.honorifics.empty() && names_.names_thing(named.name)) return false;
    if (follows_own_title(k, named) || leaves_title_to_next(k, named) || is_of_other(k, named))
      return false;
    if (!named.stands_alone() && !persons_.claimed(named.name) &&
        !persons_.known_word(named.name.first))
      return false;
    hold(k, named, "name-before-title", 0.93F);
    return true;
  }

  // "the Minister of Trade, Ana Ruiz, the Minister of Mines, Bo Diaz": a list whose titles stand
  // before the names.
  bool follows_own_title(std::uint32_t k, const AddressedName& named) {
    if (k == 0) return false;
    const Office& previous = office(k - 1);
    const bool untold = previous.holder == no_token && !previous.plural;
    if (!untold || previous.tokens.last + 1 != named.first()) return false;
    return line_.is(previous.tokens.last, Mark::Comma) && next_name(k).found();
  }

  // "at the invitation of Minister of Salt of Peru Ana Ruiz, State Councillor of Chile": who holds
  // an office of one country holds none of another.
  bool is_of_other(std::uint32_t k, const AddressedName& named) {
    const Mention* country = annotation_.mention_of(office(k).country);
    return country != nullptr && std::ranges::any_of(annotation_.offices, [&](const Office& own) {
             const Mention* first = annotation_.mention_of(own.country);
             return own.holder == named.name.first && own.title.first < own.holder &&
                    first != nullptr && first->concept_id != country->concept_id;
           });
  }

  // "Ministers Ana Ruiz and Bo Diaz, Peru's Ambassador to Chile, Cy Ng, and": who has a title
  // already leaves this one to the name behind it.
  bool leaves_title_to_next(std::uint32_t k, const AddressedName& named) {
    if (!persons_.claimed(named.name)) return false;
    if (joins_titled_office(k)) return true;
    const AddressedName next = next_name(k);
    if (!next.found() || persons_.claimed(next.name) || names_.names_thing(next.name)) return false;
    return ends_in_name(k) && std::ranges::any_of(annotation_.offices, [&](const Office& own) {
             return own.holder == named.name.first && own.title.first < own.holder;
           });
  }

  // "President Ana Ruiz, Deputy Prime Minister and Minister of Fish Bo Diaz": both offices are his.
  bool joins_titled_office(std::uint32_t k) {
    const std::uint32_t joint = office(k).tokens.last;
    return line_.is(joint, Particle::And) && k + 1 < annotation_.offices.size() &&
           office(k + 1).tokens.first == joint + 1 && !office(k + 1).plural &&
           names_.at(office(k + 1).tokens.last).found();
  }

  // "the Minister of Fish, Ana Ruiz, the Minister of Salt, Bo Diaz, and the Ambassador, Cy Ng": a
  // list in which names follow their titles ends in a name.
  bool ends_in_name(std::uint32_t k) {
    constexpr std::uint32_t longest = 8;
    for (std::uint32_t at = k; at < k + longest; ++at) {
      if (office(at).plural) return true;
      const AddressedName next = next_name(at);
      if (!next.found()) return names_.at(office(at).tokens.last).found();
      const std::uint32_t behind = next.name.last + 1;
      const std::uint32_t title = line_.is(behind, Particle::And) ? behind + 1 : behind;
      const bool titled =
          at + 1 < annotation_.offices.size() && office(at + 1).tokens.first <= title + 1;
      if (!titled) return true;
    }
    return false;
  }

  // The name that stands between commas behind the office.
  AddressedName next_name(std::uint32_t k) {
    const std::uint32_t comma = office(k).tokens.last;
    if (!line_.is(comma, Mark::Comma)) return {};
    const AddressedName next = names_.at(comma + 1);
    const bool closed = next.stands_alone() && appositions_.closes_name(next.name.last);
    return closed ? next : AddressedName{};
  }

  // "Ana Ruiz, Secretary of the Interior and chair of the council": the office before has a holder
  // named before it, and only a comma or an "and" stands between.
  bool continues(std::uint32_t k, std::uint32_t separator) {
    const Office& previous = office(k - 1);
    if (previous.holder == no_token || previous.holder > previous.tokens.first) return false;
    if (previous.tokens.last != separator || appositions_.opens_clause(office(k))) return false;
    office(k).holder = previous.holder;
    return true;
  }

  // "Sens. Ann Lee (D-Ohio) and Bo Diaz", "Ministers Kim and Park"
  void read_names_after_plural(std::uint32_t k) {
    std::uint32_t at = office(k).tokens.last;
    bool first = true;
    while (line_.has(at)) {
      const AddressedName named = names_.at(at);
      if (!named.found() || !names_.may_follow(office(k), named)) return;
      hold_one_of(k, named, first);
      first = false;
      at = next_in_list(named.name.last);
    }
  }

  void hold_one_of(std::uint32_t k, const AddressedName& named, bool first) {
    if (!first) {
      Office copy = office(k);
      copy.body = copy.country = no_token;
      annotation_.offices.push_back(copy);
      k = static_cast<std::uint32_t>(annotation_.offices.size()) - 1;
      persons_.add(named.name, named.name, "title-before-names", 0.9F);
      office(k).holder = named.name.first;
    } else {
      hold(k, named, "title-before-names", 0.9F);
    }
    read_affiliation(annotation_, office(k), named.name.last);
  }

  // Behind the "of Peru" of "Presidents Ana Ruiz of Peru and Bo Diaz of Chile".
  std::uint32_t behind_affiliation(std::uint32_t of) const {
    if (!line_.is(of, Particle::Of)) return of;
    const std::uint32_t name = line_.is(of + 1, Particle::The) ? of + 2 : of + 1;
    const Mention* owner = line_.has(name) ? annotation_.mention_at(name) : nullptr;
    const bool told = owner != nullptr && owner->tokens.first == name &&
                      (owner->type == EntityType::Country || owner->type == EntityType::Body);
    return told ? owner->tokens.last : of;
  }

  std::uint32_t next_in_list(std::uint32_t at) const {
    at = behind_affiliation(at);
    if (line_.is(at, Mark::OpenBracket)) {
      for (std::uint32_t end = at; line_.has(end) && end < at + 8; ++end) {
        if (document_.token(end).is(Mark::CloseBracket)) {
          at = end + 1;
          break;
        }
      }
    }
    if (line_.is(at, Mark::Comma)) ++at;
    if (line_.is(at, Particle::And) || line_.is(at, Mark::Ampersand)) ++at;
    return at;
  }

  // What needs the names found so far.
  void find_later(std::uint32_t k) {
    if (office(k).holder != no_token || office(k).plural) return;
    if (continues_office_before(annotation_, k) && !leads_next_of_list(k)) {
      office(k).holder = office(k - 1).holder;
      share_owner_with_office_before(annotation_, k);
    } else {
      read_name_after_comma(k);
    }
  }

  // "Ana Ruiz, Minister of Trade, and the Minister of Fish, Bo Diaz"
  bool leads_next_of_list(std::uint32_t k) {
    const AddressedName next = next_name(k);
    return next.found() && !persons_.claimed(next.name) && !names_.names_thing(next.name) &&
           line_.is(office(k - 1).tokens.last, Mark::Comma);
  }

  // "the Minister of Trade, Ana Ruiz, said", "the chief negotiator is Ana Ruiz", "Peru's next
  // Ambassador will be Ana Ruiz"
  void read_name_after_comma(std::uint32_t k) {
    const std::uint32_t at = after_location(office(k).tokens.last);
    if (!line_.has(at)) return;
    const std::uint32_t behind_copula = after_copula(at);
    const bool copula = behind_copula != at;
    const Token& token = document_.token(at);
    if (!Appositions::separates(token) && !token.is(Mark::Colon) && !copula) return;
    const AddressedName named = names_.at(copula ? behind_copula : at + 1);
    if (!named.stands_alone()) return;
    if (persons_.claimed(named.name)) return share_with_office_behind(k, named.name);
    if (named.honorifics.empty() && names_.names_thing(named.name)) return;
    if (!copula && named.honorifics.empty() && !appositions_.closes_name(named.name.last) &&
        !appositions_.leads_on(office(k), named))
      return;
    if (may_be_place(annotation_, named)) return;
    hold(k, named, copula ? "title-is-name" : "title-comma-name", copula ? 0.85F : 0.88F);
    read_affiliation(annotation_, office(k), named.name.last);
  }

  std::uint32_t after_copula(std::uint32_t at) const {
    if (line_.is(at, Particle::Is) || line_.is(at, Particle::Was)) return at + 1;
    return line_.is(at, Particle::Will) && line_.is(at + 1, Particle::Be) ? at + 2 : at;
  }

  // "the Head of the Salt Bank in Chile, Ana Ruiz": where it is held.
  std::uint32_t after_location(std::uint32_t at) const {
    if (!line_.is(at, Particle::In) || !line_.has(at + 1)) return at;
    const Mention* location = annotation_.mention_at(at + 1);
    const bool named =
        location != nullptr && location->tokens.first == at + 1 &&
        (location->type == EntityType::Country || location->type == EntityType::Place) &&
        line_.is(location->tokens.last, Mark::Comma);
    return named ? location->tokens.last : at;
  }

  // "the then Minister of Trade, Ana Ruiz, now Chair of the Club"
  void share_with_office_behind(std::uint32_t k, TokenRange name) {
    const bool titled_behind = k + 1 < annotation_.offices.size() &&
                               office(k + 1).holder == name.first &&
                               office(k + 1).title.first > name.first;
    if (titled_behind && document_.token(office(k).head.first).capital() &&
        line_.is(office(k).tokens.last, Mark::Comma) && line_.is(name.last, Mark::Comma))
      office(k).holder = name.first;
  }

  Annotation& annotation_;
  const Document& document_;
  LineTokens line_;
  FoundPersons& persons_;
  AddressedNames names_;
  Appositions appositions_;
};

}  // namespace

void find_holders(Annotation& annotation, FoundPersons& persons) {
  HolderFinder(annotation, persons).run();
}

}  // namespace communique

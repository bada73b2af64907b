#include "mention/holder.hpp"

#include <algorithm>

#include "mention/capitalised_phrase.hpp"
#include "mention/office.hpp"
#include "mention/office_field.hpp"
#include "mention/person_name.hpp"

namespace communique {
namespace {

// A name with the forms of address before it.
struct AddressedName {
  TokenRange honorifics;
  TokenRange name;
  std::size_t units = 0;

  bool found() const { return !name.empty(); }
  // One word after no form of address is too little evidence beside a comma.
  bool stands_alone() const { return units > 1 || (units == 1 && !honorifics.empty()); }
};

class HolderFinder {
 public:
  HolderFinder(Annotation& annotation, FoundPersons& persons)
      : annotation_(annotation), document_(annotation.document), persons_(persons) {}

  // Headlines last: by then the names are known that they cut short.
  void run() {
    for (const bool headlines : {false, true}) {
      for (std::uint32_t k = 0; k < annotation_.offices.size(); ++k) {
        if (in_headline(office(k).head.first) == headlines) find_one(k);
      }
    }
    share_with_twin_offices();
    for (std::uint32_t k = 0; k < annotation_.offices.size(); ++k) find_later(k);
    share_with_twin_offices();
    std::ranges::stable_sort(annotation_.offices, {},
                             [](const Office& o) { return o.title.first; });
  }

 private:
  Office& office(std::uint32_t k) { return annotation_.offices[k]; }

  bool in_line(std::uint32_t at) const {
    return at < document_.size() && !document_.token(at).starts_line;
  }
  bool is(std::uint32_t at, Mark mark) const { return in_line(at) && document_.token(at).is(mark); }
  bool is(std::uint32_t at, Particle particle) const {
    return in_line(at) && document_.token(at).is(particle);
  }
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

  AddressedName addressed_name_at(std::uint32_t at) const {
    if (!in_line(at)) return {};
    const TokenRange honorifics = honorifics_at(annotation_, at);
    if (!in_line(honorifics.last)) return {};
    TokenRange name = read_person_name(annotation_, honorifics.last);
    if (name.size() > 2 && heads_body(name.first)) ++name.first;
    if (!name.empty() && in_headline(at)) name = cut_to_known(name);
    return {honorifics, name, name_units(annotation_, name).size()};
  }

  // "Chairman of the Rubber Board Ana Ruiz": the head of a name that no mention covers.
  bool heads_body(std::uint32_t at) const {
    return annotation_.hit_at(at, Lexical::BodyHead) != nullptr ||
           annotation_.hit_at(at, Lexical::OrganizationHead) != nullptr;
  }

  // In a headline every word has a capital: the name goes on as long as its words are known ones.
  TokenRange cut_to_known(TokenRange name) const {
    if (!persons_.known_word(name.first)) return name;
    std::uint32_t last = name.first + 1;
    while (last < name.last && (!document_.token(last).is_word() || persons_.known_word(last)))
      ++last;
    while (last > name.first + 1 && !document_.token(last - 1).is_word()) --last;
    return {name.first, last};
  }

  // "Minister Kim", "Minister of Trade, Industry and Energy Kim Min-jun"
  bool read_name_after(std::uint32_t k) {
    const std::uint32_t at = office(k).tokens.last;
    const AddressedName named = addressed_name_at(at);
    if (!named.found() || !may_follow_title(office(k), named)) return false;
    hold(k, named, "title-before-name", 0.95F);
    read_affiliation(k, named.name.last);
    return true;
  }

  bool may_follow_title(const Office& office, const AddressedName& named) const {
    if (persons_.claimed(named.name) || names_thing(named.name)) return false;
    if (!named.honorifics.empty() || persons_.known_word(named.name.first)) return true;
    if (in_headline(named.name.first) && ends_like_verb(named.name.first)) return false;
    const bool capital = document_.token(office.head.first).capital();
    if (named.units > 1) return capital || sphere_of(annotation_, office) != Sphere::Any;
    const bool field = office.title.last > office.head.last;
    if (!capital || field || is_common_word(named.name.first)) return false;
    return !in_headline(named.name.first) || !goes_on_in_capitals(named.name.last);
  }

  // "President Pledges Support"
  bool ends_like_verb(std::uint32_t at) const {
    const std::string_view word = document_.text_of(at);
    return word.size() > 4 && word.ends_with('s');
  }

  // "Response Network", "Joint Commission": the last word is the head of some other name.
  bool names_thing(TokenRange name) const {
    if (is_field_word(annotation_, name.first) && is_field_word(annotation_, name.last - 1))
      return true;
    return std::ranges::any_of(annotation_.hits_at(name.last - 1), [](const LexicalHit& hit) {
      return hit.lexical == Lexical::BodyHead || hit.lexical == Lexical::OrganizationHead ||
             hit.lexical == Lexical::EventHead || hit.lexical == Lexical::ProgrammeHead ||
             hit.lexical == Lexical::AgreementHead || hit.lexical == Lexical::LawHead;
    });
  }

  bool goes_on_in_capitals(std::uint32_t at) const {
    return in_line(at) && document_.token(at).is_word() && document_.token(at).capital();
  }

  // "Ministers Meeting", "President Award", "Minister Visits": a word that the vocabulary knows as
  // something else. Parks and places are surnames as well.
  bool is_common_word(std::uint32_t at) const {
    return std::ranges::any_of(annotation_.hits_at(at), [](const LexicalHit& hit) {
      return hit.lexical != Lexical::PlaceHead && hit.lexical != Lexical::NameParticle &&
             hit.lexical != Lexical::Honorific;
    });
  }

  // Adds the person and binds the office to it. A short name takes its title or form of address
  // into its surface.
  void hold(std::uint32_t k, const AddressedName& named, std::string_view rule, float confidence) {
    const bool is_short = named.units == 1 || persons_.shortens_known_name(named.name);
    TokenRange surface = named.name;
    if (is_short) surface.first = short_surface_start(office(k), named);
    persons_.add(surface, named.name, rule, confidence);
    office(k).holder = named.name.first;
  }

  std::uint32_t short_surface_start(const Office& office, const AddressedName& named) const {
    if (named.honorifics.empty())
      return office.tokens.last == named.name.first ? office.title.first : named.name.first;
    return address_start(named);
  }

  // Start of the last form of address that belongs to a short name, or of the name.
  std::uint32_t address_start(const AddressedName& named) const {
    std::uint32_t start = named.name.first;
    for (std::uint32_t at = named.honorifics.first; at < named.honorifics.last;) {
      const LexicalHit* hit = annotation_.hit_at(at, Lexical::Honorific);
      if (honorific_in_name(annotation_, at)) start = std::min(start, at);
      at = hit->tokens.last;
    }
    return start;
  }

  // "Kim of the Ministry of Trade", "Shin of Korea", "Dodd (MOTIR)": where the holder belongs.
  void read_affiliation(std::uint32_t k, std::uint32_t after) {
    std::uint32_t at = is(after, Mark::Comma) && is(after + 1, Particle::Of) ? after + 1 : after;
    const bool preposition = is(at, Particle::Of) || is(at, Particle::At) || is(at, Particle::From);
    if (!preposition && !is(at, Mark::OpenBracket)) return;
    ++at;
    if (is(at, Particle::The)) ++at;
    const Mention* mention = in_line(at) ? annotation_.mention_at(at) : nullptr;
    if (mention == nullptr || mention->tokens.first != at) return;
    if (mention->type == EntityType::Country && in_line(mention->tokens.last)) {
      const Mention* next = annotation_.mention_at(mention->tokens.last);
      if (next != nullptr && next->tokens.first == mention->tokens.last) mention = next;
    }
    affiliate(office(k), *mention);
  }

  static void affiliate(Office& office, const Mention& mention) {
    if (mention.type == EntityType::Country && office.country == no_token) {
      office.country = mention.tokens.first;
    } else if ((mention.type == EntityType::Body || mention.type == EntityType::Organization ||
                mention.type == EntityType::Bloc) &&
               office.body == no_token) {
      office.body = mention.tokens.first;
    }
  }

  // "Ana Ruiz, Minister of Trade", "Ana Ruiz (Minister of Trade)", "Ana Ruiz, since May the
  // Minister"
  bool read_name_before(std::uint32_t k) {
    const std::uint32_t separator = separator_before(office(k));
    if (separator == no_token) return false;
    if (k > 0 && continues(k, separator)) return true;
    const AddressedName named = addressed_name_before(separator);
    if (!named.found() || !fits_apposition(office(k), named)) return false;
    if (!named.stands_alone() && !persons_.claimed(named.name)) return false;
    hold(k, named, "name-before-title", 0.93F);
    return true;
  }

  // The comma, dash or bracket that parts an office from the name before it, past "the" or "his",
  // and past "now" or "since last year".
  std::uint32_t separator_before(const Office& office) const {
    std::uint32_t at = office.tokens.first;
    if (at > 0 && is_determiner(document_.token(at - 1))) --at;
    const std::uint32_t direct = at;
    for (std::uint32_t steps = 0; steps < 7 && at > 0 && in_line(at); ++steps) {
      --at;
      const Token& token = document_.token(at);
      if (separates(token)) return at + 1 == direct || opens_adverbial(at + 1) ? at : no_token;
      if (token.capital() && !is_time_word(at)) return no_token;
    }
    return no_token;
  }

  static bool is_determiner(const Token& token) {
    switch (token.particle) {
      case Particle::The:
      case Particle::A:
      case Particle::His:
      case Particle::Her:
      case Particle::Its:
      case Particle::Their:
      case Particle::Our:
        return true;
      default:
        return false;
    }
  }

  static bool separates(const Token& token) {
    return token.is(Mark::Comma) || token.is(Mark::EmDash) || token.is(Mark::EnDash) ||
           token.is(Mark::OpenBracket) || (token.is(Mark::Hyphen) && !token.glued);
  }

  bool is_time_word(std::uint32_t at) const {
    return annotation_.hit_at(at, Lexical::Weekday) != nullptr ||
           annotation_.hit_at(at, Lexical::Month) != nullptr;
  }

  // "since May", "until yesterday", "who is", "currently"
  bool opens_adverbial(std::uint32_t at) const {
    static const std::uint64_t adverbs[] = {word_hash("now"),         word_hash("currently"),
                                            word_hash("formerly"),    word_hash("previously"),
                                            word_hash("also"),        word_hash("recently"),
                                            word_hash("concurrently")};
    const Token& token = document_.token(at);
    return token.is(Particle::Since) || token.is(Particle::Until) || token.is(Particle::Who) ||
           std::ranges::find(adverbs, token.word) != std::end(adverbs);
  }

  AddressedName addressed_name_before(std::uint32_t separator) const {
    std::uint32_t last = separator;
    if (last > 0 && document_.token(last - 1).is(Mark::CloseBracket)) last = before_bracket(last);
    const TokenRange name = read_person_name_before(annotation_, last);
    if (name.empty()) return {};
    return {honorifics_before(annotation_, name.first), name, name_units(annotation_, name).size()};
  }

  // "Dodd (D-Conn.), Chairman": past the bracket.
  std::uint32_t before_bracket(std::uint32_t last) const {
    for (std::uint32_t at = last - 1; at > 0 && last - at < 8; --at) {
      if (document_.token(at).is(Mark::OpenBracket)) return at;
    }
    return last;
  }

  bool fits_apposition(const Office& office, const AddressedName& named) const {
    const std::uint32_t first =
        named.honorifics.empty() ? named.name.first : named.honorifics.first;
    if (first > 0 && !document_.token(first).starts_line) {
      const Token& before = document_.token(first - 1);
      if (named.honorifics.empty() && (before.is(Particle::In) || before.is(Particle::At)))
        return false;
    }
    if (annotation_.hit_at(named.name.first, Lexical::Place) != nullptr) return false;
    return is_specific(office) || closes_phrase(office.tokens.last);
  }

  // More than "the Minister": a field, a body, or no article.
  bool is_specific(const Office& office) const {
    const bool article =
        office.tokens.first > 0 && document_.token(office.tokens.first - 1).is(Particle::The);
    return !article || office.title.size() > office.head.size() || office.body != no_token ||
           office.country != no_token;
  }

  bool closes_phrase(std::uint32_t at) const {
    if (!in_line(at)) return true;
    const Token& token = document_.token(at);
    return token.is(Mark::Comma) || token.is(Mark::Period) || token.is(Mark::Semicolon) ||
           token.is(Mark::CloseBracket) || token.is(Mark::Colon) || token.is_dash() ||
           token.is(Mark::OpenBracket) || token.is(Particle::And) || token.is(Particle::Who);
  }

  // "Ana Ruiz, Secretary of the Interior and chair of the council": the office before has a holder
  // named before it, and only a comma or an "and" stands between.
  bool continues(std::uint32_t k, std::uint32_t separator) {
    const Office& previous = office(k - 1);
    if (previous.holder == no_token || previous.holder > previous.tokens.first) return false;
    if (previous.tokens.last != separator) return false;
    office(k).holder = previous.holder;
    return true;
  }

  // "Sens. Ann Lee (D-Ohio) and Bo Diaz", "Ministers Kim and Park"
  void read_names_after_plural(std::uint32_t k) {
    std::uint32_t at = office(k).tokens.last;
    bool first = true;
    while (in_line(at)) {
      const AddressedName named = addressed_name_at(at);
      if (!named.found() || !may_follow_title(office(k), named)) return;
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
    read_affiliation(k, named.name.last);
  }

  std::uint32_t next_in_list(std::uint32_t at) const {
    if (is(at, Mark::OpenBracket)) {
      for (std::uint32_t end = at; in_line(end) && end < at + 8; ++end) {
        if (document_.token(end).is(Mark::CloseBracket)) {
          at = end + 1;
          break;
        }
      }
    }
    if (is(at, Mark::Comma)) ++at;
    if (is(at, Particle::And) || is(at, Mark::Ampersand)) ++at;
    return at;
  }

  // "Deputy Prime Minister and Minister of Finance Ana Ruiz": the first office has the holder of
  // the second; so has "the Trade Representative" in "the Trade Representative, Ambassador Ana
  // Ruiz".
  void share_with_twin_offices() {
    for (auto k = static_cast<std::uint32_t>(annotation_.offices.size()); k-- > 1;) {
      const Office& later = office(k);
      Office& earlier = office(k - 1);
      if (earlier.holder != no_token || earlier.plural || later.plural) continue;
      if (later.holder == no_token || later.holder < later.tokens.first) continue;
      if (!are_twins(earlier, later)) continue;
      earlier.holder = later.holder;
    }
  }

  bool are_twins(const Office& earlier, const Office& later) const {
    const std::uint32_t between = earlier.tokens.last;
    if (between + 1 != later.tokens.first) return false;
    const bool address = sphere_of(annotation_, later) == Sphere::Address;
    if (is(between, Mark::Comma)) return address;
    if (!is(between, Particle::And) && !is(between, Mark::EnDash)) return false;
    if (later.tokens.first != later.title.first && later.country != earlier.country) return false;
    return later.title.size() > later.head.size() && document_.token(earlier.head.first).capital();
  }

  // What needs the names found so far.
  void find_later(std::uint32_t k) {
    if (office(k).holder != no_token || office(k).plural) return;
    if (k > 0 && is_second_after_and(k)) {
      office(k).holder = office(k - 1).holder;
    } else {
      read_name_after_comma(k);
    }
  }

  // "Ana Ruiz, Minister of Trade and concurrently Chair of the Board"
  bool is_second_after_and(std::uint32_t k) {
    const Office& previous = office(k - 1);
    if (previous.holder == no_token || previous.holder > previous.tokens.first) return false;
    std::uint32_t at = previous.tokens.last;
    if (is(at, Mark::Comma)) ++at;
    if (!is(at, Particle::And) && !is(at, Mark::EnDash)) return false;
    const std::uint32_t first = office(k).tokens.first;
    if (at + 1 == first) return true;
    return at < first && first - at < 8 && in_line(at + 1) && opens_adverbial(at + 1);
  }

  // "the Minister of Trade, Ana Ruiz, said", "the chief negotiator is Ana Ruiz"
  void read_name_after_comma(std::uint32_t k) {
    const std::uint32_t at = office(k).tokens.last;
    if (!in_line(at)) return;
    const Token& token = document_.token(at);
    const bool copula = token.is(Particle::Is) || token.is(Particle::Was);
    if (!separates(token) && !token.is(Mark::Colon) && !copula) return;
    const AddressedName named = addressed_name_at(at + 1);
    if (!named.stands_alone() || persons_.claimed(named.name)) return;
    if (!copula && !closes_name(named.name.last)) return;
    if (annotation_.hit_at(named.name.first, Lexical::Place) != nullptr) return;
    hold(k, named, copula ? "title-is-name" : "title-comma-name", copula ? 0.85F : 0.88F);
    read_affiliation(k, named.name.last);
  }

  bool closes_name(std::uint32_t at) const {
    if (closes_phrase(at)) return true;
    return document_.token(at).is(Particle::Will) || document_.token(at).is(Particle::Has) ||
           annotation_.hit_at(at, Lexical::SpeechVerb) != nullptr;
  }

  Annotation& annotation_;
  const Document& document_;
  FoundPersons& persons_;
};

}  // namespace

void find_holders(Annotation& annotation, FoundPersons& persons) {
  HolderFinder(annotation, persons).run();
}

}  // namespace communique
